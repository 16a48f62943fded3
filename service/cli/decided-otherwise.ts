import { type Analysis, type AnswerValue, type Facts, indexText } from '../../engine/index.ts';
import type { Problem } from '../../grammar/index.ts';
import { ask } from '../ask.ts';
import { usageProblem } from '../usage-problem.ts';
import { present } from '../wire.ts';
import type { Told } from '../wire-answer.ts';
import type { AskedFor } from './question-words.ts';

/**
 * A remark for each decision that gives a value of this thing by the law of another day than the one it was computed by: what the
 * decision says may then be another.
 */
export function decidedOtherwise(
  { name, of, year, part }: AskedFor,
  { analysis, answer }: Told,
  facts: Facts,
  values: readonly AnswerValue[],
): readonly Problem[] {
  const { lawOf, asAt, knownOn } = answer.dates;
  // Without amendments every day has the same text.
  if (of === undefined || analysis.law.amendments.length === 0) return [];
  return decisionsGiving(analysis, name).flatMap((decision) => {
    const question = { names: [decision], of: [of], ...present('year', year), ...present('part', part) };
    const came = ask(
      analysis,
      { ...question, ...present('asAt', asAt), ...present('knownOn', knownOn) },
      { facts, problems: [] },
      new Map(),
    );
    if (came.kind !== 'answered') return [];
    const days = (came.told.decision?.parts ?? []).flatMap((one) =>
      one.values.some((value) => values.some((asked) => isSame(value, asked))) ? (one.dates.lawOf ?? []) : [],
    );
    const other = days.find((day) => day !== lawOf);
    const label = analysis.decisions.get(decision)?.label ?? decision;
    return other === undefined ? [] : [usageProblem('U369', { label, name: decision, of, day: other })];
  });
}

/** Those that take the law of a day of their own. */
function decisionsGiving({ decisions }: Analysis, name: string): readonly string[] {
  return [...decisions.values()].flatMap((one) =>
    one.lawOf !== undefined && one.gives.some(({ quantity }) => quantity.name === name) ? [one.name] : [],
  );
}

function isSame({ instance: one }: AnswerValue, { instance: other }: AnswerValue): boolean {
  return (
    one.quantity.name === other.quantity.name &&
    one.owner === other.owner &&
    one.indexes.map(indexText).join() === other.indexes.map(indexText).join()
  );
}
