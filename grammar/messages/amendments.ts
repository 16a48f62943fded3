import type { CatalogueEntry } from '../catalogue.ts';

/** Law in time: amendments, what they address and what they replace. */
export const amendments = {
  V01: {
    severity: 'error',
    nl: {
      message: 'de wijziging `{name}` zegt niet wanneer zij is bekendgemaakt',
      help: 'Schrijf onder de kop `bekendgemaakt` met een datum, zoals `bekendgemaakt 2022-07-08`. Vanaf die dag kan een vraag er rekening mee houden.',
    },
    en: {
      message: 'the amendment `{name}` does not say when it was published',
      help: 'Write `published` with a date under its head, such as `published 2022-07-08`. From that day on a question can take it into account.',
    },
  },
  V02: {
    severity: 'error',
    nl: {
      message: 'de wijziging `{name}` zegt niet wanneer zij in werking treedt',
      help: 'Schrijf onder de kop `in werking` met een datum, zoals `in werking 2022-07-09`.',
    },
    en: {
      message: 'the amendment `{name}` does not say when it enters into force',
      help: 'Write `in force` with a date under its head, such as `in force 2022-07-09`.',
    },
  },
  V03: {
    severity: 'error',
    nl: {
      message: 'een wijziging werkt terug tot een eerdere dag, en `{date}` ligt niet voor `{inForce}`',
      help: 'Zet achter `werkt terug tot en met` de eerste dag waarvoor zij geldt, of laat die regel weg.',
    },
    en: {
      message: 'an amendment works back to an earlier day, and `{date}` does not lie before `{inForce}`',
      help: 'Write the first day it holds for after `retroactive through`, or leave that line out.',
    },
  },
  V04: {
    severity: 'error',
    nl: {
      message: 'de wijziging `{name}` treedt in werking op {date}, voor de oudste tekst die bekend is ({stand})',
      help: 'De tekst van de regeling is die van `stand`; een eerdere wijziging zit daar al in. Laat haar weg, of neem een oudere tekst als uitgangspunt.',
    },
    en: {
      message: 'the amendment `{name}` enters into force on {date}, before the oldest text that is known ({stand})',
      help: 'The text of the regulation is that of `state`; an earlier amendment is already in it. Leave it out, or start from an older text.',
    },
  },
  V05: {
    severity: 'error',
    nl: {
      message: '`{name}` staat niet in de tekst zoals die hier luidt{suggestion}',
      help: 'Noem een regel, parameter, verdeling of andere naam uit de regeling, of voeg deze toe met `voeg toe`. `maatstaf tekst` toont de tekst van een dag.',
    },
    en: {
      message: '`{name}` does not stand in the text as it reads here{suggestion}',
      help: 'Name a rule, parameter, allocation or other name of the regulation, or add it with `add`. `maatstaf text` shows the text of a day.',
    },
  },
  V06: {
    severity: 'error',
    nl: {
      message: '`was` zegt `{was}`, maar de tekst luidt hier `{reads}`',
      help: 'Een wijziging zegt wat zij vervangt, zodat zij nooit iets anders treft. Kijk welke van de twee klopt: de oude waarde in deze wijziging, of de tekst waarop zij volgt.',
    },
    en: {
      message: '`was` says `{was}`, but here the text reads `{reads}`',
      help: 'An amendment says what it replaces, so that it never hits something else. See which of the two is right: the old value in this amendment, or the text it follows on.',
    },
  },
  V07: {
    severity: 'error',
    nl: {
      message: 'er staat niet bij wat `{new}` vervangt',
      help: 'Zet erachter `was` met de tekst die er nu staat: `was {reads}`.',
    },
    en: {
      message: 'it does not say what `{new}` replaces',
      help: 'Write `was` behind it with the text that stands there now: `was {reads}`.',
    },
  },
  V08: {
    severity: 'error',
    nl: {
      message: 'deze wijziging verandert niets: er staat al `{reads}`',
      help: 'Verwijder haar, of schrijf de tekst zoals die moet worden.',
    },
    en: {
      message: 'this amendment changes nothing: it reads `{reads}` already',
      help: 'Remove it, or write the text as it has to become.',
    },
  },
  V09: {
    severity: 'error',
    nl: {
      message: '`{name}` heeft geen cel voor `{address}`',
      help: 'Noem in het adres de indexen van een rij die er is, zoals `in 2022` of `voor niveau_2`. Een nieuwe rij komt erbij met `vervang {name}` en daaronder de kop en die rij, zonder `was`.',
    },
    en: {
      message: '`{name}` has no cell for `{address}`',
      help: 'Name in the address the indexes of a row that is there, such as `in 2022` or `for level_2`. A new row is added with `replace {name}` and under it the head and that row, without `was`.',
    },
  },
  V10: {
    severity: 'error',
    nl: {
      message: '`{name}` is geen parameter: er zijn geen cellen om te vervangen',
      help: 'Van een regel of verdeling vervangt u een onderdeel: `vervang in {name}: … was …`.',
    },
    en: {
      message: '`{name}` is not a parameter: it has no cells to replace',
      help: 'Of a rule or an allocation a part is replaced: `replace in {name}: … was …`.',
    },
  },
  V11: {
    severity: 'error',
    nl: {
      message: '`{place}` is geen plaats in de tekst zoals die hier luidt{suggestion}',
      help: 'Schrijf de plaats zoals zij in de regeling staat, zoals `"artikel 5, eerste lid"`; `"artikel 5"` neemt alle leden mee.',
    },
    en: {
      message: '`{place}` is no place in the text as it reads here{suggestion}',
      help: 'Write the place as it stands in the regulation, such as `"article 5, paragraph 1"`; `"article 5"` takes all its paragraphs along.',
    },
  },
  V12: {
    severity: 'error',
    nl: {
      message: 'onder `voeg toe` staat niet in welk artikel dit komt',
      help: 'Zet er een regel boven met de plaats in de regeling, zoals `artikel 5, zevende lid`.',
    },
    en: {
      message: 'under `add` it does not say which article this comes to stand in',
      help: 'Put a line above it with the place in the regulation, such as `article 5, paragraph 7`.',
    },
  },
  V13: {
    severity: 'error',
    nl: {
      message: '`{name}` staat al in de regeling',
      help: 'Vervang het met `vervang`, of geef wat u toevoegt een andere naam.',
    },
    en: {
      message: '`{name}` stands in the regulation already',
      help: 'Replace it with `replace`, or give what you add another name.',
    },
  },
  V14: {
    severity: 'error',
    nl: {
      message: '`{name}` is in de regeling een `{kind}`',
      help: 'Vervang een declaratie door een van dezelfde soort, of laat de oude vervallen en voeg de nieuwe toe.',
    },
    en: {
      message: '`{name}` is declared with `{kind}` in the regulation',
      help: 'Replace a declaration by one of the same kind, or repeal the old one and add the new one.',
    },
  },
  V15: {
    severity: 'error',
    nl: {
      message: '`{name}` heeft geen {part}',
      help: 'Vervang een deel dat er staat, of de hele declaratie met `vervang` en `was`.',
    },
    en: {
      message: '`{name}` has no {part}',
      help: 'Replace a part that is there, or the whole declaration with `replace` and `was`.',
    },
  },
  V16: {
    severity: 'error',
    nl: {
      message: 'de wijziging `{name}` verandert niets',
      help: 'Schrijf eronder wat zij verandert: `vervang`, `voeg toe`, `vervalt`, `hernoem` of `vernummer`.',
    },
    en: {
      message: 'the amendment `{name}` changes nothing',
      help: 'Write under it what it changes: `replace`, `add`, `lapses`, `rename` or `renumber`.',
    },
  },
  V17: {
    severity: 'error',
    nl: {
      message: '`{name}` bestaat al',
      help: 'Kies een naam of plaats die nog vrij is.',
    },
    en: {
      message: '`{name}` is there already',
      help: 'Choose a name or place that is still free.',
    },
  },
  V18: {
    severity: 'error',
    nl: {
      message: 'er zijn twee wijzigingen met de naam `{name}`',
      help: 'Geef elke wijziging een eigen naam, zoals haar nummer in de Staatscourant.',
    },
    en: {
      message: 'two amendments bear the name `{name}`',
      help: 'Give each amendment a name of its own, such as its number in the official gazette.',
    },
  },
  V19: {
    severity: 'error',
    nl: {
      message: 'de wijziging `{name}` is in een andere taal geschreven dan de regeling',
      help: 'Zet haar over met `maatstaf translate`.',
    },
    en: {
      message: 'the amendment `{name}` is written in another language than the regulation',
      help: 'Turn it over with `maatstaf translate`.',
    },
  },
  V20: {
    severity: 'error',
    nl: {
      message: 'de tekst die volgens `was` wordt vervangen, luidt hier anders',
      help: 'Neem de woorden over zoals zij onder `{place}` staan, met de wijzigingen erin die eerder in werking treden en op {known} bekend waren: `{reads}`.',
    },
    en: {
      message: 'the text that is replaced according to `was` reads differently here',
      help: 'Copy the words as they stand under `{place}`, with the amendments in them that enter into force before and were known on {known}: `{reads}`.',
    },
  },
  V21: {
    severity: 'error',
    nl: {
      message: '`geldt` staat hier zonder wijziging, of voor de tweede keer in dit onderdeel',
      help: 'Zet één `geldt` in het onderdeel met de wijzigingen waarvoor het geldt.',
    },
    en: {
      message: '`applies` stands here without a change, or for the second time in this item',
      help: 'Put one `applies` in the item with the changes it is meant for.',
    },
  },
  V22: {
    severity: 'error',
    nl: {
      message: '`geldt voor` kan alleen bij een regel van die dingen waarvan de formule wordt vervangen, met `waar`',
      help: 'Schrijf `geldt voor Aanvragen waar …` in het onderdeel met `vervang in x: = nieuw was = oud`. In andere gevallen: voeg een uitzondering toe.',
    },
    en: {
      message: '`applies for` is only possible with a rule of those things whose formula is replaced, with `where`',
      help: 'Write `applies for Applications where …` in the item with `replace in x: = new was = old`. In other cases: add an exception.',
    },
  },
  V23: {
    severity: 'error',
    nl: {
      message: 'een deel van `{place}` staat midden in `{name}`, dat daarbuiten begint',
      help: 'Vervang `{name}` met `vervang`, en laat daarna de rest vervallen.',
    },
    en: {
      message: 'a part of `{place}` stands inside `{name}`, which begins outside it',
      help: 'Replace `{name}` with `replace`, and repeal the rest after that.',
    },
  },
  V24: {
    severity: 'error',
    nl: {
      message: 'de rij `{address}` is nieuw in `{name}`, en er staat `was` bij',
      help: 'Een nieuwe rij vervangt niets: laat `was` weg. Is een bestaande rij bedoeld, neem dan haar indexen over.',
    },
    en: {
      message: 'the row `{address}` is new in `{name}`, and it says `was`',
      help: 'A new row replaces nothing: leave `was` out. If an existing row is meant, copy its indexes.',
    },
  },
  V25: {
    severity: 'error',
    nl: {
      message: 'de nieuwe rij van `{name}` heeft niet elke kolom',
      help: 'Neem in de kop alle kolommen van `{name}` over, en vul ze.',
    },
    en: {
      message: 'the new row of `{name}` does not have every column',
      help: 'Copy all columns of `{name}` into the head, and fill them.',
    },
  },
  V26: {
    severity: 'warning',
    nl: {
      message: 'de wijziging `{name}` treedt in werking op {inForce}, voor zij is bekendgemaakt ({published})',
      help: 'Werkt zij terug, schrijf dan bij `in werking` de dag van inwerkingtreding en voeg `werkt terug tot en met` toe.',
    },
    en: {
      message: 'the amendment `{name}` enters into force on {inForce}, before it was published ({published})',
      help: 'If it works back, write the day of entering into force with `in force` and add `retroactive through`.',
    },
  },
  V27: {
    severity: 'error',
    nl: {
      message: '`{place}` heeft al een tekst van de wet',
      help: 'Vervang die met `vervang "{place}"`, de nieuwe regels, `was` en de oude regels.',
    },
    en: {
      message: '`{place}` has a text of the law already',
      help: 'Replace it with `replace "{place}"`, the new lines, `was` and the old lines.',
    },
  },
  V28: {
    severity: 'error',
    nl: {
      message: 'de regeling `{regulation}` waar `{name}` bij hoort, is er niet bij{suggestion}',
      help: 'Zet het bestand van de regeling in dezelfde map, of verbeter de naam achter `van`.',
    },
    en: {
      message: 'the regulation `{regulation}` that `{name}` belongs to is not among the files{suggestion}',
      help: 'Put the file of the regulation in the same folder, or mend the name after `of`.',
    },
  },
  V29: {
    severity: 'error',
    nl: {
      message: 'het adres van `{name}` wijst meer dan één cel aan',
      help: 'Noem alle indexen, zoals `{name} in 2022 voor niveau_2`.',
    },
    en: {
      message: 'the address of `{name}` means more than one cell',
      help: 'Name all indexes, such as `{name} in 2022 for level_2`.',
    },
  },
  V30: {
    severity: 'error',
    nl: {
      message: '`{name}` staat hier meer dan eens',
      help: 'Noem een deel dat eenmaal voorkomt, of vervang de hele declaratie.',
    },
    en: {
      message: '`{name}` stands here more than once',
      help: 'Name a part that occurs once, or replace the whole declaration.',
    },
  },
  V31: {
    severity: 'error',
    nl: {
      message: '`{name}` is de vroegere naam van `{other}`',
      help: 'Gegevens onder die naam horen bij `{other}`. Kies een naam die de regeling nog niet heeft gehad.',
    },
    en: {
      message: '`{name}` is the former name of `{other}`',
      help: 'Facts under that name belong to `{other}`. Choose a name that the regulation has not had yet.',
    },
  },
  V32: {
    severity: 'hint',
    nl: {
      message: 'het nieuwe staat nog onder de aanname “{assumption}”: wat erop rust, heet aangenomen',
      help: 'Staat het nu wel in de regeling, zet er dan bij: `vervalt "{word} — {assumption}"`. Wat eronder staat, blijft en komt onder het artikel ervoor. Staat die aanname er vaker, vervang dan de hele declaratie.',
    },
    en: {
      message: 'the new text still stands under the assumption “{assumption}”: what rests on it is called assumed',
      help: 'If the law says it now, add `lapses "{word} — {assumption}"`. What stands under it stays, under the article before it. Where the same assumption stands more than once, replace the whole declaration.',
    },
  },
  V33: {
    severity: 'error',
    nl: {
      message: 'onder `{place}` staat in de regeling zoals bekend op {known} geen tekst van de wet',
      help: 'Er is niets te vervangen: voeg de tekst toe. Schrijf `voeg toe`, daaronder op een eigen regel `{place}`, en daaronder de regels van de wet, elk achter `|`.',
    },
    en: {
      message: 'under `{place}` the regulation as known on {known} has no text of the law',
      help: 'There is nothing to replace: add the text. Write `add`, under it on a line of its own `{place}`, and under that the lines of the law, each behind `|`.',
    },
  },
  V34: {
    severity: 'error',
    nl: {
      message: 'boven de rijen voor `{name}` staat niet wat de kolommen zijn',
      help: 'Zet er de kop van `{name}` boven: `{head}`.',
    },
    en: {
      message: 'above the rows for `{name}` it does not say what the columns are',
      help: 'Put the head of `{name}` above them: `{head}`.',
    },
  },
  V35: {
    severity: 'error',
    nl: {
      message: '`{name}` krijgt een waarde voor {year}, buiten het tijdvak {years}',
      help: 'Verleng het tijdvak in deze wijziging: `{change}`.',
    },
    en: {
      message: '`{name}` gets a value for {year}, outside the term {years}',
      help: 'Lengthen the term in this amendment: `{change}`.',
    },
  },
  V36: {
    severity: 'error',
    nl: {
      message: 'er staat niet bij wat `{new}` vervangt',
      help: 'Zet erachter `was` met de tekst die er nu staat; de verbetering geeft hem in zijn geheel.',
    },
    en: {
      message: 'it does not say what `{new}` replaces',
      help: 'Write `was` behind it with the text that stands there now; the correction gives it in full.',
    },
  },
  V37: {
    severity: 'error',
    nl: {
      message: '`{name}` vervalt hier, maar wordt nog gebruikt',
      help: 'Vervang of verwijder in dezelfde wijziging ook wat ernaar verwijst, of laat `{name}` staan.',
    },
    en: {
      message: '`{name}` lapses here, but is still used',
      help: 'Replace or remove in the same amendment what refers to it as well, or leave `{name}` where it is.',
    },
  },
  V38: {
    severity: 'error',
    nl: {
      message: '`{name}` is één getal en heeft geen rijen',
      help: 'Schrijf `vervang {name}:` met het nieuwe getal, `was` en het oude.',
    },
    en: {
      message: '`{name}` is one number and has no rows',
      help: 'Write `replace {name}:` with the new number, `was` and the old one.',
    },
  },
  V90: {
    severity: 'hint',
    nl: {
      message: 'zo luidt de tekst hier',
      help: 'Vergelijk de twee.',
    },
    en: {
      message: 'so the text reads here',
      help: 'Compare the two.',
    },
  },
  V91: {
    severity: 'hint',
    nl: {
      message: 'zo luidt de tekst sinds de wijziging `{name}`',
      help: 'Zonder die wijziging is er op deze plaats niets aan de hand.',
    },
    en: {
      message: 'so the text reads since the amendment `{name}`',
      help: 'Without that amendment nothing is the matter in this place.',
    },
  },
  V92: {
    severity: 'hint',
    nl: {
      message: 'hier wordt `{name}` gebruikt',
      help: 'Wat hier staat, moet zonder `{name}` kunnen.',
    },
    en: {
      message: 'here `{name}` is used',
      help: 'What stands here has to do without `{name}`.',
    },
  },
} as const satisfies Record<`V${number}`, CatalogueEntry>;
