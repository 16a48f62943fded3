import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, evaluate } from '../../engine/index.ts';
import { runs as howOften } from '../runs.ts';
import { byDefinition, completions, type RandomException } from './exception-oracle.ts';
import { resultText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

const runs = { seed: 2019, numRuns: howOften(300) };

/** Up to six exceptions, each on one or two of what came before it, written in any order. */
function graphs(says: readonly RandomException['says'][]): fc.Arbitrary<readonly RandomException[]> {
  const target = fc.integer({ min: 0, max: 59 });
  const numbers = fc.array(fc.tuple(target, fc.option(target, { nil: undefined, freq: 1 }), fc.constantFrom(...says)), {
    minLength: 1,
    maxLength: 6,
    size: 'max',
  });
  return numbers.map((drawn) =>
    drawn.map(([first, second, said], at) => {
      // Mostly on another exception, so that chains become long.
      const nth = (one: number): number => (at === 0 || one % 5 === 0 ? 0 : (one % at) + 1);
      const on = [...new Set([first, ...(second === undefined ? [] : [second])].map(nth))];
      return { on, says: said === 'off' && on.includes(0) ? 1 : said };
    }),
  );
}

const condition = fc.constantFrom(true, true, true, false, undefined);

/** `derived`: conditions are rules, so that what may happen is not refused before it does. */
function text(exceptions: readonly RandomException[], order: readonly number[], derived: boolean): string {
  const facts = exceptions.map((_, at) => {
    const input = `  gegeven p${at + 1}: ja/nee "p${at + 1}"`;
    return derived ? `${input}\n  regel q${at + 1}: ja/nee "q${at + 1}" = p${at + 1}` : input;
  });
  const written = exceptions.map(({ on, says }, at) => {
    const targets = on.map((one) => (one === 0 ? 'x' : `e${one}`)).join(', ');
    const effect = says === 'off' ? 'blijft buiten toepassing' : `dan ${says === 'one more' ? 'x + 1' : says}`;
    return `  uitzondering e${at + 1} op ${targets} als ${derived ? 'q' : 'p'}${at + 1}\n    ${effect}`;
  });
  const shuffled = order.flatMap((at) => written[at] ?? []);
  return ['regeling proef "Proef"', '', 'artikel 1', '', ...facts, ...shuffled, '  regel x: aantal "x" = 0', ''].join(
    '\n',
  );
}

function outcome(source: string, conditions: readonly (boolean | undefined)[]): string {
  const analysis = sound(source);
  const delivered = conditions.flatMap((one, at) => (one === undefined ? [] : [[`p${at + 1}`, one ? 'ja' : 'nee']]));
  const facts = factsOf(analysis, Object.fromEntries(delivered.map(([name, value]) => [name, value === 'ja'])));
  const [value] = evaluate(analysis, facts, { names: ['x'] }).values;
  if (value === undefined) return 'nothing';
  const found = resultText(value.result, value.instance.quantity);
  return found.startsWith('?') ? '?' : found.startsWith('fout R65') ? 'conflict' : found;
}

/** The graph, the order of its text, and a condition for each exception. */
function situations(
  says: readonly RandomException['says'][],
  conditions: fc.Arbitrary<boolean | undefined>,
): fc.Arbitrary<[readonly RandomException[], readonly number[], readonly (boolean | undefined)[]]> {
  return graphs(says).chain((exceptions) =>
    fc.tuple(
      fc.constant(exceptions),
      fc.shuffledSubarray(
        exceptions.map((_, at) => at),
        { minLength: exceptions.length },
      ),
      fc.array(conditions, { minLength: exceptions.length, maxLength: exceptions.length }),
    ),
  );
}

/** Exceptions are counted from 1. */
function possible(
  exceptions: readonly RandomException[],
  conditions: readonly (boolean | undefined)[],
): ReadonlySet<string> {
  return new Set(completions([false, ...conditions]).map((one) => String(byDefinition(exceptions, one))));
}

describe('exceptions of random graphs', () => {
  test('come out as the definition says, in any order of the text, also where conditions are unknown', () => {
    fc.assert(
      fc.property(situations([1, 2, 3, 'off', 'off'], condition), ([exceptions, order, conditions]) => {
        const found = outcome(text(exceptions, order, true), conditions);
        const worlds = possible(exceptions, conditions);
        const [only = ''] = worlds;
        if (worlds.size > 1) expect(found).toBe('?');
        else if (only === 'conflict') expect(['conflict', '?']).toContain(found);
        else expect(found).toBe(only);
      }),
      runs,
    );
  });

  test('may build on the value that holds without them', () => {
    fc.assert(
      fc.property(
        situations(['one more', 'one more', 2, 'off'], fc.constantFrom(true, true, false)),
        ([exceptions, order, conditions]) => {
          expect(outcome(text(exceptions, order, true), conditions)).toBe([...possible(exceptions, conditions)].join());
        },
      ),
      runs,
    );
  });

  test('say nothing that may still turn out otherwise', () => {
    fc.assert(
      fc.property(situations(['one more', 1, 2, 'off'], condition), ([exceptions, order, conditions]) => {
        const found = outcome(text(exceptions, order, true), conditions);
        if (found !== '?') expect([...possible(exceptions, conditions)]).toEqual([found]);
      }),
      runs,
    );
  });

  test('are refused beforehand exactly where they contradict each other in some case', () => {
    fc.assert(
      fc.property(situations([1, 2, 'off'], condition), ([exceptions, order, conditions]) => {
        const { problems } = analyse([{ name: 'proef.maat', text: text(exceptions, order, false) }]);
        const every = possible(
          exceptions,
          conditions.map(() => undefined),
        );
        expect(problems.some(({ code }) => code === 'T115')).toBe(every.has('conflict'));
        expect(problems.filter(({ code }) => code === 'T116')).toEqual([]);
      }),
      runs,
    );
  });
});
