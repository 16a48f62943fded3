import { amountLiteral, regulation } from './regulation.ts';

/** A regulation with a fact of every type and shape, on which the tables of good and bad facts are tried. */
export const standard = regulation({
  kinds: [
    { name: 'Uitkomst', values: ['voldoende', 'onvoldoende'] },
    { name: 'Thema', values: ['taal', 'rekenen', 'waarde'] },
  ],
  entities: [
    { name: 'Instelling', plural: 'Instellingen', key: 'brin' },
    { name: 'Student', plural: 'Studenten', parent: 'Instelling' },
  ],
  quantities: [
    {
      name: 'rijksbijdrage',
      owner: 'Instelling',
      family: ['jaar'],
      type: 'amount',
      decimals: 2,
      atLeast: amountLiteral('0'),
    },
    { name: 'schatting', owner: 'Instelling', type: 'amount' },
    { name: 'studenten', owner: 'Instelling', family: ['jaar'], type: 'count' },
    { name: 'factor', owner: 'Instelling', type: 'number' },
    { name: 'cijfer', owner: 'Instelling', type: 'number', decimals: 1 },
    { name: 'aandeel', owner: 'Instelling', type: 'percentage' },
    {
      name: 'opslag',
      owner: 'Instelling',
      type: 'percentage',
      decimals: 4,
      atMost: { kind: 'percentage', decimal: '100', span: { start: 0, end: 0 } },
    },
    { name: 'bekostigd', owner: 'Instelling', type: 'yesNo' },
    {
      name: 'gestart',
      owner: 'Instelling',
      type: 'date',
      orAbsent: true,
      atLeast: { kind: 'date', iso: '2000-01-01', span: { start: 0, end: 0 } },
    },
    { name: 'toelichting', owner: 'Instelling', type: 'text', orAbsent: true },
    { name: 'sinds', owner: 'Instelling', type: 'year' },
    { name: 'voorganger', owner: 'Instelling', type: 'Instelling', orAbsent: true },
    { name: 'behandeling', owner: 'Instelling', family: ['jaar', 'Thema'], type: 'Uitkomst' },
    { name: 'uitwisseling', owner: 'Instelling', family: ['Instelling'], type: 'count' },
    { name: 'agenda', kind: 'judgement', owner: 'Instelling', type: 'Uitkomst', by: 'de minister', withReasons: true },
    { name: 'indruk', kind: 'judgement', owner: 'Instelling', type: 'Uitkomst', orAbsent: true },
    { name: 'geslaagd', owner: 'Student', type: 'yesNo' },
    { name: 'vangnet', type: 'amount', decimals: 2 },
    { name: 'index', family: ['jaar'], years: [{ from: 2019, through: 2022 }], type: 'percentage' },
    { name: 'budget', kind: 'rule', owner: 'Instelling', family: ['jaar'], type: 'amount', decimals: 2 },
    { name: 'plafond', kind: 'parameter', family: ['jaar'], type: 'amount', decimals: 2 },
    { name: 'verdeeld', kind: 'allocation', owner: 'Instelling', family: ['jaar'], type: 'amount', decimals: 2 },
  ],
});
