import type { CatalogueEntry } from '../catalogue.ts';

/** Trying guarantees out, and decisions over HTTP. */
export const usageTry = {
  U17: {
    severity: 'error',
    nl: {
      message: '`{value}` bij `{option}` is geen geheel getal van {from} tot en met {through}',
      help: 'schrijf een getal met alleen cijfers, zoals `{example}`',
    },
    en: {
      message: '`{value}` for `{option}` is no whole number from {from} through {through}',
      help: 'write a number of digits only, such as `{example}`',
    },
  },
  U18: {
    severity: 'hint',
    nl: {
      message: 'in `{name}` staat geen waarborg of waarschuwing, dus er is niets te proberen',
      help: 'schrijf wat altijd moet gelden: `waarborg naam per jaar "omschrijving"` met daaronder een voorwaarde',
    },
    en: {
      message: 'there is no guarantee or warning in `{name}`, so there is nothing to try',
      help: 'write what must always hold: `guarantee name per year "description"` with a condition under it',
    },
  },
  U19: {
    severity: 'error',
    nl: {
      message: '`{regulation}` kent geen beschikking `{name}`',
      help: 'zie `beschikkingen` van de regeling voor wat er gevraagd kan worden',
    },
    en: {
      message: '`{regulation}` has no decision `{name}`',
      help: 'see `beschikkingen` of the regulation for what can be asked',
    },
  },
} as const satisfies Record<`U${number}`, CatalogueEntry>;
