import type { Condition, Expression } from '../../grammar/index.ts';
import { listsIn } from '../analyse/condition-lists.ts';
import { hasLabel } from '../analyse/decisions.ts';
import { switchesOff } from '../analyse/exceptions-decide.ts';
import { type Application, cellKey, type Quantity } from '../model.ts';
import { neededOf } from '../run/conditions.ts';

import { conditionLabel, listsOf, longestLetter, outcomeOf } from '../run/explain-conditions.ts';
import type { Place } from '../run/explain-law.ts';
import { isOutsideYears } from '../run/outside-years.ts';
import { numberOf } from '../run/results.ts';
import type { Fraction } from '../value/fraction.ts';
import type { Sight } from './audience.ts';
import { traceCitation, traceIndexes, traceMarks, traceOwner, traceType, traceValue } from './data.ts';
import { clauseOf, partOf } from './division.ts';
import { decidingFormula, exceptionsOf } from './exceptions.ts';
import type { Explained } from './explained.ts';
import { factOf, given } from './facts.ts';
import type { Page, TraceCitation, TraceKind, TraceNode, TraceSource } from './model-trace.ts';
import { amendmentsOf, placeOfValue, type SourceFinder } from './places.ts';
import { roundingOf } from './rounding.ts';
import { type StepPlace, stepOf } from './steps.ts';
import { rowFormula, tableOf } from './tables.ts';

/** What nodes are made with. */
export interface Making {
  readonly explained: Explained;
  readonly sourceOf: SourceFinder;
  /** The place of a text among those of the trace. */
  readonly textOf: (application: Application) => number | undefined;
  readonly page: Page;
  /** How many receivers of a pot are told of. */
  readonly receivers: Page;
  /** For whom it is made; absent: for somebody who may see everything. */
  readonly sight?: Sight;
}

/** Where the formulas of a value are read again. */
export function placeOf(application: Application, { explained, page, sight }: Making, id?: string): StepPlace {
  const ids = id === undefined ? undefined : conditionIds(id, application);
  return {
    context: explained.contextOf(application),
    idOf: explained.idOf,
    page,
    ...(ids === undefined ? {} : { conditionId: (condition) => ids.get(condition) }),
    ...(sight === undefined ? {} : { sees: sight.seesAll }),
  };
}

/** Of each named condition in the rule of a value that has one outcome: the id of its node. */
function conditionIds(id: string, application: Application): ReadonlyMap<Condition, string> {
  const ids = new Map<Condition, string>();
  const enter = (path: readonly Condition[], above: string): void => {
    for (const condition of conditionsUnder(application, path)) {
      const own = `${above}${within}${condition.name.text}`;
      if (outcomeOf(application, condition) !== undefined) ids.set(condition, own);
      enter([...path, condition], own);
    }
  };
  enter([], id);
  return ids;
}

/** Parts a key into that of a value and the names of conditions within it. */
export const within = ' › ';

/** The node of a value, without what it uses. */
export function nodeOf(id: string, application: Application, making: Making): Omit<TraceNode, 'uses'> {
  const { explained } = making;
  const { instance, result } = application;
  const { quantity } = instance;
  const { analysis } = explained;
  const place = placeOf(application, making, id);
  const { context } = place;
  const state = application.state ?? analysis.state;
  return {
    id,
    kind: kindOf(quantity),
    name: quantity.name,
    label: quantity.label,
    ...(hasLabel(quantity) ? {} : { unlabelled: true as const }),
    ...traceOwner(instance, context.analysis),
    for: traceIndexes(instance, context.analysis),
    type: traceType(quantity.type),
    value: traceValue(result, context.analysis, quantity.type),
    ...given('law', lawOf(application)),
    ...given('decidedBy', decidedBy(application)),
    ...given('source', making.sourceOf(state, placeOfValue(application))),
    ...given('text', making.textOf(application)),
    amended: amendmentsOf(application, context),
    ...given('fact', factOf(application, explained)),
    ...(isComputed(application) ? computed(id, application, place, making) : withoutRule(application)),
    marks: traceMarks(result.marks, context.analysis),
  };
}

/** The node of a named condition; undefined where it has no one outcome, as inside a set. */
export function conditionNode(
  id: string,
  application: Application,
  condition: Condition,
  making: Making,
): Omit<TraceNode, 'uses'> | undefined {
  const outcome = outcomeOf(application, condition);
  if (outcome === undefined) return undefined;
  const { explained, sourceOf } = making;
  const { instance } = application;
  const { quantity } = instance;
  const place = placeOf(application, making, application.key ?? id.slice(0, id.indexOf(within)));
  const { context } = place;
  const state = application.state ?? explained.analysis.state;
  return {
    id,
    kind: 'condition',
    name: condition.name.text,
    label: condition.label?.value ?? conditionLabel(condition),
    ...(condition.label === undefined && condition.name.text.length > longestLetter
      ? { unlabelled: true as const }
      : {}),
    ...traceOwner(instance, context.analysis),
    for: traceIndexes(instance, context.analysis),
    type: { kind: 'yesNo' },
    value: traceValue(outcome.result, context.analysis),
    ...given('law', quantity.citation && traceCitation(quantity.citation)),
    ...given('source', sourceOf(state, { module: quantity.module, span: condition.span })),
    ...given('text', making.textOf(application)),
    amended: [],
    formula: stepOf(condition.value, place),
    ...listed(id, application, condition.value),
    marks: traceMarks(outcome.result.marks, context.analysis),
  };
}

function kindOf({ kind, declaration }: Quantity): TraceKind {
  if (kind === 'input') return 'fact';
  if (kind === 'allocation') return 'part';
  return kind === 'rule' && declaration.kind === 'table' ? 'table' : kind;
}

/** Of a number of the law the citation of its cell. */
function lawOf({ instance: { quantity, indexes } }: Application): TraceCitation | undefined {
  const citation = quantity.cells?.get(cellKey(indexes))?.citation ?? quantity.citation;
  return citation && traceCitation(citation);
}

/** Where the exception stands that decided. */
export function decidedBy({ exceptions }: Application): TraceCitation | undefined {
  const found = (exceptions?.outcomes ?? []).find(
    ({ state, exception }) => state === 'decides' && !switchesOff(exception) && exception.citation !== undefined,
  );
  return found?.exception.citation && traceCitation(found.exception.citation);
}

function isComputed(application: Application): boolean {
  const { instance, stated, result } = application;
  const { kind } = instance.quantity;
  if (kind === 'input' || kind === 'judgement' || kind === 'decided' || stated === true) return false;
  return result.kind !== 'absent' || !isOutsideYears(instance);
}

function withoutRule({ stated, instance }: Application): Pick<TraceNode, 'without'> {
  if (stated === true) return { without: 'stated' };
  return isOutsideYears(instance) ? { without: 'outsideYears' } : {};
}

/** Where things stand in the files as written, in the text a value was computed with. */
export function written(
  { state }: Application,
  { explained, sourceOf }: Making,
): (place: Place) => TraceSource | undefined {
  return (place) => sourceOf(state ?? explained.analysis.state, place);
}

type Computed = Pick<TraceNode, 'formula' | 'conditions' | 'list' | 'table' | 'exceptions' | 'rounding' | 'part'>;

function computed(id: string, application: Application, place: StepPlace, making: Making): Computed {
  const { explained } = making;
  const { instance, result, unrounded } = application;
  const { quantity } = instance;
  const { declaration } = quantity;
  const excepted = decidingFormula(application, place);
  const shared: Computed = {
    ...(application.exceptions === undefined
      ? {}
      : { exceptions: exceptionsOf(application, place, written(application, making)) }),
  };
  const after = result.kind === 'known' ? numberOf(result.datum) : undefined;
  const numbers = { before: unrounded, after };
  switch (declaration.kind) {
    case 'rule':
      return {
        ...shared,
        formula: excepted ?? stepOf(declaration.value, place),
        ...listed(id, application, declaration.value),
        ...given('rounding', roundingOf(declaration.rounding, numbers, quantity, place.context)),
      };
    case 'table':
      return {
        ...shared,
        ...given('table', tableOf(application, place)),
        ...given('formula', excepted ?? rowFormula(application, place)),
      };
    case 'parameter':
      return { ...shared, ...given('formula', excepted) };
    case 'guarantee':
      return {
        formula: stepOf(declaration.condition, place),
        ...listed(id, application, declaration.condition),
      };
    case 'allocation':
      return quantity.kind === 'allocation' || quantity.division !== undefined
        ? { ...shared, ...ofPart(application, numbers, place, explained) }
        : shared;
    default:
      return shared;
  }
}

function ofPart(
  application: Application,
  numbers: { readonly before: Fraction | undefined; readonly after: Fraction | undefined },
  place: StepPlace,
  explained: Explained,
): Computed {
  const { quantity } = application.instance;
  if (application.stated === true) return {};
  const rounding = clauseOf(application, 'rounding');
  return {
    part: partOf(application, explained, place),
    ...given('rounding', roundingOf(rounding, numbers, quantity, place.context)),
  };
}

/** The named conditions that stand in a formula. */
function listed(id: string, application: Application, value: Expression): Pick<TraceNode, 'conditions' | 'list'> {
  const lists = listsIn(value);
  const ids = lists.flatMap(({ conditions }) =>
    conditions
      .filter((condition) => outcomeOf(application, condition) !== undefined)
      .map(({ name }) => `${id}${within}${name.text}`),
  );
  const [first] = lists;
  if (first === undefined || ids.length === 0) return {};
  const list = { needs: first.quantifier, count: neededOf(first), of: first.conditions.length };
  return { conditions: ids, ...(lists.length === 1 && value === first ? { list } : {}) };
}

/** The condition with this path of names in a value. */
export function conditionsUnder(application: Application, path: readonly Condition[]): readonly Condition[] {
  const last = path.at(-1);
  const lists = last === undefined ? listsOf(application.instance.quantity) : listsIn(last.value);
  return lists.flatMap(({ conditions }) => conditions);
}
