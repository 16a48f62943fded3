import { analyse, languageService, type SentenceParagraph } from '../../../engine/index.ts';
import type { Invocation } from '../run-command-line.ts';
import { showProblems, sourcesOf } from '../show-problem.ts';
import { type ExitCode, exit, harmless } from '../terminal.ts';
import { gather } from './check.ts';

/** Prints the rules of the regulations at the paths as running sentences, article by article. */
export function readAloud({ terminal, language, paths, options }: Invocation): ExitCode {
  const { regulations, problems } = gather(paths, terminal);
  showProblems(terminal, problems, new Map(), language);
  let code: ExitCode = problems.length > 0 ? exit.environment : exit.fine;
  const read: { readonly name: string; readonly paragraphs: readonly SentenceParagraph[] }[] = [];
  for (const { sources } of regulations) {
    const analysis = analyse(sources);
    if (analysis.sound) {
      read.push({ name: analysis.name, paragraphs: languageService.sentences(analysis, language) });
      continue;
    }
    const errors = analysis.problems.filter(({ severity }) => severity === 'error');
    showProblems(terminal, errors, sourcesOf(sources), language);
    if (code === exit.fine) code = exit.findings;
  }
  if (options.json === true) terminal.out(`${JSON.stringify({ regelingen: read.map(onWire) }, undefined, 2)}\n`);
  else terminal.out(read.map(({ paragraphs }) => paragraphs.map(paragraphText).join('\n')).join('\n\n'));
  return code;
}

function onWire({ name, paragraphs }: { readonly name: string; readonly paragraphs: readonly SentenceParagraph[] }) {
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
