import type { CatalogueEntry } from '../catalogue.ts';

/** Answering over large populations. */
export const usagePopulations = {
  U390: {
    severity: 'error',
    nl: {
      message: '`{name}` is een beschikking die voor elk ding onder zijn eigen recht wordt genomen',
      help: 'zeg met `--geldend-op` onder welk recht er gerekend wordt, of vraag haar met `maatstaf run`',
    },
    en: {
      message: '`{name}` is a decision that is taken of each thing under its own law',
      help: 'say with `--law-of` under which law to compute, or ask it with `maatstaf run`',
    },
  },
  U391: {
    severity: 'warning',
    nl: {
      message:
        'van {count} van de {of} gevraagde waarden is hier niet gezegd of ze nog niet bekend zijn of niet te berekenen',
      help: 'vraag ze een voor een: `maatstaf run {path} --vraag {name} --van {key}` met dezelfde feiten zegt wat er nodig is of wat er mis is',
    },
    en: {
      message:
        'of {count} of the {of} values asked it was not said here whether they are not known yet or cannot be computed',
      help: 'ask them one by one: `maatstaf run {path} --question {name} --of {key}` with the same facts says what is needed or what is wrong',
    },
  },
  U394: {
    severity: 'warning',
    nl: {
      message: 'van de {of} gevraagde waarden zijn er nog {count} niet bekend',
      help: '`maatstaf run {path} --vraag {name} --van {key}` met dezelfde feiten zegt wat er nodig is',
    },
    en: {
      message: 'of the {of} values asked {count} are not known yet',
      help: '`maatstaf run {path} --question {name} --of {key}` with the same facts says what is needed',
    },
  },
  U392: {
    severity: 'hint',
    nl: {
      message: 'dit is een voor een uitgerekend en niet in kolommen: {reason}',
      help: 'er is niets te doen: de uitkomst is dezelfde, het duurt langer',
    },
    en: {
      message: 'this was computed one by one, and not in columns: {reason}',
      help: 'there is nothing to do: the outcome is the same, it takes longer',
    },
  },
  U393: {
    severity: 'hint',
    nl: {
      message: 'er is met 1 draad gerekend in plaats van {count}: {reason}',
      help: 'er is niets te doen: de uitkomst is dezelfde',
    },
    en: {
      message: 'this was computed with 1 thread instead of {count}: {reason}',
      help: 'there is nothing to do: the outcome is the same',
    },
  },
} as const satisfies Readonly<Record<`U${number}`, CatalogueEntry>>;
