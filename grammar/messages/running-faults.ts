import type { CatalogueEntry } from '../catalogue.ts';

/** Why a value cannot be computed, and limits. Codes R20 to R39. */
export const faults = {
  R20: {
    severity: 'error',
    nl: {
      message: 'in `{rule}` ({place}) wordt door nul gedeeld',
      help: 'zeg in de regel wat er geldt als de deler nul is: `als n > 0 dan a / n anders …`',
    },
    en: {
      message: '`{rule}` ({place}) divides by zero',
      help: 'say in the rule what holds when the divisor is zero: `if n > 0 then a / n else …`',
    },
  },
  R21: {
    severity: 'error',
    nl: {
      message: 'een breuk in `{rule}` ({place}) wordt te groot om exact mee verder te rekenen',
      help: 'rond af voordat er wordt opgeteld of vermenigvuldigd: `afgerond(…; cent)` of de clausule `afgerond op`',
    },
    en: {
      message: 'a fraction in `{rule}` ({place}) becomes too large to go on with exactly',
      help: 'round before adding or multiplying: `rounded(…; cent)` or the clause `rounded to`',
    },
  },
  R22: {
    severity: 'error',
    nl: {
      message: '`{rule}` ({place}) rekent met een waarde die er niet is (`geen`)',
      help: 'zeg wat er dan geldt, met `bij geen` of `is aanwezig en`',
    },
    en: {
      message: '`{rule}` ({place}) computes with a value that is absent',
      help: 'say what holds then, with `if absent` or `is present and`',
    },
  },
  R23: {
    severity: 'error',
    nl: {
      message: 'bij `{rule}` ({place}) is het toegestane aantal van {limit} rekenstappen op',
      help: 'vraag minder tegelijk, of vereenvoudig totalen die binnen andere totalen staan',
    },
    en: {
      message: 'at `{rule}` ({place}) the {limit} steps allowed are used up',
      help: 'ask for less at a time, or simplify totals that stand inside other totals',
    },
  },
  R24: {
    severity: 'error',
    nl: {
      message: 'een verzameling in `{rule}` ({place}) heeft meer dan {limit} elementen',
      help: 'maak de verzameling kleiner, bijvoorbeeld met minder jaren of minder soorten tegelijk',
    },
    en: {
      message: 'a set in `{rule}` ({place}) has more than {limit} elements',
      help: 'make the set smaller, for instance with fewer years or fewer kinds at once',
    },
  },
  R25: {
    severity: 'error',
    nl: {
      message: '`{rule}` ({place}) hangt van zichzelf af',
      help: 'een waarde mag alleen naar een eerder jaar van zichzelf verwijzen; haal de kring eruit',
    },
    en: {
      message: '`{rule}` ({place}) depends on itself',
      help: 'a value may refer only to an earlier year of itself; take the circle out',
    },
  },
  R26: {
    severity: 'error',
    nl: {
      message: '`{rule}` ({place}) bevat te veel berekeningen in elkaar',
      help: 'geef delen van de berekening een eigen naam in een eigen regel',
    },
    en: {
      message: '`{rule}` ({place}) holds too many calculations inside each other',
      help: 'give parts of the calculation a name of their own in a rule of their own',
    },
  },
  R27: {
    severity: 'error',
    nl: {
      message: 'de pot van verdeling `{rule}` ({place}) is negatief: {amount}',
      help: 'verdeeld kan alleen een bedrag van nul of meer; begrens de pot in de regel, met `hoogste(…; € 0)`',
    },
    en: {
      message: 'the pot of allocation `{rule}` ({place}) is negative: {amount}',
      help: 'only an amount of zero or more can be divided; limit the pot in the rule, with `highest(…; €0)`',
    },
  },
  R28: {
    severity: 'error',
    nl: {
      message: 'de maatstaf van verdeling `{rule}` ({place}) is negatief bij `{key}`: {amount}',
      help: 'naar rato verdelen kan alleen met een maatstaf van nul of meer; verbeter het gegeven of begrens de maatstaf',
    },
    en: {
      message: 'the key of allocation `{rule}` ({place}) is negative for `{key}`: {amount}',
      help: 'dividing pro rata needs a key of zero or more; correct the fact or limit the key',
    },
  },
  R29: {
    severity: 'error',
    nl: {
      message: 'de gewichten van verdeling `{rule}` ({place}) zijn niet alle positief en samen 1, maar {amount}',
      help: 'zorg dat de gewichten achter `naar rato voor` samen 1 zijn, zoals `2/3` en `1/3`',
    },
    en: {
      message: 'the weights of allocation `{rule}` ({place}) are not all positive and together 1, but {amount}',
      help: 'see to it that the weights after `pro rata for` add up to 1, such as `2/3` and `1/3`',
    },
  },
  R30: {
    severity: 'error',
    nl: {
      message: 'in `{rule}` ({place}) is de ondergrens {low} hoger dan de bovengrens {high}',
      help: 'bij `begrensd(x; ondergrens; bovengrens)` is de ondergrens ten hoogste de bovengrens',
    },
    en: {
      message: 'in `{rule}` ({place}) the lower limit {low} is above the upper limit {high}',
      help: 'in `limited(x; lower; upper)` the lower limit is at most the upper one',
    },
  },
  R31: {
    severity: 'error',
    nl: {
      message: '`{rule}` ({place}) rondt af op een stap die niet groter dan nul is: {amount}',
      help: 'rond af op een stap groter dan nul, zoals `cent`, `€ 1` of `0,01%`',
    },
    en: {
      message: '`{rule}` ({place}) rounds to a step that is not above zero: {amount}',
      help: 'round to a step above zero, such as `cent`, `€1` or `0.01%`',
    },
  },
  R32: {
    severity: 'error',
    nl: {
      message: '`{rule}` ({place}) vraagt naar {entity} `{key}`, die niet bij de gegevens is',
      help: 'verwijs naar een sleutel die bij de gegevens is geleverd, of lever hem aan',
    },
    en: {
      message: '`{rule}` ({place}) asks for {entity} `{key}`, which the facts do not hold',
      help: 'refer to a key that is delivered with the facts, or deliver it',
    },
  },
  R33: {
    severity: 'error',
    nl: {
      message: 'een deel van `{rule}` ({place}) heeft geen betekenis en kan niet worden uitgerekend',
      help: 'controleer de regeling opnieuw en verbeter wat daar wordt gemeld',
    },
    en: {
      message: 'a part of `{rule}` ({place}) has no meaning and cannot be computed',
      help: 'check the regulation again and correct what is reported there',
    },
  },
  R34: {
    severity: 'error',
    nl: {
      message: 'verdeling `{rule}` ({place}) betaalt door de afronding {amountNl} meer uit dan de pot van {potNl}',
      help: 'rond af `naar beneden, per ontvanger` of met `grootste rest`; laat de regeling meer toe, schrijf dan `restant naar …`',
    },
    en: {
      message: 'allocation `{rule}` ({place}) pays out {amountEn} more than the pot of {potEn}, by its rounding',
      help: 'round `downwards, per recipient` or with `largest remainder`; if the regulation allows more, write `rest to …`',
    },
  },
} as const satisfies Record<`R${number}`, CatalogueEntry>;
