import type { CatalogueEntry } from '../catalogue.ts';

/** Values and what is known about them. */
export const factsValues = {
  F30: {
    severity: 'error',
    nl: { message: '`{text}` is geen waarde van `{kind}`', help: 'Kies een van de waarden {values}.' },
    en: { message: '`{text}` is not a value of `{kind}`', help: 'Choose one of the values {values}.' },
  },
  F31: {
    severity: 'error',
    nl: {
      message: '`{text}` is geen waarde van `{kind}`; misschien is `{suggestion}` bedoeld',
      help: 'Kies een van de waarden {values}.',
    },
    en: {
      message: '`{text}` is not a value of `{kind}`; perhaps `{suggestion}` was meant',
      help: 'Choose one of the values {values}.',
    },
  },
  F32: {
    severity: 'error',
    nl: {
      message: '`{text}` past niet bij `{name}`',
      help: 'Hier hoort een tekst tussen aanhalingstekens, of `{"geen": true}` waar de regeling dat toelaat.',
    },
    en: {
      message: '`{text}` does not fit `{name}`',
      help: 'A text between quotes belongs here, or `{"geen": true}` where the regulation allows that.',
    },
  },
  F33: {
    severity: 'error',
    nl: {
      message: 'de tekst `{text}` bevat onzichtbare tekens',
      help: 'Tik de tekst opnieuw in: alleen regeleinden en tabs mogen er naast gewone tekens in staan.',
    },
    en: {
      message: 'the text `{text}` has invisible characters in it',
      help: 'Type the text again: besides ordinary characters it may only have line ends and tabs.',
    },
  },
  F34: {
    severity: 'error',
    nl: {
      message: 'de tekst is langer dan {limit} tekens',
      help: 'Maak de tekst korter, of verwijs naar een stuk waarin zij staat.',
    },
    en: {
      message: 'the text is longer than {limit} characters',
      help: 'Shorten the text, or refer to a document that has it.',
    },
  },
  F35: {
    severity: 'error',
    nl: {
      message: 'er is geen `{entity}` met sleutel `{key}` aangeleverd',
      help: 'Kijk of de sleutel klopt, of lever `{key}` ook aan onder `{entity}`: `{"{key}": {}}` is genoeg.',
    },
    en: {
      message: 'no `{entity}` with key `{key}` was delivered',
      help: 'See whether the key is right, or deliver `{key}` under `{entity}` too: `{"{key}": {}}` is enough.',
    },
  },
  F36: {
    severity: 'error',
    nl: {
      message: '`{key}` verwijst naar een `{entity}`, maar van `{entity}` is niets aangeleverd',
      help: 'Voeg `"{entity}"` toe met alle dingen die er zijn, ook als er verder niets van bekend is.',
    },
    en: {
      message: '`{key}` refers to a `{entity}`, but nothing of `{entity}` was delivered',
      help: 'Add `"{entity}"` with all things there are, even when nothing else is known of them.',
    },
  },
  F37: {
    severity: 'error',
    nl: {
      message: '`{name}` kan niet ontbreken: de regeling zegt niet `of geen`',
      help: 'Geef de waarde, of laat `{name}` weg als zij onbekend is.',
    },
    en: {
      message: '`{name}` cannot be absent: the regulation does not say `or none`',
      help: 'Give the value, or leave `{name}` out when it is unknown.',
    },
  },
  F38: {
    severity: 'error',
    nl: {
      message: 'gegeven buiten zijn grenzen: `{name}` is `{value}` en moet ten minste `{bound}` zijn',
      help: 'Verbeter de waarde, of laat haar weg als zij onbekend is.',
    },
    en: {
      message: 'fact out of its bounds: `{name}` is `{value}` and must be at least `{bound}`',
      help: 'Correct the value, or leave it out when it is unknown.',
    },
  },
  F39: {
    severity: 'error',
    nl: {
      message: 'gegeven buiten zijn grenzen: `{name}` is `{value}` en mag ten hoogste `{bound}` zijn',
      help: 'Verbeter de waarde, of laat haar weg als zij onbekend is.',
    },
    en: {
      message: 'fact out of its bounds: `{name}` is `{value}` and may be at most `{bound}`',
      help: 'Correct the value, or leave it out when it is unknown.',
    },
  },
  F45: {
    severity: 'error',
    nl: {
      message: 'een waarde heeft óf `waarde` óf `geen`, en niet allebei',
      help: 'Schrijf `"waarde": "…"`, of `"geen": true` als bekend is dat er geen waarde is.',
    },
    en: {
      message: 'a value has either `waarde` or `geen`, and not both',
      help: 'Write `"waarde": "…"`, or `"geen": true` when it is known that there is no value.',
    },
  },
  F46: {
    severity: 'error',
    nl: { message: '`geen` kan alleen `true` zijn, niet `{found}`', help: 'Laat `geen` weg als er een waarde is.' },
    en: { message: '`geen` can only be `true`, not `{found}`', help: 'Leave `geen` out when there is a value.' },
  },
  F47: {
    severity: 'error',
    nl: {
      message: '`{found}` is geen ja of nee',
      help: 'Schrijf `"aangenomen": true` voor een aanname, of laat het weg.',
    },
    en: {
      message: '`{found}` is not a yes or no',
      help: 'Write `"aangenomen": true` for an assumption, or leave it out.',
    },
  },
  F48: {
    severity: 'error',
    nl: {
      message: '`{name}` is geen oordeel en heeft dus geen `{member}`',
      help: 'Haal `{member}` weg; waar een gegeven vandaan komt staat in `bron`.',
    },
    en: {
      message: '`{name}` is not a judgement and so has no `{member}`',
      help: 'Remove `{member}`; where a fact comes from is said in `bron`.',
    },
  },
  F49: {
    severity: 'error',
    nl: {
      message: 'bij het oordeel `{name}` ontbreekt `{member}`',
      help: 'De regeling vraagt bij dit oordeel wie het gaf en waarom: `{"waarde": "…", "door": "…", "motivering": "…"}`. Is het een aanname, schrijf dan `"aangenomen": true`.',
    },
    en: {
      message: 'the judgement `{name}` lacks `{member}`',
      help: 'The regulation asks by whom this judgement was given and why: `{"waarde": "…", "door": "…", "motivering": "…"}`. If it is an assumption, write `"aangenomen": true`.',
    },
  },
  F50: {
    severity: 'error',
    nl: {
      message: '`{name}` is op dezelfde dag twee keer vastgelegd, met verschil (`{day}`)',
      help: 'Laat er één staan, of geef elk een eigen `vastgelegdOp`; de laatste telt.',
    },
    en: {
      message: '`{name}` was recorded twice on the same day, and differently (`{day}`)',
      help: 'Keep one of them, or give each its own `vastgelegdOp`; the last one counts.',
    },
  },
  F51: {
    severity: 'error',
    nl: {
      message: 'een lijst hier bestaat uit vastleggingen van één waarde, en dit is er geen',
      help: 'Schrijf `[{"waarde": "…", "vastgelegdOp": "2019-05-27"}, …]` met 1 tot en met {limit} vastleggingen, of geef de waarde zonder lijst.',
    },
    en: {
      message: 'a list here holds the recordings of one value, and this is not one',
      help: 'Write `[{"waarde": "…", "vastgelegdOp": "2019-05-27"}, …]` with 1 to {limit} recordings, or give the value without a list.',
    },
  },
  F58: {
    severity: 'error',
    nl: {
      message: '`{found}` kan niet de waarde van `{member}` zijn',
      help: 'Hier hoort één tekst tussen aanhalingstekens, of `true` of `false`.',
    },
    en: {
      message: '`{found}` cannot be the value of `{member}`',
      help: 'One text between quotes belongs here, or `true` or `false`.',
    },
  },
  F59: {
    severity: 'error',
    nl: { message: '`{member}` is leeg', help: 'Vul `{member}` in, of laat het weg.' },
    en: { message: '`{member}` is empty', help: 'Fill in `{member}`, or leave it out.' },
  },
} as const satisfies Record<`F${number}`, CatalogueEntry>;
