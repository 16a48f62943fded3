import type {
  CalendarUnit,
  Cell,
  ExampleDeclaration,
  Expression,
  Module,
  Problem,
  Reference,
} from '../../grammar/index.ts';
import { lifeProblem } from '../facts/read-lives.ts';
import {
  type Analysis,
  type Binding,
  type Datum,
  type Fact,
  type Facts,
  type Instance,
  instanceKey,
  type PeriodSymbol,
  periodDatum,
  type Question,
  type QuestionDates,
  type Thing,
  type Type,
} from '../model.ts';
import { isInteger } from '../value/fraction.ts';
import { sameData } from './compare.ts';
import type { Context } from './context.ts';
import { describeInstance } from './describe.ts';
import { type ExampleRow, exampleRows } from './example-rows.ts';
import { questionProblem } from './faults.ts';
import { runLimits } from './limits.ts';
import { evaluateExpression, instanceMeant } from './reference.ts';
import { beginRun } from './run.ts';
import type { Scope } from './scope.ts';

/** What an example gives: facts as if delivered, and values that are stated instead of computed. */
export interface ExampleFacts {
  readonly facts: Facts;
  readonly stated: ReadonlyMap<string, Datum | 'absent'>;
  readonly rows: readonly ExampleRow[];
  readonly problems: readonly Problem[];
}

/** Values of the lines of an example, by `instanceKey`. */
type Given = Map<string, { readonly instance: Instance; readonly value: Datum | 'absent' }>;

/**
 * Reads the grids and `stel` lines of an example. The things are exactly the rows; an entity of which the example says
 * nothing has no list, so that nothing is taken for none.
 */
export function exampleFacts(
  analysis: Analysis,
  module: Module,
  example: ExampleDeclaration,
  period: Question['part'],
): ExampleFacts {
  const context = literalContext(analysis);
  const outer = yearScope(period);
  const rows = exampleRows(analysis, example, outer, (expression, scope) => literal(expression, { ...context, scope }));
  const things = new Map<string, Map<string, Thing>>();
  for (const row of rows)
    for (const { entity, key, ...thing } of row.things) {
      const list = things.get(entity) ?? new Map<string, Thing>();
      list.set(key, { ...list.get(key), ...thing });
      things.set(entity, list);
    }
  const given: Given = new Map();
  const problems: Problem[] = lifeProblems(things);
  const give = (reference: Reference, cell: Cell, scope: Scope): void => {
    const at = { ...context, scope };
    const meaning = analysis.meanings.get(reference);
    if (meaning?.kind !== 'quantity') return;
    const meant = instanceMeant(reference, meaning, at);
    if ('kind' in meant) problems.push(...(meant.kind === 'fault' ? [meant.fault.problem] : []));
    else
      problems.push(
        ...addGiven(given, meant.instance, cellValue(cell, meant.instance.quantity.type, at), module, cell),
      );
  };
  for (const row of rows) for (const { reference, cell } of row.stated) give(reference, cell, row.scope);
  for (const statement of example.statements)
    if (statement.kind === 'suppose' && statement.reference.kind === 'reference')
      give(statement.reference, statement.cell, outer);
  for (const { instance } of given.values()) mention(things, instance);
  const { facts, stated } = split(given, things);
  return { facts: { ...facts, ...drawnIn(example) }, stated, rows, problems };
}

/** `loting "S3", "S2"` holds for every draw of the example; several are one after the other. */
function drawnIn({ statements }: ExampleDeclaration): Pick<Facts, 'everyDraw'> {
  const keys = statements.flatMap((statement) => (statement.kind === 'drawn' ? statement.keys : []));
  return keys.length === 0 ? {} : { everyDraw: { order: [...new Set(keys.map(({ value }) => value))] } };
}

/** What cannot be the life of these things. */
function lifeProblems(things: ReadonlyMap<string, ReadonlyMap<string, Thing>>): Problem[] {
  const found: Problem[] = [];
  for (const list of things.values())
    for (const key of list.keys()) {
      const problem = lifeProblem(key, list);
      if (problem !== undefined) found.push({ code: problem.code, severity: 'error', args: problem.args });
    }
  return found;
}

/** Facts and judgements are facts; parameters, rules and allocations are stated. */
function split(given: Given, things: Facts['things']): Pick<ExampleFacts, 'facts' | 'stated'> {
  const values = new Map<string, readonly Fact[]>();
  const stated = new Map<string, Datum | 'absent'>();
  for (const [key, { instance, value }] of given) {
    const { kind } = instance.quantity;
    if (kind === 'input' || kind === 'judgement') values.set(key, [{ value, assumed: false }]);
    else stated.set(key, value);
  }
  return { facts: { things, values }, stated };
}

/** A thing that only a `stel` line names is there too, where no grid lists the things of its entity. */
function mention(things: Map<string, Map<string, Thing>>, { quantity, owner }: Instance): void {
  if (owner === undefined || quantity.owner === undefined) return;
  const { name } = quantity.owner.entity;
  const list = things.get(name) ?? new Map<string, Thing>();
  if (!list.has(owner)) list.set(owner, {});
  things.set(name, list);
}

function addGiven(
  given: Given,
  instance: Instance,
  value: Datum | 'absent' | undefined,
  module: Module,
  cell: Cell,
): readonly Problem[] {
  if (value === undefined) return [];
  const key = instanceKey(instance.quantity.name, instance.owner, instance.indexes);
  const earlier = given.get(key)?.value;
  given.set(key, { instance, value });
  if (earlier === undefined || sameGiven(earlier, value)) return [];
  const subject = describeInstance(instance, module.language);
  return [questionProblem('R45', { subject }, { file: module.file, span: cell.span })];
}

function sameGiven(left: Datum | 'absent', right: Datum | 'absent'): boolean {
  return left === 'absent' || right === 'absent' ? left === right : sameData(left, right);
}

/** The value of a cell as a value of its quantity; undefined where it says `onbekend`. */
export function cellValue(cell: Cell, type: Type, context: Context): Datum | 'absent' | undefined {
  const expression = cell.kind === 'values' ? cell.values[0] : undefined;
  if (expression === undefined) return undefined;
  const result = evaluateExpression(expression, context);
  if (result.kind === 'absent') return 'absent';
  return result.kind === 'known' ? ofType(result.datum, type) : undefined;
}

/** Keys are written as texts, and years as numbers. */
function ofType(datum: Datum, type: Type): Datum {
  if (type.kind === 'thing' && datum.kind === 'text') return { kind: 'thing', entity: type.of.name, key: datum.text };
  if (type.kind === 'year' && datum.kind === 'number' && isInteger(datum.value))
    return periodDatum(type.of, Number(datum.value.numerator));
  return datum;
}

function literal(expression: Expression, context: Context): Datum | undefined {
  const result = evaluateExpression(expression, context);
  return result.kind === 'known' ? result.datum : undefined;
}

/** In an example the year it is for holds wherever no other is named. */
export function yearScope(period: Question['part']): Scope {
  const unitOf = (of: PeriodSymbol | undefined): CalendarUnit => of?.unit ?? 'year';
  const elsewhere = (binding: Binding): Datum | undefined =>
    binding.kind === 'year' && (period?.unit ?? 'year') === unitOf(binding.of) ? period : undefined;
  return { elsewhere };
}

/** Cells hold literals only; they are evaluated as part of no rule, from no facts. */
export function literalContext(analysis: Analysis, dates: QuestionDates = {}): Context {
  const facts: Facts = { things: new Map(), values: new Map() };
  const [quantity] = analysis.quantities.values();
  if (quantity === undefined) throw new Error('an example needs a quantity to be about');
  const run = beginRun(analysis, facts, dates, runLimits);
  return { run, analysis, instance: { quantity, indexes: [] }, reads: new Set(), scope: yearScope(undefined), base: 0 };
}
