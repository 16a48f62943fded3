import type { PartialChange } from '../../engine/index.ts';
import type { Language } from '../../grammar/index.ts';
import { fill } from './texts.ts';

const nl = {
  ownYear:
    'Uitkomsten: elk jaar naar zijn eigen recht, met alleen de wijzigingen die in werking waren op {van} (was) en op {tot} (wordt).',
  ofDay: 'Uitkomsten: elke regeling met de tekst van haar dag, voor alle jaren.',
  sameTextOtherOutcomes:
    'De teksten van beide dagen zijn gelijk, de uitkomsten niet: een wijziging die terugwerkt, staat al in de tekst van de eerste dag, en telt in de uitkomsten vanaf de dag waarop zij in werking trad.',
  notCompared: '{year} is niet vergeleken: {reason}.',
  gain: 'vooruit',
  loss: 'achteruit',
  same: 'gelijk',
  other: 'anders',
  unknown: 'onbekend',
  sameText: 'Beide teksten zeggen hetzelfde.',
  sameForAll: 'Voor iedereen gelijk:',
  sameFor: ['voor 1 gelijk', 'voor {count} gelijk'],
  sameAmounts: '{title}: zelfde bedragen als {others}',
  sameRows: ['1 andere waarde is gelijk', '{count} andere waarden zijn gelijk'],
  knownOfNobody: 'Nog van niemand bekend:',
  partly: 'geldt niet voor alle jaren:',
  fromYear: '{change}: geldt vanaf {period} {year}; voor eerdere jaren: maatstaf tekst … --jaar {before}',
  notYet: '{change}: geldt vanaf {period} {year} en staat hier niet; wel met: maatstaf tekst … --jaar {year}',
  namedYear: '{change}: is van later (geldt vanaf {date}), maar is voor {years} gegeven',
  backwards: '{change}: werkt terug tot en met {date} (in werking {inForce})',
  item: '{item} van {name}',
  year: 'jaar',
  allYears:
    'let op: deze wijziging geeft voor alle jaren wat in de regeling niet voor alle jaren geldt; zet er zelf `geldt vanaf` bij:',
  everyYear: 'deze tekst toont alles wat dan in de regeling staat; wat voor één jaar telt, toont --jaar',
} as const;

type LawTexts = {
  readonly [Key in keyof typeof nl]: (typeof nl)[Key] extends string ? string : readonly [string, string];
};

const en: LawTexts = {
  ownYear:
    'Outcomes: each year by its own law, with only those amendments that were in force on {van} (was) and on {tot} (becomes).',
  ofDay: 'Outcomes: each regulation by the text of its day, for every year.',
  sameTextOtherOutcomes:
    'The texts of both days are the same, the outcomes are not: an amendment that works back stands in the text of the first day already, and counts in the outcomes from the day on which it entered into force.',
  notCompared: '{year} is not compared: {reason}.',
  gain: 'gain',
  loss: 'lose',
  same: 'same',
  other: 'other',
  unknown: 'unknown',
  sameText: 'Both texts say the same.',
  sameForAll: 'The same for all:',
  sameFor: ['the same for 1', 'the same for {count}'],
  sameAmounts: '{title}: the same amounts as {others}',
  sameRows: ['1 other value is the same', '{count} other values are the same'],
  knownOfNobody: 'Known of nobody yet:',
  partly: 'does not hold for every year:',
  fromYear: '{change}: applies from {period} {year}; for earlier years: maatstaf text … --year {before}',
  notYet: '{change}: applies from {period} {year} and is not in here; it is with: maatstaf text … --year {year}',
  namedYear: '{change}: is of later (holds from {date}), but is given for {years}',
  backwards: '{change}: works back to {date} (in force {inForce})',
  item: '{item} of {name}',
  year: 'year',
  allYears:
    'mind: this amendment gives for all years what does not hold for all years in the regulation; add `applies from` yourself:',
  everyYear: 'this text shows all that stands in the regulation then; what counts for one year, --year shows',
};

/** What `text` and `diff` say of amendments and years. */
export const lawTexts: Readonly<Record<Language, LawTexts>> = { nl, en };

/** A change that does not count for every year, in a line. */
export function partialText(change: PartialChange, language: Language): string {
  const say = lawTexts[language];
  const { name } = change.amendment;
  const where = { change: change.item === undefined ? name : fill(say.item, { item: change.item, name }) };
  switch (change.kind) {
    case 'fromYear':
    case 'notYet': {
      const { kind, year, period = say.year } = change;
      return fill(say[kind], { ...where, year, period, before: year - 1 });
    }
    case 'namedYear':
      return fill(say.namedYear, { ...where, years: change.years.join(', '), date: change.holdsFrom });
    case 'backwards':
      return fill(say.backwards, { ...where, date: change.holdsFrom, inForce: change.inForce });
  }
}
