import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../engine/index.ts';
import { citationAt, type Problem, parse, type SourceFile } from '../../grammar/index.ts';
import { readCase } from '../markers.ts';
import { runs } from '../runs.ts';
import { describeAnalysis } from './describe-analysis.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'cases');
const good = read('good/regeling.maat');
/** Cases whose messages do not say which of two places came first. */
const cases = ['values.maat', 'names-used.maat', 'allocations.maat', 'grids.maat'].map((name) => read(name));

describe('the order of declarations does not matter', () => {
  test.each([good, ...cases].map((sources) => [sources[0]?.name ?? '', sources] as const))('%s', (_, sources) => {
    const before = outcome(sources);
    const [regulation, ...others] = sources;
    if (regulation === undefined) throw new Error('a case has a regulation');
    const { head, pieces } = cut(regulation);
    fc.assert(
      fc.property(fc.shuffledSubarray([...pieces], { minLength: pieces.length }), (shuffled) => {
        const text = [head, ...shuffled].join('\n\n');
        expect(outcome([{ name: regulation.name, text }, ...others])).toEqual(before);
      }),
      { seed: 2019, numRuns: 12 },
    );
  });
});

test.each([good, ...cases.slice(2, 3)].map((sources) => [sources[0]?.name ?? '', sources] as const))(
  'names do not matter: %s',
  (_, sources) => {
    const renamed = sources.map((source) => ({ name: source.name, text: rename(source.text, namesIn(sources)) }));
    const plain = outcome(renamed).map((line) => line.replaceAll('_zz', ''));
    expect(plain.toSorted()).toEqual(outcome(sources));
  },
);

describe('nothing an author writes makes it fall over', () => {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.maat'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const all = [...texts, ...good.map((source) => source.text)];

  test('a word less, a word more, a word elsewhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat(), fc.nat(), fc.nat(2), (text, first, second, how) => {
        const words = text.split(/(?<=\s)/);
        const [from, to] = [first % words.length, second % words.length];
        const word = words[from] ?? '';
        if (how !== 1) words.splice(from, 1);
        if (how !== 0) words.splice(to, 0, word);
        expect(analyse([{ name: 'regeling.maat', text: words.join('') }]).problems.length).toBeGreaterThanOrEqual(0);
      }),
      { seed: 2020, numRuns: runs(150) },
    );
  });

  test('no sources, an empty one, only examples', () => {
    expect(analyse([]).problems).toEqual([]);
    expect(analyse([{ name: 'leeg.maat', text: '' }]).sound).toBe(false);
    expect(
      analyse([{ name: 'los.maat', text: 'voorbeelden van niets\n  voorbeeld "x"\n    verwacht y: 1\n' }]).sound,
    ).toBe(false);
  });

  test('names that JavaScript gives a meaning to', () => {
    const words = ['constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
    const rules = words.map((word, at) => `  regel ${word}: aantal "x" = ${at === 0 ? '1' : words[at - 1]}`);
    const { problems } = analyse([{ name: 'x.maat', text: `regeling x "x"\nartikel 1\n${rules.join('\n')}\n` }]);
    expect(problems).toEqual([]);
    const unknown = analyse([
      { name: 'x.maat', text: 'regeling x "x"\nartikel 1\n  regel a: aantal "x" = constructor + 1\n' },
    ]);
    expect(unknown.problems.map(({ code }) => code)).toEqual(['N01']);
  });

  test('sums and conditions as long as they may be, and two thousand rules in a row', () => {
    const sum = Array.from({ length: 250 }, () => 'n').join('\n + ');
    const branches = Array.from({ length: 250 }, (_, at) => `als n = ${at} dan ${at}`).join('\n');
    const row = Array.from(
      { length: 2_000 },
      (_, at) => `  regel r${at}: aantal "r" = ${at === 0 ? 'n' : `r${at - 1}`}`,
    );
    const text = [
      'regeling x "x"\nartikel 1\n  gegeven n: aantal "n"',
      `  regel som: aantal "som" = ${sum}`,
      `  regel keuze: aantal "keuze" = ${branches} anders 0`,
      ...row.toReversed(),
    ].join('\n');
    const { problems, order } = analyse([{ name: 'x.maat', text: `${text}\n` }]);
    expect(problems).toEqual([]);
    expect(order.findIndex(({ name }) => name === 'r0')).toBeLessThan(order.findIndex(({ name }) => name === 'r1999'));
  });
});

test('every quantity comes after all it reads, but for earlier years of its own', () => {
  const { order } = analyse(good);
  const at = (name: string): number => order.findIndex((quantity) => quantity.name === name);
  expect(at('plafond')).toBeLessThan(at('budget'));
  expect(at('budget')).toBeLessThan(at('overschot'));
  expect(at('overschot')).toBeLessThan(at('terug'));
  expect(at('van_bestuur')).toBeLessThan(at('budget'));
  expect(new Set(order).size).toBe(analyse(good).quantities.size);
});

function read(name: string): readonly SourceFile[] {
  return readCase('regeling.maat', readFileSync(join(folder, name), 'utf8')).sources;
}

/** What is understood and what is wrong, without places and order. */
function outcome(sources: readonly SourceFile[]): readonly string[] {
  const analysis = analyse(sources);
  const meanings = describeAnalysis(sources, analysis)
    .split('\n')
    .filter((line) => !line.startsWith('order:'));
  const problems = analysis.problems.map(({ code, args }) => `${code} ${JSON.stringify(withoutStart(args))}`);
  return [...meanings, ...problems].toSorted();
}

/** A circle has no first member: where its message starts is chance. */
function withoutStart(args: Problem['args']): Problem['args'] {
  const { circle } = args as { readonly circle?: string };
  return circle === undefined ? args : { circle: [...new Set(circle.split(' → '))].sort().join() };
}

/** A regulation in pieces: its head, and each declaration under a citation line of its own. */
function cut(source: SourceFile): { readonly head: string; readonly pieces: readonly string[] } {
  const { module } = parse(source);
  const starts = module.declarations.map(({ span }) => span.start);
  const first = module.citations[0]?.span.start ?? starts[0] ?? 0;
  const pieces = module.declarations.map(({ span }) => {
    const citation = citationAt(module, span.start);
    return `${citation?.text ?? ''}\n\n  ${source.text.slice(span.start, span.end)}`;
  });
  return { head: source.text.slice(0, first).trimEnd(), pieces };
}

function namesIn(sources: readonly SourceFile[]): readonly string[] {
  const { kinds, entities, quantities } = analyse(sources);
  const values = [...kinds.values()].flatMap((kind) => kind.declaration.values.map(({ name }) => name.text));
  const others = [...entities.values()].flatMap(({ plural, key }) => (key === undefined ? [plural] : [plural, key]));
  return [...new Set([...kinds.keys(), ...entities.keys(), ...quantities.keys(), ...values, ...others])];
}

/** Every name with a tail, outside texts, comments and citation lines. */
function rename(text: string, names: readonly string[]): string {
  const word = new RegExp(`(?<![\\p{L}\\p{N}_"])(?:${names.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
  return text
    .split('\n')
    .map((line) => {
      if (/^\s*(artikel|regeling|voorbeelden|#)/.test(line)) return line;
      return line
        .split(/("[^"]*"|#.*$)/)
        .map((part) => (/^["#]/.test(part) ? part : part.replace(word, '$&_zz')))
        .join('');
    })
    .join('\n');
}
