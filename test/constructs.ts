/**
 * The construct matrix: one row a construct, one column a thing that must hold of it. A row is data: a small regulation
 * with one example, and a bad one. `constructs.test.ts` fills the cells by trying them and prints the table; a cell that
 * is not filled names the milestone that fills it, or says why there is nothing to fill.
 */
export const columns = [
  'parse',
  'recover',
  'types',
  'nl/en',
  'format',
  'evaluate',
  'unknown',
  'amend',
  'explain line',
  'hover',
  'manual example',
  'bad example',
] as const;

export type Column = (typeof columns)[number];

export interface Construct {
  /** The keyword as it stands in the manual. */
  readonly name: string;
  /** Declarations under a common head (see `constructs.test.ts`), with at least one `voorbeeld`. */
  readonly rules: string;
  /** Operations of an amendment beside it, in force in 2025: then the construct is a word of amendments. */
  readonly amendment?: string;
  /** Another regulation, that it uses: its name and text. Then the construct is a word of the head. */
  readonly uses?: { readonly name: string; readonly text: string };
  /** A word in `rules`, or in the amendment, that is damaged to see whether the rest survives; default: the name itself. */
  readonly damage?: string;
  /** The value whose line of explanation is looked at: a quantity's name. */
  readonly explain?: string;
  /** A row of facts to take away, as written, and what to put there. */
  readonly unknown?: { readonly take: string; readonly put: string };
  /** Declarations, with operations on them, that must give exactly this code, and none other of severity error. */
  readonly bad: { readonly rules: string; readonly amendment?: string; readonly code: string };
  /** Cells with nothing to fill, and why. */
  readonly none?: Partial<Record<Column, string>>;
}

const school = `  object School meervoud Scholen "school" aangeduid met code\n`;
const pupils = `  gegeven leerlingen van School per jaar: aantal "leerlingen"\n`;
const asked = `  gegeven gevraagd van School per jaar: bedrag "gevraagd"\n`;
const pot = `  verdeling deel over Scholen per jaar "deel"\n    bedrag € 100\n`;
const noValue = 'has no value of its own';
const amends = 'is itself what amends';

export const constructs: readonly Construct[] = [
  {
    name: 'soort',
    rules: `${school}  soort Tint: rood "rood", groen "groen"
  gegeven kleur van School: Tint "kleur"
  regel is_rood van School: ja/nee "is rood" = kleur = rood
  voorbeeld "rood" in 2025
    School | kleur
    "A"    | rood
    verwacht is_rood van "A": ja`,
    explain: 'is_rood',
    unknown: { take: '| rood', put: '| onbekend' },
    bad: { rules: '  soort Kleur: rood, rood', code: 'N' },
  },
  {
    name: 'object',
    rules: `${school}${pupils}  regel klein van School per jaar: ja/nee "klein" = leerlingen < 10
  voorbeeld "klein" in 2025
    School | leerlingen
    "A"    | 9
    verwacht klein van "A": ja`,
    explain: 'klein',
    unknown: { take: '| 9', put: '| onbekend' },
    bad: { rules: '  object School meervoud Scholen\n  object School meervoud Schoolen', code: 'N' },
  },
  {
    name: 'gegeven',
    rules: `${school}  gegeven leerlingen van School per jaar: aantal "leerlingen"
    teldatum   1 oktober
    ten minste 0
  regel dubbel van School per jaar: aantal "dubbel" = leerlingen * 2
  voorbeeld "dubbel" in 2025
    School | leerlingen
    "A"    | 9
    verwacht dubbel van "A": 18`,
    explain: 'dubbel',
    unknown: { take: '| 9', put: '| onbekend' },
    bad: { rules: '  gegeven leerlingen van Schol: aantal "leerlingen"', code: 'N' },
  },
  {
    name: 'oordeel',
    rules: `${school}  soort Uitkomst: voldoende, onvoldoende
  oordeel plan van School: Uitkomst "oordeel over het plan"
    door "de minister" op advies van "commissie"
    met motivering
  regel mag van School: ja/nee "mag" = plan = voldoende
  voorbeeld "mag" in 2025
    School | plan
    "A"    | voldoende
    verwacht mag van "A": ja`,
    explain: 'mag',
    unknown: { take: '| voldoende', put: '| onbekend' },
    bad: { rules: '  oordeel plan: Uitslag "oordeel"', code: 'N' },
  },
  {
    name: 'gelet op',
    rules: `${school}${pupils}  soort Uitkomst: voldoende, onvoldoende
  oordeel weging van School per jaar: Uitkomst "weging"
    door     "de minister"
    gelet op leerlingen
  regel mag van School per jaar: ja/nee "mag" = weging = voldoende
  voorbeeld "mag" in 2025
    School | weging    | leerlingen
    "A"    | voldoende | 9
    verwacht mag van "A": ja`,
    explain: 'mag',
    unknown: { take: '| voldoende', put: '| onbekend' },
    bad: { rules: `${school}  oordeel weging van School: ja/nee "weging"\n    gelet op leerlingen`, code: 'N01' },
  },
  {
    name: 'zonder opgave geen',
    rules: `${school}  oordeel korting van School: bedrag of geen "korting"
    zonder opgave geen na 2025-06-01
  regel minder van School: bedrag "minder" = korting bij geen € 0
  voorbeeld "niemand zei iets" toestand op 2025-12-31 bekend op 2025-12-31
    School | verwacht minder
    "A"    | € 0`,
    explain: 'minder',
    unknown: { take: ' bekend op 2025-12-31', put: '' },
    bad: { rules: `${school}  oordeel korting van School: bedrag "korting"\n    zonder opgave geen`, code: 'T120' },
  },
  {
    name: 'parameter',
    rules: `  soort Niveau: laag, hoog
  parameter norm per jaar, Niveau: percentage "norm"
    jaar | laag  | hoog
    2025 | 12,5% | 10%
  regel som per jaar: percentage "som" = (norm voor laag) + (norm voor hoog)
  voorbeeld "som" in 2025
    verwacht som: 22,5%`,
    explain: 'som',
    unknown: { take: '| 10%', put: '| onbekend' },
    bad: { rules: '  parameter grens: aantal "grens" = 2,5', code: 'T' },
  },
  {
    name: 'tabel',
    rules: `${school}${pupils}  tabel vast_bedrag van School per jaar: bedrag "vast bedrag"
    leerlingen  | vast_bedrag
    10 t/m 50   | € 100
    meer dan 50 | € 200
    minder dan 10 | € 0
  voorbeeld "in de eerste schijf" in 2025
    School | leerlingen
    "A"    | 50
    verwacht vast_bedrag van "A": € 100`,
    explain: 'vast_bedrag',
    unknown: { take: '| 50\n    verwacht', put: '| onbekend\n    verwacht' },
    bad: { rules: `  parameter n: aantal "n" = 1\n  tabel x: bedrag "x"\n    n | x\n    1 | € 1`, code: 'T201' },
  },
  {
    name: 'overige',
    rules: `${school}${pupils}  tabel vast_bedrag van School per jaar: bedrag "vast bedrag"
    leerlingen | vast_bedrag
    10 t/m 50  | € 100
    overige    | € 0
  voorbeeld "buiten de staffel" in 2025
    School | leerlingen
    "A"    | 51
    verwacht vast_bedrag van "A": € 0`,
    explain: 'vast_bedrag',
    unknown: { take: '| 51', put: '| onbekend' },
    bad: {
      rules: `  parameter n: aantal "n" = 1\n  tabel x: bedrag "x"\n    n | x\n    overige | € 1\n    1 | € 2`,
      code: 'T204',
    },
  },
  {
    name: 'regel',
    rules: `  gegeven pot: bedrag "pot"
  regel derde: bedrag "een derde"
    = pot / 3
    afgerond op cent
  voorbeeld "een derde" in 2025
    stel pot: € 100
    verwacht derde: € 33,33`,
    explain: 'derde',
    unknown: { take: 'stel pot: € 100', put: 'stel pot: onbekend' },
    bad: { rules: '  gegeven pot: bedrag "pot"\n  regel derde: bedrag "een derde" = pot / 3', code: 'T' },
  },
  {
    name: 'afgerond',
    rules: `  gegeven deel: getal "deel"
  regel gehaald: ja/nee "gehaald" = afgerond(deel; 0,01%) <= 10%
  voorbeeld "gehaald" in 2025
    stel deel: 0,10004
    verwacht gehaald: ja`,
    explain: 'gehaald',
    unknown: { take: 'stel deel: 0,10004', put: 'stel deel: onbekend' },
    bad: { rules: '  gegeven deel: getal "deel"\n  regel a: getal "a" = afgerond(deel; 0)', code: 'T' },
  },
  {
    name: 'als',
    rules: `${school}${pupils}  regel klasse van School per jaar: aantal "klasse"
    = als leerlingen < 10 dan 1 als leerlingen < 100 dan 2 anders 3
  voorbeeld "klasse" in 2025
    School | leerlingen
    "A"    | 50
    verwacht klasse van "A": 2`,
    explain: 'klasse',
    unknown: { take: '| 50', put: '| onbekend' },
    bad: { rules: '  gegeven n: aantal "n"\n  regel a: aantal "a" = als n dan 1 anders 2', code: 'T' },
  },
  {
    name: 'of geen',
    rules: `  gegeven ontvangst: datum of geen "ontvangen op"
  regel tijdig: ja/nee "tijdig" = ontvangst is aanwezig en ontvangst <= 2025-03-01
  voorbeeld "tijdig" in 2025
    stel ontvangst: 2025-03-01
    verwacht tijdig: ja`,
    damage: 'is aanwezig',
    explain: 'tijdig',
    unknown: { take: 'stel ontvangst: 2025-03-01', put: 'stel ontvangst: onbekend' },
    bad: {
      rules: '  gegeven ontvangst: datum of geen "op"\n  regel tijdig: ja/nee "tijdig" = ontvangst <= 2025-03-01',
      code: 'T',
    },
  },
  {
    name: 'bij geen',
    rules: `  gegeven toeslag: bedrag of geen "toeslag"
  regel totaal_bedrag: bedrag "totaal" = (toeslag bij geen € 0) + € 5
  voorbeeld "zonder" in 2025
    stel toeslag: geen
    verwacht totaal_bedrag: € 5`,
    explain: 'totaal_bedrag',
    unknown: { take: 'stel toeslag: geen', put: 'stel toeslag: onbekend' },
    bad: { rules: '  gegeven t: bedrag of geen "t"\n  regel a: bedrag "a" = t bij geen 5', code: 'T' },
  },
  {
    name: 'waar',
    rules: `${school}${pupils}  regel groot per jaar: aantal "grote scholen" = aantal Scholen waar leerlingen > 100
  voorbeeld "één" in 2025
    School | leerlingen
    "A"    | 50
    "B"    | 150
    verwacht groot: 1`,
    explain: 'groot',
    unknown: { take: '| 150', put: '| onbekend' },
    bad: { rules: `${school}${pupils}  regel a per jaar: aantal "a" = aantal Scholen waar leerlingen`, code: 'T' },
  },
  {
    name: 'totaal van',
    rules: `${school}${pupils}  regel samen per jaar: aantal "alle leerlingen" = totaal van leerlingen over Scholen
  voorbeeld "samen" in 2025
    School | leerlingen
    "A"    | 50
    "B"    | 150
    verwacht samen: 200`,
    explain: 'samen',
    unknown: { take: '| 150', put: '| onbekend' },
    bad: {
      rules: `${school}  gegeven naam van School: tekst "naam"\n  regel a: tekst "a" = totaal van naam over Scholen`,
      code: 'T',
    },
  },
  {
    name: 'elk',
    rules: `${school}  soort Thema: taal, rekenen
  gegeven behandeld van School per Thema: ja/nee "behandeld"
  regel volledig van School: ja/nee "volledig" = elk Thema voldoet aan behandeld
  voorbeeld "niet alles" in 2025
    School | behandeld voor taal | behandeld voor rekenen
    "A"    | ja                  | nee
    verwacht volledig van "A": nee`,
    explain: 'volledig',
    unknown: { take: '| nee', put: '| onbekend' },
    bad: { rules: '  soort Thema: taal\n  regel a: ja/nee "a" = elk Tema voldoet aan ja', code: 'N' },
  },
  {
    name: 'jaren',
    rules: `${school}${pupils}  regel drie van School per jaar: aantal "drie jaar" = totaal van leerlingen over jaren jaar - 2 t/m jaar
  voorbeeld "drie" in 2025
    School | leerlingen in 2023 | leerlingen in 2024 | leerlingen in 2025
    "A"    | 1                  | 2                  | 3
    verwacht drie van "A": 6`,
    explain: 'drie',
    unknown: { take: '| 2                  |', put: '| onbekend |' },
    bad: {
      rules: `${school}${pupils}  regel a van School: aantal "a" = totaal van leerlingen over jaren 2023 t/m jaar`,
      code: 'N',
    },
  },
  {
    name: 'verdeling',
    rules: `${school}${pupils}  verdeling deel over Scholen per jaar "deel"
    bedrag     € 100
    ontvangers leerlingen > 0
    naar rato  van leerlingen
    afgerond   op cent, grootste rest, daarna laagste code
    restant    vervalt
  voorbeeld "gelijk" in 2025
    School | leerlingen
    "A"    | 1
    "B"    | 1
    "C"    | 1
    verwacht deel van "A": € 33,34
    verwacht deel van "C": € 33,33`,
    explain: 'deel',
    unknown: { take: '"C"    | 1', put: '"C"    | onbekend' },
    bad: {
      rules: `${school}${pupils}  verdeling deel over Scholen per jaar "deel"\n    bedrag € 100\n    naar rato van leerlingen\n    afgerond op cent, grootste rest, daarna laagste code`,
      code: 'T',
    },
  },
  {
    name: 'restant',
    rules: `${school}${pupils}  verdeling deel over Scholen per jaar "deel"
    bedrag    € 100
    naar rato van leerlingen
    afgerond  op cent, per ontvanger
    restant   naar overschot
  voorbeeld "zonder leerlingen blijft alles over" in 2025
    School | leerlingen
    "A"    | 0
    verwacht overschot: € 100`,
    explain: 'overschot',
    unknown: { take: '| 0', put: '| onbekend' },
    bad: {
      rules: `${school}${pupils}  verdeling deel over Scholen per jaar "deel"\n    bedrag € 100\n    naar rato van leerlingen\n    restant vervalt\n    restant naar overschot`,
      code: 'T',
    },
  },
  {
    name: 'aanspraak',
    rules: `${school}${asked}  verdeling deel over Scholen per jaar "deel"
    bedrag     € 90
    aanspraak  gevraagd
    bij tekort naar rato
    afgerond   op cent, grootste rest, daarna laagste code
    restant    vervalt
  voorbeeld "gekort" in 2025
    School | gevraagd
    "A"    | € 60
    "B"    | € 120
    verwacht deel van "A": € 30
    verwacht deel van "B": € 60`,
    explain: 'deel',
    unknown: { take: '| € 60', put: '| onbekend' },
    bad: { rules: `${school}${asked}${pot}    aanspraak gevraagd\n    restant vervalt`, code: 'T281' },
  },
  {
    name: 'bij tekort',
    rules: `${school}${asked}  verdeling deel over Scholen per jaar "deel"
    bedrag     € 90
    aanspraak  gevraagd
    bij tekort naar rato
    afgerond   op cent, grootste rest, daarna loting
    restant    naar overschot
  voorbeeld "genoeg" in 2025
    School | gevraagd
    "A"    | € 60
    verwacht overschot: € 30`,
    explain: 'deel',
    unknown: { take: '| € 60', put: '| onbekend' },
    bad: {
      rules: `${school}${pupils}${pot}    naar rato van leerlingen\n    bij tekort naar rato\n    restant vervalt`,
      code: 'T282',
    },
  },
  {
    name: 'op volgorde van',
    rules: `${school}${pupils}${asked}${pot}    aanspraak     gevraagd
    bij tekort    op volgorde van leerlingen (hoogste eerst), (gevraagd - € 1) (laagste eerst), code (laagste eerst)
    wie niet past krijgt de rest
    restant       vervalt
  voorbeeld "de grootste eerst" in 2025
    School | leerlingen | gevraagd
    "A"    | 10         | € 60
    "B"    | 20         | € 70
    verwacht deel van "B": € 70
    verwacht deel van "A": € 30`,
    explain: 'deel',
    unknown: { take: '| 10 ', put: '| onbekend ' },
    bad: {
      rules: `${school}${pupils}${asked}${pot}    aanspraak gevraagd\n    bij tekort op volgorde van leerlingen (hoogste eerst)\n    wie niet past stopt\n    restant vervalt`,
      code: 'T285',
    },
  },
  {
    name: 'wie niet past',
    rules: `${school}${asked}${pot}    aanspraak     gevraagd
    bij tekort    op volgorde van code (laagste eerst)
    wie niet past wordt overgeslagen
    restant       vervalt
  voorbeeld "de tweede past niet" in 2025
    School | gevraagd
    "A"    | € 60
    "B"    | € 70
    "C"    | € 40
    verwacht deel van "B": € 0
    verwacht deel van "C": € 40`,
    explain: 'deel',
    unknown: { take: '| € 60', put: '| onbekend' },
    bad: {
      rules: `${school}${asked}${pot}    aanspraak gevraagd\n    bij tekort naar rato\n    wie niet past stopt\n    restant vervalt`,
      code: 'T284',
    },
  },
  {
    name: 'ten minste',
    rules: `${school}${pupils}${pot}    naar rato  van leerlingen
    ten minste € 20
    afgerond   op cent, grootste rest, daarna laagste code
    restant    vervalt
  voorbeeld "een kleine school" in 2025
    School | leerlingen
    "A"    | 90
    "B"    | 10
    verwacht deel van "A": € 80
    verwacht deel van "B": € 20`,
    explain: 'deel',
    unknown: { take: '| 10', put: '| onbekend' },
    bad: {
      rules: `${school}${pupils}${pot}    naar rato van leerlingen\n    ten minste € 20\n    ten hoogste € 10\n    restant vervalt`,
      code: 'T290',
    },
  },
  {
    name: 'ten hoogste',
    rules: `${school}${pupils}${pot}    naar rato   van leerlingen
    ten hoogste € 60
    afgerond    op cent, grootste rest, daarna laagste code
    restant     naar erboven
  voorbeeld "een grote school" in 2025
    School | leerlingen
    "A"    | 90
    "B"    | 10
    verwacht deel van "A": € 60
    verwacht erboven van "A": € 30`,
    explain: 'deel',
    unknown: { take: '| 10', put: '| onbekend' },
    bad: {
      rules: `${school}${pupils}${pot}    naar rato van leerlingen\n    ten hoogste leerlingen\n    restant vervalt`,
      code: 'T291',
    },
  },
  {
    name: 'opnieuw',
    rules: `${school}${pupils}${pot}    naar rato   van leerlingen
    ten hoogste € 60
    restant     opnieuw naar rato van 1, daarna vervalt
    afgerond    op cent, grootste rest, daarna laagste code
  voorbeeld "een grote school" in 2025
    School | leerlingen
    "A"    | 90
    "B"    | 10
    verwacht deel van "B": € 40`,
    explain: 'deel',
    unknown: { take: '| 10', put: '| onbekend' },
    bad: {
      rules: `${school}${pupils}${pot}    naar rato van leerlingen\n    restant opnieuw, daarna vervalt`,
      code: 'T287',
    },
  },
  {
    name: 'gerekend over',
    rules: `${school}${pupils}${pot}    ontvangers leerlingen < 50
    naar rato  van leerlingen gerekend over Scholen
    afgerond   op cent, grootste rest, daarna laagste code
    restant    naar niet_opgenomen
  voorbeeld "een grote school doet niet mee" in 2025
    School | leerlingen
    "A"    | 90
    "B"    | 10
    verwacht deel van "B": € 10
    verwacht niet_opgenomen van "A": € 90`,
    explain: 'deel',
    unknown: { take: '| 90', put: '| onbekend' },
    bad: {
      rules: `${school}  object Klas meervoud Klassen "klas"\n${pupils}${pot}    naar rato van leerlingen gerekend over Klassen\n    restant vervalt`,
      code: 'T294',
    },
  },
  {
    name: 'loting',
    rules: `${school}${asked}${pot}    aanspraak     gevraagd
    bij tekort    op volgorde van loting
    wie niet past stopt
    restant       vervalt
  voorbeeld "geloot" in 2025
    School | gevraagd
    "A"    | € 60
    "B"    | € 60
    loting "B", "A"
    verwacht deel van "B": € 60
    verwacht deel van "A": € 0
  voorbeeld "nog niet geloot" in 2025
    School | gevraagd
    "A"    | € 60
    "B"    | € 60
    verwacht deel van "B" nog nodig: loting`,
    explain: 'deel',
    unknown: { take: '| € 60', put: '| onbekend' },
    bad: {
      rules: `${school}${asked}${pot}    aanspraak gevraagd\n    bij tekort op volgorde van loting, gevraagd (laagste eerst)\n    wie niet past stopt\n    restant vervalt`,
      code: 'T286',
    },
  },
  {
    name: 'Scholen; Vak',
    rules: `  soort Vak: taal, rekenen
${school}  gegeven uren van School per jaar, Vak: aantal "uren"
  verdeling lessen over (Scholen; Vak) per jaar "lessen"
    bedrag    8
    naar rato van uren
    afgerond  op 1, grootste rest, daarna laagste code
    restant   vervalt
  voorbeeld "uren" in 2025
    School | uren voor taal | uren voor rekenen
    "A"    | 3              | 1
    verwacht lessen van "A" voor taal: 6`,
    damage: 'over (Scholen; Vak)',
    explain: 'lessen',
    unknown: { take: '| 1', put: '| onbekend' },
    bad: {
      rules: `${school}  object Klas meervoud Klassen "klas"\n  verdeling deel over (Scholen; Klassen) "deel"\n    bedrag € 100\n    naar rato van 1\n    restant vervalt`,
      code: 'T38',
    },
  },
  {
    name: 'over jaren',
    rules: `${school}  gegeven subsidie van School: bedrag "subsidie"
  verdeling betaling van School over jaren 2025 t/m 2026 "betaling"
    bedrag    subsidie
    naar rato van als jaar = 2025 dan 3 anders 1
    afgerond  op cent, grootste rest, daarna laagste jaar
    restant   vervalt
  voorbeeld "betalingen" in 2025
    School | subsidie
    "A"    | € 100
    verwacht betaling van "A": € 75
    verwacht betaling van "A" in 2026: € 25`,
    explain: 'betaling',
    unknown: { take: '| € 100', put: '| onbekend' },
    bad: {
      rules: `${school}  object Klas meervoud Klassen "klas"\n  verdeling deel van School over Klassen "deel"\n    bedrag € 100\n    naar rato van 1\n    restant vervalt`,
      code: 'T297',
    },
  },
  {
    name: 'alle van',
    rules: `${school}${pupils}  regel voldoet van School per jaar: ja/nee "voldoet"
    = alle van
        voorwaarde a "groot genoeg": leerlingen > 10
        voorwaarde b: (een van voorwaarde b1: leerlingen < 50 voorwaarde b2: leerlingen > 500)
  voorbeeld "voldoet" in 2025
    School | leerlingen
    "A"    | 20
    "B"    | 100
    verwacht voldoet van "A": ja omdat "voldoet.b.b1"
    verwacht voldoet van "B": nee omdat "voldoet.b"`,
    explain: 'voldoet',
    unknown: { take: '| 20', put: '| onbekend' },
    bad: {
      rules: `${school}${pupils}  regel voldoet van School per jaar: ja/nee "voldoet"\n    = alle van\n        voorwaarde a: leerlingen`,
      code: 'T09',
    },
  },
  {
    name: 'een van',
    rules: `${school}${pupils}  regel klein_of_groot van School per jaar: ja/nee "klein of groot"
    = een van
        voorwaarde klein: leerlingen < 10
        voorwaarde groot: leerlingen > 1.000
  voorbeeld "klein" in 2025
    School | leerlingen
    "A"    | 9
    verwacht klein_of_groot van "A": ja omdat "klein_of_groot.klein"`,
    damage: 'voorwaarde groot',
    explain: 'klein_of_groot',
    unknown: { take: '| 9', put: '| onbekend' },
    bad: {
      rules: `${school}${pupils}  regel x van School per jaar: ja/nee "x"\n    = een van\n        voorwaarde a: leerlingen > 1\n        voorwaarde a: leerlingen > 2`,
      code: 'N121',
    },
  },
  {
    name: 'ten minste 2 van',
    rules: `${school}${pupils}  regel voldoet van School per jaar: ja/nee "voldoet"
    = ten minste 2 van
        voorwaarde a: leerlingen > 10
        voorwaarde b: leerlingen > 20
        voorwaarde c: leerlingen > 30
  voorbeeld "twee van de drie" in 2025
    School | leerlingen
    "A"    | 25
    verwacht voldoet van "A": ja omdat "voldoet.b"`,
    explain: 'voldoet',
    unknown: { take: '| 25', put: '| onbekend' },
    bad: {
      rules: `${school}${pupils}  regel x van School per jaar: ja/nee "x"\n    = ten minste 2 van\n        voorwaarde a: leerlingen > 1`,
      code: 'T121',
    },
  },
  {
    name: 'uitzondering',
    rules: `${school}${pupils}  gegeven erkend van School: ja/nee "overmacht erkend"
  regel bijdrage van School per jaar: bedrag "bijdrage" = leerlingen * € 10
  uitzondering overmacht op bijdrage "overmacht" als erkend
    dan bijdrage * 2
  uitzondering hoogstens op overmacht als bijdrage > € 150
    dan € 150
  voorbeeld "beide" in 2025
    School | leerlingen | erkend
    "A"    | 5          | nee
    "B"    | 5          | ja
    "C"    | 9          | ja
    verwacht bijdrage van "A": € 50
    verwacht bijdrage van "B": € 100
    verwacht bijdrage van "C": € 150`,
    explain: 'bijdrage',
    unknown: { take: '| 5          | ja', put: '| 5          | onbekend' },
    bad: {
      rules: `${school}${pupils}  uitzondering veel op leerlingen als jaar = 2025 dan 1`,
      code: 'N111',
    },
  },
  {
    name: 'blijft buiten toepassing',
    rules: `  gegeven erkend: ja/nee "erkend"
  gegeven te_laat: ja/nee "te laat"
  regel bijdrage: bedrag "bijdrage" = € 10
  uitzondering overmacht op bijdrage als erkend
    dan € 20
  uitzondering verlopen op overmacht als te_laat
    blijft buiten toepassing
  voorbeeld "te laat" in 2025
    stel erkend: ja
    stel te_laat: ja
    verwacht bijdrage: € 10`,
    explain: 'bijdrage',
    unknown: { take: 'stel te_laat: ja', put: 'stel te_laat: onbekend' },
    bad: {
      rules: `  regel bijdrage: bedrag "bijdrage" = € 10\n  uitzondering weg op bijdrage\n    blijft buiten toepassing`,
      code: 'T110',
    },
  },
  {
    name: 'aanname',
    rules: `  regel derde: bedrag "een derde"
    = € 100 / 3
aanname — de tekst zwijgt over afronding
    afgerond op cent
  voorbeeld "een derde" in 2025
    verwacht derde: € 33,33`,
    explain: 'derde',
    none: { unknown: 'reads no fact', recover: 'a citation line takes any text' },
    bad: {
      rules: '  regel derde: bedrag "een derde" = € 100 / 3\nAanname — de tekst zwijgt\n    afgerond op cent',
      code: 'L',
    },
  },
  {
    name: 'onvertaald',
    rules: `  onvertaald "in bijzondere gevallen" "een bevoegdheid"
  regel vast: bedrag "vast" = € 100
  voorbeeld "vast" in 2025
    verwacht vast: € 100`,
    explain: 'vast',
    none: { unknown: noValue },
    bad: { rules: '  onvertaald in_bijzondere_gevallen', code: 'S' },
  },
  {
    name: 'voorbeeld',
    rules: `${school}${pupils}  regel dubbel van School per jaar: aantal "dubbel" = leerlingen * 2
  voorbeeld "met marge" in 2025
    School | leerlingen | verwacht dubbel
    "A"    | 9          | 18
    verwacht dubbel van "A": 17 marge 1 omdat "artikel 1"`,
    explain: 'dubbel',
    unknown: { take: '| 9          |', put: '| onbekend |' },
    bad: { rules: `${school}${pupils}  voorbeeld "fout" in 2025\n    School | leerlingen\n    "A" | veel`, code: 'N' },
  },
  {
    name: 'waarborg',
    rules: `${school}${pupils}  regel bijdrage van School per jaar: bedrag "bijdrage" = leerlingen * € 10
  waarborg binnen per jaar "binnen € 100" totaal van bijdrage over Scholen <= € 100
  voorbeeld "te veel" in 2025
    School | leerlingen
    "A"    | 50
    verwacht bijdrage van "A": € 500
    verwacht binnen: nee`,
    explain: 'binnen',
    unknown: { take: '| 50', put: '| onbekend' },
    bad: {
      rules: `${school}${pupils}  waarborg binnen per jaar "binnen" totaal van leerlingen over Scholen <= 10
  regel mag per jaar: ja/nee "mag" = binnen`,
      code: 'N130',
    },
  },
  {
    name: 'waarschuwing',
    rules: `${school}${pupils}  regel bijdrage van School per jaar: bedrag "bijdrage" = leerlingen * € 10
  waarschuwing klein van School per jaar "wel erg klein" bijdrage >= € 100
  voorbeeld "klein" in 2025
    School | leerlingen
    "A"    | 5
    verwacht bijdrage van "A": € 50
    verwacht klein van "A": nee`,
    explain: 'klein',
    unknown: { take: '| 5', put: '| onbekend' },
    bad: { rules: `${school}${pupils}  waarschuwing klein van School per jaar "klein" leerlingen`, code: 'T09' },
  },
  {
    name: 'beschikking',
    rules: `${school}${pupils}  gegeven ingediend_op van School: datum "ingediend op"
  regel bijdrage van School per jaar: bedrag "bijdrage" = leerlingen * € 10
  beschikking verlening van School per jaar "verlening"
    geeft bijdrage
    geldend op ingediend_op
  voorbeeld "wat zij zal geven" in 2025
    School | leerlingen
    "A"    | 5
    verwacht bijdrage van "A": € 50`,
    explain: 'bijdrage',
    unknown: { take: '| 5', put: '| onbekend' },
    bad: {
      rules: `${school}${pupils}  beschikking verlening van School per jaar "verlening" geeft leerlingen`,
      code: 'T131',
    },
  },
  {
    name: 'volgens',
    rules: `${school}${pupils}  regel bijdrage van School per jaar: bedrag "bijdrage" = leerlingen * € 10
  beschikking verlening van School per jaar "verlening" geeft bijdrage
  regel verschil van School per jaar: bedrag "verschil" = bijdrage - (bijdrage volgens verlening bij geen € 0)
  voorbeeld "besloten en niet besloten" in 2025
    School | leerlingen | bijdrage volgens verlening
    "A"    | 5          | € 30
    "B"    | 5          | geen
    verwacht verschil van "A": € 20
    verwacht verschil van "B": € 50`,
    explain: 'verschil',
    unknown: { take: '| 5          | € 30', put: '| onbekend   | € 30' },
    bad: {
      rules: `${school}${pupils}  regel r van School per jaar: aantal of geen "r" = leerlingen volgens verlening`,
      code: 'N131',
    },
  },
  {
    name: 'periode',
    rules: `${school}  periode leerjaar vanaf 1 augustus, genoemd naar het beginjaar
  gegeven groei van School per leerjaar: aantal "groei"
  regel gestegen van School per leerjaar: ja/nee "gestegen" = groei > (groei in leerjaar - 1)
  voorbeeld "beter dan het jaar ervoor" in 2025
    School | groei | groei in 2024
    "A"    | 3     | 2
    verwacht gestegen van "A": ja`,
    explain: 'gestegen',
    unknown: { take: '| 3', put: '| onbekend' },
    bad: { rules: '  periode leerjaar vanaf 29 februari, genoemd naar het beginjaar', code: 'N100' },
  },
  {
    name: 'begin van',
    rules: `${school}  gegeven plan_op van School: datum "plan op"
  regel te_vroeg van School per jaar: ja/nee "te vroeg" = plan_op < begin van jaar
  regel te_laat van School per jaar: ja/nee "te laat" = plan_op > einde van jaar
  voorbeeld "op de laatste dag" in 2025
    School | plan_op
    "A"    | 2025-12-31
    verwacht te_vroeg van "A": nee
    verwacht te_laat van "A": nee`,
    damage: 'begin van',
    explain: 'te_vroeg',
    unknown: { take: '| 2025-12-31', put: '| onbekend' },
    bad: {
      rules: `${school}  gegeven n van School: aantal "n"\n  regel dag_1 van School: datum "dag" = begin van n`,
      code: 'T102',
    },
  },
  {
    name: 'duur',
    rules: `${school}  gegeven aangevraagd_op van School: datum "aangevraagd op"
  gegeven termijn van School: duur of geen "termijn"
  regel uiterlijk van School: datum "uiterlijk" = aangevraagd_op + (termijn bij geen 6 weken) - 1 dag
  voorbeeld "met en zonder termijn" in 2025
    School | aangevraagd_op | termijn
    "A"    | 2025-01-31     | 1 maand
    "B"    | 2025-01-31     | geen
    verwacht uiterlijk van "A": 2025-02-27
    verwacht uiterlijk van "B": 2025-03-13`,
    damage: 'duur of geen',
    explain: 'uiterlijk',
    unknown: { take: '| 2025-01-31     | 1 maand', put: '| onbekend       | 1 maand' },
    bad: { rules: '  regel lang: ja/nee "lang" = 30 dagen > 1 maand', code: 'T222' },
  },
  {
    name: 'maand',
    rules: `${school}  gegeven leerlingen van School per maand: aantal "leerlingen"
  regel erbij van School per maand 2025-04 t/m 2025-12: aantal "erbij" = leerlingen - (leerlingen in maand - 1)
  regel in_het_jaar van School per jaar: aantal "in het jaar" = totaal van erbij bij geen 0 over maanden 2025-04 t/m 2025-05
  voorbeeld "drie maanden" in 2025
    School | maand   | leerlingen
    "A"    | 2025-03 | 10
    "A"    | 2025-04 | 12
    "A"    | 2025-05 | 15
    verwacht erbij van "A" in 2025-05: 3
    verwacht in_het_jaar van "A": 5`,
    damage: 'regel erbij van School per maand',
    explain: 'erbij',
    unknown: { take: '| 12', put: '| onbekend' },
    bad: {
      rules: '  gegeven plafond per jaar: bedrag "plafond"\n  regel deel per maand: bedrag "deel" = plafond',
      code: 'N105',
    },
  },
  {
    name: 'kwartaal',
    rules: `${school}  gegeven kosten van School per kwartaal: bedrag "kosten"
  gegeven begonnen_op van School: datum "begonnen op"
  regel vorig_kwartaal van School per kwartaal: bedrag "kosten van het vorige kwartaal" = kosten in kwartaal - 1
  regel aanvang van School: kwartaal "kwartaal van de start" = kwartaal van begonnen_op
  voorbeeld "na het eerste kwartaal" in 2025-K2
    School | kosten in 2025-K1 | begonnen_op
    "A"    | € 10              | 2024-12-31
    verwacht vorig_kwartaal van "A": € 10
    verwacht aanvang van "A": 2024-K4`,
    damage: 'regel vorig_kwartaal van School per kwartaal',
    explain: 'vorig_kwartaal',
    unknown: { take: '| € 10 ', put: '| onbekend' },
    bad: { rules: '  regel later: ja/nee "later" = 2025-K2 > 2025', code: 'T224' },
  },
  {
    name: 'jaar van',
    rules: `${school}  gegeven plan_op van School: datum "plan op"
  regel plan_jaar van School: jaar "jaar van het plan" = jaar van plan_op
  voorbeeld "in het jaar" in 2025
    School | plan_op
    "A"    | 2024-12-31
    verwacht plan_jaar van "A": 2024`,
    damage: 'regel',
    explain: 'plan_jaar',
    unknown: { take: '| 2024-12-31', put: '| onbekend' },
    bad: { rules: '  gegeven n: aantal "n"\n  regel j: jaar "j" = jaar van n', code: 'T101' },
  },
  {
    name: 'wijziging',
    rules: `${school}${pupils}  regel bijdrage van School per jaar: bedrag "bijdrage" = leerlingen * € 2
  voorbeeld "gewijzigd" in 2025
    School | leerlingen
    "A"    | 5
    verwacht bijdrage van "A": € 15`,
    amendment: 'onderdeel A\n  vervang in bijdrage: = leerlingen * € 3 was = leerlingen * € 2',
    explain: 'bijdrage',
    unknown: { take: '| 5', put: '| onbekend' },
    bad: { rules: '', amendment: '  regel los: aantal "los" = 1', code: 'S61' },
    none: { amend: amends },
  },
  {
    name: 'vervang',
    rules: `  parameter plafond per jaar 2025: bedrag "plafond"
    jaar | plafond
    2025 | € 100
  voorbeeld "het nieuwe plafond" in 2025
    verwacht plafond: € 120`,
    amendment: 'onderdeel A\n  vervang plafond in 2025: € 120 was € 100',
    explain: 'plafond',
    bad: { rules: '  parameter p: aantal "p" = 1', amendment: '  vervang p: 3 was 2', code: 'V' },
    none: { amend: amends, unknown: 'a number of the law is never unknown' },
  },
  {
    name: 'was',
    rules: `${school}${pupils}  regel bijdrage van School per jaar: bedrag "bijdrage" = leerlingen * € 2
  voorbeeld "gewijzigd" in 2025
    School | leerlingen
    "A"    | 5
    verwacht bijdrage van "A": € 20`,
    amendment: `onderdeel A
  vervang
    regel bijdrage van School per jaar: bedrag "bijdrage" = leerlingen * € 4
  was
    regel bijdrage van School per jaar: bedrag "bijdrage" = leerlingen * € 2`,
    explain: 'bijdrage',
    unknown: { take: '| 5', put: '| onbekend' },
    bad: { rules: '  parameter p: aantal "p" = 1', amendment: '  vervang p: 3 was 1 was 1', code: 'S69' },
    none: { amend: amends },
  },
  {
    name: 'voeg toe',
    rules: `${school}${pupils}  voorbeeld "met wat is toegevoegd" in 2025
    School | leerlingen
    "A"    | 5
    verwacht toeslag van "A": € 10`,
    amendment: `onderdeel A
  voeg toe
artikel 1, tweede lid
  | De toeslag bedraagt € 2 per leerling.
  regel toeslag van School per jaar: bedrag "toeslag" = leerlingen * € 2`,
    explain: 'toeslag',
    unknown: { take: '| 5', put: '| onbekend' },
    bad: { rules: '', amendment: '  voeg toe\n  | Zonder plaats.', code: 'S65' },
    none: { amend: amends },
  },
  {
    name: 'vervalt',
    rules: `${school}${pupils}  regel oude_bijdrage van School per jaar: bedrag "oud" = leerlingen * € 1
  regel bijdrage van School per jaar: bedrag "bijdrage" = leerlingen * € 2
  voorbeeld "wat blijft" in 2025
    School | leerlingen
    "A"    | 5
    verwacht bijdrage van "A": € 10`,
    amendment: 'onderdeel A\n  vervalt "oude_bijdrage"',
    explain: 'bijdrage',
    unknown: { take: '| 5', put: '| onbekend' },
    bad: { rules: '', amendment: '  vervalt "artikel 9"', code: 'V' },
    none: { amend: amends },
  },
  {
    name: 'hernoem',
    rules: `${school}${pupils}  regel bijdrage van School per jaar: bedrag "bijdrage" = leerlingen * € 2
  voorbeeld "de nieuwe naam" in 2025
    School | leerlingen
    "A"    | 5
    verwacht toelage van "A": € 10`,
    amendment: 'onderdeel A\n  hernoem bijdrage tot toelage',
    explain: 'toelage',
    unknown: { take: '| 5', put: '| onbekend' },
    bad: { rules: '', amendment: '  hernoem iets tot wat_anders', code: 'V' },
    none: { amend: amends },
  },
  {
    name: 'vernummer',
    rules: `${school}${pupils}  regel bijdrage van School per jaar: bedrag "bijdrage" = leerlingen * € 2
  voorbeeld "het nieuwe nummer" in 2025
    School | leerlingen
    "A"    | 5
    verwacht bijdrage van "A": € 10 omdat "artikel 1.8"`,
    amendment: 'onderdeel A\n  vernummer "artikel 1" tot "artikel 1.8"',
    explain: 'bijdrage',
    unknown: { take: '| 5', put: '| onbekend' },
    bad: { rules: '', amendment: '  vernummer "artikel 9" tot "artikel 10"', code: 'V' },
    none: { amend: amends },
  },
  {
    name: 'geldt vanaf',
    rules: `${school}${pupils}  regel bijdrage van School per jaar: bedrag "bijdrage" = leerlingen * € 2
  voorbeeld "nog niet" in 2025
    School | leerlingen
    "A"    | 5
    verwacht bijdrage van "A": € 10`,
    amendment: `onderdeel A
  vervang in bijdrage: = leerlingen * € 3 was = leerlingen * € 2
  geldt vanaf jaar 2026`,
    explain: 'bijdrage',
    unknown: { take: '| 5', put: '| onbekend' },
    bad: { rules: '', amendment: '  vervang laatste: 2 was 1\n  geldt vanaf jaar 2026-01-01', code: 'S72' },
    none: { amend: amends },
  },
  {
    name: 'geldt voor',
    rules: `${school}${pupils}  regel bijdrage van School per jaar: bedrag "bijdrage" = leerlingen * € 2
  voorbeeld "alleen voor grote scholen" in 2025
    School | leerlingen
    "A"    | 5
    "B"    | 50
    verwacht bijdrage van "A": € 10
    verwacht bijdrage van "B": € 150`,
    amendment: `onderdeel A
  vervang in bijdrage: = leerlingen * € 3 was = leerlingen * € 2
  geldt voor Scholen waar leerlingen > 10`,
    explain: 'bijdrage',
    unknown: { take: '| 50', put: '| onbekend' },
    bad: { rules: '', amendment: '  vervang laatste: 2 was 1\n  geldt voor', code: 'S08' },
    none: { amend: amends },
  },
  {
    name: 'rang van',
    rules: `${school}${pupils}  regel plaats van School per jaar: aantal "plaats"
    = rang van leerlingen onder Scholen hoogste eerst, daarna laagste code
  voorbeeld "de grootste eerst" in 2025
    School | leerlingen
    "A"    | 5
    "B"    | 50
    verwacht plaats van "A": 2
    verwacht plaats van "B": 1`,
    explain: 'plaats',
    unknown: { take: '| 50', put: '| onbekend' },
    bad: {
      rules: `${school}${pupils}  regel plaats per jaar: aantal "plaats" = rang van leerlingen onder Scholen hoogste eerst`,
      code: 'N260',
    },
  },
  {
    name: 'gebruikt',
    uses: {
      name: 'wet',
      text: `regeling wet "Wet"\n\nartikel 7\n\n${school}${pupils}  parameter tarief: bedrag "tarief" = € 5\n`,
    },
    rules: `  regel bijdrage van School per jaar: bedrag "bijdrage" = leerlingen * wet.tarief
  voorbeeld "met namen van de wet" in 2025
    School | leerlingen
    "A"    | 9
    verwacht bijdrage van "A": € 45`,
    explain: 'bijdrage',
    unknown: { take: '| 9', put: '| onbekend' },
    bad: { rules: '  regel bijdrage van School per jaar: bedrag "bijdrage" = leerlingen * wet.tarif', code: 'N322' },
  },
  {
    name: 'eerder volgens',
    rules: `${school}  gegeven geopend_op van School: datum "geopend op"
  gegeven vorige van School: School of geen "vorige school"
    eerder volgens geopend_op
  regel hoeveelste van School: aantal "hoeveelste" = 1 + (hoeveelste van vorige bij geen 0)
  voorbeeld "de tweede" in 2025
    School | geopend_op | vorige
    "A"    | 2000-08-01 | geen
    "B"    | 2010-08-01 | "A"
    verwacht hoeveelste van "B": 2`,
    explain: 'hoeveelste',
    unknown: { take: '| 2000-08-01', put: '| onbekend' },
    bad: {
      rules: `${school}${pupils}  gegeven vorige van School: School of geen "vorige"\n    eerder volgens leerlingen`,
      code: 'T242',
    },
  },
  {
    name: 'bij fusie',
    rules: `${school}  gegeven leerlingen van School per jaar: aantal "leerlingen"
    bij fusie opgeteld
  regel toen van School per jaar: aantal "toen" = leerlingen in jaar - 2
  voorbeeld "twee werden een" in 2025
    School | bestaat_tot | opgegaan_in | leerlingen in 2023
    "A"    | geen        | geen        | 9
    "B"    | 2024-07-31  | "A"         | 3
    verwacht toen van "A": 12`,
    explain: 'toen',
    unknown: { take: '| 3', put: '| onbekend' },
    bad: { rules: '  gegeven leerlingen: aantal "leerlingen"\n    bij fusie opgeteld', code: 'T243' },
  },
  {
    name: 'fusies tellen',
    rules: `  object School meervoud Scholen "school" aangeduid met code
    fusies tellen vanaf het volgende jaar
  regel scholen_in_augustus per jaar: aantal "scholen in augustus" = aantal Scholen op 1 augustus jaar
  voorbeeld "nog twee" in 2025
    School | bestaat_tot | opgegaan_in
    "A"    | geen        | geen
    "B"    | 2025-03-31  | "A"
    verwacht scholen_in_augustus: 2`,
    explain: 'scholen_in_augustus',
    none: { unknown: 'a set has no unknown member' },
    bad: { rules: '  object School meervoud Scholen\n    fusies tellen vanaf 2025', code: 'S' },
  },
  {
    name: 'opgegaan_in',
    rules: `${school}${pupils}  regel meegekomen van School per jaar: aantal "meegekomen"
    = totaal van leerlingen over Scholen op begin van (jaar - 1) waar opgegaan_in is aanwezig en opgegaan_in = deze School
  voorbeeld "van wie erin opging" in 2025
    School | bestaat_tot | opgegaan_in | leerlingen
    "A"    | geen        | geen        | 9
    "B"    | 2024-07-31  | "A"         | 3
    verwacht meegekomen van "A": 3`,
    explain: 'meegekomen',
    unknown: { take: '| 3', put: '| onbekend' },
    bad: { rules: `${school}  regel wie: ja/nee "wie" = opgegaan_in is aanwezig`, code: 'N10' },
  },
  {
    name: 'op',
    rules: `${school}  gegeven peildag: datum "peildag"
  regel scholen_dan per jaar: aantal "scholen dan" = aantal Scholen op peildag
  voorbeeld "een later" in 2025
    School | bestaat_vanaf
    "A"    | geen
    "B"    | 2025-08-01
    stel peildag: 2025-08-01
    verwacht scholen_dan: 2`,
    damage: 'op peildag',
    explain: 'scholen_dan',
    unknown: { take: 'stel peildag: 2025-08-01', put: 'stel peildag: onbekend' },
    bad: { rules: `${school}  regel n per jaar: aantal "n" = aantal Scholen op jaar`, code: 'T246' },
  },
];
