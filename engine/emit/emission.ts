import type { Language, Problem, SourceFile } from '../../grammar/index.ts';
import { Unplanned } from '../compile/draft.ts';
import { planQuestion } from '../compile/plan-question.ts';
import type { Analysis, Question } from '../model.ts';
import { hashOfText } from '../receipt/canonical.ts';
import { checkModule, type ModuleCheck } from './check-module.ts';
import { emitModule } from './emit-module.ts';

/** A question of a regulation as a module of its own. */
export interface Emission {
  /** The text of an ES module; the same sources and question give the same bytes. */
  readonly text: string;
  /** Compares the module, once it was imported, with what the engine computes, on populations made for this plan. */
  readonly check: (module: unknown) => ModuleCheck;
}

/** Problems where the question cannot be answered; `too large` where there is no plan of it. */
export function emission(
  analysis: Analysis,
  sources: readonly SourceFile[],
  question: Question,
  language: Language,
): Emission | { readonly problems: readonly Problem[] } | 'too large' {
  const planned = attempted(() => planQuestion(analysis, question));
  if (planned === undefined) return 'too large';
  if ('problems' in planned) return planned;
  const { plan, program, dates } = planned;
  const origin = {
    regulation: { name: analysis.name, label: labelOf(analysis) },
    question: question.names,
    dates: Object.fromEntries(
      Object.entries(dates).flatMap(([name, date]) => (typeof date === 'string' ? [[name, date]] : [])),
    ),
    sources: sources.map(({ name, text }) => ({ name: shownPath(name), hash: hashOfText(text) })).sort(byName),
  };
  return { text: emitModule(plan, origin, language), check: (module) => checkModule(plan, program, module) };
}

function attempted<Made>(make: () => Made): Made | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof Unplanned) return undefined;
    throw error;
  }
}

/** The same on every machine: of a file that is named from the root of one only its last two parts. */
function shownPath(name: string): string {
  return name.startsWith('/') || /^[A-Za-z]:/.test(name) ? name.split(/[\\/]/).slice(-2).join('/') : name;
}

function labelOf({ name, modules }: Analysis): string {
  return modules.find(({ head }) => head.kind === 'regulation')?.head.label?.value ?? name;
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  if (one.name === other.name) return 0;
  return one.name < other.name ? -1 : 1;
}
