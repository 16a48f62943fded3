import type { CatalogueEntry } from '../catalogue.ts';

/** Regulations that use the names of others, with `gebruikt`. */
export const reuse = {
  N320: {
    severity: 'error',
    nl: {
      message: '`{name}` staat zowel in `{one}` als in `{other}`',
      help: 'Zet de naam van de regeling ervoor: {choices}.',
    },
    en: {
      message: '`{name}` stands in `{one}` and in `{other}` as well',
      help: 'Write the name of the regulation before it: {choices}.',
    },
  },
  N321: {
    severity: 'error',
    nl: {
      message: '`{name}` staat in `{regulation}`, en die regeling wordt door `{from}` niet gebruikt',
      help: 'Zet `gebruikt {regulation}` onder de kop van `{from}`. Wat een gebruikte regeling zelf gebruikt, komt niet vanzelf mee.',
    },
    en: {
      message: '`{name}` stands in `{regulation}`, and `{from}` does not use that regulation',
      help: 'Write `uses {regulation}` under the head of `{from}`. What a used regulation uses itself does not come along.',
    },
  },
  N322: {
    severity: 'error',
    nl: {
      message: '`{name}` staat niet in `{regulation}`{suggestion}',
      help: 'Noem achter de punt een naam die in die regeling staat.',
    },
    en: {
      message: '`{name}` does not stand in `{regulation}`{suggestion}',
      help: 'After the point write a name that stands in that regulation.',
    },
  },
  N323: {
    severity: 'error',
    nl: {
      message: 'de regeling `{regulation}` is er niet bij{suggestion}',
      help: 'Achter `gebruikt` staat de naam uit de kop van die regeling. Zet haar bestanden erbij, of noem met `--met` de map waarin zij staan. Nu gelezen: {loaded}.',
    },
    en: {
      message: 'the regulation `{regulation}` is not among the files{suggestion}',
      help: 'After `uses` stands the name in the head of that regulation. Put its files beside this one, or name their folder with `--with`. Read so far: {loaded}.',
    },
  },
  N324: {
    severity: 'error',
    nl: {
      message: 'de regelingen gebruiken elkaar in een kring: {circle}',
      help: 'Zet wat zij delen in een derde regeling die beide gebruiken, en haal één `gebruikt` weg.',
    },
    en: {
      message: 'the regulations use each other in a circle: {circle}',
      help: 'Put what they share into a third regulation that both use, and take one `uses` away.',
    },
  },
  N325: {
    severity: 'error',
    nl: {
      message: 'een nieuwe naam heeft geen punt: `{name}`',
      help: 'Met een punt wijst u naar een naam uit een andere regeling, of naar een waarde van een soort. Schrijf hier `{correction}`.',
    },
    en: {
      message: 'a new name has no point: `{name}`',
      help: 'A point leads to a name of another regulation, or to a value of a kind. Write `{correction}` here.',
    },
  },
  N390: {
    severity: 'hint',
    nl: { message: '`{name}` van `{regulation}`', help: 'Vergelijk de twee plaatsen.' },
    en: { message: '`{name}` of `{regulation}`', help: 'Compare the two places.' },
  },
  V320: {
    severity: 'error',
    nl: {
      message: '`{name}` staat in `{regulation}`, en deze wijziging is er een van `{own}`',
      help: 'Een andere regeling verandert alleen door een wijziging van haarzelf: zet dit in een bestand dat begint met `wijziging {amendment} van {regulation}`. Wat hier anders moet, kan met een uitzondering.',
    },
    en: {
      message: '`{name}` stands in `{regulation}`, and this amendment is one of `{own}`',
      help: 'Another regulation is changed only by an amendment of its own: put this into a file that begins with `amendment {amendment} of {regulation}`. What has to be different here can be an exception.',
    },
  },
  U320: {
    severity: 'error',
    nl: { message: '`{option}` krijgt jaren, niet `{value}`', help: 'schrijf bijvoorbeeld `{option} "2023 t/m 2026"`' },
    en: { message: '`{option}` takes years, not `{value}`', help: 'write for example `--term "2023 through 2026"`' },
  },
  U321: {
    severity: 'error',
    nl: {
      message: '`{option}` krijgt een aantal jaren of het woord `tijdvak`, niet `{value}`',
      help: 'schrijf bijvoorbeeld `{option} 4`',
    },
    en: {
      message: '`{option}` takes a number of years or the word `term`, not `{value}`',
      help: 'write for example `--years-later 4`',
    },
  },
  U322: {
    severity: 'error',
    nl: {
      message: '`{option}` zegt alleen iets van twee regelingen naast elkaar',
      help: 'geef twee paden, `--feiten` en `--jaren-verder`: `maatstaf verschil oud nieuw --feiten feiten.json --jaren-verder 4`',
    },
    en: {
      message: '`{option}` only says something of two regulations beside each other',
      help: 'give two paths, `--facts` and `--years-later`: `maatstaf diff old new --facts facts.json --years-later 4`',
    },
  },
  U324: {
    severity: 'error',
    nl: {
      message: '`{name}` kan niet de naam van de nieuwe regeling zijn',
      help: 'kies een naam met letters, cijfers en `_`, die geen woord van de taal is en niet `{old}` zelf',
    },
    en: {
      message: '`{name}` cannot be the name of the new regulation',
      help: 'choose a name of letters, digits and `_` that is no word of the language and not `{old}` itself',
    },
  },
  U323: {
    severity: 'error',
    nl: { message: '`{name}` heeft geen tijdvak', help: 'geef zelf het aantal jaren: `--jaren-verder 4`' },
    en: { message: '`{name}` has no term', help: 'give the number of years yourself: `--years-later 4`' },
  },
  U325: {
    severity: 'error',
    nl: {
      message:
        '`{one}` ({oneYears}) en `{other}` ({otherYears}) zijn over andere jaren: er valt geen jaar naast hetzelfde jaar te zetten',
      help: 'zet elk jaar naast een later jaar, met dezelfde feiten: `--jaren-verder tijdvak --feiten-mee`, of toch naast hetzelfde: `--jaren-verder 0`',
    },
    en: {
      message:
        '`{one}` ({oneYears}) and `{other}` ({otherYears}) are about other years: no year can stand beside the same year',
      help: 'set each year beside a later one, with the same facts: `--years-later term --move-facts`, or beside the same one all the same: `--years-later 0`',
    },
  },
  U326: {
    severity: 'hint',
    nl: {
      message: 'de twee kanten rekenen met feiten van andere jaren: wat verschilt kan aan de feiten liggen',
      help: 'voeg `--feiten-mee` toe om beide met dezelfde feiten te laten rekenen',
    },
    en: {
      message: 'the two sides compute from facts of other years: what differs may lie in the facts',
      help: 'add `--move-facts` to have both compute from the same facts',
    },
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
