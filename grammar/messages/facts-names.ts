import type { CatalogueEntry } from '../catalogue.ts';

/** Names, keys, indexes and the parts of a recording. */
export const factsNames = {
  F10: {
    severity: 'error',
    nl: {
      message: 'hier horen namen met hun waarden tussen accolades, niet `{found}`',
      help: 'Schrijf bijvoorbeeld `{"Instelling": {"01AA": {"rijksbijdrage": {"2019": "60000000.00"}}}}`.',
    },
    en: {
      message: 'names with their values between braces belong here, not `{found}`',
      help: 'Write for example `{"Instelling": {"01AA": {"rijksbijdrage": {"2019": "60000000.00"}}}}`.',
    },
  },
  F11: {
    severity: 'error',
    nl: {
      message: '`null` zegt niet of iets onbekend is of er niet is',
      help: 'Laat de naam weg als de waarde onbekend is, schrijf `{"geen": true}` als bekend is dat er geen waarde is, of geef de waarde.',
    },
    en: {
      message: '`null` does not say whether something is unknown or absent',
      help: 'Leave the name out when the value is unknown, write `{"geen": true}` when it is known that there is none, or give the value.',
    },
  },
  F12: {
    severity: 'error',
    nl: {
      message: '`{text}` staat zonder aanhalingstekens',
      help: 'Zet getallen en bedragen tussen aanhalingstekens, `"{text}"`, zodat onderweg geen cijfer verloren gaat; bedragen met een punt voor de centen.',
    },
    en: {
      message: '`{text}` stands without quotes',
      help: 'Put numbers and amounts between quotes, `"{text}"`, so that no digit is lost on the way; amounts with a point before the cents.',
    },
  },
  F13: {
    severity: 'error',
    nl: {
      message: '`{name}` komt in deze regeling niet voor als gegeven, oordeel of object',
      help: 'Gebruik hier een naam uit de regeling, of haal dit weg. Wat niet bij de regeling hoort wordt nooit stil overgeslagen.',
    },
    en: {
      message: '`{name}` is not an input, judgement or entity of this regulation',
      help: 'Use a name of the regulation here, or remove this. What does not belong to the regulation is never skipped silently.',
    },
  },
  F14: {
    severity: 'error',
    nl: {
      message: '`{name}` komt in deze regeling niet voor; misschien is `{suggestion}` bedoeld',
      help: 'Schrijf `{suggestion}` als dat zo is, of haal dit weg.',
    },
    en: {
      message: '`{name}` is not in this regulation; perhaps `{suggestion}` was meant',
      help: 'Write `{suggestion}` if so, or remove this.',
    },
  },
  F15: {
    severity: 'error',
    nl: {
      message: '`{name}` hoort bij `{entity}` en kan niet hier staan',
      help: 'Zet het bij het ding waarvan het is: `{"{entity}": {"<sleutel>": {"{name}": …}}}`.',
    },
    en: {
      message: '`{name}` belongs to `{entity}` and cannot stand here',
      help: 'Put it with the thing it is of: `{"{entity}": {"<key>": {"{name}": …}}}`.',
    },
  },
  F16: {
    severity: 'error',
    nl: {
      message: '`{name}` is van de hele regeling en kan niet bij één ding staan',
      help: 'Zet `{name}` één keer, helemaal bovenaan, naast de objecten (in CSV: in een eigen bestand met één rij).',
    },
    en: {
      message: '`{name}` is of the whole regulation and cannot stand with one thing',
      help: 'Put `{name}` once, at the top, beside the entities (in CSV: in a file of its own with one row).',
    },
  },
  F17: {
    severity: 'error',
    nl: {
      message: '`{name}` wordt niet aangeleverd: de regeling bepaalt de waarde zelf',
      help: 'Haal `{name}` weg. Alleen wat de regeling een `gegeven` of een `oordeel` noemt komt van buiten.',
    },
    en: {
      message: '`{name}` is not delivered: the regulation itself determines the value',
      help: 'Remove `{name}`. Only what the regulation calls an `input` or a `judgement` comes from outside.',
    },
  },
  F18: {
    severity: 'error',
    nl: {
      message: '`{name}` is waarmee een `{entity}` wordt aangeduid en staat er dus al boven',
      help: 'Haal `{name}` hier weg; de sleutel ervoor is genoeg.',
    },
    en: {
      message: '`{name}` is what identifies a `{entity}`, so it already stands above this',
      help: 'Remove `{name}` here; the key before it is enough.',
    },
  },
  F40: {
    severity: 'error',
    nl: {
      message: '`{name}` heeft niet één waarde maar een reeks, en `{found}` is geen reeks',
      help: 'Geef de waarde bij haar jaar of soort: `{family}`.',
    },
    en: {
      message: '`{name}` does not have one value but a series, and `{found}` is not a series',
      help: 'Give the value with its year or kind: `{family}`.',
    },
  },
  F41: {
    severity: 'error',
    nl: {
      message: '`{text}` is geen jaar',
      help: '`{name}` wordt per jaar gegeven: schrijf een jaar van vier cijfers, van 1900 tot en met 2199.',
    },
    en: {
      message: '`{text}` is not a year',
      help: '`{name}` is given for each year: write a year of four digits, from 1900 to 2199.',
    },
  },
  F42: {
    severity: 'error',
    nl: {
      message: '`{name}` bestaat niet voor {year}',
      help: 'Haal dit jaar weg, of kijk in de regeling voor welke jaren `{name}` wordt gevraagd.',
    },
    en: {
      message: '`{name}` does not exist for {year}',
      help: 'Remove this year, or see in the regulation for which years `{name}` is asked.',
    },
  },
  F43: {
    severity: 'error',
    nl: { message: '`{name}` is geen onderdeel van een waarde', help: 'Een waarde kan hebben: {members}.' },
    en: { message: '`{name}` is not a part of a value', help: 'A value can have: {members}.' },
  },
  F44: {
    severity: 'error',
    nl: {
      message: '`{name}` is geen onderdeel van een waarde; misschien is `{suggestion}` bedoeld',
      help: 'Schrijf `{suggestion}` als dat zo is, of haal dit weg.',
    },
    en: {
      message: '`{name}` is not a part of a value; perhaps `{suggestion}` was meant',
      help: 'Write `{suggestion}` if so, or remove this.',
    },
  },
  F52: {
    severity: 'error',
    nl: {
      message: '`{name}` staat er twee keer, met letters die er gelijk uitzien maar anders zijn opgeslagen',
      help: 'Haal een van beide weg, of geef ze namen die te onderscheiden zijn.',
    },
    en: {
      message: '`{name}` stands here twice, in letters that look the same but are stored in another way',
      help: 'Remove one of the two, or give them names that can be told apart.',
    },
  },
  F53: {
    severity: 'error',
    nl: {
      message: '`{key}` kan geen sleutel zijn',
      help: 'Een sleutel is een tekst van 1 tot en met {limit} tekens op één regel, zonder spaties aan het begin of het einde.',
    },
    en: {
      message: '`{key}` cannot be a key',
      help: 'A key is a text of 1 to {limit} characters on one line, without blanks at either end.',
    },
  },
  F54: {
    severity: 'error',
    nl: {
      message: 'bij deze `{entity}` staat niet van welke `{parent}` zij is',
      help: 'Voeg `"van": "<sleutel van {parent}>"` toe.',
    },
    en: {
      message: 'it is not said to which `{parent}` this `{entity}` belongs',
      help: 'Add `"van": "<key of {parent}>"`.',
    },
  },
  F55: {
    severity: 'error',
    nl: {
      message: 'een `{entity}` hoort niet bij een ander object, dus `van` betekent hier niets',
      help: 'Haal `van` weg.',
    },
    en: {
      message: 'a `{entity}` does not belong to another entity, so `van` means nothing here',
      help: 'Remove `van`.',
    },
  },
  F56: {
    severity: 'error',
    nl: { message: '`{found}` is geen sleutel van `{entity}`', help: 'Schrijf de sleutel als tekst: `"van": "01AA"`.' },
    en: { message: '`{found}` is not a key of `{entity}`', help: 'Write the key as a text: `"van": "01AA"`.' },
  },
  F57: {
    severity: 'hint',
    nl: {
      message: 'hier staat `{name}` in de regeling',
      help: 'Dit is de bepaling waar het gegeven aan moet voldoen.',
    },
    en: { message: '`{name}` is declared here', help: 'This is the declaration that the fact has to agree with.' },
  },
  F60: {
    severity: 'error',
    nl: {
      message: '`{name}` wordt twee keer aangeleverd; eerder al in `{first}`',
      help: 'Laat elke waarde in precies één bestand staan.',
    },
    en: {
      message: '`{name}` is delivered twice; before this in `{first}`',
      help: 'Keep every value in precisely one file.',
    },
  },
  F61: {
    severity: 'hint',
    nl: {
      message: 'hier wordt `{name}` voor het eerst aangeleverd',
      help: 'Laat de waarde hier staan, of haal haar hier weg.',
    },
    en: { message: '`{name}` is first delivered here', help: 'Keep the value here, or remove it here.' },
  },
} as const satisfies Record<`F${number}`, CatalogueEntry>;
