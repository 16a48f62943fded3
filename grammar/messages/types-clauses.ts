import type { CatalogueEntry } from '../catalogue.ts';

/** Clauses of rules and allocations: missing, twice, of the wrong kind. */
export const clauseTypes = {
  T23: {
    severity: 'error',
    nl: {
      message: 'de stap van een afronding is groter dan nul',
      help: 'Schrijf bijvoorbeeld `cent`, `€ 100`, `0,01%` of `0,01`.',
    },
    en: {
      message: 'the step of a rounding is greater than zero',
      help: 'Write for instance `cent`, `€100`, `0.01%` or `0.01`.',
    },
  },
  T24: {
    severity: 'error',
    nl: {
      message: '{expectedNl} wordt niet afgerond op {foundNl}',
      help: 'De stap is van dezelfde maat: bedragen op `cent` of `€ 100`, getallen op `0,01`, percentages op `0,01%`.',
    },
    en: {
      message: '{expectedEn} is not rounded to {foundEn}',
      help: 'The step is of the same measure: amounts to `cent` or `€100`, numbers to `0.01`, percentages to `0.01%`.',
    },
  },
  T26: {
    severity: 'error',
    nl: {
      message: 'een regel rondt één waarde af',
      help: '`grootste rest`, `per ontvanger` en `daarna …` horen bij een verdeling. Laat ze hier weg.',
    },
    en: {
      message: 'a rule rounds a single value',
      help: '`largest remainder`, `per recipient` and `thereafter …` belong to an allocation. Leave them out here.',
    },
  },
  T27: {
    severity: 'error',
    nl: {
      message: 'deze stap is te fijn: `{name}` is {expectedNl} met minder decimalen',
      help: 'Neem een grotere stap, of geef `{name}` meer decimalen: `bedrag met 4 decimalen`.',
    },
    en: {
      message: 'this step is too fine: `{name}` is {expectedEn} with fewer decimals',
      help: 'Take a larger step, or give `{name}` more decimals: `amount with 4 decimals`.',
    },
  },
  T29: {
    severity: 'error',
    nl: {
      message: 'de verdeling `{name}` zegt niet hoeveel er te verdelen is',
      help: 'Voeg toe: `bedrag …`, bijvoorbeeld de naam van een parameter.',
    },
    en: {
      message: 'the allocation `{name}` does not say how much there is to divide',
      help: 'Add `amount …`, for instance the name of a parameter.',
    },
  },
  T30: {
    severity: 'error',
    nl: {
      message: 'deze afronding zegt niet waar het verschil blijft',
      help: 'Rond samen af: `grootste rest, daarna laagste …`; of elk apart: `per ontvanger`, dan gaat het verschil naar het restant.',
    },
    en: {
      message: 'this rounding does not say where the difference goes',
      help: 'Round together: `largest remainder, thereafter lowest …`; or each alone: `per recipient`, the difference then goes to the rest.',
    },
  },
  T31: {
    severity: 'error',
    nl: {
      message: 'de verdeling `{name}` zegt niet naar welke maatstaf',
      help: 'Voeg toe: `naar rato van …`; gelijk verdelen is `naar rato van 1`. Vraagt elke ontvanger een eigen bedrag, schrijf dan `aanspraak …` en `bij tekort …`.',
    },
    en: {
      message: 'the allocation `{name}` does not say by which measure',
      help: 'Add `pro rata of …`; to divide equally is `pro rata of 1`. If each recipient asks an amount of its own, write `claim …` and `if short …`.',
    },
  },
  T32: {
    severity: 'error',
    nl: {
      message: 'de verdeling `{name}` zegt niet waar het restant blijft',
      help: 'Voeg toe: `restant vervalt` of `restant naar …`, ook als u geen restant verwacht.',
    },
    en: {
      message: 'the allocation `{name}` does not say where the rest goes',
      help: 'Add `rest lapses` or `rest to …`, also when you expect no rest.',
    },
  },
  T33: {
    severity: 'error',
    nl: { message: '`{clause}` staat hier tweemaal', help: 'Een verdeling heeft er één. Verwijder de andere.' },
    en: { message: '`{clause}` stands here twice', help: 'An allocation has one. Remove the other.' },
  },
  T34: {
    severity: 'error',
    nl: {
      message: 'bij meer dan één maatstaf heeft elk een gewicht',
      help: 'Schrijf bijvoorbeeld `naar rato voor 2/3 van …` en `naar rato voor 1/3 van …`.',
    },
    en: {
      message: 'with more than one measure each has a weight',
      help: 'Write for instance `pro rata for 2/3 of …` and `pro rata for 1/3 of …`.',
    },
  },
  T35: {
    severity: 'error',
    nl: {
      message: 'de gewichten zijn samen {total} en niet 1',
      help: 'Laat de gewichten samen 1 zijn, zoals `2/3` en `1/3` of `60%` en `40%`.',
    },
    en: {
      message: 'the weights together are {total} and not 1',
      help: 'Let the weights add up to 1, such as `2/3` and `1/3` or `60%` and `40%`.',
    },
  },
  T36: {
    severity: 'error',
    nl: {
      message: 'een gewicht is een getal groter dan nul; hier staat {foundNl}',
      help: 'Schrijf een breuk, een percentage of de naam van een parameter.',
    },
    en: {
      message: 'a weight is a number greater than zero; here stands {foundEn}',
      help: 'Write a fraction, a percentage or the name of a parameter.',
    },
  },
  T37: {
    severity: 'error',
    nl: { message: '{foundNl} is niet te verdelen', help: 'Te verdelen zijn een bedrag, een aantal of een getal.' },
    en: { message: '{foundEn} cannot be divided', help: 'An amount, a count or a number can be.' },
  },
  T38: {
    severity: 'error',
    nl: {
      message: 'een verdeling gaat over de dingen van één object',
      help: 'Laat het tweede weg. Met soorten of een periode erbij kan wel: `over (Instellingen; Niveau)`.',
    },
    en: {
      message: 'an allocation is over the things of one entity',
      help: 'Leave out the second. With kinds or a period beside it is possible: `over (Institutions; Level)`.',
    },
  },
  T39: {
    severity: 'error',
    nl: {
      message: '{foundNl} is geen maatstaf',
      help: 'Een maatstaf is een bedrag of getal van elke ontvanger. Wie meedoet, staat na `ontvangers`.',
    },
    en: {
      message: '{foundEn} is no measure',
      help: 'A measure is an amount or number of each recipient. Who takes part stands after `recipients`.',
    },
  },
  T43: {
    severity: 'error',
    nl: {
      message: '`grootste rest` gaat niet samen met een richting',
      help: 'De grootste rest begint altijd met afronden naar beneden. Laat de richting weg.',
    },
    en: {
      message: '`largest remainder` does not go with a direction',
      help: 'The largest remainder always starts by rounding down. Leave out the direction.',
    },
  },
  T44: {
    severity: 'error',
    nl: {
      message: 'wie krijgt de laatste cent bij een gelijke rest?',
      help: 'Voeg toe: `, {words}`. Zo staat de uitkomst altijd vast. Een `{entity}` zonder sleutel krijgt er een met `aangeduid met …`.',
    },
    en: {
      message: 'who gets the last cent at an equal remainder?',
      help: 'Add `, {words}`. Then the outcome is always settled. A `{entity}` without a key gets one with `identified by …`.',
    },
  },
  T46: {
    severity: 'error',
    nl: {
      message: '`{name}` is hier geen sleutel: `{entity}` heeft er geen',
      help: 'Zet bij `object {entity}`: `aangeduid met {name}`.',
    },
    en: {
      message: '`{name}` is no key here: `{entity}` has none',
      help: 'Write at `entity {entity}`: `identified by {name}`.',
    },
  },
  T47: {
    severity: 'error',
    nl: {
      message: '`{name}` is niet de sleutel van `{entity}`',
      help: 'Alleen de sleutel `{key}` is van ieder verschillend, zodat altijd vaststaat wie de laatste cent krijgt.',
    },
    en: {
      message: '`{name}` is not the key of `{entity}`',
      help: 'Only the key `{key}` differs for everyone, so that it is always settled who gets the last cent.',
    },
  },
  T48: {
    severity: 'error',
    nl: { message: 'na de sleutel is er niets meer te beslissen', help: 'Laat de tweede `daarna` weg.' },
    en: { message: 'after the key there is nothing left to decide', help: 'Leave out the second `thereafter`.' },
  },
  T49: {
    severity: 'error',
    nl: {
      message: '`daarna …` beslist hier niets',
      help: 'Wie apart wordt afgerond, deelt geen laatste cent. Laat het weg, of schrijf `grootste rest`.',
    },
    en: {
      message: '`thereafter …` decides nothing here',
      help: 'Whoever is rounded alone shares no last cent. Leave it out, or write `largest remainder`.',
    },
  },
  T76: {
    severity: 'warning',
    nl: {
      message: 'zo afgerond kunnen de delen samen meer zijn dan de pot',
      help: 'Schrijf `{step} {down}, {alone}`, of rond samen af met `{remainder}`.',
    },
    en: {
      message: 'rounded like this the parts together can be more than the pot',
      help: 'Write `{step} {down}, {alone}`, or round together with `{remainder}`.',
    },
  },
  T77: {
    severity: 'warning',
    nl: {
      message: 'de delen van `{name}` worden nergens afgerond, en geen regel rekent ermee verder',
      help: 'Onafgeronde bedragen mogen het systeem niet verlaten. Voeg toe: `{words}`.',
    },
    en: {
      message: 'the parts of `{name}` are rounded nowhere, and no rule computes with them',
      help: 'Amounts that are not rounded may not leave the system. Add `{words}`.',
    },
  },
} as const satisfies Record<`T${number}`, CatalogueEntry>;
