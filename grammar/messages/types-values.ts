import type { CatalogueEntry } from '../catalogue.ts';

/** Types, dimensions and decimals of values. */
export const valueTypes = {
  T01: {
    severity: 'error',
    nl: {
      message: '`{name}` is {expectedNl}; hier staat {foundNl}',
      help: 'Schrijf een waarde die {expectedNl} is, of geef `{name}` een ander type.',
    },
    en: {
      message: '`{name}` is {expectedEn}; here stands {foundEn}',
      help: 'Write a value that is {expectedEn}, or give `{name}` another type.',
    },
  },
  T02: {
    severity: 'error',
    nl: {
      message: '`{operator}` werkt niet tussen {foundNl} en {otherNl}',
      help: 'Reken met bedragen en getallen; vergelijk andere waarden met `=`.',
    },
    en: {
      message: '`{operator}` does not work between {foundEn} and {otherEn}',
      help: 'Compute with amounts and numbers; compare other values with `=`.',
    },
  },
  T03: {
    severity: 'error',
    nl: {
      message: 'een bedrag maal een bedrag bestaat niet',
      help: 'Een van de twee moet een getal of percentage zijn. Een verhouding is `{left} / {right}`.',
    },
    en: {
      message: 'there is no amount times amount',
      help: 'One of the two must be a number or a percentage. A ratio is `{left} / {right}`.',
    },
  },
  T04: {
    severity: 'error',
    nl: {
      message: 'een bedrag en een getal gaan niet samen met `{operator}`',
      help: 'Vermenigvuldig het getal eerst met een bedrag, of maak het zelf een bedrag met `€`.',
    },
    en: {
      message: 'an amount and a number do not go together with `{operator}`',
      help: 'Multiply the number by an amount first, or make it an amount itself with `€`.',
    },
  },
  T05: {
    severity: 'error',
    nl: {
      message: 'een percentage komt er niet vanzelf bij of af',
      help: 'Schrijf waarvan het een percentage is: `x * (1 + 5%)` of `x - 5% * x`.',
    },
    en: {
      message: 'a percentage is not added or taken off by itself',
      help: 'Write what it is a percentage of: `x * (1 + 5%)` or `x - 5% * x`.',
    },
  },
  T06: {
    severity: 'error',
    nl: {
      message: 'een getal gedeeld door een bedrag heeft geen betekenis',
      help: 'Deel het bedrag door het getal, of bedrag door bedrag.',
    },
    en: {
      message: 'a number divided by an amount has no meaning',
      help: 'Divide the amount by the number, or amount by amount.',
    },
  },
  T07: {
    severity: 'error',
    nl: {
      message: '{foundNl} en {otherNl} zijn niet te vergelijken',
      help: 'Vergelijk twee waarden van hetzelfde type.',
    },
    en: { message: '{foundEn} and {otherEn} cannot be compared', help: 'Compare two values of the same type.' },
  },
  T08: {
    severity: 'error',
    nl: {
      message: '`{operator}` zegt niets over {foundNl}',
      help: 'Daarin zit geen volgorde: gebruik `=` of `<>`. Een soort krijgt volgorde met `onvoldoende < voldoende < goed`.',
    },
    en: {
      message: '`{operator}` says nothing about {foundEn}',
      help: 'It has no order: use `=` or `<>`. A kind gets an order with `insufficient < sufficient < good`.',
    },
  },
  T09: {
    severity: 'error',
    nl: {
      message: '`{name}` is {foundNl}; hier hoort ja of nee',
      help: 'Maak er een voorwaarde van, bijvoorbeeld met `=` of `>`.',
    },
    en: {
      message: '`{name}` is {foundEn}; yes or no belongs here',
      help: 'Make it a condition, for instance with `=` or `>`.',
    },
  },
  T10: {
    severity: 'error',
    nl: {
      message: '`{name}` kan `geen` zijn',
      help: 'Zeg wat er dan geldt: `{name} bij geen …`, of vraag eerst `{name} is aanwezig en …`.',
    },
    en: {
      message: '`{name}` may be `absent`',
      help: 'Say what holds then: `{name} if absent …`, or ask first `{name} is present and …`.',
    },
  },
  T466: {
    severity: 'error',
    nl: {
      message: '`{quantity}` bestaat niet in {outside}, en deze verzameling vraagt ernaar in {read}',
      help: 'Verbeter de jaren van de verzameling: `{quantity}` bestaat in {years}. Is dit zo bedoeld, zeg dan wat er anders geldt: `{name} bij geen …`.',
    },
    en: {
      message: '`{quantity}` does not exist in {outside}, and this set asks for it in {read}',
      help: 'Mend the years of the set: `{quantity}` exists in {years}. If this is meant, say what holds otherwise: `{name} if absent …`.',
    },
  },
  T11: {
    severity: 'warning',
    nl: {
      message: '`{name}` kan niet `geen` zijn',
      help: 'Deze vraag gaat over `geen`, niet over wat nog onbekend is. Laat haar weg, of geef de waarde een type `of geen`.',
    },
    en: {
      message: '`{name}` cannot be `absent`',
      help: 'This question is about `absent`, not about what is still unknown. Leave it out, or give the value a type `or absent`.',
    },
  },
  T12: {
    severity: 'error',
    nl: { message: 'of iets er is, vraagt u niet met `{operator}`', help: 'Schrijf `{words}`.' },
    en: { message: 'whether something is there is not asked with `{operator}`', help: 'Write `{words}`.' },
  },
  T13: {
    severity: 'error',
    nl: {
      message: '`{value}` kan {found} decimalen hebben; `{name}` heeft er {allowed}',
      help: 'Zeg hoe er wordt afgerond: `afgerond op {step}` achter de regel, of `afgerond(…; {step})`.',
    },
    en: {
      message: '`{value}` can have {found} decimals; `{name}` has {allowed}',
      help: 'Say how it is rounded: `rounded to {step}` after the rule, or `rounded(…; {step})`.',
    },
  },
  T14: {
    severity: 'error',
    nl: {
      message: 'hier past {expectedNl}; er staat {foundNl}',
      help: 'Alle mogelijke uitkomsten van één formule zijn van hetzelfde type.',
    },
    en: {
      message: '{expectedEn} fits here; there stands {foundEn}',
      help: 'All possible outcomes of one formula are of the same type.',
    },
  },
  T15: {
    severity: 'error',
    nl: { message: '`{number}` mist zijn teken', help: 'Schrijf `{text}`.' },
    en: { message: '`{number}` lacks its sign', help: 'Write `{text}`.' },
  },
  T16: {
    severity: 'warning',
    nl: {
      message: '`{name}` kan nul zijn, en delen door nul is een fout',
      help: 'Sluit het uit: `als {name} > {zeroNl} dan … anders …`. Sluit de wet het zelf uit, geef het gegeven dan `ten minste {oneNl}`.',
    },
    en: {
      message: '`{name}` can be zero, and dividing by zero is a fault',
      help: 'Rule it out: `if {name} > {zeroEn} then … else …`. If the law itself rules it out, give the input `at least {oneEn}`.',
    },
  },
  T17: {
    severity: 'error',
    nl: { message: 'delen door nul kan niet', help: 'Schrijf een andere deler.' },
    en: { message: 'dividing by zero is impossible', help: 'Write another divisor.' },
  },
  T18: {
    severity: 'error',
    nl: {
      message: '`{name}` vraagt {needed} waarden; hier staan er {found}',
      help: 'Scheid de waarden met `;`, zoals in `begrensd(x; € 0; € 100)`.',
    },
    en: {
      message: '`{name}` asks for {needed} values; here are {found}',
      help: 'Separate the values with `;`, as in `limited(x; €0; €100)`.',
    },
  },
  T19: {
    severity: 'error',
    nl: {
      message: '`geen` is hier geen waarde',
      help: 'Met `geen` is niet te rekenen. Vraag of iets er is met `is geen` of `is aanwezig`.',
    },
    en: {
      message: '`absent` is no value here',
      help: 'One cannot compute with `absent`. Ask whether something is there with `is absent` or `is present`.',
    },
  },
  T20: {
    severity: 'error',
    nl: {
      message: '{foundNl} heeft geen hoogste of laagste',
      help: 'Dat hebben bedragen, getallen, datums, jaren en soorten met een volgorde.',
    },
    en: {
      message: '{foundEn} has no highest or lowest',
      help: 'Amounts, numbers, dates, years and kinds with an order have.',
    },
  },
  T21: {
    severity: 'error',
    nl: { message: '{foundNl} is niet af te ronden', help: 'Rond bedragen en getallen af.' },
    en: { message: '{foundEn} cannot be rounded', help: 'Round amounts and numbers.' },
  },
  T25: {
    severity: 'error',
    nl: {
      message: '`{value}` kan oneindig veel decimalen hebben; `{name}` heeft er {allowed}',
      help: 'Zeg hoe er wordt afgerond: `afgerond op {step}` achter de regel, of `afgerond(…; {step})`. Een tussenstap kan `bedrag exact` of `getal` zijn.',
    },
    en: {
      message: '`{value}` can have decimals without end; `{name}` has {allowed}',
      help: 'Say how it is rounded: `rounded to {step}` after the rule, or `rounded(…; {step})`. A step between can be `amount exact` or `number`.',
    },
  },
  T28: {
    severity: 'error',
    nl: {
      message: '`{name}` kan niet `geen` zijn',
      help: 'Schrijf een waarde, of zet `of geen` achter het type van `{name}`.',
    },
    en: {
      message: '`{name}` cannot be `absent`',
      help: 'Write a value, or put `or absent` after the type of `{name}`.',
    },
  },
  T40: {
    severity: 'error',
    nl: { message: '{foundNl} is niet op te tellen', help: 'Tel bedragen of getallen op.' },
    en: { message: '{foundEn} cannot be added up', help: 'Add up amounts or numbers.' },
  },
  T41: {
    severity: 'error',
    nl: { message: 'ja en nee zijn niet op te tellen', help: 'Tel hoe vaak het ja is: `aantal … waar …`.' },
    en: { message: 'yes and no cannot be added up', help: 'Count how often it is yes: `count … where …`.' },
  },
  T52: {
    severity: 'error',
    nl: {
      message: 'grenzen passen niet bij `{name}`: {foundNl} heeft geen volgorde',
      help: 'Laat `ten minste` en `ten hoogste` weg.',
    },
    en: {
      message: 'bounds do not go with `{name}`: {foundEn} has no order',
      help: 'Leave out `at least` and `at most`.',
    },
  },
  T53: {
    severity: 'error',
    nl: {
      message: 'de grenzen van `{name}` sluiten alles uit',
      help: '`ten minste` mag niet boven `ten hoogste` liggen.',
    },
    en: { message: 'the bounds of `{name}` exclude everything', help: '`at least` may not be above `at most`.' },
  },
  T60: {
    severity: 'error',
    nl: {
      message: 'van welk jaar is deze dag?',
      help: 'Schrijf een hele datum, zoals `2019-10-01`, of noem de periode: `1 oktober jaar - 1`.',
    },
    en: {
      message: 'of which year is this day?',
      help: 'Write a whole date, such as `2019-10-01`, or name the period: `1 October year - 1`.',
    },
  },
  T62: {
    severity: 'error',
    nl: { message: '{foundNl} is geen jaar', help: 'Schrijf een jaar, zoals `2019`, `jaar` of `jaar - 2`.' },
    en: { message: '{foundEn} is no year', help: 'Write a year, such as `2019`, `year` or `year - 2`.' },
  },
  T63: {
    severity: 'error',
    nl: { message: 'hier liggen geen jaren tussen', help: 'Het eerste jaar komt voor het laatste.' },
    en: { message: 'there are no years between these', help: 'The first year comes before the last.' },
  },
  T22: {
    severity: 'error',
    nl: { message: 'een minteken past niet voor {foundNl}', help: 'Een minteken hoort voor een bedrag of getal.' },
    en: {
      message: 'a minus sign does not fit before {foundEn}',
      help: 'A minus sign belongs before an amount or a number.',
    },
  },
} as const satisfies Record<`T${number}`, CatalogueEntry>;
