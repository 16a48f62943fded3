import {
  type Analysis,
  analyse,
  type CostReport,
  costReport,
  type Facts,
  plans,
  type Question,
  questionCostReport,
  readFacts,
} from '../../../engine/index.ts';
import type { Language, Problem } from '../../../grammar/index.ts';
import { usageProblem } from '../../usage-problem.ts';
import { readFactsFiles } from '../facts-files.ts';
import { oneRegulation } from '../one-regulation.ts';
import { questionFrom } from '../question-from-options.ts';
import type { Invocation } from '../run-command-line.ts';
import { showProblems, sourcesOf } from '../show-problem.ts';
import { table } from '../table.ts';
import { type ExitCode, exit, harmless } from '../terminal.ts';
import { fill } from '../texts.ts';
import { toolTexts } from '../texts-tools.ts';

/** Says what answering everything of a regulation, or one question, costs at most; with facts also what that comes to for so many things. */
export function cost({ terminal, language, paths, options }: Invocation): ExitCode {
  const found = oneRegulation(paths[0] ?? '.', terminal);
  if ('problems' in found) {
    showProblems(terminal, found.problems, new Map(), language);
    return found.code;
  }
  const { sources } = found.regulation;
  const analysis = analyse(sources);
  if (!analysis.sound) {
    const errors = analysis.problems.filter(({ severity }) => severity === 'error');
    showProblems(terminal, [...errors, usageProblem('U37')], sourcesOf(sources), language);
    return exit.findings;
  }
  const dialect = { separator: options.scheiding ?? ';', decimal: options.decimaal ?? ',' } as const;
  const facts = options.feiten === undefined ? undefined : readFactsFiles(options.feiten, analysis, dialect);
  const problems = [...(facts?.unreadable ?? []), ...(facts?.problems ?? [])];
  if (problems.length > 0) {
    showProblems(terminal, problems, facts?.texts ?? new Map(), language);
    return facts?.unreadable.length === 0 ? exit.findings : exit.environment;
  }
  const report =
    options.vraag === undefined
      ? costReport(analysis, language, facts?.facts)
      : ofQuestion(questionFrom(options, analysis), analysis, language, facts?.facts);
  if ('problems' in report) {
    showProblems(terminal, report.problems, sourcesOf(sources), language);
    return exit.usage;
  }
  if (options.json === true) terminal.out(`${JSON.stringify(onWire(report), undefined, 2)}\n`);
  else terminal.out(reportText(report, language));
  return exit.fine;
}

/** Without facts there are no numbers of things to fill in. */
function ofQuestion(
  question: Question,
  analysis: Analysis,
  language: Language,
  facts: Facts | undefined,
): CostReport | { readonly problems: readonly Problem[] } {
  const report = questionCostReport(analysis, language, facts ?? oneOfEach(analysis), question);
  if (report === undefined) {
    const planned = plans.question(analysis, question);
    return { problems: 'problems' in planned ? planned.problems : [] };
  }
  if (facts !== undefined) return report;
  const { filledIn: _, parts, ...rest } = report;
  return { ...rest, parts: parts.map(({ steps: __, ...part }) => part) };
}

/** One thing of every object, so that all is asked that there is to ask. */
function oneOfEach(analysis: Analysis): Facts {
  const delivery = [...analysis.entities.values()].map(({ name, parent }) => [
    name,
    { 1: parent === undefined ? {} : { van: '1' } },
  ]);
  return readFacts(Object.fromEntries(delivery), analysis).facts;
}

function reportText(
  { parts, total, growth, because, beginsAgain, filledIn, limit }: CostReport,
  language: Language,
): string {
  const say = toolTexts[language];
  const number = (value: number | bigint): string => value.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB');
  const steps = filledIn === undefined ? [] : [say.costSteps];
  const head = [say.costName, say.costTimes, say.costEach, say.costGrowth, ...steps];
  const rows = parts.map((part) => [
    harmless(part.name),
    part.times,
    part.each,
    part.growth,
    ...(part.steps === undefined ? [] : [number(part.steps)]),
  ]);
  const lines = [fill(say.costTotal, { bound: total })];
  if (because !== undefined) {
    const sets = because.sets.length === 0 ? '' : fill(say.costGrowsOver, { sets: because.sets.join(', ') });
    const article = because.article === undefined ? '' : ` (${because.article})`;
    lines.push(fill(say.costGrows, { growth, name: because.name, sets, article }));
  }
  if (beginsAgain) lines.push(say.costAgain);
  if (filledIn !== undefined) {
    const sizes = filledIn.sizes.map(({ name, count }) => `${number(count)} ${name}`).join(', ');
    lines.push(fill(say.costFilledIn, { sizes, steps: number(filledIn.steps) }));
  }
  lines.push(fill(say.costLimit, { limit: number(limit) }));
  if (filledIn?.aboveLimit === true) lines.push(say.costAbove);
  return `${table(head, rows, [4])}\n${lines.map((line) => `${harmless(line)}\n`).join('')}`;
}

/** As JSON has no whole numbers of this size, they are texts. */
function onWire({ parts, total, growth, because, beginsAgain, filledIn, limit }: CostReport): object {
  return {
    onderdelen: parts.map(({ name, times, each, all, growth: own, because: { article, sets }, steps }) => ({
      naam: name,
      keren: times,
      perKeer: each,
      samen: all,
      groei: own,
      ...(article === undefined ? {} : { artikel: article }),
      verzamelingen: sets,
      ...(steps === undefined ? {} : { stappen: String(steps) }),
    })),
    samen: total,
    groei: growth,
    ...(because === undefined ? {} : { door: because.name }),
    begintOpnieuw: beginsAgain,
    ...(filledIn === undefined
      ? {}
      : {
          aantallen: Object.fromEntries(filledIn.sizes.map(({ name, count }) => [name, count])),
          stappen: String(filledIn.steps),
          bovenGrens: filledIn.aboveLimit,
        }),
    grensPerVraag: limit,
  };
}
