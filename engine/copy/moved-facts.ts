import type { Analysis, Facts } from '../model.ts';

/**
 * The same facts, each given for so many years later: what is known of the years of an old regulation, to see what the
 * next one would make of it. Things, days and facts without a year stay as they are.
 */
export function movedFacts(facts: Facts, { quantities, decisions }: Analysis, years: number): Facts {
  const moved = <Value>(by: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> =>
    new Map([...by].map(([key, value]) => [movedKey(key), value]));
  const movedKey = (key: string): string => {
    const open = key.indexOf('(');
    const name = key.slice(0, open);
    const of = quantities.get(name) ?? decisions.get(name.replace(/^.* volgens /, ''));
    if (of === undefined) return key;
    const parts = key.slice(open + 1, -1).match(keyParts) ?? [];
    const first = parts.length - of.family.length;
    const put = parts.map((part, at) => (of.family[at - first]?.binding.kind === 'year' ? later(part, years) : part));
    return `${name}(${put.join(';')})`;
  };
  return {
    ...facts,
    values: moved(facts.values),
    ...(facts.decisions === undefined ? {} : { decisions: moved(facts.decisions) }),
    ...(facts.draws === undefined ? {} : { draws: moved(facts.draws) }),
  };
}

/** Keys of things stand between quotes, and may hold anything. */
const keyParts = /"(?:[^"\\]|\\.)*"|[^;]+/g;

/** `2019`, or with its quarter or month: `2019-K2`, `2019-05`. */
function later(part: string, years: number): string {
  return part.replace(/^[0-9]{4}/, (year) => String(Number(year) + years));
}
