import { constructedCodes } from './institutions.ts';
import { seeded } from './seeded.ts';

/** What a constructed application has before it gets the names of one regulation. Money in whole euros. */
interface Application {
  readonly index: number;
  readonly school: string;
  readonly day: number;
  readonly hours: number;
  readonly material: number;
  readonly asked: number;
  readonly business: number;
  readonly others: number;
  readonly points: number;
  readonly sufficient: boolean;
}

type Facts = Record<string, unknown>;

const remark = 'Geconstrueerd.';
const hourlyRate = 73;

/**
 * Forty constructed applications of January 2015 for the fund of 2014: together somewhat more than the ceiling of 34 million
 * euros. Some are late, incomplete, insufficient, too
 * small, too large or a euro outside the shares. Nothing is of a real application.
 */
export function applicationsOf2015(): Facts {
  const criteria = ['aansluiting', 'samenwerking', 'haalbaarheid', 'duurzaamheid', 'financiering'];
  const documents = ['regionale_visie', 'plan_van_aanpak', 'begroting', 'samenwerkingsovereenkomst'];
  const facts = emptyFacts(['Instelling', 'Aanvraag', 'Begrotingspost', 'Partner', 'Bijdrage']);
  for (const one of applications(20150131, 200_000, 1_790)) {
    const key = `2015-${number(one.index)}`;
    facts['Instelling'][one.school] = { soort_instelling: 'roc' };
    facts['Aanvraag'][key] = {
      aanvrager: one.school,
      betreft_groen_onderwijs: one.index % 13 === 4,
      ingediend_op: one.index === 17 ? '2015-02-01' : `2015-01-${number(one.day)}`,
      start_op: '2015-09-01',
      gevraagd: euros(one.asked),
      overeenkomst_getekend: true,
      ingeleverd: Object.fromEntries(documents.map((name, place) => [name, one.index !== 23 || place > 0])),
      beoordeling: Object.fromEntries(criteria.map((name) => [name, verdict(one, name === 'duurzaamheid')])),
      punten: { waarde: String(one.points), door: 'beoordelingscommissie', motivering: remark },
    };
    const post = { kostensoort: 'activiteit', uit_rijksbijdrage: false, onder_andere_regeling: false };
    facts['Begrotingspost'][`${key}-1`] = {
      van: key,
      ...post,
      begonnen_op: { geen: true },
      begrote_uren: String(one.hours),
      overige_kosten: euros(one.material),
    };
    for (const { partner, kind, hours, money } of partnersOf(one, key)) {
      facts['Partner'][partner] = { van: key, soort_partner: kind };
      facts['Bijdrage'][`${partner}-1`] = given(partner, 'geld', { toegezegd_bedrag: euros(money) });
      if (hours > 0) facts['Bijdrage'][`${partner}-2`] = given(partner, 'uren', { toegezegde_uren: String(hours) });
    }
  }
  return facts;

  function given(partner: string, form: string, value: Facts): Facts {
    return { van: partner, vorm: form, bestemming: 'project', ...value };
  }
}

/** Forty constructed applications of January 2021 for the fund of 2019, starters and scale-ups, together more than 15 million euros. */
export function applicationsOf2021(): Facts {
  const criteria = ['aansluiting', 'samenwerking', 'haalbaarheid', 'duurzaamheid', 'financiering'];
  const further = ['verbreding_en_verdieping', 'onderzoek', 'docenten'];
  const themes = ['entreeopleiding', 'leven_lang_ontwikkelen', 'professionalisering', 'onderzoekend_vermogen'];
  const facts = emptyFacts(['Instelling', 'Aanvraag', 'Kostenpost', 'Partner', 'Bijdrage']);
  for (const one of applications(20210131, 250_000, 900)) {
    const key = `2021-${number(one.index)}`;
    const scaleUp = one.index % 4 === 1;
    const judged = scaleUp ? [...criteria, ...further] : criteria;
    const partners = partnersOf(one, key);
    facts['Instelling'][one.school] = {
      agenda: { waarde: 'voldoende', door: 'de minister', op: '2019-05-27', motivering: remark },
    };
    facts['Aanvraag'][key] = {
      van: one.school,
      ingediend_op: one.index === 17 ? '2021-02-01' : `2021-01-${number(one.day)}`,
      start_op: '2021-08-01',
      looptijd_in_jaren: one.index % 3 === 0 ? '5' : '4',
      categorie: scaleUp ? 'opschaler' : 'starter',
      entreeproject: false,
      gevraagde_subsidie: euros(one.asked),
      behandelt: Object.fromEntries(themes.map((name, place) => [name, scaleUp || place === one.index % 4])),
      regiovisie: one.index === 29 ? 'wijkt_af' : 'vloeit_voort',
      toelichting_regiovisie: { geen: true },
      eerdere_aanvraag: { geen: true },
      waardering: Object.fromEntries(
        judged.map((name) => [name, verdict(one, name === 'duurzaamheid', 'de minister')]),
      ),
      punten: Object.fromEntries(judged.map((name, place) => [name, points(one, judged.length, place)])),
      ...(scaleUp ? earlierProject(one, partners.length) : {}),
    };
    facts['Kostenpost'][`${key}-1`] = cost(key, 'personeel', { uren_begroot: String(one.hours) });
    facts['Kostenpost'][`${key}-2`] = cost(key, 'materieel', { kosten_begroot: euros(one.material) });
    for (const { partner, kind, hours, money } of partners) {
      const fund = kind === 'o_en_o_fonds' ? 'opleidingsfonds' : kind;
      facts['Partner'][partner] = { van: key, partnersoort: fund, deed_eerder_mee: scaleUp };
      facts['Bijdrage'][`${partner}-1`] = given(partner, 'geld', { begroot_in_geld: euros(money) });
      if (hours > 0) facts['Bijdrage'][`${partner}-2`] = given(partner, 'uren', { begroot_in_uren: String(hours) });
    }
  }
  return { ...facts, hoogste_punten: Object.fromEntries([...criteria, ...further].map((name) => [name, '20'])) };

  function given(partner: string, form: string, value: Facts): Facts {
    return { van: partner, bijdragevorm: form, bijdragedoel: 'project', ...value };
  }

  function cost(key: string, kind: string, value: Facts): Facts {
    const already = { betaald_uit_rijksbijdrage: false, begonnen_voor_aanvraag: false, andere_regeling: false };
    return { van: key, kostensoort: kind, ...already, bovenop_kwaliteitsafspraken: true, ...value };
  }

  function points(one: Application, parts: number, place: number): Facts {
    const most = Math.floor((one.points * parts) / 5);
    const share = Math.floor(most / parts) + (place < most % parts ? 1 : 0);
    return { waarde: String(share), door: 'de minister', motivering: remark };
  }

  function earlierProject(one: Application, partners: number): Facts {
    return {
      eerder_project: `RIF16-${number(one.index)}`,
      partners_eerder_project: String(partners),
      eerder_project_geslaagd: { waarde: true, door: 'de minister', motivering: remark },
    };
  }
}

/** A budget of three parts, of which partners give two; here and there something is wrong with it. */
function applications(seed: number, least: number, spread: number): readonly Application[] {
  const next = seeded(seed);
  const schools = constructedCodes(62);
  return Array.from({ length: 40 }, (_, index) => {
    const third = index === 11 ? least - 1 : index === 37 ? 2_100_000 : least + 1_000 * next(spread);
    const hours = 1_000 + 100 * next(Math.floor((third * 2) / hourlyRate / 100) - 10);
    return {
      index: index + 1,
      school: schools[next(62)] ?? '99AA',
      day: 2 + next(29),
      hours,
      material: 3 * third - hours * hourlyRate,
      asked: index === 20 ? third + 1 : third,
      business: index === 5 || index === 33 ? third - 1 : third,
      others: third,
      // Every application has points of its own, so that no draw is needed.
      points: 30 + ((index * 27) % 41),
      sufficient: index % 9 !== 4,
    };
  });
}

function partnersOf(
  one: Application,
  key: string,
): readonly { partner: string; kind: string; hours: number; money: number }[] {
  const hours = 100 * Math.floor(one.business / 4 / hourlyRate / 100);
  const fund = Math.floor(one.business / 10);
  return [
    { partner: `${key}-a`, kind: 'arbeidsorganisatie', hours, money: one.business - fund - hours * hourlyRate },
    { partner: `${key}-b`, kind: 'o_en_o_fonds', hours: 0, money: fund },
    { partner: `${key}-c`, kind: 'regionale_overheid', hours: 0, money: one.others },
  ];
}

function verdict(one: Application, decisive: boolean, by = 'beoordelingscommissie'): Facts {
  return { waarde: decisive && !one.sufficient ? 'onvoldoende' : 'voldoende', door: by, motivering: remark };
}

function emptyFacts<Name extends string>(names: readonly Name[]): Record<Name, Facts> {
  return Object.fromEntries(names.map((name) => [name, {}])) as Record<Name, Facts>;
}

function euros(amount: number): string {
  return `${amount}.00`;
}

function number(value: number): string {
  return String(value).padStart(2, '0');
}
