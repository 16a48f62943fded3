import { describe, expect, test } from 'vitest';
import type { Trace } from '../../engine/explain/model-trace.ts';
import { conditionReasons } from '../../engine/explain/prose/condition.ts';
import { fullReasons } from '../../engine/explain/prose/full.ts';
import { shortReasons } from '../../engine/explain/prose/short.ts';
import { whyNot } from '../../engine/explain/prose/why-not.ts';
import { shippedRegulations, textsOf } from '../shipped.ts';
import { computedExamples, tracedExample } from './traced.ts';

type Language = 'nl' | 'en';

/** Prose of all that the examples of a regulation expect, and of the conditions on the way: all forms of it. */
describe.each(shippedRegulations().map((regulation) => [regulation.folder, regulation] as const))('%s', (_, regulation) => {
  const told = computedExamples(textsOf(regulation)).flatMap((example) => {
    const trace = tracedExample(example, { nodes: 300 });
    return trace.roots.slice(0, 2).map((root) => ({ label: example.label, trace, root }));
  });

  test('short is three sentences', () => {
    for (const { label, trace, root } of told)
      for (const language of ['nl', 'en'] as const) {
        const sentences = shortReasons(trace, root, language);
        expect(sentences, label).toHaveLength(3);
        for (const sentence of sentences) expect(mistakesIn(sentence, language), `${label}: ${sentence}`).toEqual([]);
      }
  });

  test('everything else reads as well', () => {
    for (const { label, trace, root } of told)
      for (const language of ['nl', 'en'] as const)
        for (const text of otherProse(trace, root, language))
          expect(mistakesIn(text, language), `${label}: ${text}`).toEqual([]);
  });

  test('full tells each value once', () => {
    for (const { label, trace, root } of told) {
      const nodes = fullReasons(trace, root, 'nl').flatMap(({ node }) => node ?? []);
      expect(new Set(nodes).size, label).toBe(nodes.length);
      expect(nodes, label).toContain(root);
    }
  });
});

function otherProse(trace: Trace, root: string, language: Language): readonly string[] {
  const conditions = trace.nodes.filter(({ kind }) => kind === 'condition').map(({ id }) => id);
  return [
    ...fullReasons(trace, root, language).map(({ text }) => text),
    ...whyNot(trace, root, language),
    ...conditions.slice(0, 5).flatMap((id) => conditionReasons(trace, id, language)),
  ];
}

/** What no sentence for people has; empty for good prose. What authors wrote stands in quotes and is their own. */
function mistakesIn(text: string, language: Language): readonly string[] {
  const own = text.replaceAll(/“[^”]*”/gu, '“”').replaceAll(/\([^()]*\)/gu, '()');
  const long = own.split(/(?<=[.;:])\s/u).filter((sentence) => sentence.split(/\s+/u).length > 45);
  return [
    ...(text.includes('_') ? ['underscore'] : []),
    ...(/undefined|NaN|\[object|…|≈|`/u.test(text) ? ['no word'] : []),
    ...(/\.$/u.test(text) ? [] : ['no point']),
    ...(/ {2}|^\s| [.,;]|\.\.|“”(?=“)|\(\)(?=\()/u.test(text.replaceAll(/“[^”]*”/gu, 'x')) ? ['spacing'] : []),
    ...(/“\s*”/u.test(text) ? ['empty quotes'] : []),
    ...long.map((sentence) => `long: ${sentence}`),
    ...(language === 'en' && /\b(?:het|een|niet|wordt|voor|omdat|zijn|waarvoor)\b/u.test(own) ? ['Dutch'] : []),
  ];
}
