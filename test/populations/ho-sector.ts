import { seeded } from './seeded.ts';

type Next = (below: number) => number;
type Facts = Record<string, unknown>;

const years = [2019, 2020, 2021, 2022, 2023, 2024];
const themes = [
  'onderwijsintensiteit',
  'begeleiding',
  'studiesucces',
  'onderwijsdifferentiatie',
  'onderwijsfaciliteiten',
  'docentkwaliteit',
];
const absent = { geen: true };

/**
 * A constructed sector of higher education of real size: 36 hogescholen and 18 universities. Codes beginning with 99 are
 * no real BRIN codes and no figure is of a real institution. Real are only the counts: 19 and 16 plans approved at first
 * (known on 29 September 2020), 17 and 2 refused; 7 and 1 more approved by 22 February 2021; all but one by 12 November
 * 2021 (that one a month later). Two institutions show too little progress, one of them also a year later. Some have
 * green programmes beside or instead of general ones.
 */
export function hoSector(): Facts {
  const next = seeded(20211112);
  const institutions: Record<string, Facts> = {};
  const programmes: Record<string, Facts> = {};
  for (const kind of ['hbo', 'wo'] as const) {
    for (let index = 0; index < (kind === 'hbo' ? 36 : 18); index += 1) {
      const code = `99${kind === 'hbo' ? letter(Math.floor(index / 26)) : 'X'}${letter(index % 26)}`;
      // A few large institutions, many small ones.
      const size = 400 + next(1_600) + (next(3) === 0 ? 4_000 + next(16_000) : 0);
      institutions[code] = {
        naam: `${kind === 'hbo' ? 'Hogeschool' : 'Universiteit'} ${code} (geconstrueerd)`,
        soort_onderwijs: kind,
        procentuele_onderwijsopslag: perYear(() => `${size * (80 + next(40))}.00`),
        ...firstYears(),
        ...plan(kind, index, next),
        ...progress(kind, index),
      };
      for (const [number, level] of ['laag', 'hoog', 'top'].entries()) {
        if (number === 2 && size < 1_000) continue;
        programmes[`${code}-${number + 1}`] = programme(code, kind, index, size, level, next);
      }
    }
  }
  return {
    Instelling: institutions,
    Opleiding: programmes,
    tarief: Object.fromEntries(
      years.map((year) => [
        year,
        Object.fromEntries(
          [
            ['hbo', 5_100],
            ['wo', 5_800],
          ].map(([kind, rate]) => [
            kind,
            { algemeen: `${Number(rate) + (year - 2019) * 140}.50`, groen: `${Number(rate) + (year - 2019) * 150}.25` },
          ]),
        ),
      ]),
    ),
  };
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

function perYear(text: (year: number) => string): Record<string, string> {
  return Object.fromEntries(years.map((year) => [String(year), text(year)]));
}

function programme(code: string, kind: 'hbo' | 'wo', index: number, size: number, level: string, next: Next): Facts {
  const students = Math.floor((size * (level === 'laag' ? 60 : level === 'hoog' ? 30 : 10)) / 100);
  // Institutions 33 to 35 of hbo are green, 32 is both; so is university 17.
  const green = kind === 'hbo' ? index >= 33 || (index === 32 && level === 'hoog') : index === 17 && level !== 'laag';
  return {
    van: code,
    groep: green ? 'groen' : 'algemeen',
    bekostigingsniveau: level,
    instellingen_van_de_graad: level === 'top' && next(6) === 0 ? '2' : '1',
    bekostigde_inschrijvingen: perYear(() => String(students + next(60))),
    bekostigde_graden: perYear(() => String(Math.floor(students / 5) + next(25))),
  };
}

/** 2019 and 2020: spent on the themes, with consent, and reported (dossier 4.1). */
function firstYears(): Facts {
  const both = { personeel: true, studenten: true };
  return {
    besteed_aan_themas: { '2019': true, '2020': true },
    instemming_besteding: { '2019': both, '2020': both },
    verantwoord_in_jaarverslag: { '2019': true, '2020': true },
  };
}

function plan(kind: 'hbo' | 'wo', index: number, next: Next): Facts {
  const approvedAtOnce = index < (kind === 'hbo' ? 19 : 16);
  const quick = index < (kind === 'hbo' ? 19 + 7 : 16 + 1);
  const last = kind === 'wo' && index === 17;
  const filed = quick ? '2020-11-16' : '2021-05-17';
  const decided = quick ? '2021-02-15' : last ? '2021-12-10' : '2021-09-13';
  const rounds = (first: unknown, second: unknown) =>
    approvedAtOnce ? { eerste: first } : { eerste: first, tweede: second };
  const chosen = themes.map((theme, place) => [
    theme,
    place === index % 6 || next(3) === 0
      ? next(4) === 0
        ? 'deel_van_de_instelling'
        : 'hele_instelling'
      : 'geen_voornemen',
  ]);
  const consent = (on: string) => ({ personeel: on, studenten: on });
  return {
    plan_ingediend_op: { eerste: '2019-12-02', tweede: approvedAtOnce ? absent : filed },
    instemming_op: rounds(consent('2019-11-18'), consent(filed)),
    doelen_tot_en_met_2024: rounds(true, true),
    beoogde_voortgang_2021: rounds(true, true),
    voornemen: rounds(Object.fromEntries(chosen), Object.fromEntries(chosen)),
    oordeel_criterium: rounds(criteria(approvedAtOnce, '2020-03-16'), criteria(true, decided)),
    besluit_over_plan_op: rounds('2020-06-15', decided),
    besluit_over_plan: {
      eerste: planVerdict(approvedAtOnce, '2020-06-15'),
      tweede: approvedAtOnce ? absent : planVerdict(true, decided),
    },
  };
}

/** Most refusals were for the third criterion (dossier 4.1). */
function criteria(positive: boolean, on: string): Facts {
  const verdict = (good: boolean) => ({
    waarde: outcome(good),
    ...signed(on, good ? 'Voldaan' : 'Niet voldaan'),
    door: 'NVAO',
  });
  return { bijdrage: verdict(true), betrokkenheid: verdict(true), uitvoerbaarheid: verdict(positive) };
}

function planVerdict(positive: boolean, on: string): Facts {
  const weighed = positive ? 'Aan de drie criteria is voldaan' : 'De voornemens zijn nog niet uitvoerbaar';
  return {
    waarde: outcome(positive),
    ...signed(on, weighed),
    geletOp: { advies_over_plan: outcome(positive), alle_criteria_positief: positive, instemming_met_plan: true },
  };
}

/** Hogeschool 5 mends within the year, hogeschool 11 does not. */
function progress(kind: 'hbo' | 'wo', index: number): Facts {
  const short = kind === 'hbo' && (index === 5 || index === 11);
  return {
    jaarverslag_2021_op: '2022-06-24',
    besluit_over_voortgang_op: short ? { eerste: '2022-11-14', tweede: '2023-11-06' } : { eerste: '2022-11-14' },
    besluit_over_voortgang: {
      eerste: progressVerdict(!short, '2022-11-14'),
      tweede: short ? progressVerdict(index === 5, '2023-11-06') : absent,
    },
    ...(short ? { gesprek_met_minister_op: '2022-12-12', voortgang_getoond_op: '2023-09-29' } : {}),
  };
}

function progressVerdict(positive: boolean, on: string): Facts {
  return {
    waarde: outcome(positive),
    ...signed(on, positive ? 'De voortgang is voldoende' : 'De voortgang is onvoldoende'),
    geletOp: {
      voortgangscriteria_positief: positive,
      elk_voornemen_verantwoord: positive,
      reflectie_volledig: true,
      jaarverslag_op_tijd: true,
      onvoorziene_omstandigheden: absent,
    },
  };
}

function outcome(positive: boolean): string {
  return positive ? 'positief' : 'negatief';
}

function signed(on: string, reasons: string): Facts {
  return { door: 'de minister', op: on, vastgelegdOp: on, motivering: `${reasons} (geconstrueerd).` };
}
