import type { Phrases } from './keywords.ts';

/** Words that open a declaration. */
export const declarations = {
  regulation: { nl: ['regeling'], en: ['regulation'] },
  amendment: { nl: ['wijziging'], en: ['amendment'] },
  examplesOf: { nl: ['voorbeelden van'], en: ['examples of'] },
  kind: { nl: ['soort'], en: ['kind'] },
  entity: { nl: ['object'], en: ['entity'] },
  period: { nl: ['periode'], en: ['period'] },
  input: { nl: ['gegeven'], en: ['input'] },
  judgement: { nl: ['oordeel'], en: ['judgement'] },
  parameter: { nl: ['parameter'], en: ['parameter'], reserved: true },
  table: { nl: ['tabel'], en: ['table'] },
  rule: { nl: ['regel'], en: ['rule'] },
  exception: { nl: ['uitzondering'], en: ['exception'] },
  allocation: { nl: ['verdeling'], en: ['allocation'] },
  guarantee: { nl: ['waarborg'], en: ['guarantee'] },
  warning: { nl: ['waarschuwing'], en: ['warning'] },
  decision: { nl: ['beschikking'], en: ['decision'] },
  example: { nl: ['voorbeeld'], en: ['example'], reserved: true },
  untranslated: { nl: ['onvertaald', 'niet vertaald'], en: ['untranslated'], reserved: true },
} as const satisfies Phrases;

/** Words of amendments. `repeal`, `endsOn` and `lapses` share one phrase: what follows it tells which is meant. */
export const operations = {
  replace: { nl: ['vervang'], en: ['replace'] },
  add: { nl: ['voeg toe'], en: ['add'], reserved: true },
  rename: { nl: ['hernoem'], en: ['rename'] },
  renumber: { nl: ['vernummer'], en: ['renumber'] },
  applies: { nl: ['geldt'], en: ['applies'] },
  repeal: { nl: ['vervalt'], en: ['lapses'], reserved: true },
  was: { nl: ['was'], en: ['was'], reserved: true },
} as const satisfies Phrases;

/** Clauses of the head of a regulation. */
export const headClauses = {
  sector: { nl: ['sector'], en: ['sector'] },
  tranche: { nl: ['tranche'], en: ['tranche'] },
  stateOf: { nl: ['stand'], en: ['state'] },
  inForce: { nl: ['in werking'], en: ['in force'] },
  endsOn: { nl: ['vervalt'], en: ['lapses'], reserved: true },
  term: { nl: ['tijdvak'], en: ['term'] },
  source: { nl: ['bron'], en: ['source'] },
  jci: { nl: ['jci'], en: ['jci'] },
  uses: { nl: ['gebruikt'], en: ['uses'] },
  published: { nl: ['bekendgemaakt'], en: ['published'] },
  retroactive: { nl: ['werkt terug'], en: ['retroactive'], reserved: true },
} as const satisfies Phrases;

/** Words that open a clause of a declaration. `amount` is a type as well, `atLeast` and `atMost` also test. */
export const clauses = {
  plural: { nl: ['meervoud'], en: ['plural'] },
  identifiedBy: { nl: ['aangeduid met'], en: ['identified by'] },
  mergersCount: { nl: ['fusies tellen'], en: ['mergers count'] },
  namedAfter: { nl: ['genoemd naar'], en: ['named after'] },
  countedOn: { nl: ['teldatum'], en: ['counted on'] },
  earlierBy: { nl: ['eerder volgens'], en: ['earlier by'] },
  unlessStated: { nl: ['zonder opgave'], en: ['unless stated'] },
  onMerger: { nl: ['bij fusie'], en: ['on merger'] },
  by: { nl: ['door'], en: ['by'] },
  onAdviceOf: { nl: ['op advies van'], en: ['on advice of'] },
  withReasons: { nl: ['met motivering'], en: ['with reasons'] },
  havingRegardTo: { nl: ['gelet op'], en: ['having regard to'] },
  gives: { nl: ['geeft'], en: ['gives'] },
  notApplied: { nl: ['blijft buiten toepassing'], en: ['does not apply'] },
  condition: { nl: ['voorwaarde'], en: ['condition'] },
  recipients: { nl: ['ontvangers'], en: ['recipients'] },
  proRata: { nl: ['naar rato'], en: ['pro rata'] },
  computedOver: { nl: ['gerekend over'], en: ['computed over'] },
  claim: { nl: ['aanspraak'], en: ['claim'] },
  ifShort: { nl: ['bij tekort'], en: ['if short'] },
  whoDoesNotFit: { nl: ['wie niet past'], en: ['who exceeds it'] },
  roundedTo: { nl: ['afgerond op'], en: ['rounded to'] },
  rest: { nl: ['restant'], en: ['rest'] },
  atLeast: { nl: ['ten minste'], en: ['at least'] },
  atMost: { nl: ['ten hoogste'], en: ['at most'] },
} as const satisfies Phrases;

/** Types as written after a colon; `count`, `year` and its kin are words of expressions too and stand there. */
export const types = {
  yesNo: { nl: ['ja/nee'], en: ['yes/no'], reserved: true },
  number: { nl: ['getal'], en: ['number'] },
  percentage: { nl: ['percentage'], en: ['percentage'] },
  amount: { nl: ['bedrag'], en: ['amount'] },
  date: { nl: ['datum'], en: ['date'] },
  duration: { nl: ['duur'], en: ['duration'] },
  text: { nl: ['tekst'], en: ['text'] },
  exact: { nl: ['exact'], en: ['exact'] },
  with: { nl: ['met'], en: ['with'], reserved: true },
  decimals: { nl: ['decimalen', 'decimaal'], en: ['decimals', 'decimal'] },
  orAbsent: { nl: ['of geen'], en: ['or absent'] },
} as const satisfies Phrases;

/** What a clause may say. */
export const values = {
  nextYear: { nl: ['het volgende jaar'], en: ['the next year'] },
  endYear: { nl: ['het eindjaar'], en: ['the end year'] },
  startYear: { nl: ['het beginjaar'], en: ['the start year'] },
  summed: { nl: ['opgeteld'], en: ['summed'] },
  inOrderOf: { nl: ['op volgorde van'], en: ['in order of'] },
  stops: { nl: ['stopt'], en: ['stops'] },
  isSkipped: { nl: ['wordt overgeslagen'], en: ['is skipped'] },
  getsTheRest: { nl: ['krijgt de rest'], en: ['gets the rest'] },
  cent: { nl: ['cent'], en: ['cent'] },
  largestRemainder: { nl: ['grootste rest'], en: ['largest remainder'] },
  perRecipient: { nl: ['per ontvanger'], en: ['per recipient'] },
  lapses: { nl: ['vervalt'], en: ['lapses'], reserved: true },
  again: { nl: ['opnieuw'], en: ['again'] },
  draw: { nl: ['loting'], en: ['draw'] },
  first: { nl: ['eerst'], en: ['first'] },
} as const satisfies Phrases;

/** Words of grid cells and of examples. */
export const cells = {
  moreThan: { nl: ['meer dan'], en: ['more than'] },
  lessThan: { nl: ['minder dan'], en: ['less than'] },
  after: { nl: ['na'], en: ['after'] },
  others: { nl: ['overige'], en: ['others'] },
  asAt: { nl: ['toestand op'], en: ['as at'] },
  lawOf: { nl: ['geldend op'], en: ['law of'] },
  knownOn: { nl: ['bekend op'], en: ['known on'] },
  suppose: { nl: ['stel'], en: ['suppose'] },
  expect: { nl: ['verwacht'], en: ['expect'], reserved: true },
  stillNeeded: { nl: ['nog nodig'], en: ['still needed'] },
  margin: { nl: ['marge'], en: ['margin'] },
  because: { nl: ['omdat'], en: ['because'] },
} as const satisfies Phrases;
