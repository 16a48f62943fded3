import type { CatalogueEntry } from '../catalogue.ts';

/** How the clauses of a division go together, and who receives. */
export const divisionTypes = {
  T280: {
    severity: 'error',
    nl: {
      message: '`{name}` verdeelt zowel naar rato als naar aanspraken',
      help: 'Kies er één: `naar rato van …` verdeelt het hele bedrag, `aanspraak …` met `bij tekort …` geeft ieder wat hij vraagt zolang het er is.',
    },
    en: {
      message: '`{name}` divides both pro rata and by claims',
      help: 'Choose one: `pro rata of …` divides the whole amount, `claim …` with `if short …` gives each what it asks as long as there is enough.',
    },
  },
  T281: {
    severity: 'error',
    nl: {
      message: '`{name}` zegt niet wat er gebeurt als het bedrag niet voor alle aanspraken genoeg is',
      help: 'Voeg toe: `bij tekort naar rato`, of `bij tekort op volgorde van … (hoogste eerst), loting` met `wie niet past …`.',
    },
    en: {
      message: '`{name}` does not say what happens when the amount is not enough for all claims',
      help: 'Add `if short pro rata`, or `if short in order of … (highest first), draw` with `who exceeds it …`.',
    },
  },
  T282: {
    severity: 'error',
    nl: {
      message: 'bij een verdeling zonder `aanspraak` kan er geen tekort zijn',
      help: 'Naar rato wordt precies verdeeld wat er is. Laat dit weg, of zeg met `aanspraak …` wat elke ontvanger vraagt.',
    },
    en: {
      message: 'an allocation without `claim` cannot be short',
      help: 'Pro rata divides exactly what there is. Leave this out, or say with `claim …` what each recipient asks.',
    },
  },
  T283: {
    severity: 'error',
    nl: {
      message: '`{name}` zegt niet wat er gebeurt met de eerste aanspraak die niet meer past',
      help: 'Voeg toe: `wie niet past stopt` (dan krijgt ook niemand daarna iets), `wie niet past wordt overgeslagen` of `wie niet past krijgt de rest`.',
    },
    en: {
      message: '`{name}` does not say what happens to the first claim that does not fit any more',
      help: 'Add `who exceeds it stops` (then nobody after it gets anything either), `who exceeds it is skipped` or `who exceeds it gets the rest`.',
    },
  },
  T284: {
    severity: 'error',
    nl: {
      message: '`wie niet past` zegt hier niets: er is geen volgorde waarin aanspraken aan de beurt komen',
      help: 'Laat het weg, of schrijf `bij tekort op volgorde van … (hoogste eerst), loting`.',
    },
    en: {
      message: '`who exceeds it` says nothing here: there is no order in which claims are met',
      help: 'Leave it out, or write `if short in order of … (highest first), draw`.',
    },
  },
  T285: {
    severity: 'error',
    nl: {
      message: 'deze volgorde zegt niet wie voorgaat als twee ontvangers gelijk staan',
      help: 'Laat haar eindigen met `{draw}`, of met waaraan de ontvangers uit elkaar te houden zijn, zoals hun sleutel.',
    },
    en: {
      message: 'this order does not say who goes first when two recipients are equal',
      help: 'Let it end with `{draw}`, or with what tells the recipients apart, such as their key.',
    },
  },
  T286: {
    severity: 'error',
    nl: {
      message: 'na `{before}` is er niets meer te beslissen',
      help: 'Wat daar staat, houdt alle ontvangers al uit elkaar. Laat weg wat erna komt, of zet het ervoor.',
    },
    en: {
      message: 'after `{before}` there is nothing left to decide',
      help: 'What stands there tells all recipients apart already. Leave out what follows it, or put that first.',
    },
  },
  T287: {
    severity: 'error',
    nl: {
      message: '`opnieuw` verdeelt hier niets: zonder `ten hoogste` houdt niemand iets over',
      help: 'Voeg toe: `ten hoogste …`, het meeste dat een ontvanger krijgt; of schrijf `restant vervalt` of `restant naar …`.',
    },
    en: {
      message: '`again` divides nothing here: without `at most` nobody leaves anything',
      help: 'Add `at most …`, the most that a recipient gets; or write `rest lapses` or `rest to …`.',
    },
  },
  T288: {
    severity: 'error',
    nl: {
      message: 'wat na de aanspraken overblijft, wordt niet opnieuw verdeeld',
      help: 'Geef het restant een naam met `restant naar …` en verdeel dat in een tweede verdeling.',
    },
    en: {
      message: 'what is left after the claims is not divided again',
      help: 'Give the rest a name with `rest to …` and divide that in a second allocation.',
    },
  },
  T290: {
    severity: 'error',
    nl: {
      message: 'ten minste {least} en ten hoogste {most} gaan niet samen',
      help: 'Het minste dat een ontvanger krijgt, is niet meer dan het meeste. Draai ze om, of verbeter er één.',
    },
    en: {
      message: 'at least {least} and at most {most} do not go together',
      help: 'The least that a recipient gets is not more than the most. Swap them, or correct one.',
    },
  },
  T291: {
    severity: 'error',
    nl: {
      message: '`{clause}` is hier {foundNl}, en verdeeld wordt {expectedNl}',
      help: 'Schrijf wat van dezelfde maat is als het te verdelen bedrag, zoals `8% * rijksbijdrage`.',
    },
    en: {
      message: '`{clause}` is {foundEn} here, and what is divided is {expectedEn}',
      help: 'Write something of the same measure as what is divided, such as `8% * grant`.',
    },
  },
  T292: {
    severity: 'error',
    nl: {
      message: '`{direction}` past niet bij {foundNl}',
      help: 'Hier past: {fitting}.',
    },
    en: {
      message: '`{direction}` does not go with {foundEn}',
      help: 'What fits here: {fitting}.',
    },
  },
  T293: {
    severity: 'error',
    nl: {
      message: '{foundNl} heeft geen volgorde',
      help: 'Op volgorde gaat van een getal, een bedrag, een datum, een periode, ja of nee, of een waarde van een soort.',
    },
    en: {
      message: '{foundEn} has no order',
      help: 'What can be ordered is a number, an amount, a date, a period, yes or no, or a value of a kind.',
    },
  },
  T294: {
    severity: 'error',
    nl: {
      message: '`gerekend over` gaat hier over iets anders dan de ontvangers van `{name}`',
      help: 'Noem dezelfde dingen, soorten of perioden als na `over` in de kop, zonder of met een ruimer `waar`.',
    },
    en: {
      message: '`computed over` is about something else here than the recipients of `{name}`',
      help: 'Name the same things, kinds or periods as after `over` in the head, without or with a wider `where`.',
    },
  },
  T296: {
    severity: 'error',
    nl: {
      message: '`{clause}` kan niet minder dan nul zijn',
      help: 'Niemand krijgt minder dan niets. Verbeter het getal.',
    },
    en: {
      message: '`{clause}` cannot be less than zero',
      help: 'Nobody gets less than nothing. Correct the number.',
    },
  },
  T297: {
    severity: 'error',
    nl: {
      message: '`{name}` wordt door elke `{owner}` verdeeld, en kan dan niet over dingen gaan',
      help: 'Wat een `{owner}` zelf verdeelt, gaat over perioden of soorten: `over maanden 2015-05 t/m 2015-12`. Verdeelt de regeling over dingen, laat dan `van {owner}` weg.',
    },
    en: {
      message: '`{name}` is divided by each `{owner}`, and cannot be over things then',
      help: 'What a `{owner}` divides itself is over periods or kinds: `over months 2015-05 through 2015-12`. If the regulation divides over things, leave out `of {owner}`.',
    },
  },
  T299: {
    severity: 'error',
    nl: {
      message: 'over welke perioden verdeeld wordt, staat hier niet vast',
      help: 'Schrijf de eerste en de laatste uit, de vroegste eerst: `maanden 2015-05 t/m 2015-12`, `kwartalen 2015-K2 t/m 2015-K4`, `jaren 2019 t/m 2022`. Wie per periode niets hoort te krijgen, sluit u uit met `ontvangers`.',
    },
    en: {
      message: 'which periods it is divided over is not fixed here',
      help: 'Write out the first and the last, the earliest first: `months 2015-05 through 2015-12`, `quarters 2015-Q2 through 2015-Q4`, `years 2019 through 2022`. Periods that should get nothing you leave out with `recipients`.',
    },
  },
  T456: {
    severity: 'error',
    nl: {
      message: 'dat elke `{owner}` een eigen bedrag verdeelt over `{name}`, staat hier niet goed',
      help: 'Wie verdeelt staat achter `per`: laat `van {owner}` weg en schrijf `over {name} van deze {owner} per {owner}`. Verdeelt de regeling één bedrag over alles, laat dan alleen `van {owner}` weg.',
    },
    en: {
      message: 'that each `{owner}` divides an amount of its own over `{name}`, is not written well here',
      help: 'Who divides stands behind `per`: leave out `of {owner}` and write `over {name} of this {owner} per {owner}`. If the regulation divides one amount over all, leave out just `of {owner}`.',
    },
  },
  T455: {
    severity: 'error',
    nl: {
      message: '`{name}` gaat over wat bij één `{parent}` hoort, en zegt niet bij welke',
      help: 'Zet `per {parent}` in de kop: dan verdeelt elke `{parent}` een eigen bedrag over wat erbij hoort.',
    },
    en: {
      message: '`{name}` is about what belongs to one `{parent}`, and does not say which',
      help: 'Put `per {parent}` in the head: each `{parent}` then divides an amount of its own over what belongs to it.',
    },
  },
} as const satisfies Record<`T${number}`, CatalogueEntry>;
