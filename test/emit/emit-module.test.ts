import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Constant, Plan, PlanNode } from '../../engine/compile/ir.ts';
import { emitModule } from '../../engine/emit/emit-module.ts';
import { names } from '../../engine/emit/names.ts';
import type { Quantity } from '../../engine/model.ts';
import { fraction } from '../../engine/value/fraction.ts';
import { runs } from '../runs.ts';
import { differences } from './differences.ts';
import { imported, origin } from './emitted.ts';

describe('a module', () => {
  test('gives every row of every node of a random plan the value that fractions give it', async () => {
    const property = fc.asyncProperty(fc.integer(), async (seed) => {
      const { wrong, opened, values } = await differences(seed);
      expect(wrong).toEqual([]);
      // Only a product of an open value with a zero that is not held exactly is left to the engine needlessly.
      expect(opened).toBeLessThanOrEqual(Math.ceil(values / 20));
    });
    await fc.assert(property, { numRuns: runs(120), seed: 7, endOnFailure: true });
  }, 120_000);

  test('is the same text for the same plan', () => {
    const plan = planOf('regel', { kind: 'number', value: fraction(1n, 3n) });
    expect(emitModule(plan, origin, 'nl')).toBe(emitModule(plan, origin, 'nl'));
    expect(emitModule(plan, origin, 'nl')).not.toBe(emitModule(plan, origin, 'en'));
  });

  test('imports nothing, and runs no text', () => {
    const text = emitModule(planOf('regel', { kind: 'number', value: fraction(5n) }), origin, 'nl');
    expect(text).not.toMatch(/\bimport\b|\beval\b|new Function|\brequire\b|process|globalThis/u);
  });
});

describe('names and texts of rule files', () => {
  const hostile = [
    '*/ throw new Error("out"); /*',
    'line\nthrow new Error("out")',
    'line\u2028throw new Error("out")',
    'line\u2029throw new Error("out")\r',
    '"; throw new Error("out"); "',
    "'); throw new Error('out'); ('",
    ['`$', '{(() => { throw new Error("out"); })()}`'].join(''),
    '</script><script>',
    '\\"; throw new Error("out"); //',
    '__proto__',
    'constructor',
    '\u202Eomgekeerd',
    '\ud800',
  ];

  test.each(hostile)('%j is text wherever it stands', async (text) => {
    const from = {
      regulation: { name: text, label: text },
      question: [text],
      dates: { [text]: text },
      sources: [{ name: text, hash: text }],
    };
    const plan = planOf(text, { kind: 'text', text });
    const module = await imported(plan, from);
    expect(module.about.regulation.label).toBe(text);
    expect(module.results.map(({ name }) => name)).toEqual([text]);
    const given = module.overColumns(new Map(), new Map(), [text]);
    expect([...(Object.entries(given)[0]?.[1].values ?? [])]).toEqual([0]);
    expect(module.decide?.({ [`${text} feit`]: text }).values[text]).toBe(text);
  });

  test.each(['class', 'await', 'rows1', 'fraction', 'NaN', 'arguments', 'decide', 'r', 'values', 'most'])(
    'a rule called %s is no word of the module',
    async (name) => {
      const module = await imported(planOf(name, { kind: 'number', value: fraction(7n) }));
      expect(module.decide?.({}).values[name]).toBe('7');
    },
  );

  test('two names that come to the same are told apart', () => {
    const { of } = names([]);
    expect(['a b', 'a_b', 'a-b', '1', 'é', ''].map(of)).toEqual(['a_b', 'a_b_2', 'a_b_3', 'n1', 'é', 'n']);
  });
});

/** One rule that is a constant, or of a text the fact of that text. */
function planOf(name: string, value: Constant): Plan {
  const isText = value.kind === 'text';
  const holds = isText
    ? ({ kind: 'text' } as const)
    : ({ kind: 'number', scale: 0, guarded: value.kind === 'number' && value.value.denominator !== 1n } as const);
  const nodes: readonly PlanNode[] = [{ id: 0, table: 0, holds, operation: { kind: 'constant', value } }];
  const quantity = { name, label: name } as Quantity;
  const type = isText ? ({ kind: 'text', orAbsent: false } as const) : ({ kind: 'number', orAbsent: false } as const);
  const column = { quantity, indexes: [], node: 0, type } as unknown as Plan['asked'][number];
  return { tables: [{}], nodes, inputs: [], divisions: [], columns: [column], asked: [column], kinds: new Map() };
}
