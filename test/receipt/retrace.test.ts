import { expect, test } from 'vitest';
import type { Step, Trace, TraceNode } from '../../engine/explain/model-trace.ts';
import { analyse, evaluate, explanations, instanceKey, readFacts } from '../../engine/index.ts';
import { lawOf, secondTrancheFolder, shippedJson, shippedRegulation } from '../shipped.ts';

const sources = lawOf(shippedRegulation(secondTrancheFolder));
const analysis = analyse(sources);
const { facts } = readFacts(shippedJson(secondTrancheFolder, 'populatie.json'), analysis);
const told = complete(['subsidie'], 2021, '99AA');
const given = { analysis, facts, sources };

function complete(names: readonly string[], year: number, of: string): Trace {
  const answer = evaluate(analysis, facts, { names, year, of: [of] });
  const keys = answer.values.map(({ instance: i }) => instanceKey(i.quantity.name, i.owner, i.indexes));
  return explanations.trace(analysis, facts, answer, keys, { sources, complete: true });
}

test('an explanation that nobody touched is the one that law and facts give', () => {
  expect(told.nodes.some(({ formula }) => formula !== undefined)).toBe(true);
  expect(explanations.retrace(told, given)).toEqual([]);
});

/** Changes of what is said, not of what came out. */
const changes: readonly (readonly [string, (trace: Trace) => Trace, string])[] = [
  [
    'the reasons of a judgement',
    onFact((node) => ({ fact: { ...node.fact, reasons: 'anders' } }), 'judgement'),
    'gegeven',
  ],
  ['who judged', onFact((node) => ({ fact: { ...node.fact, by: 'de buurman' } }), 'judgement'), 'gegeven'],
  ['the day of a judgement', onFact((node) => ({ fact: { ...node.fact, on: '2018-01-01' } }), 'judgement'), 'gegeven'],
  ['that a fact was assumed', onFact((node) => ({ fact: { ...node.fact, assumed: true } }), 'fact'), 'gegeven'],
  [
    'an assumption left out',
    onFirst(
      (node) => node.marks.assumptions.length > 0,
      (node) => ({ marks: { ...node.marks, assumptions: [] } }),
    ),
    'kanttekeningen',
  ],
  [
    'an amendment left out',
    onFirst(
      (node) => node.amended.length > 0,
      () => ({ amended: [] }),
    ),
    'gewijzigdDoor',
  ],
  [
    'the day of an amendment',
    onFirst(
      (node) => node.amended.length > 0,
      (node) => ({ amended: node.amended.map((one) => ({ ...one, inForce: '2015-01-01' })) }),
    ),
    'gewijzigdDoor',
  ],
  [
    'the heading of an article',
    onFirst(
      (node) => node.law !== undefined,
      (node) => ({ law: { ...node.law, heading: 'Iets anders' } }),
    ),
    'vindplaats',
  ],
  [
    'a line in a file',
    onFirst(
      (node) => node.source !== undefined,
      (node) => ({ source: { ...node.source, line: 1 } }),
    ),
    'bron',
  ],
  [
    'a step of the arithmetic',
    onFirst(
      (node) => node.formula?.parts !== undefined,
      (node) => ({ formula: { ...node.formula, parts: swapped(node.formula?.parts) } }),
    ),
    'formule',
  ],
  [
    'the operator of a step',
    onFirst(
      (node) => node.formula?.op === 'add',
      (node) => ({ formula: { ...node.formula, op: 'subtract' } }),
    ),
    'formule',
  ],
  [
    'the name of the regulation',
    (trace) => ({ ...trace, regulation: { ...trace.regulation, label: 'Andere regeling' } }),
    'regeling',
  ],
];

test.each(changes)('%s is noticed', (_, change, member) => {
  const changed = change(told);
  expect(changed).not.toEqual(told);
  const found = explanations.retrace(changed, given);
  expect(found).toHaveLength(1);
  expect(found[0]?.members).toEqual([member]);
});

test('a part that is missing, or is one too many, is noticed', () => {
  const [first, ...others] = told.nodes;
  const last = told.nodes.at(-1);
  if (first === undefined || last === undefined) throw new Error('an explanation without parts');
  expect(explanations.retrace({ ...told, nodes: [first, ...others.slice(0, -1)] }, given)).toEqual([
    { node: last.id, members: [] },
  ]);
  const extra = { ...last, id: 'verzonnen(2021)' };
  expect(explanations.retrace({ ...told, nodes: [...told.nodes, extra] }, given)).toEqual([
    { node: extra.id, members: [] },
  ]);
});

test('other facts give another explanation', () => {
  const delivered = structuredClone(shippedJson(secondTrancheFolder, 'populatie.json')) as {
    Instelling: Record<string, { rijksbijdrage: Record<string, string> }>;
  };
  const grants = delivered.Instelling['99AB']?.rijksbijdrage;
  if (grants === undefined) throw new Error('no 99AB');
  grants['2021'] = '1.00';
  const other = readFacts(delivered, analysis).facts;
  expect(explanations.retrace(told, { ...given, facts: other }).length).toBeGreaterThan(1);
});

function onFact(change: (node: TraceNode) => object, kind: TraceNode['kind']): (trace: Trace) => Trace {
  return onFirst((node) => node.kind === kind, change);
}

function onFirst(meant: (node: TraceNode) => boolean, change: (node: TraceNode) => object): (trace: Trace) => Trace {
  return (trace) => {
    const at = trace.nodes.findIndex(meant);
    if (at < 0) throw new Error('there is no such part');
    return { ...trace, nodes: trace.nodes.map((node, index) => (index === at ? { ...node, ...change(node) } : node)) };
  };
}

function swapped(parts: readonly Step[] | undefined): readonly Step[] {
  return [...(parts ?? [])].reverse();
}

test('another version of the program that gives the same is no matter', () => {
  expect(explanations.retrace({ ...told, engine: '0.0.1' }, given)).toEqual([]);
});
