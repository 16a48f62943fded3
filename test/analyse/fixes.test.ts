import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../engine/index.ts';
import { type Edit, type Problem, positions, type SourceFile } from '../../grammar/index.ts';
import { readCase } from '../markers.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'cases');

/** A fix that leaves a choice open: `…` stands where the author has to say more. */
const offers = readdirSync(folder)
  .filter((name) => name.endsWith('.maat'))
  .flatMap((name) => {
    const { sources } = readCase(name, readFileSync(join(folder, name), 'utf8'));
    const { problems } = analyse(sources);
    return problems
      .filter(({ code }) => /^[NT]/.test(code))
      .flatMap((problem) => (problem.fixes ?? []).map((fix) => ({ name, sources, problem, fix })));
  });

describe('a fix mends what it says it mends', () => {
  test('there are fixes', () => expect(offers.length).toBeGreaterThan(40));

  test.each(
    offers.map(
      (offer) =>
        [
          `${offer.name}:${lineOf(offer.sources, offer.problem)} ${offer.problem.code} ${offer.fix.text.trim()}`,
          offer,
        ] as const,
    ),
  )('%s', (_, { sources, problem, fix }) => {
    const mended = sources.map((source) => (source.name === problem.file ? apply(source, fix.edits) : source));
    const before = analyse(sources).problems;
    const after = analyse(mended).problems;
    const count = (problems: readonly Problem[], wanted: (one: Problem) => boolean): number =>
      problems.filter(wanted).length;
    expect(count(after, (one) => one.code === problem.code)).toBe(
      count(before, (one) => one.code === problem.code) - 1,
    );
    expect(count(after, (one) => /^[LS]/.test(one.code))).toBe(count(before, (one) => /^[LS]/.test(one.code)));
  });
});

function lineOf(sources: readonly SourceFile[], problem: Problem): number {
  const source = sources.find(({ name }) => name === problem.file);
  return source === undefined ? 0 : positions(source.text)(problem.span?.start ?? 0).line;
}

function apply(source: SourceFile, edits: readonly Edit[]): SourceFile {
  const fromTheEnd = edits.toSorted((one, other) => other.span.start - one.span.start);
  const text = fromTheEnd.reduce(
    (soFar, { span, text: words }) => soFar.slice(0, span.start) + words + soFar.slice(span.end),
    source.text,
  );
  return { name: source.name, text };
}
