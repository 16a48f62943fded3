import type { CatalogueEntry } from '../catalogue.ts';
import { requests } from './requests.ts';

/** Use of the tools: options, files, requests. Codes U…; those of requests over HTTP are from U50. */
export const usage = {
  U01: {
    severity: 'error',
    nl: { message: 'de opdracht `{command}` bestaat niet', help: 'zie `maatstaf --help` voor de opdrachten' },
    en: { message: 'there is no command `{command}`', help: 'see `maatstaf --help` for the commands' },
  },
  U02: {
    severity: 'error',
    nl: { message: 'de opdracht `{command}` bestaat niet', help: 'bedoelt u `{suggestion}`?' },
    en: { message: 'there is no command `{command}`', help: 'do you mean `{suggestion}`?' },
  },
  U03: {
    severity: 'error',
    nl: { message: 'de optie `{option}` bestaat niet', help: 'zie `{command} --help` voor de opties' },
    en: { message: 'there is no option `{option}`', help: 'see `{command} --help` for the options' },
  },
  U04: {
    severity: 'error',
    nl: { message: 'de optie `{option}` bestaat niet', help: 'bedoelt u `{suggestion}`?' },
    en: { message: 'there is no option `{option}`', help: 'do you mean `{suggestion}`?' },
  },
  U05: {
    severity: 'error',
    nl: { message: '`{command}` mist `<{argument}>`', help: 'zie `{command} --help` voor een voorbeeld' },
    en: { message: '`{command}` lacks `<{argument}>`', help: 'see `{command} --help` for an example' },
  },
  U06: {
    severity: 'error',
    nl: { message: 'na `{option}` ontbreekt een waarde', help: 'schrijf `{option}`' },
    en: { message: '`{option}` lacks a value', help: 'write `{option}`' },
  },
  U07: {
    severity: 'error',
    nl: { message: '`{value}` kan niet bij `{option}`', help: 'kies uit: {choices}' },
    en: { message: '`{value}` is not possible for `{option}`', help: 'choose from: {choices}' },
  },
  U08: {
    severity: 'error',
    nl: {
      message: '`{value}` is er een te veel bij `{command}`',
      help: 'laat het weg, of zet een naam met een spatie tussen aanhalingstekens',
    },
    en: {
      message: '`{value}` is one too many for `{command}`',
      help: 'leave it out, or put a name with a blank in quotes',
    },
  },
  U09: {
    severity: 'error',
    nl: { message: '`{command}` heeft `{option}` nodig', help: 'voeg `{option}` toe; zie `{command} --help`' },
    en: { message: '`{command}` needs `{option}`', help: 'add `{option}`; see `{command} --help`' },
  },
  U10: {
    severity: 'error',
    nl: { message: '`{option}` en `{other}` gaan niet samen', help: 'kies een van de twee' },
    en: { message: '`{option}` and `{other}` exclude each other', help: 'choose one of the two' },
  },
  U11: {
    severity: 'error',
    nl: {
      message: '`{value}` bij `{option}` is geen datum',
      help: 'schrijf een bestaande dag als jaar-maand-dag, zoals `2019-04-18`',
    },
    en: {
      message: '`{value}` for `{option}` is no date',
      help: 'write a day that exists as year-month-day, such as `2019-04-18`',
    },
  },
  U12: {
    severity: 'error',
    nl: {
      message: '`{value}` bij `{option}` is geen jaar',
      help: 'schrijf een jaar van {from} tot en met {through}, zoals `2019`',
    },
    en: {
      message: '`{value}` for `{option}` is no year',
      help: 'write a year from {from} through {through}, such as `2019`',
    },
  },
  U13: {
    severity: 'error',
    nl: { message: '`{option}` kan maar een keer', help: 'laat er een staan' },
    en: { message: '`{option}` can be given once only', help: 'keep one' },
  },
  U14: {
    severity: 'error',
    nl: {
      message: 'er is niet gezegd wat er gevraagd wordt',
      help: 'voeg `--vraag <naam>` toe, zoals `--vraag {example}`; een opschrift tussen aanhalingstekens mag ook',
    },
    en: {
      message: 'it was not said what is asked',
      help: 'add `--question <name>`, such as `--question {example}`; a label between quotation marks will do too',
    },
  },
  U15: {
    severity: 'error',
    nl: {
      message: '`format` toont een bestand tegelijk en dit zijn er {count}',
      help: 'gebruik `--schrijf` om ze te herschrijven of `--controleer` om ze alleen na te gaan',
    },
    en: {
      message: '`format` shows one file at a time and these are {count}',
      help: 'use `--write` to rewrite them or `--verify` only to look',
    },
  },
  U16: {
    severity: 'error',
    nl: {
      message: '`{command}` neemt een bestand tegelijk en dit zijn er {count}',
      help: 'geef een van de bestanden: {names}',
    },
    en: {
      message: '`{command}` takes one file at a time and these are {count}',
      help: 'give one of the files: {names}',
    },
  },
  U20: {
    severity: 'error',
    nl: { message: '`{path}` bestaat niet', help: 'controleer de naam en de map waarin u de opdracht geeft' },
    en: { message: '`{path}` does not exist', help: 'check the name and the folder in which you give the command' },
  },
  U21: {
    severity: 'error',
    nl: { message: '`{path}` is niet te lezen', help: 'vraag leesrecht op het bestand of de map ({reason})' },
    en: { message: '`{path}` cannot be read', help: 'ask for permission to read the file or folder ({reason})' },
  },
  U22: {
    severity: 'error',
    nl: { message: '`{path}` is geen gewoon bestand en geen map', help: 'geef een bestand of een map op de schijf' },
    en: { message: '`{path}` is neither an ordinary file nor a folder', help: 'give a file or a folder on the disk' },
  },
  U23: {
    severity: 'error',
    nl: {
      message: 'in `{path}` staat geen regeling',
      help: 'geef een map met een `.maat`-bestand dat begint met `regeling <naam>`',
    },
    en: {
      message: 'there is no regulation in `{path}`',
      help: 'give a folder with a `.maat` file that begins with `regulation <name>`',
    },
  },
  U24: {
    severity: 'error',
    nl: { message: '`{path}` is geen UTF-8: byte {offset} hoort bij geen teken', help: 'sla het bestand op als UTF-8' },
    en: { message: '`{path}` is not UTF-8: byte {offset} belongs to no character', help: 'save the file as UTF-8' },
  },
  U25: {
    severity: 'error',
    nl: { message: '`{path}` is {size} bytes en er mogen er {limit} zijn', help: 'deel het bestand in kleinere delen' },
    en: { message: '`{path}` has {size} bytes where {limit} are allowed', help: 'part the file into smaller ones' },
  },
  U26: {
    severity: 'error',
    nl: { message: 'in `{path}` staan meer regelingen: {names}', help: 'geef het bestand van een van deze' },
    en: { message: 'there are several regulations in `{path}`: {names}', help: 'give the file of one of these' },
  },
  U27: {
    severity: 'error',
    nl: {
      message: '`{path}` is niet te schrijven',
      help: 'controleer het schrijfrecht en de ruimte op de schijf ({reason}); er is niets veranderd',
    },
    en: {
      message: '`{path}` cannot be written',
      help: 'check the permission to write and the space on the disk ({reason}); nothing was changed',
    },
  },
  U28: {
    severity: 'error',
    nl: {
      message: '`{path}` is geen `.maat`-bestand',
      help: 'geef een `.maat`-bestand of een map waarin er een staat',
    },
    en: { message: '`{path}` is no `.maat` file', help: 'give a `.maat` file or a folder that holds one' },
  },
  U29: {
    severity: 'error',
    nl: {
      message: 'naast `{path}` staat geen regeling `{name}`',
      help: 'zet het bestand met `regeling {name}` in dezelfde map',
    },
    en: {
      message: 'there is no regulation `{name}` beside `{path}`',
      help: 'put the file with `regulation {name}` in the same folder',
    },
  },
  U30: {
    severity: 'error',
    nl: { message: '`{path}` is geen `.json` en geen `.csv`', help: 'geef de feiten als JSON of als CSV' },
    en: { message: '`{path}` is neither `.json` nor `.csv`', help: 'give the facts as JSON or as CSV' },
  },
  U31: {
    severity: 'error',
    nl: {
      message: '`{path}` staat er niet zoals `maatstaf format` het schrijft',
      help: 'voer `maatstaf format --schrijf {path}` uit',
    },
    en: { message: '`{path}` is not as `maatstaf format` writes it', help: 'run `maatstaf format --write {path}`' },
  },
  U32: {
    severity: 'warning',
    nl: { message: 'in `{path}` staan geen voorbeelden', help: 'schrijf er een met `voorbeeld "…" in 2019`' },
    en: { message: 'there are no examples in `{path}`', help: 'write one with `example "…" in 2019`' },
  },
  U33: {
    severity: 'error',
    nl: {
      message: '`PORT={value}` is geen poort',
      help: 'geef een getal van 0 tot en met 65535; zonder PORT wordt het {standard}',
    },
    en: {
      message: '`PORT={value}` is no port',
      help: 'give a number from 0 through 65535; without PORT it is {standard}',
    },
  },
  U34: {
    severity: 'error',
    nl: {
      message: 'er is al een programma dat luistert op {host}, poort {port}',
      help: 'stop dat programma of kies een andere poort met `PORT=8081 maatstaf start`',
    },
    en: {
      message: 'another program listens on {host}, port {port}',
      help: 'stop that program or choose another port with `PORT=8081 maatstaf start`',
    },
  },
  U35: {
    severity: 'error',
    nl: {
      message: 'luisteren op {host}, poort {port} lukt niet',
      help: 'kies een ander adres met HOST of een andere poort met PORT ({reason})',
    },
    en: {
      message: 'listening on {host}, port {port} does not work',
      help: 'choose another address with HOST or another port with PORT ({reason})',
    },
  },
  U36: {
    severity: 'error',
    nl: { message: 'de editor is niet te bouwen', help: 'voer `npm run build` uit en los op wat daar staat' },
    en: { message: 'the editor cannot be built', help: 'run `npm run build` and solve what it says' },
  },
  U37: {
    severity: 'error',
    nl: {
      message: 'in de regeling staan fouten, daarom wordt er niets uitgerekend',
      help: 'los eerst de fouten hierboven op',
    },
    en: { message: 'the regulation holds errors, so nothing is computed', help: 'first solve the errors above' },
  },
  U38: {
    severity: 'error',
    nl: {
      message: 'de regeling `{name}` staat {count} keer in dezelfde map: {paths}',
      help: 'laat er een staan, of geef elk een eigen naam achter `regeling`',
    },
    en: {
      message: 'the regulation `{name}` stands {count} times in the same folder: {paths}',
      help: 'keep one of them, or give each its own name behind `regulation`',
    },
  },
  U39: {
    severity: 'error',
    nl: {
      message: 'de komma kan niet tegelijk scheidingsteken en decimaalteken van CSV zijn',
      help: 'geef bij `--scheiding ,` ook `--decimaal .`',
    },
    en: {
      message: 'the comma cannot be both the separator and the decimal mark of CSV',
      help: 'with `--separator ,` give `--decimal .` too',
    },
  },
  U41: {
    severity: 'error',
    nl: {
      message: '`maatstaf diff` vergelijkt twee regelingen en dit zijn er {count}',
      help: 'geef er twee, of een met `--van` en `--tot`',
    },
    en: {
      message: '`maatstaf diff` compares two regulations and these are {count}',
      help: 'give two, or one with `--from` and `--to`',
    },
  },
  U42: {
    severity: 'hint',
    nl: {
      message: 'dit kan geen wijziging zeggen: {change}',
      help: 'breng het aan in een nieuwe regeling, of laat het zoals het was',
    },
    en: {
      message: 'no amendment can say this: {change}',
      help: 'make it part of a new regulation, or leave it as it was',
    },
  },
  U43: {
    severity: 'error',
    nl: { message: 'er is geen artikel `{article}`', help: 'deze zijn er: {articles}' },
    en: { message: 'there is no article `{article}`', help: 'there are: {articles}' },
  },
  U49: {
    severity: 'error',
    nl: {
      message: 'er ging in het programma zelf iets mis: {reason}',
      help: 'dit is een fout van Maatstaf; meld wat u deed aan de beheerder',
    },
    en: {
      message: 'something went wrong inside the program: {reason}',
      help: 'this is a mistake of Maatstaf; tell the maintainers what you did',
    },
  },
  ...requests,
} as const satisfies Record<`U${number}`, CatalogueEntry>;
