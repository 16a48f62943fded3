import { constructedCodes, institutionSizes, spread, years } from './institutions.ts';
import { seeded } from './seeded.ts';

/**
 * A constructed mbo sector of 62 institutions for the first tranche (2015–2018): codes as in that of the second tranche, no
 * figure of a real institution. The state grant is of real size in all, about 3.6 to 3.8 billion euros a year, and so are the
 * 97,000 students of level 2; how both are spread is made up. One agreement came a day late, one plan was late and reported
 * as such, one institution has no plan; some have no plan for excellence, and one whose plan was not approved.
 */
export function firstTranche(): Record<string, unknown> {
  const next = seeded(20150101);
  const codes = constructedCodes(62);
  const sizes = institutionSizes(62);
  const grants = tableOf(years(2013, 2018), (year) => spread(3_560_000_000 + (year - 2013) * 52_000_000, sizes, next));
  const students = tableOf(years(2013, 2016), (year) => spread(97_000 - (year - 2013) * 1_300, sizes, next));
  const institutions = codes.map((code, at) => [
    code,
    {
      soort_instelling: constructed(kindOf(at)),
      rijksbijdrage: perYear(grants, at, (amount) => `${amount}.00`),
      studenten_niveau_2: perYear(students, at, String),
      ...planOf(at, next),
      ...excellenceOf(at, next),
    },
  ]);
  return { Instelling: Object.fromEntries(institutions) };
}

/** Eleven agricultural colleges and ten specialised schools; the others are regional. */
export function kindOf(at: number): string {
  if (at % 6 === 5) return 'aoc';
  return at % 6 === 2 ? 'vakinstelling' : 'roc';
}

/** A value that says of itself that it is made up. */
export function constructed(waarde: string | boolean): { readonly waarde: string | boolean; readonly bron: string } {
  return { waarde, bron: 'geconstrueerd, van geen echte instelling' };
}

export function tableOf<T>(of: readonly number[], value: (year: number) => T): ReadonlyMap<number, T> {
  return new Map(of.map((year) => [year, value(year)]));
}

export function perYear(
  table: ReadonlyMap<number, readonly number[]>,
  at: number,
  text: (value: number) => string,
): Record<string, unknown> {
  return Object.fromEntries([...table].map(([year, values]) => [String(year), constructed(text(values[at] ?? 0))]));
}

const withoutPlan = 58;
const latePlan = 33;
const lateAgreement = 17;

function planOf(at: number, next: (below: number) => number): Record<string, unknown> {
  const agreement = {
    overeenkomst_ondertekend: constructed(true),
    overeenkomst_ingediend_op: constructed(at === lateAgreement ? '2015-03-02' : dayIn(2015, 2, 2 + next(27))),
  };
  if (at === withoutPlan)
    return { ...agreement, kwaliteitsplan_opgesteld: constructed(false), kwaliteitsplan_ingediend_op: { geen: true } };
  const filed = at === latePlan ? '2015-05-18' : dayIn(2015, 4, 1 + next(30));
  return {
    ...agreement,
    kwaliteitsplan_opgesteld: constructed(true),
    kwaliteitsplan_ingediend_op: constructed(filed),
    ...(at === latePlan ? late(filed) : {}),
  };
}

function late(filed: string): Record<string, unknown> {
  const reported = '2015-04-29';
  return {
    te_late_indiening_gemeld_op: constructed(reported),
    te_late_indiening_aanvaard: {
      ...verdict(true, '2015-05-20', 'Een uitzonderlijk geval, meteen gemeld (geconstrueerd).'),
      geletOp: { te_late_indiening_gemeld_op: reported, kwaliteitsplan_ingediend_op: filed },
    },
  };
}

const themes = [
  'professionalisering',
  'taal_en_rekenen',
  'voortijdig_schoolverlaten',
  'kwaliteit_praktijkvorming',
  'studiesucces',
];

/** Every requirement of annex 2, and whether reasons may take its place. */
const requirements: Readonly<Record<string, boolean>> = {
  visie: false,
  nulmeting: false,
  inzet_en_resultaten: false,
  vakmanschap: false,
  zwaarder: false,
  vermelding: false,
  internationalisering: true,
  meester_gezel: true,
  deskundigheid: false,
  haalbaarheid: false,
  draagvlak: false,
  organisatie: false,
};

const refused = 41;

/** Two in nine spend nothing on excellence and say why; of the others one was not approved. */
function excellenceOf(at: number, next: (below: number) => number): Record<string, unknown> {
  const spends = at !== withoutPlan && at % 9 < 7;
  const choice = (): string => (next(8) === 0 ? 'uitgelegd' : 'besteed');
  const chosen = Object.fromEntries(themes.map((theme) => [theme, choice()]));
  const keuze = { ...chosen, excellentie: spends ? 'besteed' : 'uitgelegd' };
  if (!spends) return { keuze, excellentieplan: { geen: true }, excellentie_besloten_op: { geen: true } };
  const treated = Object.fromEntries(
    Object.entries(requirements).map(([name, mayExplain]) => [
      name,
      mayExplain && next(4) === 0 ? 'gemotiveerd' : 'beschreven',
    ]),
  );
  const fails = (name: string): boolean => at === refused && name === 'haalbaarheid';
  const found = Object.keys(requirements).map((name) => [
    name,
    {
      ...verdict(!fails(name), '2015-06-20', 'Gewogen met het advies (geconstrueerd).'),
      geletOp: { behandeling: treated[name] ?? 'afwezig' },
    },
  ]);
  const isGood = at !== refused;
  return {
    keuze,
    behandeling: treated,
    voldoende_bevonden: Object.fromEntries(found),
    excellentieplan: {
      ...verdict(isGood ? 'goedgekeurd' : 'afgewezen', '2015-07-10', 'Volgt de criteria (geconstrueerd).'),
      geletOp: { criteria_gehaald: isGood },
    },
    excellentie_besloten_op: constructed('2015-07-10'),
  };
}

function verdict(waarde: string | boolean, on: string, reasons: string): Record<string, unknown> {
  return { waarde, door: 'de minister', op: on, motivering: reasons };
}

function dayIn(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
