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
import type { Fraction } from './value/fraction.ts';

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
  readonly examples: readonly { readonly declaration: ExampleDeclaration; readonly module: Module; readonly year?: Binding }[];
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

// ── values ───────────────────────────────────────────────────────────────────────────────────────

export type Datum =
  /** Counts, numbers, percentages (12,5% is 1/8) and amounts (in euros). */
  | { readonly kind: 'number'; readonly value: Fraction }
  | { readonly kind: 'yesNo'; readonly value: boolean }
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'enumeration'; readonly of: string; readonly value: string }
  | { readonly kind: 'thing'; readonly entity: string; readonly key: string };

/** One value of a quantity: of whom and for which years and kind values. */
export interface Instance {
  readonly quantity: Quantity;
  /** Key of the thing; absent for what belongs to the whole regulation. */
  readonly owner?: string;
  readonly indexes: readonly Datum[];
}

/** Whose facts were not delivered: a single value, or the whole list of an entity. */
export type Need =
  | { readonly kind: 'fact'; readonly instance: Instance }
  | { readonly kind: 'list'; readonly entity: EntitySymbol };

/** Why something could not be computed, with the place in the text that asked for it. */
export interface Fault {
  readonly problem: Problem;
  /** The quantity whose rule failed; everything that rests on it carries the same fault. */
  readonly instance: Instance;
  readonly citation?: Citation;
}

/** What a value rests on besides facts and rules; shown with every result it touches. */
export interface Marks {
  /** Assumption blocks (`aanname`) it rests on. */
  readonly assumptions: ReadonlySet<Citation>;
  /** Phrases of the law, of articles it rests on, that no rule captures. */
  readonly untranslated: ReadonlySet<UntranslatedDeclaration>;
  /** Facts delivered as assumed (`aangenomen`): the result is provisional. By `instanceKey`. */
  readonly provisional: ReadonlySet<string>;
}

export type Result = (
  | { readonly kind: 'known'; readonly datum: Datum }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly needs: readonly Need[] }
  | { readonly kind: 'fault'; readonly fault: Fault }
) & { readonly marks: Marks };

// ── facts ────────────────────────────────────────────────────────────────────────────────────────

/** A delivered value, as recorded. */
export interface Fact {
  readonly value: Datum | 'absent';
  /** ISO date; absent: recorded in time, whatever the question knows. */
  readonly recordedOn?: string;
  readonly source?: string;
  readonly assumed: boolean;
  /** Of a judgement. */
  readonly by?: string;
  readonly on?: string;
  readonly reasons?: string;
}

/** All facts of a question, checked against the regulation. */
export interface Facts {
  /** Things by entity name, then key, in the order delivered; an entity that is missing was not delivered: its list is unknown. */
  readonly things: ReadonlyMap<string, ReadonlyMap<string, { readonly parent?: string }>>;
  /** By `instanceKey`; recordings in order of `recordedOn`. */
  readonly values: ReadonlyMap<string, readonly Fact[]>;
}

/** A text that identifies an instance: `agenda(01AA)`, `rijksbijdrage(01AA;2019)`, `plafond(2019)`. */
export function instanceKey(name: string, owner: string | undefined, indexes: readonly Datum[]): string {
  const parts = owner === undefined ? [] : [JSON.stringify(owner)];
  for (const index of indexes) parts.push(indexText(index));
  return `${name}(${parts.join(';')})`;
}

/** The text of an index in keys and in facts: `2019`, `niveau_2`. */
export function indexText(index: Datum): string {
  switch (index.kind) {
    case 'year':
      return String(index.year);
    case 'enumeration':
      return index.value;
    case 'thing':
      return JSON.stringify(index.key);
    default:
      throw new Error(`a ${index.kind} is no index`);
  }
}

/** The key of a parameter's cell: its indexes as written in facts, parted by `;`. */
export function cellKey(indexes: readonly Datum[]): string {
  return indexes.map(indexText).join(';');
}

// ── questions ────────────────────────────────────────────────────────────────────────────────────

/** The three dates of a question, ISO; see `docs/language.md`. */
export interface QuestionDates {
  /** Whose facts: by default the last day of the period asked about. */
  readonly asAt?: string;
  /** Which law: by default the text in force on the period's last day. */
  readonly lawOf?: string;
  /** What had been published and recorded by then: by default everything loaded. */
  readonly knownOn?: string;
}

/** What is asked: names of quantities, all their instances unless limited. */
export interface Question extends QuestionDates {
  readonly names: readonly string[];
  readonly year?: number;
  /** Keys of things to answer for; absent: all. */
  readonly of?: readonly string[];
}

export interface AnswerValue {
  readonly instance: Instance;
  readonly result: Result;
}

/** The answer keeps the value of every rule application, so that explanations can be built later. */
export interface Answer {
  readonly values: readonly AnswerValue[];
  /** What is still needed for the values that are not known yet: the most deciding first. */
  readonly needs: readonly Need[];
  /** What is wrong with the question itself; then there are no values. */
  readonly problems: readonly Problem[];
  /** The dates as used, defaults written out; absent where none was used or given. */
  readonly dates: QuestionDates;
  /** By `instanceKey`, in order of evaluation. */
  readonly applications: ReadonlyMap<string, Application>;
}

/** The value of one rule application and what it read, by `instanceKey`. */
export interface Application {
  readonly instance: Instance;
  readonly result: Result;
  readonly reads: readonly string[];
  /** Of a rule or part that was rounded: the exact value before. */
  readonly unrounded?: Fraction;
  /** Of a fact or judgement: the recording that was read. */
  readonly fact?: Fact;
  /** Of an allocation: pot, receivers, key totals; one object shared by all its parts. */
  readonly allocation?: AllocationRecord;
}

export interface AllocationRecord {
  readonly pot: Fraction;
  readonly receivers: readonly string[];
  readonly keys: readonly {
    readonly weight: Fraction;
    readonly total: Fraction;
    readonly values: readonly Fraction[];
  }[];
  /** Keys of the things that got a last unit. */
  readonly lastUnits: readonly string[];
  readonly rest: Fraction;
}
