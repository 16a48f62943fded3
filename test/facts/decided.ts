import { analyse } from '../../engine/index.ts';

/** A regulation with decisions, with deliveries of decisions taken: some right, others with all that is wrong in them. */
const analysis = analyse([
  {
    name: 'proef.maat',
    text: `regeling proef "Proef"
  in werking 2020-01-01
  tijdvak 2020 t/m 2022

artikel 1

  soort Niveau: laag, hoog
  object School meervoud Scholen "school" aangeduid met code
  gegeven n van School per jaar: aantal "n"
  regel budget van School per jaar: bedrag "budget" = n * € 1
  regel goed van School per jaar: ja/nee "goed" = n > 5
  parameter norm per Niveau: percentage "norm"
    Niveau | norm
    laag   | 10%
    hoog   | 20%

artikel 2

  beschikking verlening van School per jaar "verlening" geeft budget, goed
  beschikking vaststelling per Niveau "vaststelling" geeft norm
`,
  },
]);

function of(...taken: readonly string[]): string {
  return `{"School": {"a": {}}, "beschikkingen": {"verlening": [${taken.join(', ')}]}}`;
}

const about = '"van": "a", "jaar": "2021"';
const values = '"waarden": {"budget": "5.00", "goed": true}';
const at = 'beschikkingen.verlening[0]';

function one(name: string, taken: string, code: string, path = at): Bad {
  return { about: name, json: of(taken), found: [[code, path]] };
}

interface Bad {
  readonly about: string;
  readonly json: string;
  readonly found: readonly (readonly [code: string, path: string])[];
}

const good: readonly { readonly about: string; readonly json: string; readonly keys: readonly string[] }[] = [
  { about: 'none at all', json: '{"School": {}}', keys: [] },
  { about: 'an empty list', json: of(), keys: [] },
  {
    about: 'two about the same, put in order of their days',
    json: of(`{${about}, "op": "2021-03-01", ${values}}`, `{${about}, "op": "2021-02-01", ${values}}`),
    keys: ['verlening("a";2021) 2021-02-01', 'verlening("a";2021) 2021-03-01'],
  },
  {
    about: 'the same decision delivered twice',
    json: of(`{${about}, "op": "2021-03-01", ${values}}`, `{${about}, "op": "2021-03-01", ${values}}`),
    keys: ['verlening("a";2021) 2021-03-01'],
  },
  {
    about: 'with a source and a day of recording, and nothing given',
    json: of(
      `{${about}, "op": "2021-03-01", "vastgelegdOp": "2021-03-05", "bron": "brief 12", "waarden": {"budget": {"geen": true}, "goed": false}}`,
    ),
    keys: ['verlening("a";2021) 2021-03-01'],
  },
  {
    about: 'of nobody, per value of a kind',
    json: '{"beschikkingen": {"vaststelling": [{"Niveau": "laag", "op": "2021-03-01", "waarden": {"norm": "12.5%"}}]}}',
    keys: ['vaststelling(laag) 2021-03-01'],
  },
];

const bad: readonly Bad[] = [
  { about: 'no object', json: '{"beschikkingen": []}', found: [['F10', 'beschikkingen']] },
  { about: 'no list', json: '{"beschikkingen": {"verlening": {}}}', found: [['F130', 'beschikkingen.verlening']] },
  { about: 'a list of texts', json: of('"x"'), found: [['F130', at]] },
  {
    about: 'a decision nearly of that name',
    json: '{"beschikkingen": {"verlenig": []}}',
    found: [['F131', 'beschikkingen.verlenig']],
  },
  { about: 'no such decision', json: '{"beschikkingen": {"x": []}}', found: [['F131', 'beschikkingen.x']] },
  one('a member it does not have', `{${about}, "op": "2021-03-01", ${values}, "door": "wij"}`, 'F132', `${at}.door`),
  one('no day', `{${about}, ${values}}`, 'F133'),
  one('of nobody', `{"jaar": "2021", "op": "2021-03-01", ${values}}`, 'F133'),
  one('for no year', `{"van": "a", "op": "2021-03-01", ${values}}`, 'F133'),
  one('without values', `{${about}, "op": "2021-03-01"}`, 'F133'),
  one(
    'a value it does not give',
    `{${about}, "op": "2021-03-01", "waarden": {"budget": "1.00", "goed": true, "norm": "1%"}}`,
    'F134',
    `${at}.waarden.norm`,
  ),
  one(
    'a value that is missing',
    `{${about}, "op": "2021-03-01", "waarden": {"budget": "1.00"}}`,
    'F135',
    `${at}.waarden`,
  ),
  one('a thing there is not', `{"van": "b", "jaar": "2021", "op": "2021-03-01", ${values}}`, 'F35', `${at}.van`),
  one('a year that is a number', `{"van": "a", "jaar": 2021, "op": "2021-03-01", ${values}}`, 'F12', `${at}.jaar`),
  one('a year that is none', `{"van": "a", "jaar": "21", "op": "2021-03-01", ${values}}`, 'F41', `${at}.jaar`),
  one('a year without it', `{"van": "a", "jaar": "2030", "op": "2021-03-01", ${values}}`, 'F42', `${at}.jaar`),
  one('a key that is a list', `{"van": ["a"], "jaar": "2021", "op": "2021-03-01", ${values}}`, 'F58', `${at}.van`),
  one('a day that is none', `{${about}, "op": "2021-02-30", ${values}}`, 'F27', `${at}.op`),
  one(
    'recorded on no day',
    `{${about}, "op": "2021-02-20", "vastgelegdOp": "nu", ${values}}`,
    'F26',
    `${at}.vastgelegdOp`,
  ),
  one(
    'an amount with too many decimals',
    `{${about}, "op": "2021-03-01", "waarden": {"budget": "1.005", "goed": true}}`,
    'F24',
    `${at}.waarden.budget`,
  ),
  one(
    'an amount that is a number',
    `{${about}, "op": "2021-03-01", "waarden": {"budget": 1, "goed": true}}`,
    'F12',
    `${at}.waarden.budget`,
  ),
  one(
    'null',
    `{${about}, "op": "2021-03-01", "waarden": {"budget": null, "goed": true}}`,
    'F11',
    `${at}.waarden.budget`,
  ),
  one(
    'a recording where a value belongs',
    `{${about}, "op": "2021-03-01", "waarden": {"budget": {"waarde": "1.00"}, "goed": true}}`,
    'F58',
    `${at}.waarden.budget`,
  ),
  one('values that are a list', `{${about}, "op": "2021-03-01", "waarden": []}`, 'F10', `${at}.waarden`),
  {
    about: 'two of one day that differ',
    json: of(
      `{${about}, "op": "2021-03-01", ${values}}`,
      `{${about}, "op": "2021-03-01", "waarden": {"budget": "6.00", "goed": true}}`,
    ),
    found: [['F136', 'beschikkingen.verlening[1]']],
  },
  {
    about: 'no list of things',
    json: `{"beschikkingen": {"verlening": [{${about}, "op": "2021-03-01", ${values}}]}}`,
    found: [['F36', `${at}.van`]],
  },
];

export const decided = { analysis, good, bad };
