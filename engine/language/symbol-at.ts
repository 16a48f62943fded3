import type { Condition, KindValue, Module, Name, Ordering, Reference, SetItem, Span } from '../../grammar/index.ts';
import type {
  DecisionSymbol,
  EntitySymbol,
  ExceptionSymbol,
  KindSymbol,
  Meaning,
  PeriodSymbol,
  Quantity,
  StateAnalysis,
} from '../model.ts';
import { isName, namesOf, pathAt, type TreeNode } from './syntax-path.ts';

/** What a name stands for. */
export type NamedThing =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'exception'; readonly exception: ExceptionSymbol }
  | { readonly kind: 'decision'; readonly decision: DecisionSymbol }
  | { readonly kind: 'entity'; readonly entity: EntitySymbol }
  | { readonly kind: 'kind'; readonly of: KindSymbol }
  | { readonly kind: 'period'; readonly period: PeriodSymbol }
  | { readonly kind: 'kindValue'; readonly of: KindSymbol; readonly value: string }
  | NamedCondition;

/** A condition of a list: `voorwaarde a`. */
export interface NamedCondition {
  readonly kind: 'condition';
  readonly condition: Condition;
  readonly module: Module;
  /** The path to it from the declaration it stands in: `voldoet`, `voldoet.c`. */
  readonly inside: string;
}

/** A stretch of one of the regulation's files. */
export interface Location {
  readonly file: string;
  readonly span: Span;
}

/** A name and what it stands for. */
export interface SymbolAt {
  readonly name: Name;
  readonly named: NamedThing;
}

/** The name under an offset and what it stands for, if anything. */
export function symbolAt(analysis: StateAnalysis, file: string, offset: number): SymbolAt | undefined {
  const module = analysis.modules.find((candidate) => candidate.file === file);
  if (module === undefined) return undefined;
  const path = pathAt(module, offset);
  const [parent, name] = path.slice(-2);
  if (parent === undefined || name === undefined || !isName(name)) return undefined;
  const named = meaningOfName(analysis, name, parent);
  return named === undefined ? undefined : { name, named };
}

/** Every place of one state that says the same name as the one under an offset, the declaration included. */
export function references(analysis: StateAnalysis, file: string, offset: number): readonly Location[] {
  const found = symbolAt(analysis, file, offset);
  if (found === undefined) return [];
  return analysis.modules.flatMap((module) =>
    namesOf(module)
      .filter(({ name, parent }) => same(found.named, meaningOfName(analysis, name, parent)))
      .map(({ name }) => ({ file: module.file, span: name.span })),
  );
}

/** Where something was declared: the place of its name. */
export function declarationOf(analysis: StateAnalysis, named: NamedThing): Location | undefined {
  const { module, word } = declared(named);
  if (module === undefined) return undefined;
  const place = namesOf(module).find(
    ({ name, parent }) =>
      name.text === word && same(named, meaningOfName(analysis, name, parent)) && declares(parent, name),
  );
  return place === undefined ? undefined : { file: module.file, span: place.name.span };
}

/** Months and quarters are declared nowhere. */
function declared(named: NamedThing): { readonly module: Module | undefined; readonly word: string } {
  switch (named.kind) {
    case 'quantity':
      return { module: named.quantity.module, word: named.quantity.name };
    case 'exception':
      return { module: named.exception.module, word: named.exception.name };
    case 'entity':
      return { module: named.entity.module, word: named.entity.name };
    case 'kind':
      return { module: named.of.module, word: named.of.name };
    case 'period':
      return { module: named.period.module, word: named.period.name };
    case 'kindValue':
      return { module: named.of.module, word: named.value };
    case 'decision':
      return { module: named.decision.module, word: named.decision.name };
    case 'condition':
      return { module: named.module, word: named.condition.name.text };
  }
}

/** A name in a reference or a set only refers; anywhere else the first that stands in its own module declares. */
function declares(parent: TreeNode, name: Name): boolean {
  // After `op` an exception names what it is on.
  // Who divides stands in the head of a division, behind its own name.
  if (parent.kind === 'exception' || parent.kind === 'allocation') return 'name' in parent && parent.name === name;
  // What a decision gives and a judgement has regard to stands in their own text, and their own name in the signature.
  if (parent.kind === 'decision' || parent.kind === 'judgement') return false;
  return !['reference', 'type', 'named', 'years', 'key', 'lowest', 'highest'].includes(parent.kind ?? '');
}

/** What a name stands for where it stands; `parent` is the node it belongs to. */
export function meaningOfName(analysis: StateAnalysis, name: Name, parent: TreeNode): NamedThing | undefined {
  if (isReference(parent)) {
    if (parent.qualifier === name || parent.decidedIn !== undefined) return byText(analysis, name.text);
    return ofMeaning(analysis, analysis.meanings.get(parent)) ?? byText(analysis, name.text);
  }
  if (isSetItem(parent)) {
    const item = analysis.sets.get(parent);
    if (item?.kind === 'things') return { kind: 'entity', entity: item.entity };
    if (item?.kind === 'values') return { kind: 'kind', of: item.of };
  }
  if (isCondition(parent)) return conditionIn(analysis, parent);
  const first = isOrderingKey(parent) ? analysis.types.get(parent.value) : undefined;
  if (first?.kind === 'enumeration') return { kind: 'kindValue', of: first.of, value: name.text };
  const owner = [...analysis.kinds.values()].find((kind) => kind.declaration.values.includes(parent as KindValue));
  if (owner !== undefined) return { kind: 'kindValue', of: owner, value: name.text };
  return byText(analysis, name.text);
}

/** What a receiver forwent goes by the name of the rest. */
function quantityMeant({ quantities }: StateAnalysis, quantity: Quantity): NamedThing {
  const named = quantity.kind === 'rest' ? quantities.get(quantity.name) : undefined;
  return { kind: 'quantity', quantity: named?.forgone === quantity ? named : quantity };
}

function ofMeaning(analysis: StateAnalysis, meaning: Meaning | undefined): NamedThing | undefined {
  switch (meaning?.kind) {
    case 'quantity':
      return quantityMeant(analysis, meaning.quantity);
    case 'kindValue':
      return { kind: 'kindValue', of: meaning.of, value: meaning.value };
    case 'bound':
      if (meaning.binding.kind === 'thing') return { kind: 'entity', entity: meaning.binding.of };
      if (meaning.binding.kind === 'enumeration') return { kind: 'kind', of: meaning.binding.of };
      return meaning.binding.of === undefined ? undefined : { kind: 'period', period: meaning.binding.of };
    case 'periodOf':
      return { kind: 'period', period: meaning.period };
    case 'parent':
      return { kind: 'entity', entity: meaning.entity };
    default:
      return undefined;
  }
}

function byText(analysis: StateAnalysis, text: string): NamedThing | undefined {
  const quantity = analysis.quantities.get(text);
  if (quantity !== undefined) return { kind: 'quantity', quantity };
  const decision = analysis.decisions.get(text);
  if (decision !== undefined) return { kind: 'decision', decision };
  const exception = analysis.exceptions.get(text);
  if (exception !== undefined) return { kind: 'exception', exception };
  const entity = [...analysis.entities.values()].find((one) => one.name === text || one.plural === text);
  if (entity !== undefined) return { kind: 'entity', entity };
  const period = analysis.ownPeriods.get(text);
  if (period !== undefined) return { kind: 'period', period };
  const kind = analysis.kinds.get(text);
  return kind === undefined ? undefined : { kind: 'kind', of: kind };
}

function same(one: NamedThing, other: NamedThing | undefined): boolean {
  if (other === undefined) return false;
  if (one.kind === 'quantity') return other.kind === 'quantity' && one.quantity === other.quantity;
  if (one.kind === 'decision') return other.kind === 'decision' && one.decision === other.decision;
  if (one.kind === 'exception') return other.kind === 'exception' && one.exception === other.exception;
  if (one.kind === 'entity') return other.kind === 'entity' && one.entity === other.entity;
  if (one.kind === 'kind') return other.kind === 'kind' && one.of === other.of;
  if (one.kind === 'period') return other.kind === 'period' && one.period === other.period;
  if (one.kind === 'condition') return other.kind === 'condition' && one.condition === other.condition;
  return other.kind === 'kindValue' && one.of === other.of && one.value === other.value;
}

function conditionIn(analysis: StateAnalysis, condition: Condition): NamedCondition | undefined {
  for (const module of analysis.modules) {
    const path = pathAt(module, condition.name.span.start);
    const at = path.indexOf(condition);
    if (at >= 0) return { kind: 'condition', condition, module, inside: path.slice(0, at).flatMap(wordOf).join('.') };
  }
  return undefined;
}

/** What a declaration or a condition is called; other nodes have no word of their own. */
function wordOf(node: TreeNode): readonly string[] {
  if (isCondition(node)) return [node.name.text];
  const named = 'signature' in node ? node.signature : 'name' in node ? node : undefined;
  if (typeof named !== 'object' || named === null || !('name' in named)) return [];
  const { name } = named;
  return typeof name === 'object' && name !== null && 'text' in name ? [String(name.text)] : [];
}

function isCondition(node: TreeNode): node is Condition {
  return node.kind === 'condition';
}

function isReference(node: TreeNode): node is Reference {
  return node.kind === 'reference';
}

function isOrderingKey(node: TreeNode): node is Extract<Ordering, { kind: 'key' }> {
  return node.kind === 'key' && 'first' in node;
}

function isSetItem(node: TreeNode): node is Extract<SetItem, { kind: 'named' }> {
  return node.kind === 'named' && 'name' in node;
}
