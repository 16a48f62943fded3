import { expect, test } from 'vitest';
import { askOf } from '../../engine/counterfactual/asking.ts';
import { isReached } from '../../engine/counterfactual/goal.ts';
import { narrowed, type Turned } from '../../engine/counterfactual/thresholds.ts';
import { trialsOf } from '../../engine/counterfactual/trials.ts';
import type { Datum } from '../../engine/index.ts';
import { fraction } from '../../engine/value/fraction.ts';
import { factsOf, sound } from '../run/sources.ts';

const yes: Datum = { kind: 'yesNo', value: true };
const count = (value: bigint): Datum => ({ kind: 'number', value: fraction(value) });

test.each<readonly [string, string, Readonly<Record<string, Datum>>, readonly string[]]>([
  ['what can be left out', 'p of n > 5', { p: yes, n: count(0n) }, ['p']],
  ['one of two that each do', 'p of n > 5', { p: yes, n: count(9n) }, ['n 6 (5)']],
  ['each as near as it may be', 'p en n > 5', { p: yes, n: count(9n) }, ['n 6 (5)', 'p']],
  ['both of a sum', 'n + m > 9', { n: count(9n), m: count(5n) }, ['m 5 (4)', 'n 5 (4)']],
])('a set is told without what it can do without: %s', (_, rule, values, expected) => {
  const analysis = sound(`regeling proef "Proef"
artikel 1
  gegeven p: ja/nee "p"
  gegeven n: aantal "n"
  gegeven m: aantal "m"
  regel y: ja/nee "y" = p en n + m > 100
  regel x: ja/nee "x" = (${rule}) of y
`);
  const facts = factsOf(analysis, { p: false, n: '0', m: '0' });
  const ask = askOf(analysis, { names: ['x'] });
  const [target] = [...ask(facts).values.values()];
  if (target === undefined) throw new Error('x has a value');
  const goal = { kind: 'is', value: { kind: 'yesNo', value: true } } as const;
  const trials = trialsOf({
    analysis,
    facts,
    ask,
    target: target.instance,
    isTurned: (result) => isReached(analysis, goal, target.result, result),
    sideOf: () => undefined,
    most: 500,
  });
  const quantities = Object.entries(values).flatMap(([name, to]): readonly (readonly [string, Turned])[] => {
    const quantity = analysis.quantities.get(name);
    if (quantity === undefined) return [];
    const key = `${name}()`;
    const now = facts.values.get(key)?.[0]?.value ?? 'unknown';
    return [[key, { fact: { key, instance: { quantity, indexes: [] }, value: now }, to }]];
  });
  const found = [...narrowed(trials, new Map(quantities)).values()].map(({ fact, to, notYet }) => {
    const text = (value: Datum | 'absent' | undefined): string =>
      typeof value === 'object' && value.kind === 'number' ? String(value.value.numerator) : '';
    return `${fact.instance.quantity.name} ${text(to)}${notYet === undefined ? '' : ` (${text(notYet)})`}`.trim();
  });
  expect(found.toSorted()).toEqual(expected);
});
