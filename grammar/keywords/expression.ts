import type { Phrases } from './keywords.ts';

/** Words inside expressions; the single ones are reserved in both vocabularies. */
export const expressions = {
  if: { nl: ['als'], en: ['if'] },
  // biome-ignore lint/suspicious/noThenProperty: the table is never awaited, and its value is no function
  then: { nl: ['dan'], en: ['then'] },
  else: { nl: ['anders'], en: ['else'] },
  or: { nl: ['of'], en: ['or'] },
  and: { nl: ['en'], en: ['and'] },
  not: { nl: ['niet'], en: ['not'] },
  isPresent: { nl: ['is aanwezig'], en: ['is present'] },
  isAbsent: { nl: ['is geen'], en: ['is absent'] },
  isOneOf: { nl: ['is een van', 'is één van'], en: ['is one of'] },
  ifAbsent: { nl: ['bij geen'], en: ['if absent'] },
  rounded: { nl: ['afgerond'], en: ['rounded'] },
  limited: { nl: ['begrensd'], en: ['limited'] },
  up: { nl: ['naar boven'], en: ['upwards'] },
  down: { nl: ['naar beneden'], en: ['downwards'] },
  toEven: { nl: ['naar even'], en: ['to even'] },
  thereafter: { nl: ['daarna'], en: ['thereafter'] },
} as const satisfies Phrases;

/** Words about sets. `count` is the type of whole numbers as well, `oneOf` also a way to merge. */
export const sets = {
  totalOf: { nl: ['totaal van'], en: ['total of'] },
  averageOf: { nl: ['gemiddelde van'], en: ['average of'] },
  highestOf: { nl: ['hoogste van'], en: ['highest of'] },
  lowestOf: { nl: ['laagste van'], en: ['lowest of'] },
  highestFirst: { nl: ['hoogste eerst'], en: ['highest first'] },
  lowestFirst: { nl: ['laagste eerst'], en: ['lowest first'] },
  highest: { nl: ['hoogste'], en: ['highest'] },
  lowest: { nl: ['laagste'], en: ['lowest'] },
  rankOf: { nl: ['rang van'], en: ['rank of'] },
  among: { nl: ['onder'], en: ['among'] },
  withEqual: { nl: ['met gelijke'], en: ['with equal'] },
  count: { nl: ['aantal'], en: ['count'] },
  over: { nl: ['over'], en: ['over'] },
  where: { nl: ['waar'], en: ['where'] },
  every: { nl: ['elke', 'elk'], en: ['every'] },
  some: { nl: ['een', 'één'], en: ['some'] },
  satisfies: { nl: ['voldoet aan'], en: ['satisfies'] },
  allOf: { nl: ['alle van'], en: ['all of'] },
  oneOf: { nl: ['een van', 'één van'], en: ['one of'] },
  this: { nl: ['deze', 'dit'], en: ['this'] },
} as const satisfies Phrases;

/** Prepositions, units of time and the constants of expressions. */
export const relations = {
  of: { nl: ['van'], en: ['of'] },
  for: { nl: ['voor'], en: ['for'] },
  in: { nl: ['in'], en: ['in'] },
  on: { nl: ['op'], en: ['on'] },
  asDecidedIn: { nl: ['volgens'], en: ['as decided in'] },
  per: { nl: ['per'], en: ['per'] },
  to: { nl: ['naar', 'tot'], en: ['to'] },
  from: { nl: ['vanaf'], en: ['from'] },
  through: { nl: ['t/m', 'tot en met'], en: ['through'] },
  beginOf: { nl: ['begin van'], en: ['start of'] },
  endOf: { nl: ['einde van'], en: ['end of'] },
  year: { nl: ['jaar', 'jaren'], en: ['year', 'years'] },
  quarter: { nl: ['kwartaal', 'kwartalen'], en: ['quarter', 'quarters'] },
  month: { nl: ['maand', 'maanden'], en: ['month', 'months'] },
  week: { nl: ['week', 'weken'], en: ['week', 'weeks'] },
  day: { nl: ['dag', 'dagen'], en: ['day', 'days'] },
  absent: { nl: ['geen'], en: ['absent'] },
  unknown: { nl: ['onbekend'], en: ['unknown'] },
  yes: { nl: ['ja'], en: ['yes'] },
  no: { nl: ['nee'], en: ['no'] },
} as const satisfies Phrases;
