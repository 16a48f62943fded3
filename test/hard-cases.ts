/** A place where a hard case is written: a file of this project, and names as `cutDeclaration` takes them. */
interface Place {
  readonly path: string;
  readonly names: readonly string[];
}

/** A numbered case of chapter 7 of the domain dossier. */
export interface HardCase {
  readonly number: string;
  readonly title: string;
  /** How it reads, in one to three sentences. */
  readonly prose: string;
  readonly where: readonly Place[];
}

const first = 'rulesets/mbo/kwaliteitsafspraken-2015-2018';
const second = 'rulesets/mbo/kwaliteitsafspraken-2019-2022';
const leavers = 'rulesets/mbo/prestatiebox-vsv-2013-2016';
const leaversSecondary = 'rulesets/vo/regionale-aanpak-vsv-2013-2016';
const fund2014 = 'rulesets/mbo/regionaal-investeringsfonds-2014-2018';
const fund2019 = 'rulesets/mbo/regionaal-investeringsfonds-2019-2023';
const higher = 'rulesets/ho/kwaliteitsbekostiging-2019-2024';
const surcharge = 'rulesets/ho/onderwijsopslag-2015';
const own = 'test/hard-cases';

function at(path: string, ...names: readonly string[]): Place {
  return { path, names };
}

export const hardCases: readonly HardCase[] = [
  {
    number: '1',
    title: 'A weighted sum of two pro-rata keys over a filtered set',
    prose:
      'A division names its pot, who receives (`ontvangers`) and two keys with their weights; the totals run over the receivers by themselves. The dossier’s 106,275,000 and 57,225,000 are an example.',
    where: [at(`${first}/regeling.maat`, 'algemeen_deel', 'komt_in_aanmerking')],
  },
  {
    number: '2',
    title: 'The same over all, so that a rejected share is lost',
    prose:
      'Each key says over whom it is added up (`gerekend over`); what the others would have had goes to a rest with a name, which tells of whom it was.',
    where: [at(`${own}/noemer-over-allen.maat`, 'budget', 'de ene noemer telt allen, de andere alleen wie voldoet')],
  },
  {
    number: '3',
    title: 'Two stages: a factor for one group, the remainder over the other',
    prose: 'The first group’s part is a rule; the second division has what is left of the pot for its own.',
    where: [at(`${own}/eerst-met-factor.maat`, 'groen_deel', 'groen_budget', 'ander_budget')],
  },
  {
    number: '4',
    title: 'Ceilings changed four times in a running tranche, partly for the current year',
    prose:
      'Each amendment replaces cells of the same parameter and says when it was published; a question `bekend op` a day is answered with what was known then.',
    where: [
      at(`${second}/regeling.maat`, 'investeringsplafond'),
      at(`${second}/wijziging-stcrt-2021-35925.maat`, 'investeringsplafond', 'resultaatplafond'),
      at(`${second}/voorbeelden-2021-35925.maat`, '2022 zoals het op 1 juni 2022 bekend was'),
      at(`${first}/regeling.maat`, 'plafond_algemeen_deel'),
    ],
  },
  {
    number: '5',
    title: 'A key changed on 29 June for the whole of that year',
    prose:
      'The amendment adds an exception for 2022 only; what had been granted under the old key is a fact (`volgens verlening`), and the difference is a rule.',
    where: [
      at(`${second}/wijziging-stcrt-2022-17977.maat`, 'verdeling_2022'),
      at(`${second}/regeling.maat`, 'te_verrekenen'),
      at(`${second}/voorbeelden-2022-17977.maat`, 'wat in 2022 nog te verrekenen is'),
    ],
  },
  {
    number: '6',
    title: 'A scheme gets new chapters in mid-period',
    prose:
      'The chapters on study value and on work placement are amendments of their own, with `voeg toe`; article 1.3 grows from one to three terms. What was asked under the text of the day before has no such budget.',
    where: [
      at(`${first}/regeling.maat`, 'aanvullende_bekostiging'),
      at(`${first}/wijziging-2016-03-19.maat`, 'aanvullende_bekostiging', 'resultaatafhankelijk_budget'),
      at(`${first}/wijziging-2016-07-20.maat`, 'resultaatafhankelijk_budget'),
    ],
  },
  {
    number: '7',
    title: 'A decree with effect back to 1 January, published in November',
    prose:
      'An amendment has three days: published, in force, and back to when it works (`werkt terug t/m`). Before publication nobody knew, after it the whole year counts.',
    where: [
      at(`${own}/werkt-terug/wijziging-2020-11.maat`, 'bedrag_per_student'),
      at(
        `${own}/werkt-terug/voorbeelden.maat`,
        'zoals het in oktober bekend was',
        'na de bekendmaking, voor het hele jaar',
      ),
    ],
  },
  {
    number: '8',
    title: 'Redistribution of refused or unearned money',
    prose:
      'The pot is divided over the winners only, so that nothing has to be handed on; a guarantee says that nothing is left as soon as the key counts for somebody.',
    where: [at(`${second}/regeling.maat`, 'resultaatafhankelijk_budget', 'alles_herverdeeld')],
  },
  {
    number: '9',
    title: 'Unearned money lapses',
    prose:
      '`restant vervalt`: it has to be written, since no division may leave money without saying where it goes. Where it matters how much lapses, a rule names it.',
    where: [
      at(`${leavers}/regeling.maat`, 'vaste_vergoeding'),
      at(`${leavers}/voorbeelden.maat`, 'wat niet wordt verdiend, gaat niet naar de anderen'),
      at(`${first}/wijziging-2016-07-20.maat`, 'praktijkvorming_vervallen'),
    ],
  },
  {
    number: '10',
    title: 'Money withheld, that stays with the institution by another programme',
    prose:
      'Everybody’s part of the rise is divided first. It is then paid, or withheld and kept for the same institution, or lapses; a guarantee says that the three are the pot to the cent.',
    where: [
      at(
        `${higher}/regeling.maat`,
        'gerealiseerde_kwaliteit',
        'via_comenius',
        'stijging_vervalt',
        'stijging_verantwoord',
      ),
    ],
  },
  {
    number: '11',
    title: 'A cap per institution, whose overflow is divided by another key',
    prose:
      '`ten hoogste` on each receiver, and `restant opnieuw naar rato van …, daarna …`: who shares in the overflow, and whether it is done once or until nobody exceeds, is said. What the law leaves open there stands in an assumption.',
    where: [at(`${first}/wijziging-2016-03-19.maat`, 'ten_hoogste_voor_instelling', 'studiewaardebudget')],
  },
  {
    number: '12',
    title: 'A pro-rata cut only when a sub-ceiling is exceeded',
    prose:
      'Receivers claim what they are due (`aanspraak`), and `bij tekort naar rato` cuts only that pot which is too small; one euro above the ceiling and exactly on it are examples.',
    where: [
      at(`${leavers}/regeling.maat`, 'vaste_vergoeding', 'variabele_vergoeding'),
      at(`${leaversSecondary}/regeling.maat`, 'variabele_subsidie'),
    ],
  },
  {
    number: '13',
    title: 'A step table by head count, with a gap below ten',
    prose:
      'A table whose rows are brackets; where the law has no bracket the table says `geen`, and what that means is a rule of its own, under an assumption.',
    where: [at(`${leavers}/regeling.maat`, 'bedrag_van_tabel_1', 'vast_bedrag', 'bedrag_van_tabel_3')],
  },
  {
    number: '14',
    title: 'A percentage rounded to two decimals before the test',
    prose: 'The percentage is a rule that ends in `afgerond op 0,01%`; the test reads that rule.',
    where: [at(`${leavers}/regeling.maat`, 'percentage_schoolverlaters', 'recht_op_variabel_bedrag')],
  },
  {
    number: '15',
    title: 'A threshold by year and category, and categories that are pooled',
    prose: 'A grid with two indexes; programmes of two levels are added up to one category before the test.',
    where: [
      at(
        `${leavers}/regeling.maat`,
        'norm',
        'categorie_van',
        'deelnemers_van_de_categorie',
        'schoolverlaters_van_de_categorie',
      ),
    ],
  },
  {
    number: '16',
    title: 'A norm missed but paid on improvement, with another step for one year and category',
    prose:
      'The escape is an exception on the right to the amount; the fall compares with the year before (`in jaar - 1`). The required step is a parameter, and an amendment gives one year another one.',
    where: [
      at(`${leavers}/regeling.maat`, 'daling', 'vereiste_daling', 'verbetering'),
      at(`${leavers}/wijziging-stcrt-2015-25341.maat`, 'daling_in_2016'),
    ],
  },
  {
    number: '17',
    title: 'Study value: a relative norm with history, fallbacks, floors and caps',
    prose:
      'Per diploma: the value, less the reference of the prior education, less an earlier diploma, at least zero. Per unit: its mean against a threshold and against its own base of four years, falling back to domain and institution where it is small; growth is capped. Where the text of the last step can be read in two ways, a parameter under an assumption holds both.',
    where: [
      at(
        `${first}/wijziging-2016-03-19.maat`,
        'studiewaarde_van_diploma',
        'aftrek',
        'kleine_eenheid',
        'telt_als',
        'lezing_laatste_stap',
        'gemiddelde_studiewaarde',
        'basiswaarde',
        'behoudt_in_2016',
        'behoudt_vanaf_2017',
        'verbetering',
      ),
    ],
  },
  {
    number: '17a',
    title: 'The split of the pot depends on the outcome',
    prose:
      'The pot is parted by the share of the diplomas that are in units which keep their study value; then each part is divided over units, and a part without receivers has a name.',
    where: [
      at(
        `${first}/wijziging-2016-03-19.maat`,
        'landelijk_budget_behoud',
        'landelijk_budget_verbetering',
        'budget_behoud',
      ),
    ],
  },
  {
    number: '17b',
    title: 'Phase-in of a new key beside a simple one: 50/50, then 65/35',
    prose:
      'The rule says 100 %, and the transitional article is an exception for each year: 50 %, then 65 %. The simple count has the rest.',
    where: [
      at(
        `${first}/wijziging-2016-03-19.maat`,
        'deel_a',
        'ingroei_2016',
        'ingroei_2017',
        'te_verdelen_eenvoudige_telling',
      ),
    ],
  },
  {
    number: '17c',
    title: 'Parameters may be reset for all if more than a third get nothing through no fault of theirs',
    prose:
      'The count runs over what was granted first (`volgens`). Whether circumstances were beyond control and what the new values are, are judgements; the new values are exceptions for all, and the difference is settled.',
    where: [
      at(
        `${first}/wijziging-2016-03-19.maat`,
        'buiten_eigen_invloed',
        'kreeg_niets',
        'waarden_mogen_worden_herzien',
        'herziene_referentiewaarde',
        'herziening_referentiewaarde',
        'te_verrekenen_studiewaarde',
      ),
    ],
  },
  {
    number: '17d',
    title: 'A gate changed by correcting one cross-reference',
    prose:
      'One condition of a named list is replaced, with `was`: an amendment like any other. The same question `geldend op` two days has two answers.',
    where: [at(`${first}/wijziging-2015-03-11.maat`, 'onderdeel A')],
  },
  {
    number: '17e',
    title: 'Corona: numbers in one scheme, discretion in another, a shortened period in a third',
    prose:
      'The same cause is three kinds of rule: exceptions with figures, each with its own request, day and condition; a judgement “having regard to” the circumstances; and one cell of a parameter, the regime of a year.',
    where: [
      at(`${fund2019}/wijziging-stcrt-2021-48331.maat`, 'toegestaan_achteraf', 'corona_verhouding', 'corona_minder'),
      at(`${second}/regeling.maat`, 'resultaat'),
      at(`${higher}/wijziging-corona-2020.maat`, 'onderdeel A'),
    ],
  },
  {
    number: '18',
    title: 'Comply or explain',
    prose:
      'Every point of a list is done, explained or missing (`elk … voldoet aan`). Where somebody has to accept the explanation, that is a judgement.',
    where: [
      at(`${second}/regeling.maat`, 'speerpunten_behandeld_of_gemotiveerd'),
      at(`${first}/regeling.maat`, 'besteed_of_uitgelegd', 'vereiste_gehaald'),
      at(`${higher}/regeling.maat`, 'elk_voornemen_verantwoord'),
    ],
  },
  {
    number: '19',
    title: 'Mandatory and explainable measures per objective',
    prose: 'A grid says of each measure what it is for each objective; one rule over all combinations holds both.',
    where: [at(`${own}/verplicht-of-uitlegbaar.maat`, 'aard', 'in_orde', 'plan_voldoet')],
  },
  {
    number: '20',
    title: 'A human verdict with recorded sub-verdicts and no formula to the total',
    prose:
      'Verdict, advice and sub-verdicts are facts with author, day and reasons. No formula leads from one to the other; a warning only says where they differ.',
    where: [
      at(`${higher}/regeling.maat`, 'oordeel_criterium', 'besluit_over_plan', 'besluit_rust_op_criteria'),
      at(`${first}/regeling.maat`, 'voldoende_bevonden', 'besluit_volgt_criteria'),
    ],
  },
  {
    number: '21',
    title: 'Scores with compensation and classes of weight, special in one sector',
    prose:
      'Points are judgements, classes and weights grids by sector; that a light criterion may be made up for and a heavy one may not are named conditions. In the investment fund there is no compensation for passing, only for the rank.',
    where: [
      at(`${own}/punten-met-compensatie.maat`, 'klasse', 'gewogen_gemiddelde', 'voldoende'),
      at(`${fund2019}/regeling.maat`, 'criterium_telt', 'alles_voldoende', 'puntenverhouding'),
    ],
  },
  {
    number: '22',
    title: 'Discretion: the minister may',
    prose:
      'A judgement that may be silent (`zonder opgave geen`) and an exception that applies where it was given, with its reasons.',
    where: [
      at(`${leavers}/regeling.maat`, 'gecorrigeerde_norm', 'correctie_van_de_norm'),
      at(`${fund2014}/regeling.maat`, 'nieuw_of_ruimer', 'nieuwe_activiteit'),
      at(`${fund2019}/regeling.maat`, 'weigering', 'geweigerd'),
    ],
  },
  {
    number: '23',
    title: 'The same text and a milder verdict; another regime by decree',
    prose:
      'What was weighed is kept with the verdict (`gelet op`) and changes no formula. Where the period itself was shortened, an amendment replaces the regime of a year, and adapted plans need consent.',
    where: [
      at(`${second}/voorbeelden-2021-35925.maat`, 'niet gehaald door corona en toch voldoende bevonden'),
      at(`${higher}/regeling.maat`, 'regime', 'besluit_over_voortgang'),
      at(`${higher}/wijziging-corona-2020.maat`, 'onderdeel A', 'aangepast_plan_geldt'),
    ],
  },
  {
    number: '24',
    title: 'A second chance with a calendar of its own',
    prose:
      'Rounds are an ordered list; the last day of the second is computed from the decision on the first (`+ 1 jaar`), and the first round that approves counts. In the fund a refused application may come once more, in a later window.',
    where: [
      at(`${higher}/regeling.maat`, 'uiterste_dag_nieuw_plan', 'plan_op_tijd', 'goedgekeurd_in_ronde'),
      at(`${fund2014}/regeling.maat`, 'poging', 'mag_meedingen'),
    ],
  },
  {
    number: '25',
    title: 'Too late, but not refused',
    prose:
      'What lateness does is said by rules of its own. Late is paid from September instead of May, if it is accepted, as an exception to the exception; the advance stops and is caught up; the grant goes down by what the minister names.',
    where: [
      at(`${first}/regeling.maat`, 'eerste_maand', 'te_laat', 'later_betaald'),
      at(`${fund2019}/regeling.maat`, 'rapportage_te_laat', 'opgeschort', 'verlaging_wegens_te_laat'),
    ],
  },
  {
    number: '26',
    title: 'Catch-up of missed months; a quarter in advance and equal parts',
    prose:
      'A payment schedule is a division over months or quarters, or what is due up to now less what was due before: then catching up needs no rule of its own.',
    where: [
      at(`${first}/regeling.maat`, 'verschuldigd', 'termijn'),
      at(`${fund2014}/regeling.maat`, 'voorschot'),
      at(`${fund2019}/regeling.maat`, 'voorschotschema', 'toekomend', 'voorschot'),
    ],
  },
  {
    number: '27',
    title: 'Merger, split, declared division',
    prose:
      'A fact says what becomes of it in a merger (`bij fusie opgeteld`); payments and diplomas go to the successor. After a split each diploma counts where the signed declaration of the boards puts it, which is a fact too.',
    where: [
      at(`${first}/regeling.maat`, 'betaling'),
      at('rulesets/mbo/web/regeling.maat', 'rijksbijdrage'),
      at(`${first}/wijziging-2016-03-19.maat`, 'nieuw_samengesteld', 'toegerekend_aan', 'overgegaan'),
      at(`${surcharge}/regeling.maat`, 'opslagpercentage'),
    ],
  },
  {
    number: '28',
    title: '61 institutions and 62 in one tranche',
    prose:
      'Things begin and end (`bestaat_vanaf`, `bestaat_tot`, `opgegaan_in`); every set is that of the day or the year it is asked of.',
    where: [at('test/miniatures/fusie-halverwege.maat', 'aantal_instellingen', 'toeslag')],
  },
  {
    number: '29',
    title: 'One entity in two sectors or two pots',
    prose:
      'The part that belongs to another sector is a thing of its own that refers to the institution; each part counts in its own regulation. Who is in two pots has a share in each, and its surcharge is the sum.',
    where: [
      at(`${leaversSecondary}/regeling.maat`, 'vmbo_van', 'valt_onder_hoofdstuk_3'),
      at(`${first}/regeling.maat`, 'bevoegde_minister'),
      at(`${surcharge}/regeling.maat`, 'opslag_uit_pot', 'onderwijsopslag'),
    ],
  },
  {
    number: '30',
    title: 'Whole euros on the total, without repair of what is left',
    prose:
      'Divisions without `afgerond` are exact inside; one rule rounds at the declared point, and another tells what that makes more or less.',
    where: [at(`${own}/hele-euros.maat`, 'bijdrage', 'verschil_met_de_pot', 'de euro te veel wordt niet hersteld')],
  },
  {
    number: '31',
    title: 'An earmark that binds the plan and not the amount',
    prose: 'A rule of its own beside the amount, which no other rule reads.',
    where: [at(`${second}/regeling.maat`, 'voor_speerpunten')],
  },
  {
    number: '32',
    title: 'Late data: the earlier count, and corrections only downward',
    prose:
      'A count that may be absent once its day has passed, `bij geen` the earlier one, and the lowest of that and a correction.',
    where: [
      at(
        `${own}/late-telling.maat`,
        'telling',
        'waarmee_wordt_gerekend',
        'op tijd, te laat, omhoog en omlaag verbeterd',
      ),
    ],
  },
  {
    number: '33',
    title: 'Bounds that reject and do not cap',
    prose:
      'Shares and bounds of one budget are named conditions, which reject: one euro outside is refused, and the answer says which one failed: the decision gives beside the amount the first ground, in the order of the law. Only where the law caps, a rule caps.',
    where: [
      at(`${fund2014}/regeling.maat`, 'genoeg_van_bedrijfsleven', 'aandelen_in_orde', 'niet_te_klein'),
      at(`${fund2019}/regeling.maat`, 'niet_te_groot', 'bedrag_in_orde', 'financiering_in_orde', 'afwijzingsgrond'),
    ],
  },
  {
    number: '34',
    title: 'Ranking under a ceiling, two lists in turn, a draw',
    prose:
      'Claims are met in an order of ranks. In 2014 who does not fit closes the row; since 2019 two lists are ranked and taken in turn. Equals that do not all fit wait for a draw, a recorded fact; the answer says between whom it has to be held.',
    where: [
      at(`${fund2014}/regeling.maat`, 'toegekend'),
      at(`${fund2019}/regeling.maat`, 'plaats_op_lijst', 'toegekend'),
    ],
  },
  {
    number: '35',
    title: 'A repaired application is ranked last',
    prose:
      'Being repaired is the first criterion of the order, before the points; and it counts only while the ceiling was not reached.',
    where: [at(`${fund2019}/regeling.maat`, 'herstelbaar', 'hersteld', 'plafond_bereikt', 'plaats_op_lijst')],
  },
  {
    number: '36',
    title: 'A ceiling moved between windows after judging',
    prose:
      'What the first window leaves is added to the second of the same year (`overgebleven voor (Aanvraagtijdvak - 1)`). The ceilings moved in 2022 are an amendment of two cells with its own day: known a day earlier, one application would have been refused.',
    where: [at(`${fund2019}/regeling.maat`, 'beschikbaar'), at(`${fund2019}/wijziging-2022-06-03.maat`, 'onderdeel A')],
  },
  {
    number: '37',
    title: 'Dependence on another scheme’s outcome',
    prose:
      'The fund uses the second tranche (`gebruikt`) and reads its verdict on the agenda: the regional vision follows it, or there is an explanation; not in the first window of 2019.',
    where: [at(`${fund2019}/regeling.maat`, 'regiovisie', 'regiovisie_in_orde', 'eerste_tijdvak_2019')],
  },
  {
    number: '38',
    title: 'Budget reservation: all grants fall pro rata',
    prose:
      'When the budget gives less, all grants of that year fall in one proportion: a division of what was made available over what had been granted, and an exception where that is given. No such clause was seen, so it stands under an assumption.',
    where: [at(`${fund2014}/regeling.maat`, 'middelen_beschikbaar', 'na_voorbehoud', 'begrotingsvoorbehoud')],
  },
  {
    number: '39',
    title: 'Drafting slips',
    prose:
      'The slip stands beside the rule: an assumption says what was read instead and who must confirm, or the phrase is left untranslated.',
    where: [
      at(
        `${leavers}/regeling.maat`,
        'C10',
        'aanname — C10 is niet omschreven',
        'alle_nog_in_onderwijs',
        'aanname — het vijfde lid noemt',
        'recht_op_variabel_bedrag',
      ),
    ],
  },
  {
    number: '40',
    title: 'Printed tables that do not add up',
    prose:
      'Printed totals stand beside the sums of their parts, with the room that rounding gives, as warnings; examples say which hold and which is a misprint, with a margin (`marge`).',
    where: [
      at(`${higher}/regeling.maat`, 'gedrukt_totaal', 'afrondingsruimte', 'gedrukt_totaal_klopt'),
      at(`${higher}/wijziging-loket-2020-09-29.maat`, 'totaal_van_het_loket_klopt'),
      at(`${leavers}/voorbeelden.maat`, 'de brief van najaar 2014 drukt hele miljoenen'),
      at(`${first}/voorbeelden-plancijfers.maat`, 'het plan voor 2017'),
    ],
  },
  {
    number: '41',
    title: 'Words and years with two meanings',
    prose:
      'A school year is a period with its own first day and name, never read as a calendar year; a window of applications is a kind with its own name; the year of a budget and that of its payment are told apart by index and label.',
    where: [
      at(`${first}/wijziging-2016-03-19.maat`, 'schooljaar'),
      at(`${leavers}/regeling.maat`, 'studiejaar', 'betaling_variabel'),
      at(`${second}/regeling.maat`, 'resultaatplafond'),
      at(`${fund2014}/regeling.maat`, 'Aanvraagtijdvak'),
    ],
  },
  {
    number: '42',
    title: 'Consent of two bodies as a hard condition beside soft criteria',
    prose:
      'Consent is a fact of each body with its day; that both gave it by the day of filing is a named condition beside the minister’s verdict: without it a positive verdict brings no money.',
    where: [at(`${higher}/regeling.maat`, 'instemming_op', 'instemming_met_plan', 'goedgekeurd_in_ronde')],
  },
];
