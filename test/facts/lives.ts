import { analyse } from '../../engine/index.ts';
import type { BadFacts } from './bad-json.ts';

/** A regulation with things that merge and refer to earlier ones, with deliveries: all that can be wrong in them. */
const analysis = analyse([
  {
    name: 'proef.maat',
    text: `regeling proef "Proef"
  in werking 2015-01-01
  tijdvak 2015 t/m 2018

artikel 1

  object Instelling meervoud Instellingen "instelling" aangeduid met brin
  object Diploma meervoud Diplomas van Instelling "diploma" aangeduid met nummer
  gegeven studenten van Instelling per jaar: aantal "studenten" bij fusie opgeteld
  gegeven behaald_op van Diploma: datum "behaald op"
  gegeven vorig van Diploma: Diploma of geen "vorig diploma" eerder volgens behaald_op
`,
  },
]);

function two(first: string, second = ''): string {
  return `{"Instelling": {"01AA": {${first}}, "02BB": {${second}}}}`;
}

function diplomas(first: string, second: string): string {
  return `{"Instelling": {"01AA": {}}, "Diploma": {"d1": {"van": "01AA", ${first}}, "d2": {"van": "01AA", ${second}}}}`;
}

function one(about: string, json: string, code: string, path: string): BadFacts {
  return { about, json, found: [[code, path]] };
}

const here = 'Instelling["01AA"]';

const bad: readonly BadFacts[] = [
  one('a first day that does not exist', two('"bestaatVanaf": "2015-02-30"'), 'F27', `${here}.bestaatVanaf`),
  one('a first day in words', two('"bestaatVanaf": "1 mei 2015"'), 'F26', `${here}.bestaatVanaf`),
  one('a last day that is a number', two('"bestaatTot": 2015'), 'F12', `${here}.bestaatTot`),
  one('a last day that is null', two('"bestaatTot": null'), 'F11', `${here}.bestaatTot`),
  one('a last day that is absent', two('"bestaatTot": {"geen": true}'), 'F26', `${here}.bestaatTot`),
  one(
    'an end before the beginning',
    two('"bestaatVanaf": "2016-08-01", "bestaatTot": "2016-07-31"'),
    'F240',
    `${here}.bestaatTot`,
  ),
  one('merged into itself', two('"bestaatTot": "2016-07-31", "opgegaanIn": "01AA"'), 'F241', `${here}.opgegaanIn`),
  one('merged on no day', two('"opgegaanIn": "02BB"'), 'F242', `${here}.opgegaanIn`),
  one('merged into nobody', two('"bestaatTot": "2016-07-31", "opgegaanIn": "03CC"'), 'F35', `${here}.opgegaanIn`),
  one('merged into a list', two('"bestaatTot": "2016-07-31", "opgegaanIn": []'), 'F56', `${here}.opgegaanIn`),
  one(
    'merged into what begins a day late',
    two('"bestaatTot": "2016-07-31", "opgegaanIn": "02BB"', '"bestaatVanaf": "2016-08-02"'),
    'F243',
    `${here}.opgegaanIn`,
  ),
  one(
    'merged into what ended on the same day',
    two('"bestaatTot": "2016-07-31", "opgegaanIn": "02BB"', '"bestaatTot": "2016-07-31"'),
    'F243',
    `${here}.opgegaanIn`,
  ),
  {
    about: 'merged in a circle',
    json: two('"bestaatTot": "2016-07-31", "opgegaanIn": "02BB"', '"bestaatTot": "2017-07-31", "opgegaanIn": "01AA"'),
    found: [['F243', 'Instelling["02BB"].opgegaanIn']],
  },
  one('a life of nobody', '{"bestaatTot": "2016-07-31"}', 'F244', 'bestaatTot'),
  one(
    'a life of a fact',
    two('"studenten": {"2015": {"waarde": "1", "bestaatTot": "2016-07-31"}}'),
    'F244',
    `${here}.studenten["2015"].bestaatTot`,
  ),
  one('a slip', two('"bestaatTott": "2016-07-31"'), 'F14', `${here}.bestaatTott`),
  one(
    'a later one as the earlier one',
    diplomas('"behaald_op": "2012-07-01", "vorig": "d2"', '"behaald_op": "2014-07-01"'),
    'F245',
    'Diploma["d1"].vorig',
  ),
  one(
    'one of the same day as the earlier one',
    diplomas('"behaald_op": "2012-07-01"', '"behaald_op": "2012-07-01", "vorig": "d1"'),
    'F245',
    'Diploma["d2"].vorig',
  ),
  one(
    'itself as the earlier one',
    diplomas('"vorig": "d1"', '"behaald_op": "2014-07-01"'),
    'F246',
    'Diploma["d1"].vorig',
  ),
  one(
    'an earlier one that was not delivered',
    diplomas('"vorig": "d3"', '"behaald_op": "2014-07-01"'),
    'F35',
    'Diploma["d1"].vorig',
  ),
];

const good: readonly string[] = [
  two('"bestaatVanaf": "1998-08-01"'),
  two('"bestaatTot": "2016-07-31", "opgegaanIn": "02BB"', '"bestaatVanaf": "2016-08-01"'),
  two('"bestaatVanaf": "2016-07-31", "bestaatTot": "2016-07-31"'),
  diplomas('"behaald_op": "2012-07-01", "vorig": {"geen": true}', '"behaald_op": "2014-07-01", "vorig": "d1"'),
  diplomas('"behaald_op": "2012-07-01"', '"vorig": "d1"'),
];

export const lives = { analysis, bad, good };
