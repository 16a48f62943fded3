import type { Chance } from '../../engine/try/chance.ts';
import type { Declaration, Part, Tree, ValueType } from './tree.ts';

export interface Kind {
  readonly name: string;
  readonly values: readonly [string, ...string[]];
  readonly ordered: boolean;
}

export interface Entity {
  readonly name: string;
  readonly plural: string;
  readonly key: string;
  readonly parent?: Entity;
}

/** An index of a family. `leerjaar` is a period of the regulation's own. */
export type Dimension = 'jaar' | 'maand' | 'kwartaal' | 'leerjaar' | Kind;

/** Something that can be read. */
export interface Readable {
  readonly name: string;
  readonly from: 'input' | 'judgement' | 'parameter' | 'rule';
  readonly owner?: Entity;
  readonly family: readonly Dimension[];
  readonly type: ValueType;
  readonly orAbsent: boolean;
  /** One of the periods it exists in, where these are not all that rules run over. */
  readonly only?: string;
  /** It may hold fewer decimals than its type says: what is divided goes by its step. */
  readonly coarse?: true;
  /** What a decision gave. */
  readonly decided?: true;
  /** Of a fact: what facts have to know beyond its type. */
  readonly fact?: FactDetails;
}

export interface FactDetails {
  readonly notNegative?: boolean;
  readonly silent?: boolean;
  /** A number that may have as many decimals as one likes. */
  readonly endless?: boolean;
  /** Of each of these things another value. */
  readonly per?: Entity;
  /** The date fact by which it must be earlier. */
  readonly earlierBy?: string;
  readonly judged?: { readonly by: boolean; readonly reasons: boolean; readonly regard: readonly Readable[] };
}

/** A way to make an expression, and how often it is taken. */
export type Maker = readonly [weight: number, make: () => Tree | undefined];

/** What has been written so far; generators add to it. */
export interface Draft {
  readonly chance: Chance;
  /** Makes any expression; see `expression`. */
  readonly express: (draft: Draft, scope: Scope, type: ValueType) => Tree;
  readonly kinds: readonly Kind[];
  readonly entities: readonly [Entity, ...Entity[]];
  readonly ownPeriod: boolean;
  readonly lives: boolean;
  readonly readables: Readable[];
  /** Facts of one thing per another, read by rules of their own only. */
  readonly perThing: Readable[];
  readonly declarations: Declaration[];
  /** Under `voeg toe` and the like, in a text of its own. */
  readonly operations: Declaration[];
  readonly decisions: Decision[];
  readonly draws: Draw[];
  /** Rules, with a formula that an amendment may replace and what may be read there. */
  readonly formulas: Formula[];
  /** Parameters of one value, and another for an amendment. */
  readonly singles: {
    readonly head: readonly Part[];
    readonly name: string;
    readonly value: Part;
    readonly other: Part;
  }[];
  /** What watches outcomes, and no rule may read. */
  readonly watching: string[];
}

export interface Decision {
  readonly name: string;
  readonly owner: Entity | undefined;
  readonly years: boolean;
  readonly gives: readonly Readable[];
}

/** What a draw may be held for, and among whom. */
export interface Draw {
  readonly name: string;
  readonly years: boolean;
  readonly among: Entity | Kind;
}

export interface Formula {
  readonly readable: Readable;
  readonly scope: Scope;
  readonly formula: Tree;
  /** How many readables there were before it. */
  readonly before: number;
}

/** What is at hand where an expression stands. */
export interface Scope {
  /** Innermost first. */
  readonly things: readonly Entity[];
  /** The thing of the declaration itself. */
  readonly own?: Entity;
  readonly dimensions: readonly Dimension[];
  /** The year at hand may be one before those of the money. */
  readonly early?: true;
  /** How much deeper it may still go. */
  readonly depth: number;
}

/** The draft as it was when so many things could be read: what is written then makes no circle. */
export function asOf(draft: Draft, count: number): Draft {
  return { ...draft, readables: draft.readables.slice(0, count) };
}

/** The years the money is for. */
export const term = [2020, 2021] as const;

/** Any expression of a type that may stand there. */
export function expression(draft: Draft, scope: Scope, type: ValueType): Tree {
  return draft.express(draft, scope, type);
}

export function deeper(scope: Scope): Scope {
  return { ...scope, depth: scope.depth - 1 };
}

/** One of the makers, by weight; those that have nothing to make here give nothing. */
export function oneOf<Made>(
  chance: Chance,
  makers: readonly (readonly [weight: number, make: () => Made | undefined])[],
): Made | undefined {
  const left = [...makers];
  while (left.length > 0) {
    let at = chance.below(left.reduce((sum, [weight]) => sum + weight, 0));
    const found = left.findIndex(([weight]) => {
      at -= weight;
      return at < 0;
    });
    const [maker] = left.splice(found, 1);
    const made = maker?.[1]();
    if (made !== undefined) return made;
  }
  return undefined;
}

/** One of a list, or nothing of an empty one. */
export function anyOf<Element>(chance: Chance, list: readonly Element[]): Element | undefined {
  return list[chance.below(list.length)];
}

export function isKind(dimension: Dimension): dimension is Kind {
  return typeof dimension !== 'string';
}

export function freshName(draft: Draft, start: string): string {
  const taken = draft.readables.length + draft.declarations.length + draft.operations.length;
  return `${start}${taken}`;
}
