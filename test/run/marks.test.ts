import { expect, test } from 'vitest';
import { evaluate, explainLine, instanceKey } from '../../engine/index.ts';
import { needText, outcomeText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

const analysis = sound(`regeling proef "Proef"
artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven n van School: aantal "n"
  gegeven p van School: ja/nee "p"

artikel 2, eerste lid
  regel dubbel van School: aantal "dubbel" = n * 2
artikel 2, tweede lid
  onvertaald "in bijzondere gevallen"

artikel 3
  regel derde van School: getal met 2 decimalen "derde" = n / 3
aanname — niets gezegd over afronding
    afgerond op 0,01

artikel 4
  regel klein van School: ja/nee "klein" = p en derde < 5
  regel keuze van School: getal "keuze" = als p dan derde anders n
  regel totaal_derde: getal "totaal" = totaal van derde over Scholen waar p
  regel los van School: aantal "los" = n + 1

aanname — bedacht
  regel bedacht van School: aantal "bedacht" = 7
`);

const facts = factsOf(analysis, {
  School: {
    a: { n: { waarde: '4', aangenomen: true }, p: true },
    b: { n: '6', p: false },
  },
});

test('a value carries the assumptions, untranslated phrases and assumed facts it rests on, and no others', () => {
  const answer = evaluate(analysis, facts, {
    names: ['dubbel', 'derde', 'klein', 'keuze', 'totaal_derde', 'los', 'bedacht', 'n'],
  });
  expect(outcomeText(answer)).toBe(`dubbel("a") = 8  [onvertaald: in bijzondere gevallen; aangenomen: n("a")]
dubbel("b") = 12  [onvertaald: in bijzondere gevallen]
derde("a") = 1.33  [aanname: niets gezegd over afronding; aangenomen: n("a")]
derde("b") = 2  [aanname: niets gezegd over afronding]
klein("a") = true  [aanname: niets gezegd over afronding; aangenomen: n("a")]
klein("b") = false
keuze("a") = 1.33  [aanname: niets gezegd over afronding; aangenomen: n("a")]
keuze("b") = 6
totaal_derde() = 1.33  [aanname: niets gezegd over afronding; aangenomen: n("a")]
los("a") = 5  [aangenomen: n("a")]
los("b") = 7
bedacht("a") = 7  [aanname: bedacht]
bedacht("b") = 7  [aanname: bedacht]
n("a") = 4  [aangenomen: n("a")]
n("b") = 6
data: geen`);
});

test('what is still needed: first what touches most of what is asked, then what lies nearest, then as read', () => {
  const chain = sound(`regeling proef "Proef"
artikel 1
  gegeven ver: getal "ver"
  gegeven nabij: getal "nabij"
  gegeven overal: getal "overal"
  gegeven anders_dan_ver: getal "anders"
artikel 2
  regel stap_1: getal "stap 1" = ver + anders_dan_ver
  regel stap_2: getal "stap 2" = stap_1 + 1
  regel uitkomst: getal "uitkomst" = stap_2 + nabij + overal
  regel tweede: getal "tweede" = stap_2 * overal
  regel derde: getal "derde" = overal
`);
  const needs = (names: readonly string[]): readonly string[] =>
    evaluate(chain, factsOf(chain, {}), { names }).needs.map(needText);
  expect(needs(['uitkomst'])).toEqual(['nabij()', 'overal()', 'ver()', 'anders_dan_ver()']);
  expect(needs(['uitkomst', 'tweede', 'derde'])).toEqual(['overal()', 'ver()', 'anders_dan_ver()', 'nabij()']);
});

test('a line names what was assumed and the article that is not wholly translated', () => {
  const assumed = (key: string, n: string): unknown => ({ [key]: { n: { waarde: n, aangenomen: true }, p: true } });
  const five = ['a', 'b', 'c', 'd', 'e'].map((key, at) => assumed(key, String(at)));
  const told = (schools: object, name: string, owner?: string): readonly string[] => {
    const answer = evaluate(analysis, factsOf(analysis, { School: schools }), { names: [name] });
    return (['nl', 'en'] as const).map((language) =>
      explainLine(analysis, answer, instanceKey(name, owner, []), language),
    );
  };
  const one = assumed('a', '4') as object;
  expect(told(one, 'dubbel', 'a')).toEqual([
    expect.stringContaining('rust op artikel 2, tweede lid, niet geheel vertaald; voorlopig: aangenomen is n van a'),
    expect.stringContaining('rests on artikel 2, tweede lid, not wholly translated; provisional: assumed is n of a'),
  ]);
  expect(told(one, 'n', 'a')).toEqual([
    expect.stringMatching(/voorlopig: aangenomen$/),
    expect.stringMatching(/provisional: assumed$/),
  ]);
  const [dutch, english] = told(Object.assign({}, ...five), 'totaal_derde');
  expect(dutch).toContain('voorlopig: aangenomen is n van a, n van b, n van c en 2 andere');
  expect(english).toContain('provisional: assumed is n of a, n of b, n of c and 2 others');
});
