import { describe, expect, test } from 'vitest';
import { analyse, evaluate, explainLine, readFacts } from '../../engine/index.ts';

const long = Array.from({ length: 14 }, () => '(a - b)').join(' + ');

const regulation = `regeling proef "Proef"
  in werking 2025-01-01
  tijdvak 2025 t/m 2026
artikel 1
  object Kind meervoud Kinderen "kind" aangeduid met bsn
  gegeven g van Kind: datum "geboren"
  gegeven a van Kind: bedrag "inkomen"
  gegeven b van Kind: bedrag "aftrek"
  gegeven c van Kind per jaar: bedrag "eerder"
  regel m van Kind: maand "m" = (maand van g) + 1
  regel x van Kind: bedrag "x" = (a - b) * 2
  regel y van Kind: bedrag "y" = -(a - b)
  regel z van Kind: bedrag "z" = (totaal van a over Kinderen) - b
  regel s van Kind per jaar 2026: bedrag "s" = totaal van (c in jaar - 1) over Kinderen
  regel w van Kind: ja/nee "w" = niet (a > b en a > € 5)
  regel l van Kind: bedrag "l" = (${long}) * 2
  regel v van Kind per maand: bedrag "v" = € 1
  uitzondering later op v "later" als begin van maand >= g + 1 jaar dan € 2
`;

const facts = { Kind: { k: { g: '2025-01-31', a: '10', b: '4', c: { 2025: '3' } } } };
const analysis = analyse([{ name: 'proef.maat', text: regulation }]);

function lines(language: 'nl' | 'en'): readonly string[] {
  const read = readFacts(facts, analysis);
  const answer = evaluate(analysis, read.facts, { names: [...'mxyzswlv'] });
  return [...answer.applications.keys()].map((key) => explainLine(analysis, answer, key, language));
}

describe('a formula with values keeps what belongs together', () => {
  test('the regulation is sound', () => {
    expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each([
    ['nl', /^m van k: .* = \(maand van 31 januari 2025\) \+ 1$/u],
    ['nl', /^x van k: .* = \(€ 10,00 - € 4,00\) × 2$/u],
    ['nl', /^y van k: .* = -\(€ 10,00 - € 4,00\)$/u],
    ['nl', /^z van k: .* = \(totaal van inkomen over Kinderen\) - € 4,00$/u],
    ['nl', /^s van k in 2026: .* = totaal van eerder in 2025 over Kinderen$/u],
    ['nl', /^w van k: .* = niet \(€ 10,00 > € 4,00 en € 10,00 > € 5,00\)$/u],
    ['nl', /^v van k in 2025-03: .* is eerder dan 31 januari 2026 \(geboren \(31 januari 2025\) \+ 1 jaar\)$/u],
    ['nl', /^l van k: .*€ \d+,00 …\)+$/u],
    ['en', /^m of k: .* = \(month of 31 January 2025\) \+ 1$/u],
    ['en', /^z of k: .* = \(total of inkomen over Kinderen\) - €4\.00$/u],
    ['en', /^v of k in 2025-03: .*: start of month \(1 March 2025\) is before 31 January 2026 \(geboren/u],
  ] as const)('%s: %s', (language, line) => {
    expect(lines(language).filter((one) => line.test(one))).toHaveLength(1);
  });

  test('no line is cut within brackets', () => {
    for (const line of lines('nl')) expect(line.split('(')).toHaveLength(line.split(')').length);
  });
});
