import type { KeywordDocs } from './keyword-docs.ts';

/** Words that open a declaration or a clause, name a type, or stand in a grid. */
export const structureDocs = {
  regulation: {
    nl: 'Opent een regeling: naam, titel, en daaronder de data, het tijdvak en de bron.',
    en: 'Opens a regulation: its name and title, then its dates, term and source.',
  },
  examplesOf: {
    nl: 'Opent een bestand dat alleen voorbeelden van een regeling bevat.',
    en: 'Opens a file that holds nothing but examples of a regulation.',
  },
  kind: {
    nl: 'Een vaste lijst van waarden. Met `<` in plaats van komma’s is de lijst geordend.',
    en: 'A fixed list of values. Parted by `<` instead of commas the list is ordered.',
  },
  entity: {
    nl: 'Iets waarover de regeling gaat, zoals een instelling. Elk ding wordt aangeduid met een sleutel.',
    en: 'A thing the regulation is about, such as an institution. Each one is identified by a key.',
  },
  input: {
    nl: 'Een feit dat van buiten komt. Wat niet is aangeleverd, is onbekend en wordt nooit vanzelf nul.',
    en: 'A fact from outside. What was not delivered is unknown and never turns into zero by itself.',
  },
  judgement: {
    nl: 'Een oordeel van mensen: wie het geeft, op wiens advies, en of er een motivering bij hoort.',
    en: 'A verdict by people: who gives it, on whose advice, and whether reasons are required.',
  },
  parameter: {
    nl: 'Getallen uit de wet, als één waarde of in een rooster per jaar of soort.',
    en: 'Numbers of the law, as one value or in a grid by year or kind.',
  },
  rule: {
    nl: 'Een afgeleide waarde: naam, van wie, per welk jaar, het type, en na `=` hoe zij wordt berekend.',
    en: 'A derived value: name, of whom, per which year, its type, and after `=` how it is computed.',
  },
  table: {
    nl: 'Een regel als raster van voorwaarden: elk geval valt in precies één rij, en de laatste kolom is wat eruit komt.',
    en: 'A rule as a grid of conditions: every case falls in exactly one row, and the last column is what comes out.',
  },
  allocation: {
    nl: 'Verdeelt een bedrag over ontvangers, tot op de cent. Wat overblijft gaat naar het `restant`.',
    en: 'Divides an amount over recipients, to the cent. What is left goes where `rest` says.',
  },
  exception: {
    nl: '`uitzondering x op y als … dan …`: wat er in een bijzonder geval in plaats van y geldt.',
    en: '`exception x on y if … then …`: what holds instead of y in a special case.',
  },
  guarantee: {
    nl: 'Wat altijd moet gelden. Bij elke uitkomst die zij raakt wordt zij nagegaan; `maatstaf try` zoekt een geval waarin zij niet opgaat.',
    en: 'What must always hold. It is watched with every outcome it touches; `maatstaf try` looks for a case in which it does not hold.',
  },
  warning: {
    nl: 'Als een waarborg, maar gaat zij niet op, dan blijft het bij een opmerking.',
    en: 'Like a guarantee, but where it does not hold there is only a remark.',
  },
  decision: {
    nl: 'Wat van buiten gevraagd en daarna vastgelegd wordt: van wie, per wat, en na `geeft` welke uitkomsten.',
    en: 'What is asked from outside and then recorded: of whom, per what, and after `gives` which outcomes.',
  },
  gives: { nl: 'Wat de beschikking geeft.', en: 'What the decision gives.' },
  notApplied: {
    nl: 'In een uitzondering op een uitzondering: die telt dan niet, met alles wat eraan hangt.',
    en: 'In an exception to an exception: that one then does not count, with all that hangs on it.',
  },
  example: {
    nl: 'Een uitgewerkt geval: gegevens in een rooster en wat er dan verwacht wordt. Elk voorbeeld is een toets.',
    en: 'A worked case: facts in a grid and what is then expected. Every example is a test.',
  },
  untranslated: {
    nl: 'Een zinsnede uit het artikel die in geen regel is gevangen. Uitkomsten die op dat artikel rusten, melden dit.',
    en: 'A phrase of the article that no rule captures. Results that rest on that article say so.',
  },
  sector: { nl: 'De sector waarvoor de regeling geldt.', en: 'The sector the regulation is for.' },
  tranche: { nl: 'De tranche van de regeling.', en: 'The tranche of the regulation.' },
  stateOf: {
    nl: 'De oudste bekende stand van de tekst. Over het recht van vóór die dag wordt niets beweerd.',
    en: 'The oldest known state of the text. Nothing is claimed about the law before that day.',
  },
  inForce: {
    nl: 'De dag waarop de regeling, of de wijziging, in werking treedt.',
    en: 'The day the regulation, or the amendment, enters into force.',
  },
  endsOn: { nl: 'De eerste dag waarop de regeling niet meer geldt.', en: 'The first day on which it no longer holds.' },
  term: {
    nl: 'De jaren waarvoor het geld bedoeld is; `per jaar` loopt daarover.',
    en: 'The years the money is for; `per year` runs over them.',
  },
  uses: {
    nl: 'Een andere regeling, waarvan de namen hier ook gelden. Staat een naam in beide, dan met haar naam en een punt ervoor: `web.Instelling`.',
    en: 'Another regulation, whose names count here too. Where both have a name, with its own name and a point before it: `act.Institution`.',
  },
  source: { nl: 'Waar de tekst is bekendgemaakt.', en: 'Where the text was published.' },
  jci: {
    nl: 'De verwijzing volgens de Nederlandse wetsverwijzingsstandaard.',
    en: 'The Dutch standard link to a law.',
  },
  plural: {
    nl: 'De naam van alle dingen van dit object samen.',
    en: 'The name of all things of this entity together.',
  },
  identifiedBy: {
    nl: 'De naam van de sleutel die een ding aanduidt.',
    en: 'The name of the key that identifies a thing.',
  },
  mergersCount: {
    nl: '`fusies tellen vanaf het volgende jaar`: wat fuseert, telt tot en met 31 december nog zelf mee.',
    en: '`mergers count from the next year`: what merges goes on counting by itself through 31 December.',
  },
  nextYear: { nl: 'Vanaf 1 januari na de fusie.', en: 'From 1 January after the merger.' },
  countedOn: { nl: 'De dag waarop wordt geteld.', en: 'The day on which is counted.' },
  earlierBy: {
    nl: '`eerder volgens behaald_op`: verwijst naar een eerder ding van hetzelfde object, eerder volgens die datum. Langs zo’n verwijzing mag een regel zichzelf lezen.',
    en: '`earlier by obtained_on`: refers to an earlier thing of the same entity, earlier by that date. Along such a reference a rule may read itself.',
  },
  onMerger: {
    nl: '`bij fusie opgeteld`, `een van`, `hoogste`, `laagste`: hoe dit gegeven van wat is opgegaan bij de opvolger meetelt.',
    en: '`on merger summed`, `one of`, `highest`, `lowest`: how this fact of what merged counts with the successor.',
  },
  summed: { nl: 'Bij fusie: de som van de gegevens.', en: 'On merger: the sum of the facts.' },
  by: { nl: 'Wie het oordeel geeft.', en: 'Who gives the verdict.' },
  onAdviceOf: { nl: 'Wie over het oordeel adviseert.', en: 'Who advises on the verdict.' },
  withReasons: { nl: 'Het oordeel moet een motivering hebben.', en: 'The verdict must come with reasons.' },
  havingRegardTo: {
    nl: 'Wat bekend moet zijn als er geoordeeld wordt. De waarden van die dag worden bij het oordeel bewaard.',
    en: 'What must be known when judging. The values of that day are kept with the verdict.',
  },
  unlessStated: {
    nl: '`zonder opgave geen`: komt er niets, dan telt dat als geen; met `na` een datum pas in wat daarna bekend was.',
    en: '`unless stated absent`: silence counts as absent; with `after` a date only in what was known after it.',
  },
  after: {
    nl: 'In een cel: na die dag. Achter `zonder opgave geen`: de dag waarna zwijgen telt als geen.',
    en: 'In a cell: after that day. Behind `unless stated absent`: the day after which silence counts as absent.',
  },
  condition: {
    nl: '`voorwaarde a "…": …`: een voorwaarde van een rijtje, met haar letter of naam in de wet.',
    en: '`condition a "…": …`: a condition of a list, with its letter or name in the law.',
  },
  amount: {
    nl: 'Een bedrag in euro’s. In een verdeling: het bedrag dat wordt verdeeld.',
    en: 'An amount in euros. In an allocation: the amount that is divided.',
  },
  recipients: { nl: 'De voorwaarde waaronder iemand meedeelt.', en: 'The condition under which someone takes part.' },
  proRata: {
    nl: 'De maatstaf van de verdeling: `naar rato [voor 2/3] van …`. De gewichten zijn samen 1.',
    en: 'The key of the division: `pro rata [for 2/3] of …`. The weights add up to 1.',
  },
  roundedTo: {
    nl: 'Rondt de uitkomst af op een stap: `cent`, `€ 1`, `0,01%`. De helft gaat van nul af, tenzij anders gezegd.',
    en: 'Rounds the result to a step: `cent`, `€1`, `0.01%`. Halves go away from zero unless said otherwise.',
  },
  rest: {
    nl: 'Waar het niet-verdeelde deel heen gaat: `vervalt`, `naar` een naam, of `opnieuw` over wie zijn maximum niet bereikt.',
    en: 'Where the undivided part goes: it `lapses`, goes `to` a name, or `again` to those below their maximum.',
  },
  atLeast: {
    nl: 'Van een gegeven: de laagste waarde die mag voorkomen. In een verdeling: het minste dat een ontvanger krijgt.',
    en: 'Of an input: the lowest value that may occur. In an allocation: the least that a recipient gets.',
  },
  atMost: {
    nl: 'Van een gegeven: de hoogste waarde die mag voorkomen. In een verdeling: het meeste dat een ontvanger krijgt.',
    en: 'Of an input: the highest value that may occur. In an allocation: the most that a recipient gets.',
  },
  yesNo: { nl: 'Type: ja of nee.', en: 'Type: yes or no.' },
  number: { nl: 'Type: een getal, eventueel `met 2 decimalen`.', en: 'Type: a number, optionally `with 2 decimals`.' },
  percentage: {
    nl: 'Type: een percentage. Het is een getal dat anders is geschreven: `12,5%` is 0,125.',
    en: 'Type: a percentage. It is a number written otherwise: `12.5%` is 0.125.',
  },
  date: { nl: 'Type: een dag.', en: 'Type: a day.' },
  text: { nl: 'Type: tekst; alleen om te vergelijken en te tonen.', en: 'Type: text; only to compare and to show.' },
  exact: {
    nl: 'Een bedrag dat nog niet is afgerond. Het mag de regeling niet verlaten.',
    en: 'An amount not rounded yet. It may not leave the regulation.',
  },
  with: { nl: 'Met hoeveel decimalen.', en: 'With how many decimals.' },
  decimals: { nl: 'Het aantal cijfers achter de komma.', en: 'The number of digits after the point.' },
  orAbsent: {
    nl: 'De waarde mag er niet zijn: bekend afwezig, wat iets anders is dan onbekend.',
    en: 'The value may be absent: known not to be there, which differs from unknown.',
  },
  cent: { nl: 'De stap van één cent: `€ 0,01`.', en: 'A step of one cent: `€0.01`.' },
  largestRemainder: {
    nl: 'De delen worden naar beneden afgerond; de resterende centen gaan naar de grootste resten.',
    en: 'Parts are rounded down; the remaining cents go to the largest remainders.',
  },
  perRecipient: {
    nl: 'Elk deel wordt afzonderlijk afgerond; het verschil komt in het restant.',
    en: 'Each part is rounded alone; the difference goes to the rest.',
  },
  lapses: { nl: 'Wat overblijft wordt niet uitgekeerd.', en: 'What is left is not paid out.' },
  others: { nl: 'Alle gevallen die niet in het rooster staan.', en: 'Every case that is not in the grid.' },
  moreThan: {
    nl: 'Alles boven die grens, zonder de grens zelf.',
    en: 'All above that bound, without the bound itself.',
  },
  lessThan: {
    nl: 'Alles onder die grens, zonder de grens zelf.',
    en: 'All below that bound, without the bound itself.',
  },
  asAt: { nl: 'De dag waarvan de feiten gelden.', en: 'The day whose facts count.' },
  lawOf: { nl: 'De dag waarvan het recht geldt.', en: 'The day whose law counts.' },
  knownOn: { nl: 'Wat later is vastgelegd, telt nog niet mee.', en: 'What was recorded later does not count yet.' },
  suppose: { nl: 'Stelt een waarde vast in een voorbeeld.', en: 'States a value in an example.' },
  expect: { nl: 'De uitkomst die het voorbeeld verwacht.', en: 'The result the example expects.' },
  stillNeeded: { nl: 'Welke feiten nog nodig zijn.', en: 'Which facts are still needed.' },
  margin: { nl: 'Hoeveel de uitkomst mag afwijken.', en: 'How much the result may differ.' },
  because: { nl: 'Het artikel waarop de uitkomst rust.', en: 'The article the result rests on.' },
} as const satisfies KeywordDocs;
