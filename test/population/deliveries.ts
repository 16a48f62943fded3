import { type Analysis, analyse, type QuestionDates } from '../../engine/index.ts';
import { standard } from '../facts/standard.ts';
import type { FactsFile } from './both-readers.ts';

/** Files that are delivered together, and the codes of all that is wrong with them. */
interface Delivery {
  readonly about: string;
  readonly files: readonly FactsFile[];
  readonly analysis: Analysis;
  readonly codes: readonly string[];
  readonly dates?: QuestionDates;
}

const diplomas = sound(`regeling diplomas "Diploma's"
  in werking  2018-01-01
  tijdvak     2018 t/m 2022

artikel 1

  soort Niveau: niveau_2, niveau_3

  object Instelling meervoud Instellingen "instelling"
    aangeduid met brin

  object Diploma meervoud Diplomas van Instelling "diploma"
    aangeduid met nummer

artikel 2

  gegeven niveau van Diploma: Niveau "niveau"
  gegeven behaald_op van Diploma: datum "behaald op"
  gegeven eerder_diploma van Diploma: Diploma of geen "eerder diploma"
    eerder volgens behaald_op
  gegeven toelage van Instelling per jaar: bedrag of geen "toelage"
    zonder opgave geen na 2019-03-01
  gegeven duur van Instelling: duur "duur"
  gegeven opmerking van Instelling: tekst of geen "opmerking"
  gegeven toelichting van Instelling: tekst of geen "toelichting"
  gegeven maat van Instelling: getal "maat"
    ten minste 0,0000005
    ten hoogste 10,0000005
  gegeven index per jaar: percentage met 2 decimalen "index"

artikel 3

  regel subsidie van Instelling per jaar: bedrag "subsidie"
    = € 10 * (aantal Diplomas van deze Instelling)

  beschikking verlening van Instelling per jaar "verlening"
    geeft subsidie
`);

/** An object and a fact were renamed. */
const renamed = sound(
  `regeling proef "Proef"
  in werking 2020-01-01

artikel 1

  soort Niveau: laag, hoog

  object School meervoud Scholen "school"
    aangeduid met brin

  gegeven oud van School: aantal "aantal"
  gegeven niveau van School: Niveau "niveau"
  gegeven buur van School: School "buur"
`,
  `wijziging w van proef "w"
  bekendgemaakt 2021-12-01
  in werking    2022-01-01

onderdeel A

  hernoem oud tot nieuw
  hernoem School tot Instelling
`,
);

const institutions = csv('instellingen.csv', 'Instelling;toelage[2019]', '01AA;100,50', '02BB;geen', '03CC;');

function csv(name: string, ...lines: readonly string[]): FactsFile {
  return { name, text: `${lines.join('\n')}\n` };
}

function sound(...texts: readonly string[]): Analysis {
  const analysis = analyse(texts.map((text, at) => ({ name: `regeling_${at}.maat`, text })));
  if (!analysis.sound) throw new Error(JSON.stringify(analysis.problems));
  return analysis;
}

function right(about: string, files: readonly FactsFile[], dates?: QuestionDates): Delivery {
  return { about, files, analysis: diplomas, codes: [], ...(dates === undefined ? {} : { dates }) };
}

function wrong(about: string, codes: readonly string[], ...files: readonly FactsFile[]): Delivery {
  return { about, files, analysis: diplomas, codes };
}

const head = 'Diploma;van;niveau;behaald_op;eerder_diploma';

export const deliveries: readonly Delivery[] = [
  right('nothing', []),
  right('one object in several files with the same columns', [
    csv('diplomas-1.csv', head, '3;01AA;niveau_2;2019-01-01;1', '4;02BB;;;'),
    institutions,
    csv('diplomas-2.csv', head, '1;03CC;niveau_3;2018-01-01;geen', '2;01AA;niveau_3;;3'),
    csv('diplomas-3.csv', head),
    csv('instellingen-2.csv', 'Instelling;toelage[2019]', '04DD;90071992547409,92'),
  ]),
  right('the same, in order', [
    csv('instellingen-1.csv', 'Instelling;toelage[2019]', '01AA;', '02BB;1,00'),
    csv('instellingen-2.csv', 'Instelling;toelage[2019]', '03CC;2,00'),
  ]),
  wrong(
    'several files with the same columns and something wrong in each',
    ['F35', 'F27', 'F35'],
    institutions,
    csv('diplomas-1.csv', head, '1;09ZZ;;;', '2;01AA;;;'),
    csv('diplomas-2.csv', head, '3;01AA;;2019-02-30;', '4;08ZZ;;;'),
  ),
  wrong(
    'one thing in two files with the same columns',
    ['F60'],
    csv('a.csv', 'Instelling;toelage[2019];duur', '01AA;1,00;', '02BB;2,00;'),
    csv('b.csv', 'Instelling;toelage[2019];duur', '03CC;1,00;', '01AA;2,00;'),
  ),
  wrong(
    'the same without durations',
    ['F60'],
    csv('a.csv', 'Instelling;toelage[2019]', '01AA;1,00', '02BB;2,00'),
    csv('b.csv', 'Instelling;toelage[2019]', '03CC;1,00', '01AA;2,00'),
  ),
  right('texts in quotes, with quotes, separators and line ends', [
    csv(
      'instellingen.csv',
      'Instelling;opmerking;toelichting',
      '01AA;"a;b";"geen"',
      '02BB;"zei ""ja""";"a\nb"',
      '"03CC";"geen";" a "',
    ),
  ]),
  right('keys beyond the first plane, in order of their bytes', [
    csv('instellingen.csv', 'Instelling;toelage[2019]', '\uFB00;1,00', '\u{1F600};2,00'),
    csv('diplomas.csv', 'Diploma;van;niveau', '1;\u{1F600};niveau_2', '2;\uFB00;niveau_3'),
  ]),
  right('bounds that lie between two units', [
    csv('instellingen.csv', 'Instelling;maat', '01AA;0,000001', '02BB;10', '03CC;0,0000007'),
  ]),
  wrong('below a bound that lies between two units', ['F38'], csv('instellingen.csv', 'Instelling;maat', '01AA;0')),
  wrong('above one', ['F39'], csv('instellingen.csv', 'Instelling;maat', '01AA;10,000001')),
  right('one without rows', [csv('instellingen.csv', 'Instelling;toelage[2019]')]),
  right('one after the other', [
    institutions,
    csv('diplomas.csv', head, '2;01AA;niveau_2;2019-01-01;1', '1;02BB;;2018-01-01;geen'),
  ]),
  right('what is named before it is delivered', [
    csv('diplomas.csv', head, '1;02BB;niveau_3;2018-01-01;'),
    institutions,
  ]),
  right('an earlier one whose day is not known', [
    institutions,
    csv('diplomas.csv', head, '1;01AA;;;', '2;01AA;;2019-01-01;1'),
  ]),
  right('silence before its day', [institutions], { knownOn: '2019-03-01' }),
  right('silence after its day', [institutions], { knownOn: '2019-03-02' }),
  right('a fact with a duration', [csv('instellingen.csv', 'Instelling;duur;toelage[2019]', '01AA;P3M;1,00')]),
  right('facts of the whole regulation beside things', [institutions, csv('landelijk.csv', 'index[2019]', '2,15%')]),
  right('JSON beside a table', [
    institutions,
    { name: 'rest.json', text: '{"index": {"2019": "2.15%"}, "Diploma": {"1": {"van": "03CC"}}}' },
  ]),
  right('things of one object in two files', [institutions, csv('meer.csv', 'Instelling;toelage[2019]', '04DD;5,00')]),
  right('decisions beside a table', [
    institutions,
    csv('besluiten.csv', 'verlening;jaar;op;subsidie', '01AA;2019;2019-02-01;30000,00'),
  ]),
  right('a life', [csv('instellingen.csv', 'Instelling;bestaatTot;toelage[2019]', '01AA;2019-07-31;1,00')]),
  right(
    'who recorded it when',
    [csv('instellingen.csv', 'Instelling;toelage[2019];toelage[2019].vastgelegdOp', '01AA;1,00;2019-02-01')],
    { knownOn: '2019-01-31' },
  ),
  right('more than a column holds', [
    csv('instellingen.csv', 'Instelling;toelage[2019]', '01AA;90071992547409,91', '02BB;90071992547409,92'),
  ]),
  {
    about: 'keys of digits that lost their zeros',
    analysis: standard,
    codes: ['F80'],
    files: [csv('instellingen.csv', 'Instelling;cijfer', '1200;7', '120;8')],
  },
  {
    about: 'under their old names',
    analysis: renamed,
    codes: [],
    files: [csv('scholen.csv', 'School;oud;niveau;buur', '02BB;3;hoog;01AA', '01AA;;laag;02BB')],
  },
  {
    about: 'under their new names',
    analysis: renamed,
    codes: [],
    files: [csv('scholen.csv', 'Instelling;nieuw;niveau;buur', '02BB;3;hoog;01AA', '01AA;;laag;02BB')],
  },
  {
    about: 'under both names',
    analysis: renamed,
    codes: ['F68'],
    files: [csv('scholen.csv', 'Instelling;nieuw;oud', '02BB;3;4')],
  },
  {
    about: 'a verdict of which nobody says whose it is and why',
    analysis: standard,
    codes: ['F81', 'F81'],
    files: [csv('oordelen.csv', 'Instelling;agenda', '01AA;voldoende')],
  },
  wrong(
    'keys of digits, one of them twice',
    ['F73', 'F80'],
    csv('instellingen.csv', 'Instelling', '1200', '120', '1200'),
  ),
  wrong(
    'a key that stands twice',
    ['F73'],
    csv('instellingen.csv', 'Instelling;toelage[2019]', '01AA;1', '02BB;2', '01AA;3'),
  ),
  wrong(
    'a parent that is not there',
    ['F35'],
    institutions,
    csv('diplomas.csv', head, '1;09ZZ;niveau_2;;', '2;01AA;niveau_3;;'),
  ),
  wrong('parents that were not delivered', ['F36'], csv('diplomas.csv', head, '1;01AA;niveau_2;;')),
  wrong('no parent', ['F54'], institutions, csv('diplomas.csv', head, '1;;niveau_2;;')),
  wrong(
    'an earlier one that is not there',
    ['F35'],
    institutions,
    csv('diplomas.csv', head, '1;01AA;niveau_2;2019-01-01;7'),
  ),
  wrong(
    'an earlier one that is later',
    ['F245'],
    institutions,
    csv('diplomas.csv', head, '1;01AA;;2019-01-01;2', '2;01AA;;2019-01-02;'),
  ),
  wrong(
    'an earlier one of the same day',
    ['F245'],
    institutions,
    csv('diplomas.csv', head, '1;01AA;;2019-01-01;2', '2;01AA;;2019-01-01;'),
  ),
  wrong('itself as the earlier one', ['F246'], institutions, csv('diplomas.csv', head, '1;01AA;;;1')),
  wrong(
    'a wrong cell beside a parent that is not there',
    ['F35', 'F27'],
    institutions,
    csv('diplomas.csv', head, '1;09ZZ;;2019-02-30;', '2;01AA;;;'),
  ),
  wrong('one value in two files', ['F60'], institutions, csv('meer.csv', 'Instelling;toelage[2019]', '01AA;100,50')),
  wrong('a quote that is never closed', ['F64'], institutions, csv('diplomas.csv', head, '1;"01AA;niveau_2;;')),
  wrong(
    'rows too short and too long',
    ['F71', 'F71', 'F35'],
    institutions,
    csv('diplomas.csv', head, '1;01AA', '2;01AA;;;;', '3;09ZZ;;;'),
  ),
  wrong('a header that is no fact', ['F13'], csv('instellingen.csv', 'Instelling;onzin', '01AA;1')),
];
