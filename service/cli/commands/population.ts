import process from 'node:process';
import {
  type Analysis,
  analyse,
  indexText,
  type Marks,
  type Population,
  plans,
  type Question,
} from '../../../engine/index.ts';
import type { Language, Problem } from '../../../grammar/index.ts';
import { type PopulationSources, populationSources } from '../../populations/population-sources.ts';
import { startThreads, type Threads } from '../../populations/threads.ts';
import { usageProblem } from '../../usage-problem.ts';
import { present } from '../../wire.ts';
import { needOnWire } from '../../wire-answer.ts';
import { oneRegulation } from '../one-regulation.ts';
import type { Options } from '../program.ts';
import { questionFrom } from '../question-from-options.ts';
import type { Invocation } from '../run-command-line.ts';
import { answerHead, stillNeeded } from '../show-answer.ts';
import {
  type PopulationAnswer,
  type PopulationPlan,
  populationCsv,
  populationJson,
  populationTable,
} from '../show-population.ts';
import { showProblems, sourcesOf } from '../show-problem.ts';
import { totalsText } from '../show-totals.ts';
import { readInput } from '../standard-input.ts';
import { type ExitCode, exit, harmless, type Terminal } from '../terminal.ts';
import { fill } from '../texts.ts';
import { populationTexts } from '../texts-populations.ts';

/**
 * Answers a question over many things, by columns. The values are those of `run`. 0 when every value asked for is known; 1 when
 * one is not, or when the regulation or the facts hold errors; 2 when the question itself is wrong.
 */
export function population({ terminal, language, paths, options }: Invocation): ExitCode {
  const path = paths[0] ?? '.';
  const show = (problems: readonly Problem[], texts: ReadonlyMap<string, string>, code: ExitCode): ExitCode => {
    showProblems(terminal, problems, texts, language);
    return code;
  };
  const dialect = { separator: options.scheiding ?? ';', decimal: options.decimaal ?? ',' } as const;
  if (dialect.separator === dialect.decimal) return show([usageProblem('U39')], new Map(), exit.usage);
  if ([path, ...(options.feiten ?? [])].filter((one) => one === '-').length > 1)
    return show([usageProblem('U10', { option: '-', other: '--feiten -' })], new Map(), exit.usage);
  const found = oneRegulation(path, terminal);
  if ('problems' in found) return show(found.problems, new Map(), found.code);
  const texts = new Map(sourcesOf(found.regulation.sources));
  const analysis = analyse(found.regulation.sources);
  const errors = analysis.problems.filter(isError);
  if (!analysis.sound) return show([...errors, usageProblem('U37')], texts, exit.findings);
  const question = questionFrom(options, analysis);
  const refused = askedWrongly(question, analysis);
  if (refused.length > 0) return show(refused, texts, exit.usage);
  const lap = phases(terminal, options, language);
  const say = populationTexts[language];
  const planned = plans.populations.plan(analysis, question);
  if ('problems' in planned) return show(planned.problems, texts, exit.usage);
  lap(fill(say.planned, { count: planned.planned?.plan.nodes.length ?? 0 }));
  const files = populationSources(options.feiten ?? [], (limit) => readInput(terminal, limit));
  for (const [name, text] of files.texts) texts.set(name, text);
  if (files.unreadable.length > 0) return show(files.unreadable, texts, exit.environment);
  const others = planned.planned === undefined ? 0 : (options.draden ?? 1) - 1;
  const threads = others === 0 ? undefined : startThreads(found.regulation.sources, planned.question, others);
  try {
    return answered({ terminal, language, options, path, texts, lap, dialect, analysis, planned, files, threads });
  } finally {
    threads?.close();
  }
}

/** All of a question that was planned. */
interface Work {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly options: Options;
  readonly path: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly lap: (what: string) => void;
  readonly dialect: { readonly separator: ';' | ','; readonly decimal: ',' | '.' };
  readonly analysis: Analysis;
  readonly planned: PopulationPlan;
  readonly files: PopulationSources;
  readonly threads: Threads | undefined;
}

function answered(work: Work): ExitCode {
  const { terminal, language, options, path, texts, lap, dialect, analysis, planned, files, threads } = work;
  const say = populationTexts[language];
  const show = (problems: readonly Problem[], code: ExitCode): ExitCode => {
    showProblems(terminal, problems, texts, language);
    return code;
  };
  const reading = plans.populations.read(planned, files.sources, dialect);
  const problems = [...files.problems, ...reading.problems];
  if (reading.population === undefined || problems.some(isError)) return show(problems, exit.findings);
  const things = [...reading.population.tables.values()].map(({ entity, count }) => `${count} ${entity}`);
  lap(fill(say.read, { things: things.join(', ') }));
  const way = threads?.over(reading.population, reading.plan);
  const answer = plans.populations.answer(
    reading.plan,
    reading.population,
    typeof way === 'function' ? way : undefined,
  );
  if ('problems' in answer) return show(answer.problems, exit.usage);
  lap(fill(say.computed, { count: answer.count }));
  const totals = reading.totals.map((file) =>
    totalsText({ path: file.name, totals: file.totals() }, language, dialect.decimal),
  );
  terminal.err(totals.join(''));
  showProblems(terminal, problems, texts, language);
  const reply = { regeling: analysis.name, ...datesOf(answer, options) };
  if (options.uitvoer === 'json')
    for (const text of populationJson(answer, jsonHead(reply, answer))) terminal.out(text);
  else if (options.uitvoer === 'csv') for (const text of populationCsv(answer, dialect)) terminal.out(text);
  else {
    const head = answerHead({ ...reply, waarden: [], nogNodig: [], waarborgen: [], opmerkingen: [] }, language);
    terminal.out(`${head}\n${populationTable(answer, language, terminal.width)}${restsOn(answer, analysis, language)}`);
  }
  lap(say.written);
  const { found: open, problems: findings } = openValues(answer, path);
  if (answer.needs.length > 0 && options.uitvoer !== 'json' && options.uitvoer !== 'csv')
    terminal.out(stillNeeded({ nogNodig: answer.needs.map(needOnWire) }, language, terminal.width));
  showProblems(
    terminal,
    [...because(reading.plan, answer, reading.population, language), ...oneThread(way, options, language), ...findings],
    texts,
    language,
  );
  return open === 0 && answer.needs.length === 0 ? exit.fine : exit.findings;
}

/** Nothing asked, or a decision whose things each have their own law. */
function askedWrongly({ names, lawOf }: Question, analysis: Analysis): readonly Problem[] {
  if (names.length === 0) {
    const [example] = [...analysis.quantities.values()].filter(({ kind }) => kind === 'rule' || kind === 'allocation');
    return [usageProblem('U14', { example: example?.name ?? '…' })];
  }
  return names.flatMap((name) => {
    const decision = analysis.decisions.get(name);
    return decision?.lawOf === undefined || lawOf !== undefined ? [] : [usageProblem('U390', { name })];
  });
}

function datesOf({ dates }: PopulationAnswer, { jaar }: Options) {
  return {
    ...present('jaar', jaar?.year),
    ...present('periode', jaar?.part && indexText(jaar.part)),
    ...present('toestandOp', dates.asAt),
    ...present('geldendOp', dates.lawOf),
    ...present('bekendOp', dates.knownOn),
  };
}

/** What the values may rest on, once for all of them; and that nobody looked at guarantees. */
function restsOn({ marks, provisional, count }: PopulationAnswer, analysis: Analysis, language: Language): string {
  const say = populationTexts[language];
  const lines: string[] = [];
  if (marks === undefined) lines.push(say.anyMark);
  else if (count > 0) {
    const found = [...markLines(marks, language), ...(provisional ? [say.provisional] : [])];
    if (found.length > 0) lines.push(say.mayRest, ...found.map((line) => `- ${line}`));
  }
  if ([...analysis.quantities.values()].some(({ kind }) => kind === 'guarantee')) lines.push(say.guarantees);
  return lines.length === 0 ? '' : `\n${lines.map((line) => `${harmless(line)}\n`).join('')}`;
}

function markLines({ assumptions, untranslated }: Marks, language: Language): readonly string[] {
  const say = populationTexts[language];
  return [
    ...new Set(
      [...assumptions].map(({ heading, text }) => fill(say.assumption, { text: heading === '' ? text : heading })),
    ),
    ...new Set([...untranslated].map(({ phrase }) => fill(say.untranslated, { text: phrase.value }))),
  ];
}

/** How many values are not known, and what is to be said of them. */
function openValues(
  { values, count, delegated }: PopulationAnswer,
  path: string,
): { readonly found: number; readonly problems: readonly Problem[] } {
  if (delegated === 0) return { found: 0, problems: [] };
  const times = { unknown: 0, open: 0, fault: 0 };
  const first = new Map<string, Problem>();
  const faults = new Map<string, Problem>();
  for (const { result, quantity, owner = '' } of values()) {
    if (result.kind === 'known' || result.kind === 'absent') continue;
    times[result.kind] += 1;
    if (result.kind === 'fault') faults.set(JSON.stringify(result.fault.problem), result.fault.problem);
    else if (!first.has(result.kind))
      first.set(
        result.kind,
        usageProblem(result.kind === 'open' ? 'U391' : 'U394', { path, name: quantity.name, key: owner }),
      );
  }
  const told = (['unknown', 'open'] as const).flatMap((kind) => {
    const problem = first.get(kind);
    return problem === undefined ? [] : [{ ...problem, args: { ...problem.args, count: times[kind], of: count } }];
  });
  return { found: times.unknown + times.open + times.fault, problems: [...told, ...faults.values()] };
}

/** Why it went one by one, if it did. */
function because(
  { planned }: PopulationPlan,
  { byColumns }: PopulationAnswer,
  population: Population,
  language: Language,
): readonly Problem[] {
  if (byColumns) return [];
  const say = populationTexts[language];
  const reason = planned === undefined ? say.noColumns : population.lives ? say.lives : say.notDelivered;
  return [usageProblem('U392', { reason })];
}

/** Why there was one thread where more were asked. */
function oneThread(way: unknown, { draden }: Options, language: Language): readonly Problem[] {
  if (way !== 'few rows' && way !== 'one by one') return [];
  const say = populationTexts[language];
  return [usageProblem('U393', { count: draden ?? 1, reason: way === 'few rows' ? say.fewRows : say.partly })];
}

function jsonHead(
  reply: Readonly<Record<string, unknown>>,
  { marks, provisional, count }: PopulationAnswer,
): Readonly<Record<string, unknown>> {
  return {
    ...reply,
    aantal: count,
    ...(marks === undefined
      ? {}
      : {
          voorbehouden: {
            aannames: [...marks.assumptions].map(({ heading, text }) => (heading === '' ? text : heading)),
            nietVertaald: [...marks.untranslated].map(({ phrase }) => phrase.value),
            voorlopig: provisional,
          },
        }),
  };
}

/** Tells each part when it is done, if that was asked. */
function phases(terminal: Terminal, { fasen }: Options, language: Language): (what: string) => void {
  let last = performance.now();
  return (what) => {
    const now = performance.now();
    const seconds = ((now - last) / 1000).toFixed(2);
    last = now;
    if (fasen !== true) return;
    const memory = Math.round(process.memoryUsage.rss() / 1_000_000);
    terminal.err(`${what} — ${fill(populationTexts[language].seconds, { seconds, memory })}\n`);
  };
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}
