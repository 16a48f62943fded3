import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnswerValue, evaluate } from '../../engine/index.ts';
import { runLimits } from '../../engine/run/limits.ts';
import { runs } from '../runs.ts';
import { regulation } from './life-regulation.ts';
import { resultText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

const analysis = sound(regulation());

function wire({ instance, result }: AnswerValue): string {
  return resultText(result, instance.quantity);
}

/** What is told of these institutions in 2017. */
function told(rows: readonly (readonly [string, unknown])[]): readonly string[] {
  const facts = factsOf(analysis, { Instelling: Object.fromEntries(rows) });
  return evaluate(analysis, facts, { names, year: 2017 }).values.map(({ instance, result }) =>
    `${instance.owner ?? ''} ${resultText(result, instance.quantity)}`.trim(),
  );
}

const names = ['er_zijn', 'in_zomer', 'alles', 'deel', 'zomer', 'vorig', 'groot', 'hoogste_top', 'laagste_bodem'];
const amounts = fc.record({ before: fc.nat(9), omvang: fc.nat(9), top: fc.nat(9), bodem: fc.nat(9) });
type Amounts = { readonly before: number; readonly omvang: number; readonly top: number; readonly bodem: number };

function thing({ before, omvang, top, bodem }: Amounts): Record<string, unknown> {
  return {
    leerlingen: { 2016: String(before) },
    omvang: String(omvang),
    top: { 2016: String(top) },
    bodem: { 2016: String(bodem) },
  };
}

describe('laws', () => {
  const sector = fc.array(amounts, { minLength: 2, maxLength: 6 });

  test('a life that spans everything changes nothing', () => {
    fc.assert(
      fc.property(sector, (list) => {
        const plain = Object.fromEntries(list.map((one, at) => [`i${at}`, thing(one)]));
        const long = Object.fromEntries(
          list.map((one, at) => [`i${at}`, { ...thing(one), bestaatVanaf: '1900-01-01', bestaatTot: '2199-12-31' }]),
        );
        const [one, other] = [plain, long].map((things) => told(Object.entries(things)));
        expect(other).toEqual(one);
      }),
      { seed: 1, numRuns: runs(100) },
    );
  });

  test('two that merged are as one that had the sums, whatever the order of delivery', () => {
    fc.assert(
      fc.property(sector, fc.boolean(), (list, reverse) => {
        const things = list.map((one, at) => [`i${at}`, thing(one)] as const);
        const [first, second] = list as [Amounts, Amounts];
        const apart = things.map(([key, facts], at) =>
          at === 1
            ? ([key, { ...facts, bestaatTot: '2016-03-31', opgegaanIn: 'i0' }] as const)
            : ([key, facts] as const),
        );
        const together = {
          before: first.before + second.before,
          omvang: first.omvang + second.omvang,
          top: Math.max(first.top, second.top),
          bodem: Math.min(first.bodem, second.bodem),
        };
        const whole = [['i0', thing(together)] as const, ...things.slice(2)];
        const [one, other] = [reverse ? apart.toReversed() : apart, whole].map(told);
        expect(one).toEqual(other);
      }),
      { seed: 2, numRuns: runs(200) },
    );
  });

  test('what is not known yet may become anything, but nothing that is known changes', () => {
    fc.assert(
      fc.property(sector, fc.nat(), fc.constantFrom('leerlingen', 'omvang', 'top', 'bodem'), (list, which, gone) => {
        const rows = list.map((one, at) => {
          const life = at === 0 ? {} : at === 1 ? { bestaatTot: '2016-03-31', opgegaanIn: 'i0' } : {};
          return [`i${at}`, { ...thing(one), ...life }] as const;
        });
        const fewer = rows.map(([key, facts], at) => {
          const { [gone]: _, ...rest } = facts as Record<string, unknown>;
          return at === which % rows.length ? ([key, rest] as const) : ([key, facts] as const);
        });
        const [all, some] = [rows, fewer].map(told);
        some?.forEach((text, at) => {
          if (!text.includes('?')) expect(text).toBe(all?.[at]);
        });
      }),
      { seed: 3, numRuns: runs(200) },
    );
  });
});

test('a long way back each year sees who had merged by then, wherever on the way it is put off', () => {
  const long = sound(`regeling lang "Lang"
  in werking 1900-01-01
  tijdvak 2001 t/m 2199

artikel 1

  object School meervoud Scholen "school" aangeduid met code
  gegeven omvang van School per jaar: aantal "omvang" bij fusie opgeteld
  regel saldo van School per jaar: aantal "saldo" = (omvang in jaar - 100) + (saldo in jaar - 1 bij geen 0)
`);
  const each = (worth: string) => Object.fromEntries(Array.from({ length: 199 }, (_, at) => [1901 + at, worth]));
  const School = { a: { omvang: each('1') }, b: { omvang: each('2'), bestaatTot: '2150-06-30', opgegaanIn: 'a' } };
  const facts = factsOf(long, { School });
  for (let depth = 12; depth < 18; depth++) {
    const question = { names: ['saldo'], year: 2199, of: ['a'], asAt: '2100-01-01' };
    // Through 2150 its own, 150 times; then that of both, 49 times.
    expect(evaluate(long, facts, question, { ...runLimits, depth }).values.map(wire)).toEqual(['297']);
  }
});
