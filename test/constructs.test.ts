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
import { type Column, type Construct, columns, constructs } from './constructs.ts';

const manual = readFileSync(new URL('../docs/language.md', import.meta.url), 'utf8');
const head = `regeling proef "Proef"
  in werking 2025-01-01
  tijdvak    2025 t/m 2025

artikel 1

`;
/** The same with a line that uses another regulation. */
const headWith = (uses: Construct['uses']): string =>
  uses === undefined ? head : head.replace('\n\n', `\n  gebruikt   ${uses.name}\n\n`);
const last = '\n\nartikel 2\n\n  parameter laatste: aantal "laatste" = 1\n';

/** `✓` where it was tried and held, `–` where there is nothing to fill; else what went wrong. */
type Cell = string;

function cellOf(construct: Construct, column: Column): Cell {
  if (construct.none?.[column] !== undefined) return '–';
  try {
    return tries[column](construct);
  } catch (thrown) {
    return `threw ${String(thrown)}`;
  }
}

const tries: Readonly<Record<Column, (construct: Construct) => Cell>> = {
  parse(construct) {
    const problems = filesOf(construct).flatMap((file) => parse(file).problems);
    return held(problems.length === 0, () => problems);
  },
  recover(construct) {
    const word = construct.damage ?? construct.name;
    const files = filesOf(construct);
    const written = files.at(-1) ?? whole('');
    const end = construct.amendment === undefined ? '' : '\n\nonderdeel Z\n  vervang laatste: 2 was 1\n';
    const broken = word.includes(' ') ? word.slice(word.indexOf(' ') + 1) : `${word}q`;
    const damaged = { ...written, text: written.text.replace(word, broken) + end };
    const { declarations, operations } = parse(damaged).module;
    const survived =
      construct.amendment === undefined
        ? declarations.some((each) => each.kind === 'parameter' && each.signature?.name.text === 'laatste')
        : operations.some((each) => each.kind === 'replaceCell' && each.reference.name.text === 'laatste');
    const noticed = errors(analyse([...files.slice(0, -1), damaged])).length > 0;
    return survived && noticed ? '✓' : `survived ${survived}, noticed ${noticed}`;
  },
  types(construct) {
    const analysis = analyse(filesOf(construct));
    return held(analysis.sound && errors(analysis).length === 0, () => errors(analysis));
  },
  'nl/en'(construct) {
    const files = filesOf(construct);
    const english = files.map((file) => ({ ...file, text: translate(file, 'en').text ?? '' }));
    const back = english.map((file) => translate(file, 'nl').text ?? '').join('\n');
    // `elk` and `elke` are one word; the way back chooses the usual one.
    const usual = (text: string): string => words(text).replaceAll('elk ', 'elke ');
    const same = usual(back) === usual(files.map(({ text }) => text).join('\n'));
    const analysis = analyse(english);
    return same && errors(analysis).length === 0 && passes(analysis)
      ? '✓'
      : `not the same: ${JSON.stringify(errors(analysis))} ${words(back)}`;
  },
  format(construct) {
    const once = filesOf(construct).map((file) => ({ ...file, text: format(file).text ?? '' }));
    if (once.some(({ text }) => text === '')) return 'not formatted';
    const isStable = once.every((file) => format(file).text === file.text);
    return isStable && passes(analyse(once)) ? '✓' : `not stable:\n${once.map(({ text }) => text).join('\n')}`;
  },
  evaluate(construct) {
    const analysis = analyse(filesOf(construct));
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
    const analysis = analyse(filesOf({ ...construct, rules: construct.rules.replace(change.take, change.put) }));
    if (!analysis.sound) return JSON.stringify(errors(analysis));
    const checks = runExamples(analysis).flatMap((result) => result.checks);
    return checks.some(({ passed }) => !passed) ? '✓' : 'an unknown fact changed nothing';
  },
  amend(construct) {
    // The same declarations, added by an amendment; their examples stand in it too.
    const added = amendmentOf(`onderdeel A\n  voeg toe\nartikel 1\n${construct.rules}`);
    const analysis = analyse([...usedBy(construct), whole('', construct.uses), added]);
    return held(analysis.sound && passes(analysis), () => errors(analysis));
  },
  'explain line'(construct) {
    const analysis = analyse(filesOf(construct));
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
    const files = filesOf(construct);
    const file = files.at(-1) ?? whole('');
    const analysis = analyse(files);
    const at = file.text.indexOf(
      construct.name,
      construct.amendment === undefined && construct.uses === undefined ? head.length : 0,
    );
    const shown = languageService.hover(analysis, file, at, 'nl');
    return shown !== undefined && (shown.lines.length > 0 || shown.title !== '') ? '✓' : 'nothing to show';
  },
  'manual example': ({ name }) => {
    const blocks = [...manual.matchAll(/^```maat\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
    return blocks.some((block) => new RegExp(`(^|[^\\p{L}_])${name}([^\\p{L}_]|$)`, 'mu').test(block))
      ? '✓'
      : 'no example in the manual';
  },
  'bad example'(construct) {
    const { bad, uses } = construct;
    const files = [
      ...usedBy(construct),
      whole(bad.rules, uses),
      ...(bad.amendment === undefined ? [] : [amendmentOf(bad.amendment)]),
    ];
    const found = errors(analyse(files));
    return found.length === 1 && found[0]?.code.startsWith(bad.code)
      ? '✓'
      : `gives ${found.map(({ code, args }) => `${code} ${JSON.stringify(args)}`).join(', ') || 'nothing'}`;
  },
};

const table = constructs.map((construct) => ({ construct, cells: columns.map((column) => cellOf(construct, column)) }));

describe('the construct matrix', () => {
  test('every cell is filled, or has nothing to fill', () => {
    const wrong = table.flatMap(({ construct, cells }) =>
      cells.flatMap((cell, index) => (/^(✓|–)$/.test(cell) ? [] : [`${construct.name} · ${columns[index]}: ${cell}`])),
    );
    expect(wrong).toEqual([]);
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

function whole(rules: string, uses?: Construct['uses']): SourceFile {
  return source(`${headWith(uses)}${rules}\n${last}`);
}

/** The regulation it uses comes first: which one is asked does not hang on the order of the files. */
function usedBy({ uses }: Construct): readonly SourceFile[] {
  return uses === undefined ? [] : [{ name: `${uses.name}.maat`, text: uses.text }];
}

function filesOf(construct: Construct): readonly SourceFile[] {
  const { rules, amendment, uses } = construct;
  const own = [...usedBy(construct), whole(rules, uses)];
  return amendment === undefined ? own : [...own, amendmentOf(amendment)];
}

function amendmentOf(operations: string): SourceFile {
  const opening = 'wijziging wijziging_1 van proef "Wijziging"\n  bekendgemaakt 2025-02-01\n  in werking    2025-03-01';
  return { name: 'wijziging.maat', text: `${opening}\n\n${operations}\n` };
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
  return [
    '',
    `${''.padEnd(width)}  ${columns.join('  ')}`,
    ...table.map(({ construct, cells }) => line(construct.name, cells)),
  ].join('\n');
}
