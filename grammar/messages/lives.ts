import type { CatalogueEntry } from '../catalogue.ts';

/** Words of the format of facts that no fact may be called. */
export const lifeNames = {
  N240: {
    severity: 'error',
    nl: {
      message:
        '`{name}` kan geen naam van een gegeven zijn: zo heet in aangeleverde gegevens al de levensloop van een ding',
      help: 'Kies een andere naam, zoals `{suggestion}`.',
    },
    en: {
      message: '`{name}` cannot be the name of a fact: delivered facts already call the life span of a thing so',
      help: 'Choose another name, such as `{suggestion}`.',
    },
  },
} as const satisfies Record<`N${number}`, CatalogueEntry>;

/** Earlier things, mergers, and the day on which things exist. */
export const lifeTypes = {
  T240: {
    severity: 'error',
    nl: {
      message: '`eerder volgens` past niet bij `{name}`: dat verwijst niet naar een ander ding van zijn eigen object',
      help: 'Het type van zo’n gegeven is zijn eigen object: `gegeven vorig_diploma van Diploma: Diploma of geen`.',
    },
    en: {
      message: '`earlier by` does not fit `{name}`: it does not refer to another thing of its own entity',
      help: 'The type of such a fact is its own entity: `input earlier_diploma of Diploma: Diploma or absent`.',
    },
  },
  T241: {
    severity: 'error',
    nl: {
      message: 'elk `{entity}` zou een eerder `{entity}` hebben, ook het eerste',
      help: 'Zet `of geen` achter het type van `{name}`.',
    },
    en: {
      message: 'every `{entity}` would have an earlier `{entity}`, also the first',
      help: 'Put `or absent` behind the type of `{name}`.',
    },
  },
  T242: {
    severity: 'error',
    nl: {
      message: '`{date}` zegt niet wat eerder is',
      help: 'Noem een gegeven van `{entity}` dat een datum of een jaar is, niet `of geen`, en niet `per` iets.',
    },
    en: {
      message: '`{date}` does not say what is earlier',
      help: 'Name a fact of `{entity}` that is a date or a year, not `or absent`, and not `per` anything.',
    },
  },
  T243: {
    severity: 'error',
    nl: {
      message: '`{name}` is van geen object, en alleen dingen fuseren',
      help: 'Verwijder `bij fusie`, of zeg achter de naam van wie het gegeven is, zoals `van Instelling`.',
    },
    en: {
      message: '`{name}` is of no entity, and only things merge',
      help: 'Remove `on merger`, or say behind the name whose fact it is, such as `of Institution`.',
    },
  },
  T244: {
    severity: 'error',
    nl: {
      message: '`{name}` kan niet worden opgeteld: het is {foundNl}',
      help: 'Aantallen, getallen en bedragen worden opgeteld. Kies anders `een van`, `hoogste` of `laagste`.',
    },
    en: {
      message: '`{name}` cannot be summed: it is {foundEn}',
      help: 'Counts, numbers and amounts are summed. Choose `one of`, `highest` or `lowest` otherwise.',
    },
  },
  T245: {
    severity: 'error',
    nl: {
      message: 'van `{name}` is er geen hoogste of laagste: het is {foundNl}',
      help: 'Schrijf `bij fusie een van`: dan moeten de waarden gelijk zijn.',
    },
    en: {
      message: 'there is no highest or lowest of `{name}`: it is {foundEn}',
      help: 'Write `on merger one of`: then the values must be equal.',
    },
  },
  T246: {
    severity: 'error',
    nl: {
      message: 'na `op` hoort een dag, en dit is {foundNl}',
      help: 'Schrijf `op 1 augustus jaar`, `op begin van jaar`, een datum, of de naam van een gegeven dat een datum is.',
    },
    en: {
      message: 'after `on` a day belongs, and this is {foundEn}',
      help: 'Write `on 1 August year`, `on start of year`, a date, or the name of a fact that is a date.',
    },
  },
  T247: {
    severity: 'error',
    nl: {
      message: '`{name}` is een soort; de waarden daarvan zijn er altijd',
      help: 'Verwijder `op` met de dag: alleen dingen van een object beginnen en eindigen.',
    },
    en: {
      message: '`{name}` is a kind; its values are always there',
      help: 'Remove `on` with the day: only things of an entity begin and end.',
    },
  },
  T248: {
    severity: 'error',
    nl: {
      message: 'in de kolom `{column}` hoort {wantedNl}',
      help: 'Schrijf een datum zoals `2016-07-31`, of een sleutel zoals `"01AA"`. Schrijf `geen` als er geen is.',
    },
    en: {
      message: 'in the column `{column}` belongs {wantedEn}',
      help: 'Write a date such as `2016-07-31`, or a key such as `"01AA"`. Write `absent` if there is none.',
    },
  },
  T249: {
    severity: 'error',
    nl: {
      message: '`{column}` zegt iets van één ding, en de rijen gaan niet elk over één ding',
      help: 'Zet de levensloop in een rooster waarvan alleen de eerste kolom zegt waar de rij over gaat: een object.',
    },
    en: {
      message: '`{column}` says something of one thing, and the rows are not each about one thing',
      help: 'Put the life span in a grid of which only the first column says what the row is about: an entity.',
    },
  },
} as const satisfies Record<`T${number}`, CatalogueEntry>;

/** The life of things as delivered, and references to earlier things. */
export const lifeFacts = {
  F240: {
    severity: 'error',
    nl: {
      message: '`{key}` eindigt op {until}, voordat het begint op {from}',
      help: '`bestaatVanaf` is de eerste dag en `bestaatTot` de laatste: verbeter een van de twee.',
    },
    en: {
      message: '`{key}` ends on {until}, before it begins on {from}',
      help: '`bestaatVanaf` is the first day and `bestaatTot` the last: correct one of the two.',
    },
  },
  F241: {
    severity: 'error',
    nl: {
      message: '`{key}` kan niet in zichzelf opgaan',
      help: 'Noem bij `opgegaanIn` de sleutel van het ding waarin `{key}` is opgegaan.',
    },
    en: {
      message: '`{key}` cannot merge into itself',
      help: 'Name in `opgegaanIn` the key of the thing that `{key}` merged into.',
    },
  },
  F242: {
    severity: 'error',
    nl: {
      message: '`{key}` is opgegaan in `{into}`, maar er staat niet bij wanneer',
      help: 'Geef bij `bestaatTot` de laatste dag van `{key}`: die vóór de fusie.',
    },
    en: {
      message: '`{key}` merged into `{into}`, but it is not said when',
      help: 'Give in `bestaatTot` the last day of `{key}`: that before the merger.',
    },
  },
  F243: {
    severity: 'error',
    nl: {
      message: '`{key}` gaat op {on} op in `{into}`, dat er die dag niet is',
      help: 'Kijk of `{into}` klopt, en de dagen waarop het begint en eindigt.',
    },
    en: {
      message: '`{key}` merges on {on} into `{into}`, which is not there on that day',
      help: 'See whether `{into}` is right, and the days on which it begins and ends.',
    },
  },
  F244: {
    severity: 'error',
    nl: {
      message: '`{name}` hoort bij een ding, niet hier',
      help: 'Zet het onder de sleutel van het ding waarvan het de levensloop is, naast de gegevens ervan.',
    },
    en: {
      message: '`{name}` belongs to a thing, not here',
      help: 'Put it under the key of the thing whose life span it is, beside its facts.',
    },
  },
  F245: {
    severity: 'error',
    nl: {
      message: '`{other}` is niet eerder dan `{key}`: {date} is {otherDate}, tegen {ownDate}',
      help: '`{name}` verwijst naar wat eerder is volgens `{date}`; op dezelfde dag is niet eerder. Verbeter de verwijzing of een van de twee waarden.',
    },
    en: {
      message: '`{other}` is not earlier than `{key}`: {date} is {otherDate}, against {ownDate}',
      help: '`{name}` refers to what is earlier by `{date}`; on the same day is not earlier. Correct the reference or one of the two values.',
    },
  },
  F246: {
    severity: 'error',
    nl: {
      message: '`{key}` kan niet eerder zijn dan zichzelf',
      help: 'Geef bij `{name}` de sleutel van een ander ding, of `{"geen": true}` als er geen eerder is.',
    },
    en: {
      message: '`{key}` cannot be earlier than itself',
      help: 'Give in `{name}` the key of another thing, or `{"geen": true}` if there is no earlier one.',
    },
  },
} as const satisfies Record<`F${number}`, CatalogueEntry>;

/** Reading earlier things, and things that begin, end and merge. */
export const lifeFaults = {
  R240: {
    severity: 'error',
    nl: {
      message: '“{fact}” van {own} verwijst naar {other}, dat niet eerder is: {date} is {otherDate}, tegen {ownDate}',
      help: 'Verbeter het gegeven, of een van de twee waarden van {date}. Op dezelfde dag is niet eerder.',
    },
    en: {
      message: '“{fact}” of {own} refers to {other}, which is not earlier: {date} is {otherDate}, against {ownDate}',
      help: 'Correct the fact, or one of the two values of {date}. On the same day is not earlier.',
    },
  },
  R241: {
    severity: 'error',
    nl: {
      message: '`{rule}` ({place}) gaat langs {set}, en er is niet gezegd van welke dag',
      help: 'Geef `toestand op`: er zijn dingen die pas later begonnen zijn of niet meer bestaan. Of zet de dag in de regel, met `op`.',
    },
    en: {
      message: '`{rule}` ({place}) goes through {set}, and it is not said of which day',
      help: 'Give `as at`: some things began later or exist no more. Or put the day in the rule, with `on`.',
    },
  },
  R242: {
    severity: 'error',
    nl: {
      message: '{entity} {key} bestaat niet {whenNl}: {whyNl}',
      help: 'Vraag naar een jaar of dag waarin {key} bestond, of naar wat ervoor in de plaats kwam.',
    },
    en: {
      message: '{entity} {key} does not exist {whenEn}: {whyEn}',
      help: 'Ask about a year or day in which {key} existed, or about what took its place.',
    },
  },
  R243: {
    severity: 'error',
    nl: {
      message: '`{rule}` ({place}) kan na een fusie maar één waarde hebben, en {one} en {other} hebben er elk een',
      help: 'Lever de waarde die na de fusie geldt aan bij elk van de twee, of laat er één weg.',
    },
    en: {
      message: '`{rule}` ({place}) can have only one value after a merger, and {one} and {other} each have their own',
      help: 'Deliver the value that holds after the merger for each of the two, or leave one out.',
    },
  },
  R244: {
    severity: 'error',
    nl: {
      message: 'de vraag zegt niet van welke dag, en niet elke {entity} bestaat altijd',
      help: 'Geef `toestand op`, of vraag naar een jaar.',
    },
    en: {
      message: 'the question does not say of which day, and not every {entity} exists always',
      help: 'Give `as at`, or ask about a year.',
    },
  },
} as const satisfies Record<`R${number}`, CatalogueEntry>;
