import type {
  Step,
  Trace,
  TraceDatum,
  TraceNode,
  TraceThing,
  TraceType,
  TraceValue,
} from '../../engine/explain/model-trace.ts';

/** Explanations made by hand, for the forms of them: small enough to read, with something of everything. */
export function handMade(nodes: readonly TraceNode[], more: Partial<Trace> = {}): Trace {
  return {
    format: 'maatstaf-trace/1',
    engine: '0.1.0',
    regulation: { name: 'scholen', label: 'Regeling scholen' },
    question: { year: 2021, exact: false },
    texts: [],
    roots: nodes.slice(0, 1).map(({ id }) => id),
    nodes,
    complete: false,
    omitted: 0,
    ...more,
  };
}

export const amount: TraceType = { kind: 'amount', decimals: 2 };
export const count: TraceType = { kind: 'count' };
export const yesNo: TraceType = { kind: 'yesNo' };

export const school: TraceThing = { entity: 'school', label: 'school', key: '99AA' };
export const in2021 = { kind: 'year', number: 2021, text: '2021' } as const;

export function known(datum: string | boolean | TraceDatum): TraceValue {
  if (typeof datum === 'boolean') return { state: 'known', datum: { kind: 'yesNo', value: datum } };
  return { state: 'known', datum: typeof datum === 'string' ? { kind: 'number', number: datum } : datum };
}

/** A node of school 99AA in 2021, with what is given in place of the rest. */
export function node(id: string, given: Partial<TraceNode>): TraceNode {
  return { of: school, ...nobodys(id, given) };
}

/** The same of no school. */
export function nobodys(id: string, given: Partial<TraceNode>): TraceNode {
  return {
    id,
    kind: 'rule',
    name: id,
    label: id,
    for: [in2021],
    type: amount,
    value: known('0'),
    amended: [],
    uses: [],
    marks: { assumptions: [], untranslated: [], provisional: [] },
    ...given,
  };
}

export function use(of: TraceNode): Step {
  return { op: 'use', type: of.type, value: of.value, use: of.id, label: of.label };
}

export function literal(number: string, type: TraceType = count): Step {
  return { op: 'literal', type, value: known(number) };
}

export function cite(place: string, heading: string, ...quotation: string[]): NonNullable<TraceNode['law']> {
  return { place, heading, quotation };
}

const pupils = node('leerlingen', {
  kind: 'fact',
  label: 'aantal leerlingen',
  type: count,
  value: known('120'),
  fact: { delivered: true, source: 'telling DUO', recordedOn: '2020-10-01', assumed: false },
});

const rate = nobodys('bedrag_per_leerling', {
  kind: 'parameter',
  label: 'bedrag per leerling',
  value: known('25/2'),
  law: cite('artikel 6', 'Bedragen', 'Het bedrag per leerling is € 12,50.'),
  amended: [{ act: 'change', label: 'Wijziging bedragen 2021', inForce: '2021-02-01', validFrom: '2021-01-01' }],
});

const approved = node('oordeel_minister', {
  kind: 'judgement',
  label: 'het plan is voldoende',
  type: yesNo,
  value: known(true),
  law: cite('Wet op het onderwijs, artikel 3, tweede lid', 'Oordeel'),
  fact: {
    delivered: true,
    by: 'de minister',
    on: '2020-12-01',
    onAdviceOf: 'de commissie',
    reasons: 'Het plan is concreet & haalbaar.',
    assumed: false,
  },
});

const enough = node('bekostiging › voldoende', {
  kind: 'condition',
  label: 'voldoende leerlingen',
  type: yesNo,
  value: known(true),
  law: cite('artikel 5, tweede lid, onderdeel a', 'Voorwaarden'),
  uses: ['leerlingen'],
  formula: { op: 'atLeast', type: yesNo, value: known(true), parts: [use(pupils), literal('100')] },
});

const funding = node('bekostiging', {
  label: 'bekostiging',
  value: known('1500'),
  law: cite(
    'artikel 5, eerste lid',
    'Hoogte van de bekostiging',
    'De bekostiging is het bedrag per leerling maal het aantal leerlingen.',
  ),
  uses: ['leerlingen', 'bedrag_per_leerling', 'oordeel_minister'],
  conditions: ['bekostiging › voldoende'],
  formula: { op: 'multiply', type: amount, value: known('1500'), parts: [use(pupils), use(rate)] },
  rounding: { before: '12001/8', after: '1500', step: '1', direction: 'down', law: cite('artikel 7', 'Afronding') },
  exceptions: [
    {
      name: 'klein',
      label: 'kleine school',
      law: cite('artikel 5, derde lid', 'Kleine scholen'),
      state: 'condition',
      condition: { op: 'less', type: yesNo, value: known(false), parts: [use(pupils), literal('50')] },
    },
  ],
  marks: {
    assumptions: [{ text: 'leerlingen tellen op 1 oktober', place: 'artikel 5, eerste lid' }],
    untranslated: [{ phrase: 'tenzij dat onbillijk is', reason: 'vraagt een oordeel', place: 'artikel 8' }],
    provisional: [],
  },
});

/** One amount of one school, with a condition, a judgement, a fact, a number of the law, a rounding and an exception. */
export const smallTrace: Trace = handMade([funding, enough, pupils, rate, approved]);

/** A total over many schools, of which the explanation holds the largest. */
export function sumTrace(schools: number, shown = schools): Trace {
  const members = Array.from({ length: schools }, (_, at) =>
    node(`bedrag(${at})`, {
      kind: 'fact',
      name: 'bedrag',
      label: 'bedrag',
      of: { ...school, key: `${String(at).padStart(2, '0')}ZZ` },
      value: known(String(at + 1)),
      fact: { delivered: true, assumed: false },
    }),
  );
  const total = known(String((schools * (schools + 1)) / 2));
  const largest = members.toReversed().slice(0, shown);
  const root = nobodys('totaal', {
    label: 'totaal van de bedragen',
    value: total,
    uses: members.map(({ id }) => id),
    formula: {
      op: 'total',
      type: amount,
      value: total,
      set: {
        items: ['school'],
        count: schools,
        of: schools,
        from: 0,
        members: largest.map((one) => ({
          is: [{ kind: 'thing', ...(one.of ?? school) }],
          value: one.value,
          use: one.id,
        })),
      },
    },
  });
  return handMade([root, ...largest], { omitted: schools - shown });
}
