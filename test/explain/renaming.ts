import { analyse } from '../../engine/index.ts';
import { highlight, type Module, type SourceFile } from '../../grammar/index.ts';

/**
 * The same law with every identifier that its author chose called something else, capitals kept: objects, kinds and their
 * values, facts, rules, exceptions, decisions, periods, conditions, regulations and amendments. Labels stay.
 */
export function renamed(sources: readonly SourceFile[], seed: number): readonly SourceFile[] {
  const chosen = new Set<string>();
  const analysis = analyse(sources);
  for (const module of analysis.modules) for (const name of namesIn(module)) chosen.add(name.toLowerCase());
  for (const { module } of analysis.law.amendments) for (const name of namesIn(module)) chosen.add(name.toLowerCase());
  const words = inventedWords(chosen, seed);
  return sources.map((source) => {
    let text = '';
    let at = 0;
    for (const { span, category } of highlight(source)) {
      const word = source.text.slice(span.start, span.end);
      // `vervalt "x"` names what it repeals in quotes, as it does an article.
      const isQuoted = category === 'text' && word.includes('_');
      const name = isQuoted ? word.slice(1, -1) : word;
      const other = category === 'name' || isQuoted ? words.get(name.toLowerCase()) : undefined;
      if (other === undefined) continue;
      const written = likeWritten(name, other);
      text += source.text.slice(at, span.start) + (isQuoted ? JSON.stringify(written) : written);
      at = span.end;
    }
    return { name: source.name, text: text + source.text.slice(at) };
  });
}

/** Every name that stands in a tree as one. What the language itself provides stands nowhere as a declaration. */
function namesIn(module: Module): readonly string[] {
  const found = new Set<string>();
  const waiting: unknown[] = [module];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (typeof part !== 'object' || part === null) continue;
    for (const [member, value] of Object.entries(part)) {
      if (isDeclaring(member, part) && hasText(value)) found.add(value.text);
      if (member === 'plural' && hasText(value)) found.add(value.text);
      if ((member === 'key' || member === 'from' || member === 'to') && hasText(value)) found.add(value.text);
      waiting.push(value);
    }
  }
  return [...found];
}

const declaring = new Set(['head', 'signature', 'period', 'entity', 'kind', 'allocation', 'exception', 'condition']);

/** A `name` of what declares it: not of what only refers to it. */
function isDeclaring(member: string, part: object): boolean {
  if (member !== 'name') return false;
  if (!('kind' in part)) return true;
  return (
    typeof part.kind === 'string' &&
    (declaring.has(part.kind) || part.kind === 'regulation' || part.kind === 'amendment' || part.kind === 'typed')
  );
}

function hasText(value: unknown): value is { readonly text: string } {
  return (
    typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string' && 'span' in value
  );
}

/** A word of letters for each name, none twice and none a word of the language. */
function inventedWords(names: ReadonlySet<string>, seed: number): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  for (const name of [...names].sort()) {
    const letters = Array.from({ length: 6 }, () => 'bcdfghjklmnpqrstvwxz'[next(20)] ?? 'b');
    words.set(name, `${letters.join('')}${words.size}q`);
  }
  return words;
}

/** `Niveau` and `niveau` go on differing in their capital only. */
function likeWritten(word: string, other: string): string {
  const [first = ''] = word;
  return first === first.toLowerCase() ? other : `${other[0]?.toUpperCase()}${other.slice(1)}`;
}
