import {
  type Application,
  applications,
  emptyFacts,
  euros,
  type Facts,
  partnersOf,
  remark,
  twoDigits,
  verdict,
} from './rif-applications.ts';

/** Forty constructed applications of January 2021 for the fund of 2019, starters and scale-ups, together more than 15 million euros. */
export function applicationsOf2021(): Facts {
  const criteria = ['aansluiting', 'samenwerking', 'haalbaarheid', 'duurzaamheid', 'financiering'];
  const further = ['verbreding_en_verdieping', 'onderzoek', 'docenten'];
  const themes = ['entreeopleiding', 'leven_lang_ontwikkelen', 'professionalisering', 'onderzoekend_vermogen'];
  const facts = emptyFacts(['Instelling', 'Aanvraag', 'Kostenpost', 'Partner', 'Bijdrage']);
  for (const one of applications(20210131, 250_000, 900)) {
    const key = `2021-${twoDigits(one.index)}`;
    const scaleUp = one.index % 4 === 1;
    const judged = scaleUp ? [...criteria, ...further] : criteria;
    const partners = partnersOf(one, key);
    facts['Instelling'][one.school] = {
      agenda: { waarde: 'voldoende', door: 'de minister', op: '2019-05-27', motivering: remark },
    };
    facts['Aanvraag'][key] = {
      van: one.school,
      ingediend_op: one.index === 17 ? '2021-02-01' : `2021-01-${twoDigits(one.day)}`,
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
      eerder_project: `RIF16-${twoDigits(one.index)}`,
      partners_eerder_project: String(partners),
      eerder_project_geslaagd: { waarde: true, door: 'de minister', motivering: remark },
    };
  }
}
