/** Small regulations with guarantees: which of them can be broken or fail, and which never. */
export const regulations: readonly {
  readonly name: string;
  readonly text: string;
  readonly breaks: readonly string[];
  readonly never: readonly string[];
}[] = [
  {
    name: 'a budget without a ceiling',
    text: `regeling proef "Proef"
  in werking 2020-01-01
  tijdvak 2020 t/m 2022
artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven leerlingen van School per jaar: aantal "leerlingen"
    ten minste 0
  parameter plafond per jaar: bedrag "plafond"
    jaar          | plafond
    2020 t/m 2022 | € 5.000
artikel 2
  regel budget van School per jaar: bedrag "budget" = (leerlingen in jaar - 1) * € 2
  waarborg binnen per jaar "binnen het plafond" totaal van budget over Scholen <= plafond
  waarborg niet_negatief van School per jaar "nooit negatief" budget >= € 0
`,
    breaks: ['binnen broken'],
    never: ['niet_negatief'],
  },
  {
    name: 'a pot divided',
    text: `regeling proef "Proef"
  in werking 2020-01-01
  tijdvak 2020 t/m 2021
artikel 1
  soort Uitkomst: goed, slecht
  object School meervoud Scholen "school" aangeduid met code
  gegeven pot: bedrag "pot"
  gegeven gewicht van School per jaar: getal met 2 decimalen "gewicht"
    ten minste 0,01
  oordeel plan van School: Uitkomst "plan"
artikel 2
  verdeling deel over Scholen per jaar "deel"
    bedrag     pot
    ontvangers plan = goed
    naar rato  van gewicht
    afgerond   op cent, grootste rest, daarna laagste code
    restant    naar overschot
  waarborg precies per jaar "precies de pot" (totaal van deel over Scholen) + overschot = pot
  waarborg alles per jaar "alles wordt verdeeld" overschot = € 0
  waarborg alleen_dan per jaar 2021 "buitenstaanders krijgen niets"
    elke School waar plan = slecht voldoet aan deel = € 0
`,
    breaks: ['alles broken'],
    never: ['precies', 'alleen_dan'],
  },
  {
    name: 'things of things, dates, texts and what may be absent',
    text: `regeling proef "Proef"
  in werking 2020-01-01
  tijdvak 2020 t/m 2020
artikel 1
  soort Niveau: laag < hoog
  object School meervoud Scholen "school" aangeduid met code
  object Leerling meervoud Leerlingen van School "leerling"
  gegeven begon_op van Leerling: datum "begin"
  gegeven klas van Leerling: Niveau "niveau"
  gegeven vorige van Leerling: School of geen "vorige school"
  gegeven toeslag van School per Niveau: bedrag of geen "toeslag"
  gegeven opmerking: tekst "opmerking"
  gegeven aandeel van School: percentage "aandeel"
artikel 2
  regel hoge van School: aantal "leerlingen op hoog niveau" = aantal Leerlingen van deze School waar klas = hoog
  regel bedrag_hoog van School: bedrag "bedrag" = (toeslag voor hoog bij geen € 0) * hoge
  waarborg ruim van School "nooit meer dan een ton" bedrag_hoog <= € 100.000
  waarborg gewisseld van Leerling "niemand kwam van elders" vorige is geen
  waarborg vroeg van Leerling "niemand begon na 2020" begon_op <= 2020-12-31
  waarborg geen_een "de opmerking is niet een" opmerking <> "een"
  waarborg niet_alles van School "niet het geheel" aandeel < 100%
`,
    breaks: ['ruim broken', 'gewisseld broken', 'vroeg broken', 'geen_een broken', 'niet_alles broken'],
    never: [],
  },
  {
    name: 'a division by what may be zero',
    text: `regeling proef "Proef"
  in werking 2020-01-01
  tijdvak 2020 t/m 2020
artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven leerlingen van School: aantal "leerlingen"
  gegeven gebouwen van School: aantal "gebouwen"
artikel 2
  regel per_gebouw van School: getal "per gebouw" = leerlingen / gebouwen
  waarborg bezet van School "elk gebouw heeft leerlingen" per_gebouw >= 0
`,
    breaks: ['bezet fault'],
    never: [],
  },
  {
    name: 'silence and decisions taken before',
    text: `regeling proef "Proef"
  in werking 2020-01-01
  tijdvak 2020 t/m 2021
artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven leerlingen van School per jaar: aantal "leerlingen"
  gegeven bezwaar van School per jaar: ja/nee of geen "bezwaar"
    zonder opgave geen
artikel 2
  regel budget van School per jaar: bedrag "budget" = leerlingen * € 10
  regel verschil van School per jaar: bedrag "verschil" = budget - (budget volgens verlening bij geen € 0)
  beschikking verlening van School per jaar "verlening" geeft budget
  waarborg nooit_terug van School per jaar "nooit terugvorderen" verschil >= € 0
  waarborg geen_bezwaar van School per jaar "geen bezwaar" bezwaar is geen
  waarschuwing veel van School per jaar "niet heel veel" budget <= € 1.000
`,
    breaks: ['nooit_terug broken', 'geen_bezwaar broken', 'veel broken'],
    never: [],
  },
  {
    name: 'schools that merge, and earlier ones',
    text: `regeling proef "Proef"
  in werking 2020-01-01
  tijdvak 2021 t/m 2022
artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven geopend_op van School: datum "geopend op"
  gegeven vorige van School: School of geen "vorige school" eerder volgens geopend_op
  gegeven leerlingen van School per jaar: aantal "leerlingen"
    ten minste 0
    bij fusie opgeteld
artikel 2
  regel hoeveelste van School: aantal "hoeveelste" = 1 + (hoeveelste van vorige bij geen 0)
  regel toen van School per jaar: aantal "toen" = leerlingen in jaar - 1
  waarborg keten van School per jaar "elke keten eindigt" hoeveelste >= 1
  waarborg later van School per jaar "wie een vorige heeft, is later geopend"
    vorige is geen of geopend_op > geopend_op van vorige
  waarborg evenveel per jaar "door een fusie verandert het aantal scholen niet"
    aantal Scholen = aantal Scholen op einde van jaar
`,
    breaks: ['evenveel broken'],
    never: ['keten', 'later'],
  },
];
