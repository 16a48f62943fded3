/** A decision whose explanation is kept as text: an example of a regulation, and which of its values is explained. */
export interface GoldenCase {
  /** The name of the file. */
  readonly file: string;
  readonly folder: string;
  /** The label of the example. */
  readonly example: string;
  /** The `instanceKey` of the value. */
  readonly value: string;
}

const t1 = 'mbo/kwaliteitsafspraken-2015-2018';
const t2 = 'mbo/kwaliteitsafspraken-2019-2022';
const pbx = 'mbo/prestatiebox-vsv-2013-2016';
const vo = 'vo/regionale-aanpak-vsv-2013-2016';
const rif14 = 'mbo/regionaal-investeringsfonds-2014-2018';
const rif19 = 'mbo/regionaal-investeringsfonds-2019-2023';
const ho = 'ho/kwaliteitsbekostiging-2019-2024';
const opslag = 'ho/onderwijsopslag-2015';

const one = (file: string, folder: string, example: string, value: string): GoldenCase => ({
  file,
  folder,
  example,
  value,
});

/** Over all regulations, and of every kind of decision that the law knows. */
export const goldenCases: readonly GoldenCase[] = [
  one('01-share-of-a-pot', t2, 'de laatste cent bij gelijke resten', 'investeringsbudget("02BB";2020)'),
  one('02-last-cent', t2, 'de laatste cent bij gelijke resten', 'investeringsbudget("01AA";2020)'),
  one(
    '03-redistribution',
    t2,
    'een van drie haalt zijn resultaten niet: zijn deel gaat naar de anderen',
    'resultaatafhankelijk_budget("01AA";2021)',
  ),
  one(
    '04-nothing-since-results-missed',
    t2,
    'een van drie haalt zijn resultaten niet: zijn deel gaat naar de anderen',
    'resultaatafhankelijk_budget("03CC";2021)',
  ),
  one(
    '05-corona-judgement',
    t2,
    'niet gehaald door corona en toch voldoende bevonden',
    'resultaatafhankelijk_budget("02BB";2021)',
  ),
  one('06-comply-or-explain', t2, 'pas toe of leg uit', 'speerpunten_behandeld_of_gemotiveerd("02BB")'),
  one('07-unknown-that-matters', t2, 'een oordeel ontbreekt', 'investeringsbudget("01AA";2019)'),
  one('08-unknown-that-does-not-matter', t2, 'een oordeel ontbreekt', 'investeringsbudget("03CC";2019)'),
  one('09-retroactive-amendment', t2, 'de verhoging van 2022 in één bedrag', 'te_verrekenen("01AA";2022)'),
  one('10-other-key-by-exception', t2, 'het investeringsbudget van elk jaar', 'investeringsplafond(2022)'),
  one(
    '11-late-and-yet-sufficient',
    t2,
    'te laat ingediend en toch voldoende bevonden',
    'aanvraag_volgens_de_regels("01AA")',
  ),
  one('12-agreement-a-day-late', t1, 'een overeenkomst van een dag te laat', 'algemeen_deel("02BB";2015)'),
  one(
    '13-study-value-of-a-diploma',
    t1,
    'een eerder diploma op 1 oktober 2010, en de dag ervoor',
    'studiewaarde_van_diploma("c";2016)',
  ),
  one('14-study-value-unknown', t1, 'een eerder diploma is niet opgegeven', 'studiewaarde_van_diploma("a";2016)'),
  one('15-cap-with-overflow', t1, '2016, X afgetopt op 72 miljoen', 'studiewaardebudget("0X";2016)'),
  one('16-what-overflows-goes-to-others', t1, '2016, X afgetopt op 72 miljoen', 'studiewaardebudget("0Y";2016)'),
  one(
    '17-settlement-after-revision',
    t1,
    'herzien en verrekend, binnen het plafond',
    'te_verrekenen_studiewaarde("03CC";2016)',
  ),
  one(
    '18-spent-or-explained',
    t1,
    'geld besteden aan elk thema, of uitleggen waarom niet',
    'besteed_of_uitgelegd("02BB")',
  ),
  one('19-refused-by-order-of-the-law', rif14, 'de eerste grond in de volgorde van de wet', 'afwijzingsgrond("A4")'),
  one('20-in-order-until-the-pot-is-empty', rif14, 'op volgorde tot het plafond', 'toegekend("A3";2014;eerste)'),
  one('21-refused-by-the-draw', rif19, 'het lot beslist, en het plafond is de grond', 'afwijzingsgrond("S2")'),
  one('22-granted-after-the-raise', rif19, 'na de verhoging past hij precies', 'verleende_subsidie("A8")'),
  one(
    '23-refused-before-the-raise',
    rif19,
    'voor de verhoging wordt een voldoende aanvraag afgewezen',
    'verleende_subsidie("A8")',
  ),
  one(
    '24-mended-a-day-late',
    rif19,
    'op de laatste dag hersteld, een dag te laat, of niet goed genoeg',
    'op_tijd_hersteld("A2")',
  ),
  one('25-fixed-payment-cut', pbx, 'het vaste plafond wordt overschreden', 'vaste_vergoeding("03CC";2015)'),
  one(
    '26-no-right-to-the-variable-part',
    pbx,
    'na een fusie telt het eigen percentage van het jaar ervoor',
    'recht_op_variabel_bedrag("01AA";2015;niveau_2)',
  ),
  one('27-half-a-cent', vo, 'één euro boven het vaste plafond', 'vaste_subsidie("99VA";2014)'),
  one('28-plan-adapted-for-corona', ho, 'een plan wegens corona aangepast', 'aangepast_plan_geldt("99AB";2021)'),
  one('29-realised-or-explained', ho, 'verwezenlijkt of uitgelegd', 'elk_voornemen_verantwoord("99AB")'),
  one('30-key-missing', ho, 'een sleutel ontbreekt', 'kwaliteitsbekostiging("99AA";2019)'),
  one(
    '31-share-by-percentage',
    opslag,
    'de laatste cent gaat naar de grootste rest',
    'opslag_naar_percentage("27PZ";2015)',
  ),
];
