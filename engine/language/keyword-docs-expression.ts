import type { KeywordDocs } from './keyword-docs.ts';

/** Words inside expressions and sets, prepositions and constants. */
export const expressionDocs = {
  if: { nl: '`als … dan … anders …`: kiest een waarde.', en: '`if … then … else …`: chooses a value.' },
  // biome-ignore lint/suspicious/noThenProperty: the name of a concept; the table is never awaited
  then: { nl: 'De waarde als de voorwaarde geldt.', en: 'The value when the condition holds.' },
  else: { nl: 'De waarde als geen voorwaarde geldt.', en: 'The value when no condition holds.' },
  or: {
    nl: 'Ten minste een van beide. Samen met `en` zijn haakjes nodig.',
    en: 'At least one of both. Mixed with `and` it needs brackets.',
  },
  and: {
    nl: 'Allebei. `nee en onbekend` is `nee`. Samen met `of` zijn haakjes nodig.',
    en: 'Both. `no and unknown` is `no`. Mixed with `or` it needs brackets.',
  },
  not: { nl: 'Keert ja en nee om.', en: 'Turns yes into no and back.' },
  isPresent: {
    nl: 'Of een waarde er is. Gaat over afwezig, nooit over onbekend.',
    en: 'Whether a value is there. About absent values, never about unknown ones.',
  },
  isAbsent: { nl: 'Of bekend is dat een waarde er niet is.', en: 'Whether a value is known to be absent.' },
  isOneOf: { nl: '`x is een van (a; b)`: of x in de lijst staat.', en: '`x is one of (a; b)`: whether x is listed.' },
  ifAbsent: { nl: 'De waarde die telt als er geen is.', en: 'The value that counts when there is none.' },
  rounded: {
    nl: '`afgerond(x; stap)`: rondt binnen een formule af.',
    en: '`rounded(x; step)`: rounds inside a formula.',
  },
  limited: {
    nl: '`begrensd(x; laag; hoog)`: houdt x tussen twee grenzen.',
    en: '`limited(x; low; high)`: keeps x between two bounds.',
  },
  up: { nl: 'Afronden naar boven.', en: 'Rounds upwards.' },
  down: { nl: 'Afronden naar beneden.', en: 'Rounds downwards.' },
  toEven: { nl: 'De helft gaat naar het dichtstbijzijnde even getal.', en: 'Halves go to the nearest even number.' },
  thereafter: { nl: 'Wat beslist als het gelijk staat.', en: 'What decides when there is a tie.' },
  totalOf: {
    nl: '`totaal van x over …`: de som. Over niets is zij 0.',
    en: '`total of x over …`: the sum. Over nothing it is 0.',
  },
  averageOf: {
    nl: '`gemiddelde van x over …`. Over niets is er geen gemiddelde.',
    en: '`average of x over …`. Over nothing there is none.',
  },
  highestOf: { nl: 'De hoogste waarde in een verzameling.', en: 'The highest value in a set.' },
  lowestOf: { nl: 'De laagste waarde in een verzameling.', en: 'The lowest value in a set.' },
  highest: {
    nl: '`hoogste(a; b)`: de grootste van deze waarden.',
    en: '`highest(a; b)`: the greatest of these values.',
  },
  lowest: { nl: '`laagste(a; b)`: de kleinste van deze waarden.', en: '`lowest(a; b)`: the smallest of these values.' },
  rankOf: {
    nl: '`rang van x onder … hoogste eerst`: de hoeveelste, vanaf 1. Wie gelijk staan delen een plaats, en de volgende vervalt; wie er niet bij hoort heeft geen plaats.',
    en: '`rank of x among … highest first`: which place, from 1. Equals share a place and the next is skipped; who is not among them has none.',
  },
  among: { nl: 'De verzameling waarbinnen een rang geldt.', en: 'The set in which a rank holds.' },
  withEqual: {
    nl: 'Rangschikt alleen onder wie hierin gelijk zijn: `met gelijke categorie`.',
    en: 'Ranks only among those who are equal in this: `with equal category`.',
  },
  highestFirst: { nl: 'De hoogste waarde komt voorop.', en: 'The highest value comes first.' },
  lowestFirst: { nl: 'De laagste waarde komt voorop.', en: 'The lowest value comes first.' },
  count: {
    nl: 'Het aantal in een verzameling; als type: een geheel getal.',
    en: 'The number of members of a set; as a type: a whole number.',
  },
  over: { nl: 'De verzameling waarover het gaat.', en: 'The set it runs over.' },
  where: {
    nl: 'Beperkt een verzameling tot wie aan de voorwaarde voldoet.',
    en: 'Limits a set to those that meet the condition.',
  },
  every: {
    nl: '`elke … voldoet aan …`: over niets is dit ja.',
    en: '`every … satisfies …`: over nothing this is yes.',
  },
  some: { nl: '`een … voldoet aan …`: over niets is dit nee.', en: '`some … satisfies …`: over nothing this is no.' },
  satisfies: { nl: 'De voorwaarde waaraan wordt getoetst.', en: 'The condition that is tested.' },
  asDecidedIn: {
    nl: '`x volgens verlening`: wat de laatste zo genomen beschikking zei; nooit opnieuw berekend, `geen` als er geen is.',
    en: '`x as decided in award`: what the last such decision said; never computed again, absent where there is none.',
  },
  allOf: {
    nl: '`alle van` en dan voorwaarden: elk ervan moet ja zijn.',
    en: '`all of` and then conditions: each of them must be yes.',
  },
  oneOf: {
    nl: '`een van` en dan voorwaarden: één die ja is volstaat.',
    en: '`one of` and then conditions: one that is yes suffices.',
  },
  this: { nl: 'Het ding of de waarde van de regel zelf.', en: 'The thing or value of the rule itself.' },
  of: { nl: 'Van wie de waarde is, of van welke waarde sprake is.', en: 'Whose value it is, or which value is meant.' },
  for: {
    nl: 'Voor welke waarde van een soort; in een verdeling: het gewicht.',
    en: 'For which value of a kind; in an allocation: the weight.',
  },
  in: { nl: 'Voor welk jaar: `in 2019`, `in jaar - 2`.', en: 'For which year: `in 2019`, `in year - 2`.' },
  on: {
    nl: 'Op welke dag; in een uitzondering: waarop zij een uitzondering is.',
    en: 'On which day; in an exception: what it is an exception to.',
  },
  per: {
    nl: 'Voor elk jaar of elke waarde van een soort een eigen waarde.',
    en: 'A value of its own for each year or value of a kind.',
  },
  to: { nl: 'Waarheen het restant gaat.', en: 'Where the rest goes.' },
  through: { nl: 'Tot en met: beide einden tellen mee.', en: 'Through: both ends included.' },
  year: {
    nl: 'Het jaar waarover het gaat; `jaar - 2` is twee jaar eerder.',
    en: 'The year at hand; `year - 2` is two years before.',
  },
  absent: {
    nl: 'Bekend afwezig. Iets anders dan onbekend en dan nul.',
    en: 'Known to be absent. Neither unknown nor zero.',
  },
  unknown: { nl: 'Toegezegd maar nog niet bekend.', en: 'Promised but not known yet.' },
  yes: { nl: 'De waarde ja.', en: 'The value yes.' },
  no: { nl: 'De waarde nee.', en: 'The value no.' },
} as const satisfies KeywordDocs;
