import { expect, test } from 'vitest';
import { toldOf } from './steps-told.ts';

const head = `regeling stappen "Stappen"
  in werking 2020-01-01
  tijdvak 2020 t/m 2025
artikel 1
  soort Niveau: laag "het lage" < hoog "het hoge"
  periode leerjaar vanaf 1 augustus, genoemd naar het beginjaar "leerjaar"
  object School meervoud Scholen "school" aangeduid met code
  object Leerling meervoud Leerlingen van School "leerling" aangeduid met nummer
  gegeven a van School: getal "a"
  gegeven b van School: getal "b"
  gegeven c van School: getal of geen "c"
  gegeven ok van School: ja/nee "ok"
  gegeven nok van School: ja/nee "nok"
  gegeven datum_in van School: datum "dag"
  gegeven niveau van School: Niveau "niveau"
  gegeven telt van School per Niveau: getal "telt"
  gegeven punten van School per jaar: getal "punten"
  gegeven mentor van Leerling: Leerling of geen "mentor"
  gegeven n van Leerling: aantal "n"
  gegeven mag van Leerling: ja/nee "mag"
artikel 2
`;

const facts = {
  School: {
    S: {
      a: '2',
      b: '3',
      c: { geen: true },
      ok: true,
      nok: false,
      datum_in: '2021-09-01',
      niveau: 'laag',
      telt: { laag: '5', hoog: '7' },
      punten: { 2020: '1', 2021: '4' },
    },
    T: { a: '0', ok: false, punten: { 2020: '1', 2021: '9' } },
  },
  Leerling: {
    p: { van: 'S', n: '3', mag: true, mentor: 'q' },
    q: { van: 'S', n: '8', mag: true, mentor: { geen: true } },
    r: { van: 'S', n: '1', mag: false },
  },
};

const cases: string[] = [
  'getal = a + b + 2 * a - 1',
  'getal = a / b',
  'getal = -a',
  'getal of geen = (als nok dan 1 als ok dan a anders b)',
  'getal = (als a > 5 dan 1 anders c bij geen 4)',
  'getal = a bij geen 4',
  'ja/nee = niet ok',
  'ja/nee = ok en nok en a > 1',
  'ja/nee = nok of ok of a > 1',
  'ja/nee = a < b en a <= b en a >= 2 en a = 2 en a <> 3 en b > 1',
  'ja/nee = c is geen en c is aanwezig',
  'ja/nee = a is een van (1; 2)',
  'getal = hoogste(a; b) + laagste(a; b) + begrensd(b; 0; 1) + afgerond(b / 7; 0,1 naar boven)',
  'aantal = totaal van n over Leerlingen van deze School waar mag en n > a',
  'getal of geen = gemiddelde van (n * 2) over Leerlingen',
  'aantal of geen = hoogste van n over Leerlingen',
  'aantal of geen = laagste van n over Leerlingen',
  'aantal = aantal Leerlingen waar mentor is aanwezig',
  'getal = totaal van telt over Niveau',
  'ja/nee = elke Leerling waar mag voldoet aan n > 4',
  'ja/nee = een Leerling voldoet aan n > 4',
  'ja/nee = een Leerling voldoet aan (alle van voorwaarde i "klein": n < 5 voorwaarde ii: mag)',
  'ja/nee = alle van voorwaarde i "klein": a < 5 voorwaarde ii: ok',
  'aantal = rang van a onder Scholen hoogste eerst',
  'ja/nee = datum_in < 1 oktober 2021',
  'ja/nee = (begin van (leerjaar van datum_in)) = einde van 2021 en (jaar van datum_in) = 2021',
  'getal = telt van deze School voor hoog + telt van deze School voor niveau',
  'ja/nee = code = "S" en niveau = hoog',
  'ja/nee = opgegaan_in is geen',
];

test.each(cases)('%s', (rule) => {
  const type = rule.slice(0, rule.indexOf('='));
  const _told = toldOf(`${head}  regel x van School: ${type}"x" ${rule.slice(rule.indexOf('='))}\n`, facts, {
    names: ['x'],
    of: ['S'],
  });
  expect(1).toBe(1);
});
