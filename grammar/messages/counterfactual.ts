import type { CatalogueEntry } from '../catalogue.ts';

/** Asking what would have to differ. Codes R470 to R479. */
export const counterfactual = {
  R470: {
    severity: 'error',
    nl: {
      message: 'er is geen waarde van `{name}` waarover dit gaat{for}',
      help: 'vraag naar één waarde die er is: noem met `van` van wie, en met `voor` voor welke waarde of welk tijdvak, zoals de feiten die schrijven',
    },
    en: {
      message: 'there is no value of `{name}` that this is about{for}',
      help: 'ask about one value that is there: say of whom with `of`, and with `for` for which value or period, as facts write it',
    },
  },
  R471: {
    severity: 'error',
    nl: {
      message: 'wat er anders moet zijn gaat over één waarde, en `{name}` heeft er hier {count}: {values}',
      help: 'noem met `van` van wie, met `voor` voor welke waarde of welk tijdvak, en van een besluit welke waarde u bedoelt',
    },
    en: {
      message: 'what would have to differ is about one value, and `{name}` has {count} of them here: {values}',
      help: 'say of whom with `of`, for which value or period with `for`, and of a decision which value you mean',
    },
  },
  R472: {
    severity: 'error',
    nl: {
      message: 'de regeling kent geen gegeven of oordeel met de naam `{name}`',
      help: 'noem een gegeven of oordeel dat wel of niet mag veranderen, met de naam uit de regeling{suggestion}',
    },
    en: {
      message: 'the regulation has no input or judgement called `{name}`',
      help: 'name an input or judgement that may or may not change, by the name it has in the regulation{suggestion}',
    },
  },
  R473: {
    severity: 'error',
    nl: {
      message: '`{name}` is geen gegeven of oordeel: wat de regeling zelf zegt blijft altijd zoals het is',
      help: 'laat deze naam weg; wat een andere regeling zou doen, ziet u door de regeling te wijzigen en de antwoorden te vergelijken',
    },
    en: {
      message: '`{name}` is no input or judgement: what the regulation itself says always stays as it is',
      help: 'leave this name out; what another regulation would do is seen by amending it and comparing the answers',
    },
  },
  R474: {
    severity: 'error',
    nl: {
      message: '`{name}` heeft geen volgorde, dus meer, minder, ten minste en ten hoogste zeggen er niets over',
      help: 'noem de waarde die eruit moet komen',
    },
    en: {
      message: '`{name}` has no order, so more, less, at least and at most say nothing about it',
      help: 'name the value that is to come out',
    },
  },
  R475: {
    severity: 'error',
    nl: {
      message: '`{value}` kan niet uit `{name}` komen',
      help: 'noem een waarde zoals de feiten die schrijven{values}',
    },
    en: {
      message: '`{value}` cannot come out of `{name}`',
      help: 'name a value as facts write it{values}',
    },
  },
  R476: {
    severity: 'error',
    nl: {
      message: '`{option}` moet een heel getal vanaf 1 zijn, en niet {count}',
      help: 'geef hoe vaak er op zijn hoogst gerekend wordt, en hoeveel feiten er op zijn hoogst tegelijk veranderen, of laat het weg',
    },
    en: {
      message: '`{option}` must be a whole number from 1, and not {count}',
      help: 'give how often is computed at most, and how many facts change together at most, or leave it out',
    },
  },
  R477: {
    severity: 'error',
    nl: {
      message: 'de regeling kent geen object `{entity}`',
      help: 'noem een object van de regeling: `{entities}`',
    },
    en: {
      message: 'the regulation has no object `{entity}`',
      help: 'name an object of the regulation: `{entities}`',
    },
  },
} as const satisfies Record<`R${number}`, CatalogueEntry>;
