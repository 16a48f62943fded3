import type { Language } from './ast.ts';
import { type CatalogueEntry, type Code, catalogue } from './catalogue.ts';
import type { Arguments, Problem } from './problem.ts';

/** A problem in words. */
export interface RenderedProblem {
  readonly message: string;
  readonly help: string;
}

/** Puts a problem into words, in the language of the reader (not of the file). */
export function render(problem: Pick<Problem, 'code' | 'args'>, language: Language): RenderedProblem {
  const entry: CatalogueEntry = catalogue[problem.code as Code];
  const text = entry[language];
  return { message: fill(text.message, problem.args), help: fill(text.help, problem.args) };
}

/** A hole without an argument stays visible as `{name}`: a test finds it, a user still reads the rest. */
function fill(template: string, args: Arguments): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => (name in args ? String(args[name]) : hole));
}
