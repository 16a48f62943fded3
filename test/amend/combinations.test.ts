import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyse, compareLaw, type LawState } from '../../engine/index.ts';
import { format, parse, render, type SourceFile } from '../../grammar/index.ts';
import { readCase } from '../markers.ts';
import { lawOf, secondTrancheFolder, shippedRegulation } from '../shipped.ts';

const here = dirname(fileURLToPath(import.meta.url));
const cases = join(here, 'cases');

const second = shippedRegulation(secondTrancheFolder);

/** Each with the law of the regulations it uses, which is no part of the texts of a state. */
const laws: readonly (readonly [string, readonly SourceFile[], readonly SourceFile[]])[] = [
  ['the second mbo tranche', lawOf(second), second.used],
  ...readdirSync(cases)
    .filter((name) => name.endsWith('.maat'))
    .map((name) => [name, readCase(name, readFileSync(join(cases, name), 'utf8')).sources, []] as const),
];

describe.each(laws)('every state of %s', (_, sources, used) => {
  const { law, modules } = analyse(sources);
  const states = law.reachable();
  const base = law.state({ lawOf: modules[0]?.head.stateOf?.iso ?? '0001-01-01', exact: true });

  test('there are some to compare', () => {
    expect(base.amendments).toEqual([]);
    expect(states.length).toBeGreaterThan(1);
  });

  test.each(states.map(({ moment, state }) => [JSON.stringify(moment), state] as const))(
    '%s parses, checks and formats to itself',
    (_moment, state) => {
      for (const text of state.texts) {
        expect(parse(text).problems).toEqual([]);
        expect(format(text).text).toBe(text.text);
      }
      expect(errorsIn([...state.texts, ...used])).toEqual([]);
      expect(state.analysis.sound).toBe(true);
    },
  );

  test.each(states.map(({ moment, state }) => [JSON.stringify(moment), state] as const))(
    '%s is what its own difference makes of the base, and the other way round',
    (_moment, state) => {
      expect(remade(base, state, used)).toEqual(sortedTokens(state.texts));
      expect(remade(state, base, used)).toEqual(sortedTokens(base.texts));
    },
  );
});

/** The first text after the amendment that the difference with the second one is. */
function remade(one: LawState, other: LawState, used: readonly SourceFile[]): readonly string[] {
  const difference = compareLaw.texts(one.texts, other.texts);
  if (difference.changes.length === 0) return sortedTokens(one.texts);
  const head = {
    name: 'verschil',
    of: one.analysis.name,
    label: 'Verschil',
    published: '2020-01-02',
    inForce: '2020-01-03',
  };
  const { text, left } = compareLaw.asAmendment(difference, head, one.analysis.modules[0]?.language ?? 'nl');
  expect(left).toEqual([]);
  const amendment = { name: 'verschil.maat', text };
  expect(format(amendment).text).toBe(text);
  const again = analyse([...one.texts, amendment, ...used]);
  expect(messages(again.law.problems.filter(({ code }) => code !== 'V32'))).toEqual([]);
  expect(compareLaw.texts(again.state.texts, other.texts).changes).toEqual([]);
  return sortedTokens(again.state.texts);
}

/**
 * The words of the head and of every declaration, in an order that does not depend on the text's. Of a parameter's grid
 * the numbers count and not how they are put in rows, which `changes` has told.
 */
function sortedTokens(texts: readonly SourceFile[]): readonly string[] {
  return texts
    .flatMap((source) => {
      const { module, lexed } = parse(source);
      const inside = (span: { start: number; end: number }): string =>
        [...lexed.tokens, ...lexed.margins]
          .filter((token) => token.span.start >= span.start && token.span.end <= span.end)
          .toSorted((left, right) => left.span.start - right.span.start)
          .map((token) => ('image' in token ? token.image : token.text))
          .join(' ');
      return [module.head, ...module.declarations].map((node) =>
        inside('grid' in node && node.grid !== undefined ? { ...node.span, end: node.grid.span.start } : node.span),
      );
    })
    .toSorted();
}

function errorsIn(texts: readonly SourceFile[]): readonly string[] {
  return messages(analyse(texts).problems.filter(({ severity }) => severity === 'error'));
}

function messages(
  problems: Parameters<typeof render>[0][] | readonly Parameters<typeof render>[0][],
): readonly string[] {
  return problems.map((problem) => render(problem, 'nl').message);
}
