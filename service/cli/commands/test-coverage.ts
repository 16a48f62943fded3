import { analyse, type Coverage, type CoverageItem, coverage } from '../../../engine/index.ts';
import { type Language, type Problem, positions } from '../../../grammar/index.ts';
import type { RegulationFiles } from '../../regulation-files.ts';
import { usageProblem } from '../../usage-problem.ts';
import { problemOnWire } from '../../wire-problem.ts';
import type { Invocation } from '../run-command-line.ts';
import { type Sources, showProblems, sourcesOf } from '../show-problem.ts';
import { table } from '../table.ts';
import { type ExitCode, exit, harmless } from '../terminal.ts';
import { fill } from '../texts.ts';
import { itemWords, toolTexts, wayWords } from '../texts-tools.ts';

/**
 * Says of each regulation what its examples show of it and what not. That something is not shown is no failure; 1 only
 * when a regulation holds errors.
 */
export function cover(
  { terminal, language, options }: Invocation,
  regulations: readonly RegulationFiles[],
  problems: readonly Problem[],
): ExitCode {
  const asJson = options.json === true || options.uitvoer === 'json';
  const bevindingen = problems.map((problem) => problemOnWire(problem, new Map(), language));
  const dekking = [];
  if (!asJson) showProblems(terminal, problems, new Map(), language);
  let failed = false;
  for (const regulation of regulations) {
    const { sources, folder } = regulation;
    const analysis = analyse(sources);
    const byName = sourcesOf(sources);
    const found = analysis.problems.filter(({ severity }) => severity === 'error');
    failed ||= !analysis.sound;
    if (analysis.sound && analysis.examples.length === 0) found.push(usageProblem('U32', { path: folder }));
    const covered = ofFiles(coverage(analysis), regulation);
    bevindingen.push(...found.map((problem) => problemOnWire(problem, byName, language)));
    if (asJson) dekking.push(onWire(analysis.name, covered, byName));
    else {
      showProblems(terminal, found, byName, language);
      if (analysis.sound) terminal.out(coverageText(analysis.name, covered, byName, language, terminal.width));
    }
  }
  if (asJson) terminal.out(`${JSON.stringify({ dekking, bevindingen }, undefined, 2)}\n`);
  if (problems.length > 0) return exit.environment;
  return failed ? exit.findings : exit.fine;
}

/** What stands in a regulation's own files; what it uses of others is for their examples. */
function ofFiles(all: Coverage, { sources, own = sources.length }: RegulationFiles): Coverage {
  const files = new Set(sources.slice(0, own).map(({ name }) => name));
  return { ...all, items: all.items.filter(({ place }) => files.has(place.file)) };
}

/** What is not shown, or half; what is shown in full is counted. */
function coverageText(
  name: string,
  { items, failing }: Coverage,
  sources: Sources,
  language: Language,
  width: number | undefined,
): string {
  const say = toolTexts[language];
  const open = items.filter(({ state }) => state !== 'covered');
  const counted = fill(say.coverageTitle, { name, covered: items.length - open.length, count: items.length });
  const labels = failing.slice(0, 3).map((label) => `“${harmless(label)}”`);
  const list = `${labels.join(', ')}${failing.length > labels.length ? ', …' : ''}`;
  const title = failing.length === 0 ? counted : `${counted}\n${fill(say.failing, { count: failing.length, list })}`;
  if (open.length === 0) return `${title}\n${say.allShown}\n`;
  const states = { half: say.shownHalf, not: say.shownNot, covered: say.shownAll } as const;
  const rows = open.map((item) => [
    placeText(item, sources),
    `${itemWords[language][item.kind]} ${item.name}${item.words === '' ? '' : `: ${item.words}`}`,
    states[item.state],
    missing(item, language),
  ]);
  const head = [say.place, say.part, say.state, say.missing];
  const layout = width === undefined ? {} : { width };
  return `${title}\n\n${table(
    head,
    rows.map((row) => row.map(harmless)),
    layout,
  )}`;
}

function missing({ ways }: CoverageItem, language: Language): string {
  return ways
    .filter(({ examples }) => examples.length === 0)
    .map(({ way }) => wayWords[language][way])
    .join(', ');
}

function placeText({ place }: CoverageItem, sources: Sources): string {
  return `${place.file}:${lineOf(place, sources) ?? ''}`;
}

function lineOf({ file, span }: CoverageItem['place'], sources: Sources): number | undefined {
  const text = sources.get(file);
  return text === undefined ? undefined : positions(text)(span.start).line;
}

const kinds = {
  rule: 'regel',
  condition: 'voorwaarde',
  branch: 'tak',
  row: 'rij',
  exception: 'uitzondering',
  clause: 'verdeling',
  change: 'wijziging',
} as const satisfies Record<CoverageItem['kind'], string>;

const ways = {
  read: 'berekend',
  yes: 'ja',
  no: 'nee',
  taken: 'genomen',
  hit: 'raak',
  applied: 'geldt',
  notApplied: 'geldtNiet',
  before: 'ervoor',
  after: 'erna',
} as const;

const states = { covered: 'helemaal', half: 'half', not: 'niet' } as const;

function onWire(name: string, { items, examples }: Coverage, sources: Sources): object {
  return {
    regeling: name,
    voorbeelden: examples.length,
    onderdelen: items.map((item) => ({
      soort: kinds[item.kind],
      naam: item.name,
      tekst: item.words,
      bestand: item.place.file,
      regel: lineOf(item.place, sources),
      teZien: states[item.state],
      kanten: Object.fromEntries(item.ways.map(({ way, examples: labels }) => [ways[way], labels])),
    })),
  };
}
