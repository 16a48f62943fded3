import type { Language } from '../../grammar/index.ts';

/** What `copy` and `diff` say of going from one tranche to the next. */
const nl = {
  copy: 'maakt van een regeling het begin van de volgende, met de wijzigingen erin verwerkt',
  newName: 'de naam van de nieuwe regeling',
  day: 'de tekst van die dag (jjjj-mm-dd; standaard de nieuwste)',
  term: 'de jaren van het nieuwe geld, zoals "2023 t/m 2026"',
  moveYears: 'schuift de jaren van tabellen, tijdvak, verzamelingen en voorbeelden zoveel op',
  target: 'de map die gemaakt wordt (standaard naast de oude, met de nieuwe naam)',
  later: 'zet elk jaar naast zoveel jaar later in de nieuwe regeling; `tijdvak`: zoveel als zij later begint',
  moveFacts: 'rekent in de nieuwe regeling met dezelfde feiten, zoveel jaar later',
  folded: ['1 wijziging erin verwerkt', '{count} wijzigingen erin verwerkt'],
  kept: ['1 voorbeeld komt uit', '{count} voorbeelden komen uit'],
  resting: [
    '1 voorbeeld komt niet uit en staat er als opmerking',
    '{count} voorbeelden komen niet uit en staan er als opmerking',
  ],
  untried: 'de nieuwe tekst heeft nog fouten (maatstaf check {path}); de voorbeelden gaan mee zoals zij zijn',
  staying: 'Jaren en dagen in formules zijn gebleven zoals zij waren; kijk of zij nog kloppen:',
  named: 'In titels, namen, toelichtingen en opmerkingen staan nog jaren; kijk of zij nog kloppen:',
  staysTerm: 'het tijdvak is nog {years}: geef `--tijdvak` of `--schuif-jaren`',
  next: 'en nu: vul de kop van {path} in, en dan\n  maatstaf verschil {old} {path}{later}\nen voor wie dat iets uitmaakt:\n  maatstaf verschil {old} {path}{later} --feiten <bestand>{along}',
  noDay: 'nog zonder dag van inwerkingtreding',
  byTerm: ' --jaren-verder tijdvak',
  along: ' --feiten-mee',
} as const;

type Texts = {
  readonly [Key in keyof typeof nl]: (typeof nl)[Key] extends string ? string : readonly [string, string];
};

const en: Texts = {
  copy: 'makes of a regulation the beginning of the next one, with its amendments folded in',
  newName: 'the name of the new regulation',
  day: 'the text of that day (yyyy-mm-dd; the newest unless said)',
  term: 'the years of the new money, such as "2023 through 2026"',
  moveYears: 'moves the years of grids, term, sets and examples by so many',
  target: 'the folder to be made (beside the old one, with the new name, unless said)',
  later: 'sets each year beside so many years later in the new regulation; `term`: as many as it begins later',
  moveFacts: 'computes the new regulation from the same facts, so many years later',
  folded: ['1 amendment folded in', '{count} amendments folded in'],
  kept: ['1 example comes out', '{count} examples come out'],
  resting: [
    '1 example does not come out and stands there as a comment',
    '{count} examples do not come out and stand there as comments',
  ],
  untried: 'the new text still has errors (maatstaf check {path}); the examples go along as they are',
  staying: 'Years and days in formulas stayed as they were; see whether they still hold:',
  named: 'Titles, labels, explanations and comments still name years; see whether they still hold:',
  staysTerm: 'the term is still {years}: give `--term` or `--shift-years`',
  next: 'and now: fill in the head of {path}, and then\n  maatstaf diff {old} {path}{later}\nand for whom it matters:\n  maatstaf diff {old} {path}{later} --facts <file>{along}',
  noDay: 'no day of entry into force yet',
  byTerm: ' --years-later term',
  along: ' --move-facts',
};

export const reuseTexts: Readonly<Record<Language, Texts>> = { nl, en };
