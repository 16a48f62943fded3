import { constructed, kindOf, perYear, tableOf } from './first-tranche.ts';
import { constructedCodes, institutionSizes, spread, years } from './institutions.ts';
import { seeded } from './seeded.ts';

type Random = (below: number) => number;

/** Programmes with the share of all students and of early leavers (per thousand) they have, made up but of the right order. */
const programmes = [
  { name: 'entreeopleiding', share: 4, leaving: 300 },
  { name: 'basisberoepsopleiding', share: 23, leaving: 105 },
  { name: 'vakopleiding', share: 27, leaving: 46 },
  { name: 'middenkaderopleiding', share: 45, leaving: 30 },
  { name: 'specialistenopleiding', share: 1, leaving: 20 },
] as const;

/** Of those who are no early leavers how many per thousand stand under each ground; what is left over stands under C1. */
const grounds = { b1: 2, b2: 3, b3: 2, c2: 52, c3: 26, c4: 9, c5: 4, c6: 9, c7: 2, c8: 5, c9: 9, c11: 3 } as const;
const qualified = { d1: 130, d2: 37, d3: 7, d4: 7, d5: 3 } as const;

/** Study years by their second year: 2012 is 2011–2012. */
const studyYears = years(2012, 2016);

/**
 * Constructed counts of early school leavers of 62 institutions, study years 2011–2012 to 2015–2016: 450,000 students a year
 * in all, put apart into the grounds of annex A so that what is left is of the order of the real figures and falls over the
 * years. A few are small enough to have programmes without students. Nothing in it is of a real institution.
 */
export function schoolLeavers(): Record<string, unknown> {
  const next = seeded(20130801);
  const sizes = institutionSizes(62);
  const young = tableOf(years(2010, 2015), (year) => spread(310_000 - (year - 2010) * 2_000, sizes, next));
  const students = tableOf(studyYears, (year) => spread(450_000 - (year - 2012) * 3_000, sizes, next));
  const institutions = constructedCodes(62).map((code, at) => {
    const better = 85 + next(31);
    const counts = new Map(
      studyYears.map((year) => [String(year), countsOf(kindOf(at), students.get(year)?.[at] ?? 0, year, better, next)]),
    );
    const part = (name: keyof Counts): Record<string, unknown> =>
      Object.fromEntries([...counts].map(([year, of]) => [year, of[name]]));
    return [
      code,
      {
        soort_instelling: constructed(kindOf(at)),
        convenanten: Object.fromEntries(
          years(2013, 2016).map((year) => [String(year), constructed(convenants(at, year))]),
        ),
        deelnemers_jonger_dan_22: perYear(young, at, String),
        deelnemers_op_1_oktober: part('present'),
        niet_in_de_populatie: part('outside'),
        nog_in_onderwijs: part('learning'),
        met_startkwalificatie: part('qualified'),
        percentage_oude_telwijze: oldCount(next),
        schoolverlaters_vavo: Object.fromEntries(studyYears.map((year) => [String(year), String(next(9))])),
      },
    ];
  });
  const others = Object.fromEntries(studyYears.map((year) => [String(year), String(9_800 - (year - 2012) * 900)]));
  return { Instelling: Object.fromEntries(institutions), schoolverlaters_voortgezet_onderwijs: others };
}

/** One has signed none in 2014, so that it gets nothing in that year and in 2016. */
function convenants(at: number, year: number): string {
  return at === 29 && year === 2014 ? '0' : at % 7 === 0 ? '2' : '1';
}

interface Counts {
  readonly present: Record<string, string>;
  readonly outside: Record<string, Record<string, string>>;
  readonly learning: Record<string, Record<string, string>>;
  readonly qualified: Record<string, Record<string, string>>;
}

function countsOf(kind: string, students: number, year: number, better: number, next: Random): Counts {
  const counts: Counts = { present: {}, outside: {}, learning: {}, qualified: {} };
  for (const { name, share, leaving } of programmes) {
    const isOffered = kind !== 'vakinstelling' || name !== 'entreeopleiding';
    const all = isOffered ? Math.floor((students * share) / 100) + next(12) : 0;
    const leavers = Math.round((all * leaving * better * (100 - 8 * (year - 2012))) / 10_000_000);
    const stayed = all - leavers;
    const parts = (of: Readonly<Record<string, number>>): Record<string, number> =>
      Object.fromEntries(Object.entries(of).map(([ground, share]) => [ground, Math.floor((stayed * share) / 1_000)]));
    const [under, done] = [parts(grounds), parts(qualified)];
    const told = [...Object.values(under), ...Object.values(done)].reduce((sum, count) => sum + count, 0);
    const outside = Object.entries(under).filter(([ground]) => ground.startsWith('b'));
    const learning = Object.entries(under).filter(([ground]) => ground.startsWith('c'));
    counts.present[name] = String(all);
    counts.outside[name] = texts(outside);
    counts.learning[name] = texts([['c1', stayed - told], ...learning]);
    counts.qualified[name] = texts(Object.entries(done));
  }
  return counts;
}

function texts(counts: readonly (readonly [string, number])[]): Record<string, string> {
  return Object.fromEntries(counts.map(([ground, count]) => [ground, String(count)]));
}

/** By the old way of counting: 2012 always, 2013 as well, a little lower. */
function oldCount(next: Random): Record<string, unknown> {
  const of = (most: number): readonly [string, string] => {
    const before = most * 60 + next(most * 40);
    return [percentage(before), percentage(Math.max(0, before - next(160) + 20))];
  };
  const [entree, second, higher] = [of(33), of(12), of(5)];
  const at = (index: 0 | 1): Record<string, string> => ({
    entree: entree[index],
    niveau_2: second[index],
    niveau_3_en_4: higher[index],
  });
  return { '2012': at(0), '2013': at(1) };
}

/** Of hundredths of a percent. */
function percentage(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
}
