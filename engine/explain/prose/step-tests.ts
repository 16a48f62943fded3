import type { Step, StepMember } from '../model-trace.ts';
import type { Speaker } from './labels.ts';
import { listed, shownAsSaid, shownIndex, shownValue } from './show.ts';
import { listWords } from './step-lists.ts';
import { isOpen, truth } from './step-outcome.ts';
import { membersNamed, setOf, type Wording } from './step-sets.ts';
import { type Comparison, type StepTable, stepTable } from './step-table.ts';

/** Whether a step is something that holds or not, and is told so; a bare `ja` is a value. */
export function isTest(step: Step): boolean {
  if (step.op === 'use' || step.op === 'if' || step.op === 'ifAbsent')
    return step.type.kind === 'yesNo' && !(step.op === 'use' && step.value?.state === 'absent');
  return tests.has(step.op);
}

const tests: ReadonlySet<Step['op']> = new Set<Step['op']>([
  ...(['equal', 'unequal', 'less', 'more', 'atMost', 'atLeast', 'and', 'or', 'not'] as const),
  ...(['isPresent', 'isAbsent', 'oneOf', 'every', 'some', 'list'] as const),
]);

/** A test as it came out, or where it has no one outcome, as it was asked. */
export function testWords(speaker: Speaker, step: Step, words: Wording, name: Naming): string {
  const teller: Teller = { speaker, words, name, table: stepTable[speaker.language] };
  return tell(teller, step);
}

type Naming = (speaker: Speaker, step: Step) => string;

interface Teller {
  readonly speaker: Speaker;
  readonly words: Wording;
  readonly name: Naming;
  readonly table: StepTable;
}

function tell(teller: Teller, step: Step): string {
  const { table, speaker, words } = teller;
  const parts = step.parts ?? [];
  const [first] = parts;
  if (isOpen(step.value) && !joins.has(step.op)) return openWords(teller, step);
  switch (step.op) {
    case 'use':
      if (step.value === undefined) return teller.name(speaker, step);
      return truth(step.value) === false
        ? table.holdsNot(teller.name(speaker, step))
        : table.holds(teller.name(speaker, step));
    case 'and':
    case 'or':
      return joined(teller, step);
    case 'not':
      if (first === undefined) return '';
      return step.value === undefined ? table.not(words(speaker, first)) : words(speaker, first);
    case 'isPresent':
    case 'isAbsent':
      return presence(teller, step);
    case 'oneOf':
      return membership(teller, step);
    case 'every':
    case 'some':
      return quantified(teller, step);
    case 'list':
      return listWords(speaker, table, step);
    case 'if':
    case 'ifAbsent':
      return choice(teller, step);
    default:
      return isComparison(step.op) ? comparison(teller, step, step.op) : '';
  }
}

const joins: ReadonlySet<Step['op']> = new Set<Step['op']>(['and', 'or', 'list', 'if', 'ifAbsent', 'not']);

/** What is still open in it; what it asked where nothing of it has a name. */
function openWords({ table, speaker, name }: Teller, step: Step): string {
  const uses = usesIn(step).filter(({ value }) => isOpen(value));
  const named = uses.map((use) =>
    use.value?.state === 'fault' ? table.fault(name(speaker, use)) : table.unknown(name(speaker, use)),
  );
  if (named.length > 0) return [...new Set(named)].join(` ${table.and} `);
  return shownValue(step.value ?? { state: 'absent' }, step.type, speaker.language);
}

function usesIn(step: Step): readonly Step[] {
  return step.op === 'use' ? [step] : (step.parts ?? []).flatMap((part) => usesIn(part));
}

/** Only what decided: of something that does not hold because of one part, that part. All are told as they came out. */
function joined({ table, speaker, words }: Teller, { op, value, parts = [] }: Step): string {
  const each = (some: readonly Step[], sign: string): string => {
    const told = [...new Set(some.map((part) => words(speaker, part, part.value === undefined ? 1 : 0)))];
    // A clause with a comma of its own is set apart from the next.
    return told.join(told.some((one) => one.includes(', ')) ? `, ${sign} ` : ` ${sign} `);
  };
  if (value === undefined) return each(parts, op === 'and' ? table.and : table.or);
  const came = truth(value);
  const looked = withoutPresence(parts.filter((part) => part.value !== undefined));
  if (came === undefined)
    return each(
      looked.filter((part) => truth(part.value) === undefined),
      table.and,
    );
  const isSettledByOne = came === (op === 'or');
  return each(isSettledByOne ? looked.filter((part) => truth(part.value) === came) : looked, table.and);
}

/** That something is present need not be said beside what it is. */
function withoutPresence(parts: readonly Step[]): readonly Step[] {
  return parts.filter((part) => {
    const asked = part.op === 'isPresent' ? part.parts?.[0]?.use : undefined;
    const isTold = asked !== undefined && truth(part.value) === true;
    return !isTold || !parts.some((other) => other !== part && usesIn(other).some(({ use }) => use === asked));
  });
}

function presence({ table, speaker, name, words }: Teller, { op, value, parts }: Step): string {
  const subject = (step: Step): string => {
    if (step.op === 'use') return name(speaker, step);
    return step.hand === undefined ? words(speaker, step) : table.hands[step.hand](step.label ?? '');
  };
  const [first] = parts ?? [];
  const what = first === undefined ? '' : subject(first);
  const isPresent = (op === 'isPresent') === (truth(value) ?? true);
  return isPresent ? table.present(what) : table.missing(what);
}

function membership({ table, speaker, words, name }: Teller, { value, parts = [] }: Step): string {
  const [first, ...values] = parts;
  const listedBy = (join: 'and' | 'or'): string =>
    listed(
      values.map((one) => asSaid(speaker, one, words)),
      speaker.language,
      join,
    );
  if (first?.op === 'use' && named.has(first.type.kind) && !isOpen(first.value)) {
    const asked = listedBy('or');
    if (first.value === undefined) return table.asks(name(speaker, first), asked, true);
    const is = shownAsSaid(first.value, first.type, speaker.language);
    return truth(value) === false ? table.isNot(name(speaker, first), is, asked) : table.is(name(speaker, first), is);
  }
  return `${first === undefined ? '' : words(speaker, first)} ${table.oneOf[truth(value) === false ? 1 : 0]} ${listedBy('and')}`;
}

function isComparison(op: Step['op']): op is Comparison {
  return op in stepTable.nl.compared;
}

/** Amounts and dates as they compare; of kinds, things and texts what it is, and what it would have had to be. */
function comparison({ table, speaker, words, name }: Teller, { op, value, parts }: Step, sign: Comparison): string {
  const [left, right] = parts ?? [];
  if (left === undefined || right === undefined) return '';
  const came = truth(value) ?? true;
  const isSameness = op === 'equal' || op === 'unequal';
  if (isSameness && left.op === 'use' && named.has(left.type.kind) && left.value !== undefined && right.op !== 'use') {
    const isEqual = came === (op === 'equal');
    const [is, other] = [shownAsSaid(left.value, left.type, speaker.language), asSaid(speaker, right, words)];
    if (left.type.kind === 'yesNo') return words(speaker, left);
    return isEqual ? table.is(name(speaker, left), is) : table.isNot(name(speaker, left), is, other);
  }
  if (isSameness && left.op === 'use' && left.value === undefined && named.has(left.type.kind) && right.op !== 'use')
    return table.asks(name(speaker, left), asSaid(speaker, right, words), op === 'equal');
  const isAtHand = left.op === 'atHand' && left.value !== undefined && named.has(left.type.kind);
  if (isSameness && isAtHand && right.op !== 'use') {
    const is = words(speaker, left);
    return came === (op === 'equal') ? table.about(is) : table.aboutNot(is, words(speaker, right));
  }
  const isDate = isTime(left) || isTime(right);
  const verb = (isDate ? table.dated : table.compared)[sign][came ? 0 : 1];
  return `${side(speaker, left, words)} ${verb} ${side(speaker, right, words)}`;
}

/** A value written out, as a sentence says it; anything else in words. */
function asSaid(speaker: Speaker, step: Step, words: Wording): string {
  const { op, value, type } = step;
  return op === 'literal' && value !== undefined ? shownAsSaid(value, type, speaker.language) : words(speaker, step);
}

/** One side of a comparison; what was reckoned begins with what it came to: `€ 300,00 (€ 900,00 / 3)`. */
function side(speaker: Speaker, step: Step, words: Wording): string {
  const { op, value, type } = step;
  const told = words(speaker, step);
  return value?.state === 'known' && reckoned.has(op) ? `${shownValue(value, type, speaker.language)} (${told})` : told;
}

const reckoned: ReadonlySet<Step['op']> = new Set<Step['op']>([
  'add',
  'subtract',
  'multiply',
  'divide',
  'highest',
  'lowest',
]);

/** Days and periods lie before and after each other. */
function isTime({ type }: Step): boolean {
  return type.kind === 'date' || type.kind === 'year';
}

const named: ReadonlySet<Step['type']['kind']> = new Set<Step['type']['kind']>([
  ...(['enumeration', 'thing', 'text', 'yesNo', 'year'] as const),
]);

function quantified({ table, speaker, words }: Teller, { op, value, set, parts }: Step): string {
  const [test] = parts ?? [];
  if (set === undefined || test === undefined) return '';
  const came = truth(value) ?? true;
  const over = `${setOf(speaker, set, set.count)}${set.where === undefined ? '' : ` (${table.where(words(speaker, set.where))})`}`;
  const asked = words(speaker, test);
  const decisive = (outcome: boolean): string => {
    const members = set.members.filter((member: StepMember) => truth(member.test?.value ?? member.value) === outcome);
    return membersNamed(speaker, members, members.length);
  };
  const { count } = set;
  const failing = set.members.filter(({ test: own }) => own?.value !== undefined && truth(own.value) === false);
  const isTold =
    failing.length > 0 && failing.length <= mostTold && failing.every(({ test: own }) => own?.op !== 'use');
  if (op === 'every' && !came && count > 1 && isTold)
    return table.everyFails(
      failing
        .map(({ is, test: own }) => {
          const member = is.map((index) => shownIndex(index, speaker.language)).join(' ');
          const told = own === undefined ? '' : words(speaker, own);
          return told.includes(member) ? told : table.forMember(member, told);
        })
        .join('; '),
      setOf(speaker, set, count),
      count,
    );
  if (op === 'every')
    return came ? table.every(over, count, asked) : table.everyNot(over, count, asked, decisive(false));
  return came ? table.some(over, count, asked, decisive(true)) : table.someNot(over, count, asked);
}

/** So many members that failed are told with their own values. */
const mostTold = 2;

/** Of a choice between tests: why this one, and how it came out. */
function choice({ table, speaker, words, name }: Teller, { op, parts = [], taken, value, type }: Step): string {
  const shown = shownValue(value ?? { state: 'absent' }, type, speaker.language);
  if (op === 'ifAbsent') {
    const [asked, fallback] = parts;
    const isMissing = asked?.value?.state === 'absent';
    if (isMissing && asked.op === 'use' && fallback?.op === 'literal') return table.missing(name(speaker, asked));
    const chosen = isMissing ? fallback : asked;
    return chosen === undefined ? shown : words(speaker, chosen);
  }
  const part = taken === undefined ? undefined : parts[taken];
  if (taken === undefined || part === undefined) return value === undefined ? '' : shown;
  const isOtherwise = taken === parts.length - 1;
  const tests = isOtherwise ? parts.slice(0, -1).filter((_, at) => at % 2 === 0) : parts.slice(taken - 1, taken);
  // A bare `ja` adds nothing to the tests that led to it.
  const told = part.op === 'literal' ? tests : [...tests, part];
  return told.map((one) => words(speaker, one)).join(` ${table.and} `);
}
