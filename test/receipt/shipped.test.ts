import { describe, expect, test } from 'vitest';
import type { Trace } from '../../engine/explain/model-trace.ts';
import { trace } from '../../engine/explain/trace.ts';
import { traceFromWire, traceToWire } from '../../engine/explain/wire.ts';
import { analyse, evaluate, instanceKey, readFacts } from '../../engine/index.ts';
import { type Computed, receipt } from '../../engine/receipt/receipt.ts';
import { readReceipt, receiptToWire } from '../../engine/receipt/receipt-wire.ts';
import { replay } from '../../engine/receipt/replay.ts';
import { computed, shippedQuestions } from './asked.ts';
import { shuffled } from './shuffled.ts';

const questions = shippedQuestions();

describe('receipts of what shipped regulations are asked', () => {
  test('there are such questions', () => expect(questions.length).toBeGreaterThan(15));

  test.each(questions)('$title', (asked) => {
    const given = computed(asked);
    const made = madeFrom(given);
    const text = JSON.stringify(receiptToWire(made));
    expect(readReceipt(text)).toEqual({ receipt: made });

    // Other order, other places on the disk: the same to the byte.
    const [main, ...others] = asked.sources;
    const elsewhere = [...(main === undefined ? [] : [main]), ...others.toReversed()].map(({ name, text: law }) => ({
      name: `/srv/wetten/${name}`,
      text: law,
    }));
    const again: Computed = {
      sources: elsewhere,
      analysis: analyse(elsewhere),
      facts: readFacts(shuffled(asked.json, 3), asked.analysis).facts,
      question: asked.question,
    };
    expect(JSON.stringify(receiptToWire(madeFrom(again)))).toBe(text);
    expect(replay(made, again)).toMatchObject({ outcome: 'same', differences: [], count: 0 });
  });

  test.each(questions)('its explanation comes back from the wire: $title', (asked) => {
    const { analysis, facts, sources, question } = computed(asked);
    const answer = evaluate(analysis, facts, question);
    const roots = answer.values
      .slice(0, 3)
      .map(({ instance: { quantity, owner, indexes } }) => instanceKey(quantity.name, owner, indexes));
    const traces: readonly Trace[] = [
      trace(analysis, facts, answer, roots, { sources }),
      trace(analysis, facts, answer, roots, { sources, complete: true }),
    ];
    for (const told of traces)
      expect(traceFromWire(JSON.parse(JSON.stringify(traceToWire(told))))).toEqual({ trace: told });
  });
});

function madeFrom(given: Computed): Extract<ReturnType<typeof receipt>, { readonly receipt: unknown }>['receipt'] {
  const made = receipt(given);
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  return made.receipt;
}
