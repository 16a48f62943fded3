import type { CatalogueEntry } from '../catalogue.ts';

/** Exceptions: what they are on. Codes N110 to N119. */
export const exceptionNames = {
  N110: {
    severity: 'error',
    nl: {
      message: '`{name}` is niets waarop een uitzondering kan worden gemaakt',
      help: 'Noem na `op` een regel, een parameter, een verdeling of een andere uitzondering.',
    },
    en: {
      message: '`{name}` is nothing an exception can be made to',
      help: 'After `on` name a rule, a parameter, an allocation or another exception.',
    },
  },
  N111: {
    severity: 'error',
    nl: {
      message: '`{name}` komt van buiten: daarop is geen uitzondering mogelijk',
      help: 'Maak een regel die `{name}` leest, en maak de uitzondering op die regel.',
    },
    en: {
      message: '`{name}` comes from outside: it has no exceptions',
      help: 'Write a rule that reads `{name}`, and make the exception to that rule.',
    },
  },
  N112: {
    severity: 'error',
    nl: {
      message: '`{name}` is wat overblijft van de verdeling `{allocation}`: daarop is geen uitzondering mogelijk',
      help: 'Maak de uitzondering op `{allocation}`.',
    },
    en: {
      message: '`{name}` is what is left of the allocation `{allocation}`: it has no exceptions',
      help: 'Make the exception to `{allocation}`.',
    },
  },
  N113: {
    severity: 'error',
    nl: {
      message: 'de uitzondering `{name}` hoort bij meer dan één waarde: {roots}',
      help: 'Alles na `op` leidt naar dezelfde regel, parameter of verdeling. Schrijf voor elke waarde een eigen uitzondering.',
    },
    en: {
      message: 'the exception `{name}` belongs to more than one value: {roots}',
      help: 'All after `on` leads to the same rule, parameter or allocation. Write an exception for each value.',
    },
  },
  N114: {
    severity: 'error',
    nl: {
      message: 'deze uitzonderingen zijn in een kring op elkaar gemaakt: {circle}',
      help: 'Begin bij een regel, parameter of verdeling, en laat elke uitzondering op iets daarvóór slaan.',
    },
    en: {
      message: 'these exceptions are made to each other in a circle: {circle}',
      help: 'Begin with a rule, parameter or allocation, and let each exception be on something before it.',
    },
  },
  N115: {
    severity: 'error',
    nl: {
      message: '`{name}` staat tweemaal na `op`',
      help: 'Noem elke naam één keer. Verwijder de tweede.',
    },
    en: {
      message: '`{name}` stands twice after `on`',
      help: 'Name each once. Remove the second.',
    },
  },
  N116: {
    severity: 'error',
    nl: {
      message: '`{name}` is een uitzondering en heeft zelf geen waarde',
      help: 'Noem `{root}`: dat is de waarde na alle uitzonderingen. In een uitzondering erop is dat de waarde zonder die uitzondering.',
    },
    en: {
      message: '`{name}` is an exception and has no value of its own',
      help: 'Name `{root}`: the value after all exceptions. Inside an exception to it that is the value without that exception.',
    },
  },
  N117: {
    severity: 'error',
    nl: {
      message: 'in de voorwaarde van een uitzondering op de verdeling `{name}` is geen ontvanger aan de orde',
      help: 'De uitzondering geldt voor de hele verdeling. Vraag naar het jaar of naar iets van de hele regeling, of zet de voorwaarde in `ontvangers` of in de maatstaf.',
    },
    en: {
      message: 'in the condition of an exception to the allocation `{name}` there is no receiver at hand',
      help: 'The exception holds for the whole allocation. Ask for the year or for something of the whole regulation, or put the condition into `recipients` or into the measure.',
    },
  },
  N118: {
    severity: 'hint',
    nl: {
      message: '`{name}` is hier een uitzondering op `{other}`',
      help: 'Dit is een schakel van de kring.',
    },
    en: { message: '`{name}` is an exception to `{other}` here', help: 'This is a link of the circle.' },
  },
  N119: {
    severity: 'hint',
    nl: { message: '`{name}` staat hier', help: 'Vergelijk de twee plaatsen.' },
    en: { message: '`{name}` stands here', help: 'Compare the two places.' },
  },
} as const satisfies Record<string, CatalogueEntry>;

/** Exceptions: what they say, and whether two of them conflict. Codes T110 to T119. */
export const exceptionTypes = {
  T110: {
    severity: 'error',
    nl: {
      message: '`{name}` kan niet buiten toepassing blijven: het is geen uitzondering',
      help: 'Zeg welke waarde er dan geldt, met `dan …`; of maak deze uitzondering op een andere uitzondering.',
    },
    en: {
      message: '`{name}` cannot be left unapplied: it is no exception',
      help: 'Say which value holds then, with `then …`; or make this exception to another exception.',
    },
  },
  T111: {
    severity: 'error',
    nl: {
      message: '`{name}` is een verdeling: een uitzondering daarop heeft geen `dan`',
      help: 'Schrijf de clausules die anders worden: `bedrag …`, `ontvangers …` of `naar rato van …`. De andere blijven zoals ze zijn.',
    },
    en: {
      message: '`{name}` is an allocation: an exception to it has no `then`',
      help: 'Write the clauses that become different: `amount …`, `recipients …` or `pro rata of …`. The others stay as they are.',
    },
  },
  T112: {
    severity: 'error',
    nl: {
      message: '`{clause}` hoort bij een verdeling, en `{name}` is er geen',
      help: 'Zeg met `dan …` welke waarde `{name}` in dit geval heeft.',
    },
    en: {
      message: '`{clause}` belongs to an allocation, and `{name}` is none',
      help: 'Say with `then …` which value `{name}` has in this case.',
    },
  },
  T113: {
    severity: 'error',
    nl: {
      message: 'een uitzondering rondt niet af',
      help: 'De afronding staat bij `{name}` zelf en wordt als laatste toegepast, na de uitzonderingen. Verwijder haar hier, of rond binnen de formule af met `afgerond(…; …)`.',
    },
    en: {
      message: 'an exception does not round',
      help: 'The rounding stands with `{name}` itself and is applied last, after the exceptions. Remove it here, or round inside the formula with `rounded(…; …)`.',
    },
  },
  T114: {
    severity: 'error',
    nl: {
      message: 'het restant van `{name}` kan in een uitzondering niet naar `{to}`',
      help: 'Schrijf `restant naar {to}` in de verdeling zelf, en `restant vervalt` in een uitzondering waar dat niet geldt.',
    },
    en: {
      message: 'the rest of `{name}` cannot go to `{to}` in an exception',
      help: 'Write `rest to {to}` in the allocation itself, and `rest lapses` in an exception where that does not hold.',
    },
  },
  T115: {
    severity: 'error',
    nl: {
      message: '`{one}` en `{other}` spreken elkaar tegen: {caseNl} gelden beide',
      help: 'Zeg welke voorgaat, bijvoorbeeld met `uitzondering {other} op {on}, {one}`; of laat de voorwaarden elkaar uitsluiten.',
    },
    en: {
      message: '`{one}` and `{other}` contradict each other: {caseEn} both hold',
      help: 'Say which comes first, for instance with `exception {other} on {on}, {one}`; or let the conditions rule each other out.',
    },
  },
  T116: {
    severity: 'warning',
    nl: {
      message: '`{one}` en `{other}` kunnen elkaar tegenspreken: {caseNl} gelden beide',
      help: 'Zeg welke dan voorgaat, bijvoorbeeld met `uitzondering {other} op {on}, {one}`. Anders is het een fout zodra het voorkomt en de uitkomsten verschillen.',
    },
    en: {
      message: '`{one}` and `{other}` may contradict each other: {caseEn} both hold',
      help: 'Say which comes first, for instance with `exception {other} on {on}, {one}`. Else it is an error as soon as it happens and the outcomes differ.',
    },
  },
  T117: {
    severity: 'warning',
    nl: {
      message: 'de uitzondering `{name}` kan nooit gelden',
      help: 'Haar voorwaarde sluit zichzelf uit, of gaat nooit samen met de voorwaarde van wat zij uitzondert. Verbeter de voorwaarde of verwijder de uitzondering.',
    },
    en: {
      message: 'the exception `{name}` can never hold',
      help: 'Its condition rules itself out, or never goes with the condition of what it excepts. Correct the condition or remove the exception.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;

/** Exceptions that contradict each other in a case. Codes R65 to R69. */
export const exceptionFaults = {
  R65: {
    severity: 'error',
    nl: {
      message:
        'voor `{rule}` gelden hier twee uitzonderingen die verschillen: `{one}` ({onePlace}) en `{other}` ({otherPlace})',
      help: 'laat de ene ook een uitzondering op de andere zijn, of laat de voorwaarden elkaar uitsluiten',
    },
    en: {
      message: 'two exceptions that differ hold for `{rule}` here: `{one}` ({onePlace}) and `{other}` ({otherPlace})',
      help: 'make the one an exception to the other too, or let the conditions rule each other out',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
