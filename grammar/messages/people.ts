import type { CatalogueEntry } from '../catalogue.ts';

/** Named conditions, judgements, silence, assumptions: names where they do not belong. */
export const peopleNames = {
  N120: {
    severity: 'hint',
    nl: {
      message: 'deze aanname zegt niet wie haar moet bevestigen',
      help: 'Zet het achteraan de regel: `…; te bevestigen door de directie mbo`. De lijst van aannames noemt dan wie er aan zet is.',
    },
    en: {
      message: 'this assumption does not say who must confirm it',
      help: 'Put it at the end of the line: `…; to be confirmed by the department`. The list of assumptions then says whose turn it is.',
    },
  },
  N121: {
    severity: 'error',
    nl: {
      message: 'in dit rijtje heet al een andere voorwaarde `{name}`',
      help: 'Geef elke voorwaarde van een rijtje een eigen naam, zoals de letter of het nummer in het artikel.',
    },
    en: {
      message: 'another condition of this list is called `{name}` already',
      help: 'Give every condition of a list a name of its own, such as its letter or number in the article.',
    },
  },
  N122: {
    severity: 'error',
    nl: {
      message: '`{name}` is van `{found}`, en het oordeel `{judgement}` is van {expectedNl}',
      help: 'Achter `gelet op` staat wat over hetzelfde bekend is als waarover geoordeeld wordt, of wat van de hele regeling is.',
    },
    en: {
      message: '`{name}` is of `{found}`, and the judgement `{judgement}` is of {expectedEn}',
      help: 'After `having regard to` stands what is known about the same thing that is judged, or what is of the whole regulation.',
    },
  },
  N123: {
    severity: 'error',
    nl: {
      message: '`{name}` is er per {index}, en het oordeel `{judgement}` niet',
      help: 'Maak het oordeel ook per {index}, of maak een regel die de waarde geeft waarop gelet wordt, en noem die.',
    },
    en: {
      message: '`{name}` is per {index}, and the judgement `{judgement}` is not',
      help: 'Make the judgement per {index} too, or make a rule that gives the value that is regarded, and name that.',
    },
  },
  N124: {
    severity: 'error',
    nl: { message: '`{name}` staat hier al', help: 'Noem elke naam achter `gelet op` één keer.' },
    en: { message: '`{name}` stands here already', help: 'Name everything after `having regard to` once.' },
  },
} as const satisfies Record<`N${number}`, CatalogueEntry>;

/** Types of what people judge, and of lists of conditions. */
export const peopleTypes = {
  T120: {
    severity: 'error',
    nl: {
      message: '`{name}` telt zonder opgave als geen, maar kan niet geen zijn',
      help: 'Zet `of geen` achter het type, en zeg in de regels wat er dan geldt: `bij geen …`, `is aanwezig en …`.',
    },
    en: {
      message: '`{name}` counts as absent unless stated, but cannot be absent',
      help: 'Put `or absent` after the type, and say in the rules what holds then: `if absent …`, `is present and …`.',
    },
  },
  T121: {
    severity: 'error',
    nl: {
      message: '`ten minste {count}` past niet bij een rijtje van {conditions}',
      help: 'Vraag er ten minste 1 en ten hoogste zoveel als er staan. Moeten zij alle vervuld zijn, schrijf dan `alle van`.',
    },
    en: {
      message: '`at least {count}` does not fit a list of {conditions}',
      help: 'Ask for at least 1 and at most as many as there are. If all must hold, write `all of`.',
    },
  },
} as const satisfies Record<`T${number}`, CatalogueEntry>;

/** What an example says about the reason of an outcome, and judgements that were given on other facts. */
export const peopleRunning = {
  R70: {
    severity: 'error',
    nl: {
      message: '`{rule}` heeft geen voorwaarde `{condition}`',
      help: 'noem achter `omdat` een voorwaarde van de regel: {conditions}',
    },
    en: {
      message: '`{rule}` has no condition `{condition}`',
      help: 'name after `because` a condition of the rule: {conditions}',
    },
  },
  R71: {
    severity: 'error',
    nl: {
      message: 'voorwaarde `{condition}` is {actual}, en besliste hier niet: {rule} is {outcome}',
      help: 'noem een voorwaarde die besliste; zo staan zij ervoor: {conditions}',
    },
    en: {
      message: 'condition `{condition}` is {actual}, and did not decide here: {rule} is {outcome}',
      help: 'name a condition that decided; this is how they stand: {conditions}',
    },
  },
  R72: {
    severity: 'error',
    nl: {
      message: '`{subject}` berust niet op `{rule}`',
      help: 'noem achter `omdat` een voorwaarde van de regel zelf, of van een regel die daarvoor gebruikt is',
    },
    en: {
      message: '`{subject}` does not rest on `{rule}`',
      help: 'name after `because` a condition of the rule itself, or of a rule that was used for it',
    },
  },
  R73: {
    severity: 'warning',
    nl: {
      message: '`{judgementNl}` is gegeven met {name} = {thenNl}, en dat is nu {nowNl}',
      help: 'vraag wie oordeelde of het oordeel ook met de nieuwe waarde geldt; tot dan telt het zoals het gegeven is',
    },
    en: {
      message: '`{judgementEn}` was given with {name} = {thenEn}, which is {nowEn} now',
      help: 'ask who judged whether the verdict holds with the new value too; until then it counts as it was given',
    },
  },
} as const satisfies Record<`R${number}`, CatalogueEntry>;

/** The grounds of a judgement, as delivered. */
export const peopleFacts = {
  F160: {
    severity: 'error',
    nl: {
      message: '`geletOp` noemt waarop gelet is met de waarden van toen, en hier staat {found}',
      help: 'Schrijf bijvoorbeeld `"geletOp": {"{example}": "…"}`.',
    },
    en: {
      message: '`geletOp` names what was regarded with the values of that day, and here stands {found}',
      help: 'Write for example `"geletOp": {"{example}": "…"}`.',
    },
  },
  F161: {
    severity: 'error',
    nl: {
      message: 'bij het oordeel `{name}` is niet gelet op `{member}`',
      help: 'Volgens de regeling is gelet op: {names}. Noem alleen die.',
    },
    en: {
      message: 'the judgement `{name}` had no regard to `{member}`',
      help: 'By the regulation regard is had to: {names}. Name only those.',
    },
  },
  F162: {
    severity: 'error',
    nl: {
      message: 'bij het oordeel `{name}` ontbreekt in `geletOp` wat {member} was',
      help: 'Voeg `"{member}"` toe met de waarde van de dag van het oordeel; in een tabel is dat de kolom `{name}.geletOp.{member}`. Is het oordeel een aanname, schrijf dan `"aangenomen": true`.',
    },
    en: {
      message: 'the judgement `{name}` lacks in `geletOp` what {member} was',
      help: 'Add `"{member}"` with its value on the day of the judgement; in a table that is the column `{name}.geletOp.{member}`. If the judgement is an assumption, write `"aangenomen": true`.',
    },
  },
  F163: {
    severity: 'error',
    nl: {
      message: 'het oordeel `{name}` heeft geen `geletOp`',
      help: 'De regeling noemt niets waarop bij dit oordeel gelet wordt; laat `geletOp` weg.',
    },
    en: {
      message: 'the judgement `{name}` has no `geletOp`',
      help: 'The regulation names nothing to have regard to with this judgement; leave `geletOp` out.',
    },
  },
  F164: {
    severity: 'error',
    nl: {
      message: 'kolom `{header}` zegt niet waarop gelet is',
      help: 'Schrijf achter een punt de naam waarvan dit de waarde was: `{header}.{example}`.',
    },
    en: {
      message: 'column `{header}` does not say what was regarded',
      help: 'Write after a point the name of which this was the value: `{header}.{example}`.',
    },
  },
} as const satisfies Record<`F${number}`, CatalogueEntry>;
