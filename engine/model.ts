import type {
  AllocationDeclaration,
  Citation,
  EntityDeclaration,
  ExampleDeclaration,
  Expression,
  Grid,
  InputDeclaration,
  JudgementDeclaration,
  KindDeclaration,
  Module,
  ParameterDeclaration,
  Problem,
  Reference,
  RuleDeclaration,
  SetExpression,
  SetItem,
  UntranslatedDeclaration,
} from '../grammar/index.ts';

export * from './model-answers.ts';

// ── types ────────────────────────────────────────────────────────────────────────────────────────

/**
 * What an expression is. For numbers `decimals` is the most decimals its values can have in base units (euros, or the
 * number itself: `12,5%` is 0,125 and has three); absent when there is no bound, as after a division. A declared
 * `bedrag` has two; `bedrag exact` has none.
 */
export type Type =
  | {
      readonly kind: 'count' | 'number' | 'percentage' | 'amount';
      readonly decimals?: number;
      readonly orAbsent: boolean;
    }
  | { readonly kind: 'yesNo' | 'date' | 'text' | 'year'; readonly orAbsent: boolean }
  | { readonly kind: 'enumeration'; readonly of: KindSymbol; readonly orAbsent: boolean }
  | { readonly kind: 'thing'; readonly of: EntitySymbol; readonly orAbsent: boolean }
  /** The type of `geen`. */
  | { readonly kind: 'absent'; readonly orAbsent: true }
  /** Something was wrong and has been reported: fits everywhere. */
  | { readonly kind: 'error'; readonly orAbsent: boolean };

// ── symbols ──────────────────────────────────────────────────────────────────────────────────────

export interface KindSymbol {
  readonly kind: 'kind';
  readonly name: string;
  readonly module: Module;
  readonly declaration: KindDeclaration;
}

export interface EntitySymbol {
  readonly kind: 'entity';
  readonly name: string;
  /** The name of the set of all of them; the name itself where no plural is given. */
  readonly plural: string;
  readonly parent?: EntitySymbol;
  /** The name of what identifies a thing, for ties: `brin`. */
  readonly key?: string;
  readonly label: string;
  readonly module: Module;
  readonly declaration: EntityDeclaration;
}

/** What stands for "the thing, value or year at hand": of a declaration's owner and indexes, and of each set. */
export type Binding =
  | { readonly kind: 'thing'; readonly of: EntitySymbol }
  | { readonly kind: 'enumeration'; readonly of: KindSymbol }
  | { readonly kind: 'year' };

/** An index of a family. `years` are those in which it exists; absent means every year (facts). */
export interface Index {
  readonly binding: Binding;
  readonly years?: readonly { readonly from: number; readonly through: number }[];
}

/** Anything that has a value: a fact, a judgement, a parameter, a rule, an allocation, a rest. */
export interface Quantity {
  readonly kind: 'input' | 'judgement' | 'parameter' | 'rule' | 'allocation' | 'rest';
  readonly name: string;
  /** For people; the name with blanks for underscores when the author gave none. */
  readonly label: string;
  readonly module: Module;
  readonly declaration:
    | InputDeclaration
    | JudgementDeclaration
    | ParameterDeclaration
    | RuleDeclaration
    | AllocationDeclaration;
  /** Of whom: absent for what belongs to the whole regulation. An allocation is owned by its receivers' entity. */
  readonly owner?: { readonly entity: EntitySymbol; readonly binding: Binding };
  readonly family: readonly Index[];
  readonly type: Type;
  /** The values of a parameter by its indexes (see `indexKey`), absent entry: outside its grid. */
  readonly cells?: ReadonlyMap<string, ParameterCell>;
  /** The article (or assumption) it stands under. */
  readonly citation?: Citation;
}

/** A cell of a parameter: its number as literal, `geen`, or promised but unknown. */
export interface ParameterCell {
  readonly value: Expression | 'unknown';
  readonly citation?: Citation;
}

// ── meaning of references ────────────────────────────────────────────────────────────────────────

/** How one owner or index of a quantity is filled in at a place. */
export type Filling =
  | { readonly kind: 'bound'; readonly binding: Binding }
  | { readonly kind: 'expression'; readonly expression: Expression }
  /** The thing that another belongs to: a bare fact of Instelling inside a rule of Student. */
  | { readonly kind: 'parent'; readonly of: Filling; readonly entity: EntitySymbol }
  /** `van "01AA"` in examples and questions. */
  | { readonly kind: 'key'; readonly key: string };

/** What a reference means, so completely that evaluating needs no names. */
export type Meaning =
  | {
      readonly kind: 'quantity';
      readonly quantity: Quantity;
      /** Present exactly when the quantity has an owner. */
      readonly owner?: Filling;
      /** One for each index of the family, in its order. */
      readonly indexes: readonly Filling[];
    }
  | { readonly kind: 'kindValue'; readonly of: KindSymbol; readonly value: string }
  | { readonly kind: 'bound'; readonly binding: Binding }
  /** The parent of a thing: `deze Instelling` inside a rule of Student. */
  | { readonly kind: 'parent'; readonly of: Filling; readonly entity: EntitySymbol }
  /** What identifies a thing, as a text: `brin`. */
  | { readonly kind: 'key'; readonly of: Filling; readonly entity: EntitySymbol }
  | { readonly kind: 'error' };

/** What an item of a set runs over. */
export type SetItemMeaning =
  | {
      readonly kind: 'things';
      readonly entity: EntitySymbol;
      readonly binding: Binding;
      readonly of?: Expression | Binding;
    }
  | { readonly kind: 'values'; readonly of: KindSymbol; readonly binding: Binding }
  | { readonly kind: 'years'; readonly binding: Binding; readonly from: Expression; readonly through: Expression }
  | { readonly kind: 'error' };

/**
 * What the columns of an example's grid mean. Each row binds its index columns, in which all its other columns are read;
 * in the columns the example's own year is filled in where a head names none.
 */
export interface ExampleGrid {
  readonly columns: readonly ExampleColumn[];
}

export type ExampleColumn =
  /** Keys of things, values of a kind, or years. */
  | { readonly kind: 'index'; readonly binding: Binding }
  /** Keys of the things that those of another column belong to: `Student | Instelling`. */
  | { readonly kind: 'parent'; readonly of: Binding; readonly entity: EntitySymbol }
  /** Its meaning is a quantity. */
  | { readonly kind: 'stated'; readonly reference: Reference }
  | { readonly kind: 'expected'; readonly expression: Expression }
  | { readonly kind: 'error' };

// ── the analysis ─────────────────────────────────────────────────────────────────────────────────

/** Everything known about a regulation before any fact: an immutable snapshot. */
export interface Analysis {
  /** The regulation first, then sibling files with examples. */
  readonly modules: readonly Module[];
  readonly problems: readonly Problem[];
  /** Without an error: may be run. */
  readonly sound: boolean;
  /** The regulation's name and label, from its head. */
  readonly name: string;
  readonly label: string;
  readonly kinds: ReadonlyMap<string, KindSymbol>;
  readonly entities: ReadonlyMap<string, EntitySymbol>;
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly untranslated: readonly {
    readonly declaration: UntranslatedDeclaration;
    readonly module: Module;
    readonly citation?: Citation;
  }[];
  /** `year` is what a bare `per jaar` reads in an example that names its year. */
  readonly examples: readonly {
    readonly declaration: ExampleDeclaration;
    readonly module: Module;
    readonly year?: Binding;
  }[];
  readonly meanings: ReadonlyMap<Reference, Meaning>;
  readonly sets: ReadonlyMap<SetItem, SetItemMeaning>;
  /** A whole number whose type is `year` stands for that year. */
  readonly types: ReadonlyMap<Expression, Type>;
  /** What each set binds while its members are looked at one by one; of an allocation's set, the owner's own binding. */
  readonly setBindings: ReadonlyMap<SetExpression, readonly Binding[]>;
  /** The grids of examples; those of parameters are read into `cells`. */
  readonly grids: ReadonlyMap<Grid, ExampleGrid>;
  /** The year at hand for every `jaar` and `jaar - 1`. */
  readonly periods: ReadonlyMap<Expression, Binding>;
  /** Quantities in an order in which each comes after all it reads (an earlier year of itself apart). */
  readonly order: readonly Quantity[];
}
