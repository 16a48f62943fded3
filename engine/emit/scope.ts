import type { NodeId, Plan, PlanNode } from '../compile/ir.ts';
import { operandsOf } from '../compile/operands.ts';
import { shownKey } from '../compile/record-names.ts';
import { indexText } from '../model.ts';
import { type Flow, termsOf } from './flow.ts';
import { type Names, names, remark } from './names.ts';
import { runtimeNames } from './runtime.ts';

/** What is the same in the whole module: what everything is called, and which functions it turned out to need. */
export interface ModuleScope {
  readonly flow: Flow;
  readonly plan: Plan;
  readonly names: Names;
  readonly nameOf: (id: NodeId) => string;
  /** A name that goes with that of a node: of its column, of its error. */
  readonly derived: (id: NodeId, suffix: Suffix) => string;
  /** What stands above a rule, absent for what has no name in the law. */
  readonly titles: ReadonlyMap<NodeId, string>;
  /** Nodes of which it matters whether they are absent, and which can be. */
  readonly absents: ReadonlySet<NodeId>;
  /** Functions of exact recomputation by their text, with their names. */
  readonly exact: Map<string, string>;
  /** Tables of look-ups by their text, with their names. */
  readonly tables: Map<string, string>;
  /** Divisions that were written. */
  readonly divisions: Set<number>;
  /** Parts of the runtime that are called. */
  readonly runtime: Set<string>;
  /** Texts of the law that texts of facts are held against. */
  readonly texts: string[];
}

export type Suffix =
  | 'All'
  | 'Error'
  | 'ErrorAll'
  | 'Absent'
  | 'AbsentAll'
  | 'Exact'
  | 'ExactAll'
  | 'Branch'
  | 'Sums'
  | 'Sum'
  | 'Row'
  | 'Sign'
  | 'Hits';

/** One stretch of straight-line code over one row. */
export interface RowScope {
  readonly module: ModuleScope;
  readonly pass: number;
  /** `record`: everything is one row and a local; `columns`: rows of a table, others by their columns. */
  readonly mode: 'record' | 'columns';
  /** Nodes that have their locals here. */
  readonly present: Set<NodeId>;
  /** Nodes of whom the row was read as it is in the table. */
  readonly rows: Set<NodeId>;
  /** Instead of a local: the name of another, or a literal. */
  readonly alias: Map<NodeId, { readonly value: string; readonly error: string; readonly absent: string }>;
  /** What has to be handed to the function that this code is in. */
  readonly outside: Set<string>;
  readonly lines: string[];
  /** What stands before and after the loop over the rows. */
  readonly head: string[];
  readonly tail: string[];
}

export function moduleScope(flow: Flow): ModuleScope {
  const { plan } = flow;
  const own = [...plan.tables.keys(), ...plan.divisions.keys()].flatMap((at) => [
    `rows${at}`,
    `parents${at}`,
    `division${at}`,
  ]);
  const all = names([...runtimeNames, ...faceNames, ...own]);
  const wanted = wantedNames(plan);
  const given = new Map<string, string>();
  const named = (key: string, base: string): string => {
    const known = given.get(key);
    if (known !== undefined) return known;
    const name = all.of(base);
    given.set(key, name);
    return name;
  };
  const nameOf = (id: NodeId): string => named(`${id}`, wanted.get(id) ?? `t${id}`);
  for (const { id } of flow.live) nameOf(id);
  return {
    flow,
    plan,
    names: all,
    nameOf,
    derived: (id, suffix) => named(`${id} ${suffix}`, `${nameOf(id)}${suffix}`),
    titles: titlesOf(plan),
    absents: absentsOf(flow),
    exact: new Map(),
    tables: new Map(),
    divisions: new Set(),
    runtime: new Set(),
    texts: [],
  };
}

/** Calls a part of the runtime, which then stands in the module. */
export function call(scope: ModuleScope, name: string, ...operands: readonly (string | number)[]): string {
  scope.runtime.add(name);
  return `${name}(${operands.join(', ')})`;
}

const faceNames = [
  ...[
    'about',
    'inputs',
    'results',
    'decide',
    'overColumns',
    'evaluate',
    'record',
    'tables',
    'columns',
    'texts',
    'out',
    'lawTexts',
    'seenTexts',
    'dependsOn',
    'values',
    'isOpen',
  ],
  ...['r', 'rows', 'count', 'from', 'through', 'U', 'most', 'open'],
];

/** Rules and facts bear their own names; what has none, the name of its place. */
function wantedNames(plan: Plan): ReadonlyMap<NodeId, string> {
  const wanted = new Map<NodeId, string>();
  const facts = new Map(plan.inputs.map((input) => [input.key, input]));
  for (const { id, operation } of plan.nodes) {
    const fact = operation.kind === 'input' ? facts.get(operation.key) : undefined;
    if (fact !== undefined) wanted.set(id, [fact.quantity.name, ...fact.indexes.map(indexText)].join('_'));
    else if (operation.kind === 'input') wanted.set(id, operation.key);
  }
  for (const { node, unrounded, quantity, indexes } of plan.columns) {
    const name = [quantity.name, ...indexes.map(indexText)].join('_');
    wanted.set(node, name);
    if (unrounded !== undefined && unrounded !== node) wanted.set(unrounded, `${name}_onafgerond`);
  }
  return wanted;
}

function titlesOf(plan: Plan): ReadonlyMap<NodeId, string> {
  const titles = new Map<NodeId, string>();
  for (const { node, quantity, indexes } of plan.columns) {
    const article = quantity.citation === undefined ? '' : ` — ${quantity.citation.place}`;
    titles.set(node, remark(`${shownKey(quantity.label, indexes)}${article}`));
  }
  return titles;
}

function absentsOf({ plan, live }: Flow): ReadonlySet<NodeId> {
  const can = new Set<NodeId>();
  const never = new Set(plan.inputs.flatMap(({ key, quantity }) => (quantity.type.orAbsent ? [] : [key])));
  for (const node of live) if (canBeAbsent(node, can, never)) can.add(node.id);
  const asked = new Set<NodeId>(plan.asked.map(({ node }) => node));
  for (const { id, operation } of [...live].reverse()) {
    if (operation.kind === 'present' || operation.kind === 'ifAbsent') asked.add(operation.operand);
    if (!asked.has(id)) continue;
    if (operation.kind === 'gather') asked.add(operation.value);
    if (['rescale', 'gather', 'choose', 'onlyOne', 'ifAbsent'].includes(operation.kind))
      for (const operand of operandsOf(operation)) asked.add(operand);
  }
  return new Set([...can].filter((id) => asked.has(id)));
}

function canBeAbsent({ operation }: PlanNode, can: ReadonlySet<NodeId>, never: ReadonlySet<string>): boolean {
  switch (operation.kind) {
    case 'input':
      return !never.has(operation.key);
    case 'constant':
      return operation.value.kind === 'absent';
    case 'rescale':
      return can.has(operation.operand);
    case 'gather':
      return can.has(operation.value) || (operation.at !== undefined && can.has(operation.at));
    case 'lookUp':
      return operation.values.some(({ kind }) => kind === 'absent');
    case 'ifAbsent':
      return can.has(operation.fallback);
    case 'choose':
    case 'onlyOne':
      return [...operation.branches.map(({ value }) => value), operation.otherwise ?? -1].some((id) => can.has(id));
    case 'aggregate':
      return ['average', 'highest', 'lowest'].includes(operation.name) && termsOf(operation).length > 0;
    default:
      return false;
  }
}
