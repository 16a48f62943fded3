/** Facts that are JSON but wrong, each with the codes and paths of all its problems, in order. */
export interface BadFacts {
  readonly about: string;
  readonly json: string;
  readonly found: readonly (readonly [code: string, path: string])[];
}

function of(members: string): string {
  return `{"Instelling": {"01AA": {${members}}}}`;
}

function one(about: string, json: string, code: string, path: string): BadFacts {
  return { about, json, found: [[code, path]] };
}

const here = 'Instelling["01AA"]';
const weighing = `${here}.weging["2019"]`;
const grounds = '"cijfer": "7", "studenten": "3000", "gestart": {"geen": true}, "budget": "5.00"';

/** All grounds, of which the figure is given otherwise. */
function grounded(figure: string): string {
  return `"geletOp": {${grounds.replace('"cijfer": "7"', figure)}}`;
}

function weighed(members: string): string {
  return of(`"weging": {"2019": {"waarde": "voldoende", ${members}}}`);
}

const verdict = '"waarde": "voldoende", "door": "de minister", "motivering": "goed"';

export const badFacts: readonly BadFacts[] = [
  // shape
  one('a list at the top', '[]', 'F10', ''),
  one('a text at the top', '"facts"', 'F10', ''),
  one('a number at the top', '7', 'F10', ''),
  one('null at the top', 'null', 'F11', ''),
  one('an entity that is a list', '{"Instelling": ["01AA"]}', 'F10', 'Instelling'),
  one('an entity that is null', '{"Instelling": null}', 'F11', 'Instelling'),
  one('a thing that is a text', '{"Instelling": {"01AA": "x"}}', 'F10', here),
  one('a thing that is null', '{"Instelling": {"01AA": null}}', 'F11', here),
  one('an empty key', '{"Instelling": {"": {}}}', 'F53', 'Instelling[""]'),
  one('a key with blanks around it', '{"Instelling": {" 01AA": {}}}', 'F53', 'Instelling[" 01AA"]'),
  one('a key over two lines', '{"Instelling": {"01\\nAA": {}}}', 'F53', 'Instelling["01\\nAA"]'),
  one(
    'a key of 201 characters',
    `{"Instelling": {"${'a'.repeat(201)}": {}}}`,
    'F53',
    `Instelling["${'a'.repeat(201)}"]`,
  ),
  one('two keys that look the same', '{"Instelling": {"é": {}, "e\u0301": {}}}', 'F52', 'Instelling["e\u0301"]'),
  // names
  one('an unknown name', '{"weer": "mooi"}', 'F13', 'weer'),
  one('an unknown name with blanks', '{"mooi weer": "ja"}', 'F13', '["mooi weer"]'),
  one('an unknown name of a thing', of('"weer": "mooi"'), 'F13', `${here}.weer`),
  one('a slip of the pen', of('"rijksbijdrge": {}'), 'F14', `${here}.rijksbijdrge`),
  one('another case', '{"instelling": {}}', 'F14', 'instelling'),
  one('a plural', '{"Instellingen": {}}', 'F14', 'Instellingen'),
  one('a fact of a thing at the top', '{"cijfer": "7.5"}', 'F15', 'cijfer'),
  one('a fact of another thing', of('"geslaagd": true'), 'F15', `${here}.geslaagd`),
  one('a fact of the regulation with a thing', of('"vangnet": "1.00"'), 'F16', `${here}.vangnet`),
  one('a rule', of('"budget": {"2019": "1.00"}'), 'F17', `${here}.budget`),
  one('an allocation', of('"verdeeld": {"2019": "1.00"}'), 'F17', `${here}.verdeeld`),
  one('a parameter', '{"plafond": {"2019": "1.00"}}', 'F17', 'plafond'),
  one('the key as a fact', of('"brin": "01AA"'), 'F18', `${here}.brin`),
  // null and numbers
  one('null for unknown', of('"cijfer": null'), 'F11', `${here}.cijfer`),
  one('null in a family', of('"studenten": {"2017": null}'), 'F11', `${here}.studenten["2017"]`),
  one('null for a family', of('"studenten": null'), 'F11', `${here}.studenten`),
  one('null in a recording', of('"cijfer": {"waarde": null}'), 'F11', `${here}.cijfer.waarde`),
  one('null as day', of('"cijfer": {"waarde": "7", "vastgelegdOp": null}'), 'F11', `${here}.cijfer.vastgelegdOp`),
  one('an amount as number', of('"rijksbijdrage": {"2019": 60000000.00}'), 'F12', `${here}.rijksbijdrage["2019"]`),
  one('a count as number', of('"studenten": {"2017": 3000}'), 'F12', `${here}.studenten["2017"]`),
  one('a number in a recording', of('"cijfer": {"waarde": 7.5}'), 'F12', `${here}.cijfer.waarde`),
  one('a number in a list', of('"cijfer": [7.5]'), 'F12', `${here}.cijfer[0]`),
  one('a huge number', of('"cijfer": 1e400'), 'F12', `${here}.cijfer`),
  // numbers
  one('a euro sign', of('"schatting": "€ 5"'), 'F20', `${here}.schatting`),
  one('a Dutch amount', of('"schatting": "1.234,50"'), 'F20', `${here}.schatting`),
  one('an empty amount', of('"schatting": ""'), 'F20', `${here}.schatting`),
  one('an amount as boolean', of('"schatting": true'), 'F32', `${here}.schatting`),
  one('an amount as list of texts', of('"schatting": ["1.00"]'), 'F51', `${here}.schatting[0]`),
  one('a third decimal of an amount', of('"rijksbijdrage": {"2019": "1.005"}'), 'F24', `${here}.rijksbijdrage["2019"]`),
  one('a count with decimals', of('"studenten": {"2017": "3000.0"}'), 'F21', `${here}.studenten["2017"]`),
  one('a count in words', of('"studenten": {"2017": "drie"}'), 'F21', `${here}.studenten["2017"]`),
  one('a number with exponent', of('"factor": "1e5"'), 'F22', `${here}.factor`),
  one('a number as percentage', of('"factor": "5%"'), 'F22', `${here}.factor`),
  one('two decimals where one is allowed', of('"cijfer": "7.25"'), 'F24', `${here}.cijfer`),
  one('a percentage without its sign', of('"aandeel": "12.5"'), 'F23', `${here}.aandeel`),
  one('three decimals of a percentage', of('"opslag": "12.345%"'), 'F24', `${here}.opslag`),
  one('41 digits', of(`"factor": "${'1'.repeat(41)}"`), 'F25', `${here}.factor`),
  one('a million digits', of(`"factor": "${'9'.repeat(1_000_000)}"`), 'F25', `${here}.factor`),
  // dates and years
  one('a Dutch date', of('"gestart": "31-10-2018"'), 'F26', `${here}.gestart`),
  one('a date with time', of('"gestart": "2018-10-31T00:00:00Z"'), 'F26', `${here}.gestart`),
  one('30 February', of('"gestart": "2019-02-30"'), 'F27', `${here}.gestart`),
  one('29 February of a common year', of('"gestart": "2019-02-29"'), 'F27', `${here}.gestart`),
  one('a date beyond the calendar', of('"gestart": "2200-01-01"'), 'F27', `${here}.gestart`),
  one('a year of two digits', of('"sinds": "19"'), 'F28', `${here}.sinds`),
  one('a year beyond the calendar', of('"sinds": "1899"'), 'F28', `${here}.sinds`),
  // yes and no, kinds, texts, things
  one('yes in words', of('"bekostigd": "ja"'), 'F29', `${here}.bekostigd`),
  one('yes as one', of('"bekostigd": 1'), 'F12', `${here}.bekostigd`),
  one(
    'a value of another kind',
    of('"behandeling": {"2019": {"taal": "taal"}}'),
    'F30',
    `${here}.behandeling["2019"]["taal"]`,
  ),
  one(
    'a value misspelt',
    of('"behandeling": {"2019": {"taal": "onvoldoend"}}'),
    'F31',
    `${here}.behandeling["2019"]["taal"]`,
  ),
  one(
    'a value in capitals',
    of('"behandeling": {"2019": {"taal": "Voldoende"}}'),
    'F31',
    `${here}.behandeling["2019"]["taal"]`,
  ),
  one('a boolean for a text', of('"toelichting": true'), 'F32', `${here}.toelichting`),
  one('an invisible character', of('"toelichting": "a\\u0000b"'), 'F33', `${here}.toelichting`),
  one('a very long text', of(`"toelichting": "${'a'.repeat(20_001)}"`), 'F34', `${here}.toelichting`),
  one('a thing that is not there', of('"voorganger": "09ZZ"'), 'F35', `${here}.voorganger`),
  one('an object for a text', of('"toelichting": {"waarde": {"nl": "x"}}'), 'F58', `${here}.toelichting.waarde`),
  one('a list for a value', of('"toelichting": {"waarde": ["x"]}'), 'F58', `${here}.toelichting.waarde`),
  one('a parent that is not there', '{"Instelling": {}, "Student": {"1": {"van": "01AA"}}}', 'F35', 'Student["1"].van'),
  one('a parent of an undelivered list', '{"Student": {"1": {"van": "01AA"}}}', 'F36', 'Student["1"].van'),
  one('no parent', '{"Instelling": {"01AA": {}}, "Student": {"1": {}}}', 'F54', 'Student["1"]'),
  one('a parent of what has none', of('"van": "01AA"'), 'F55', `${here}.van`),
  one(
    'a parent as boolean',
    '{"Instelling": {"01AA": {}}, "Student": {"1": {"van": true}}}',
    'F56',
    'Student["1"].van',
  ),
  one('a parent as number', '{"Instelling": {"1": {}}, "Student": {"1": {"van": 1}}}', 'F12', 'Student["1"].van'),
  // absence and bounds
  one('absent where that cannot be', of('"cijfer": {"geen": true}'), 'F37', `${here}.cijfer`),
  one('geen that is false', of('"gestart": {"geen": false}'), 'F46', `${here}.gestart.geen`),
  one('geen in words', of('"gestart": {"geen": "ja"}'), 'F46', `${here}.gestart.geen`),
  one('below its bound', of('"rijksbijdrage": {"2019": "-0.01"}'), 'F38', `${here}.rijksbijdrage["2019"]`),
  one('before its bound', of('"gestart": "1999-12-31"'), 'F38', `${here}.gestart`),
  one('above its bound', of('"opslag": "100.01%"'), 'F39', `${here}.opslag`),
  // families
  one('a single value for a family', of('"rijksbijdrage": "60000000.00"'), 'F40', `${here}.rijksbijdrage`),
  one(
    'a recording for a family',
    of('"rijksbijdrage": {"waarde": "60000000.00"}'),
    'F41',
    `${here}.rijksbijdrage["waarde"]`,
  ),
  one('one index too few', of('"behandeling": {"2019": "voldoende"}'), 'F40', `${here}.behandeling["2019"]`),
  one(
    'indexes in the other order',
    of('"behandeling": {"taal": {"2019": "voldoende"}}'),
    'F41',
    `${here}.behandeling["taal"]`,
  ),
  one('a family where there is none', of('"cijfer": {"2019": "7.5"}'), 'F43', `${here}.cijfer["2019"]`),
  one('a year of two digits as index', of('"studenten": {"17": "3000"}'), 'F41', `${here}.studenten["17"]`),
  one('a year that counts no more', '{"index": {"2022": "2%", "2023": "2%"}}', 'F42', 'index["2023"]'),
  one('a year that does not count', '{"index": {"2018": "2%"}}', 'F42', 'index["2018"]'),
  one(
    'a kind value that is not there',
    of('"behandeling": {"2019": {"gym": "voldoende"}}'),
    'F30',
    `${here}.behandeling["2019"]["gym"]`,
  ),
  one(
    'a kind value misspelt',
    of('"behandeling": {"2019": {"rekenn": "voldoende"}}'),
    'F31',
    `${here}.behandeling["2019"]["rekenn"]`,
  ),
  one('an index that is no thing', of('"uitwisseling": {"09ZZ": "3"}'), 'F35', `${here}.uitwisseling["09ZZ"]`),
  // recordings
  one('an unknown part', of('"cijfer": {"waarde": "7", "wie": "ik"}'), 'F43', `${here}.cijfer.wie`),
  one(
    'a part misspelt',
    of('"cijfer": {"waarde": "7", "vastgelegdop": "2019-01-01"}'),
    'F44',
    `${here}.cijfer.vastgelegdop`,
  ),
  one('a life of a value', of('"cijfer": {"waarde": "7", "opgegaanIn": "02BB"}'), 'F244', `${here}.cijfer.opgegaanIn`),
  // what was regarded
  one('grounds of a fact', of('"cijfer": {"waarde": "7", "geletOp": {}}'), 'F48', `${here}.cijfer.geletOp`),
  one('grounds nobody asks for', of(`"agenda": {${verdict}, "geletOp": {}}`), 'F163', `${here}.agenda.geletOp`),
  one('grounds as list', weighed('"geletOp": ["cijfer"]'), 'F160', `${weighing}.geletOp`),
  one('grounds as text', weighed('"geletOp": "alles"'), 'F160', `${weighing}.geletOp`),
  one('grounds as null', weighed('"geletOp": null'), 'F160', `${weighing}.geletOp`),
  one('other grounds', weighed(`"geletOp": {${grounds}, "factor": "1"}`), 'F161', `${weighing}.geletOp.factor`),
  one('a ground misspelt', weighed(`"geletOp": {${grounds}, "cijfr": "1"}`), 'F161', `${weighing}.geletOp.cijfr`),
  one('a ground as number', weighed(grounded('"cijfer": 7')), 'F12', `${weighing}.geletOp.cijfer`),
  one('a ground as null', weighed(grounded('"cijfer": null')), 'F11', `${weighing}.geletOp.cijfer`),
  one('a ground as list', weighed(grounded('"cijfer": []')), 'F58', `${weighing}.geletOp.cijfer`),
  one('a ground of another type', weighed(grounded('"cijfer": "zeven"')), 'F22', `${weighing}.geletOp.cijfer`),
  one(
    'a ground that is never absent',
    weighed(grounded('"cijfer": {"geen": true}')),
    'F37',
    `${weighing}.geletOp.cijfer`,
  ),
  {
    about: 'no grounds at all',
    json: of('"weging": {"2019": "voldoende"}'),
    found: ['cijfer', 'studenten', 'gestart', 'budget'].map(() => ['F162', weighing]),
  },
  one(
    'a ground less',
    weighed('"geletOp": {"cijfer": "7", "studenten": "3000", "gestart": {"geen": true}}'),
    'F162',
    weighing,
  ),
  one('no value', of('"cijfer": {"bron": "DUO"}'), 'F45', `${here}.cijfer`),
  one('nothing at all', of('"cijfer": {}'), 'F45', `${here}.cijfer`),
  one('a value and none', of('"gestart": {"waarde": "2019-01-01", "geen": true}'), 'F45', `${here}.gestart`),
  one('assumed in words', of('"cijfer": {"waarde": "7", "aangenomen": "ja"}'), 'F47', `${here}.cijfer.aangenomen`),
  one('an empty source', of('"cijfer": {"waarde": "7", "bron": " "}'), 'F59', `${here}.cijfer.bron`),
  one('a source as list', of('"cijfer": {"waarde": "7", "bron": ["a"]}'), 'F58', `${here}.cijfer.bron`),
  one(
    'a source with an invisible character',
    of('"cijfer": {"waarde": "7", "bron": "a\\u0007"}'),
    'F33',
    `${here}.cijfer.bron`,
  ),
  one(
    'reasons that are a book',
    of(`"agenda": {"waarde": "voldoende", "door": "x", "motivering": "${'a'.repeat(20_001)}"}`),
    'F34',
    `${here}.agenda.motivering`,
  ),
  one(
    'a day of recording that is none',
    of('"cijfer": {"waarde": "7", "vastgelegdOp": "2019-13-01"}'),
    'F27',
    `${here}.cijfer.vastgelegdOp`,
  ),
  one(
    'a moment of recording',
    of('"cijfer": {"waarde": "7", "vastgelegdOp": "2019-01-01T12:00"}'),
    'F26',
    `${here}.cijfer.vastgelegdOp`,
  ),
  one('a day of judging that is none', of(`"agenda": {${verdict}, "op": "gisteren"}`), 'F26', `${here}.agenda.op`),
  one('an author of a fact', of('"cijfer": {"waarde": "7", "door": "ik"}'), 'F48', `${here}.cijfer.door`),
  one('reasons of a fact', of('"cijfer": {"waarde": "7", "motivering": "zomaar"}'), 'F48', `${here}.cijfer.motivering`),
  one(
    'a verdict without reasons',
    of('"agenda": {"waarde": "voldoende", "door": "de minister"}'),
    'F49',
    `${here}.agenda`,
  ),
  one(
    'a verdict without author',
    of('"agenda": {"waarde": "voldoende", "motivering": "goed"}'),
    'F49',
    `${here}.agenda`,
  ),
  one('an empty list', of('"cijfer": []'), 'F51', `${here}.cijfer`),
  one('1,001 recordings', of(`"cijfer": [${'{},'.repeat(1_000)}{}]`), 'F51', `${here}.cijfer`),
  one('a list in a list', of('"cijfer": [[{"waarde": "7"}]]'), 'F51', `${here}.cijfer[0]`),
  one(
    'two undated recordings that differ',
    of('"cijfer": [{"waarde": "7"}, {"waarde": "8"}]'),
    'F50',
    `${here}.cijfer[1]`,
  ),
  one(
    'two recordings of a day that differ in source only',
    of(
      '"cijfer": [{"waarde": "7", "vastgelegdOp": "2019-01-01"}, {"waarde": "7", "vastgelegdOp": "2019-01-01", "bron": "b"}]',
    ),
    'F50',
    `${here}.cijfer[1]`,
  ),
  // several at once
  {
    about: 'a bare verdict lacks both',
    json: of('"agenda": "voldoende"'),
    found: [
      ['F49', `${here}.agenda`],
      ['F49', `${here}.agenda`],
    ],
  },
  {
    about: 'all mistakes are told in one go, those of keys first',
    json: '{"Instelling": {"01AA": {"cijfer": 7, "weer": "x"}, "": {}, "02BB": {"sinds": "x", "agenda": {"waarde": "goed", "oop": "x"}}}, "vangnet": null}',
    found: [
      ['F53', 'Instelling[""]'],
      ['F12', 'Instelling["01AA"].cijfer'],
      ['F13', 'Instelling["01AA"].weer'],
      ['F28', 'Instelling["02BB"].sinds'],
      ['F44', 'Instelling["02BB"].agenda.oop'],
      ['F11', 'vangnet'],
    ],
  },
];
