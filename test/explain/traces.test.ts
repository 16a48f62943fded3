import { describe, expect, test } from 'vitest';
import type { Step, TraceNode } from '../../engine/explain/model-trace.ts';
import { shippedRegulations, textsOf } from '../shipped.ts';
import { type ComputedExample, computedExamples, tracedExample } from './traced.ts';

const regulations = shippedRegulations();

describe.each(regulations.map((regulation) => [regulation.folder, regulation] as const))('%s', (_, regulation) => {
  const examples = computedExamples(textsOf(regulation));

  test('every example has a complete explanation, in which nothing that was used is missing', () => {
    for (const example of examples) {
      const trace = tracedExample(example, { complete: true });
      const ids = new Set(trace.nodes.map(({ id }) => id));
      expect(ids.size, example.label).toBe(trace.nodes.length);
      expect(trace.roots, example.label).toEqual(example.expected);
      expect(trace.complete, example.label).toBe(true);
      expect(dangling(trace.nodes, ids), example.label).toEqual([]);
    }
  });

  test('a short one is part of the complete one, and says how much was left out', () => {
    for (const example of examples.slice(0, 25)) {
      const complete = new Map(tracedExample(example, { complete: true }).nodes.map((node) => [node.id, node]));
      const short = tracedExample(example, { depth: 1, members: 2 });
      for (const { id, value, label } of short.nodes)
        expect({ id, value, label }).toEqual({ id, value: complete.get(id)?.value, label: complete.get(id)?.label });
      if (short.nodes.length < complete.size) expect(short.complete).toBe(false);
    }
  });

  test('the same question gives the same explanation to the byte', () => {
    const again = new Map(computedExamples(textsOf(regulation)).map((example) => [example.label, example]));
    for (const example of examples.slice(0, 10)) expect(text(example)).toBe(text(again.get(example.label) ?? example));
  });

  test('whatever was computed by a rule tells how', () => {
    for (const example of examples)
      for (const node of tracedExample(example).nodes)
        expect(reasonFor(node), `${example.label}: ${node.id}`).not.toBe('');
  });
});

function text(example: ComputedExample): string {
  return JSON.stringify(tracedExample(example));
}

/** Uses without a node, and steps that name what is not used. */
function dangling(nodes: readonly TraceNode[], ids: ReadonlySet<string>): readonly string[] {
  return nodes.flatMap((node) => [
    ...node.uses.filter((use) => !ids.has(use)).map((use) => `${node.id} uses ${use}`),
    ...stepIds(node.formula)
      .filter((use) => !ids.has(use))
      .map((use) => `${node.id} reckons with ${use}`),
  ]);
}

function stepIds(step: Step | undefined): readonly string[] {
  if (step === undefined) return [];
  return [...(step.use === undefined ? [] : [step.use]), ...(step.parts ?? []).flatMap(stepIds)];
}

/** What a node tells of how its value came about. */
function reasonFor(node: TraceNode): string {
  const { kind, formula, table, part, division, fact, without, value } = node;
  if (kind === 'parameter' || kind === 'rest' || value.state === 'fault') return kind;
  if (without !== undefined) return without;
  if (fact !== undefined) return 'fact';
  if (part !== undefined) return 'part';
  if (division !== undefined) return 'division';
  if (table !== undefined) return 'table';
  return formula?.op ?? '';
}
