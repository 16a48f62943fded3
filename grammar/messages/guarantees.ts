import type { CatalogueEntry } from '../catalogue.ts';

/** Guarantees and decisions: names where they do not belong. */
export const guaranteeNames = {
  N130: {
    severity: 'error',
    nl: {
      message: 'de waarborg `{name}` kan hier niet gebruikt worden: zij gaat de uitkomsten na en bepaalt er geen',
      help: 'Schrijf de voorwaarde in een regel met ja of nee, en laat die lezen, ook door de waarborg.',
    },
    en: {
      message: 'the guarantee `{name}` cannot be used here: it watches outcomes and decides none',
      help: 'Write the condition in a rule that is yes or no, and read that, also from the guarantee.',
    },
  },
  N131: {
    severity: 'error',
    nl: {
      message: 'er is geen beschikking `{name}`',
      help: 'Achter `volgens` staat de naam van een beschikking: `beschikking verlening van Instelling per jaar geeft …`.',
    },
    en: {
      message: 'there is no decision `{name}`',
      help: 'After `as decided in` stands the name of a decision: `decision award of Institution per year gives …`.',
    },
  },
  N132: {
    severity: 'error',
    nl: {
      message: 'de beschikking `{decision}` geeft `{name}` niet',
      help: 'Kies uit wat zij geeft: {given}; of noem `{name}` achter haar `geeft`.',
    },
    en: {
      message: 'the decision `{decision}` does not give `{name}`',
      help: 'Choose from what it gives: {given}; or name `{name}` after its `gives`.',
    },
  },
  N133: {
    severity: 'error',
    nl: {
      message: '`{name}` staat twee keer achter `geeft`',
      help: 'Noem elke naam één keer.',
    },
    en: {
      message: '`{name}` stands twice after `gives`',
      help: 'Name each one once.',
    },
  },
  N134: {
    severity: 'error',
    nl: {
      message: '`{name}` is een beschikking, en die heeft zelf geen waarde',
      help: 'Zeg wat zij gaf: `{example}`.',
    },
    en: {
      message: '`{name}` is a decision, which has no value of its own',
      help: 'Say what it gave: `{example}`.',
    },
  },
} as const satisfies Record<`N${number}`, CatalogueEntry>;

/** Guarantees and decisions: what does not fit. */
export const guaranteeTypes = {
  T130: {
    severity: 'warning',
    nl: {
      message: 'de waarborg `{name}` leest niets, en komt dus altijd hetzelfde uit',
      help: 'Noem in de voorwaarde de uitkomsten die zij moet nagaan, zoals `totaal van budget over Instellingen <= plafond`.',
    },
    en: {
      message: 'the guarantee `{name}` reads nothing, and so always comes out the same',
      help: 'Name in its condition the outcomes it must watch, such as `total of budget over Institutions <= ceiling`.',
    },
  },
  T131: {
    severity: 'error',
    nl: {
      message: '`{name}` is {whatNl}, en dat kan een beschikking niet geven',
      help: 'Een beschikking geeft wat de regeling uitrekent of wat beoordeeld is: een regel, een verdeling, een parameter of een oordeel.',
    },
    en: {
      message: '`{name}` is {whatEn}, which a decision cannot give',
      help: 'A decision gives what the regulation computes or what was judged: a rule, an allocation, a parameter or a judgement.',
    },
  },
  T132: {
    severity: 'error',
    nl: {
      message: '`{name}` is van `{entity}`, en deze beschikking {decisionNl}',
      help: 'Laat de beschikking van hetzelfde object zijn: `beschikking {decision} van {entity} …`.',
    },
    en: {
      message: '`{name}` is of `{entity}`, and this decision {decisionEn}',
      help: 'Let the decision be of the same entity: `decision {decision} of {entity} …`.',
    },
  },
  T133: {
    severity: 'error',
    nl: {
      message: '`{name}` is er per `{index}`, en deze beschikking niet',
      help: 'Schrijf `per {index}` ook bij de beschikking, of laat haar een regel geven die zonder kan.',
    },
    en: {
      message: '`{name}` is per `{index}`, and this decision is not',
      help: 'Write `per {index}` with the decision too, or let it give a rule that does without.',
    },
  },
  T134: {
    severity: 'error',
    nl: {
      message: '`{name}` is niet afgerond, en wat een beschikking geeft wordt uitbetaald',
      help: 'Rond af waar `{name}` staat, of geef een regel die dat doet: `afgerond op cent`.',
    },
    en: {
      message: '`{name}` is not rounded, and what a decision gives is paid out',
      help: 'Round where `{name}` stands, or give a rule that does: `rounded to cent`.',
    },
  },
  T135: {
    severity: 'error',
    nl: {
      message: '`{name}` heeft geen woorden voor mensen, en komt wel in een beschikking te staan',
      help: 'Zet bij `{name}` een omschrijving tussen aanhalingstekens.',
    },
    en: {
      message: '`{name}` has no words for people, and yet comes to stand in a decision',
      help: 'Put a description between quotes with `{name}`.',
    },
  },
  T136: {
    severity: 'error',
    nl: {
      message:
        'achter `geldend op` van een beschikking past alleen een gegeven datum van haar object, of van waar dat bij hoort',
      help: 'Noem een gegeven van het type `datum` van {ownerNl}, zonder `of geen`, zoals `ingediend_op`.',
    },
    en: {
      message: 'after `law of` of a decision only a date from the facts of its entity fits, or of what that belongs to',
      help: 'Name an input of type `date` of {ownerEn}, without `or absent`, such as `submitted_on`.',
    },
  },
  T137: {
    severity: 'error',
    nl: {
      message: 'de waarborg `{name}` wordt nagegaan en kan niet gesteld worden',
      help: 'Schrijf in een voorbeeld wat u van haar verwacht: `verwacht {name}: ja`.',
    },
    en: {
      message: 'the guarantee `{name}` is watched and cannot be stated',
      help: 'Write in an example what you expect of it: `expect {name}: yes`.',
    },
  },
} as const satisfies Record<`T${number}`, CatalogueEntry>;
