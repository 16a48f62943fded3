import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, instanceKey } from '../../engine/index.ts';
import { outcomeText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

const text = (key: string, rounding: string, more = ''): string => `regeling proef "Proef"
  in werking 2024-01-01
  tijdvak    2024 t/m 2024

artikel 1

  object School meervoud Scholen "school" aangeduid met code
  gegeven mag van School: ja/nee "mag meedoen"
  gegeven grootte van School: aantal "grootte"
    ten minste 0

  verdeling deel over Scholen "deel"
    bedrag     € 100
    ontvangers mag
    naar rato  van grootte${key}
    ${more}
    afgerond   ${rounding}
    restant    naar ingehouden
`;

interface School {
  readonly mag: boolean | 'unknown';
  readonly grootte: number;
}

/** The parts, what each forwent, and the rest, in words. */
function outcomes(regulation: ReturnType<typeof sound>, schools: readonly School[]): readonly string[] {
  const own = schools.map(({ mag, grootte }, at): [string, object] => [
    `s${at}`,
    { ...(mag === 'unknown' ? {} : { mag }), grootte: String(grootte) },
  ]);
  const facts = factsOf(regulation, { School: Object.fromEntries(own) });
  const answer = evaluate(regulation, facts, { quantities: ['deel', 'ingehouden'], toestandOp: '2024-12-31' });
  const keys = own.flatMap(([key]) => [instanceKey('deel', key, []), instanceKey('ingehouden', key, [])]);
  return [...keys, instanceKey('ingehouden', undefined, [])].map((key) => outcomeText(answer, key));
}

test('x', () => {
  const regulation = sound(text(' gerekend over Scholen', 'op € 1 naar beneden, per ontvanger'));
  console.log(
    outcomes(regulation, [
      { mag: true, grootte: 5 },
      { mag: 'unknown', grootte: 3 },
    ]),
  );
  void fc;
  void describe;
  void expect;
});
