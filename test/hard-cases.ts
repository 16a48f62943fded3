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
      'A division names its pot, who receives (`ontvangers`) and two keys with their weights; the totals run over the receivers by themselves.',
    where: [at(`${first}/regeling.maat`, 'algemeen_deel')],
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
      'The chapters on study value and on work placement are amendments of their own, with `voeg toe`; each joins the total of article 1.3 by replacing one formula.',
    where: [
      at(`${first}/wijziging-2016-03-19.maat`, 'resultaatafhankelijk_budget', 'studiewaardebudget'),
      at(`${first}/wijziging-2016-07-20.maat`, 'praktijkvormingsbudget'),
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
    prose: '`restant vervalt`: it has to be written, since no division may leave money without saying where it goes.',
    where: [
      at(`${leavers}/regeling.maat`, 'vaste_vergoeding'),
      at(`${leavers}/voorbeelden.maat`, 'wat niet wordt verdiend, gaat niet naar de anderen'),
    ],
  },
  {
    number: '10',
    title: 'Money withheld, that stays with the institution by another programme',
    prose:
      'The key is added up over the whole sector, so that nobody gains; what an institution forgoes is the rest “of” that institution, and another rule reads it.',
    where: [at(`${higher}/regeling.maat`, 'deel_gerealiseerd', 'via_comenius')],
  },
  {
    number: '11',
    title: 'A cap per institution, whose overflow is divided by another key',
    prose:
      '`ten hoogste` on each receiver, and `restant opnieuw naar rato van …, daarna …`: whether it is done once or until nobody exceeds is said, not implied.',
    where: [at(`${first}/wijziging-2016-03-19.maat`, 'ten_hoogste_voor_instelling', 'studiewaardebudget')],
  },
  {
    number: '12',
    title: 'A pro-rata cut only when a sub-ceiling is exceeded',
    prose:
      'Receivers claim what they are due (`aanspraak`), and `bij tekort naar rato` cuts only that pot which is too small; one euro above the ceiling and exactly on it are examples.',
    where: [at(`${leavers}/regeling.maat`, 'vaste_vergoeding', 'variabele_vergoeding')],
  },
  {
    number: '13',
    title: 'A step table by head count, with a gap below ten',
    prose:
      'A table whose rows are brackets; where the law has no bracket the table says `geen`, and what that means is a rule of its own, under an assumption.',
    where: [at(`${leavers}/regeling.maat`, 'bedrag_van_tabel_1', 'vast_bedrag')],
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
      'The escape is an exception on the right to the amount; the fall compares with the year before (`in jaar - 1`), and the required step is a parameter.',
    where: [at(`${leavers}/regeling.maat`, 'daling', 'vereiste_daling', 'verbetering')],
  },
  {
    number: '17',
    title: 'Study value: a relative norm with history, fallbacks, floors and caps',
    prose:
      'Per diploma: the value, less the reference of the prior education, less an earlier diploma, at least zero. Per unit: its mean against its own base of four years and a threshold, falling back to domain and institution where it is small; growth is capped.',
    where: [
      at(
        `${first}/wijziging-2016-03-19.maat`,
        'studiewaarde_van_diploma',
        'aftrek',
        'telt_als',
        'gemiddelde_studiewaarde',
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
      'Who keeps its study value is decided first; the two sub-pots are rules over that, and each division has one of them for its pot.',
    where: [
      at(
        `${first}/wijziging-2016-03-19.maat`,
        'landelijke_behouden_diplomas',
        'landelijk_budget_behoud',
        'landelijk_budget_verbetering',
      ),
    ],
  },
  {
    number: '17b',
    title: 'Phase-in of a new key beside a simple one: 50/50, then 65/35',
    prose:
      'An exception for each year of the phase-in on the part that goes by the new key; the simple count has the rest.',
    where: [at(`${first}/wijziging-2016-03-19.maat`, 'deel_a', 'ingroei_2016', 'ingroei_2017')],
  },
  {
    number: '17c',
    title: 'Parameters may be reset for all if more than a third get nothing through no fault of theirs',
    prose:
      'The guard reads the outcome as it was first decided; whether circumstances were beyond control is a judgement, and reset values take the place of the parameters.',
    where: [
      at(
        `${first}/wijziging-2016-03-19.maat`,
        'buiten_eigen_invloed',
        'kreeg_niets',
        'waarden_mogen_worden_herzien',
        'herziening_referentiewaarde',
      ),
    ],
  },
  {
    number: '17d',
    title: 'A gate changed by correcting one cross-reference',
    prose: 'The correction is an amendment like any other; the same question `geldend op` two days has two answers.',
    where: [at(`${first}/wijziging-2015-03-11.maat`, 'onderdeel A')],
  },
  {
    number: '17e',
    title: 'Corona: numbers in one scheme, discretion in another, a shortened period in a third',
    prose:
      'The same cause is three kinds of rule: conditions with figures, a judgement “having regard to” the circumstances, and a regime replaced for one year.',
    where: [
      at(`${fund2019}/wijziging-stcrt-2021-48331.maat`, 'corona_verhouding', 'corona_minder'),
      at(`${second}/regeling.maat`, 'resultaat'),
      at(`${higher}/wijziging-corona-2020.maat`, 'onderdeel A'),
    ],
  },
  {
    number: '18',
    title: 'Comply or explain',
    prose:
      'Every point of a list is treated or motivated: `elk … voldoet aan`. Where somebody has to accept the explanation, that is a judgement.',
    where: [
      at(`${second}/regeling.maat`, 'speerpunten_behandeld_of_gemotiveerd'),
      at(`${first}/regeling.maat`, 'vereiste_gehaald', 'criterium_gehaald'),
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
      'Verdict and sub-verdicts are facts with author, day and reasons; a rule says whether they agree, and decides nothing.',
    where: [at(`${higher}/regeling.maat`, 'oordeel_criterium', 'besluit_over_plan', 'besluit_rust_op_criteria')],
  },
  {
    number: '21',
    title: 'Scores with compensation and classes of weight, special in one sector',
    prose:
      'Points are judgements, classes and weights grids by sector; that a light criterium may be made up for and a heavy one may not are named conditions.',
    where: [at(`${own}/punten-met-compensatie.maat`, 'klasse', 'gewogen_gemiddelde', 'voldoende')],
  },
  {
    number: '22',
    title: 'Discretion: the minister may',
    prose:
      'A judgement that may be silent (`zonder opgave geen`) and an exception that applies where it was given, with its reasons.',
    where: [at(`${leavers}/regeling.maat`, 'gecorrigeerde_norm', 'correctie_van_de_norm')],
  },
  {
    number: '23',
    title: 'The same text and a milder verdict; another regime by decree',
    prose:
      'What was weighed is kept with the verdict (`gelet op`) and changes no formula. Where the period itself was shortened, an amendment replaces the regime of a year.',
    where: [
      at(`${second}/voorbeelden-2021-35925.maat`, 'niet gehaald door corona en toch voldoende bevonden'),
      at(`${higher}/regeling.maat`, 'regime'),
      at(`${higher}/wijziging-corona-2020.maat`, 'onderdeel A'),
    ],
  },
  {
    number: '24',
    title: 'A second chance with a calendar of its own',
    prose:
      'Rounds are an ordered list; the last day of the second is computed from the decision on the first, and the first round that approves counts.',
    where: [at(`${higher}/regeling.maat`, 'uiterste_dag_nieuw_plan', 'plan_op_tijd', 'goedgekeurd_in_ronde')],
  },
  {
    number: '25',
    title: 'Too late, but not refused',
    prose:
      'What lateness does is said by rules of its own: the first payment moves, the window becomes the next one, the grant is lowered and its advances stop.',
    where: [
      at(`${first}/regeling.maat`, 'te_laat', 'later_betaald'),
      at(`${fund2019}/regeling.maat`, 'rapportage_te_laat', 'opgeschort'),
    ],
  },
  {
    number: '26',
    title: 'Catch-up of missed months; a quarter in advance and equal parts',
    prose:
      'A payment schedule is a division over months or quarters; what is due by a month less what was paid by then is the payment.',
    where: [
      at(`${first}/regeling.maat`, 'termijn', 'verschuldigd', 'betaling'),
      at(`${fund2019}/regeling.maat`, 'voorschot'),
    ],
  },
  {
    number: '27',
    title: 'Merger, split, declared division',
    prose:
      'A fact says what becomes of it in a merger (`bij fusie opgeteld`); a split goes by a signed declaration of the boards, which is a fact too.',
    where: [
      at('rulesets/mbo/web/regeling.maat', 'rijksbijdrage'),
      at(`${first}/wijziging-2016-03-19.maat`, 'afgesplitst_van', 'toegerekend_aan', 'overgegaan'),
      at('test/miniatures/fusie-halverwege.maat', 'aantal_in_augustus'),
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
      'The part that belongs to another sector is a thing of its own that refers to the institution; each part counts in its own regulation. Who is in two pots has a row in each.',
    where: [
      at(`${leaversSecondary}/regeling.maat`, 'vmbo_van', 'valt_onder_hoofdstuk_3'),
      at(`${surcharge}/regeling.maat`, 'onderwijsopslag'),
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
      'The bounds are conditions on the budget as it was filed; an application one euro outside is refused, and an example names the condition that did it.',
    where: [at(`${fund2019}/regeling.maat`, 'bedrag_in_orde', 'financiering_in_orde')],
  },
  {
    number: '34',
    title: 'Ranking under a ceiling, two lists in turn, a draw',
    prose:
      'Claims are met in an order of ranks, and where equals compete for one place the draw is a recorded fact; the answer says that it has to be held.',
    where: [at(`${fund2019}/regeling.maat`, 'puntenverhouding', 'plaats_op_lijst', 'toegekend')],
  },
  {
    number: '35',
    title: 'A repaired application is ranked last',
    prose: 'Being repaired is the first criterion of the rank, before the points.',
    where: [at(`${fund2019}/regeling.maat`, 'herstelbaar', 'hersteld', 'plaats_op_lijst')],
  },
  {
    number: '36',
    title: 'A ceiling moved between windows after judging',
    prose:
      'What the first window leaves is added to the second by a rule; the ceilings moved in 2022 are an amendment with its own day of publication.',
    where: [at(`${fund2019}/regeling.maat`, 'beschikbaar'), at(`${fund2019}/wijziging-2022-06-03.maat`, 'onderdeel A')],
  },
  {
    number: '37',
    title: 'Dependence on another scheme’s outcome',
    prose:
      'The fund uses the second tranche (`gebruikt`) and reads its verdict on the agenda; deviation has to be explained, and somebody accepts the explanation.',
    where: [at(`${fund2019}/regeling.maat`, 'regiovisie', 'regiovisie_in_orde')],
  },
  {
    number: '38',
    title: 'Budget reservation: all grants fall pro rata',
    prose: 'A later fact, what the budget act made available, scales all grants in one proportion.',
    where: [at(`${fund2014}/regeling.maat`, 'middelen_beschikbaar', 'na_voorbehoud')],
  },
  {
    number: '39',
    title: 'Drafting slips',
    prose:
      'The slip stands beside the rule: an assumption says what was read instead and who must confirm, or the phrase is left untranslated.',
    where: [at(`${leavers}/regeling.maat`, 'C10', 'alle_nog_in_onderwijs')],
  },
  {
    number: '40',
    title: 'Printed tables that do not add up',
    prose:
      'Printed totals are parameters beside the exact parts; rules and examples compare them with a margin (`marge`) and name the misprint.',
    where: [
      at(`${higher}/regeling.maat`, 'gedrukt_totaal', 'afrondingsruimte', 'gedrukt_totaal_klopt'),
      at(`${leavers}/voorbeelden.maat`, 'de brief van najaar 2014 drukt hele miljoenen'),
    ],
  },
  {
    number: '41',
    title: 'Words and years with two meanings',
    prose:
      'A school year is a period with its own first day and name; the year of a budget and that of its payment are different indexes, told apart by their names and labels.',
    where: [
      at(`${first}/wijziging-2016-03-19.maat`, 'schooljaar'),
      at(`${leavers}/regeling.maat`, 'studiejaar', 'betaling_variabel'),
      at(`${second}/regeling.maat`, 'resultaatplafond'),
    ],
  },
  {
    number: '42',
    title: 'Consent of two bodies as a hard condition beside soft criteria',
    prose:
      'Consent is a fact of each body with its day; that all gave it is a condition, beside verdicts that people weigh.',
    where: [at(`${higher}/regeling.maat`, 'instemming_op', 'instemming_met_plan')],
  },
];
