import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type Analysis,
  analyse,
  evaluate,
  explainLine,
  instanceKey,
  languageService,
  readFacts,
  runExamples,
} from '../engine/index.ts';
import { format, type Problem, parse, type SourceFile, translate } from '../grammar/index.ts';
import { type Column, type Construct, columns, constructs, later } from './constructs.ts';

const manual = readFileSync(new URL('../docs/language.md', import.meta.url), 'utf8');
const head = `regeling proef "Proef"
  in werking 2025-01-01
  tijdvak    2025 t/m 2025

artikel 1

`;
const last = '\n\nartikel 2\n\n  parameter laatste: aantal "laatste" = 1\n';

/** `✓` where it was tried and held; a milestone, or `–` where there is nothing to fill; else what went wrong. */
type Cell = string;

function cellOf(construct: Construct, column: Column): Cell {
  if (construct.none?.[column] !== undefined) return '–';
  if (column === 'amend') return 'M4';
  try {
    return tries[column](construct);
  } catch (thrown) {
    return `threw ${String(thrown)}`;
  }
}

const tries: Readonly<Record<Exclude<Column, 'amend'>, (construct: Construct) => Cell>> = {
  parse: ({ rules }) => held(parse(whole(rules)).problems.length === 0, () => parse(whole(rules)).problems),
  recover(construct) {
    const word = construct.damage ?? construct.name;
    const text = whole(construct.rules).text.replace(
      word,
      word.includes(' ') ? word.slice(word.indexOf(' ') + 1) : `${word}q`,
    );
    const parsed = parse(source(text));
    const survived = parsed.module.declarations.some(
      (declaration) => declaration.kind === 'parameter' && declaration.signature?.name.text === 'laatste',
    );
    const noticed = errors(analyse([source(text)])).length > 0;
    return survived && noticed ? '✓' : `survived ${survived}, noticed ${noticed}`;
  },
  types({ rules }) {
    const analysis = analyse([whole(rules)]);
    return held(analysis.sound && errors(analysis).length === 0, () => errors(analysis));
  },
  'nl/en'({ rules }) {
    const english = translate(whole(rules), 'en').text ?? '';
    const back = translate(source(english), 'nl').text ?? '';
    // `elk` and `elke` are one word; the way back chooses the usual one.
    const same =
      words(back).replaceAll('elk ', 'elke ') === words(whole(rules).text).replaceAll('elk ', 'elke ') &&
      errors(analyse([source(english)])).length === 0;
    return same && passes(analyse([source(english)]))
      ? '✓'
      : `not the same: ${JSON.stringify(errors(analyse([source(english)])))} ${words(back)}`;
  },
  format({ rules }) {
    const once = format(whole(rules)).text;
    if (once === undefined) return 'not formatted';
    const twice = format(source(once)).text;
    return once === twice && passes(analyse([source(once)])) ? '✓' : `not stable:\n${once}\n${twice}`;
  },
  evaluate({ rules }) {
    const analysis = analyse([whole(rules)]);
    return passes(analysis)
      ? '✓'
      : JSON.stringify(
          runExamples(analysis)
            .flatMap(({ checks, problems }) => [...problems, ...checks.flatMap(({ problem }) => problem ?? [])])
            .map(({ code, args }) => [code, args]),
        );
  },
  unknown(construct) {
    const change = construct.unknown;
    if (change === undefined || !construct.rules.includes(change.take)) return 'says no fact to take away';
    const analysis = analyse([whole(construct.rules.replace(change.take, change.put))]);
    if (!analysis.sound) return JSON.stringify(errors(analysis));
    const checks = runExamples(analysis).flatMap((result) => result.checks);
    return checks.some(({ passed }) => !passed) ? '✓' : 'an unknown fact changed nothing';
  },
  'explain line'(construct) {
    const analysis = analyse([whole(construct.rules)]);
    const quantity = analysis.quantities.get(construct.explain ?? '');
    if (quantity === undefined) return 'names no value';
    // Without facts every line says what is still needed or what the law says, and names its article.
    const { facts } = readFacts({}, analysis);
    const asked = { names: [quantity.name], year: 2025, asAt: '2025-12-31' };
    const answer = evaluate(analysis, facts, asked);
    const lines = answer.values.map(({ instance }) =>
      explainLine(analysis, answer, instanceKey(instance.quantity.name, instance.owner, instance.indexes), 'nl'),
    );
    const told = lines.length === 0 ? answer.needs.length > 0 : lines.every((line) => /artikel|aanname/.test(line));
    return told ? '✓' : lines.join('\n') || 'nothing is told';
  },
  hover(construct) {
    const file = whole(construct.rules);
    const analysis = analyse([file]);
    const at = file.text.indexOf(construct.name, head.length);
    const shown = languageService.hover(analysis, file, at, 'nl');
    return shown !== undefined && (shown.lines.length > 0 || shown.title !== '') ? '✓' : 'nothing to show';
  },
  'manual example': ({ name }) => {
    const blocks = [...manual.matchAll(/^```maat\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
    return blocks.some((block) => new RegExp(`(^|[^\\p{L}_])${name}([^\\p{L}_]|$)`, 'mu').test(block))
      ? '✓'
      : 'no example in the manual';
  },
  'bad example'({ bad }) {
    const found = errors(analyse([source(`${head}${bad.rules}\n${last}`)]));
    return found.length === 1 && found[0]?.code.startsWith(bad.code)
      ? '✓'
      : `gives ${found.map(({ code, args }) => `${code} ${JSON.stringify(args)}`).join(', ') || 'nothing'}`;
  },
};

const table = constructs.map((construct) => ({ construct, cells: columns.map((column) => cellOf(construct, column)) }));

describe('the construct matrix', () => {
  test('every cell is filled, names its milestone, or has nothing to fill', () => {
    const wrong = table.flatMap(({ construct, cells }) =>
      cells.flatMap((cell, index) =>
        /^(✓|–|M\d)$/.test(cell) ? [] : [`${construct.name} · ${columns[index]}: ${cell}`],
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('a construct of a later milestone is refused with one message that says so', () => {
    const words = [
      ['M4', 'wijziging'],
      ['M6', 'tabel'],
    ];
    for (const [, word] of words) {
      const found = errors(analyse([source(`${head}  ${word} x van y\n${last}`)]));
      expect(
        found.map(({ code }) => code),
        word,
      ).toHaveLength(1);
    }
  });

  test('it is printed', () => {
    process.stdout.write(`${printed()}\n`);
    expect(table.length).toBeGreaterThan(15);
  });
});

function held(holds: boolean, otherwise: () => readonly Problem[]): Cell {
  return holds ? '✓' : JSON.stringify(otherwise().map(({ code, args }) => [code, args]));
}

function passes(analysis: Analysis): boolean {
  const results = runExamples(analysis);
  return results.length > 0 && results.every(({ passed }) => passed);
}

function errors(analysis: Analysis): readonly Problem[] {
  return analysis.problems.filter(({ severity }) => severity === 'error');
}

function whole(rules: string): SourceFile {
  return source(`${head}${rules}\n${last}`);
}

function source(text: string): SourceFile {
  return { name: 'proef.maat', text };
}

function words(text: string): string {
  return text.trim().split(/\s+/).join(' ');
}

function printed(): string {
  const width = Math.max(...constructs.map(({ name }) => name.length));
  const line = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(width)}  ${cells.map((cell, index) => cell.slice(0, 3).padEnd(columns[index]?.length ?? 0)).join('  ')}`;
  const soon = Object.entries(later).map(([milestone, names]) => `${milestone}: ${names.join(', ')}`);
  return [
    '',
    `${''.padEnd(width)}  ${columns.join('  ')}`,
    ...table.map(({ construct, cells }) => line(construct.name, cells)),
    '',
    'not yet:',
    ...soon,
  ].join('\n');
}
