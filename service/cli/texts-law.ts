import type { Language } from '../../grammar/index.ts';

const nl = {
  ownYear:
    'Uitkomsten: elk jaar naar zijn eigen recht, met alleen de wijzigingen die op {van} of {tot} in werking waren.',
  ofDay: 'Uitkomsten: elke regeling met de tekst van haar dag, voor alle jaren.',
  notCompared: '{year} is niet vergeleken: {reason}.',
  gain: 'vooruit',
  loss: 'achteruit',
  same: 'gelijk',
  other: 'anders',
  unknown: 'onbekend',
  sameAmounts: '{title}: zelfde bedragen als {others}',
  partly: 'geldt niet voor alle jaren:',
  fromYear: '{change}: geldt vanaf jaar {year}; voor eerdere jaren: maatstaf tekst … --jaar {before}',
  notYet: '{change}: geldt vanaf jaar {year} en staat hier niet; wel met: maatstaf tekst … --jaar {year}',
  namedYear: '{change}: is van later (geldt vanaf {date}), maar is voor {years} gegeven',
  backwards: '{change}: werkt terug tot en met {date} (in werking {inForce})',
  everyYear: 'ook met wat pas voor latere jaren telt; wat voor een jaar telt: --jaar',
} as const;

type LawTexts = { readonly [Key in keyof typeof nl]: string };

const en: LawTexts = {
  ownYear:
    'Outcomes: each year by its own law, with only those amendments that had entered into force by {van} or {tot}.',
  ofDay: 'Outcomes: each regulation by the text of its day, for every year.',
  notCompared: '{year} is not compared: {reason}.',
  gain: 'gain',
  loss: 'lose',
  same: 'same',
  other: 'other',
  unknown: 'unknown',
  sameAmounts: '{title}: the same amounts as {others}',
  partly: 'does not hold for every year:',
  fromYear: '{change}: applies from year {year}; for earlier years: maatstaf text … --year {before}',
  notYet: '{change}: applies from year {year} and is not in here; it is with: maatstaf text … --year {year}',
  namedYear: '{change}: is of later (holds from {date}), but is given for {years}',
  backwards: '{change}: works back to {date} (in force {inForce})',
  everyYear: 'with what counts for later years only, too; what counts for one year: --year',
};

/** What `text` and `diff` say of amendments and years. */
export const lawTexts: Readonly<Record<Language, LawTexts>> = { nl, en };
