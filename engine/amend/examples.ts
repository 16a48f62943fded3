import type { ExampleDeclaration, Module } from '../../grammar/index.ts';
import type { ReadFile } from '../analyse/analyse.ts';
import type { Analysis, LawState, Moment } from '../model.ts';
import { asParsed } from '../reuse/link.ts';
import { lastDayOfYear } from '../value/calendar.ts';
import { firstYear, lastYear } from '../value/limits.ts';

/** Which law an example is about, by its own dates: as for any question. */
export function momentOf({ period, asAt, lawOf, knownOn }: ExampleDeclaration): Moment {
  const known = knownOn === undefined ? {} : { knownOn: knownOn.iso };
  const number = period?.kind === 'number' ? Number(period.decimal) : undefined;
  const year = number !== undefined && firstYear <= number && number <= lastYear ? { year: number } : {};
  if (lawOf !== undefined) return { lawOf: lawOf.iso, exact: true, ...year, ...known };
  if (year.year !== undefined) return { lawOf: lastDayOfYear(year.year), exact: false, ...year, ...known };
  return { ...(asAt === undefined ? {} : { lawOf: asAt.iso }), exact: true, ...known };
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
  const all = files.flatMap((file) => examplesIn(file.module).map((example) => ({ file, example })));
  const keys = new Map(all.map(({ example }) => [example, keyOf(example)]));
  return {
    moments: all.map(({ example }) => momentOf(example)),
    examplesOf: (key) => files.flatMap((file) => only(file, (example) => keys.get(example) === key)),
    fileOf: (wanted) => files.flatMap((file) => only(file, (example) => example === asParsed(wanted))),
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
