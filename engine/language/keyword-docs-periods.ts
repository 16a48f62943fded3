import type { KeywordDocs } from './keyword-docs.ts';

/** Words about years that begin on a day of their own. */
export const periodDocs = {
  period: {
    nl: 'Een jaar dat op een eigen dag begint, zoals een schooljaar. Waarden zijn er dan per schooljaar, met een jaartal als nummer.',
    en: 'A year that begins on a day of its own, such as a school year. Values then exist per school year, numbered by a year.',
  },
  from: {
    nl: 'De eerste dag van een eigen periode, of in een wijziging het eerste jaar waarvoor zij geldt.',
    en: 'The first day of an own period, or in an amendment the first year it applies to.',
  },
  namedAfter: {
    nl: 'Naar welk van zijn twee jaren een periode heet: het jaar waarin hij begint of waarin hij eindigt.',
    en: 'By which of its two years a period is named: the one it begins in or the one it ends in.',
  },
  endYear: {
    nl: 'Schooljaar 2013 is het schooljaar dat in 2013 eindigt.',
    en: 'School year 2013 is the one that ends in 2013.',
  },
  startYear: {
    nl: 'Studiejaar 2013 is het studiejaar dat in 2013 begint.',
    en: 'Academic year 2013 is the one that begins in 2013.',
  },
  duration: {
    nl: 'Type: een duur, zoals `6 weken` of `3 maanden`. Bij een datum op te tellen of ervan af te trekken.',
    en: 'Type: a duration, such as `6 weeks` or `3 months`. It can be added to a date or taken from it.',
  },
  quarter: {
    nl: 'Een kwartaal van de kalender, `2015-K2`; `kwartaal - 1` is het vorige. Na een getal een duur van drie maanden.',
    en: 'A quarter of the calendar, `2015-Q2`; `quarter - 1` is the one before. Behind a number a duration of three months.',
  },
  month: {
    nl: 'Een maand van de kalender, `2015-05`; `maand - 1` is de vorige. Na een getal een duur: `3 maanden`.',
    en: 'A month of the calendar, `2015-05`; `month - 1` is the one before. Behind a number a duration: `3 months`.',
  },
  week: { nl: 'Een duur in weken: `6 weken`.', en: 'A duration in weeks: `6 weeks`.' },
  day: { nl: 'Een duur in dagen: `10 dagen`.', en: 'A duration in days: `10 days`.' },
  beginOf: {
    nl: 'De eerste dag van een jaar of van een eigen periode: `begin van jaar`, `begin van schooljaar - 1`.',
    en: 'The first day of a year or of an own period: `start of year`, `start of schooljaar - 1`.',
  },
  endOf: {
    nl: 'De laatste dag van een jaar of van een eigen periode, zoals `einde van schooljaar`.',
    en: 'The last day of a year or of an own period, as in `end of schooljaar`.',
  },
} as const satisfies KeywordDocs;
