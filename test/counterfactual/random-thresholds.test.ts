import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whatIf } from '../../engine/counterfactual/what-if.ts';
import { wireValue } from '../../engine/index.ts';
import { factsOf, sound } from '../run/sources.ts';
import { runs } from '../runs.ts';

const most = 400;

const comparisons = {
  '>=': (left: number, right: number) => left >= right,
  '>': (left: number, right: number) => left > right,
  '<=': (left: number, right: number) => left <= right,
  '<': (left: number, right: number) => left < right,
  '=': (left: number, right: number) => left === right,
} as const;

const law = fc.record({
  own: fc.record({ n: fc.integer({ min: 0, max: most }), m: fc.integer({ min: 0, max: most }) }),
  times: fc.record({ n: fc.integer({ min: -4, max: 4 }), m: fc.integer({ min: -4, max: 4 }) }),
  operator: fc.constantFrom<keyof typeof comparisons>('>=', '>', '<=', '<', '='),
  limit: fc.integer({ min: -300, max: 1500 }),
});

/** The value nearest to its own with which it turns, by going through all there are. */
function nearest(
  of: 'n' | 'm',
  { own, times, operator, limit }: typeof law extends fc.Arbitrary<infer One> ? One : never,
) {
  const turns = (at: number): boolean => {
    const values = { ...own, [of]: at };
    return comparisons[operator](times.n * values.n + times.m * values.m, limit);
  };
  const now = turns(own[of]);
  for (let step = 1; step <= most; step++)
    for (const at of [own[of] - step, own[of] + step]) if (at >= 0 && at <= most && turns(at) !== now) return at;
  return undefined;
}

test('one number is moved just so far as it must, and no other is told', () => {
  let moved = 0;
  let none = 0;
  fc.assert(
    fc.property(law, (one) => {
      const { own, times, operator, limit } = one;
      const analysis = sound(`regeling proef "Proef"
artikel 1
  gegeven n: aantal "n"
    ten minste 0
    ten hoogste ${most}
  gegeven m: aantal "m"
    ten minste 0
    ten hoogste ${most}
  regel x: ja/nee "x" = (${times.n}) * n + (${times.m}) * m ${operator} (${limit})
`);
      const facts = factsOf(analysis, { n: String(own.n), m: String(own.m) });
      const { sets } = whatIf(analysis, facts, { names: ['x'] }, { kind: 'other' }, { size: 1 });
      const found = new Map(
        sets.flatMap(({ changes }) =>
          changes.map(({ key, to, instance }) => [
            key.slice(0, 1),
            typeof to === 'string' ? Number.NaN : Number(wireValue(to, instance.quantity.type)),
          ]),
        ),
      );
      for (const name of ['n', 'm'] as const) {
        const expected = nearest(name, one);
        // That two numbers are just equal is met at one place only, which may lie between those that are tried.
        if (operator === '=' && found.get(name) === undefined) continue;
        if (expected === undefined) none += 1;
        else moved += 1;
        const away = (at: number | undefined): number | undefined => at && Math.abs(at - own[name]);
        expect([name, away(found.get(name))]).toEqual([name, away(expected)]);
      }
    }),
    { seed: 43, numRuns: runs(60) },
  );
  expect(moved).toBeGreaterThan(30);
  expect(none).toBeGreaterThan(5);
});
