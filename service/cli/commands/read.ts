import { type Analysis, analyse, languageService, type SentenceParagraph, textAt } from '../../../engine/index.ts';
import type { Problem, SourceFile } from '../../../grammar/index.ts';
import { usageProblem } from '../../usage-problem.ts';
import { articleOnly, placesIn } from '../article-only.ts';
import type { Invocation } from '../run-command-line.ts';
import { showProblems, sourcesOf } from '../show-problem.ts';
import { type ExitCode, exit, harmless } from '../terminal.ts';
import { gather } from './check.ts';

interface Read {
  readonly name: string;
  readonly paragraphs: readonly SentenceParagraph[];
}

/** Prints the rules of the regulations at the paths as running sentences, article by article; of a day, or of one article. */
export function readAloud({ terminal, language, paths, options }: Invocation): ExitCode {
  const { regulations, problems } = gather(paths, terminal);
  showProblems(terminal, problems, new Map(), language);
  let code: ExitCode = problems.length > 0 ? exit.environment : exit.fine;
  const { geldendOp: day, artikel: article } = options;
  const all: Read[] = [];
  for (const { sources } of regulations) {
    const found = textOf(sources, day);
    if ('problems' in found) {
      showProblems(terminal, found.problems, sourcesOf(sources), language);
      if (code === exit.fine) code = exit.findings;
      continue;
    }
    all.push({ name: found.analysis.name, paragraphs: languageService.sentences(found.analysis, language, day) });
  }
  const read = article === undefined ? all : ofArticle(all, article);
  if (article !== undefined && all.length > 0 && read.length === 0) {
    const articles = all.flatMap(({ paragraphs }) => placesIn(paragraphs)).join('; ');
    showProblems(terminal, [usageProblem('U43', { article, articles })], new Map(), language);
    return code === exit.fine ? exit.usage : code;
  }
  if (options.json === true) terminal.out(`${JSON.stringify({ regelingen: read.map(onWire) }, undefined, 2)}\n`);
  else terminal.out(read.map(({ paragraphs }) => paragraphs.map(paragraphText).join('\n')).join('\n\n'));
  return code;
}

/** The text to read, or why there is none. */
function textOf(
  sources: readonly SourceFile[],
  day: string | undefined,
): { readonly analysis: Analysis } | { readonly problems: readonly Problem[] } {
  const analysis = analyse(sources);
  if (!analysis.sound) return { problems: analysis.problems.filter(({ severity }) => severity === 'error') };
  if (day === undefined) return { analysis };
  const state = textAt(analysis, { lawOf: day });
  return 'code' in state ? { problems: [state] } : { analysis: state.analysis };
}

/** Of several regulations those that have the article. */
function ofArticle(all: readonly Read[], article: string): readonly Read[] {
  return all.flatMap(({ name, paragraphs }) => {
    const found = articleOnly(paragraphs, article);
    return found.length === 0 ? [] : [{ name, paragraphs: found }];
  });
}

function onWire({ name, paragraphs }: Read) {
  return {
    regeling: name,
    alineas: paragraphs.map(({ citation, sentences }) => ({
      ...(citation === undefined ? {} : { plaats: citation }),
      zinnen: sentences.map(({ text }) => text),
    })),
  };
}

function paragraphText({ citation, sentences }: SentenceParagraph): string {
  const head = citation === undefined ? [] : [citation, ...(sentences.length === 0 ? [] : [''])];
  return [...head, ...sentences.map(({ text }) => text)].map((line) => `${harmless(line)}\n`).join('');
}
