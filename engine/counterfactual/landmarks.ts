import { childrenOf, type TreeNode } from '../language/syntax-path.ts';
import type { Answer, Application, Datum, Instance } from '../model.ts';
import { instanceKey } from '../model.ts';
import { parseDecimal } from '../value/decimal.ts';
import { absolute, compare, divide, type Fraction, fraction, zero } from '../value/fraction.ts';
import { keysBelow } from './facts-read.ts';

/** Values that a fact is likely to be held against. */
export interface Landmarks {
  /** What is read together with it, and what is written in the rules that read it. */
  readonly near: readonly Datum[];
  /** The largest number anywhere on the way, whatever its sign. */
  readonly largest: Fraction;
}

export function landmarksOf(answer: Answer, value: Instance, fact: Instance): Landmarks {
  const wanted = instanceKey(fact.quantity.name, fact.owner, fact.indexes);
  const near: Datum[] = [];
  let largest = zero;
  for (const key of keysBelow(answer, value)) {
    const application = answer.applications.get(key);
    const datum = datumOf(application);
    if (datum?.kind === 'number' && compare(absolute(datum.value), largest) > 0) largest = absolute(datum.value);
    if (application === undefined || !reads(application, wanted)) continue;
    near.push(...writtenIn(application), ...readBeside(answer, application, wanted));
  }
  for (const datum of near)
    if (datum.kind === 'number' && compare(absolute(datum.value), largest) > 0) largest = absolute(datum.value);
  return { near, largest };
}

function datumOf(application: Application | undefined): Datum | undefined {
  return application?.result.kind === 'known' ? application.result.datum : undefined;
}

function reads({ reads: keys }: Application, wanted: string): boolean {
  for (const key of keys) if (key === wanted) return true;
  return false;
}

/** At most so many of what a rule reads: of a sum over thousands the others tell nothing. */
const mostBeside = 24;

function readBeside(answer: Answer, { reads: keys }: Application, wanted: string): readonly Datum[] {
  const found: Datum[] = [];
  for (const key of keys) {
    const datum = key === wanted ? undefined : datumOf(answer.applications.get(key));
    if (datum !== undefined) found.push(datum);
    if (found.length >= mostBeside) break;
  }
  return found;
}

/** The values that stand in a rule and in what may except it. */
function writtenIn({ instance: { quantity } }: Application): readonly Datum[] {
  const declarations = [quantity.declaration, ...(quantity.exceptions ?? []).map(({ declaration }) => declaration)];
  return declarations.flatMap(literalsIn);
}

function literalsIn(node: TreeNode): readonly Datum[] {
  const own = literal(node);
  return own === undefined ? childrenOf(node).flatMap(literalsIn) : [own];
}

function literal(node: TreeNode): Datum | undefined {
  if (node.kind === 'date' && 'iso' in node && typeof node.iso === 'string') return { kind: 'date', iso: node.iso };
  if (node.kind === 'textLiteral' && 'value' in node && typeof node.value === 'string')
    return { kind: 'text', text: node.value };
  if (!('decimal' in node) || typeof node.decimal !== 'string') return undefined;
  const value = parseDecimal(node.decimal);
  if (value === undefined) return undefined;
  return { kind: 'number', value: node.kind === 'percentage' ? divide(value, fraction(100n)) : value };
}
