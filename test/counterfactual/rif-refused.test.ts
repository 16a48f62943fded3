import { describe, expect, test } from 'vitest';
import type { Goal, WhatIfOptions } from '../../engine/counterfactual/model.ts';
import { needed } from '../../engine/counterfactual/needed.ts';
import { whatIf } from '../../engine/counterfactual/what-if.ts';
import { neededLine, whatIfLines } from '../../engine/counterfactual/words.ts';
import { type Analysis, analyse, type Facts, readFacts } from '../../engine/index.ts';
import { lawOf, shippedJson, shippedRegulation } from '../shipped.ts';

const notRefused: Goal = { kind: 'is', value: 'geen' };

const first = {
  folder: 'mbo/regionaal-investeringsfonds-2014-2018',
  file: 'feiten-verlening.json',
  decision: 'verlening',
  year: 2014,
};
const second = {
  folder: 'mbo/regionaal-investeringsfonds-2019-2023',
  file: 'feiten-subsidieverlening.json',
  decision: 'subsidieverlening',
  year: 2021,
};

const read = new Map([first, second].map((one) => [one, delivered(one)]));

function delivered({ folder, file }: typeof first): { readonly analysis: Analysis; readonly facts: Facts } {
  const analysis = analyse(lawOf(shippedRegulation(folder)));
  return { analysis, facts: readFacts(shippedJson(folder, file), analysis).facts };
}

describe('what would have to differ for a refused application', () => {
  const lines = (of: typeof first, key: string, goal: Goal, options: WhatIfOptions) => {
    const { analysis, facts } = read.get(of) ?? delivered(of);
    const question = { names: ['afwijzingsgrond'], decision: of.decision, year: of.year, of: [key] };
    const found = whatIf(analysis, facts, question, goal, { runs: 1200, ...options });
    expect(found.problems).toEqual([]);
    return whatIfLines(found, 'nl');
  };

  test('that is a euro short of business contributions', () => {
    expect(lines(first, '2014-02', notRefused, { only: ['toegezegd_bedrag', 'gevraagd'] })).toMatchInlineSnapshot(`
      [
        "eerste grond van de afwijzing van 2014-02: het bedrijfsleven draagt minder dan een derde bij (artikel 10). Het wordt geen met:",
        "toegezegd bedrag, of waarde van de zaken van 2014-02-1: € 300.000,00 in plaats van € 299.999,00 (bij € 299.999,99 nog niet) → geen",
        "Elk feit apart is geprobeerd (229 keer gerekend); grotere groepen niet.",
        "Niet veranderd: ingediend op, door de begrotingswetgever beschikbaar gesteld, soort partner, samenwerkingsovereenkomst getekend, soort kosten, begrote uren, … (+ 14).",
      ]
    `);
  });

  test('that came a day late', () => {
    expect(
      lines(first, '2014-04', notRefused, { only: ['ingediend_op', 'start_op', 'gevraagd'] }),
    ).toMatchInlineSnapshot(`
      [
        "eerste grond van de afwijzing van 2014-04: niet in een aanvraagtijdvak ingediend (artikel 4). Het wordt geen met:",
        "ingediend op van 2014-04: 8 juni 2014 in plaats van 9 juni 2014 (bij 9 juni 2014 nog niet) → geen",
        "Elk feit apart is geprobeerd (153 keer gerekend); grotere groepen niet.",
        "Niet veranderd: door de begrotingswetgever beschikbaar gesteld, soort partner, samenwerkingsovereenkomst getekend, bij de aanvraag gevoegd, beoordeling van het criterium, eerdere aanvraag van hetzelfde samenwerkingsverband, … (+ 14).",
      ]
    `);
  });

  test('that has an insufficient criterion', () => {
    expect(lines(first, '2014-03', notRefused, { only: ['beoordeling', 'gevraagd'] })).toMatchInlineSnapshot(`
      [
        "eerste grond van de afwijzing van 2014-03: niet elk criterium is ten minste voldoende (artikel 22). Het wordt geen met:",
        "beoordeling van het criterium van 2014-03 voor duurzaamheid: voldoende in plaats van onvoldoende → geen",
        "Elk feit apart is geprobeerd (119 keer gerekend); grotere groepen niet.",
        "Niet veranderd: ingediend op, door de begrotingswetgever beschikbaar gesteld, soort partner, samenwerkingsovereenkomst getekend, bij de aanvraag gevoegd, soort kosten, … (+ 14).",
      ]
    `);
  });

  test('that departs from its agenda without a word', () => {
    expect(
      lines(second, 'RIF21003', notRefused, { only: ['regiovisie', 'toelichting_regiovisie', 'agenda'] }),
    ).toMatchInlineSnapshot(`
      [
        "eerste grond van de afwijzing van RIF21003: de regionale visie wijkt zonder toelichting af van de kwaliteitsagenda (artikel 15). Het wordt geen met:",
        "toelichting op de afwijking, of op een agenda die niet is goedgekeurd van RIF21003: een tekst in plaats van geen → geen",
        "verhouding van de regionale visie tot de kwaliteitsagenda van RIF21003: vloeit voort uit de kwaliteitsagenda in plaats van wijkt van de kwaliteitsagenda af → geen",
        "Elk feit apart is geprobeerd (11 keer gerekend); grotere groepen niet.",
        "Niet veranderd: ingediend op, gevraagde subsidie, looptijd in jaren, categorie, soort partner, het project gaat over het thema, … (+ 23).",
      ]
    `);
  });
});

describe('what is still needed of an application', () => {
  test('with a fact and a verdict open', () => {
    const { analysis, facts } = read.get(second) ?? delivered(second);
    const open = new Map(facts.values);
    for (const key of open.keys())
      if (key.startsWith('gevraagde_subsidie("RIF21001"') || key.startsWith('waardering("RIF21001";samenwerking'))
        open.delete(key);
    const question = { names: ['afwijzingsgrond'], decision: second.decision, year: second.year, of: ['RIF21001'] };
    const found = needed(analysis, { ...facts, values: open }, question);
    expect(found.problems).toEqual([]);
    expect(found.needed.map((one) => neededLine(one, 'nl'))).toMatchInlineSnapshot(`
      [
        "gevraagde subsidie van RIF21001 — een gegeven van aanvraag RIF21001; kan op zichzelf beslissen",
        "waardering van het criterium van RIF21001 voor samenwerking — een oordeel van de minister",
      ]
    `);
    expect(found.needed.map((one) => neededLine(one, 'en'))).toMatchInlineSnapshot(`
      [
        "gevraagde subsidie of RIF21001 — a fact of aanvraag RIF21001; may decide by itself",
        "waardering van het criterium of RIF21001 for samenwerking — a judgement of de minister",
      ]
    `);
  });
});
