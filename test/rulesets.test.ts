import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Analysis, analyse, coverage, type ExampleResult, runExamples } from '../engine/index.ts';
import { format, type Module, render, type SourceFile, translate } from '../grammar/index.ts';
import { findRegulations } from '../service/regulation-files.ts';
import { maatstaf } from './cli/terminal.ts';
import { commandsUnder, valuesOf } from './readme-commands.ts';
import { readmeOf, type ShippedRegulation, shippedRegulations, shippedRoot, textsOf } from './shipped.ts';

const regulations = shippedRegulations();

/** What a regulation of the field says at least; what declares less is a base for others. */
const ruling: ReadonlySet<string> = new Set(['rule', 'table', 'allocation', 'exception', 'judgement', 'decision']);
const fewestExamples = 5;
/** Of the parts of the rules, in full, in per cent. */
const leastCovered = 95;

test('every file below rulesets belongs to a regulation, and there are several', () => {
  expect(findRegulations(shippedRoot).problems.map((problem) => render(problem, 'nl').message)).toEqual([]);
  expect(regulations.length).toBeGreaterThan(1);
});

describe.each(regulations.map((one) => [one.folder, one] as const))('%s', (folder, regulation) => {
  const analysis = analyse(textsOf(regulation));
  const isBase = !ownDeclarations(regulation, analysis).some((kind) => ruling.has(kind));

  test('checks without an error or a warning', () => {
    const found = analysis.problems.filter(({ severity }) => severity !== 'hint');
    expect(found.map((problem) => `${problem.file} ${problem.code} ${render(problem, 'nl').message}`)).toEqual([]);
  });

  test('its examples come out', () => {
    const results = runExamples(analysis);
    if (!isBase) expect(results.length).toBeGreaterThanOrEqual(fewestExamples);
    expect(findings(results)).toEqual([]);
  });

  test('its examples come out in English too', () => {
    const english = textsOf(regulation).map(({ name, text }) => ({ name, text: inEnglish({ name, text }) }));
    const results = runExamples(analyse(english));
    expect(results.length).toBe(analysis.examples.length);
    expect(findings(results)).toEqual([]);
  });

  test('each file stands in the layout of the formatter', () => {
    const others = regulation.own.filter((source) => format(source).text !== source.text);
    expect(others.map(({ name }) => name)).toEqual([]);
  });

  test('each example has the origin of its figures in a comment directly above it', () => {
    expect(withoutOrigin(regulation.own, analysis)).toEqual([]);
  });

  test(`its examples show at least ${leastCovered}% of its parts in full`, () => {
    const files = new Set(regulation.own.map(({ name }) => name));
    const items = coverage(analysis).items.filter(({ place }) => files.has(place.file));
    const open = items.filter(({ state }) => state !== 'covered');
    const named = open.map(({ place, kind, name, words, state }) => `${place.file}: ${kind} ${name} ${words} ${state}`);
    if (!isBase) expect(items.length).toBeGreaterThan(0);
    expect((items.length - open.length) * 100, named.join('\n')).toBeGreaterThanOrEqual(items.length * leastCovered);
  });

  test('the README of the project leads to it', () => {
    expect(readFileSync(new URL('../README.md', import.meta.url), 'utf8')).toContain(`(rulesets/${folder})`);
  });

  test('it has a README that names its evidence', () => {
    const text = readmeOf(folder);
    expect(text).toMatch(/^# /);
    if (!isBase) expect(text).toContain('aanname');
  });

  test('its README asks for every beschikking, and each question is answered in full', async () => {
    const commands = commandsUnder('## Asking', readmeOf(folder));
    const asked = new Set(commands.flatMap((command) => valuesOf(command, '--vraag', '--question')));
    expect(decisionsOf(regulation, analysis).filter((name) => !asked.has(name))).toEqual([]);
    const facts = new Set(commands.flatMap((command) => valuesOf(command, '--feiten', '--facts')));
    expect(factFiles(folder).filter((path) => !facts.has(path))).toEqual([]);
    for (const command of commands) {
      const { code, err } = await maatstaf(command);
      expect([code, code === 0 ? '' : err], command.join(' ')).toEqual([0, '']);
    }
  }, 300_000);
});

/** The kinds of what it declares itself, in some state of its law. */
function ownDeclarations({ name }: ShippedRegulation, analysis: Analysis): readonly string[] {
  return statesOf(analysis)
    .flatMap(({ modules }) => modules)
    .filter((module) => isOf(name, module))
    .flatMap(({ declarations }) => declarations.map(({ kind }) => kind));
}

function statesOf(analysis: Analysis): readonly Analysis[] {
  return [analysis, ...analysis.law.reachable().map(({ state }) => state.analysis)];
}

/** Whether a file is the text of that regulation, and not of one that it uses. */
function isOf(name: string, { head }: Module): boolean {
  return head.kind === 'regulation' && head.name.text === name;
}

function inEnglish(source: SourceFile): string {
  const { text } = translate(source, 'en');
  if (text === undefined) throw new Error(`${source.name} cannot be translated`);
  return text;
}

/** Examples of which the line above begins with something else than `#`, by their place. */
function withoutOrigin(own: readonly SourceFile[], { examples }: Analysis): readonly string[] {
  const texts = new Map(own.map(({ name, text }) => [name, text]));
  return examples.flatMap(({ declaration, module }) => {
    const text = texts.get(module.file);
    if (text === undefined) return [];
    const lines = text.slice(0, declaration.span.start).split('\n');
    const above = lines.at(-2)?.trim() ?? '';
    return /^#\s*\S/.test(above) ? [] : [`${module.file}:${lines.length} ${declaration.label.value}`];
  });
}

/** The names of its decisions in every state of its law, without those of the regulations it uses. */
function decisionsOf({ name }: ShippedRegulation, analysis: Analysis): readonly string[] {
  const all = statesOf(analysis).flatMap(({ decisions }) => [...decisions.values()]);
  return [...new Set(all.filter(({ module }) => isOf(name, module)).map((decision) => decision.name))];
}

/** The ready facts beside it, as a command names them. */
function factFiles(folder: string): readonly string[] {
  return readdirSync(join(shippedRoot, folder))
    .filter((name) => /^feiten-.*\.json$/.test(name))
    .map((name) => `rulesets/${folder}/${name}`);
}

/** What is wrong with examples, in words. */
function findings(results: readonly ExampleResult[]): string[] {
  return results.flatMap(({ problems, checks }) =>
    [...problems, ...checks.flatMap(({ problem }) => problem ?? [])].map((problem) => render(problem, 'nl').message),
  );
}
