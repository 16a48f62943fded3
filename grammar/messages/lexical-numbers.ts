import type { CatalogueEntry } from '../catalogue.ts';

/** Numbers, amounts and ranges: what the lexer refuses or doubts. */
export const numbers = {
  L06: {
    severity: 'error',
    nl: {
      message: '`{written}` is niet geschreven zoals in een Nederlands bestand: `{correction}`',
      help: 'Een punt scheidt duizendtallen, een komma de decimalen: `€ 1.234,50`, `12,5%`, `€ 163,5 miljoen`.',
    },
    en: {
      message: '`{written}` is not written the Dutch way: `{correction}`',
      help: 'In a Dutch file a point parts thousands, a comma the decimals: `€ 1.234,50`, `12,5%`, `€ 163,5 miljoen`.',
    },
  },
  L07: {
    severity: 'error',
    nl: {
      message: '`{written}` is niet geschreven zoals in een Engels bestand: `{correction}`',
      help: 'In een Engels bestand scheidt een komma duizendtallen en een punt de decimalen: `€1,234.50`, `12.5%`.',
    },
    en: {
      message: '`{written}` is not written as in an English file: `{correction}`',
      help: 'A comma parts thousands, a point the decimals: `€1,234.50`, `12.5%`, `€163.5 million`.',
    },
  },
  L08: {
    severity: 'error',
    nl: {
      message: '`{written}` is geen getal',
      help: 'Schrijf een getal als {example}. Een artikelnummer zoals `2.1.1` hoort in een vindplaats of in een tekst.',
    },
    en: {
      message: '`{written}` is not a number',
      help: 'Write a number like {example}. An article number such as `2.1.1` belongs in a citation line or a text.',
    },
  },
  L09: {
    severity: 'hint',
    nl: {
      message: '`{written}` heeft drie decimalen; bedoelt u `{correction}`?',
      help: 'Klopt het, dan hoeft er niets te gebeuren. Duizendtallen worden gescheiden zoals in `{correction}`.',
    },
    en: {
      message: '`{written}` has three decimals; do you mean `{correction}`?',
      help: 'If it is right, nothing needs doing. Thousands are parted as in `{correction}`.',
    },
  },
  L10: {
    severity: 'error',
    nl: {
      message: '`{written}` staat er als één getal; als het twee jaren zijn: `{correction}`',
      help: 'Zet in een rij getallen een spatie achter elke komma.',
    },
    en: {
      message: '`{written}` stands as one number; if it is two years: `{correction}`',
      help: 'In a list of numbers put a blank after every comma.',
    },
  },
  L11: {
    severity: 'error',
    nl: {
      message: '`{written}` is geen reeks: schrijf `{correction}`',
      help: 'Een gedachtestreepje, puntjes of een streepje zonder spaties betekent geen “tot en met”. Aftrekken kan met spaties rond de min.',
    },
    en: {
      message: '`{written}` is not a range: write `{correction}`',
      help: 'A dash, dots or a hyphen without blanks does not mean “through”. To subtract, put blanks round the minus.',
    },
  },
  L12: {
    severity: 'error',
    nl: {
      message: '`{written}` is geen jaar: een schooljaar of studiejaar heet naar één jaar, een reeks is `{correction}`',
      help: 'Schrijf het jaar waarnaar de periode genoemd is (zoals haar eindjaar), of een reeks met `t/m`. Delen kan met spaties rond `/`.',
    },
    en: {
      message: '`{written}` is not a year: a school year is named after one year, a range is `{correction}`',
      help: 'Write the year the period is named after (such as its end year), or a range with `through`. To divide, put blanks round `/`.',
    },
  },
  L13: {
    severity: 'error',
    nl: {
      message: 'de min hoort voor het euroteken: `{correction}`',
      help: 'Schrijf een negatief bedrag als `{correction}`.',
    },
    en: {
      message: 'the minus belongs before the euro sign: `{correction}`',
      help: 'Write a negative amount as `{correction}`.',
    },
  },
  L14: {
    severity: 'error',
    nl: { message: 'na `€` ontbreekt een bedrag', help: 'Schrijf een bedrag als `€ 1.234,50`.' },
    en: {
      message: 'an amount is missing after `€`',
      help: 'Write an amount as `€1,234.50`, in a Dutch file as `€ 1.234,50`.',
    },
  },
  L28: {
    severity: 'error',
    nl: {
      message: '`{written}` heeft drie decimalen; als bedrag is `{correction}` bedoeld',
      help: 'Duizendtallen worden gescheiden zoals in `{correction}`. Een bedrag met echt drie decimalen krijgt er een nul bij.',
    },
    en: {
      message: '`{written}` has three decimals; as an amount `{correction}` is meant',
      help: 'Thousands are parted as in `{correction}`. An amount that really has three decimals gets one more zero.',
    },
  },
  L29: {
    severity: 'error',
    nl: { message: '`{written}` begint met een nul te veel', help: 'Schrijf `{correction}`.' },
    en: { message: '`{written}` begins with a zero too many', help: 'Write `{correction}`.' },
  },
  L30: {
    severity: 'error',
    nl: {
      message: 'bij een bedrag hoort het euroteken: `{correction}`',
      help: 'Zet `€` voor het bedrag. Een aantal schrijft u voluit, met alle nullen.',
    },
    en: {
      message: 'an amount has the euro sign: `{correction}`',
      help: 'Put `€` before the amount. A count is written in full, with all its zeros.',
    },
  },
} as const satisfies Record<`L${number}`, CatalogueEntry>;
