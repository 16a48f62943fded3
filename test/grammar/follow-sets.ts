import {
  Alternation,
  Alternative,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  type Rule,
  Terminal,
  type TokenType,
} from 'chevrotain';
import { tokenTypes } from '../../grammar/lexer/token-types.ts';

/** Rules by name, as Chevrotain hands them out. */
export type Grammar = Readonly<Record<string, Rule>>;

type Names = ReadonlySet<string>;

/** What a part may begin with, and whether it may be nothing at all. */
interface First {
  readonly names: Names;
  readonly empty: boolean;
}

type FirstOf = (parts: readonly IProduction[]) => First;

/**
 * The places where one token does not tell: `rule: part (tokens)`. A choice compares its alternatives with each other;
 * an optional or repeated part compares itself with all that may follow it, through the rules around it. Rules that a
 * file cannot be reached through are left out.
 */
export function describeConflicts(rules: Grammar, start: string): readonly string[] {
  const firstOf = firstsOf(rules);
  const found: string[] = [];
  for (const [name, after] of followsOf(rules, start, firstOf)) {
    walk(rules[name]?.definition ?? [], after, firstOf, (part, follow) => {
      const clash = clashOf(part, follow, firstOf);
      const index = 'idx' in part ? part.idx : '';
      if (clash.length > 0) found.push(`${name}: ${part.constructor.name}${index} (${clash.join(' ')})`);
    });
  }
  return found.toSorted();
}

function clashOf(part: IProduction, after: Names, firstOf: FirstOf): readonly string[] {
  if (part instanceof Alternation) return sharedBy(part.definition.map((each) => firstOf([each]).names));
  if (part instanceof RepetitionWithSeparator || part instanceof RepetitionMandatoryWithSeparator) {
    return sharedBy([concrete(part.separator), after]);
  }
  if (part instanceof Option || part instanceof Repetition || part instanceof RepetitionMandatory) {
    return sharedBy([firstOf(part.definition).names, after]);
  }
  return [];
}

function sharedBy(sets: readonly Names[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const set of sets) for (const name of set) counts.set(name, (counts.get(name) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1);
  return shared.map(([name]) => name.replace('Keyword_', '')).toSorted();
}

/** Visits every part with the tokens that may follow it. */
function walk(
  parts: readonly IProduction[],
  after: Names,
  firstOf: FirstOf,
  visit: (part: IProduction, after: Names) => void,
): void {
  for (const [index, part] of parts.entries()) {
    const rest = firstOf(parts.slice(index + 1));
    const follow = rest.empty ? union(rest.names, after) : rest.names;
    visit(part, follow);
    if (part instanceof Alternation) {
      for (const alternative of part.definition) walk([alternative], follow, firstOf, visit);
    } else if (part instanceof RepetitionWithSeparator || part instanceof RepetitionMandatoryWithSeparator) {
      walk(part.definition, union(follow, concrete(part.separator)), firstOf, visit);
    } else if (part instanceof Repetition || part instanceof RepetitionMandatory) {
      walk(part.definition, union(follow, firstOf(part.definition).names), firstOf, visit);
    } else if (part instanceof Option || part instanceof Alternative) {
      walk(part.definition, follow, firstOf, visit);
    }
  }
}

/** What may follow each rule that can be reached, until nothing is added any more. */
function followsOf(rules: Grammar, start: string, firstOf: FirstOf): ReadonlyMap<string, Names> {
  const found = new Map<string, Set<string>>([[start, new Set(['EOF'])]]);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [name, follow] of [...found]) {
      walk(rules[name]?.definition ?? [], follow, firstOf, (part, after) => {
        if (!(part instanceof NonTerminal)) return;
        const target = found.get(part.nonTerminalName) ?? new Set<string>();
        const size = found.has(part.nonTerminalName) ? target.size : -1;
        for (const each of after) target.add(each);
        found.set(part.nonTerminalName, target);
        if (target.size !== size) changed = true;
      });
    }
  }
  return found;
}

function firstsOf(rules: Grammar): FirstOf {
  const known = new Map<string, First>();
  const firstOf: FirstOf = (parts) => {
    let names: Names = new Set();
    for (const part of parts) {
      const first = firstOfPart(part);
      names = union(names, first.names);
      if (!first.empty) return { names, empty: false };
    }
    return { names, empty: true };
  };
  const firstOfPart = (part: IProduction): First => {
    if (part instanceof Terminal) return { names: concrete(part.terminalType), empty: false };
    if (part instanceof NonTerminal) {
      const first = known.get(part.nonTerminalName) ?? firstOf(rules[part.nonTerminalName]?.definition ?? []);
      known.set(part.nonTerminalName, first);
      return first;
    }
    if (part instanceof Alternation) {
      const all = part.definition.map((each) => firstOf([each]));
      return { names: all.map((each) => each.names).reduce(union), empty: all.some((each) => each.empty) };
    }
    if (part instanceof Alternative) return firstOf(part.definition);
    const inner = firstOf((part as Option).definition);
    const optional = part instanceof Option || part instanceof Repetition || part instanceof RepetitionWithSeparator;
    return { names: inner.names, empty: inner.empty || optional };
  };
  return firstOf;
}

/** A token type and the soft words that match it. */
function concrete(type: TokenType): Names {
  const twins = tokenTypes.filter((each) => each.CATEGORIES?.includes(type));
  return new Set([type, ...twins].map((each) => each.name));
}

function union(one: Names, other: Names): Names {
  return new Set([...one, ...other]);
}
