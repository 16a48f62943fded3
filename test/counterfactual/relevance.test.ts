import { describe, expect, test } from 'vitest';
import { askOf } from '../../engine/counterfactual/asking.ts';
import { endOf } from '../../engine/counterfactual/cases.ts';
import { factsRead, withValues } from '../../engine/counterfactual/facts-read.ts';
import { isReached } from '../../engine/counterfactual/goal.ts';
import type { Change } from '../../engine/counterfactual/model.ts';
import { whatIf } from '../../engine/counterfactual/what-if.ts';
import { type Analysis, type Datum, type Facts, indexText } from '../../engine/index.ts';
import { chanceOf } from '../../engine/try/chance.ts';
import { randomValue } from '../../engine/try/random-value.ts';
import { quantityAt } from '../run/random-facts.ts';
import { runs } from '../runs.ts';
import { shippedQuestions } from './shipped-questions.ts';

const questions = shippedQuestions();

test('there are questions of all regulations that can be asked by themselves', () => {
  expect(questions.length).toBeGreaterThan(15);
  expect(new Set(questions.map(({ analysis }) => analysis.name)).size).toBeGreaterThan(6);
});

describe.each(questions)('$title', ({ analysis, facts, question }) => {
  const ask = askOf(analysis, question);
  const reply = ask(facts);
  const values = [...reply.values];

  test('is answered, and stays the same whatever becomes of facts that were not read for it', () => {
    expect(reply.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(values.length).toBeGreaterThan(0);
    const chance = chanceOf(7);
    for (let round = 0; round < runs(4); round++) {
      const [key, value] = values[chance.below(values.length)] ?? [];
      if (key === undefined || value === undefined) continue;
      const read = new Set(factsRead(analysis, value.answer, value.instance).map((fact) => fact.key));
      const others = [...facts.values.keys()].filter((fact) => !read.has(fact) && chance.oneIn(2));
      const changed = changedAtRandom(analysis, facts, others, chance);
      const { owner } = value.instance;
      const again = askOf(analysis, owner === undefined ? question : { ...question, of: [owner] })(changed);
      expect([key, endOf(again.values.get(key)?.result ?? value.result)]).toEqual([key, endOf(value.result)]);
      expect(again.values.has(key)).toBe(true);
    }
  });
});

// Of a thousand diplomas a hundred evaluations take too long here.
describe.each(questions.filter(({ facts }) => facts.values.size < 700))('$title', ({ analysis, facts, question }) => {
  const values = [...askOf(analysis, question)(facts).values];

  test('turns where it is said to turn, and not one step before', () => {
    const chance = chanceOf(11);
    for (let round = 0; round < runs(1); round++) {
      const [key, value] = values[chance.below(values.length)] ?? [];
      if (key === undefined || value === undefined) continue;
      const { quantity, owner, indexes } = value.instance;
      const names = [analysis.law.currentName(quantity.name)];
      const [name = ''] = question.names;
      const one = {
        ...question,
        names,
        ...(analysis.decisions.has(name) ? { decision: name } : {}),
        ...(owner === undefined ? {} : { of: [owner] }),
        for: indexes.map(indexText),
      };
      const found = whatIf(analysis, facts, one, { kind: 'other' }, { runs: 80, size: 2 });
      expect(found.problems).toEqual([]);
      const goal = found.goal ?? { kind: 'other' };
      const turns = (changes: readonly Change[], step?: Change): boolean => {
        const changed = changes.map(
          (change) => [change.key, change === step ? (step.notYet ?? step.to) : change.to] as const,
        );
        const result = askOf(analysis, one)(withValues(facts, new Map(changed))).values.get(key)?.result;
        return result !== undefined && isReached(analysis, goal, value.result, result);
      };
      for (const { changes } of found.sets) {
        counts.sets += 1;
        expect(turns(changes)).toBe(true);
        for (const change of changes) {
          const less = changes.filter((other) => other !== change);
          expect([change.key, turns(less)]).toEqual([change.key, false]);
          if (change.notYet === undefined) continue;
          counts.steps += 1;
          expect([change.key, turns(changes, change)]).toEqual([change.key, false]);
        }
      }
    }
  });
});

const counts = { sets: 0, steps: 0 };

test('and that was seen often enough', () => {
  expect(counts.sets).toBeGreaterThan(20);
  expect(counts.steps).toBeGreaterThan(10);
});

function changedAtRandom(
  analysis: Analysis,
  facts: Facts,
  keys: readonly string[],
  chance: ReturnType<typeof chanceOf>,
): Facts {
  const values = new Map<string, Datum | 'absent'>();
  for (const key of keys) {
    const quantity = quantityAt(analysis, key);
    // Who is merged, earlier or decided upon is not a matter of a value alone.
    if (quantity.type.kind === 'thing') continue;
    const value = randomValue(quantity, 2020, facts.things, chance);
    if (value !== undefined) values.set(key, value);
  }
  return withValues(facts, values);
}
