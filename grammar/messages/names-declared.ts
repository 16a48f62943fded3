import type { CatalogueEntry } from '../catalogue.ts';

/** Names where they are given: twice, nowhere known, without label. */
export const declaredNames = {
  N03: {
    severity: 'error',
    nl: {
      message: '`{name}` is al gegeven',
      help: 'Een naam staat in een regeling voor één ding. Geef het tweede een andere naam, of verwijder het.',
    },
    en: {
      message: '`{name}` has been declared already',
      help: 'A name stands for one thing in a regulation. Give the second another name, or remove it.',
    },
  },
  N04: {
    severity: 'error',
    nl: {
      message: '`{name}` verschilt van `{other}` alleen in hoofdletters of accenten',
      help: 'Kies twee namen die een lezer uit elkaar kan houden.',
    },
    en: {
      message: '`{name}` differs from `{other}` in capitals or accents only',
      help: 'Choose two names that a reader can tell apart.',
    },
  },
  N05: {
    severity: 'error',
    nl: {
      message: '`{name}` staat tweemaal in de soort `{kind}`',
      help: 'Verwijder een van de twee, of geef die een andere naam.',
    },
    en: {
      message: '`{name}` stands twice in the kind `{kind}`',
      help: 'Remove one of the two, or give it another name.',
    },
  },
  N17: {
    severity: 'error',
    nl: {
      message: '`{name}` staat tweemaal na `per`',
      help: 'Een waarde kan niet tweemaal per hetzelfde zijn. Verwijder er één.',
    },
    en: {
      message: '`{name}` stands twice after `per`',
      help: 'A value cannot be twice per the same. Remove one of them.',
    },
  },
  N25: {
    severity: 'error',
    nl: { message: '`{name}` is geen object', help: 'Geef het object `{name}`, of verbeter de naam.' },
    en: { message: '`{name}` is no entity', help: 'Declare the entity `{name}`, or correct the name.' },
  },
  N26: {
    severity: 'error',
    nl: {
      message: '`{name}` is een object; iets is van een object, niet per object',
      help: 'Schrijf `van {entity}` voor `per`.',
    },
    en: {
      message: '`{name}` is an entity; a value is of an entity, not per entity',
      help: 'Write `of {entity}` before `per`.',
    },
  },
  N27: {
    severity: 'error',
    nl: {
      message: '`{name}` is geen soort en geen periode',
      help: 'Na `per` staan `jaar` en namen van soorten en van eigen perioden.',
    },
    en: {
      message: '`{name}` is no kind and no period',
      help: 'After `per` stand `year` and names of kinds and of own periods.',
    },
  },
  N28: {
    severity: 'error',
    nl: {
      message: '`{name}` kan niet bij `{parent}` horen: dan hoort het bij zichzelf',
      help: 'Verwijder een van de `van …`.',
    },
    en: {
      message: '`{name}` cannot belong to `{parent}`: it would belong to itself',
      help: 'Remove one of the `of …`.',
    },
  },
  N29: {
    severity: 'error',
    nl: {
      message: '`{name}` is geen type',
      help: 'Een type is bijvoorbeeld `bedrag`, `aantal`, `percentage` of `ja/nee`, of de naam van een soort of object.',
    },
    en: {
      message: '`{name}` is no type',
      help: 'A type is for instance `amount`, `count`, `percentage` or `yes/no`, or the name of a kind or entity.',
    },
  },
  N30: {
    severity: 'error',
    nl: {
      message: 'dit bestand hoort bij `{name}`, niet bij `{regulation}`',
      help: 'Verbeter de naam in de eerste regel, of zet het bestand bij zijn eigen regeling.',
    },
    en: {
      message: 'this file belongs to `{name}`, not to `{regulation}`',
      help: 'Correct the name in the first line, or put the file with its own regulation.',
    },
  },
  N31: {
    severity: 'error',
    nl: {
      message: 'in een bestand met voorbeelden staan alleen voorbeelden',
      help: 'Zet dit in het bestand van de regeling.',
    },
    en: { message: 'a file of examples holds examples only', help: 'Put this in the file of the regulation.' },
  },
  N32: {
    severity: 'error',
    nl: {
      message: 'er is al een voorbeeld `{name}`',
      help: 'Geef elk voorbeeld een eigen opschrift, zodat een uitslag te herkennen is.',
    },
    en: {
      message: 'there is an example `{name}` already',
      help: 'Give every example a heading of its own, so that an outcome can be recognised.',
    },
  },
  N34: {
    severity: 'error',
    nl: {
      message: 'voor welke jaren geldt dit?',
      help: 'Zet bovenaan `tijdvak 2019 t/m 2022`, of noem de jaren hier: `per jaar 2019 t/m 2022`.',
    },
    en: {
      message: 'for which years does this hold?',
      help: 'Write `term 2019 through 2022` at the top, or name the years here: `per year 2019 through 2022`.',
    },
  },
  N35: {
    severity: 'error',
    nl: {
      message: 'met het jaar {years} is niet te rekenen',
      help: 'Jaren liggen tussen 1900 en 2199, en het eerste komt voor het laatste.',
    },
    en: {
      message: 'one cannot compute with the year {years}',
      help: 'Years lie between 1900 and 2199, and the first comes before the last.',
    },
  },
  N36: {
    severity: 'hint',
    nl: {
      message: '`{name}` staat onder geen artikel',
      help: 'Zet erboven waar het staat, zoals `artikel 5, eerste lid`; rust het op geen tekst, schrijf dan `aanname`.',
    },
    en: {
      message: '`{name}` stands under no article',
      help: 'Write above it where it stands, such as `article 5, first paragraph`; if it rests on no text, write `assumption`.',
    },
  },
  N37: {
    severity: 'error',
    nl: {
      message: '`{name}` heeft geen omschrijving',
      help: 'Zet er in gewone woorden achter wat het is, zoals {label}: formulieren en uitleg tonen dat.',
    },
    en: {
      message: '`{name}` has no label',
      help: 'Write what it is in plain words after it, such as {label}: forms and explanations show that.',
    },
  },
  N38: {
    severity: 'hint',
    nl: { message: '`{name}` heeft geen omschrijving', help: 'Met {label} erachter leest de uitleg beter.' },
    en: { message: '`{name}` has no label', help: 'With {label} after it the explanation reads better.' },
  },
  N46: {
    severity: 'error',
    nl: {
      message: 'dit hangt van zichzelf af: {circle}',
      help: 'Een waarde mag zichzelf alleen lezen van een eerder jaar, zoals `saldo in jaar - 1`, van een eerder ding (`eerder volgens`), of van een eerdere waarde van een geordende soort. Verbreek de kring op een van deze plaatsen.',
    },
    en: {
      message: 'this depends on itself: {circle}',
      help: 'A value may read itself only of an earlier year, such as `balance in year - 1`, of an earlier thing (`earlier by`), or of an earlier value of an ordered kind. Break the circle in one of these places.',
    },
  },
  N47: {
    severity: 'error',
    nl: {
      message: 'de regeling vervalt op {end}, voordat zij in werking is ({start})',
      help: '`vervalt` is de eerste dag waarop zij niet meer geldt, en ligt na `in werking`. Verbeter een van de twee.',
    },
    en: {
      message: 'the regulation ends on {end}, before it is in force ({start})',
      help: '`lapses` is the first day on which it no longer holds, and lies after `in force`. Correct one of the two.',
    },
  },
  N48: {
    severity: 'warning',
    nl: {
      message: 'de regeling treedt pas in werking na haar tijdvak, dat tot en met {year} loopt',
      help: 'Voor geen enkel jaar komt er een antwoord. Verbeter `in werking` of `tijdvak`.',
    },
    en: {
      message: 'the regulation comes into force only after its term, which runs through {year}',
      help: 'No year will have an answer. Correct `in force` or `term`.',
    },
  },
  N49: {
    severity: 'hint',
    nl: {
      message: 'de kop noemt deze dag, maar niet vanaf wanneer de regeling geldt',
      help: 'Voeg toe: `in werking 2019-01-01`, met de dag waarop de regeling in werking trad.',
    },
    en: {
      message: 'the head names this day, but not from when the regulation holds',
      help: 'Add `in force 2019-01-01`, with the day on which the regulation came into force.',
    },
  },
  N90: {
    severity: 'hint',
    nl: { message: '`{name}` staat hier het eerst', help: 'Vergelijk de twee plaatsen.' },
    en: { message: '`{name}` stands here first', help: 'Compare the two places.' },
  },
  N91: {
    severity: 'hint',
    nl: { message: '`{name}` leest hier `{other}`', help: 'Dit is een schakel van de kring.' },
    en: { message: '`{name}` reads `{other}` here', help: 'This is a link of the circle.' },
  },
} as const satisfies Record<`N${number}`, CatalogueEntry>;
