import type { Language } from '../../../grammar/index.ts';
import { type Fraction, subtract, sum } from '../../value/fraction.ts';
import type { Step, StepSet, TraceNode } from '../model-trace.ts';
import { fractionOf, shownCount, shownDatum } from '../prose/show.ts';
import { type Branch, type BranchGroup, numberOf } from './outline.ts';
import { formTexts } from './texts.ts';

export interface Others {
  /** `+ 58 andere, samen € 12.000,00`. */
  readonly text: string;
  /** How many of them are not in the explanation at all. */
  readonly missing: number;
}

/** How many of a group are not shown, and what they come to together; absent where all are. */
export function othersOf(node: TraceNode, { branches, others }: BranchGroup, language: Language): Others | undefined {
  const total = totalOver(node, [...branches, ...others]);
  const shown = branches.flatMap((branch) => numberOf(branch.node) ?? []);
  const count = (total?.set.count ?? branches.length + others.length) - branches.length;
  if (count <= 0) return undefined;
  const whole = total?.sum ?? sumOf([...branches, ...others]);
  const isSure = whole !== undefined && shown.length === branches.length;
  const rest = isSure ? subtract(whole, sum(shown)) : undefined;
  const type = branches[0]?.node.type ?? node.type;
  const together =
    rest === undefined || !adds.has(type.kind)
      ? undefined
      : shownDatum({ kind: 'number', number: `${rest.numerator}/${rest.denominator}` }, type, language);
  const text = formTexts[language].tree.others(count, shownCount(count, language), together);
  return { text, missing: count - others.length };
}

const adds = new Set(['amount', 'count', 'number']);

/** The total in the formula whose members these are: it also knows those that are not in the explanation. */
function totalOver(
  node: TraceNode,
  branches: readonly Branch[],
): { readonly set: StepSet; readonly sum: Fraction | undefined } | undefined {
  const ids = new Set(branches.map((branch) => branch.node.id));
  const found = node.formula === undefined ? undefined : totalIn(node.formula, ids);
  if (found?.set === undefined) return undefined;
  const { value } = found;
  const known = value?.state === 'known' && value.datum.kind === 'number' ? fractionOf(value.datum.number) : undefined;
  return { set: found.set, sum: known };
}

function totalIn(step: Step, ids: ReadonlySet<string>): Step | undefined {
  const members = step.set?.members ?? [];
  if (step.op === 'total' && members.some(({ use }) => use !== undefined && ids.has(use))) return step;
  for (const part of step.parts ?? []) {
    const found = totalIn(part, ids);
    if (found !== undefined) return found;
  }
  return undefined;
}

function sumOf(branches: readonly Branch[]): Fraction | undefined {
  const numbers = branches.flatMap((branch) => numberOf(branch.node) ?? []);
  return numbers.length === branches.length ? sum(numbers) : undefined;
}
