import { join } from 'node:path';
import { folderWith } from './folder.ts';
import { type Ended, maatstaf } from './terminal.ts';

/** A small law with applications, conditions, a judgement, a division and an amendment: enough to explain all sorts of things. */
export const fund = {
  'regeling.maat': `regeling fonds "Klein fonds"
  in werking 2019-01-01
  tijdvak    2019 t/m 2020

artikel 1 — Begrippen

  object School meervoud Scholen "school"
    aangeduid met brin

  object Aanvraag meervoud Aanvragen van School "aanvraag"
    aangeduid met nummer

  gegeven leerlingen van School per jaar: aantal "aantal leerlingen"
  gegeven gevraagd van Aanvraag: bedrag "gevraagd bedrag"
  gegeven ontvangen_op van Aanvraag: datum "ontvangen op"

artikel 2 — Oordeel

  oordeel plan_is_goed van Aanvraag: ja/nee "het plan is goed"
    door "de minister"

artikel 3 — Toewijzing

  parameter grens: bedrag "hoogste bedrag" = € 5.000

  regel toewijsbaar van Aanvraag: ja/nee "toewijsbaar"
    = alle van
        voorwaarde op_tijd "op tijd ontvangen": ontvangen_op <= 2019-03-01
        voorwaarde niet_te_veel "niet te veel gevraagd": gevraagd <= grens
        voorwaarde plan "goed plan": plan_is_goed

  uitzondering heel_klein op toewijsbaar "heel klein bedrag"
    als gevraagd < € 100
    dan ja

  regel toegekend van Aanvraag: bedrag "toegekend bedrag"
    = als toewijsbaar dan gevraagd anders € 0

  beschikking toekenning van Aanvraag "toekenning"
    geeft toewijsbaar, toegekend

artikel 4 — Budget

  parameter pot per jaar: bedrag "te verdelen bedrag"
    jaar | pot
    2019 | € 1.000
    2020 | € 2.000

  parameter vast: bedrag "vast bedrag per school" = € 10

  verdeling budget over Scholen per jaar "budget"
    bedrag     pot
    ontvangers leerlingen > 0
    naar rato  van leerlingen
    afgerond op cent, grootste rest, daarna laagste brin
    restant vervalt

  regel schoolbedrag van School per jaar: bedrag "bedrag van de school"
    = budget + vast
`,
  'wijziging.maat': `wijziging hoger van fonds "Verhoging"
  bekendgemaakt 2019-06-01
  in werking    2019-07-01

  vervang pot in 2020: € 3.000 was € 2.000

  vervang vast: € 25 was € 10
`,
  'voorbeelden.maat': `voorbeelden van fonds

  voorbeeld "twee scholen" in 2019
    School | leerlingen
    "01AA" | 10
    "02BB" | 20
    verwacht budget van "01AA": € 333,33

  voorbeeld "zonder leerlingen" in 2020
    School | leerlingen
    "01AA" | 0
    "02BB" | 20
    verwacht budget van "01AA": € 0
`,
  'feiten.json': `{
  "School": {
    "01AA": { "leerlingen": { "2019": "10", "2020": "10" } },
    "02BB": { "leerlingen": { "2019": "20", "2020": "30" } }
  },
  "Aanvraag": {
    "A1": { "van": "01AA", "gevraagd": "6000.00", "ontvangen_op": "2019-02-01", "plan_is_goed": { "waarde": true, "door": "de minister" } },
    "A2": { "van": "02BB", "gevraagd": "400.00", "ontvangen_op": "2019-02-01", "plan_is_goed": { "waarde": true, "door": "de minister" } },
    "A3": { "van": "02BB", "gevraagd": "400.00", "ontvangen_op": "2019-02-02" }
  }
}
`,
};

/** The folder of the fund, for the length of one test, with other files beside its own. */
export function fundFolder(others: Readonly<Record<string, string>> = {}): string {
  return folderWith({ ...fund, ...others });
}

/** Asks something of the fund over its facts. */
export async function asked(
  command: string,
  words: readonly string[],
  { terminal = {}, folder = fundFolder() }: { terminal?: Parameters<typeof maatstaf>[1]; folder?: string } = {},
): Promise<Ended> {
  return maatstaf([command, folder, ...words, '--feiten', join(folder, 'feiten.json')], terminal);
}
