import { expect, test } from 'vitest';
import { analyse, runExamples, tryGuarantees } from '../../engine/index.ts';

const text = `regeling proef "Proef"
  in werking 2025-01-01
  tijdvak 2025 t/m 2025

artikel 1

  object School meervoud Scholen "school" aangeduid met code
  gegeven gevraagd van School per jaar: bedrag "gevraagd"
    ten minste € 0

  verdeling toekenning over Scholen per jaar "toekenning"
    bedrag        € 1.000
    aanspraak     gevraagd
    bij tekort    op volgorde van loting
    wie niet past stopt
    restant       naar resterend

  waarborg geheel per jaar "niets boven het bedrag"
    totaal van toekenning over Scholen + resterend = € 1.000

  waarborg nooit_geloot per jaar "de tweede gaat niet voor"
    elke School voldoet aan toekenning = gevraagd of resterend > € 500
`;

test('draws are made up where they are asked for, and stand in the counterexample', () => {
  const analysis = analyse([{ name: 'proef.maat', text }]);
  const { guarantees } = tryGuarantees(analysis, { runs: 60, seed: 7, things: 4 });
  const [whole, never] = guarantees;
  expect([whole?.broken, whole?.fault]).toEqual([0, 0]);
  expect(whole?.held).toBeGreaterThan(40);
  const example = never?.counterexample?.text ?? '';
  expect(example).toMatch(/^ +loting "S\d"/m);
  const again = analyse([{ name: 'proef.maat', text: `${text}\n${example}` }]);
  expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(runExamples(again).map(({ passed }) => passed)).toEqual([false]);
});
