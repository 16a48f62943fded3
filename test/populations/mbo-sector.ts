import { constructedCodes, spread, years } from './institutions.ts';
import { seeded } from './seeded.ts';

/**
 * A constructed mbo sector of 62 institutions, the number that was judged in 2021 (Kamerstuk 31 288, nr. 930). Codes
 * beginning with 99 are no real BRIN codes, and no figure is of a real institution. The sum of the state grant is of
 * real size, 3,836 million euros (211 million is said to be 5.5 % of it); the 92,000 level-2 students and how both are
 * spread over institutions are made up.
 */
export function mboSector(): Record<string, unknown> {
  const next = seeded(20190418);
  const codes = constructedCodes(62);
  // A few large institutions, many small ones.
  const sizes = codes.map(() => 20 + next(80) + (next(4) === 0 ? 150 + next(150) : 0));
  const institutions: Record<string, unknown> = {};
  const grants = new Map(
    years(2019, 2023).map((year) => [year, spread(3_836_000_000 + (year - 2019) * 61_000_000, sizes, next)]),
  );
  const students = new Map(
    years(2017, 2021).map((year) => [year, spread(92_000 - (year - 2017) * 1_150, sizes, next)]),
  );
  for (const [index, code] of codes.entries()) {
    institutions[code] = {
      rijksbijdrage: perYear(grants, index, (amount) => `${amount}.00`),
      studenten_niveau_2: perYear(students, index, String),
      agenda: verdict('2019-05-27', 'De kwaliteitsagenda is ambitieus, uitvoerbaar en breed gedragen (geconstrueerd).'),
      ...results(index),
      behandeling: {
        kwetsbare_positie: 'behandeld',
        gelijke_kansen: next(10) === 0 ? 'gemotiveerd' : 'behandeld',
        arbeidsmarkt_van_de_toekomst: next(15) === 0 ? 'gemotiveerd' : 'behandeld',
      },
    };
  }
  return { Instelling: institutions };
}

function perYear(
  table: ReadonlyMap<number, readonly number[]>,
  index: number,
  text: (value: number) => string,
): Record<string, string> {
  return Object.fromEntries([...table].map(([year, values]) => [String(year), text(values[index] ?? 0)]));
}

/** All were judged sufficient in 2021, the weakest few with regard to what nobody could foresee (Kamerstuk 31 288, nr. 930). */
function results(index: number): Record<string, unknown> {
  const corona = index % 20 === 7 ? 'sluiting vanwege corona (geconstrueerd)' : undefined;
  const regarded = { geletOp: { onvoorziene_omstandigheden: corona ?? { geen: true } } };
  return {
    ...(corona === undefined ? {} : { onvoorziene_omstandigheden: { '2021': corona } }),
    resultaat: {
      '2021': { ...verdict('2021-11-01', 'De resultaten halverwege zijn voldoende (geconstrueerd).'), ...regarded },
      '2023': {
        ...verdict('2023-11-01', 'De resultaten aan het einde zijn voldoende (geconstrueerd).'),
        geletOp: { onvoorziene_omstandigheden: { geen: true } },
      },
    },
  };
}

function verdict(on: string, reasons: string): Record<string, unknown> {
  return { waarde: 'voldoende', door: 'de minister', op: on, motivering: reasons };
}
