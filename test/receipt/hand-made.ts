import type { Trace } from '../../engine/explain/model-trace.ts';

const school = { entity: 'School', label: 'school', key: '01AA' } as const;
const year = { kind: 'year', number: 2021, text: '2021' } as const;
const none = { assumptions: [], untranslated: [], provisional: [] } as const;

/** A budget of one school: what it has per pupil times its pupils. */
export const handMade: Trace = {
  format: 'maatstaf-trace/1',
  engine: '0.1.0',
  regulation: { name: 'schoolgeld', label: 'Schoolgeld' },
  question: { year: 2021, asAt: '2021-12-31', exact: false },
  texts: [{ key: '', year: 2021, amendments: [] }],
  roots: ['budget("01AA";2021)'],
  nodes: [
    {
      id: 'budget("01AA";2021)',
      kind: 'rule',
      name: 'budget',
      label: 'budget',
      of: school,
      for: [year],
      type: { kind: 'amount', decimals: 2 },
      value: { state: 'known', datum: { kind: 'number', number: '401/2' } },
      law: { place: 'artikel 2', heading: 'Bedrag', quotation: ['Een school krijgt € 20,05 per leerling.'] },
      source: { file: 'regeling.maat', line: 12, column: 3, endLine: 12, endColumn: 60 },
      text: 0,
      amended: [],
      uses: ['leerlingen("01AA";2021)'],
      formula: {
        op: 'multiply',
        type: { kind: 'amount', decimals: 2 },
        value: { state: 'known', datum: { kind: 'number', number: '401/2' } },
        parts: [
          { op: 'use', type: { kind: 'count' }, use: 'leerlingen("01AA";2021)' },
          {
            op: 'literal',
            type: { kind: 'amount', decimals: 2 },
            value: { state: 'known', datum: { kind: 'number', number: '401/20' } },
          },
        ],
      },
      marks: none,
    },
    {
      id: 'leerlingen("01AA";2021)',
      kind: 'fact',
      name: 'leerlingen',
      label: 'aantal leerlingen',
      of: school,
      for: [year],
      type: { kind: 'count' },
      value: { state: 'known', datum: { kind: 'number', number: '10' } },
      amended: [],
      uses: [],
      fact: { delivered: true, source: 'telling', assumed: false },
      marks: none,
    },
  ],
  complete: true,
  omitted: 0,
};
