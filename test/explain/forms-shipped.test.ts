import { describe, expect, test } from 'vitest';
import { traceDot } from '../../engine/explain/forms/dot.ts';
import { tracePage } from '../../engine/explain/forms/page.ts';
import { traceTree } from '../../engine/explain/forms/tree.ts';
import { traceFromWire } from '../../engine/explain/wire.ts';
import { shippedRegulations, textsOf } from '../shipped.ts';
import { computedExamples, tracedExample } from './traced.ts';

/** Some examples of each regulation, spread over all of them, in each form. */
describe.each(shippedRegulations().map((regulation) => [regulation.folder, regulation] as const))(
  '%s',
  (_, regulation) => {
    const examples = computedExamples(textsOf(regulation));
    const every = Math.max(Math.ceil(examples.length / 6), 1);
    const traces = examples
      .filter((_example, at) => at % every === 0)
      .map((example) => ({ label: example.label, trace: tracedExample(example, { nodes: 200 }) }));

    test.each(['nl', 'en'] as const)('the tree keeps its width, and tells no names (%s)', (language) => {
      for (const { label, trace } of traces) {
        const lines = traceTree(trace, language, { width: 120, depth: 6 });
        expect(lines.length, label).toBeGreaterThan(1);
        expect(mistakesIn(lines.join('\n')), label).toEqual([]);
        // A word may be longer than what is left of a line that lies deep.
        expect(
          lines.filter((line) => line.length > 140),
          label,
        ).toEqual([]);
      }
    });

    test.each(['nl', 'en'] as const)('the page can be read, and its data are the explanation (%s)', (language) => {
      for (const { label, trace } of traces) {
        const page = tracePage(trace, language);
        expect(mistakesIn(textOf(page)), label).toEqual([]);
        const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
        const ids = new Set([...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
        expect(
          links.filter((id) => !ids.has(id)),
          label,
        ).toEqual([]);
        const json = /id="gegevens">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
        expect(traceFromWire(JSON.parse(json)), label).toEqual({ trace });
      }
    });

    test('the drawing shows each value once', () => {
      for (const { label, trace } of traces) {
        const boxes = [...traceDot(trace, 'nl').matchAll(/^ {2}"(n\d+)" \[/gm)].map(([, key]) => key);
        expect(new Set(boxes).size, label).toBe(boxes.length);
        expect(boxes, label).toContain('n0');
      }
    });
  },
);

/** What people should not read. */
function mistakesIn(text: string): readonly string[] {
  return [...text.matchAll(/.{0,40}(?:\bundefined\b|\[object|\bNaN\b|[a-z]_[a-z]|\(\)|“”).{0,40}/g)]
    .map(([found]) => found)
    .slice(0, 5);
}

/** What a reader reads of a page. */
function textOf(page: string): string {
  return page
    .replace(/(<(style|script)[^>]*>)[\s\S]*?(<\/\2>)/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}
