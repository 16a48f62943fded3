import { describe, expect, test } from 'vitest';
import { exampleFacts, exampleRegulation } from '../../engine/analyse/operator-examples.ts';
import { operators } from '../../engine/analyse/operators.ts';
import { analyse, runExamples } from '../../engine/index.ts';

const all = Object.entries(operators);

describe('the table of operators', () => {
  test.each(all)('%s: its example is right', (_, { example }) => {
    const rule = `  regel uitkomst van Instelling: ${typeOf(example.outcome)} "uitkomst"\n    = ${example.expression}\n`;
    const check = `  voorbeeld "v" in 2020\n${exampleFacts}    verwacht uitkomst van "01AA": ${example.outcome}\n`;
    const analysis = analyse([{ name: 'regeling.maat', text: `${exampleRegulation}\n${rule}\n${check}` }]);
    expect(analysis.problems).toEqual([]);
    expect(runExamples(analysis).map(({ passed, checks }) => (passed ? 'right' : checks))).toEqual(['right']);
  });

  test.each(all)('%s: says in both languages how it is written and what it does', (_, { form, docs }) => {
    for (const text of [form.nl, form.en]) expect(text.trim()).not.toBe('');
    for (const text of [docs.nl, docs.en]) expect(text).toMatch(/\.$/);
  });
});

/** The type that fits an outcome as it is written. */
function typeOf(outcome: string): string {
  if (outcome.includes('€')) return 'bedrag exact';
  return outcome === 'ja' || outcome === 'nee' ? 'ja/nee' : 'getal';
}
