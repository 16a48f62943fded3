import {
  type ExampleDeclaration,
  type ExampleStatement,
  type Expression,
  type Module,
  phraseOf,
  type Span,
} from '../../grammar/index.ts';
import type { Binding, EntitySymbol, Quantity, Type } from '../model.ts';
import { isNegative } from '../value/fraction.ts';
import { calendarDatum } from './calendar-literals.ts';
import { isGuaranteeStated } from './check-decided.ts';
import { checkDrawn } from './check-drawn.ts';
import { checkExampleGrid } from './example-grid.ts';
import { keysOfExample } from './example-keys.ts';
import { settle } from './fill-quantity.ts';
import { noGuards } from './guards.ts';
import { bindingOfPeriod } from './period-binding.ts';
import { isOfKind, typeArguments, yearType } from './types.ts';
import { checkValueCell, singleValue } from './value-cell.ts';
import { insertion, type Place, report, textAt, type Work } from './work.ts';

/** A scenario: what is stated and what is expected. Gives the year it is about. */
export function checkExample(work: Work, module: Module, example: ExampleDeclaration): Binding | undefined {
  const year = yearOf(work, module, example);
  const keys: ReadonlyMap<EntitySymbol, ReadonlySet<string>> = keysOfExample(work, example);
  const own = year === undefined ? [] : [year];
  const place: Place = { module, scope: { own, sets: [] }, guards: noGuards, keys };
  const before = work.problems.length;
  for (const statement of example.statements) checkStatement(work, place, example, statement);
  if (example.period === undefined) askYearOnce(work, module, example, before);
  forgiveKeys(work, example, before);
  return year;
}

/** Of an example without a year that is said once, and not of every name in it that has a value per year. */
function askYearOnce(work: Work, module: Module, { label, statements }: ExampleDeclaration, before: number): void {
  const found = work.problems.splice(before);
  const others = found.filter(({ code }) => code !== 'N14' && code !== 'N109');
  work.problems.push(...others);
  if (others.length === found.length || statements.length === 0) return;
  const [regulation] = work.texts.keys();
  const words = `${phraseOf('in', module.language)} ${regulation?.head.term?.from ?? 2019}`;
  const name = textAt(work, module, label.span);
  report(work, module, 'N50', label.span, { label: name, words }, { fixes: [insertion(label.span.end, ` ${words}`)] });
}

/** Where a grid does not say well what its rows are about, its things are not known: no key can be told wrong. */
function forgiveKeys(work: Work, { statements }: ExampleDeclaration, before: number): void {
  const found = work.problems.splice(before);
  const firsts = statements.flatMap((statement) => (statement.kind === 'grid' ? (statement.grid.head[0] ?? []) : []));
  const broken = found.some(
    ({ code, span }) =>
      code === 'T69' || code === 'T71' || firsts.some((cell) => span !== undefined && isWithin(span, cell.span)),
  );
  work.problems.push(...(broken ? found.filter(({ code }) => code !== 'N22') : found));
}

function isWithin(one: Span, other: Span): boolean {
  return other.start <= one.start && one.end <= other.end;
}

/** The quantity a reference in an example means; says so where it means something else. */
export function statedQuantity(work: Work, place: Place, expression: Expression): Quantity | undefined {
  const { type } = work.check(expression, place);
  const meaning = expression.kind === 'reference' ? work.meanings.get(expression) : undefined;
  if (meaning?.kind === 'quantity') {
    if (isGuaranteeStated(work, place, meaning.quantity, expression)) return undefined;
    settle(work, meaning.quantity);
    return meaning.quantity;
  }
  if (type.kind !== 'error')
    report(work, place.module, 'T72', expression.span, { name: textAt(work, place.module, expression.span) });
  return undefined;
}

function yearOf(work: Work, module: Module, { period }: ExampleDeclaration): Binding | undefined {
  if (period === undefined) return undefined;
  const { type } = work.check(period, { module, scope: { own: [], sets: [] }, guards: noGuards }, yearType);
  if (type.kind === 'error') return { kind: 'year' };
  const written = calendarDatum(period);
  const number =
    written?.kind === 'year' ? written.year : period.kind === 'number' ? Number(period.decimal) : undefined;
  if (type.kind !== 'year' || number === undefined) {
    report(work, module, 'T62', period.span, typeArguments('found', type));
    return { kind: 'year' };
  }
  const binding = bindingOfPeriod(type.of);
  work.years.set(binding, new Set([number]));
  return binding;
}

function checkStatement(work: Work, place: Place, example: ExampleDeclaration, statement: ExampleStatement): void {
  switch (statement.kind) {
    case 'grid':
      checkExampleGrid(work, place, statement.grid, statedQuantity);
      return;
    case 'suppose': {
      const quantity = statedQuantity(work, place, statement.reference);
      const value = singleValue(work, place, statement.cell);
      if (quantity !== undefined && value !== undefined) checkValueCell(work, place, value, quantity);
      return;
    }
    case 'drawn':
      checkDrawn(work, place, example, statement);
      return;
    case 'expect':
      checkExpectation(work, place, statement);
  }
}

function checkExpectation(work: Work, place: Place, statement: Extract<ExampleStatement, { kind: 'expect' }>): void {
  const { type } = work.check(statement.reference, place);
  const value = statement.cell === undefined ? undefined : singleValue(work, place, statement.cell);
  if (value !== undefined) {
    const name = textAt(work, place.module, statement.reference.span);
    checkValueCell(work, place, value, { name, type, expected: true });
  }
  if (statement.margin !== undefined) checkMargin(work, place, statement.margin, type);
  for (const needed of statement.stillNeeded ?? []) statedQuantity(work, place, needed);
}

function checkMargin(work: Work, place: Place, margin: Expression, type: Type): void {
  const { type: found, constant } = work.check(margin, place);
  if (found.kind === 'error' || type.kind === 'error') return;
  const negative = constant === undefined || isNegative(constant);
  if (!negative && isOfKind(found, type)) return;
  report(work, place.module, 'T75', margin.span, typeArguments('found', found));
}
