import { describe, expect, test } from 'vitest';
import type { Goal, WhatIfOptions } from '../../engine/counterfactual/model.ts';
import { needed } from '../../engine/counterfactual/needed.ts';
import { whatIf } from '../../engine/counterfactual/what-if.ts';
import { type Analysis, analyse, type Facts, readFacts } from '../../engine/index.ts';
import { needText } from '../run/outcome.ts';
import { lawOf, shippedJson, shippedRegulation } from '../shipped.ts';
import { shown } from './small-law.ts';

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
    return [...shown(found), found.ended];
  };

  test('that is a euro short of business contributions', () => {
    expect(lines(first, '2014-02', notRefused, { only: ['toegezegd_bedrag', 'gevraagd'] })).toMatchInlineSnapshot(`
      [
        "toegezegd_bedrag("2014-02-1"): 299999.00 → 300000.00 (299999.99) ⇒ geen",
        "found",
      ]
    `);
  });

  test('for its school, of what it may see of its own', () => {
    const reader = { entity: 'Instelling', key: '99AA' };
    const seen = lines(second, 'RIF21003', notRefused, { of: { ...reader, ownThings: ['Aanvraag'] } });
    expect(seen.some((line) => line.includes('RIF21003'))).toBe(true);
    expect(lines(second, 'RIF21003', notRefused, { of: { ...reader, ownThings: [] } })).toEqual(['all']);
  });

  test('that came a day late', () => {
    expect(
      lines(first, '2014-04', notRefused, { only: ['ingediend_op', 'start_op', 'gevraagd'] }),
    ).toMatchInlineSnapshot(`
      [
        "ingediend_op("2014-04"): 2014-06-09 → 2014-06-08 (2014-06-09) ⇒ geen",
        "found",
      ]
    `);
  });

  test('that has an insufficient criterion', () => {
    expect(lines(first, '2014-03', notRefused, { only: ['beoordeling', 'gevraagd'] })).toMatchInlineSnapshot(`
      [
        "beoordeling("2014-03";duurzaamheid): onvoldoende → voldoende ⇒ geen",
        "found",
      ]
    `);
  });

  test('that departs from its agenda without a word', () => {
    expect(
      lines(second, 'RIF21003', notRefused, { only: ['regiovisie', 'toelichting_regiovisie', 'agenda'] }),
    ).toMatchInlineSnapshot(`
      [
        "toelichting_regiovisie("RIF21003"): absent → … ⇒ geen",
        "regiovisie("RIF21003"): wijkt_af → vloeit_voort ⇒ geen",
        "found",
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
    expect(
      found.needed.map(({ need, kind, by, settles, proven }) => [needText(need), kind, by, settles, proven]),
    ).toEqual([
      ['gevraagde_subsidie("RIF21001")', 'fact', undefined, { always: 0, atBest: 1 }, true],
      ['waardering("RIF21001";samenwerking)', 'judgement', 'de minister', { always: 0, atBest: 0 }, true],
    ]);
  });
});
