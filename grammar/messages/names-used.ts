import type { CatalogueEntry } from '../catalogue.ts';

/** Names where they are used: unknown, out of reach, without year or owner. */
export const usedNames = {
  N01: {
    severity: 'error',
    nl: {
      message: 'de naam `{name}` is nergens gegeven',
      help: 'Geef het gegeven, de parameter of de regel `{name}` in dit bestand, of verbeter de naam.',
    },
    en: {
      message: 'the name `{name}` is declared nowhere',
      help: 'Declare the input, parameter or rule `{name}` in this file, or correct the name.',
    },
  },
  N02: {
    severity: 'error',
    nl: {
      message: 'de naam `{name}` is hier niet bekend; bedoelt u `{suggestion}`?',
      help: 'Vervang `{name}` door `{suggestion}`, of geef de naam eerst.',
    },
    en: {
      message: 'the name `{name}` is not known here; do you mean `{suggestion}`?',
      help: 'Replace `{name}` by `{suggestion}`, or declare the name first.',
    },
  },
  N06: {
    severity: 'error',
    nl: { message: '`{name}` is geen waarde van `{kind}`', help: 'Kies uit: {values}.' },
    en: { message: '`{name}` is no value of `{kind}`', help: 'Choose from: {values}.' },
  },
  N07: {
    severity: 'error',
    nl: {
      message: '`{name}` kan meer dan één ding zijn: het komt voor in {kinds}',
      help: 'Zet de soort ervoor, met een punt: `Soort.{name}`.',
    },
    en: {
      message: '`{name}` can be more than one thing: it occurs in {kinds}',
      help: 'Put the kind before it, with a point: `Kind.{name}`.',
    },
  },
  N08: {
    severity: 'error',
    nl: {
      message: '`{name}` is geen soort',
      help: 'Voor de punt staat de naam van een soort, zoals in `Uitkomst.voldoende`.',
    },
    en: {
      message: '`{name}` is no kind',
      help: 'Before the point stands the name of a kind, as in `Outcome.sufficient`.',
    },
  },
  N09: {
    severity: 'hint',
    nl: {
      message: '`{name}` is het meervoud; hier past `{expected}`',
      help: 'Na `elke`, `een`, `deze` en `van` leest het enkelvoud beter. De betekenis blijft gelijk.',
    },
    en: {
      message: '`{name}` is the plural; `{expected}` fits here',
      help: 'After `every`, `some`, `this` and `of` the singular reads better. The meaning stays the same.',
    },
  },
  N10: {
    severity: 'error',
    nl: {
      message: 'van welke `{entity}` is `{name}`?',
      help: '`{name}` hoort bij één `{entity}`, en die is hier niet aan de orde. Schrijf `van …` erachter, of neem een totaal over alle.',
    },
    en: {
      message: 'of which `{entity}` is `{name}`?',
      help: '`{name}` belongs to one `{entity}`, and none is at hand here. Write `of …` after it, or take a total over all of them.',
    },
  },
  N11: {
    severity: 'error',
    nl: {
      message: '`{name}` is van de hele regeling en niet van één ding',
      help: 'Laat `van …` weg, of geef `{name}` bij zijn declaratie een object.',
    },
    en: {
      message: '`{name}` belongs to the whole regulation and not to one thing',
      help: 'Leave out `of …`, or give `{name}` an entity where it is declared.',
    },
  },
  N12: {
    severity: 'error',
    nl: {
      message: '`{name}` is van een `{expected}`, niet van wat hier staat',
      help: 'Schrijf na `van` een `{expected}`, bijvoorbeeld `deze {expected}`.',
    },
    en: {
      message: '`{name}` is of a `{expected}`, not of what stands here',
      help: 'Write a `{expected}` after `of`, for instance `this {expected}`.',
    },
  },
  N13: {
    severity: 'error',
    nl: {
      message: 'voor welke `{kind}` geldt `{name}` hier?',
      help: '`{name}` heeft een waarde voor elke `{kind}`. Schrijf bijvoorbeeld `{name} voor {value}`, of tel op met `totaal van {name} over {kind}`.',
    },
    en: {
      message: 'for which `{kind}` is `{name}` meant here?',
      help: '`{name}` has a value for every `{kind}`. Write for instance `{name} for {value}`, or add up with `total of {name} over {kind}`.',
    },
  },
  N14: {
    severity: 'error',
    nl: {
      message: 'van welk jaar is `{name}` hier?',
      help: '`{name}` heeft een waarde per jaar. Schrijf bijvoorbeeld `{name} in 2019`, of maak wat het leest ook `per jaar`.',
    },
    en: {
      message: 'of which year is `{name}` here?',
      help: '`{name}` has a value per year. Write for instance `{name} in 2019`, or make what reads it `per year` too.',
    },
  },
  N15: {
    severity: 'error',
    nl: {
      message: '`{argument}` past niet bij `{name}`',
      help: '`{name}` is niet per jaar of per soort gegeven, of niet zo. Laat `{argument}` weg, of vul de declaratie van `{name}` aan met `per …`.',
    },
    en: {
      message: '`{argument}` does not go with `{name}`',
      help: '`{name}` is not declared per year or per kind, or not like this. Leave out `{argument}`, or add `per …` to the declaration of `{name}`.',
    },
  },
  N16: {
    severity: 'error',
    nl: { message: 'bij `{argument}` hoort `{word}`', help: 'Jaren staan na `in`, waarden van een soort na `voor`.' },
    en: { message: '`{argument}` goes with `{word}`', help: 'Years stand after `in`, values of a kind after `for`.' },
  },
  N18: {
    severity: 'error',
    nl: {
      message: '`{argument}` is niet waarvoor `{name}` is gegeven',
      help: '`{name}` is per {kinds}. Schrijf na `voor` een waarde daarvan.',
    },
    en: {
      message: '`{argument}` is not what `{name}` is declared for',
      help: '`{name}` is per {kinds}. Write a value of that after `for`.',
    },
  },
  N19: {
    severity: 'error',
    nl: {
      message: 'er is hier geen `{name}` aan de orde',
      help: '`deze` en `dit` wijzen naar waar de regel over gaat, of naar het lid van een verzameling. Geef de regel `van {name}` of `per {name}`, of schrijf welke u bedoelt.',
    },
    en: {
      message: 'there is no `{name}` at hand here',
      help: '`this` points at what the rule is about, or at the member of a set. Give the rule `of {name}` or `per {name}`, or write which one you mean.',
    },
  },
  N20: {
    severity: 'error',
    nl: {
      message: 'er is hier geen jaar aan de orde',
      help: '`jaar` is het jaar van de regel. Maak de regel `per jaar`, of noem een jaar, zoals `2019`.',
    },
    en: {
      message: 'there is no year at hand here',
      help: '`year` is the year of the rule. Make the rule `per year`, or name a year, such as `2019`.',
    },
  },
  N21: {
    severity: 'error',
    nl: {
      message: 'een regel mag niet over `"{key}"` alleen gaan',
      help: 'Eén ding bij zijn sleutel noemen kan alleen in een voorbeeld. Leg in een gegeven vast wat dit ding bijzonder maakt, en schrijf de regel daarover.',
    },
    en: {
      message: 'a rule may not be about `"{key}"` alone',
      help: 'One thing can be named by its key in an example only. Record in an input what makes it special, and write the rule about that.',
    },
  },
  N22: {
    severity: 'error',
    nl: {
      message: 'er is in dit voorbeeld geen `{entity}` met de sleutel `"{key}"`',
      help: 'De dingen van een voorbeeld zijn precies de rijen. Voeg een rij toe, of verbeter de sleutel.',
    },
    en: {
      message: 'there is no `{entity}` with the key `"{key}"` in this example',
      help: 'The things of an example are exactly its rows. Add a row, or correct the key.',
    },
  },
  N23: {
    severity: 'error',
    nl: {
      message: '`{name}` is geen verzameling',
      help: 'Een verzameling is het meervoud van een object, een soort, of jaren, zoals `jaren 2019 t/m 2022`.',
    },
    en: {
      message: '`{name}` is no set',
      help: 'A set is the plural of an entity, a kind, or years, such as `years 2019 through 2022`.',
    },
  },
  N24: {
    severity: 'error',
    nl: { message: '`{name}` alleen is geen waarde', help: 'Schrijf `{words}` voor waar de regel over gaat.' },
    en: { message: '`{name}` alone is no value', help: 'Write `{words}` for what the rule is about.' },
  },
  N33: {
    severity: 'error',
    nl: {
      message: '`{name}` bestaat niet in {year}',
      help: '`{name}` bestaat in {years}. Kies zo’n jaar, of noem bij de declaratie meer jaren: `per jaar 2018 t/m 2022`.',
    },
    en: {
      message: '`{name}` does not exist in {year}',
      help: '`{name}` exists in {years}. Choose such a year, or name more years in its declaration: `per year 2018 through 2022`.',
    },
  },
  N39: {
    severity: 'error',
    nl: {
      message: '`{argument}` is er een te veel',
      help: 'Waarvoor `{name}` hier geldt, is al gezegd. Laat er één weg.',
    },
    en: {
      message: '`{argument}` is one too many',
      help: 'What `{name}` is meant for has been said already. Leave out one of them.',
    },
  },
  N40: {
    severity: 'error',
    nl: {
      message: 'dezelfde verzameling staat hier tweemaal',
      help: 'Laat er één weg, of neem het ene totaal binnen het andere.',
    },
    en: {
      message: 'the same set stands here twice',
      help: 'Leave out one of them, or take the one total within the other.',
    },
  },
  N41: {
    severity: 'hint',
    nl: {
      message: '`{name}` is het enkelvoud; hier past `{expected}`',
      help: 'Een verzameling leest beter in het meervoud. De betekenis blijft gelijk.',
    },
    en: {
      message: '`{name}` is the singular; `{expected}` fits here',
      help: 'A set reads better in the plural. The meaning stays the same.',
    },
  },
  N42: {
    severity: 'error',
    nl: {
      message: '`{name}` horen daar niet bij',
      help: 'Na `van` staat een ding waar ze bij horen, zoals in `object Student meervoud Studenten van Instelling`.',
    },
    en: {
      message: '`{name}` do not belong to that',
      help: 'After `of` stands a thing that they belong to, as in `entity Student plural Students of Institution`.',
    },
  },
  N43: {
    severity: 'error',
    nl: {
      message: 'bij `{name}` past geen `van`, `voor` of `in`',
      help: 'Alleen een gegeven, oordeel, parameter, regel of verdeling is van iets of voor iets. Laat het weg.',
    },
    en: {
      message: 'no `of`, `for` or `in` goes with `{name}`',
      help: 'Only an input, judgement, parameter, rule or allocation is of something or for something. Leave it out.',
    },
  },
  N44: {
    severity: 'warning',
    nl: {
      message: 'dit gaat over alle `{name}`, niet alleen die van één `{parent}`',
      help: 'Schrijf `van deze {parent}` erachter. Bedoelt u ze allemaal, noem `deze {parent}` dan in de voorwaarde.',
    },
    en: {
      message: 'this is about all `{name}`, also those of another `{parent}`',
      help: 'Write `of this {parent}` after it. If you mean all of them, name `this {parent}` in the condition.',
    },
  },
  N45: {
    severity: 'warning',
    nl: {
      message: '`{name}` behandelt {text} anders dan alle andere',
      help: 'Een regel die één naam of sleutel uitzondert, verdient een tweede blik. Leg liever vast wat dit ding bijzonder maakt.',
    },
    en: {
      message: '`{name}` treats {text} differently from all others',
      help: 'A rule that singles out one name or key deserves a second look. Rather record what makes it special.',
    },
  },
} as const satisfies Record<`N${number}`, CatalogueEntry>;
