import type {
  AbsentLiteral,
  BooleanLiteral,
  CalendarUnit,
  DateLiteral,
  DayOfYearLiteral,
  DurationLiteral,
  MonthLiteral,
  Name,
  Node,
  NumberLiteral,
  QuarterLiteral,
  RoundingDirection,
  Text,
  TextLiteral,
} from './literal.ts';
import type { Span } from './source.ts';

export type * from './literal.ts';

// ── expressions ──────────────────────────────────────────────────────────────────────────────────

export type Expression =
  | NumberLiteral
  | DateLiteral
  | DayOfYearLiteral
  | MonthLiteral
  | QuarterLiteral
  | DurationLiteral
  | TextLiteral
  | BooleanLiteral
  | AbsentLiteral
  | Reference
  | PeriodTerm
  | Negation
  | NotExpression
  | BinaryExpression
  | PresenceTest
  | MembershipTest
  | IfAbsent
  | Conditional
  | Call
  | Aggregate
  | Rank
  | Quantifier
  | ConditionList
  | DayInPeriod
  | PeriodBoundary
  | YearOf
  | MissingExpression;

/**
 * A name with what it is asked of and for: `norm voor niveau_2 in jaar - 1`, `agenda van deze Instelling`,
 * `Uitkomst.voldoende`, `deze Instelling`.
 */
export interface Reference extends Node {
  readonly kind: 'reference';
  /** `deze Instelling`, `dit Speerpunt`: the thing or value at hand. */
  readonly self: boolean;
  /** The word before the point: `Uitkomst.voldoende`. */
  readonly qualifier?: Name;
  readonly name: Name;
  /** `van …`; nested owners are references themselves. */
  readonly owner?: Reference | TextLiteral | Expression;
  readonly indexes: readonly IndexArgument[];
  /** `subsidie volgens verlening`: as the last such decision said; never computed again. */
  readonly decidedIn?: Name;
}

/** `in jaar - 1`, `voor niveau_2`, `op 1 oktober`. */
export interface IndexArgument extends Node {
  readonly relation: 'in' | 'for' | 'on';
  readonly value: Expression;
}

/** `jaar`, `jaar - 2`, `maand + 1`: the period at hand, moved. Own periods are references: `schooljaar - 1`. */
export interface PeriodTerm extends Node {
  readonly kind: 'periodTerm';
  readonly unit: CalendarUnit;
  readonly offset: number;
  /** `dit jaar`: that of the declaration itself, also inside a set of years. */
  readonly own?: true;
}

export interface Negation extends Node {
  readonly kind: 'negate';
  readonly operand: Expression;
}

export interface NotExpression extends Node {
  readonly kind: 'not';
  readonly operand: Expression;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '=' | '<>' | '<' | '>' | '<=' | '>=' | 'and' | 'or';

export interface BinaryExpression extends Node {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `x is aanwezig`, `x is geen`. */
export interface PresenceTest extends Node {
  readonly kind: 'presence';
  readonly present: boolean;
  readonly operand: Expression;
}

/** `x is een van (a; b)`. */
export interface MembershipTest extends Node {
  readonly kind: 'membership';
  readonly operand: Expression;
  readonly values: readonly Expression[];
}

/** `x bij geen € 0`. */
export interface IfAbsent extends Node {
  readonly kind: 'ifAbsent';
  readonly operand: Expression;
  readonly fallback: Expression;
}

/** `als a dan x als b dan y anders z`. */
export interface Conditional extends Node {
  readonly kind: 'conditional';
  readonly branches: readonly { readonly condition: Expression; readonly value: Expression }[];
  readonly otherwise: Expression;
}

/** `hoogste(a; b)`, `laagste(a; b)`, `begrensd(x; a; b)`, `afgerond(x; 0,01%)`. */
export interface Call extends Node {
  readonly kind: 'call';
  readonly name: 'highest' | 'lowest' | 'limited' | 'rounded';
  readonly operands: readonly Expression[];
  /** Only of `rounded`. */
  readonly direction?: RoundingDirection;
}

/** `totaal van X over S`, `gemiddelde van X over S`, `hoogste van X over S`, `laagste van X over S`, `aantal S`. */
export interface Aggregate extends Node {
  readonly kind: 'aggregate';
  readonly name: 'total' | 'average' | 'highest' | 'lowest' | 'count';
  /** Absent for `count`. */
  readonly value?: Expression;
  readonly over: SetExpression;
}

/**
 * `rang van X onder S met gelijke categorie hoogste eerst, daarna loting`: the place, from 1, of the thing at hand among the
 * members of a set that are equal to it in what `withEqual` names. Without a tie-break equals share a rank.
 */
export interface Rank extends Node {
  readonly kind: 'rank';
  readonly value: Expression;
  readonly among: SetExpression;
  /** Names alone, each of the member it is asked of. */
  readonly withEqual: readonly Reference[];
  readonly first: 'highest' | 'lowest';
  readonly tieBreak?: TieBreak;
}

export type TieBreak =
  | { readonly kind: 'lowest' | 'highest'; readonly span: Span; readonly name: Name }
  | { readonly kind: 'draw'; readonly span: Span };

/** `elke S voldoet aan P`, `een S voldoet aan P`. */
export interface Quantifier extends Node {
  readonly kind: 'quantifier';
  readonly every: boolean;
  readonly over: SetExpression;
  readonly satisfies: Expression;
}

/** `alle van`, `een van`, `ten minste 3 van`, with the law's own list of named conditions. */
export interface ConditionList extends Node {
  readonly kind: 'conditions';
  readonly quantifier: 'all' | 'one' | 'atLeast';
  /** Only of `atLeast`. */
  readonly count?: number;
  readonly conditions: readonly Condition[];
}

/** `voorwaarde a "overeenkomst getekend": …`. */
export interface Condition extends Node {
  readonly kind: 'condition';
  readonly name: Name;
  readonly label?: Text;
  readonly value: Expression;
}

/** `1 oktober jaar - 2`: that day in that year. */
export interface DayInPeriod extends Node {
  readonly kind: 'dayInPeriod';
  readonly month: number;
  readonly day: number;
  readonly period: Expression;
}

/** `begin van schooljaar`, `einde van jaar - 1`: the first or the last day of a period. */
export interface PeriodBoundary extends Node {
  readonly kind: 'boundary';
  readonly end: 'begin' | 'end';
  readonly period: Expression;
}

/** `jaar van behaald_op`, `kwartaal van …`: the period a date lies in; of an own period (`schooljaar van …`) it is a reference. */
export interface YearOf extends Node {
  readonly kind: 'yearOf';
  readonly unit: CalendarUnit;
  readonly date: Expression;
}

export interface MissingExpression extends Node {
  readonly kind: 'missing';
}

/** `Instellingen waar …`, `(Domein; Niveau)`, `jaren 2011 t/m 2014`. */
export interface SetExpression extends Node {
  readonly kind: 'set';
  readonly items: readonly SetItem[];
  readonly where?: Expression;
}

export type SetItem =
  /**
   * Things of an entity (by plural or singular), or the values of a kind; `of` as in `Diplomas van deze Instelling`, `on` the
   * day on which they must exist: `Instellingen op 1 augustus jaar`.
   */
  | {
      readonly kind: 'named';
      readonly span: Span;
      readonly name: Name;
      readonly of?: Expression;
      readonly on?: Expression;
    }
  /** `jaren 2011 t/m 2014`, `maanden 2015-05 t/m 2015-12`; of an own period `schooljaar 2011 t/m 2014`. */
  | {
      readonly kind: 'years';
      readonly span: Span;
      readonly unit: CalendarUnit;
      /** Of an own period; `unit` is then `year`. */
      readonly period?: Name;
      readonly from: Expression;
      readonly through: Expression;
    };
