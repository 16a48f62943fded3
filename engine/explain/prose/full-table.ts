import type { Language } from '../../../grammar/index.ts';

/** The headings and standing phrases of the reasons of a decision. */
interface FullTable {
  readonly decision: string;
  readonly rules: string;
  readonly facts: string;
  readonly reasoning: string;
  readonly rests: string;
  readonly needed: string;
  readonly about: (regulation: string) => string;
  readonly used: (count: number) => string;
  /** Facts of one kind that are not known and make no difference. */
  readonly idle: (label: string, count: string) => string;
  /** Facts of one kind about which nothing was stated. */
  readonly silent: (label: string, count: string) => string;
  readonly omitted: (count: string, one: boolean) => string;
  /** What begins the reasons of the outcome itself, the last of them. */
  readonly itself: string;
  readonly alike: (label: string, count: string, named: string) => string;
  readonly others: (shown: string, count: number) => string;
  readonly sources: (named: string, count: number) => string;
  readonly need: (need: string) => string;
  readonly otherNeeds: (shown: string, count: number) => string;
  /** Of a fact that is not known, where the outcome is known all the same. */
  readonly noMatter: string;
}

export const fullTable: Readonly<Record<Language, FullTable>> = {
  nl: {
    decision: 'De uitkomst',
    rules: 'De regels',
    facts: 'De gegevens',
    reasoning: 'De motivering',
    rests: 'Waar dit op rust',
    needed: 'Wat nog nodig is',
    about: (regulation) => `Dit gaat over de regeling “${regulation}”.`,
    used: (count) => (count === 1 ? 'Hier geldt ' : 'Hier gelden: '),
    idle: (label, count) =>
      `Van “${label}” zijn ${count} gegevens nog niet bekend. Voor de uitkomst maakt dat hier niet uit.`,
    silent: (label, count) => `Over “${label}” is ${count} keer niets opgegeven, en dat telt als geen.`,
    omitted: (count, one) =>
      one
        ? 'Van 1 gebruikte waarde is hier niet verteld hoe zij tot stand kwam.'
        : `Van ${count} gebruikte waarden is hier niet verteld hoe zij tot stand kwamen.`,
    itself: 'Dan de uitkomst zelf.',
    alike: (label, count, named) => `Voor “${label}” zijn ${count} waarden gebruikt: ${named}.`,
    others: (shown, count) => (count === 1 ? 'nog 1 andere' : `${shown} andere`),
    sources: (named, count) => (count === 1 ? `De bron is ${named}.` : `De bronnen zijn ${named}.`),
    noMatter: 'Voor de uitkomst maakt dat hier niet uit.',
    otherNeeds: (shown, count) =>
      count === 1
        ? 'Verder is nog 1 gegeven nodig dat hier niet wordt getoond.'
        : `Verder zijn nog ${shown} gegevens nodig die hier niet worden getoond.`,
    need: (need) => `Nog nodig is: ${need}.`,
  },
  en: {
    decision: 'The outcome',
    rules: 'The rules',
    facts: 'The facts',
    reasoning: 'The reasons',
    rests: 'What this rests on',
    needed: 'What is still needed',
    about: (regulation) => `This is about the regulation “${regulation}”.`,
    used: (count) => (count === 1 ? 'This holds here: ' : 'These hold here: '),
    idle: (label, count) =>
      `Of “${label}” ${count} facts are not known yet. For the outcome that makes no difference here.`,
    silent: (label, count) => `About “${label}” nothing was stated ${count} times, and that counts as none.`,
    omitted: (count, one) =>
      `Of ${count} ${one ? 'value' : 'values'} that ${one ? 'was' : 'were'} used it is not told here how ${one ? 'it' : 'they'} came about.`,
    itself: 'Now the outcome itself.',
    alike: (label, count, named) => `For “${label}” ${count} values were used: ${named}.`,
    others: (shown, count) => (count === 1 ? '1 other' : `${shown} others`),
    sources: (named, count) => (count === 1 ? `The source is ${named}.` : `The sources are ${named}.`),
    noMatter: 'For the outcome that makes no difference here.',
    otherNeeds: (shown, count) =>
      `${shown} ${count === 1 ? 'other fact is' : 'other facts are'} needed that ${count === 1 ? 'is' : 'are'} not shown here.`,
    need: (need) => `Still needed is: ${need}.`,
  },
};
