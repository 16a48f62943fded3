import { describe, expect, test } from 'vitest';
import { traceTree } from '../../engine/explain/forms/tree.ts';
import type { Trace } from '../../engine/explain/model-trace.ts';
import { conditionReasons } from '../../engine/explain/prose/condition.ts';
import { fullReasons } from '../../engine/explain/prose/full.ts';
import { shortReasons } from '../../engine/explain/prose/short.ts';
import { whyNot } from '../../engine/explain/prose/why-not.ts';
import { analyse } from '../../engine/index.ts';
import type { Language } from '../../grammar/index.ts';
import { shippedRegulations, textsOf } from '../shipped.ts';
import { renamed } from './renaming.ts';
import { type ComputedExample, computedExamples, tracedExample } from './traced.ts';

/** People are told labels and never names: with every identifier called something else they read the same to the byte. */
describe.each(shippedRegulations().map((regulation) => [regulation.folder, regulation] as const))(
  '%s',
  (_, regulation) => {
    const sources = textsOf(regulation);
    const others = renamed(sources, 20_261_122);

    test('the law with other names is the same law', () => {
      expect(analyse(others).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(others).not.toEqual(sources);
    });

    test('its decisions are explained in the same words', () => {
      const examples = computedExamples(sources);
      const twins = computedExamples(others);
      expect(twins.map(({ label }) => label)).toEqual(examples.map(({ label }) => label));
      for (const [at, example] of examples.entries()) {
        const twin = twins[at];
        if (twin === undefined) continue;
        expect(wordsOf(twin), example.label).toEqual(wordsOf(example));
      }
    });
  },
);

function wordsOf(example: ComputedExample): readonly string[] {
  const trace = tracedExample(example, { nodes: 60 });
  return (['nl', 'en'] as const).flatMap((language) => wordsIn(trace, language));
}

function wordsIn(trace: Trace, language: Language): readonly string[] {
  const conditions = trace.nodes.filter(({ kind }) => kind === 'condition').slice(0, 5);
  return [
    ...trace.roots
      .slice(0, 4)
      .flatMap((root) => [
        ...shortReasons(trace, root, language),
        ...fullReasons(trace, root, language).map(
          ({ heading = '', text, article = '' }) => `${heading}|${text}|${article}`,
        ),
        ...whyNot(trace, root, language),
      ]),
    ...conditions.flatMap(({ id }) => conditionReasons(trace, id, language)),
    ...traceTree(trace, language),
  ];
}
