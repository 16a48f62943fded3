import type { Problem } from '../../grammar/index.ts';
import { readWire } from '../facts/wire.ts';
import type { Analysis, Datum, Quantity, Result } from '../model.ts';
import { compareData, sameData } from '../run/compare.ts';
import { questionProblem } from '../run/faults.ts';
import type { Goal, ReadGoal } from './model.ts';

/** A goal with its value read by the type of what is asked; or why it is none for that. */
export function readGoal({ name, type }: Quantity, goal: Goal): ReadGoal | Problem {
  const ordered = ['count', 'number', 'percentage', 'amount', 'date', 'year', 'duration'].includes(type.kind);
  const isRanked = type.kind === 'enumeration' && type.of.declaration.ordered;
  if (goal.kind === 'other') return { kind: 'other' };
  if (goal.kind !== 'is' && !ordered && !isRanked) return questionProblem('R474', { name });
  if (!('value' in goal)) return { kind: goal.kind };
  const { kind, value: written } = goal;
  const text = written.trim();
  if (kind === 'is' && (absentWords as readonly string[]).includes(text))
    return type.orAbsent ? { kind, value: 'absent' } : questionProblem('R475', { name, value: text, values: '' });
  const truth = truthWords.find(({ words }) => words.includes(text))?.value;
  const read = readWire(type, type.kind === 'yesNo' ? (truth ?? text) : text);
  if ('datum' in read) return { kind, value: read.datum };
  return questionProblem('R475', { name, value: text, values: valuesIn(type) });
}

const absentWords = ['geen', 'absent'] as const;

const truthWords: readonly { readonly words: readonly string[]; readonly value: boolean }[] = [
  { words: ['ja', 'yes', 'true'], value: true },
  { words: ['nee', 'no', 'false'], value: false },
];

/** What it might have been, for a message: `: voldoende, onvoldoende`. */
function valuesIn(type: Quantity['type']): string {
  if (type.kind === 'yesNo') return ': `ja`, `nee`';
  if (type.kind === 'enumeration') {
    const names = type.of.declaration.values.map(({ name }) => `\`${name.text}\``);
    return `: ${names.slice(0, 8).join(', ')}${names.length > 8 ? ', …' : ''}`;
  }
  const example = examples[type.kind];
  return example === undefined ? '' : `: \`${example}\``;
}

const examples: Readonly<Partial<Record<Quantity['type']['kind'], string>>> = {
  amount: '1234.50',
  count: '12',
  number: '1.5',
  percentage: '12.5%',
  date: '2021-10-01',
  year: '2021',
};

/** Whether a result is what was wished, given what it is now. */
export function isReached(analysis: Analysis, goal: ReadGoal, now: Result, result: Result): boolean {
  if (result.kind !== 'known' && result.kind !== 'absent') return false;
  const value = result.kind === 'known' ? result.datum : 'absent';
  if (goal.kind === 'is') return same(value, goal.value);
  const held = goal.kind === 'atLeast' || goal.kind === 'atMost' ? goal.value : before(now);
  if (goal.kind === 'other') return isOther(analysis, value, held);
  if (value === 'absent') return false;
  if (typeof held === 'string') return held === 'absent' || held === 'open';
  const order = compareData(value, held, analysis);
  if (order === undefined) return false;
  return { atLeast: order >= 0, atMost: order <= 0, more: order > 0, less: order < 0 }[goal.kind];
}

/** Of a goal that is one value of what has an order: on which side of it a result is. */
export function sideOf(analysis: Analysis, goal: ReadGoal, result: Result): number | undefined {
  if (goal.kind !== 'is' || goal.value === 'absent' || result.kind !== 'known') return undefined;
  return compareData(result.datum, goal.value, analysis);
}

type Value = Datum | 'absent';

function before(now: Result): Value | 'open' {
  return now.kind === 'known' ? now.datum : now.kind === 'absent' ? 'absent' : 'open';
}

/** Of a number more than now, of anything else something else; whatever is known where nothing was. */
function isOther(analysis: Analysis, value: Value, held: Value | 'open'): boolean {
  if (held === 'open') return true;
  if (typeof held === 'object' && typeof value === 'object' && held.kind === 'number')
    return (compareData(value, held, analysis) ?? 0) > 0;
  return !same(value, held) && !(value === 'absent' && typeof held === 'object' && held.kind === 'number');
}

function same(left: Value, right: Value): boolean {
  if (typeof left === 'string' || typeof right === 'string') return left === right;
  return sameData(left, right);
}
