import type { CatalogueEntry } from '../catalogue.ts';

/** Why a pot cannot be divided. Codes R300 to R319. */
export const divisionFaults = {
  R300: {
    severity: 'error',
    nl: {
      message: '`{key}` deelt mee in verdeling `{rule}` ({place}) maar telt niet mee in het totaal van de maatstaf',
      help: 'laat `gerekend over` over ten minste alle ontvangers gaan, of beperk de ontvangers tot wie daarin meetelt',
    },
    en: {
      message: '`{key}` receives in allocation `{rule}` ({place}) but does not count in the total of the key',
      help: 'let `computed over` run over all recipients at least, or limit the recipients to those who count in it',
    },
  },
  R301: {
    severity: 'error',
    nl: {
      message: 'de aanspraak in verdeling `{rule}` ({place}) is negatief bij `{key}`: {amount}',
      help: 'aanspraak kan er alleen zijn op nul of meer; verbeter het gegeven of begrens de aanspraak, met `hoogste(…; € 0)`',
    },
    en: {
      message: 'the claim in allocation `{rule}` ({place}) is negative for `{key}`: {amount}',
      help: 'only zero or more can be claimed; correct the fact or limit the claim, with `highest(…; €0)`',
    },
  },
  R302: {
    severity: 'error',
    nl: {
      message:
        'de grens aan wat een ontvanger krijgt van verdeling `{rule}` ({place}) is negatief bij `{key}`: {amount}',
      help: '`ten minste` en `ten hoogste` zijn bij een verdeling nul of meer; verbeter het gegeven of begrens de grens zelf, met `hoogste(…; € 0)`',
    },
    en: {
      message: 'the limit to what a recipient gets of allocation `{rule}` ({place}) is negative for `{key}`: {amount}',
      help: '`at least` and `at most` are zero or more in an allocation; correct the fact or limit the bound itself, with `highest(…; €0)`',
    },
  },
  R303: {
    severity: 'error',
    nl: {
      message:
        'in verdeling `{rule}` ({place}) ligt bij `{key}` na afronding geen bedrag tussen ten minste {lowNl} en ten hoogste {highNl}',
      help: 'zorg dat het minimum nooit boven het maximum ligt: noem in de clausule `ten minste` de laagste van beide, `ten minste laagste(minimum; maximum)`',
    },
    en: {
      message:
        'in allocation `{rule}` ({place}) after rounding no amount lies between at least {lowEn} and at most {highEn} for `{key}`',
      help: 'see to it that the minimum is never above the maximum: name the lower of the two in the clause `at least`, `at least lowest(minimum; maximum)`',
    },
  },
  R304: {
    severity: 'error',
    nl: {
      message:
        'in verdeling `{rule}` ({place}) is wat ieder ten minste krijgt samen {totalNl}, meer dan de pot van {potNl}',
      help: 'verlaag het minimum, laat minder ontvangers toe of vergroot de pot',
    },
    en: {
      message:
        'in allocation `{rule}` ({place}) what each gets at least is {totalEn} together, more than the pot of {potEn}',
      help: 'lower the minimum, admit fewer recipients or enlarge the pot',
    },
  },
} as const satisfies Record<`R${number}`, CatalogueEntry>;
