import { analyse } from '../../engine/index.ts';
import type { BadFacts } from './bad-json.ts';

/** A regulation with durations, months and quarters, with deliveries: all that can be wrong in them. */
const analysis = analyse([
  {
    name: 'proef.maat',
    text: `regeling proef "Proef"
  in werking 2015-01-01
  tijdvak 2015 t/m 2016

artikel 1

  object Instelling meervoud Instellingen "instelling" aangeduid met brin
  gegeven termijn van Instelling: duur of geen "termijn" ten minste 2 weken ten hoogste 6 maanden
  gegeven startmaand van Instelling: maand "startmaand" ten minste 2015-01
  gegeven startkwartaal van Instelling: kwartaal "startkwartaal"
  gegeven leerlingen van Instelling per maand: aantal "leerlingen"
  gegeven kosten per kwartaal: bedrag "kosten"
  gegeven zomer per maand 2015-06 t/m 2015-08: aantal "zomer"
  regel x van Instelling per maand: aantal "x" = leerlingen
`,
  },
]);

function of(members: string): string {
  return `{"Instelling": {"01AA": {${members}}}}`;
}

function one(about: string, json: string, code: string, path: string): BadFacts {
  return { about, json, found: [[code, path]] };
}

const here = 'Instelling["01AA"]';

const bad: readonly BadFacts[] = [
  one('a duration in words', of('"termijn": "6 weken"'), 'F220', `${here}.termijn`),
  one('a duration below zero', of('"termijn": "-P6W"'), 'F220', `${here}.termijn`),
  one('a duration in hours', of('"termijn": "PT6H"'), 'F220', `${here}.termijn`),
  one('half a month', of('"termijn": "P1.5M"'), 'F220', `${here}.termijn`),
  one('a duration that is a number', of('"termijn": 6'), 'F12', `${here}.termijn`),
  one('a duration beyond the calendar', of('"termijn": "P9999Y"'), 'F220', `${here}.termijn`),
  one('a duration under its bound', of('"termijn": "P10D"'), 'F38', `${here}.termijn`),
  one('a duration over its bound', of('"termijn": "P7M"'), 'F39', `${here}.termijn`),
  one('a month in words', of('"startmaand": "mei 2015"'), 'F221', `${here}.startmaand`),
  one('a year for a month', of('"startmaand": "2015"'), 'F221', `${here}.startmaand`),
  one('a thirteenth month', of('"startmaand": "2015-13"'), 'F221', `${here}.startmaand`),
  one('a month before its bound', of('"startmaand": "2014-12"'), 'F38', `${here}.startmaand`),
  one('a month for a quarter', of('"startkwartaal": "2015-05"'), 'F222', `${here}.startkwartaal`),
  one('a fifth quarter', of('"startkwartaal": "2015-K5"'), 'F222', `${here}.startkwartaal`),
  one('a year as the index of a month', of('"leerlingen": {"2015": "3"}'), 'F223', `${here}.leerlingen["2015"]`),
  one('a month as the index of a quarter', '{"kosten": {"2015-05": "3.00"}}', 'F224', 'kosten["2015-05"]'),
  one('a month outside those there are', '{"zomer": {"2015-05": "3"}}', 'F42', 'zomer["2015-05"]'),
];

/** What facts say, as it is kept. */
const good = `{"Instelling": {"01AA": {"termijn": "P6W", "startmaand": "2015-12", "startkwartaal": "2015-Q4",
  "leerlingen": {"2015-01": "10", "2016-12": "11"}}}, "kosten": {"2015-K1": "3.00", "2015-Q2": "4.00"}}`;

export const calendar = { analysis, bad, good };
