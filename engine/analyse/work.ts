import {
  type Arguments,
  type Code,
  catalogue,
  type Expression,
  type Fix,
  type Grid,
  type Module,
  type Problem,
  type Rank,
  type Reference,
  type Related,
  type SetExpression,
  type SetItem,
  type Span,
} from '../../grammar/index.ts';
import type {
  Binding,
  DecisionSymbol,
  EntitySymbol,
  ExampleGrid,
  ExceptionSymbol,
  KindSymbol,
  Meaning,
  PeriodSymbol,
  Quantity,
  RankMeaning,
  SetItemMeaning,
  Type,
} from '../model.ts';
import type { Fraction } from '../value/fraction.ts';
import { type Guards, noGuards } from './guards.ts';
import type { Scope } from './scope.ts';

/** A quantity while it is being analysed. */
export type DraftQuantity = { -readonly [Key in keyof Quantity]: Quantity[Key] };

/** One reading of a quantity by another, for the order of computing. */
export interface Read {
  readonly reader: Quantity;
  readonly target: Quantity;
  readonly module: Module;
  readonly span: Span;
  /** How the year that is read lies to the reader's own. */
  readonly year: Relation;
  /** How the thing whose value is read lies to the reader's own, by `eerder volgens`; absent: anyhow. */
  readonly thing?: Relation;
  /** How the value of an ordered kind that is read for lies to the reader's own; a kind that is absent: anyhow. */
  readonly values?: ReadonlyMap<KindSymbol, Relation>;
}

/** How what is read lies to what reads it: the same, or surely before it; else anything. */
export type Relation = 'same' | 'earlier' | 'any';

/** The tables that the phases fill, one after the other. */
export interface Work {
  readonly texts: ReadonlyMap<Module, string>;
  /** The day since which a place of a text reads as it does: of two that clash the newer is told. */
  readonly since: ReadonlyMap<Module, (offset: number) => string>;
  readonly kinds: Map<string, KindSymbol>;
  readonly entities: Map<string, EntitySymbol>;
  readonly ownPeriods: Map<string, PeriodSymbol>;
  readonly quantities: Map<string, DraftQuantity>;
  readonly decisions: Map<string, DecisionSymbol>;
  readonly exceptions: Map<string, ExceptionSymbol>;
  readonly problems: Problem[];
  readonly meanings: Map<Reference, Meaning>;
  readonly sets: Map<SetItem, SetItemMeaning>;
  readonly setBindings: Map<SetExpression, readonly Binding[]>;
  readonly types: Map<Expression, Type>;
  readonly periods: Map<Expression, Binding>;
  readonly ranks: Map<Rank, RankMeaning>;
  readonly grids: Map<Grid, ExampleGrid>;
  readonly reads: Read[];
  /** The years a binding can stand for; without an entry any year. */
  readonly years: Map<Binding, ReadonlySet<number>>;
  /** Of a set of years that ends before a year at hand: that year. */
  readonly earlier: Map<Binding, Binding>;
  /** Quantities whose owner or indexes could not be read, which was reported: their readers hear no more of it. */
  readonly broken: Set<Quantity>;
  /** Types that wait for an expression to be checked: of allocations and their rests. Emptied when first asked. */
  readonly pending: Map<Quantity, () => void>;
  /** What identities are made of; see `identity.ts`. */
  readonly marks: Map<object, string>;
  /** Checks an expression; the door through which the parts of the checker reach each other. */
  readonly check: (expression: Expression, place: Place, expected?: Type) => Checked;
}

/** Where an expression stands. */
export interface Place {
  readonly module: Module;
  readonly scope: Scope;
  readonly guards: Guards;
  /** Whose declaration it is part of; absent in examples. */
  readonly reader?: Quantity;
  /** Inside an exception: what it leads to, whose name here means its value without that exception. */
  readonly excepting?: Quantity;
  /** The reference before `bij geen`: whose value it is may be absent too. */
  readonly absentOwner?: Expression;
  /** The product that is divided next, and by what: for messages. */
  readonly divided?: { readonly node: Expression; readonly by: Expression };
  /** In examples: the keys of the things there are, by entity. */
  readonly keys?: ReadonlyMap<EntitySymbol, ReadonlySet<string>>;
}

/** What is found out about an expression. */
export interface Checked {
  readonly type: Type;
  /** Of numbers that are the same in every case. */
  readonly constant?: Fraction;
  /** It is a number, and never zero. */
  readonly nonZero?: boolean;
  /** What is known where it is yes, and where it is no. */
  readonly whenTrue: Guards;
  readonly whenFalse: Guards;
}

/** An expression of which no more is known than its type. */
export function plain(type: Type): Checked {
  return { type, whenTrue: noGuards, whenFalse: noGuards };
}

/** Adds a problem about a stretch of a file. */
export function report(
  work: Pick<Work, 'problems'>,
  module: Module,
  code: Code,
  span: Span,
  args: Arguments = {},
  more: { readonly related?: readonly Related[]; readonly fixes?: readonly Fix[] } = {},
): void {
  work.problems.push({ code, severity: catalogue[code].severity, file: module.file, span, args, ...more });
}

/** The author's words, blanks and line ends made single, cut where they are long. */
export function textAt(work: Pick<Work, 'texts'>, module: Module, span: Span): string {
  const text = (work.texts.get(module) ?? '').slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** A fix that puts other words in a place. */
export function replacement(span: Span, text: string): Fix {
  return { edits: [{ span, text }], text };
}

/** A fix that adds words after a place. */
export function insertion(at: number, text: string): Fix {
  return { edits: [{ span: { start: at, end: at }, text }], text: text.trim() };
}
