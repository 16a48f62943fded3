import type { CatalogueEntry } from '../catalogue.ts';

/** Asking for an explanation, and checking one. */
export const usageExplain = {
  U350: {
    severity: 'error',
    nl: {
      message: '`{option}` past niet bij de vorm `{form}`',
      help: 'laat `{option}` weg, of kies met `--vorm` een van: {forms}',
    },
    en: {
      message: '`{option}` does not go with the form `{form}`',
      help: 'leave `{option}` out, or choose one of these with `--form`: {forms}',
    },
  },
  U351: {
    severity: 'error',
    nl: {
      message: 'de vorm `{form}` hoort in een bestand, niet op het scherm',
      help: 'voeg `--uitvoer toelichting.{form}` toe',
    },
    en: {
      message: 'the form `{form}` belongs in a file, not on the screen',
      help: 'add `--output explanation.{form}`',
    },
  },
  U352: {
    severity: 'error',
    nl: {
      message: 'voor `{key}` is geen toelichting te maken: die sleutel staat niet in de feiten',
      help: 'geef na `--voor` een sleutel van: {entities}{suggestion}',
    },
    en: {
      message: 'no explanation can be made for `{key}`: that key is not in the facts',
      help: 'give after `--for` a key of: {entities}{suggestion}',
    },
  },
  U353: {
    severity: 'error',
    nl: {
      message: '`{key}` is de sleutel van meer dan een object: {entities}',
      help: 'zeg welk: `--voor "{example}"`',
    },
    en: {
      message: '`{key}` is the key of more than one object: {entities}',
      help: 'say which: `--for "{example}"`',
    },
  },
  U354: {
    severity: 'error',
    nl: {
      message: 'de regeling heeft geen object `{name}`',
      help: 'geef na `--met-eigen` een of meer van: {entities}',
    },
    en: {
      message: 'the regulation has no object `{name}`',
      help: 'give one or more of these after `--with-own`: {entities}',
    },
  },
  U355: {
    severity: 'error',
    nl: {
      message: '`{key}` mag deze uitkomst niet zien: zij gaat over een ander',
      help: 'vraag naar een uitkomst van `{key}` zelf, of noem met `--met-eigen` de objecten waarvan het de eigen dingen mag zien',
    },
    en: {
      message: '`{key}` may not see this outcome: it is about somebody else',
      help: 'ask for an outcome of `{key}` itself, or name with `--with-own` the objects of which it may see its own things',
    },
  },
  U356: {
    severity: 'error',
    nl: {
      message: 'in deze toelichting komt geen voorwaarde `{name}` voor',
      help: 'noem een van: {conditions}',
    },
    en: {
      message: 'there is no condition `{name}` in this explanation',
      help: 'name one of: {conditions}',
    },
  },
  U357: {
    severity: 'error',
    nl: {
      message: 'in deze toelichting zijn {count} voorwaarden `{name}`',
      help: 'zeg welke: {conditions}',
    },
    en: {
      message: 'there are {count} conditions `{name}` in this explanation',
      help: 'say which: {conditions}',
    },
  },
  U358: {
    severity: 'error',
    nl: {
      message: 'deze toelichting heeft geen enkele voorwaarde met een naam',
      help: 'laat `--voorwaarde` weg',
    },
    en: {
      message: 'this explanation has no condition with a name at all',
      help: 'leave `--condition` out',
    },
  },
  U359: {
    severity: 'error',
    nl: {
      message: 'in deze toelichting komt `{name}` niet voor',
      help: 'noem een regel, uitzondering of voorwaarde waarop de uitkomst rust: {names}',
    },
    en: {
      message: '`{name}` does not occur in this explanation',
      help: 'name a rule, exception or condition that the outcome rests on: {names}',
    },
  },
  U360: {
    severity: 'error',
    nl: {
      message: 'deze toelichting is niet volledig, dus er is niets na te trekken',
      help: 'maak haar opnieuw met `maatstaf explain … --vorm json --compleet`',
    },
    en: {
      message: 'this explanation is not complete, so there is nothing to verify',
      help: 'make it again with `maatstaf explain … --form json --complete`',
    },
  },
  U361: {
    severity: 'error',
    nl: {
      message: 'de toelichting `{what}` is van de regeling `{other}`, en in `{path}` staat `{name}`',
      help: 'geef de map van `{other}`',
    },
    en: {
      message: 'the explanation `{what}` is of the regulation `{other}`, and `{path}` holds `{name}`',
      help: 'give the folder of `{other}`',
    },
  },
  U362: {
    severity: 'error',
    nl: {
      message: 'wat bij `{option}` staat, is geen doel: `{value}`',
      help: 'schrijf een waarde, `>= 100000`, `<= 100000`, `meer` of `minder`',
    },
    en: {
      message: 'what stands at `{option}` is no goal: `{value}`',
      help: 'write a value, `>= 100000`, `<= 100000`, `more` or `less`',
    },
  },
  U363: {
    severity: 'error',
    nl: {
      message: 'de regeling kent geen waarde met het opschrift “{label}”',
      help: 'bedoelt u “{suggestion}”?',
    },
    en: {
      message: 'the regulation has no value with the label “{label}”',
      help: 'do you mean “{suggestion}”?',
    },
  },
  U364: {
    severity: 'error',
    nl: {
      message: 'de dag bij `{first}` ({from}) is later dan die bij `{second}` ({to})',
      help: 'draai ze om: `{first} {to} {second} {from}`',
    },
    en: {
      message: 'the day at `{first}` ({from}) is later than the one at `{second}` ({to})',
      help: 'turn them round: `{first} {to} {second} {from}`',
    },
  },
  U365: {
    severity: 'error',
    nl: {
      message: 'het bewijs `{what}` is van de regeling `{other}`, en in `{path}` staat `{name}`',
      help: 'geef de map van `{other}`, en de feiten die daarbij horen',
    },
    en: {
      message: 'the receipt `{what}` is of the regulation `{other}`, and `{path}` holds `{name}`',
      help: 'give the folder of `{other}`, and the facts that go with it',
    },
  },
  U366: {
    severity: 'error',
    nl: {
      message: '`{path}` is niet te schrijven: de map `{folder}` bestaat niet',
      help: 'maak die map eerst, of kies een map die er is; er is niets geschreven',
    },
    en: {
      message: '`{path}` cannot be written: the folder `{folder}` does not exist',
      help: 'make that folder first, or choose one that exists; nothing was written',
    },
  },
  U367: {
    severity: 'error',
    nl: { message: '`{value}` kan niet bij `{option}`', help: 'bedoelt u `{suggestion}`? te kiezen is uit: {choices}' },
    en: {
      message: '`{value}` is not possible for `{option}`',
      help: 'do you mean `{suggestion}`? the choice is: {choices}',
    },
  },
  U368: {
    severity: 'error',
    nl: {
      message: '`{key}` mag deze uitkomst niet zien: zij is van {entity} `{other}`',
      help: 'hoort `{other}` bij `{key}`, vraag de toelichting dan voor dat ding zelf: `--voor "{thing}"`',
    },
    en: {
      message: '`{key}` may not see this outcome: it is of {entity} `{other}`',
      help: 'does `{other}` belong to `{key}`, then ask for the explanation for that thing itself: `--for "{thing}"`',
    },
  },
  U369: {
    severity: 'hint',
    nl: {
      message:
        'hierop wordt beslist in “{label}”, naar de tekst van {day}; hier is de tekst van een andere dag gebruikt',
      help: 'vraag wat de beschikking zegt: `{name} van {of}`, of geef `--geldend-op {day}`',
    },
    en: {
      message: 'this is decided upon in “{label}”, by the text of {day}; here the text of another day was used',
      help: 'ask what the decision says: `{name} of {of}`, or give `--law-of {day}`',
    },
  },
} as const satisfies Record<`U${number}`, CatalogueEntry>;
