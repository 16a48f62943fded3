import { analyse, evaluate, readFacts } from '../../engine/index.ts';
import type { Problem } from '../../grammar/index.ts';

const regulation = `regeling proef "Proef"
  in werking 2015-01-01
  tijdvak 2015 t/m 2018

artikel 1

  object School meervoud Scholen "school" aangeduid met code
  gegeven denominatie van School: tekst "denominatie" bij fusie een van
  gegeven geopend_op van School: datum "geopend op"
  gegeven vorige van School: School of geen "vorige school" eerder volgens geopend_op
  regel aantal_scholen: aantal "aantal scholen" = aantal Scholen
  regel zijn_weg: aantal "zijn weg" = aantal Scholen op 2016-01-01 waar opgegaan_in is aanwezig
  regel kleur van School per jaar: tekst "kleur" = denominatie
  regel naam_van_vorige van School: tekst "vorige" = (denominatie van vorige) bij geen "geen"
`;

/** What comes of asking this of two schools, the second of which merged into the first. */
function of(
  names: readonly string[],
  more: { readonly year?: number; readonly of?: readonly string[] } = {},
): readonly Problem[] {
  const analysis = analyse([{ name: 'proef.maat', text: regulation }]);
  const { facts } = readFacts(
    {
      School: {
        a: { denominatie: 'openbaar', geopend_op: '2000-08-01', vorige: 'b' },
        b: { denominatie: 'bijzonder', geopend_op: '2000-08-01', bestaatTot: '2016-07-31', opgegaanIn: 'a' },
      },
    },
    analysis,
  );
  const { problems, values } = evaluate(analysis, facts, { names, ...more });
  return [...problems, ...values.flatMap(({ result }) => (result.kind === 'fault' ? [result.fault.problem] : []))];
}

/** Earlier things that are not earlier, things that do not exist, and what merged with something else. */
export const lifeCauses: Readonly<Record<string, () => readonly Problem[]>> = {
  R240: () => of(['vorige']),
  R241: () => of(['aantal_scholen']),
  R242: () => of(['kleur'], { year: 2018, of: ['b'] }),
  R243: () => of(['kleur'], { year: 2017 }),
  R460: () => of(['zijn_weg']),
  R244: () => of(['naam_van_vorige']),
};
