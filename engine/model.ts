import type {
  AllocationDeclaration,
  CalendarUnit,
  Citation,
  DecisionDeclaration,
  EntityDeclaration,
  ExampleDeclaration,
  ExceptionDeclaration,
  Expression,
  Grid,
  GuaranteeDeclaration,
  InputDeclaration,
  JudgementDeclaration,
  KindDeclaration,
  Module,
  ParameterDeclaration,
  PeriodDeclaration,
  Problem,
  Rank,
  Reference,
  RuleDeclaration,
  SetExpression,
  SetItem,
  TableDeclaration,
  UntranslatedDeclaration,
} from '../grammar/index.ts';
import type { Law, LawState } from './model-law.ts';
import type { ExampleGrid, Meaning, RankMeaning, SetItemMeaning } from './model-meanings.ts';
import type { TableColumns } from './model-tables.ts';

export type * from './model-allocation.ts';
export * from './model-answers.ts';
export type * from './model-applications.ts';
export * from './model-law.ts';
export type * from './model-meanings.ts';
export * from './model-tables.ts';

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
  | { readonly kind: 'yesNo' | 'date' | 'duration' | 'text'; readonly orAbsent: boolean }
  /** A calendar year; `of` quarters, months or a period that the regulation declares, that period by its number. */
  | { readonly kind: 'year'; readonly of?: PeriodSymbol; readonly orAbsent: boolean }
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

/**
 * A year that begins on a day of its own: `periode schooljaar vanaf 1 oktober, genoemd naar het eindjaar`; or the quarters or
 * months of the calendar, of which there is one symbol each (`engine/value/periods.ts`), without a declaration.
 */
export interface PeriodSymbol {
  readonly kind: 'period';
  /** Quarters are numbered `4 · year + 0..3`, months `12 · year + 0..11`. */
  readonly unit: CalendarUnit;
  readonly name: string;
  readonly label: string;
  /** Its first day, in the year it is named after or the one before. */
  readonly month: number;
  readonly day: number;
  readonly namedAfter: 'startYear' | 'endYear';
  readonly module?: Module;
  readonly declaration?: PeriodDeclaration;
}

/**
 * What stands for "the thing, value or year at hand": of a declaration's owner and indexes, and of each set. Only years of
 * the calendar are `of` nothing.
 */
export type Binding =
  | { readonly kind: 'thing'; readonly of: EntitySymbol }
  | { readonly kind: 'enumeration'; readonly of: KindSymbol }
  /** A calendar year, or a period that the regulation declares. */
  | { readonly kind: 'year'; readonly of?: PeriodSymbol };

/** An index of a family. `years` are those in which it exists; absent means every year (facts). */
export interface Index {
  readonly binding: Binding;
  readonly years?: readonly { readonly from: number; readonly through: number }[];
}

/**
 * Anything that has a value: a fact, a judgement, a parameter, a rule, an allocation, a rest; a guarantee, which is yes or
 * no and which no rule may read; and what a recorded decision said (`decided`), named `verlening.subsidie`, which stands in no
 * table of names.
 */
export interface Quantity {
  readonly kind: 'input' | 'judgement' | 'parameter' | 'rule' | 'allocation' | 'rest' | 'guarantee' | 'decided';
  readonly name: string;
  /** For people; the name with blanks for underscores when the author gave none. */
  readonly label: string;
  readonly module: Module;
  readonly declaration:
    | InputDeclaration
    | JudgementDeclaration
    | ParameterDeclaration
    | RuleDeclaration
    | TableDeclaration
    | AllocationDeclaration
    | GuaranteeDeclaration
    | DecisionDeclaration;
  /**
   * Of whom: absent for what belongs to the whole regulation. An allocation over things is owned by the first of its
   * receivers' entities; one `van Instelling` over periods by who divides.
   */
  readonly owner?: { readonly entity: EntitySymbol; readonly binding: Binding };
  readonly family: readonly Index[];
  /**
   * Of an allocation: whether its owner receives (`over Instellingen`), or divides a pot of its own (`van Instelling over
   * maanden …`), and how many indexes of the family, from the first, also say who receives: of `over (Instellingen; Domein)
   * per jaar` one. Without an owner (`over Niveau`) nobody divides: `receives`. The set of the division binds the owner's
   * binding and those of these indexes, each at its own item. Of a rest: see `forgone`.
   */
  readonly division?: { readonly owner: 'receives' | 'divides'; readonly receiving: number };
  /**
   * Of the rest of a division by shares over things: a quantity of the same name and kind, owned as the parts are and with
   * their `division`: what one receiver, or one of the wider set of `gerekend over`, forwent, unrounded. It is read by naming
   * whose it is (`overloop van Instelling`), and stands in no table of names.
   */
  readonly forgone?: Quantity;
  readonly type: Type;
  /** The values of a parameter by its indexes (see `indexKey`), absent entry: outside its grid. */
  readonly cells?: ReadonlyMap<string, ParameterCell>;
  /** Of a table: what its columns stand for. A table is a rule. */
  readonly table?: TableColumns;
  /** The article (or assumption) it stands under. */
  readonly citation?: Citation;
  /** All exceptions that lead here, directly or by way of others, each after what it excepts; absent: none. */
  readonly exceptions?: readonly ExceptionSymbol[];
}

/** Another value under a condition, other clauses of a division, or an end to other exceptions. */
export interface ExceptionSymbol {
  readonly kind: 'exception';
  readonly name: string;
  readonly label: string;
  readonly module: Module;
  readonly declaration: ExceptionDeclaration;
  /** What it excepts; more than one is a group. */
  readonly on: readonly (Quantity | ExceptionSymbol)[];
  /** What all of that leads to: a rule, a parameter or an allocation. */
  readonly root: Quantity;
  /** The article (or assumption) it stands under. */
  readonly citation?: Citation;
}

/** A decision: what is asked from outside under one name, and recorded. */
export interface DecisionSymbol {
  readonly kind: 'decision';
  readonly name: string;
  readonly label: string;
  readonly module: Module;
  readonly declaration: DecisionDeclaration;
  readonly owner?: NonNullable<Quantity['owner']>;
  readonly family: readonly Index[];
  /** What it gives, in the order written. */
  readonly gives: readonly GivenByDecision[];
  /** The date fact, of the same owner, that says which law holds for each thing. */
  readonly lawOf?: Quantity;
  /** The article (or assumption) it stands under. */
  readonly citation?: Citation;
}

export interface GivenByDecision {
  readonly quantity: Quantity;
  /** What the last recorded decision said of it: `subsidie volgens verlening`, absent where none was taken. */
  readonly decided: Quantity;
}

/** A cell of a parameter: its number as literal, `geen`, or promised but unknown. */
export interface ParameterCell {
  readonly value: Expression | 'unknown';
  readonly citation?: Citation;
}

// ── the analysis ─────────────────────────────────────────────────────────────────────────────────

/**
 * Everything known about one state of a regulation before any fact: an immutable snapshot. `analyse` gives the newest
 * state; the others are reached through `law`.
 */
export interface Analysis {
  readonly law: Law;
  readonly state: LawState;
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
  readonly ownPeriods: ReadonlyMap<string, PeriodSymbol>;
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly decisions: ReadonlyMap<string, DecisionSymbol>;
  readonly exceptions: ReadonlyMap<string, ExceptionSymbol>;
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
    /** The analysis whose meanings it has: that of the state its own dates lead to; absent: this one. */
    readonly analysis?: Analysis;
  }[];
  readonly meanings: ReadonlyMap<Reference, Meaning>;
  readonly sets: ReadonlyMap<SetItem, SetItemMeaning>;
  /** A whole number whose type is `year` stands for that year. */
  readonly types: ReadonlyMap<Expression, Type>;
  /** What each set binds while its members are looked at one by one; of an allocation's set, the owner's own binding. */
  readonly setBindings: ReadonlyMap<SetExpression, readonly Binding[]>;
  /** The grids of examples; those of parameters are read into `cells`. */
  readonly grids: ReadonlyMap<Grid, ExampleGrid>;
  /** The year at hand for every `jaar` and `jaar - 1`; of a moved own period, `schooljaar - 1`, that of the whole. */
  readonly periods: ReadonlyMap<Expression, Binding>;
  readonly ranks: ReadonlyMap<Rank, RankMeaning>;
  /** Quantities in an order in which each comes after all it reads (an earlier year of itself apart). */
  readonly order: readonly Quantity[];
}

/** What is known about one state of the law, before it has its place in time. */
export type StateAnalysis = Omit<Analysis, 'law' | 'state'>;
