import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../engine/index.ts';
import { runs } from '../runs.ts';

/** One reading: which rule by which, and how far it moves the year and the round; `fixed` is always the first round. */
interface Edge {
  readonly reader: number;
  readonly target: number;
  readonly years: -1 | 0 | 1;
  readonly rounds: -1 | 0 | 1 | 'fixed';
}

const rules = 4;
const moves = fc.constantFrom(-1 as const, 0 as const, 1 as const);
const rule = fc.integer({ min: 0, max: rules - 1 });
const edge: fc.Arbitrary<Edge> = fc.record({
  reader: rule,
  target: rule,
  years: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(-1 as const, 0 as const) }, { weight: 1, arbitrary: moves }),
  rounds: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(-1 as const, 0 as const) },
    { weight: 1, arbitrary: fc.constantFrom(1 as const, 'fixed' as const) },
  ),
});
const graph = fc.array(edge, { maxLength: 7 });

describe('rules that read themselves', () => {
  test('are refused exactly where nothing surely goes back', () => {
    fc.assert(
      fc.property(graph, (edges) => {
        expect(isRefused(edges)).toBe(!goesBack(all(), edges));
      }),
      { seed: 20261122, numRuns: runs(300) },
    );
  });

  test('what is accepted never comes round to itself, in any year and round', () => {
    fc.assert(
      fc.property(graph, (edges) => {
        fc.pre(!isRefused(edges));
        expect(comesRound(edges)).toBe(false);
      }),
      { seed: 20261123, numRuns: runs(300) },
    );
  });
});

function all(): readonly number[] {
  return Array.from({ length: rules }, (_, at) => at);
}

function isRefused(edges: readonly Edge[]): boolean {
  const text = [
    'regeling graaf "Graaf"\n  in werking 2025-01-01\n  tijdvak 2025 t/m 2027\nartikel 1',
    '  soort Ronde: eerste < tweede < derde',
    ...all().map((reader) => {
      const reads = edges.filter((one) => one.reader === reader).map(readText);
      return `  regel r${reader} per jaar, Ronde: aantal "r${reader}" = ${['1', ...reads].join(' + ')}`;
    }),
  ].join('\n');
  const codes = analyse([{ name: 'graaf.maat', text }]).problems.filter(({ severity }) => severity === 'error');
  expect(codes.filter(({ code }) => code !== 'N46')).toEqual([]);
  return codes.length > 0;
}

function readText({ target, years, rounds }: Edge): string {
  const round = rounds === 'fixed' ? 'eerste' : rounds === 0 ? 'deze Ronde' : `(Ronde ${rounds < 0 ? '-' : '+'} 1)`;
  const year = years === 0 ? 'jaar' : `jaar ${years < 0 ? '-' : '+'} 1`;
  return `(r${target} in ${year} voor ${round} bij geen 0)`;
}

/**
 * The law of recursion, naively: of rules that all reach each other one direction never goes on, and what goes back in it
 * may be left out; what is left must be free of circles, or fall under the same law.
 */
function goesBack(nodes: readonly number[], edges: readonly Edge[]): boolean {
  const inner = edges.filter((one) => nodes.includes(one.reader) && nodes.includes(one.target));
  return nodes.every((node) => {
    const circle = nodes.filter((other) => reaches(inner, node, other) && reaches(inner, other, node));
    const within = inner.filter((one) => circle.includes(one.reader) && circle.includes(one.target));
    if (within.length === 0) return true;
    const kept = (back: (one: Edge) => boolean, on: (one: Edge) => boolean): boolean =>
      within.some(back) &&
      !within.some(on) &&
      goesBack(
        circle,
        within.filter((one) => !back(one)),
      );
    return (
      kept(
        ({ years }) => years < 0,
        ({ years }) => years > 0,
      ) ||
      kept(
        ({ rounds }) => rounds === -1,
        ({ rounds }) => rounds === 1 || rounds === 'fixed',
      )
    );
  });
}

function reaches(edges: readonly Edge[], from: number, to: number): boolean {
  const met = new Set<number>();
  const waiting = [from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop())
    for (const { reader, target } of edges)
      if (reader === node && !met.has(target)) {
        met.add(target);
        waiting.push(target);
      }
  return met.has(to);
}

/** Whether any rule of any year and round among many is reached from itself. */
function comesRound(edges: readonly Edge[]): boolean {
  const span = 9;
  const key = (node: number, year: number, round: number): number => (node * span + year) * span + round;
  const done = new Set<number>();
  const open = new Set<number>();
  const visit = (node: number, year: number, round: number): boolean => {
    const at = key(node, year, round);
    if (open.has(at)) return true;
    if (done.has(at)) return false;
    open.add(at);
    const round1 = (rounds: Edge['rounds']): number => (rounds === 'fixed' ? 0 : round + rounds);
    const found = edges.some(({ reader, target, years, rounds }) => {
      const [otherYear, otherRound] = [year + years, round1(rounds)];
      const exists = otherYear >= 0 && otherYear < span && otherRound >= 0 && otherRound < span;
      return reader === node && exists && visit(target, otherYear, otherRound);
    });
    open.delete(at);
    done.add(at);
    return found;
  };
  return all().some((node) =>
    Array.from({ length: span * span }, (_, at) => at).some((at) => visit(node, Math.floor(at / span), at % span)),
  );
}
