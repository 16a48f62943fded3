import {
  applications,
  emptyFacts,
  euros,
  type Facts,
  partnersOf,
  remark,
  twoDigits,
  verdict,
} from './rif-applications.ts';

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
    const key = `2015-${twoDigits(one.index)}`;
    facts['Instelling'][one.school] = { soort_instelling: 'roc' };
    facts['Aanvraag'][key] = {
      aanvrager: one.school,
      betreft_groen_onderwijs: one.index % 13 === 4,
      ingediend_op: one.index === 17 ? '2015-02-01' : `2015-01-${twoDigits(one.day)}`,
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
