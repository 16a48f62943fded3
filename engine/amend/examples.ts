import type { ExampleDeclaration, Module } from '../../grammar/index.ts';
import type { ReadFile } from '../analyse/analyse.ts';
import { calendarDatum } from '../analyse/calendar-literals.ts';
import type { Analysis, LawState, Moment } from '../model.ts';
import { asParsed } from '../reuse/link.ts';
import { lastDayOfYear } from '../value/calendar.ts';
import { firstYear, lastYear } from '../value/limits.ts';
import { lastDayOfPeriod, periodsOfUnit, periodText, yearOfNumber } from '../value/periods.ts';

/** Which law an example is about, by its own dates: as for any question. */
export function momentOf({ period, asAt, lawOf, knownOn }: ExampleDeclaration): Moment {
  const known = knownOn === undefined ? {} : { knownOn: knownOn.iso };
  const number = period?.kind === 'number' ? Number(period.decimal) : undefined;
  const part = partOf(period);
  if (part !== undefined) {
    if (lawOf !== undefined) return { lawOf: lawOf.iso, exact: true, ...part.of, ...known };
    return { ...part.lawOf, exact: false, ...part.of, ...known };
  }
  const year = number !== undefined && firstYear <= number && number <= lastYear ? { year: number } : {};
  if (lawOf !== undefined) return { lawOf: lawOf.iso, exact: true, ...year, ...known };
  if (year.year !== undefined) return { lawOf: lastDayOfYear(year.year), exact: false, ...year, ...known };
  return { ...(asAt === undefined ? {} : { lawOf: asAt.iso }), exact: true, ...known };
}

/** `in 2015-05`: the text of its last day, and what names it. */
function partOf(
  period: ExampleDeclaration['period'],
): { readonly of: Pick<Moment, 'year' | 'part'>; readonly lawOf: Pick<Moment, 'lawOf'> } | undefined {
  const datum = period === undefined ? undefined : calendarDatum(period);
  if (datum?.kind !== 'year') return undefined;
  const form = periodsOfUnit(datum.unit);
  const lastDay = lastDayOfPeriod(form, datum.year);
  const of = { year: yearOfNumber(form, datum.year), part: periodText(datum.unit, datum.year) };
  return { of, lawOf: lastDay === undefined ? {} : { lawOf: lastDay } };
}

/** Hands out the examples of all files to the states their dates lead to. */
export interface ExamplePlacer {
  readonly moments: readonly Moment[];
  /** The files with the examples of one state, and nothing else. */
  readonly examplesOf: (key: string) => readonly ReadFile[];
  /** The file of one example, with only that. */
  readonly fileOf: (example: ExampleDeclaration) => readonly ReadFile[];
  /** All examples in the order of the files, each with the analysis that has its meanings. */
  readonly inOrder: (states: readonly LawState[]) => Analysis['examples'];
}

export function examplePlacer(
  files: readonly ReadFile[],
  keyOf: (example: ExampleDeclaration) => string,
): ExamplePlacer {
  const own = files.filter((file) => file.lawOnly !== true);
  const all = own.flatMap((file) => examplesIn(file.module).map((example) => ({ file, example })));
  const keys = new Map(all.map(({ example }) => [example, keyOf(example)]));
  return {
    moments: all.map(({ example }) => momentOf(example)),
    examplesOf: (key) => own.flatMap((file) => only(file, (example) => keys.get(example) === key)),
    fileOf: (wanted) => own.flatMap((file) => only(file, (example) => example === asParsed(wanted))),
    inOrder: (states) =>
      all.flatMap(({ example }) =>
        states
          .filter(({ key }) => key === keys.get(example))
          .slice(0, 1)
          .flatMap(({ analysis }) =>
            analysis.examples
              .filter(({ declaration }) => asParsed(declaration) === example)
              .map((entry) => ({ ...entry, analysis })),
          ),
      ),
  };
}

/**
 * A file of which only some examples count. Those of an amendment are examples of the regulation it changes: they stand
 * in no article of the law.
 */
function only({ source, module }: ReadFile, isMeant: (example: ExampleDeclaration) => boolean): readonly ReadFile[] {
  const declarations = examplesIn(module).filter(isMeant);
  if (declarations.length === 0) return [];
  const { head } = module;
  const name = head.kind === 'amendment' ? (head.of ?? head.name) : head.name;
  const own: Module = { ...module, head: { ...head, kind: 'examplesOf', name }, declarations, operations: [] };
  return [{ source, module: own, problems: [] }];
}

function examplesIn(module: Module): readonly ExampleDeclaration[] {
  return module.declarations.filter((declaration) => declaration.kind === 'example');
}
