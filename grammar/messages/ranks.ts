import type { CatalogueEntry } from '../catalogue.ts';

/** Ranks: whose place it is, and what decides between equals. */
export const rankNames = {
  N260: {
    severity: 'error',
    nl: {
      message: 'een rang zegt de hoeveelste een `{name}` is, en hier is geen `{name}` aan de orde',
      help: 'Schrijf de rang in een regel `van {name}`, of binnen een verzameling die zulke leden langsgaat.',
    },
    en: {
      message: 'a rank says which place a `{name}` has, and no `{name}` is at hand here',
      help: 'Write the rank in a rule `of {name}`, or inside a set that goes through such members.',
    },
  },
  N261: {
    severity: 'error',
    nl: {
      message: '`{name}` onderscheidt de leden van deze verzameling niet',
      help: 'Achter `daarna laagste` staat wat elk lid aanduidt: `{known}`. Of laat het lot beslissen: `daarna loting`.',
    },
    en: {
      message: '`{name}` does not tell the members of this set apart',
      help: 'After `thereafter lowest` stands what identifies each member: `{known}`. Or let chance decide: `thereafter draw`.',
    },
  },
  N262: {
    severity: 'error',
    nl: {
      message: 'de leden van deze verzameling hebben niets dat ze aanduidt, zoals `{name}`',
      help: 'Geef het object een `aangeduid met`, of laat het lot beslissen: `daarna loting`.',
    },
    en: {
      message: 'the members of this set have nothing that identifies them, such as `{name}`',
      help: 'Give the entity an `identified by`, or let chance decide: `thereafter draw`.',
    },
  },
  N263: {
    severity: 'error',
    nl: {
      message: 'een rang zegt de hoeveelste een `{name}` is, en hier is geen `{name}` aan de orde',
      help: 'Schrijf de rang in een regel `per {name}`, of binnen een verzameling die zulke leden langsgaat.',
    },
    en: {
      message: 'a rank says which place a `{name}` has, and no `{name}` is at hand here',
      help: 'Write the rank in a rule `per {name}`, or inside a set that goes through such members.',
    },
  },
  N264: {
    severity: 'error',
    nl: {
      message: 'dit is al van `{name}`, en kan dan niet ook per `{name}` zijn',
      help: 'Geef de tweede een eigen naam: een object dat zegt welke `{name}` hij is.',
    },
    en: {
      message: 'this is of `{name}` already, and cannot be per `{name}` as well',
      help: 'Give the second one a name of its own: an entity that says which `{name}` it is.',
    },
  },
  N265: {
    severity: 'error',
    nl: {
      message: 'voor welke `{entity}` geldt `{name}` hier?',
      help: '`{name}` heeft een waarde voor elke `{entity}`. Schrijf `{name} voor …`, of tel op met `totaal van {name} over {plural}`.',
    },
    en: {
      message: 'for which `{entity}` is `{name}` meant here?',
      help: '`{name}` has a value for every `{entity}`. Write `{name} for …`, or add up with `total of {name} over {plural}`.',
    },
  },
} as const satisfies Record<`N${number}`, CatalogueEntry>;

export const rankTypes = {
  T260: {
    severity: 'error',
    nl: {
      message: 'een rang volgt uit wat hoger of lager kan zijn, en dit is {foundNl}',
      help: 'Rangschik naar een getal, een bedrag, een datum, een jaar of een waarde van een soort die met `<` geordend is.',
    },
    en: {
      message: 'a rank follows from what can be higher or lower, and this is {foundEn}',
      help: 'Rank by a number, an amount, a date, a year or a value of a kind that is ordered with `<`.',
    },
  },
  T261: {
    severity: 'error',
    nl: {
      message: 'de waarden van `{kind}` hebben geen volgorde, dus is er geen vorige of volgende',
      help: 'Schrijf in de soort `<` tussen de waarden, van de eerste naar de laatste.',
    },
    en: {
      message: 'the values of `{kind}` have no order, so that there is none before or after',
      help: 'Write `<` between the values of the kind, from the first to the last.',
    },
  },
  T262: {
    severity: 'error',
    nl: {
      message: 'hoeveel waarden verder of terug moet een heel getal zijn, en hier staat `{found}`',
      help: 'Schrijf het getal uit: `- 1` is de vorige waarde, `+ 1` de volgende.',
    },
    en: {
      message: 'how many values on or back must be a whole number, and here stands `{found}`',
      help: 'Write the number out: `- 1` is the value before, `+ 1` the next.',
    },
  },
  T263: {
    severity: 'error',
    nl: {
      message: 'met een waarde van `{kind}` kan `{operator}` niet',
      help: 'Wel kan `- 1` voor de vorige waarde en `+ 1` voor de volgende.',
    },
    en: {
      message: '`{operator}` cannot be done with a value of `{kind}`',
      help: 'What can be done is `- 1` for the value before and `+ 1` for the next.',
    },
  },
  T264: {
    severity: 'error',
    nl: {
      message: 'bij `{said}` kan een lezer denken dat de vorige waarde bedoeld is, of dat er iets van af gaat',
      help: 'Zet haakjes om wat bij elkaar hoort: `voor (Ronde - 1)` leest de vorige waarde.',
    },
    en: {
      message: 'a reader of `{said}` may think that the value before is meant, or that something is subtracted',
      help: 'Put brackets round what belongs together: `for (Round - 1)` reads the value before.',
    },
  },
} as const satisfies Record<`T${number}`, CatalogueEntry>;
