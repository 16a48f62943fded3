import type { CatalogueEntry } from '../catalogue.ts';

/** Reading under another law, and what an amendment did to an example. Codes R85 to R99. */
export const otherLaws = {
  R85: {
    severity: 'error',
    nl: {
      message: '`{rule}` ({place}) leest `{name}` in {year}, maar die staat niet in de tekst van {date}',
      help: 'laat de wijziging die `{name}` toevoegt ook voor {year} gelden (`geldt vanaf jaar {year}`), of lees die waarde pas vanaf het eerste jaar waarin zij bestaat',
    },
    en: {
      message: '`{rule}` ({place}) reads `{name}` in {year}, but that is not in the text of {date}',
      help: 'let the amendment that adds `{name}` hold for {year} too (`applies from year {year}`), or read that value only from the first year in which it exists',
    },
  },
  R86: {
    severity: 'error',
    nl: {
      message:
        '`{rule}` ({place}) leest een waarde onder de tekst van {date}, en die is niet bekend; de oudste is van {oldest}',
      help: 'vraag met `geldend op` een dag vanaf {oldest}, of lees in de regel geen eerder jaar',
    },
    en: {
      message:
        '`{rule}` ({place}) reads a value under the text of {date}, which is not known; the oldest is of {oldest}',
      help: 'ask for the `law of` a day from {oldest} on, or read no earlier year in the rule',
    },
  },
  R87: {
    severity: 'error',
    nl: {
      message:
        '`{rule}` ({place}) leest `{name}` in {year}, maar in de tekst van {date} is dat een ander soort waarde: van wie, waarvoor of van welk type verschilt',
      help: 'geef het nieuwe een andere naam dan het oude, zodat de regel kan zeggen welk van de twee hij leest',
    },
    en: {
      message:
        '`{rule}` ({place}) reads `{name}` in {year}, but in the text of {date} that is another sort of value: of whom, for what or of which type differs',
      help: 'give the new one another name than the old, so that the rule can say which of the two it reads',
    },
  },
  R88: {
    severity: 'error',
    nl: {
      message: '`{rule}` ({place}) leest `{name}` in {year}, maar de tekst van {date} bevat fouten',
      help: 'verbeter eerst de fouten die bij het controleren worden gemeld',
    },
    en: {
      message: '`{rule}` ({place}) reads `{name}` in {year}, but the text of {date} contains errors',
      help: 'correct the errors reported by the check first',
    },
  },
  R89: {
    severity: 'error',
    nl: {
      message: '`{name}` staat niet in de tekst van `{regulation}` die voor deze vraag geldt{lawOf}',
      help: 'vraag naar een jaar of een dag waarop `{name}` bestaat; de wijziging die het toevoegt of schrapt staat erbij',
    },
    en: {
      message: '`{name}` is not in the text of `{regulation}` that counts for this question{lawOf}',
      help: 'ask for a year or a day in which `{name}` exists; the amendment that adds or repeals it is shown beside this',
    },
  },
  R90: {
    severity: 'error',
    nl: {
      message: 'door `{amendment}` komt dit voorbeeld niet meer uit: `{subject}` was {before} en is nu {after}',
      help: 'is de wijziging zo bedoeld, pas dan de verwachting aan; of zeg met `bekend op` een dag vóór {published} dat het voorbeeld over de oude tekst gaat',
    },
    en: {
      message: '`{amendment}` broke this example: `{subject}` was {before} and now is {after}',
      help: 'if the amendment is meant so, change the expectation; or say with `known on` a day before {published} that the example is about the old text',
    },
  },
  R91: {
    severity: 'hint',
    nl: { message: '`{amendment}`, in werking {inForce}', help: 'deze wijziging maakt het verschil' },
    en: { message: '`{amendment}`, in force {inForce}', help: 'this amendment makes the difference' },
  },
  R92: {
    severity: 'error',
    nl: {
      message:
        '`{name}` bestaat niet voor {year} zoals de regeling op {own} bekend was: `{amendment}` voegt {year} toe en is bekendgemaakt op {day}',
      help: 'vraag met `bekend op` {day} of later naar {year}, of naar een jaar dat de regeling toen al kende',
    },
    en: {
      message:
        '`{name}` does not exist for {year} as the regulation was known on {own}: `{amendment}` adds {year} and was published on {day}',
      help: 'ask for {year} with `known on` {day} or later, or for a year that the regulation had by then',
    },
  },
  R93: {
    severity: 'error',
    nl: {
      message:
        '`{name}` bestaat niet voor {year} in de tekst van {own}: `{amendment}` voegt {year} toe en is in werking op {day}',
      help: 'laat `geldend op` weg of noem {day} of later; of vraag naar een jaar dat de tekst van {own} kent',
    },
    en: {
      message:
        '`{name}` does not exist for {year} in the text of {own}: `{amendment}` adds {year} and is in force on {day}',
      help: 'leave out `law of` or name {day} or later; or ask for a year that the text of {own} has',
    },
  },
} as const satisfies Record<`R${number}`, CatalogueEntry>;
