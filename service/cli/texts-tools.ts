import type { CoverageItem, CoverageWay, MutationKind } from '../../engine/index.ts';
import type { Language } from '../../grammar/index.ts';

const nl = {
  why: 'legt één waarde helemaal uit: waaruit ze volgt, en waaruit dat weer volgt',
  init: 'begint een nieuwe regeling met een regel, een voorbeeld en feiten',
  completion: 'geeft het script waarmee uw shell opdrachten en opties aanvult',
  askedPeriod: 'het jaar waarover gevraagd wordt, of een kwartaal (2019-K2) of maand (2019-05)',
  whyWords: 'wat, van wie en wanneer: `bijdrage van 01AA in 2021`',
  folder: 'de map die gemaakt wordt',
  shell: 'bash, zsh of fish',
  depth: 'hoeveel stappen diep (standaard 4)',
  ruleName: 'de naam van de regeling (standaard die van de map)',
  testOutput: 'vorm: tabel, json, csv of junit',
  coverage: 'zegt wat de voorbeelden van de regels laten zien, en wat niet',
  mutate: 'verandert de regels steeds een beetje en zegt wat geen voorbeeld merkt',
  atMost: 'hoeveel veranderingen hoogstens (standaard 500)',
  seconds: 'na hoeveel seconden het ophoudt (standaard 60)',
  seedOfMutants: 'hetzelfde begingetal kiest dezelfde veranderingen (standaard 1)',
  progress: '{done} van {of} …',
  repeated: '(staat hierboven)',
  deeper: ['(1 regel dieper: --diepte)', '({count} regels dieper: --diepte)'],
  made: 'gemaakt: {path}',
  next: 'en nu: maatstaf test {path}',
  coverageTitle: '{name} — {covered} van {count} laten de voorbeelden helemaal zien',
  allShown: 'alles is te zien in de voorbeelden',
  failing: 'niet meegeteld, want niet uitgekomen ({count}): {list}; `maatstaf test` zegt waarom',
  shownHalf: 'half',
  shownNot: 'niet',
  shownAll: 'helemaal',
  place: 'plaats',
  part: 'onderdeel',
  state: 'te zien',
  missing: 'ontbreekt',
  mutantsTitle: '{name} — {run} veranderingen geprobeerd, {noticed} opgemerkt, {survived} niet',
  mutantsOf: ' ({tried} van de {all}; {refused} afgekeurd bij het nagaan)',
  mutantsStopped: 'Na {seconds} s opgehouden: zie --seconden en --hoogstens.',
  rewritten: 'wordt',
  or: 'of',
  noticedBy: 'dat zou merken: {example}',
  unreached: 'een voorbeeld dat iets verwacht wat op `{name}` rust',
  costName: 'naam',
  costTimes: 'keren',
  costEach: 'stappen per keer',
  costSteps: 'stappen samen',
  costTotal: 'Alles samen ten hoogste: {bound} stappen.',
  costFilledIn: 'Met {sizes}: {steps} stappen.',
  costLimit:
    'Een stap is één uitdrukking, of één element van een verzameling dat wordt bekeken; één vraag mag er {limit} doen.',
  costAbove:
    'Dat is meer dan één vraag mag doen. Het is de grens van alles tegelijk: elke regel voor elk ding en elke periode, met elke tak. Een vraag naar minder doet minder; wat te veel is, wordt geweigerd en nooit half beantwoord.',
} as const;

type Texts = {
  readonly [Key in keyof typeof nl]: (typeof nl)[Key] extends string ? string : readonly [string, string];
};

const en: Texts = {
  why: 'explains one value in full: what it follows from, and what that follows from',
  init: 'begins a new regulation with a rule, an example and facts',
  completion: 'gives the script with which your shell completes commands and options',
  askedPeriod: 'the year asked about, or a quarter (2019-Q2) or month (2019-05)',
  whyWords: 'what, of whom and when: `bijdrage of 01AA in 2021`',
  folder: 'the folder to be made',
  shell: 'bash, zsh or fish',
  depth: 'how many steps deep (4 unless said)',
  ruleName: 'the name of the regulation (that of the folder unless said)',
  testOutput: 'form: table, json, csv or junit',
  coverage: 'says what the examples show of the rules, and what not',
  mutate: 'changes the rules a little, time and again, and says what no example notices',
  atMost: 'how many changes at most (500 unless said)',
  seconds: 'after how many seconds it stops (60 unless said)',
  seedOfMutants: 'the same seed chooses the same changes (1 unless said)',
  progress: '{done} of {of} …',
  repeated: '(stands above)',
  deeper: ['(1 line deeper: --depth)', '({count} lines deeper: --depth)'],
  made: 'made: {path}',
  next: 'and now: maatstaf test {path}',
  coverageTitle: '{name} — the examples show {covered} of {count} in full',
  allShown: 'everything is shown by the examples',
  failing: 'not counted, as they do not come out ({count}): {list}; `maatstaf test` says why',
  shownHalf: 'half',
  shownNot: 'not',
  shownAll: 'in full',
  place: 'place',
  part: 'part',
  state: 'shown',
  missing: 'missing',
  mutantsTitle: '{name} — {run} changes tried, {noticed} noticed, {survived} not',
  mutantsOf: ' ({tried} of {all}; {refused} refused when checked)',
  mutantsStopped: 'Stopped after {seconds} s: see --seconds and --at-most.',
  rewritten: 'becomes',
  or: 'or',
  noticedBy: 'would notice: {example}',
  unreached: 'an example that expects something that rests on `{name}`',
  costName: 'name',
  costTimes: 'times',
  costEach: 'steps each time',
  costSteps: 'steps together',
  costTotal: 'Everything together at most: {bound} steps.',
  costFilledIn: 'With {sizes}: {steps} steps.',
  costLimit: 'A step is one expression, or one member of a set that is looked at; one question may take {limit}.',
  costAbove:
    'That is more than one question may take. It is the bound of everything at once: every rule for every thing and every period, with every branch. A question for less takes less; what is too much is refused and never answered by half.',
};

/** What `why`, `init`, `completion` and the ways to judge examples say. */
export const toolTexts: Readonly<Record<Language, Texts>> = { nl, en };

/** What kind of thing examples can show, in a word. */
export const itemWords: Readonly<Record<Language, Readonly<Record<CoverageItem['kind'], string>>>> = {
  nl: {
    rule: 'regel',
    condition: 'voorwaarde',
    branch: 'tak',
    row: 'rij',
    exception: 'uitzondering',
    clause: 'verdeling',
    change: 'wijziging',
  },
  en: {
    rule: 'rule',
    condition: 'condition',
    branch: 'branch',
    row: 'row',
    exception: 'exception',
    clause: 'division',
    change: 'amendment',
  },
};

/** What no example shows of it. */
export const wayWords: Readonly<Record<Language, Readonly<Record<CoverageWay, string>>>> = {
  nl: {
    read: 'een verwachte waarde die erop rust',
    yes: 'ja',
    no: 'nee',
    taken: 'een voorbeeld dat hier uitkomt',
    hit: 'een voorbeeld dat hier uitkomt',
    applied: 'dat zij geldt',
    notApplied: 'dat zij niet geldt',
    before: 'een voorbeeld naar het recht ervoor',
    after: 'een voorbeeld naar het recht erna',
  },
  en: {
    read: 'an expected value that rests on it',
    yes: 'yes',
    no: 'no',
    taken: 'an example that comes out here',
    hit: 'an example that comes out here',
    applied: 'that it applies',
    notApplied: 'that it does not apply',
    before: 'an example under the law before',
    after: 'an example under the law after',
  },
};

/** Which example would notice a change of each kind. */
export const noticingWords: Readonly<Record<Language, Readonly<Record<MutationKind, string>>>> = {
  nl: {
    literal: 'een voorbeeld waarin dit getal de uitkomst bepaalt, zonder marge of precies op de grens',
    comparison: 'een voorbeeld waarin beide kanten precies gelijk zijn',
    logic: 'een voorbeeld waarin maar een van de voorwaarden opgaat',
    extreme: 'een voorbeeld waarin de waarden verschillen',
    order: 'een voorbeeld waarin de volgorde iets uitmaakt: gelijken om de laatste eenheid, of een pot die te klein is',
    condition: 'een voorbeeld waarin alleen deze voorwaarde anders uitvalt',
    exception: 'een voorbeeld waarin deze uitzondering een andere uitkomst geeft',
    branch: 'een voorbeeld waarin de twee takken verschillen',
    rounding: 'een voorbeeld waarin het bedrag vóór de afronding er net boven of onder ligt',
    weight: 'een voorbeeld waarin de sleutels van de ontvangers verschillen',
  },
  en: {
    literal: 'an example in which this number decides the outcome, without a margin or exactly at the limit',
    comparison: 'an example in which both sides are exactly equal',
    logic: 'an example in which only one of the conditions holds',
    extreme: 'an example in which the values differ',
    order: 'an example in which the order matters: equals for the last unit, or a pot that is too small',
    condition: 'an example in which this condition alone comes out otherwise',
    exception: 'an example in which this exception gives another outcome',
    branch: 'an example in which the two branches differ',
    rounding: 'an example in which the amount before rounding lies just above or below',
    weight: 'an example in which the keys of the receivers differ',
  },
};
