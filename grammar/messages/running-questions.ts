import type { CatalogueEntry } from '../catalogue.ts';

/** What is wrong with a question, so that there is no answer. Codes R01 to R19. */
export const questions = {
  R01: {
    severity: 'error',
    nl: {
      message: 'de regeling `{regulation}` bevat nog fouten en kan dus niet worden uitgerekend',
      help: 'verbeter eerst de fouten die bij het controleren worden gemeld',
    },
    en: {
      message: 'the regulation `{regulation}` still contains errors and so cannot be computed',
      help: 'correct the errors reported by the check first',
    },
  },
  R02: {
    severity: 'error',
    nl: {
      message: 'de regeling kent geen waarde met de naam `{name}`',
      help: 'vraag naar een gegeven, oordeel, parameter, regel of verdeling van deze regeling, met de naam zoals die daar staat{suggestion}',
    },
    en: {
      message: 'the regulation has no value called `{name}`',
      help: 'ask for an input, judgement, parameter, rule or allocation of this regulation, by the name it has there{suggestion}',
    },
  },
  R03: {
    severity: 'error',
    nl: {
      message: 'de tekst van `{regulation}` op {date} is niet bekend; de oudste tekst die we hebben is van {oldest}',
      help: 'vraag naar een jaar of naar `geldend op` een dag vanaf {oldest}',
    },
    en: {
      message: 'the text of `{regulation}` on {date} is not known; the oldest text we have is of {oldest}',
      help: 'ask for a year, or for the `law of` a day, from {oldest} on',
    },
  },
  R04: {
    severity: 'error',
    nl: {
      message: '`{regulation}` was op {date} nog niet in werking; dat is zij vanaf {start}',
      help: 'vraag naar een jaar of naar `geldend op` een dag vanaf {start}',
    },
    en: {
      message: '`{regulation}` was not yet in force on {date}; it is from {start}',
      help: 'ask for a year, or for the `law of` a day, from {start} on',
    },
  },
  R05: {
    severity: 'error',
    nl: {
      message: '`{regulation}` is op {date} vervallen; zij gold tot {end}',
      help: 'noem het jaar waarover u vraagt: voor haar eigen jaren blijft de laatste tekst gelden',
    },
    en: {
      message: '`{regulation}` has lapsed on {date}; it held until {end}',
      help: 'name the year you ask about: for its own years the last text goes on to count',
    },
  },
  R06: {
    severity: 'error',
    nl: {
      message: '`{name}` bestaat niet voor {year}, alleen voor {years}',
      help: 'vraag naar een jaar waarvoor de regeling dit vaststelt',
    },
    en: {
      message: '`{name}` does not exist for {year}, only for {years}',
      help: 'ask for a year for which the regulation determines it',
    },
  },
  R07: {
    severity: 'error',
    nl: {
      message: '`{name}` heeft een waarde per jaar, en de vraag noemt geen jaar',
      help: 'noem in de vraag het jaar waarover u vraagt',
    },
    en: {
      message: '`{name}` has a value per year, and the question names no year',
      help: 'name the year you ask about in the question',
    },
  },
  R08: {
    severity: 'error',
    nl: {
      message: 'bij de gegevens is geen {entity} `{key}`',
      help: 'vraag naar een sleutel die bij de gegevens is geleverd, of lever hem aan{suggestion}',
    },
    en: {
      message: 'the facts hold no {entity} `{key}`',
      help: 'ask for a key that is delivered with the facts, or deliver it{suggestion}',
    },
  },
  R09: {
    severity: 'error',
    nl: {
      message: '`{date}` is geen bestaande dag',
      help: 'schrijf een dag als `2019-12-31`, met een jaar tussen 1900 en 2199',
    },
    en: {
      message: '`{date}` is not an existing day',
      help: 'write a day as `2019-12-31`, with a year between 1900 and 2199',
    },
  },
  R10: {
    severity: 'error',
    nl: {
      message: 'het jaar `{year}` valt buiten 1900 tot en met 2199',
      help: 'vraag naar een jaar met vier cijfers, zoals `2019`',
    },
    en: {
      message: 'the year `{year}` lies outside 1900 through 2199',
      help: 'ask for a year of four digits, such as `2019`',
    },
  },
  R11: {
    severity: 'error',
    nl: {
      message: 'de vraag noemt niet wat er moet worden uitgerekend',
      help: 'noem ten minste één naam van een regel, verdeling, parameter, oordeel of gegeven',
    },
    en: {
      message: 'the question does not say what is to be computed',
      help: 'name at least one rule, allocation, parameter, judgement or input',
    },
  },
  R12: {
    severity: 'error',
    nl: {
      message: '`{name}` is een bedrag dat nog niet is afgerond (`bedrag exact`), en mag zo het systeem niet verlaten',
      help: 'Vraag de regel die dit bedrag afrondt, of geef de regeling er een: `afgerond op cent`.',
    },
    en: {
      message: '`{name}` is an amount that has not been rounded yet (`amount exact`), and may not leave the system so',
      help: 'Ask for the rule that rounds this amount, or give the regulation one: `rounded to cent`.',
    },
  },
} as const satisfies Record<`R${number}`, CatalogueEntry>;
