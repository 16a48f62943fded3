import { describe, expect, test } from 'vitest';
import {
  type Answer,
  analyse,
  evaluate,
  explainLine,
  type Fraction,
  instanceKey,
  readFacts,
  reasonKeys,
} from '../../engine/index.ts';
import { constructedDiplomas, type Diploma, studyValueFacts } from '../populations/diplomas.ts';
import { runs } from '../runs.ts';
import { lawOf, shippedJson, shippedRegulation } from '../shipped.ts';

const folder = 'mbo/kwaliteitsafspraken-2015-2018';
/** A hundredth of the sector in the suite, a tenth of it in `npm run prove`. */
const [part, institutions] = runs(1) === 1 ? [100, 6] : [10, 62];

const analysis = analyse(lawOf(shippedRegulation(folder)));
const year = 2016;

describe('the constructed diplomas', () => {
  test('of the folder are what their generator makes', () => {
    expect(shippedJson(folder, 'populatie-diplomas.json')).toEqual(studyValueFacts(300, 4));
  });

  // Published of graduates of 2016/17: onderwijsincijfers.nl, dossier 1.7.
  test.each([
    ['niveau_2', 0.06, 0.09],
    ['niveau_3', 0.15, 0.2],
    ['niveau_4', 0.46, 0.54],
  ] as const)('have on %s about the study value that was published', (level, least, most) => {
    const all = diplomas(20, 12);
    const byNumber = new Map(all.map((diploma) => [diploma.number, diploma]));
    const studyValue = ({ level: own, prior, earlier }: Diploma): number => {
      const before = byNumber.get(earlier ?? '');
      const deducted = before === undefined || before.on < '2010-10-01' ? 0 : studyValue(before);
      return Math.max(0, worth[own] - (reference[prior] ?? 0) - deducted);
    };
    const values = all.filter((one) => one.level === level && schoolYear(one) === 2017).map(studyValue);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(values.length).toBeGreaterThan(500);
    expect(mean).toBeGreaterThan(least);
    expect(mean).toBeLessThan(most);
  });

  test('hold earlier diplomas on both sides of 1 October 2010, each before the later one', () => {
    const all = diplomas(100, 6);
    const byNumber = new Map(all.map((diploma) => [diploma.number, diploma]));
    const pairs = all.flatMap((diploma) => {
      const earlier = byNumber.get(diploma.earlier ?? '');
      return earlier === undefined ? [] : [{ earlier, later: diploma }];
    });
    expect(pairs.length / all.length).toBeGreaterThan(0.1);
    expect(pairs.length / all.length).toBeLessThan(0.25);
    expect(pairs.filter(({ earlier, later }) => earlier.on >= later.on || earlier.born !== later.born)).toEqual([]);
    expect(pairs.filter(({ earlier }) => earlier.on < '2010-10-01').length).toBeGreaterThan(20);
  });
});

describe('study value over a part of the sector', () => {
  const { facts, problems } = readFacts(studyValueFacts(part, institutions), analysis);
  const answer = evaluate(analysis, facts, { names: ['studiewaardebudget'], year });

  test('is answered for every institution, and what is divided is the ceiling', () => {
    expect(problems).toEqual([]);
    expect(answer.needs).toEqual([]);
    const amounts = answer.values.map(({ result }) => cents(result));
    expect(amounts).toHaveLength(institutions);
    expect(amounts.reduce((sum, one) => sum + one, 0n)).toBe(99_000_000_00n);
  });

  test('counts every unit as somebody does who goes through the diplomas once', () => {
    const counted = new Map<string, number>();
    for (const diploma of diplomas(part, institutions).filter(isCounted)) {
      const key = instanceKey('getelde_diplomas', diploma.institution, [
        { kind: 'year', year },
        { kind: 'enumeration', of: 'Domein', value: diploma.domain },
        { kind: 'enumeration', of: 'Niveau', value: diploma.level },
      ]);
      counted.set(key, (counted.get(key) ?? 0) + 1);
    }
    const applied = [...answer.applications].filter(([key]) => key.startsWith('getelde_diplomas('));
    expect(applied).toHaveLength(institutions * 17 * 3);
    const differing = applied.filter(([key, { result }]) => cents(result) !== BigInt(counted.get(key) ?? 0) * 100n);
    expect(differing.map(([key]) => key)).toEqual([]);
    expect(counted.size).toBeGreaterThan(institutions * 10);
  });

  test('can be followed from the budget of an institution down to one diploma, in lists that can be read', () => {
    const [start = '', way] = wayDown(answer, 'studiewaardebudget("99AB";2016)', /^studiewaarde_van_diploma\(/);
    expect(start).toMatch(/^studiewaarde_van_diploma\("B\d{7}";2016\)$/);
    expect(way.map(({ key }) => key.slice(0, key.indexOf('(')))).toContain('totale_studiewaarde');
    expect(Math.max(...way.map(({ below }) => below))).toBeLessThanOrEqual(70);
    const total = way.find(({ key }) => key.startsWith('totale_studiewaarde('))?.key ?? '';
    expect(explainLine(analysis, answer, total, 'nl')).toMatch(/; [\d.]+ van [\d.]+ Diplomas: B\d{7}/);
    expect(explainLine(analysis, answer, total, 'en')).toMatch(/; [\d,]+ of [\d,]+ Diplomas: B\d{7}/);
  });
});

/** The first value of that name below another, nearest first, with how many lines stand under each on the way. */
function wayDown(
  answer: Answer,
  from: string,
  wanted: RegExp,
): readonly [string | undefined, readonly { readonly key: string; readonly below: number }[]] {
  const above = new Map<string, string | undefined>([[from, undefined]]);
  const widths = new Map<string, number>();
  for (const key of above.keys()) {
    if (wanted.test(key)) {
      const way: { key: string; below: number }[] = [];
      for (let at = above.get(key); at !== undefined; at = above.get(at))
        way.push({ key: at, below: widths.get(at) ?? 0 });
      return [key, way];
    }
    const below = reasonKeys(answer, key);
    widths.set(key, below.length);
    for (const one of below) if (!above.has(one)) above.set(one, key);
  }
  return [undefined, []];
}

type Result = Answer['values'][number]['result'];

function cents(result: Result): bigint {
  if (result.kind !== 'known' || result.datum.kind !== 'number') return -1n;
  const { numerator, denominator }: Fraction = result.datum.value;
  return (numerator * 100n) / denominator;
}

function diplomas(of: number, count: number): readonly Diploma[] {
  const all: Diploma[] = [];
  constructedDiplomas(of, count, (_, made) => {
    for (const diploma of made) all.push(diploma);
  });
  return all;
}

/** Article 3.1: funded, and younger than 27 on 1 October at the start of the school year 2014–2015. */
function isCounted(diploma: Diploma): boolean {
  return diploma.funded && schoolYear(diploma) === 2015 && diploma.born > '1987-10-01';
}

function schoolYear({ on }: Diploma): number {
  return Number(on.slice(0, 4)) + (on.slice(5) >= '10-01' ? 1 : 0);
}

/** Annexes 3 and 4. */
const worth = { niveau_2: 2, niveau_3: 3, niveau_4: 4 } as const;
const reference: Readonly<Record<string, number>> = {
  praktijkonderwijs: 1.2,
  vmbo_zonder_diploma: 1.72,
  havo_vwo_zonder_diploma: 3.66,
  vmbo_basisberoepsgericht: 2.62,
  vmbo_kaderberoepsgericht: 3.31,
  vmbo_gemengd: 3.65,
  vmbo_theoretisch: 3.7,
  havo_vwo: 3.69,
  overig: 2.25,
};
