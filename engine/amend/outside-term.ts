import { catalogue, type Module, type Operation, type Problem, phraseOf } from '../../grammar/index.ts';
import type { ReadFile } from '../analyse/analyse.ts';
import type { Analysis, LawState } from '../model.ts';
import type { AtomicChange } from './atomic-changes.ts';

/**
 * Values that amendments give for years outside the term, where the parameter has its years from the term: one problem
 * for each amendment, with the change that lengthens the term.
 */
export function outsideTerm(
  states: readonly LawState[],
  newest: LawState,
  amending: readonly ReadFile[],
  refused: readonly AtomicChange[],
  base: Module | undefined,
): readonly Problem[] {
  const found = states.flatMap(({ analysis }) =>
    analysis.problems.filter(({ code, args }) => code === 'T64' && hasYearsOfTerm(analysis, String(args['name']))),
  );
  const term = newest.analysis.modules[0]?.head.term;
  if (base === undefined || term === undefined) return [];
  return amending.flatMap(({ source, module }): readonly Problem[] => {
    const isTried = refused.some(({ amendment, operation }) => amendment.module === module && changesTerm(operation));
    const own = isTried ? [] : found.filter(({ file }) => file === source.name);
    const years = own.map(({ args }) => Number(args['year'])).filter((year) => year < term.from || year > term.through);
    const first = own[0];
    if (first === undefined || years.length === 0) return [];
    const { language } = module;
    const span = (from: number, through: number): string =>
      `${phraseOf('term', language)} ${from} ${phraseOf('through', language)} ${through}`;
    const longer = span(Math.min(term.from, ...years), Math.max(term.through, ...years));
    const verb = `${phraseOf('replace', language)} ${phraseOf('in', language)}`;
    const old = span(term.from, term.through);
    const change = `${verb} ${base.head.name.text}: ${longer} ${phraseOf('was', language)} ${old}`;
    const start = operationAt(module, first);
    const fixes =
      start === undefined ? [] : [{ edits: [{ span: { start, end: start }, text: `${change}\n\n  ` }], text: change }];
    const args = {
      name: first.args['name'] ?? '',
      year: first.args['year'] ?? '',
      years: `${term.from}–${term.through}`,
      change,
    };
    return [{ ...first, code: 'V35', severity: catalogue.V35.severity, args, fixes }];
  });
}

function changesTerm(operation: Operation): boolean {
  return operation.kind === 'replaceParts' && operation.parts.some(({ kind }) => kind === 'term');
}

function hasYearsOfTerm({ quantities }: Analysis, name: string): boolean {
  const declaration = quantities.get(name)?.declaration;
  if (declaration?.kind !== 'parameter') return false;
  const dimensions = declaration.signature?.family ?? declaration.family;
  return dimensions.every(({ years }) => years.length === 0);
}

function operationAt({ operations }: Module, { span }: Problem): number | undefined {
  const found = operations.find(
    (one) => span !== undefined && one.span.start <= span.start && span.end <= one.span.end,
  );
  return found?.span.start;
}
