import { describe, expect, test } from 'vitest';
import type { Step, Trace } from '../../engine/explain/model-trace.ts';
import { conditionReasons } from '../../engine/explain/prose/condition.ts';
import { fullReasons } from '../../engine/explain/prose/full.ts';
import { pluralOf } from '../../engine/explain/prose/plural.ts';
import { shortReasons } from '../../engine/explain/prose/short.ts';
import { whyNot } from '../../engine/explain/prose/why-not.ts';
import { shippedRegulations, textsOf } from '../shipped.ts';
import { computedExamples, tracedExample } from './traced.ts';

type Language = 'nl' | 'en';

/** Prose of all that the examples of a regulation expect, and of the conditions on the way: all forms of it. */
describe.each(shippedRegulations().map((regulation) => [regulation.folder, regulation] as const))(
  '%s',
  (_, regulation) => {
    const told = computedExamples(textsOf(regulation)).flatMap((example) => {
      const trace = tracedExample(example, { nodes: 300 });
      return trace.roots.slice(0, 2).map((root) => ({ label: example.label, trace, root }));
    });

    test('short is three sentences', () => {
      for (const { label, trace, root } of told)
        for (const language of ['nl', 'en'] as const)
          expect(shortReasons(trace, root, language), label).toHaveLength(3);
    });

    test('all of it reads as prose', () => {
      const mistakes = new Set<string>();
      for (const { label, trace, root } of told)
        for (const language of ['nl', 'en'] as const)
          for (const text of proseOf(trace, root, language))
            for (const mistake of mistakesIn(text, language, trace)) mistakes.add(`${mistake}: ${label}: ${text}`);
      expect([...mistakes].slice(0, 12)).toEqual([]);
    });

    test('full tells each value once', () => {
      for (const { label, trace, root } of told) {
        const nodes = fullReasons(trace, root, 'nl').flatMap(({ node }) => node ?? []);
        expect(new Set(nodes).size, label).toBe(nodes.length);
        expect(nodes, label).toContain(root);
      }
    });
  },
);

function proseOf(trace: Trace, root: string, language: Language): readonly string[] {
  const conditions = trace.nodes.filter(({ kind }) => kind === 'condition').map(({ id }) => id);
  return [
    ...shortReasons(trace, root, language),
    ...fullReasons(trace, root, language).map(({ text }) => text),
    ...whyNot(trace, root, language),
    ...conditions.slice(0, 5).flatMap((id) => conditionReasons(trace, id, language)),
  ];
}

/** What no sentence for people has; empty for good prose. What authors wrote stands in quotes and is their own. */
function mistakesIn(text: string, language: Language, trace: Trace): readonly string[] {
  const own = withoutBrackets(text.replaceAll(/“[^”]*”/gu, '“”'));
  const long = own.split(/(?<=[.;:])\s/u).filter((sentence) => sentence.split(/\s+/u).length > 45);
  return [
    ...(text.includes('_') ? ['underscore'] : []),
    ...(/undefined|NaN|\[object|…|≈|`/u.test(own) ? ['no word'] : []),
    ...(/\.$/u.test(text) ? [] : ['no point']),
    ...(/ {2}|^\s| [.,;]|\.\.|\( /u.test(text.replaceAll(/“[^”]*”/gu, 'x')) ? ['spacing'] : []),
    ...(/“\s*”|\(\)/u.test(text) ? ['empty'] : []),
    ...long.map(() => 'long'),
    ...(language === 'en' &&
    dutch.test(own) &&
    dutch.test(withoutBrackets(withoutAuthored(text, trace).replaceAll(/“[^”]*”/gu, '')))
      ? ['Dutch']
      : []),
  ];
}

const dutch = /\b(?:het|een|niet|wordt|voor|omdat|zijn|waarvoor|want|geldt)\b/u;

/** Names stand in brackets behind values, and may have brackets themselves. */
function withoutBrackets(text: string): string {
  const inner = text.replaceAll(/\([^()]*\)/gu, '');
  return inner === text ? text : withoutBrackets(inner);
}

/** Without titles, articles and labels, which stay as their authors wrote them. */
function withoutAuthored(text: string, { nodes }: Trace): string {
  const authored = nodes.flatMap(({ label, law, amended, for: indexes, fact, value, marks, formula }) => [
    label,
    ...(law === undefined ? [] : [law.place, law.heading]),
    ...marks.untranslated.flatMap(({ place, phrase, reason }) => [place ?? '', phrase, reason ?? '']),
    ...marks.assumptions.flatMap((one) => [one.text, one.place]),
    ...itemsIn(formula).flatMap((item) => [item, pluralOf(item)]),
    ...amended.flatMap((one) => [one.label, one.item ?? '']),
    ...indexes.flatMap((index) => (index.kind === 'value' ? [index.label] : [])),
    ...(value.state === 'known' && value.datum.kind === 'value' ? [value.datum.label] : []),
    ...[fact?.source, fact?.by, fact?.onAdviceOf].flatMap((one) => one ?? []),
    ...(value.state === 'unknown'
      ? value.needs.flatMap((need) =>
          ('by' in need ? [need.by ?? ''] : []).concat(
            'for' in need ? need.for.flatMap((index) => (index.kind === 'value' ? [index.label] : [])) : [],
          ),
        )
      : []),
  ]);
  return [...new Set(authored)]
    .filter((one) => one !== '')
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, one) => rest.replaceAll(one, ''), text);
}

function itemsIn(step: Step | undefined): readonly string[] {
  if (step === undefined) return [];
  return [...(step.set?.items ?? []), ...(step.parts ?? []).flatMap((part) => itemsIn(part))];
}
