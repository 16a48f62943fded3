import {
  type Analysis,
  type Answer,
  askedPeriod,
  evaluate,
  explainLine,
  type Facts,
  type Question,
  readCsv,
  readFacts,
  readFactsText,
  reasonKeys,
  writeFacts,
} from '../../engine/index.ts';
import type { Problem } from '../../grammar/index.ts';
import { analysed } from './analysed.ts';
import { exampleOutcomes } from './example-outcomes.ts';
import { factForm } from './fact-form.ts';
import { shownGuarantees } from './guarantees.ts';
import type { Calls, RunResult } from './protocol.ts';
import { resultTables, shownNeeds } from './results.ts';
import { showProblems } from './show-problem.ts';
import { usedTexts } from './used-texts.ts';

type RunCall = 'form' | 'readCsv' | 'run' | 'reasons' | 'examples';

/** The file name under which the delivered facts appear in messages. */
export const factsFile = 'feiten';

/** The last answer, kept for questions after its reasons. */
let last: { readonly analysis: Analysis; readonly answer: Answer } | undefined;

/** What the question panel asks. */
export const runAnswers: { readonly [N in RunCall]: (argument: Calls[N]['argument']) => Calls[N]['result'] } = {
  form: ({ files, names, year, language }) => factForm(analysed(files), names, year, language),
  readCsv: ({ files, csv, options, language }) => {
    const analysis = analysed(files);
    const { delivery, problems, totals } = readCsv(csv, options, analysis, factsFile);
    const read = delivery === undefined ? undefined : readFacts(delivery.json, analysis, delivery.places);
    const all = [...problems, ...(read?.problems ?? [])];
    const shown = showProblems(all, [{ name: factsFile, text: csv }], language);
    if (read === undefined || all.some(isError)) return { problems: shown, rows: totals.count };
    return { problems: shown, rows: totals.count, json: writeFacts(read.facts, analysis) };
  },
  run: ({ files, facts, question, language }) => {
    const analysis = analysed(files);
    const read = factsIn(facts, analysis);
    const factProblems = showProblems(read.problems, [{ name: factsFile, text: facts }], language);
    if (read.facts === undefined || read.problems.some(isError)) return { ...nothing, factProblems };
    const answer = evaluate(analysis, read.facts, { ...question, ...partOf(question.period) });
    last = { analysis, answer };
    return {
      factProblems,
      questionProblems: showProblems(answer.problems, files, language),
      tables: resultTables(answer, language),
      needs: shownNeeds(analysis, answer, language),
      dates: answer.dates,
      remarks: showProblems(answer.remarks ?? [], files, language),
      guarantees: shownGuarantees(analysis, answer, language),
      ...usedTexts(analysis, answer),
    };
  },
  reasons: ({ key, language }) => {
    if (last === undefined) throw new Error('no answer yet');
    const { analysis, answer } = last;
    const line = (one: string): string => explainLine(analysis, answer, one, language);
    return { line: line(key), parts: reasonKeys(answer, key).map((part) => ({ key: part, line: line(part) })) };
  },
  examples: ({ files, language }) => exampleOutcomes(analysed(files), files, language),
};

const nothing: RunResult = {
  factProblems: [],
  questionProblems: [],
  tables: [],
  needs: [],
  dates: {},
  remarks: [],
  guarantees: [],
};

/** A quarter or month that is asked about by itself. */
function partOf(period: string | undefined): Pick<Question, 'part'> {
  const part = period === undefined ? undefined : askedPeriod(period)?.part;
  return part === undefined ? {} : { part };
}

/** Facts as the page keeps them, read for a regulation. */
export function factsIn(
  text: string,
  analysis: Analysis,
): { readonly facts?: Facts; readonly problems: readonly Problem[] } {
  const { delivery, problems } = readFactsText(text.trim() === '' ? '{}' : text, factsFile);
  if (delivery === undefined) return { problems };
  const read = readFacts(delivery.json, analysis, delivery.places);
  return { facts: read.facts, problems: [...problems, ...read.problems] };
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}
