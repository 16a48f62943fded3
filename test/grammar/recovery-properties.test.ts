import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Module, type Node, type Operation, type Problem, parse } from '../../grammar/index.ts';
import { runs } from '../runs.ts';
import { describeTree } from './describe-tree.ts';

interface Part {
  readonly node: unknown;
  readonly start: number;
}

interface Outcome {
  readonly problems: number;
  readonly outside: readonly string[];
  readonly milliseconds: number;
}

/** The head, the operations and the declarations, each from its first word to that of the next one. */
function partsOf(module: Module): readonly Part[] {
  const { head, operations, declarations } = module;
  return [head, ...operations.flatMap(withAdded), ...declarations].map((node) => ({ node, start: node.span.start }));
}

/** What is added are parts of their own; the `onderdeel` of an operation is none of it. */
function withAdded({ item: _item, ...operation }: Operation): readonly (Node & { readonly kind: string })[] {
  if (operation.kind !== 'add') return [operation];
  return [{ kind: 'add', span: operation.span }, ...operation.declarations];
}

const characters = [...'|"#€%.,;:()=<>+-*/ \n\t_1aÉ\u0000\u202e–“'];
const words = [
  ...['regel', 'van', 'en', 'rule', 'bedrag', '5', '€ 1', '"x"', '(', ')', ':', '|', 'x', 'waar', '='],
  ...['als', 'dan', 'voorwaarde', 'alle van', 'op', 'vervang', 'was', 'voeg toe', 'tot'],
];

describe.each(['dutch', 'decisions', 'amendment', 'divisions', 'tables'])('%s', (file) => {
  const text = readFileSync(new URL(`./cases/recovery/${file}.maat`, import.meta.url), 'utf8');
  const original = parse({ name: 'case.maat', text }).module;
  const trees = partsOf(original).map((part) => describeTree(part.node));

  /** The parts an edit touches: the one it lies in, and the one before if it touches a keyword, an end or a margin. */
  function touchedBy(start: number, end: number): readonly number[] {
    const starts = partsOf(original).map((part) => part.start);
    const last = starts.findLastIndex((each) => each <= end);
    const first = starts.findLastIndex((each) => each <= start);
    const opening = starts[last] ?? 0;
    const line = text.lastIndexOf('\n', opening) + 1;
    const nearKeyword = start < opening + 14;
    const aboveNext = text.slice(end, starts[last + 1] ?? text.length).trim() === '' || start < line;
    return [...(nearKeyword ? [first - 1] : []), first, last, ...(aboveNext ? [last + 1] : [])];
  }

  /** Problems that lie in a part the edit does not touch, or at its ends. */
  function problemsOutside(
    problems: readonly Problem[],
    touched: ReadonlySet<number>,
    changed: string,
  ): readonly string[] {
    const starts = partsOf(original).map((part) => part.start);
    const first = Math.max(0, Math.min(...touched));
    const last = Math.max(...touched);
    const from = first === 0 ? 0 : (starts[first] ?? 0);
    const through = (starts[last + 1] ?? text.length) + changed.length - text.length;
    return problems
      .filter(({ span }) => (span?.end ?? 0) < from || (span?.start ?? 0) > through)
      .map(({ code, span }) => `${code} at ${span?.start}`);
  }

  /** Parses a changed text; says which declarations that the change does not touch are no longer the same. */
  function tryEdit(start: number, end: number, inserted: string): Outcome {
    const changed = text.slice(0, start) + inserted + text.slice(end);
    const before = performance.now();
    const { module, problems } = parse({ name: 'case.maat', text: changed }, 'nl');
    const milliseconds = performance.now() - before;
    const touched = new Set(touchedBy(start, end));
    const after = new Set(partsOf(module).map((part) => describeTree(part.node)));
    const outside = trees.filter((tree, index) => !touched.has(index) && !after.has(tree));
    outside.push(...problemsOutside(problems, touched, changed));
    return { problems: problems.length, outside, milliseconds };
  }

  describe('edits', () => {
    test('1,200 of one character: nothing thrown, fast, nothing beside them changes', () => {
      const edit = fc.tuple(fc.nat(text.length - 1), fc.nat(1), fc.constantFrom('', ...characters));
      fc.assert(
        fc.property(edit, ([start, removed, inserted]) => {
          const { outside, milliseconds } = tryEdit(start, start + removed, inserted);
          expect(outside).toEqual([]);
          expect(milliseconds).toBeLessThan(1000);
        }),
        { numRuns: runs(1200), seed: 20190418 },
      );
    });

    test('1,200 of one token: the same', () => {
      const { lexed } = parse({ name: 'case.maat', text });
      const spans = lexed.tokens.filter((token) => token.image !== '').map((token) => token.span);
      const edit = fc.tuple(fc.nat(spans.length - 1), fc.constantFrom('', ...words), fc.boolean());
      const counts = new Map<number, number>();
      fc.assert(
        fc.property(edit, ([index, word, replaces]) => {
          const span = spans[index] ?? { start: 0, end: 0 };
          const { problems, outside, milliseconds } = tryEdit(span.start, replaces ? span.end : span.start, `${word} `);
          counts.set(problems, (counts.get(problems) ?? 0) + 1);
          expect(outside).toEqual([]);
          expect(milliseconds).toBeLessThan(1000);
        }),
        { numRuns: runs(1200), seed: 20190418 },
      );
      const total = [...counts.values()].reduce((sum, count) => sum + count);
      const few = (counts.get(0) ?? 0) + (counts.get(1) ?? 0);
      expect(few / total).toBeGreaterThan(0.9);
    });

    test('every prefix', () => {
      for (let length = 0; length <= text.length; length += 3) {
        expect(() => parse({ name: 'case.maat', text: text.slice(0, length) })).not.toThrow();
      }
    });
  });
});

describe('any text', () => {
  const parsed = (source: string) => {
    const { module, problems } = parse({ name: 'case.maat', text: source });
    for (const { span } of problems) {
      expect(span?.start).toBeGreaterThanOrEqual(0);
      expect(span?.end).toBeLessThanOrEqual(source.length);
      expect(span?.start).toBeLessThanOrEqual(span?.end ?? -1);
    }
    return module.kind;
  };

  test('words and signs in any order', () => {
    const text = readFileSync(new URL('./cases/recovery/dutch.maat', import.meta.url), 'utf8');
    const { lexed } = parse({ name: 'case.maat', text });
    const images = [...new Set(lexed.tokens.map((token) => token.image))];
    const piece = fc.constantFrom(...images, ...words, '\n', '\n  ', 'exception', 'bij tekort', 'artikel 3\n', '| x\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => parsed(pieces.join(' ')) === 'module'),
      { numRuns: runs(1500), seed: 7 },
    );
  });

  test('any characters', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(anything, (source) => parsed(source) === 'module'),
      { numRuns: runs(500), seed: 7 },
    );
  });

  test.each([
    ['closing brackets', ')'.repeat(20_000)],
    ['opening brackets', `regeling x regel y: getal = ${'('.repeat(20_000)}`],
    ['negations', `regeling x regel y: getal = ${'niet '.repeat(20_000)}a`],
    ['minus signs', `regeling x regel y: getal = ${'- '.repeat(20_000)}a`],
    ['owners', `regeling x regel y: getal = a${' van b'.repeat(20_000)}`],
    ['a long sum', `regeling x regel y: getal = a${' + b'.repeat(20_000)}`],
    ['conditions in conditions', `regeling x regel y: getal = ${'als a dan b anders '.repeat(5_000)}c`],
    ['quantifiers in quantifiers', `regeling x regel y: getal = ${'elke A voldoet aan '.repeat(5_000)}c`],
    ['lists in lists', `regeling x regel y: ja/nee = ${'alle van voorwaarde a: ('.repeat(5_000)}c`],
    ['conditions', `regeling x regel y: ja/nee = alle van ${'voorwaarde a: '.repeat(10_000)}c`],
    ['names', 'naam '.repeat(20_000)],
    ['lines of names', 'naam\n'.repeat(20_000)],
    ['half declarations', 'regel\n'.repeat(10_000)],
    ['bars', '|'.repeat(20_000)],
    ['rows', `regeling x parameter p: getal\n${'a | b |\n'.repeat(10_000)}`],
    ['replacements', `wijziging a van b\n${'vervang x: 5 was\n'.repeat(3_000)}`],
    ['halves of operations', `wijziging a van b\n${'vervang\n'.repeat(5_000)}`],
    ['clauses', `regeling x verdeling y over Z\n${'bedrag +\n'.repeat(5_000)}`],
  ])('a file of nothing but %s ends in time', (_, source) => {
    const before = performance.now();
    expect(parsed(source)).toBe('module');
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
