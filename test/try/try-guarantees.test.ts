import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Analysis, analyse, runExamples, type Tried, tryGuarantees } from '../../engine/index.ts';
import { chanceOf } from '../../engine/try/chance.ts';
import { randomValue } from '../../engine/try/random-value.ts';
import { format, translate } from '../../grammar/index.ts';
import { sound } from '../run/sources.ts';
import { regulations } from './regulations.ts';

function tried(analysis: Analysis, seed: number, runs: number): Tried {
  return tryGuarantees(analysis, { seed, runs, things: 3 });
}

describe('trying guarantees on populations made up', () => {
  test.each(regulations)(
    '$name: what is reported as broken is broken, in an example that checks',
    ({ text, never }) => {
      const analysis = sound(text);
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
          for (const { guarantee, counterexample } of tried(analysis, seed, 12).guarantees) {
            if (counterexample === undefined) continue;
            expect(never, guarantee.name).not.toContain(guarantee.name);
            const [result] = runExamples(sound(`${text}\n${counterexample.text}`));
            const check = result?.checks.find(({ subject }) => subject.startsWith(guarantee.label));
            expect(check?.passed, counterexample.text).toBe(false);
            expect(check?.problem?.code).toBe(counterexample.state === 'broken' ? 'R40' : 'R44');
          }
        }),
        { seed: 3, numRuns: 25 },
      );
    },
  );

  test.each(regulations)('$name: what can be broken is found', ({ text, breaks }) => {
    const { guarantees } = tried(sound(text), 1, 150);
    const found = guarantees.flatMap(({ guarantee, counterexample }) =>
      counterexample === undefined ? [] : `${guarantee.name} ${counterexample.state}`,
    );
    expect(found).toEqual(breaks);
  });

  test.each(regulations)('$name: every population is counted, and most can be told of', ({ text }) => {
    const { runs, guarantees } = tried(sound(text), 5, 60);
    expect(runs).toBe(60);
    for (const { guarantee, held, broken, open, fault } of guarantees) {
      const { years } = guarantee.family[0] ?? {};
      const isYearly = years?.some(({ from, through }) => from < through) ?? true;
      if (isYearly) expect(held + broken + open + fault, guarantee.name).toBe(60);
      expect(held + broken + fault, guarantee.name).toBeGreaterThan(4 * open);
    }
  });

  test('the same seed finds the same, another seed something else', () => {
    const analysis = sound(regulations[0]?.text ?? '');
    expect(tried(analysis, 11, 20)).toEqual(tried(analysis, 11, 20));
    const counts = [1, 2, 3, 4, 5].map((seed) => tried(analysis, seed, 20).guarantees[0]?.held);
    expect(new Set(counts).size).toBeGreaterThan(1);
  });

  test('stops as soon as it is told to', () => {
    const analysis = sound(regulations[0]?.text ?? '');
    const { runs } = tryGuarantees(analysis, { seed: 1, runs: 1_000, things: 2, proceed: (done) => done < 7 });
    expect(runs).toBe(7);
  });

  test.each<[string, string]>([
    ['without guarantees', 'regeling proef "Proef"\nartikel 1\n  parameter a: aantal "a" = 1'],
    ['with errors', 'regeling proef "Proef"\nartikel 1\n  waarborg w "w" onbekends > 1'],
    ['that is empty', ''],
  ])('a regulation %s is tried in no population', (_, text) => {
    expect(tried(analyse([{ name: 'proef.maat', text }]), 1, 10).runs).toBe(0);
  });

  test('the case found is as small as it can be', () => {
    const { guarantees } = tried(sound(regulations[0]?.text ?? ''), 1, 100);
    const text = guarantees[0]?.counterexample?.text ?? '';
    expect(text.split('\n').filter((line) => line.includes('|'))).toHaveLength(2);
  });

  test('is written in the words of the regulation', () => {
    const english = translate({ name: 'proef.maat', text: regulations[0]?.text ?? '' }, 'en').text ?? '';
    const { guarantees } = tried(sound(english), 1, 100);
    const text = guarantees[0]?.counterexample?.text ?? '';
    expect(text).toMatch(/^ {2}example "counterexample: /);
    expect(format({ name: 'proef.maat', text: `${english}\n${text}` }).text).toContain('expect');
  });

  test('values stay within the bounds of the facts', () => {
    const analysis = sound(`regeling proef "Proef"
artikel 1
  gegeven tussen: aantal "tussen" ten minste 3 ten hoogste 5
  gegeven hoogstens: bedrag "hoogstens" ten hoogste -€ 1
  gegeven wanneer: datum "wanneer" ten minste 2020-03-01 ten hoogste 2020-03-02
  gegeven deel: percentage met 1 decimaal "deel"
  gegeven vrij: getal "vrij"
`);
    const chance = chanceOf(4);
    const shown = new Map<string, Set<string>>();
    for (let at = 0; at < 300; at++)
      for (const quantity of analysis.quantities.values()) {
        const value = randomValue(quantity, 2020, new Map(), chance);
        if (value === undefined || value === 'absent') throw new Error('there is always a value');
        const { name } = quantity;
        const number = value.kind === 'number' ? Number(value.value.numerator) / Number(value.value.denominator) : 0;
        if (name === 'tussen') expect([3, 4, 5]).toContain(number);
        if (name === 'hoogstens') expect(number).toBeLessThanOrEqual(-1);
        if (name === 'deel')
          expect(number >= 0 && number <= 1 && Number.isInteger(Math.round(number * 1e6) / 1e3)).toBe(true);
        if (name === 'vrij') expect(number).toBeGreaterThanOrEqual(0);
        if (value.kind === 'date') expect(['2020-03-01', '2020-03-02']).toContain(value.iso);
        shown.set(name, (shown.get(name) ?? new Set()).add(String(number)));
      }
    expect(shown.get('tussen')?.size).toBe(3);
    expect(shown.get('vrij')?.has('0')).toBe(true);
  });
});
