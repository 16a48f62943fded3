import type { Language } from '../../../grammar/index.ts';
import type { Step, TraceNode, TraceValue } from '../model-trace.ts';
import { isNumbered, labelOf, type Speaker } from './labels.ts';
import { mainReason, saysItself } from './reasons.ts';
import { isTest } from './step-tests.ts';
import { wordsOf } from './step-words.ts';

/** Whether a value refuses: a `nee`, nothing at all, or 0. */
export function isRefusal(value: TraceValue): boolean {
  return value.state === 'absent' || isNo(value) || isZero(value);
}

/**
 * What decided something, deepest first found: down what its formula turned on, to the nodes that turn on facts,
 * judgements and comparisons. Each once, in the order of reading; the node itself where it turns on those.
 */
export function decidedBy(speaker: Speaker, root: TraceNode): readonly TraceNode[] {
  const found = new Map<string, TraceNode>();
  const seen = new Set<string>([root.id]);
  const goDown = (node: TraceNode): void => {
    const { below, isLast } = turning(speaker, node);
    if (isLast || below.length === 0) found.set(node.id, node);
    for (const one of below) {
      if (seen.has(one.id)) continue;
      seen.add(one.id);
      goDown(one);
    }
  };
  goDown(root);
  return [...found.values()];
}

/** Why something failed, or held, in one sentence that names it. */
export function decidedSentence(speaker: Speaker, node: TraceNode): string {
  const words = table[speaker.language];
  const label = labelOf(speaker, node);
  const { value, formula } = node;
  const deciding = (node.exceptions ?? []).some(({ state }) => state === 'decides');
  if (!deciding && formula !== undefined && isTest(formula) && value.state === 'known') {
    const list = isNumbered(speaker, node) ? listOf(speaker, node) : undefined;
    if (list !== undefined)
      return words.because(words.condition(labelOf(speaker, list), !isNo(value)), wordsOf(speaker, formula));
    const named = node.kind === 'condition' ? words.condition(label, !isNo(value)) : words.holds(label, !isNo(value));
    return saysItself(speaker, node, formula) ? `${named}.` : words.because(named, wordsOf(speaker, formula));
  }
  return mainReason(speaker, node);
}

/** In whose list a condition stands: one without a label goes by that. */
function listOf({ trace }: Speaker, { id }: TraceNode): TraceNode | undefined {
  return trace.nodes.find(({ conditions }) => conditions?.includes(id) === true);
}

interface Turning {
  readonly below: readonly TraceNode[];
  /** It turns on something that has no formula below it. */
  readonly isLast: boolean;
}

/** What a node turned on: values with a formula of their own, and whether there is anything else. */
function turning(speaker: Speaker, node: TraceNode): Turning {
  const { exceptions = [], formula, part, conditions = [], list } = node;
  if (exceptions.some(({ state }) => state === 'decides')) return { below: [], isLast: true };
  if (list !== undefined && conditions.length > 0) {
    const all = conditions.flatMap((id) => speaker.nodes.get(id) ?? []);
    const same = all.filter((one) => isNo(one.value) === isNo(node.value) && one.value.state === 'known');
    return { below: same, isLast: same.length === 0 };
  }
  const step = part?.condition ?? formula;
  if (step === undefined && part !== undefined && part.row === undefined) {
    const failed = node.uses.flatMap((id) => speaker.nodes.get(id) ?? []).filter((one) => isNo(one.value));
    const below = failed.filter(isComputed);
    return { below, isLast: below.length === 0 };
  }
  const read = step === undefined ? [] : decisive(step);
  // What the regulation does not know in that year decides nothing beside what came to nothing by a rule.
  const ruled = read.filter(({ use }) => use === undefined || speaker.nodes.get(use)?.without !== 'outsideYears');
  const leaves = ruled.length === 0 ? read : ruled;
  const nodes = leaves.map((leaf) => (leaf.use === undefined ? undefined : speaker.nodes.get(leaf.use)));
  const below = nodes.flatMap((one) => (one !== undefined && isComputed(one) ? [one] : []));
  return { below, isLast: leaves.length > below.length };
}

function isComputed({ formula, conditions, table: rows, part }: TraceNode): boolean {
  return formula !== undefined || conditions !== undefined || rows !== undefined || part !== undefined;
}

/** The steps on which an outcome turned: of a test that failed what failed, of a product that came to nothing what was 0. */
function decisive(step: Step): readonly Step[] {
  const { op, parts = [], value, taken, conditions } = step;
  const looked = parts.filter((part) => part.value !== undefined);
  switch (op) {
    case 'use':
      return [step];
    case 'and':
    case 'or':
      return looked
        .filter((part) => ((op === 'and') === isNo(value) ? isNo(part.value) === isNo(value) : true))
        .flatMap((part) => decisive(part));
    case 'not':
      return looked.flatMap((part) => decisive(part));
    case 'multiply':
    case 'rounded':
    case 'add':
    case 'negate':
    case 'highest':
    case 'limited':
      return looked
        .filter((part) => isZero(part.value) || part.value?.state === 'absent')
        .flatMap((part) => decisive(part));
    case 'subtract':
      // Of nothing less nothing it is the first that was to be given.
      return parts.every((part) => isZero(part.value)) ? parts.slice(0, 1).flatMap((part) => decisive(part)) : [step];
    case 'total':
      return membersOf(step);
    case 'list':
      return (conditions ?? []).map((use) => ({ op: 'use', type: step.type, use }));
    case 'if':
    case 'ifAbsent': {
      // Of a value that was reckoned it is the value that came to nothing; of one written out it was the choice.
      const part = taken === undefined ? undefined : parts[taken];
      if (taken === undefined || part === undefined) return [];
      if (part.op !== 'literal') return decisive(part);
      const tests = op === 'if' ? parts.slice(0, taken).filter((_, at) => at % 2 === 0) : parts.slice(0, 1);
      return tests.filter((one) => one.value !== undefined).flatMap((one) => decisive(one));
    }
    default:
      return [step];
  }
}

/** The values that a total that came to nothing went over; itself where they are not shown. */
function membersOf(step: Step): readonly Step[] {
  const members = (step.set?.members ?? []).filter(({ use, value }) => use !== undefined && !isAbsent(value));
  return members.length === 0
    ? [step]
    : members.flatMap(({ use }): Step[] => (use === undefined ? [] : [{ op: 'use', type: step.type, use }]));
}

function isAbsent(value: TraceValue | undefined): boolean {
  return value?.state === 'absent';
}

function isNo(value: TraceValue | undefined): boolean {
  return value?.state === 'known' && value.datum.kind === 'yesNo' && !value.datum.value;
}

function isZero(value: TraceValue | undefined): boolean {
  return value?.state === 'known' && value.datum.kind === 'number' && value.datum.number === '0';
}

interface DecidedTable {
  readonly condition: (label: string, met: boolean) => string;
  readonly holds: (label: string, holds: boolean) => string;
  readonly because: (named: string, told: string) => string;
}

const table: Readonly<Record<Language, DecidedTable>> = {
  nl: {
    condition: (label, met) => `Aan de voorwaarde “${label}” is ${met ? 'voldaan' : 'niet voldaan'}`,
    holds: (label, holds) => `Hier geldt ${holds ? '' : 'niet '}“${label}”`,
    because: (named, told) => `${named}, want ${told}.`,
  },
  en: {
    condition: (label, met) => `The condition “${label}” is ${met ? 'met' : 'not met'}`,
    holds: (label, holds) => `Here “${label}” ${holds ? 'holds' : 'does not hold'}`,
    because: (named, told) => `${named}, because ${told}.`,
  },
};
