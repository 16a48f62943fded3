import { describe, expect, test } from 'vitest';
import type { Trace } from '../../engine/explain/model-trace.ts';
import { trace } from '../../engine/explain/trace.ts';
import { traceFromWire, traceToWire } from '../../engine/explain/wire.ts';
import { type Analysis, analyse, instanceKey, readFacts } from '../../engine/index.ts';
import { answersTo, type Computed } from '../../engine/receipt/receipt.ts';
import { readReceipt, receiptToWire } from '../../engine/receipt/receipt-wire.ts';
import { replay } from '../../engine/receipt/replay.ts';
import type { SourceFile } from '../../grammar/index.ts';
import { computed, receiptOf, shippedQuestions } from './asked.ts';
import { shuffled } from './shuffled.ts';

const questions = shippedQuestions();

describe('what shipped regulations are asked', () => {
  test('there is enough of it', () => expect(questions.length).toBeGreaterThan(20));

  test.each(questions)('$title: the same receipt, in whatever order and from whatever folder', (asked) => {
    const made = receiptOf(computed(asked));
    const text = JSON.stringify(receiptToWire(made));
    expect(readReceipt(text)).toEqual({ receipt: made });
    const { sources, analysis } = elsewhere(asked.sources);
    const facts = readFacts(shuffled(asked.json, 3), analysis).facts;
    const { now, ...replayed } = replay(made, { sources, analysis, facts });
    expect(replayed).toEqual({ outcome: 'same', differences: [], count: 0, problems: [] });
    expect(now && JSON.stringify(receiptToWire(now))).toBe(text);
  });

  test.each(questions)('$title: its explanations come back from the wire', (asked) => {
    const given: Computed = computed(asked);
    for (const answer of answersTo(given)) {
      const roots = answer.values
        .slice(0, 3)
        .map(({ instance: { quantity, owner, indexes } }) => instanceKey(quantity.name, owner, indexes));
      expect(roots.length).toBeGreaterThan(0);
      const tell = (complete: { readonly complete?: true }): Trace =>
        trace(given.analysis, given.facts, answer, roots, { sources: given.sources, ...complete });
      for (const told of [tell({}), tell({ complete: true })])
        expect(traceFromWire(JSON.parse(JSON.stringify(traceToWire(told))))).toEqual({ trace: told });
    }
  });
});

const moved = new Map<SourceFile | undefined, Pick<Computed, 'sources' | 'analysis'>>();

/** The same law from another folder, its files in another order; each regulation is read once. */
function elsewhere([main, ...others]: readonly SourceFile[]): Pick<Computed, 'sources' | 'analysis'> {
  const known = moved.get(main);
  if (known !== undefined) return known;
  const sources = [...(main === undefined ? [] : [main]), ...others.toReversed()].map(({ name, text }) => ({
    name: `/srv/wetten/${name}`,
    text,
  }));
  const analysis: Analysis = analyse(sources);
  moved.set(main, { sources, analysis });
  return { sources, analysis };
}
