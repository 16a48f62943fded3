import type { CatalogueEntry } from '../catalogue.ts';

/** What an amendment may say, and what only an amendment may say. */
export const amending = {
  S60: {
    severity: 'error',
    nl: {
      message: '`{found}` staat alleen in een wijziging',
      help: 'Verander de tekst zelf zolang die niet is bekendgemaakt; zet dit anders in een bestand dat begint met `{amendment} naam {of} {name}`.',
    },
    en: {
      message: '`{found}` stands in an amendment only',
      help: 'Change the text itself as long as it has not been published; else put this in a file that begins with `{amendment} name {of} {name}`.',
    },
  },
  S61: {
    severity: 'error',
    nl: {
      message: '`{found}` staat in een wijziging onder `{add}`',
      help: 'Zet er `{add}` boven als het nieuw is, of `{replace}` ervoor en `{was}` met de oude tekst erachter als het in de plaats van iets komt.',
    },
    en: {
      message: '`{found}` stands under `{add}` in an amendment',
      help: 'Put `{add}` above it if it is new, or `{replace}` before it and `{was}` with the old text behind it if it takes the place of something.',
    },
  },
  S62: {
    severity: 'error',
    nl: {
      message: 'bovenaan staat niet welke regeling dit wijzigt',
      help: 'Begin het bestand met `{amendment}`, een eigen naam, `{of}` en de naam van de regeling.',
    },
    en: {
      message: 'the top does not say which regulation this amends',
      help: 'Begin the file with `{amendment}`, a name of its own, `{of}` and the name of the regulation.',
    },
  },
  S63: {
    severity: 'error',
    nl: {
      message: '`{was}` staat alleen achter `{replace}`, in een wijziging',
      help: 'Schrijf hier alleen de waarde die geldt.',
    },
    en: {
      message: '`{was}` stands behind `{replace}` only, in an amendment',
      help: 'Write the value that holds, and nothing else.',
    },
  },
  S64: {
    severity: 'error',
    nl: {
      message: 'onder `{after}` staat geen tekst van de regeling',
      help: 'Zet de woorden van de regeling op eigen regels eronder, elk met `|` ervoor; `{repeal}` haalt tekst weg.',
    },
    en: {
      message: 'no text of the regulation stands under `{after}`',
      help: 'Put the words of the regulation on lines of their own below it, each beginning with `|`; `{repeal}` takes text away.',
    },
  },
  S65: {
    severity: 'error',
    nl: {
      message: 'van dit citaat staat er niet bij waar het in de regeling komt',
      help: 'Zet tussen `{add}` en het citaat een regel met de plaats, zoals `{article} 5, zevende lid`.',
    },
    en: {
      message: 'where in the regulation this quotation comes is not said',
      help: 'Put a line with the place between `{add}` and the quotation, such as `{article} 5, paragraph 7`.',
    },
  },
  S66: {
    severity: 'error',
    nl: {
      message: 'boven een raster staat alleen de naam: `{meant}`',
      help: 'Laat weg wat er achter `{meant}` staat, en geef dat een kolom in het raster.',
    },
    en: {
      message: 'above a grid stands the name alone: `{meant}`',
      help: 'Leave out what stands behind `{meant}`, and give it a column of the grid.',
    },
  },
  S67: {
    severity: 'error',
    nl: {
      message: '`{found}` heeft geen naam waaraan het te herkennen is',
      help: 'Laat de plaats waar het staat vervallen, en voeg die opnieuw toe.',
    },
    en: {
      message: '`{found}` has no name by which it can be found',
      help: 'Let the place where it stands lapse, and add it again.',
    },
  },
  S68: {
    severity: 'error',
    nl: {
      message: 'achter `{was}` ontbreekt wat er stond',
      help: 'Neem over wat nu in de regeling staat: zo blijkt of het juiste wordt vervangen.',
    },
    en: {
      message: 'what was there is missing after `{was}`',
      help: 'Copy what the regulation says now: it shows whether the right thing is replaced.',
    },
  },
  S69: {
    severity: 'error',
    nl: {
      message: '`{was}` staat hier voor de tweede keer',
      help: 'Schrijf achter `{replace}` één keer wat er komt en achter `{was}` één keer wat er stond.',
    },
    en: {
      message: '`{was}` stands here for the second time',
      help: 'Write once what comes, behind `{replace}`, and once what was there, behind `{was}`.',
    },
  },
  S70: {
    severity: 'error',
    nl: {
      message: 'na `{after}` ontbreekt wat er in de plaats komt',
      help: 'Schrijf bijvoorbeeld `= ` en de nieuwe formule, `{proRata} {of} …`, of het nieuwe opschrift tussen aanhalingstekens. Verandert het geval van een uitzondering (`als …`), vervang dan de hele uitzondering.',
    },
    en: {
      message: 'what comes instead is missing after `{after}`',
      help: 'Write for instance `= ` and the new formula, `{proRata} {of} …`, or the new label between quotation marks. If the case of an exception changes (`if …`), replace the whole exception.',
    },
  },
  S71: {
    severity: 'error',
    nl: {
      message: 'na `{after}` ontbreekt wat er wordt vervangen',
      help: 'Schrijf een naam (`{replace} plafond {in} 2022: …`), een deel van een regel (`{replace} {in} verdeling: …`), een plaats in de tekst (`{replace} "artikel 5"`) of een hele nieuwe regel.',
    },
    en: {
      message: 'what is replaced is missing after `{after}`',
      help: 'Write a name (`{replace} ceiling {in} 2022: …`), a part of a rule (`{replace} {in} allocation: …`), a place in the text (`{replace} "article 5"`) or a whole new rule.',
    },
  },
  S72: {
    severity: 'error',
    nl: {
      message: '`{found}` is een dag, en ervoor staat `{year}`',
      help: 'Gaat het om het jaar, schrijf dan `{year} {meant}`. Gaat het om de dag, laat dan `{year}` weg.',
    },
    en: {
      message: '`{found}` is a day, and `{year}` stands before it',
      help: 'If the year is meant, write `{year} {meant}`. If the day is meant, leave `{year}` out.',
    },
  },
  S73: {
    severity: 'error',
    nl: {
      message: 'een plaats in de regeling staat tussen aanhalingstekens: `{meant}`',
      help: 'Zet `"` voor en achter de plaats.',
    },
    en: {
      message: 'a place in the regulation stands between quotation marks: `{meant}`',
      help: 'Put `"` before and after the place.',
    },
  },
  S74: {
    severity: 'error',
    nl: {
      message: 'vóór `{found}` staat niet wat de wijziging ermee doet',
      help: 'Begin met `{replace}` als er iets in de plaats komt, met `{add}` als het nieuw is, of met `{repeal}` als het verdwijnt.',
    },
    en: {
      message: 'what the amendment does with it is not said before `{found}`',
      help: 'Begin with `{replace}` if something comes instead, with `{add}` if it is new, or with `{repeal}` if it goes.',
    },
  },
  S75: {
    severity: 'error',
    nl: {
      message: '`werkt terug` staat in de kop en geldt voor de hele wijziging',
      help: 'Schrijf in een onderdeel `geldt vanaf` met de eerste dag waarvoor zijn wijzigingen gelden: `{instead}`.',
    },
    en: {
      message: '`retroactive` stands in the head and holds for the whole amendment',
      help: 'In an item write `applies from` with the first day its changes hold for: `{instead}`.',
    },
  },
} as const satisfies Record<`S${number}`, CatalogueEntry>;
