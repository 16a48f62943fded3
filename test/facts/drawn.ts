import { analyse } from '../../engine/index.ts';

/** A regulation in which draws decide, with deliveries of draws: some right, others with all that is wrong in them. */
const analysis = analyse([
  {
    name: 'proef.maat',
    text: `regeling proef "Proef"
  in werking 2024-01-01
  tijdvak 2024 t/m 2025

artikel 1

  soort Vak: taal, rekenen
  object School meervoud Scholen "school" aangeduid met code
  gegeven gevraagd van School per jaar: bedrag "gevraagd"
  gegeven uren van School per jaar, Vak: aantal "uren"
  gegeven toelage van School: bedrag "toelage"

artikel 2

  verdeling toekenning over Scholen per jaar "toekenning"
    bedrag        € 100
    aanspraak     gevraagd
    bij tekort    op volgorde van loting
    wie niet past stopt
    restant       vervalt

  verdeling lessen over (Scholen; Vak) per jaar "lessen"
    bedrag      10
    naar rato   van uren
    restant     vervalt
    afgerond    op 1, grootste rest, daarna loting

  verdeling betaling van School over jaren 2024 t/m 2025 "betaling"
    bedrag      toelage
    naar rato   van 1
    restant     vervalt
    afgerond    op cent, grootste rest, daarna loting

  verdeling zonder over Scholen per jaar "zonder loting"
    bedrag      € 100
    naar rato   van 1
    restant     vervalt
    afgerond    op cent, grootste rest, daarna laagste code
`,
  },
]);

const schools = '"School": {"a": {}, "b": {}, "c d": {}}';
const of = (name: string, ...draws: readonly string[]): string =>
  `{${schools}, "lotingen": {"${name}": [${draws.join(', ')}]}}`;
const good: readonly (readonly [about: string, json: string, keys: readonly string[]])[] = [
  ['none', of('toekenning'), []],
  ['one', of('toekenning', '{"jaar": "2024", "volgorde": ["b", "a"]}'), ['toekenning(2024) b,a']],
  [
    'two of one year, by the day of recording',
    of(
      'toekenning',
      '{"jaar": "2024", "volgorde": ["a", "b"], "vastgelegdOp": "2024-03-02"}',
      '{"jaar": "2024", "volgorde": ["b", "a"], "vastgelegdOp": "2024-03-01", "bron": "notaris"}',
    ),
    ['toekenning(2024) b,a', 'toekenning(2024) a,b'],
  ],
  [
    'a combination',
    of('lessen', '{"jaar": "2025", "volgorde": ["c d taal", "a rekenen"]}'),
    ['lessen(2025) c d taal,a rekenen'],
  ],
  ['of who divides', of('betaling', '{"van": "b", "volgorde": ["2025", "2024"]}'), ['betaling("b") 2025,2024']],
  [
    'the same draw twice',
    of('toekenning', '{"jaar": "2024", "volgorde": ["b"]}', '{"jaar": "2024", "volgorde": ["b"]}'),
    ['toekenning(2024) b'],
  ],
];

const at = 'lotingen.toekenning[0]';
const bad: readonly (readonly [about: string, json: string, found: readonly string[]])[] = [
  ['a list of divisions', `{${schools}, "lotingen": []}`, ['F10 lotingen']],
  ['no list', `{${schools}, "lotingen": {"toekenning": {"volgorde": ["a"]}}}`, ['F280 lotingen.toekenning']],
  ['no draw in the list', of('toekenning', '"a"'), [`F280 ${at}`]],
  ['an unknown division', of('toekening', '{"volgorde": ["a"]}'), ['F281 lotingen.toekening']],
  ['a division that draws nothing', of('zonder', '{"jaar": "2024", "volgorde": ["a"]}'), ['F281 lotingen.zonder']],
  ['a member too many', of('toekenning', '{"jaar": "2024", "van": "a", "volgorde": ["a"]}'), [`F282 ${at}.van`]],
  ['without the year', of('toekenning', '{"volgorde": ["a"]}'), [`F283 ${at}`]],
  ['without the order', of('toekenning', '{"jaar": "2024"}'), [`F283 ${at}`]],
  ['an unknown receiver', of('toekenning', '{"jaar": "2024", "volgorde": ["a", "z"]}'), [`F284 ${at}.volgorde[1]`]],
  [
    'a combination of one',
    of('lessen', '{"jaar": "2024", "volgorde": ["a"]}'),
    ['F284 lotingen.lessen[0].volgorde[0]'],
  ],
  [
    'an unknown value',
    of('lessen', '{"jaar": "2024", "volgorde": ["a gym"]}'),
    ['F284 lotingen.lessen[0].volgorde[0]'],
  ],
  ['twice', of('toekenning', '{"jaar": "2024", "volgorde": ["a", "a"]}'), [`F285 ${at}.volgorde[1]`]],
  [
    'two outcomes of one day',
    of('toekenning', '{"jaar": "2024", "volgorde": ["a"]}', '{"jaar": "2024", "volgorde": ["b"]}'),
    ['F286 lotingen.toekenning[1]'],
  ],
  ['an order that is a text', of('toekenning', '{"jaar": "2024", "volgorde": "a"}'), [`F287 ${at}.volgorde`]],
  ['an order of nobody', of('toekenning', '{"jaar": "2024", "volgorde": []}'), [`F287 ${at}.volgorde`]],
  ['a year outside', of('toekenning', '{"jaar": "2030", "volgorde": ["a"]}'), [`F42 ${at}.jaar`]],
  ['who divides unknown', of('betaling', '{"van": "z", "volgorde": ["2024"]}'), ['F35 lotingen.betaling[0].van']],
  [
    'a day that is none',
    of('toekenning', '{"jaar": "2024", "volgorde": ["a"], "vastgelegdOp": "2024-02-30"}'),
    [`F27 ${at}.vastgelegdOp`],
  ],
];

export const drawn = { analysis, good, bad, schools, of };
