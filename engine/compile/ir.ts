/**
 * The plan of a regulation for one question, before it is made to run: straight-line operations on columns. It is data, and
 * has no sugar, no names and no law in time left: every year, value of a kind and state of the law was filled in.
 *
 * A **table** has one row for each thing of an object; table 0 has the one row of the regulation. A **node** gives every row
 * of its table a value. A value is `known`, `absent`, or `open`: not known, a fault, or beyond what can be held here; what is
 * open is asked of the reference evaluator, so that needs, faults and marks have one author. Nodes have no side effects and
 * are evaluated for every row, also where a branch is not taken.
 */
import type { Instance, Marks, Quantity, Type } from '../model.ts';
import type { Fraction } from '../value/fraction.ts';
import type { RoundingMode } from '../value/round.ts';

/** The place of a node in `Plan.nodes`; operands stand before those that use them. */
export type NodeId = number;

/** The place of a table in `Plan.tables`. */
export type TableId = number;

export interface TablePlan {
  /** Today's name of the object; absent for table 0. */
  readonly entity?: string;
  /** The table of the object that its things belong to. */
  readonly parent?: TableId;
}

/**
 * How a value is held, as a double in every case:
 * - `number`: a whole number of units of 10^-scale, or, where `guarded`, that many units within an error (see `guarded`);
 *   years and periods are numbers of scale 0;
 * - `truth`: 0 or 1;
 * - `date`: days since 1970-01-01;
 * - `code`: the place of a value in the order of its kind as declared (`Plan.kinds`);
 * - `thing`: the row of a thing in the table of its object;
 * - `text`: its place in the texts of the population.
 */
export type Holds =
  | {
      readonly kind: 'number';
      /** May be negative: whole hundreds have scale -2. */
      readonly scale: number;
      /**
       * A second column gives the most by which the value may be off, in the same units. 0: the value is exact *and whole*.
       * Without guard every known value is whole, at most 2^53 - 1 in size, and exact; what would not be is open.
       */
      readonly guarded: boolean;
    }
  | { readonly kind: 'truth' }
  | { readonly kind: 'date' }
  | { readonly kind: 'code'; readonly of: string }
  | { readonly kind: 'thing'; readonly of: TableId }
  | { readonly kind: 'text' };

/** A value that is the same for every row. */
export type Constant =
  | { readonly kind: 'absent' }
  /** Nobody can say here: asked of the reference. */
  | { readonly kind: 'open' }
  | { readonly kind: 'number'; readonly value: Fraction }
  /** Truth, day number, code. */
  | { readonly kind: 'small'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string };

export type Comparison = '=' | '<>' | '<' | '>' | '<=' | '>=';

export type Operation =
  | { readonly kind: 'constant'; readonly value: Constant }
  /** A fact; `key` is that of the column in the population (`columnKey`). A row without a recording is open. */
  | { readonly kind: 'input'; readonly key: string }
  /** Its own row: `deze Instelling`, `diploma`. */
  | { readonly kind: 'self' }
  /** The row of the thing that it belongs to; `of` gives a thing, else the row at hand. Open where it names none. */
  | { readonly kind: 'parent' }
  /**
   * The value of a node of another table for the row that `at` says, a thing of that table; absent where that is absent.
   * Without `at`, of table 0: the same for every row.
   */
  | {
      readonly kind: 'gather';
      readonly value: NodeId;
      readonly at?: NodeId;
      /**
       * `value` is a later node of the same table: what is computed here rests on that of other rows (an earlier diploma). Open
       * for a row until it is known of the row it reads; rows that rest on each other stay open.
       */
      readonly recursive?: true;
    }
  /** Only while a plan is being made: a recursive `gather` of a column that is not there yet. */
  | { readonly kind: 'later'; readonly column: string; readonly at: NodeId }
  /**
   * Numbers. Operands of `+` and `-` are of the scale of the result; the scale of `*` is the sum of both; that of `/` is the
   * difference, and some digits more, so that most quotients of whole numbers that end come out whole. `/` by zero is open. A
   * product with a known zero is 0, whatever the other is (open or absent too).
   */
  | {
      readonly kind: 'arithmetic';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: NodeId;
      readonly right: NodeId;
    }
  | { readonly kind: 'negate'; readonly operand: NodeId }
  /** The same number in smaller units, or with a guard; `holds` says which. Never to coarser units, never without a guard it had. */
  | { readonly kind: 'rescale'; readonly operand: NodeId }
  /** A date and whole days: `datum + 10 dagen`; months are another operation. */
  | { readonly kind: 'addMonths'; readonly date: NodeId; readonly months: number; readonly days: number }
  /** The year of a date, or the number of its period, counted from a first day of month and day. Scale 0. */
  | {
      readonly kind: 'periodOfDate';
      readonly date: NodeId;
      readonly unit: 'year' | 'quarter' | 'month';
      readonly month: number;
      readonly day: number;
      readonly namedAfter: 'startYear' | 'endYear';
    }
  /**
   * A day of the year that a number of scale 0 says: month and day of the year `year + yearOffset`, and so many days on. Open
   * where the calendar has no such day (29 February), and outside 1900 to 2199.
   */
  | {
      readonly kind: 'dayOfYear';
      readonly year: NodeId;
      readonly yearOffset: number;
      readonly month: number;
      readonly day: number;
      readonly dayOffset: number;
    }
  /** Of numbers of one scale, dates, codes (both of one kind), truths, things and texts (`=` and `<>` only); open where one is absent. */
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: NodeId; readonly right: NodeId }
  /** One operand that decides (`false` of `and`, `true` of `or`) decides, whatever the others; else open if one is open or absent. */
  | { readonly kind: 'and' | 'or'; readonly operands: readonly NodeId[] }
  | { readonly kind: 'not'; readonly operand: NodeId }
  /** At least `needed` of these hold: yes as soon as so many do, no as soon as too many do not, else open. */
  | { readonly kind: 'atLeast'; readonly needed: number; readonly operands: readonly NodeId[] }
  /** `is aanwezig` (true: known) or `is geen` (true: absent). */
  | { readonly kind: 'present'; readonly operand: NodeId; readonly wanted: boolean }
  /** `x bij geen y`. */
  | { readonly kind: 'ifAbsent'; readonly operand: NodeId; readonly fallback: NodeId }
  /**
   * The value of the first branch whose condition holds, else the last. All values hold alike. A condition that is open or
   * absent before one that holds makes it open.
   */
  | { readonly kind: 'choose'; readonly branches: readonly Branch[]; readonly otherwise: NodeId }
  /** The row of a table: exactly one condition has to hold; none or several is open. All values hold alike. */
  | { readonly kind: 'onlyOne'; readonly branches: readonly Branch[]; readonly otherwise?: NodeId }
  /**
   * Where a number without guard, or a date, lies among increasing bounds (in its units; never whole where none equals them):
   * 2·i before `bounds[i]`, 2·i + 1 where it equals that, and twice their number after all. Holds a code of no kind.
   */
  | { readonly kind: 'cell'; readonly operand: NodeId; readonly bounds: readonly number[] }
  /**
   * A table of constants: the place is that of the codes, truths (0 or 1) and cells of `at`, the last running fastest; `sizes`
   * says how many each has. Open where one of them is open or absent. Values are held as the node is.
   */
  | {
      readonly kind: 'lookUp';
      readonly at: readonly NodeId[];
      readonly sizes: readonly number[];
      readonly values: readonly Constant[];
    }
  /** `hoogste(a; b)`, `laagste(a; b)` of numbers or dates; open where one is absent. */
  | { readonly kind: 'extreme'; readonly which: 'highest' | 'lowest'; readonly operands: readonly NodeId[] }
  /** To a multiple of the step, a positive number that is the same for every row. */
  | { readonly kind: 'round'; readonly operand: NodeId; readonly step: Fraction; readonly mode: RoundingMode }
  /**
   * Over the rows of `from` that belong, by the row of this table that `by` (a node of `from` that holds a thing of this
   * table) says; without `by` over all rows, for table 0. Who does not belong (false) adds nothing; an open `belongs`, an
   * open or absent value of one who belongs, makes that group open, but for a product with a known zero. Over nothing:
   * total and count 0, the others absent. Totals are exact: values with an error are added as fractions.
   */
  | {
      readonly kind: 'aggregate';
      readonly name: 'total' | 'count' | 'average' | 'highest' | 'lowest' | 'every' | 'some';
      readonly from: TableId;
      readonly by?: NodeId;
      readonly belongs?: NodeId;
      /** Absent of a count; of `every` and `some` the test. */
      readonly value?: NodeId;
    }
  /** What one receiver, or the rest, gets of a division; `division` is its place in `Plan.divisions`. */
  | { readonly kind: 'part'; readonly division: number; readonly receiver: number }
  | { readonly kind: 'rest'; readonly division: number }
  /** Computed by the reference evaluator, row by row: what has no operation here. */
  | { readonly kind: 'reference'; readonly quantity: Quantity; readonly indexes: Instance['indexes'] };

export interface Branch {
  readonly condition: NodeId;
  readonly value: NodeId;
}

export interface PlanNode {
  readonly id: NodeId;
  readonly table: TableId;
  readonly holds: Holds;
  readonly operation: Operation;
}

/**
 * A pot that is divided over rows of a table (`receives`), for table 0. Receivers go by key in code unit order, and with
 * several nodes per row (`over (Instellingen; Domein)`) by their order in `lists`.
 */
export interface DivisionPlan {
  readonly table: TableId;
  readonly pot: NodeId;
  /** One for each combination of values of kinds that receives beside the thing; one where there are none. */
  readonly lists: readonly {
    /** Who receives; absent: everybody. */
    readonly takesPart?: NodeId;
    /** The key of each `naar rato`. */
    readonly keys: readonly NodeId[];
    readonly claim?: NodeId;
    readonly floor?: NodeId;
    readonly cap?: NodeId;
    /** The own key of `restant opnieuw naar rato van`. */
    readonly refillKey?: NodeId;
  }[];
  /** Of each `naar rato`, on table 0: what those have together who count in it without receiving (`gerekend over`). */
  readonly others: readonly (NodeId | undefined)[];
  /** On table 0: has to hold, else the division is open (and a fault, which the reference tells). */
  readonly sound?: NodeId;
  /** Who goes first at equal remainders; absent: the first. */
  readonly lastUnitTo?: 'last';
  /** The weight of each `naar rato`, on table 0. */
  readonly weights: readonly NodeId[];
  readonly rounding?: { readonly step: Fraction; readonly mode: RoundingMode | 'largest-remainder' };
  readonly scale: number;
  /** What happens with what is over; see `engine/value/allocate.ts`. */
  readonly rest: 'lapses' | 'redivide';
}

/** A column that is read. Owned by the object of the table; indexes are years and values of kinds. */
export interface PlannedInput {
  readonly key: string;
  readonly quantity: Quantity;
  readonly indexes: Instance['indexes'];
  readonly table: TableId;
  readonly holds: Holds;
}

/** What comes out: a quantity for all rows of its table, for one combination of years and values of kinds. */
export interface PlannedColumn {
  readonly quantity: Quantity;
  readonly indexes: Instance['indexes'];
  readonly node: NodeId;
  /** Of a rule that is rounded: the value before. */
  readonly unrounded?: NodeId;
  readonly type: Type;
  /** What its text names, in all branches: places in `Plan.columns`. */
  readonly reads: readonly number[];
  /**
   * Of what is asked: all assumptions and untranslated phrases that a value of it may rest on; which of them one does rest on
   * the reference tells. Absent where the reference computes part of it, so that nobody can say.
   */
  readonly marks?: Marks;
}

export interface Plan {
  readonly tables: readonly TablePlan[];
  readonly nodes: readonly PlanNode[];
  readonly inputs: readonly PlannedInput[];
  readonly divisions: readonly DivisionPlan[];
  /** Every rule application, in order of computation; `asked` are those of the question. */
  readonly columns: readonly PlannedColumn[];
  readonly asked: readonly PlannedColumn[];
  /** By today's name of a kind: its values in the order declared. */
  readonly kinds: ReadonlyMap<string, readonly string[]>;
}
