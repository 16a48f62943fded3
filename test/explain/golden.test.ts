import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { traceTree } from '../../engine/explain/forms/tree.ts';
import type { Trace } from '../../engine/explain/model-trace.ts';
import { fullReasons } from '../../engine/explain/prose/full.ts';
import { shortReasons } from '../../engine/explain/prose/short.ts';
import { whyNot } from '../../engine/explain/prose/why-not.ts';
import { trace } from '../../engine/explain/trace.ts';
import type { Language } from '../../grammar/index.ts';
import { shippedRegulation, textsOf } from '../shipped.ts';
import { type GoldenCase, goldenCases } from './golden-cases.ts';
import { type ComputedExample, computedExamples } from './traced.ts';

interface Questions {
  readonly cases: readonly {
    readonly file: string;
    readonly questions: readonly {
      readonly question: string;
      readonly answer: string;
      readonly read: string;
      readonly missing?: string;
    }[];
  }[];
}

const questions: Questions = JSON.parse(readFileSync(new URL('golden-questions.json', import.meta.url), 'utf8'));

/** Explanations that were read by people: a change of one is a change of what a school board or a court reads. */
describe('golden explanations', () => {
  const known = new Map<string, readonly ComputedExample[]>();
  const examplesOf = (folder: string): readonly ComputedExample[] => {
    const examples = known.get(folder) ?? computedExamples(textsOf(shippedRegulation(folder)));
    known.set(folder, examples);
    return examples;
  };

  test.each(goldenCases.map((golden) => [golden.file, golden] as const))('%s', async (file, golden) => {
    const text = goldenText(golden, examplesOf(golden.folder));
    await expect(text).toMatchFileSnapshot(`golden/${file}.txt`);
  });

  test('of each five questions were answered by a reader who had only its text', () => {
    expect(questions.cases.map(({ file }) => file)).toEqual(goldenCases.map(({ file }) => file));
    for (const { questions: asked } of questions.cases) {
      expect(asked).toHaveLength(5);
      expect(asked.every(({ question, answer, read }) => [question, answer, read].every((text) => text !== ''))).toBe(
        true,
      );
    }
    expect(questions.cases.flatMap((one) => one.questions).filter((one) => 'missing' in one)).toHaveLength(2);
  });

  test('there are at least 25, over all regulations that decide something', () => {
    expect(goldenCases.length).toBeGreaterThanOrEqual(25);
    expect(new Set(goldenCases.map(({ folder }) => folder)).size).toBe(8);
  });
});

function goldenText({ folder, example: label, value }: GoldenCase, examples: readonly ComputedExample[]): string {
  const example = examples.find((one) => one.label === label);
  if (example === undefined) throw new Error(`no example “${label}” in ${folder}`);
  const { analysis, facts, answer, sources } = example;
  if (!answer.applications.has(value)) throw new Error(`“${label}” does not compute ${value}`);
  const told = trace(analysis, facts, answer, [value], { sources });
  return `${[`${analysis.label}; voorbeeld “${label}”`, ...told.roots.flatMap((root) => wordsOf(told, root))].join('\n')}\n`;
}

function wordsOf(told: Trace, root: string): readonly string[] {
  const full = (language: Language): readonly string[] =>
    fullReasons(told, root, language).flatMap(({ heading, text }) => [
      ...(heading === undefined ? [] : ['', heading]),
      text,
    ]);
  return [
    ...['', '# Kort', ...shortReasons(told, root, 'nl')],
    ...['', '# Short', ...shortReasons(told, root, 'en')],
    ...['', '# Volledig', ...full('nl')],
    ...['', '# Waarom niet anders', ...whyNot(told, root, 'nl')],
    ...['', '# Boom', ...traceTree(told, 'nl', { depth: 4, width: 120 })],
  ];
}
