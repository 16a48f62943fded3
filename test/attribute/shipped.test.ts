import { describe, expect, test } from 'vitest';
import { attribute } from '../../engine/attribute/attribute.ts';
import type { Attribution, AttributionRequest } from '../../engine/attribute/model.ts';
import { attributionLines } from '../../engine/attribute/words.ts';
import { fractionOf } from '../../engine/explain/prose/show.ts';
import { type Analysis, analyse, readFacts } from '../../engine/index.ts';
import { add, equal, zero } from '../../engine/value/fraction.ts';
import type { SourceFile } from '../../grammar/index.ts';
import { lawOf, secondTrancheFolder, shippedJson, shippedRegulation } from '../shipped.ts';

interface Day {
  readonly analysis: Analysis;
  readonly lawOf: string;
  readonly knownOn?: string;
}

function toldOf(
  from: Day,
  to: Day,
  delivered: unknown,
  request: AttributionRequest,
  used: readonly SourceFile[] = [],
): Attribution {
  const { facts, problems } = readFacts(delivered, from.analysis);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const told = attribute({ ...from, facts }, { ...to, facts }, request, undefined, used);
  if ('problems' in told) throw new Error(told.problems.map(({ code }) => code).join());
  for (const { rows, total } of told.tables)
    for (const { parts, difference = '0' } of [...rows, total])
      expect(equal(parts.map(({ amount }) => fractionOf(amount)).reduce(add, zero), fractionOf(difference))).toBe(true);
  expect(told.changes.map(({ kind }) => kind)).not.toContain('rest');
  return told;
}

/** Per table what each amendment does in all, in whole euros. */
function byAmendment({ tables, changes }: Attribution): readonly string[] {
  return tables.map(({ label, year, total }) => {
    const told = changes.flatMap(({ id, amendment }) => {
      const amount = total.parts.find(({ change }) => change === id)?.amount;
      return amount === undefined ? [] : [`${amendment?.inForce ?? ''} ${amount}`];
    });
    return `${label} ${year ?? ''}: ${total.difference} = ${told.join(' + ')}`;
  });
}

const second = lawOf(shippedRegulation(secondTrancheFolder));
const analysis = analyse(second);
const sector = shippedJson(secondTrancheFolder, 'populatie.json');

describe('the second tranche', () => {
  test.each([
    ['2019-09-01', '2020-06-01', 2020, ['subsidie 2020: 10000000 = 2019-09-27 10000000']],
    [
      '2019-09-01',
      '2020-12-31',
      2021,
      ['subsidie 2021: 23226000 = 2019-09-27 10000000 + 2020-12-01 7215000 + 2020-12-01 6011000'],
    ],
    ['2020-12-31', '2021-12-31', 2023, ['subsidie 2023: 4642000 = 2021-07-09 4642000']],
  ] as const)('from %s to %s, for %i', (from, to, year, expected) => {
    const told = toldOf({ analysis, lawOf: from }, { analysis, lawOf: to }, sector, { names: ['subsidie'], year });
    expect(byAmendment(told).map((line) => line.replace(' kwaliteitsafspraken', ''))).toEqual(expected);
  });

  test('with another way of parting the pot in 2022, which works on each step of the pot', () => {
    const [from, to] = [
      { analysis, lawOf: '2019-09-01' },
      { analysis, lawOf: '2022-12-31' },
    ];
    const told = toldOf(from, to, sector, { names: ['investeringsbudget'], year: 2022 });
    expect(told.groups.map(({ method, members }) => `${method} ${members.length}`)).toEqual([
      'sequence 4',
      'shapley 5',
    ]);
    const [table] = told.tables;
    expect(table?.rows.every(({ interaction }) => interaction.length === 1)).toBe(true);
    expect(table?.total.parts.map(({ amount }) => amount)).toEqual(['88362000', '10000000', '7215000', '5570000']);
    const lines = attributionLines(told, 'nl', { rows: 1 });
    expect(lines).toMatchInlineSnapshot(`
      [
        "Welke wijziging doet wat? Regeling kwaliteitsafspraken mbo 2019–2022, van 1 september 2019 naar 31 december 2022",
        "",
        "aandeel in het investeringsbudget 2022",
        "  alles samen: +€ 111.147.000,00",
        "    +€ 88.362.000,00  (4) plafond van het investeringsbudget in 2022",
        "    +€ 10.000.000,00  (1) plafond van het investeringsbudget in 2022",
        "     +€ 7.215.000,00  (2) plafond van het investeringsbudget in 2022",
        "     +€ 5.570.000,00  (3) plafond van het investeringsbudget in 2022",
        "  99CA: € 11.051.084,53 → € 16.505.468,76: +€ 5.454.384,23",
        "    +€ 4.260.394,64  (4) plafond van het investeringsbudget in 2022",
        "      +€ 482.152,36  (1) plafond van het investeringsbudget in 2022",
        "      +€ 347.872,92  (2) plafond van het investeringsbudget in 2022",
        "      +€ 268.558,86  (3) plafond van het investeringsbudget in 2022",
        "       +€ 95.405,45  (5) nieuw: verdeling in 2022: beide delen tellen even zwaar",
        "  en nog 61",
        "",
        "De wijzigingen",
        "  (1) plafond van het investeringsbudget in 2022: was € 230.000.000,00, wordt € 240.000.000,00",
        "      artikel 4, eerste lid; “Bijstelling van het investeringsbudget 2020 tot en met 2022”; onderdeel a, b en c; in werking 27 september 2019",
        "  (2) plafond van het investeringsbudget in 2022: was € 240.000.000,00, wordt € 247.215.000,00",
        "      artikel 4, eerste lid; “Bijstelling van beide budgetten en aanvulling van de grondslag”; onderdeel B; in werking 1 december 2020",
        "  (3) plafond van het investeringsbudget in 2022: was € 247.215.000,00, wordt € 252.785.000,00",
        "      artikel 4, eerste lid; “Bijstelling van het investeringsbudget 2022 en van het resultaatafhankelijk budget”; onderdeel A; in werking 9 juli 2021",
        "  (4) plafond van het investeringsbudget in 2022: was € 252.785.000,00, wordt € 341.147.000,00",
        "      artikel 4, eerste lid; “Verhoging van het investeringsbudget 2022 en andere verdeling in dat jaar”; onderdeel A, onder 1; in werking 9 juli 2022",
        "  (5) nieuw: verdeling in 2022: beide delen tellen even zwaar",
        "      artikel 5, zevende lid; “Verhoging van het investeringsbudget 2022 en andere verdeling in dat jaar”; onderdeel B; in werking 9 juli 2022",
        "Nog 9 wijzigingen doen hier niets.",
        "(1), (2), (3) en (4) wijzigen na elkaar hetzelfde. Elk telt voor de eigen stap.",
        "(1), (2), (3), (4) en (5) werken op elkaar in. Elk krijgt wat het gemiddeld doet, over alle volgordes (Shapley).",
        "  aandeel in het investeringsbudget 2022: samen doen ze evenveel als los opgeteld, maar bij 62 ontvangers niet.",
        "Delen van centen zijn op hele centen afgerond, zo dat ze samen precies het verschil zijn.",
      ]
    `);
  });

  test('with what was known on two days', () => {
    const [from, to] = ['2021-07-07', '2021-07-08'].map((knownOn) => ({ analysis, lawOf: '2023-12-31', knownOn }));
    if (from === undefined || to === undefined) return;
    const told = toldOf(from, to, sector, { names: ['resultaatafhankelijk_budget'], year: 2023 });
    expect(byAmendment(told)).toEqual([
      'aandeel in het resultaatafhankelijk budget 2023: 4642000 = 2021-07-09 4642000',
    ]);
  });

  test('beside a draft with another ceiling and another key', () => {
    const draft = second.map(({ name, text }) => ({
      name,
      text: text.replace('€ 341.147.000 was', '€ 300.000.000 was').replaceAll('voor 1/2 van', 'voor 50% van'),
    }));
    const other = analyse(
      draft.map(({ name, text }) => ({
        name,
        text: text
          .replace('naar rato   voor 50% van rijksbijdrage\n', 'naar rato   voor 1/4 van rijksbijdrage\n')
          .replace('voor 50% van studenten', 'voor 3/4 van studenten'),
      })),
    );
    expect(other.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const day = '2022-12-31';
    const told = toldOf(
      { analysis, lawOf: day },
      { analysis: other, lawOf: day },
      sector,
      { names: ['investeringsbudget'], year: 2022 },
      second,
    );
    expect(told.changes.map(({ kind }) => kind)).toEqual(['cell', 'clause']);
    expect(told.tables[0]?.total.parts).toEqual([{ change: told.changes[0]?.id, amount: '-41147000' }]);
    expect(told.tables[0]?.rows.every(({ parts }) => parts.length === 2)).toBe(true);
    expect(told.tables[0]?.total.difference).toBe('-41147000');
  });
});

describe('the quality funding of higher education', () => {
  test('gets another budget, told of each amount that rests on it', () => {
    const folder = 'ho/kwaliteitsbekostiging-2019-2024';
    const law = analyse(lawOf(shippedRegulation(folder)));
    const delivered = shippedJson(folder, 'populatie.json');
    const request = { year: 2022, names: ['kwaliteitsbekostiging', 'studentgebonden_financiering'] };
    const told = toldOf(
      { analysis: law, lawOf: '2020-09-28' },
      { analysis: law, lawOf: '2024-12-31' },
      delivered,
      request,
    );
    expect(byAmendment(told)).toEqual([
      'kwaliteitsbekostiging 2022: 26000000 = 2021-11-12 26000000',
      'studentgebonden financiering 2022: 0 = ',
    ]);
  });
});

describe('the first tranche', () => {
  test('tells of amounts that were not known before the amendment that they are not parted', () => {
    const folder = 'mbo/kwaliteitsafspraken-2015-2018';
    const law = analyse(lawOf(shippedRegulation(folder)));
    const told = toldOf(
      { analysis: law, lawOf: '2016-03-18' },
      { analysis: law, lawOf: '2016-03-19' },
      shippedJson(folder, 'feiten-verlening_studiewaarde.json'),
      { year: 2016, names: ['studiewaardebudget', 'eerder_verleend'] },
    );
    const states = told.tables.map(({ rows }) => rows.map(({ before, after }) => `${before?.state} ${after?.state}`));
    expect(states).toEqual([Array(3).fill('undefined known'), Array(3).fill('known known')]);
    expect(told.tables.flatMap(({ rows }) => rows.flatMap(({ parts }) => parts))).toEqual([]);
    expect(told.changes.map(({ kind, needs }) => `${kind} ${needs.length}`)).toMatchInlineSnapshot(`
      [
        "added 1",
        "formula 2",
        "declaration 0",
        "added 0",
      ]
    `);
  });
});
