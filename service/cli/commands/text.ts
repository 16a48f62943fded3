import { type Analysis, analyse, compareLaw, type LawState, type TextRequest, textAt } from '../../../engine/index.ts';
import type { Language } from '../../../grammar/index.ts';
import { present } from '../../wire.ts';
import { writeAtomically } from '../atomic-write.ts';
import { oneRegulation } from '../one-regulation.ts';
import type { Invocation } from '../run-command-line.ts';
import { showProblems, sourcesOf } from '../show-problem.ts';
import { type ExitCode, exit } from '../terminal.ts';
import { fill, texts } from '../texts.ts';
import { lawTexts, partialText } from '../texts-law.ts';

/** Prints the text of a regulation as it read at a moment, or writes it to `--uitvoer`; 1 when there is none. */
export function text({ terminal, language, paths, options }: Invocation): ExitCode {
  const found = oneRegulation(paths[0] ?? '.', terminal);
  if ('problems' in found) {
    showProblems(terminal, found.problems, new Map(), language);
    return found.code;
  }
  const analysis = analyse(found.regulation.sources);
  const errors = analysis.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    showProblems(terminal, errors, sourcesOf(found.regulation.sources), language);
    return exit.findings;
  }
  const request: TextRequest = {
    ...present('lawOf', options.geldendOp),
    ...present('knownOn', options.bekendOp),
    ...present('year', options.jaar?.year),
  };
  const state = textAt(analysis, request);
  if ('code' in state) {
    showProblems(terminal, [state], new Map(), language);
    return exit.findings;
  }
  const printed = [headText(analysis, state, request, language), ...state.texts.map((each) => each.text)].join('\n');
  if (options.uitvoer === undefined) {
    terminal.out(printed);
    return exit.fine;
  }
  const problem = writeAtomically(options.uitvoer, printed);
  if (problem !== undefined) {
    showProblems(terminal, [problem], new Map(), language);
    return exit.environment;
  }
  terminal.out(`${fill(texts[language].wrote, { path: options.uitvoer })}\n`);
  return exit.fine;
}

/** Lines of comment that say which text this is. */
function headText(analysis: Analysis, state: LawState, request: TextRequest, language: Language): string {
  const say = texts[language];
  const moment = [
    request.lawOf === undefined ? '' : fill(say.lawOfDate, { date: request.lawOf }),
    request.year === undefined ? '' : fill(say.forYear, { year: request.year }),
    request.knownOn === undefined ? '' : fill(say.knownOnDate, { date: request.knownOn }),
  ].filter((part) => part !== '');
  const amendments = state.amendments.filter(({ module }) => module.head.of?.text === analysis.name);
  const partial = compareLaw.partialChanges(analysis, state, request).map((change) => partialText(change, language));
  const forYears = request.year === undefined && partial.length > 0 ? [lawTexts[language].everyYear] : [];
  const lines = [
    fill(say.consolidated, { name: analysis.name }),
    moment.length === 0 ? say.newestText : moment.join(', '),
    amendments.length === 0 ? say.notAmended : `${say.amendedBy}:`,
    ...amendments.map(({ name, inForce }) => `  ${fill(say.amendmentInForce, { name, date: inForce })}`),
    ...(partial.length === 0
      ? []
      : [lawTexts[language].partly, ...[...partial, ...forYears].map((line) => `  ${line}`)]),
  ];
  return `${lines.map((line) => `# ${line}`).join('\n')}\n`;
}
