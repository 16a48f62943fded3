import { describe, expect, test } from 'vitest';
import { analyse, evaluate, explainLine, isOnWayDown, readFacts, reasonKeys } from '../../engine/index.ts';

const long =
  'wie te laat was houdt zijn aandeel, want de bepaling kent voor die groep geen ander gevolg dan een latere maand, maar er wordt dan niets betaald';

const regulation = `regeling proef "Proef"
  in werking 2015-01-01
  tijdvak 2015 t/m 2016
soort Groep: a "eerste groep", b "tweede groep"
artikel 1
  object Kind meervoud Kinderen "kind" aangeduid met bsn
  gegeven prijs van Kind: bedrag "prijs"
  gegeven eigen van Kind: bedrag "eigen deel"
  gegeven binnen van Kind: datum of geen "binnengekomen op"
  gegeven groep van Kind: Groep "groep"
  gegeven plan van Kind: ja/nee "heeft een plan"
  regel deel van Kind: getal "deel" = 1 / 3
  regel dicht van Kind: ja/nee "dicht bij" = eigen >= prijs * deel
  regel precies van Kind: ja/nee "precies" = prijs - eigen <= prijs - eigen
  regel op_tijd van Kind: ja/nee "op tijd" = binnen is aanwezig en binnen <= 2015-03-01
  regel tweede van Kind: ja/nee "in de tweede groep" = groep = b
  regel een_van van Kind: ja/nee "een van beide" = groep is een van (b)
  regel niet_dicht van Kind: ja/nee "niet dichtbij" = niet (eigen >= prijs)
  regel of_of van Kind: ja/nee "een van de twee" = (eigen >= prijs of groep = b) en plan
aanname — ${long}
  regel laat van Kind: ja/nee "laat" = plan
  regel alles van Kind: ja/nee "alles" = alle van
    voorwaarde eerst "eerst": plan
    voorwaarde dan_dit "dan dit": dicht
  regel krijgt van Kind: bedrag "krijgt" = als alles dan € 5 anders € 0
  regel trap van Kind: bedrag "trap" = als alles dan € 5 als groep = b dan € 6 anders als plan dan € 7 anders € 8
  regel beide van Kind: bedrag "beide" = als plan en alles dan € 5 anders € 0
  gegeven later van Kind: ja/nee "later bekend"
  regel opvang van Kind: bedrag "opvang" = als later dan € 5 anders € 5
`;

const facts = {
  Kind: { k: { prijs: '3000000', eigen: '999999', binnen: '2015-03-02', groep: 'a', plan: true } },
};
const analysis = analyse([{ name: 'proef.maat', text: regulation }]);
const rules = 'dicht precies op_tijd tweede een_van niet_dicht of_of laat alles krijgt trap beide opvang deel'.split(
  ' ',
);
const answer = evaluate(analysis, readFacts(facts, analysis).facts, { names: rules });

function lineOf(name: string, language: 'nl' | 'en'): string {
  const key = [...answer.applications.keys()].find(
    (one) => answer.applications.get(one)?.instance.quantity.name === name,
  );
  return key === undefined ? 'not computed' : explainLine(analysis, answer, key, language);
}

describe('a test that does not hold says what does', () => {
  test('the regulation is sound', () => {
    expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each([
    ['nl', 'dicht', '= € 999.999,00 < € 1.000.000,00 (€ 3.000.000,00 × 1/3)'],
    ['en', 'dicht', '= €999,999.00 < €1,000,000.00 (€3,000,000.00 × 1/3)'],
    ['nl', 'precies', '≤ € 2.000.001,00 (€ 3.000.000,00 - € 999.999,00)'],
    ['nl', 'op_tijd', '2 maart 2015 is later dan 1 maart 2015'],
    ['en', 'op_tijd', '2 March 2015 is after 1 March 2015'],
    ['nl', 'tweede', '= eerste groep is niet tweede groep'],
    ['en', 'tweede', '= eerste groep is not tweede groep'],
    ['nl', 'een_van', '= eerste groep is geen van (tweede groep)'],
    ['en', 'een_van', '= eerste groep is none of (tweede groep)'],
    // Within `niet` and `of` a test stands as it was written: it is not said there that it holds.
    ['nl', 'niet_dicht', '= niet (€ 999.999,00 ≥ € 3.000.000,00)'],
    ['nl', 'of_of', '= (€ 999.999,00 ≥ € 3.000.000,00 of eerste groep = tweede groep) en heeft een plan (ja)'],
    ['nl', 'laat', '= heeft een plan (ja)'],
    ['en', 'laat', '= heeft een plan (yes)'],
    ['nl', 'krijgt', '= € 0,00, want alles (nee)'],
    ['en', 'krijgt', '= €0.00, since alles (no)'],
    ['nl', 'trap', '= € 7,00, want alles (nee) en eerste groep is niet tweede groep en heeft een plan (ja)'],
    ['nl', 'beide', '= als heeft een plan (ja) en alles (nee) dan € 5,00 anders € 0,00'],
    ['nl', 'opvang', '= als later bekend dan € 5,00 anders € 5,00'],
    ['nl', 'deel', 'deel van k: 1/3'],
  ] as const)('%s: %s', (language, name, text) => {
    expect(lineOf(name, language)).toContain(text);
  });

  test('an assumption is told to the end', () => {
    expect(lineOf('laat', 'nl')).toContain('maar er wordt dan niets betaald”');
  });
});

describe('of a refusal what failed goes first', () => {
  const keyOf = (name: string): string => [...answer.applications.keys()].find((key) => key.includes(name)) ?? '';

  test('a condition that failed before those that held', () => {
    const told = reasonKeys(answer, keyOf('alles')).map((key) => explainLine(analysis, answer, key, 'nl'));
    expect(told.map((line) => line.split(' — ')[0])).toEqual(['dan dit: nee', 'eerst: ja']);
  });

  test('the way down goes over what is no itself', () => {
    const all = keyOf('alles');
    expect(isOnWayDown(answer, keyOf('krijgt'), all)).toBe(true);
    expect(isOnWayDown(answer, all, keyOf('dicht'))).toBe(true);
    expect(isOnWayDown(answer, all, keyOf('plan'))).toBe(false);
    expect(isOnWayDown(answer, keyOf('laat'), keyOf('plan'))).toBe(false);
  });
});
