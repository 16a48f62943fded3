import { expect, test } from 'vitest';
import { evaluate } from '../../engine/index.ts';
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
