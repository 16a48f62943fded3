import type { CatalogueEntry } from '../catalogue.ts';

/** What is natural in a division and written otherwise here. */
export const divisionSyntax = {
  S280: {
    severity: 'error',
    nl: {
      message: 'na `{before}` ontbreekt wie voorgaat: {ends}',
      help: 'Zet achter alles waarop geordend wordt tussen haakjes welke kant voorgaat; bij ja of nee `(nee eerst)`, bij een soort een waarde.',
    },
    en: {
      message: 'after `{before}` it is missing who goes first: {ends}',
      help: 'Write behind everything that is ordered by, in brackets, which end goes first; of yes or no `(no first)`, of a kind a value.',
    },
  },
  S281: {
    severity: 'error',
    nl: {
      message: 'bij een tekort wordt elke aanspraak met hetzelfde deel gekort; `{found}` hoort er niet bij',
      help: 'Laat het weg. Een andere maatstaf dan de aanspraak zelf schrijft u met `naar rato van …`, zonder `{claim}`.',
    },
    en: {
      message: 'when short every claim is cut by the same part; `{found}` does not belong there',
      help: 'Leave it out. A measure other than the claim itself is written with `pro rata of …`, without `{claim}`.',
    },
  },
  S282: {
    severity: 'error',
    nl: {
      message: 'ook na het opnieuw verdelen kan er iets over zijn: waar blijft dat?',
      help: 'Schrijf erachter: `, {words}`, of `, daarna naar …` met een naam.',
    },
    en: {
      message: 'after dividing again something may be left as well: where does that go?',
      help: 'Write behind it `, {words}`, or `, thereafter to …` with a name.',
    },
  },
  S283: {
    severity: 'error',
    nl: {
      message: 'een berekening waarop geordend wordt, staat tussen haakjes: `{meant}`',
      help: 'Zet er haakjes om, en daarachter wie voorgaat: `(a / b) (hoogste eerst)`.',
    },
    en: {
      message: 'a formula that is ordered by stands in brackets: `{meant}`',
      help: 'Put brackets round it, and behind them who goes first: `(a / b) (highest first)`.',
    },
  },
  S284: {
    severity: 'error',
    nl: { message: 'na `{before}` ontbreekt een keuze', help: 'Kies uit: {choices}.' },
    en: { message: 'a choice is missing after `{before}`', help: 'Choose from: {choices}.' },
  },
} as const satisfies Record<`S${number}`, CatalogueEntry>;
