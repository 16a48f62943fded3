import type { KeywordDocs } from './keyword-docs.ts';

/** Words of amendments: their head and what they do. */
export const amendmentDocs = {
  amendment: {
    nl: 'Opent een wijziging van een regeling: een eigen naam, `van` welke regeling, en daaronder haar dagen en bron.',
    en: 'Opens an amendment of a regulation: a name of its own, `of` which regulation, then its dates and source.',
  },
  published: {
    nl: 'De dag waarop de wijziging is bekendgemaakt: wie het recht van eerder vraagt, kent haar niet.',
    en: 'The day on which the amendment was published: whoever asks for what was known before does not know it.',
  },
  retroactive: {
    nl: '`werkt terug tot en met`: de eerste dag waarvoor zij geldt. De dag waarop zij bekend werd, blijft dezelfde.',
    en: '`retroactive through`: the first day it holds for. The day on which it became known stays the same.',
  },
  replace: {
    nl: 'Zet iets in de plaats van iets anders: een getal, een deel van een regel (`vervang in x: …`), een hele regel, of een stuk tekst. Achter `was` staat wat er stond.',
    en: 'Puts one thing in the place of another: a number, a part of a rule (`replace in x: …`), a whole rule, or a piece of text. Behind `was` stands what was there.',
  },
  was: {
    nl: 'Wat er stond. Zegt de tekst van dat moment iets anders, dan wordt de wijziging geweigerd.',
    en: 'What was there. If the text of that moment says otherwise, the amendment is refused.',
  },
  add: {
    nl: 'Voegt toe wat eronder staat, tot de volgende bewerking of het volgende `onderdeel`. De regel met het artikel zegt waar het komt.',
    en: 'Adds what stands below it, up to the next operation or the next `item`. The line with the article says where it comes.',
  },
  repeal: {
    nl: '`vervalt "artikel 5"`: alles wat daar staat verdwijnt; met de naam van een regel alleen die regel, met `aanname — …` alleen de aanname zelf.',
    en: '`lapses "article 5"`: all that stands there goes; with the name of a rule, that rule alone; with `assumption — …` only that line.',
  },
  rename: {
    nl: '`hernoem x tot y`: geeft iets een andere naam, overal waar die staat.',
    en: '`rename x to y`: gives something another name, wherever that stands.',
  },
  renumber: {
    nl: '`vernummer "artikel 2.5" tot "artikel 1.8"`: geeft een plaats in de regeling een ander nummer.',
    en: '`renumber "article 2.5" to "article 1.8"`: gives a place in the regulation another number.',
  },
  applies: {
    nl: 'Overgangsrecht voor hetzelfde `onderdeel`: `geldt vanaf 2024-07-01`, `geldt vanaf jaar 2024`, of `geldt voor` wie. Daarbuiten blijft de oude tekst gelden.',
    en: 'Transitional law for the same `item`: `applies from 2024-07-01`, `applies from year 2024`, or `applies for` whom. Outside it the old text stays.',
  },
} as const satisfies KeywordDocs;
