/** Random plans with facts for them: every operation on columns, values near ties, halves, limits, nothing and nobody. */
import type {
  Comparison,
  Constant,
  Holds,
  NodeId,
  Operation,
  Plan,
  PlanNode,
  TableId,
} from '../../engine/compile/ir.ts';
import type { Quantity } from '../../engine/model.ts';
import {
  type FactColumn,
  isAbsent,
  isKnown,
  isOpen,
  type Population,
  type ThingTable,
} from '../../engine/population/population.ts';
import { fraction } from '../../engine/value/fraction.ts';
import type { RoundingMode } from '../../engine/value/round.ts';

/** A number from 0 up to, not including, 1. */
export type Random = () => number;

/** Deterministic, from a seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface RandomCase {
  readonly plan: Plan;
  readonly population: Population;
}

export function randomCase(random: Random, size = 40): RandomCase {
  const draft: Draft = { random, nodes: [], counts: countsOf(random), columns: new Map() };
  while (draft.nodes.length < size) addNode(draft);
  return caseOf(draft);
}

function caseOf(draft: Draft): RandomCase {
  const asked = draft.nodes.map(({ id, holds }) => ({
    quantity: { name: `q${id}` } as unknown as Quantity,
    indexes: [],
    node: id,
    type: typeOf(holds),
    reads: [],
  }));
  const plan: Plan = {
    tables: [{}, { entity: 'School' }, { entity: 'Student', parent: 1 }],
    ...{ nodes: draft.nodes, inputs: [], divisions: [], columns: asked, asked, kinds },
  };
  return { plan, population: populationOf(draft) };
}

/** Totals of values near 2^53 above and below 0, plain and by school, of all and of who belong. */
export function largeTotals(random: Random): RandomCase {
  const draft: Draft = { random, nodes: [], counts: [1, 2, 40], columns: new Map() };
  const size = Number.MAX_SAFE_INTEGER;
  const large = (): number => pick(random, [size, 0 - size, size - 1, 1, 0, Math.floor(random() * size)]);
  const value = input(draft, 2, numberHolds(0, false), { values: Float64Array.from({ length: 40 }, large) });
  const belongs = input(draft, 2, truths, {
    values: Float64Array.from({ length: 40 }, () => (random() < 0.9 ? 1 : 0)),
  });
  const states = Uint8Array.from({ length: 40 }, () => (random() < 0.02 ? isOpen : isKnown));
  const doubtful = input(draft, 2, truths, { values: Float64Array.from({ length: 40 }, () => 1), states });
  const by = add(draft, 2, { kind: 'thing', of: 1 }, { kind: 'parent' });
  for (const guarded of [false, true])
    for (const who of [undefined, belongs, doubtful])
      for (const table of [0, 1])
        add(draft, table, numberHolds(0, guarded), {
          ...{ kind: 'aggregate', name: 'total', from: 2, value },
          ...(who === undefined ? {} : { belongs: who }),
          ...(table === 0 ? {} : { by }),
        });
  return caseOf(draft);
}

const kinds = new Map([['Kleur', ['rood', 'groen', 'blauw']]]);
const texts = ['a', 'b'];

interface Draft {
  readonly random: Random;
  readonly nodes: PlanNode[];
  readonly counts: readonly number[];
  readonly columns: Map<string, FactColumn>;
}

function typeOf(holds: Holds): Plan['asked'][number]['type'] {
  if (holds.kind === 'number') return { kind: 'number', orAbsent: true };
  return { kind: holds.kind === 'date' ? 'date' : 'yesNo', orAbsent: true };
}

function countsOf(random: Random): readonly number[] {
  const schools = pick(random, [0, 1, 1, 2, 5, 5]);
  const students = schools === 0 ? 0 : pick(random, [0, 1, 1, 4, 4, 4, 20, 20, 20, 20, 20, 20, 1024, 1030, 2100]);
  return [1, schools, random() < 0.02 ? 0 : students];
}

export function pick<T>(random: Random, of: readonly T[]): T {
  const found = of[Math.floor(random() * of.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

function add(draft: Draft, table: TableId, holds: Holds, operation: Operation): NodeId {
  const id = draft.nodes.length;
  draft.nodes.push({ id, table, holds, operation });
  return id;
}

function addNode(draft: Draft): void {
  const { random } = draft;
  const table = pick(random, [0, 1, 2, 2]);
  const make = pick(random, makers);
  make(draft, table);
}

type Maker = (draft: Draft, table: TableId) => NodeId | undefined;

const truths: Holds = { kind: 'truth' };

function numberHolds(scale: number, guarded: boolean): Holds & { kind: 'number' } {
  return { kind: 'number', scale, guarded };
}

function anything(): boolean {
  return true;
}

/** An earlier node of a table that holds this; one is made if there is none, and now and then anyway. */
function some(draft: Draft, table: TableId, kind: Holds['kind'], fits: (holds: Holds) => boolean = anything): NodeId {
  const found = draft.nodes.filter((node) => node.table === table && node.holds.kind === kind && fits(node.holds));
  if (found.length > 0 && draft.random() < 0.9) return pick(draft.random, found.slice(-12)).id;
  switch (kind) {
    case 'number':
      return fits === anything && draft.random() < 0.3 ? numberConstant(draft, table) : numberInput(draft, table);
    case 'thing':
      return draft.random() < 0.3 && table === 2
        ? add(draft, table, { kind: 'thing', of: 1 }, { kind: 'parent' })
        : smallInput(draft, table, { kind: 'thing', of: 1 });
    case 'code':
      return smallInput(draft, table, { kind: 'code', of: 'Kleur' });
    default:
      return smallInput(draft, table, { kind } as Holds);
  }
}

function numberAt(draft: Draft, id: NodeId): Holds & { kind: 'number' } {
  const holds = draft.nodes[id]?.holds;
  if (holds?.kind !== 'number') throw new Error('no number');
  return holds;
}

const wholes = [
  0, 0, 1, 2, 3, 5, 7, 10, 50, 100, 150, 100, 300, 1000, 12_345, 99_999, 250, 75, 9_007_199_254_740_991,
  900_719_925_474_099,
];

function units(random: Random): number {
  const value = random() < 0.7 ? pick(random, wholes) : Math.floor(random() * 2 ** (random() * 53));
  return random() < 0.25 ? 0 - value : value;
}

function numberInput(draft: Draft, table: TableId): NodeId {
  const { random } = draft;
  const big = random() < 0.1;
  const values = column(draft, table, () => (big ? units(random) : units(random) % 100_000) + 0);
  return input(draft, table, numberHolds(pick(random, [0, 0, 2, 2, 3, 6, -2]), false), values);
}

function smallInput(draft: Draft, table: TableId, holds: Holds): NodeId {
  const { random, counts } = draft;
  const below = holds.kind === 'thing' ? (counts[1] ?? 0) : holds.kind === 'code' ? 3 : 2;
  const date = (): number =>
    pick(random, [0, -25_567, 84_005, 10_957, 11_016, 18_321, Math.floor(random() * 80_000) - 25_000]);
  const values = column(draft, table, () => (holds.kind === 'date' ? date() : Math.floor(random() * below)));
  return input(draft, table, holds, holds.kind === 'thing' && below === 0 ? undefined : values);
}

function column({ random, counts }: Draft, table: TableId, value: () => number): FactColumn {
  const count = counts[table] ?? 0;
  const values = Float64Array.from({ length: count }, value);
  if (random() < 0.6) return { values };
  return {
    values,
    states: Uint8Array.from({ length: count }, () => pick(random, [isKnown, isKnown, isKnown, isAbsent, isOpen])),
  };
}

function input(draft: Draft, table: TableId, holds: Holds, values: FactColumn | undefined): NodeId {
  const key = `f${draft.nodes.length}`;
  if (values !== undefined && draft.random() > 0.03) draft.columns.set(key, values);
  return add(draft, table, holds, { kind: 'input', key });
}

function numberConstant(draft: Draft, table: TableId): NodeId {
  const { random } = draft;
  const scale = pick(random, [0, 0, 2, 3]);
  const value: Constant = { kind: 'number', value: fraction(BigInt(units(random) % 10_000), 10n ** BigInt(scale)) };
  if (random() < 0.9) return add(draft, table, numberHolds(scale, random() < 0.1), { kind: 'constant', value });
  const third: Constant = {
    kind: 'number',
    value: fraction(BigInt(units(random)), pick(random, [3n, 7n, 1_000_000_007n])),
  };
  return add(draft, table, numberHolds(scale, random() < 0.8), {
    kind: 'constant',
    value: random() < 0.5 ? third : { kind: pick(random, ['absent', 'open']) },
  });
}

/** To one scale, the finest. */
function alike(draft: Draft, table: TableId, ids: readonly NodeId[]): readonly NodeId[] {
  const scale = Math.max(...ids.map((id) => numberAt(draft, id).scale));
  return ids.map((id) => {
    const own = numberAt(draft, id);
    if (own.scale === scale) return id;
    return add(draft, table, numberHolds(scale, own.guarded || draft.random() < 0.5), { kind: 'rescale', operand: id });
  });
}

function anyGuarded(draft: Draft, ids: readonly NodeId[]): boolean {
  return ids.some((id) => numberAt(draft, id).guarded);
}

const sum: Maker = (draft, table) => {
  const [left = 0, right = 0] = alike(draft, table, [some(draft, table, 'number'), some(draft, table, 'number')]);
  const guarded = anyGuarded(draft, [left, right]) || draft.random() < 0.3;
  const operator = pick(draft.random, ['+', '-'] as const);
  return add(draft, table, numberHolds(numberAt(draft, left).scale, guarded), {
    kind: 'arithmetic',
    operator,
    left,
    right,
  });
};

const product: Maker = (draft, table) => {
  const [left, right] = [some(draft, table, 'number'), some(draft, table, 'number')];
  const scale = numberAt(draft, left).scale + numberAt(draft, right).scale;
  if (Math.abs(scale) > 12) return undefined;
  const guarded = anyGuarded(draft, [left, right]) || draft.random() < 0.5;
  return add(draft, table, numberHolds(scale, guarded), { kind: 'arithmetic', operator: '*', left, right });
};

const quotient: Maker = (draft, table) => {
  const [left, right] = [some(draft, table, 'number'), some(draft, table, 'number')];
  const scale = numberAt(draft, left).scale - numberAt(draft, right).scale + pick(draft.random, [0, 3, 6]);
  if (Math.abs(scale) > 12) return undefined;
  const guarded = anyGuarded(draft, [left, right]) || draft.random() < 0.9;
  return add(draft, table, numberHolds(scale, guarded), { kind: 'arithmetic', operator: '/', left, right });
};

const negative: Maker = (draft, table) => {
  const operand = some(draft, table, 'number');
  return add(draft, table, numberAt(draft, operand), { kind: 'negate', operand });
};

const rounded: Maker = (draft, table) => {
  const { random } = draft;
  const operand = some(draft, table, 'number');
  const step = pick(random, [
    fraction(1n),
    fraction(1n, 100n),
    fraction(1n, 2n),
    fraction(100n),
    fraction(1n, 20n),
    fraction(25n),
    fraction(1n, 3n),
  ]);
  const mode = pick<RoundingMode>(random, ['half-away-from-zero', 'half-even', 'up', 'down']);
  return add(draft, table, numberHolds(pick(random, [2, 2, 0, 4]), random() < 0.3), {
    kind: 'round',
    operand,
    step,
    mode,
  });
};

const comparison: Maker = (draft, table) => {
  const kind = pick(draft.random, ['number', 'number', 'number', 'date', 'code', 'truth', 'thing'] as const);
  const fits = kind === 'thing' ? (holds: Holds) => holds.kind === 'thing' && holds.of === 1 : undefined;
  const both = [some(draft, table, kind, fits), some(draft, table, kind, fits)];
  const [left = 0, right = 0] = kind === 'number' ? alike(draft, table, both) : both;
  const operator = pick<Comparison>(draft.random, ['=', '<>', '<', '>', '<=', '>=']);
  return add(draft, table, truths, { kind: 'compare', operator, left, right });
};

function several(draft: Draft, count: number, one: () => NodeId): readonly NodeId[] {
  return Array.from({ length: 1 + Math.floor(draft.random() * count) }, one);
}

const logic: Maker = (draft, table) => {
  const operands = several(draft, 4, () => some(draft, table, 'truth'));
  const kind = pick(draft.random, ['and', 'or', 'atLeast', 'not', 'present'] as const);
  if (kind === 'atLeast')
    return add(draft, table, truths, { kind, operands, needed: 1 + Math.floor(draft.random() * operands.length) });
  if (kind === 'not') return add(draft, table, truths, { kind, operand: operands[0] ?? 0 });
  if (kind === 'present')
    return add(draft, table, truths, {
      kind,
      operand: some(draft, table, pick(draft.random, ['number', 'date', 'code', 'code', 'truth'])),
      wanted: draft.random() < 0.5,
    });
  return add(draft, table, truths, { kind, operands });
};

const choice: Maker = (draft, table) => {
  const { random } = draft;
  const isNumber = random() < 0.7;
  const one = (): NodeId => some(draft, table, isNumber ? 'number' : 'truth');
  const plain = [one(), ...several(draft, 3, one)];
  const ids = isNumber ? alike(draft, table, plain) : plain;
  const holds = isNumber ? numberHolds(numberAt(draft, ids[0] ?? 0).scale, anyGuarded(draft, ids)) : truths;
  const [first = 0, ...rest] = ids;
  const branches = rest.map((value) => ({ condition: some(draft, table, 'truth'), value }));
  const kind = pick(random, ['choose', 'onlyOne', 'ifAbsent', 'extreme'] as const);
  if (kind === 'choose') return add(draft, table, holds, { kind, branches, otherwise: first });
  if (kind === 'onlyOne')
    return add(draft, table, holds, { kind, branches, ...(random() < 0.5 ? {} : { otherwise: first }) });
  if (kind === 'ifAbsent') return add(draft, table, holds, { kind, operand: first, fallback: rest[0] ?? first });
  return isNumber
    ? add(draft, table, holds, { kind, which: pick(random, ['highest', 'lowest']), operands: ids })
    : undefined;
};

const dates: Maker = (draft, table) => {
  const { random } = draft;
  const date = some(draft, table, 'date');
  if (random() < 0.4)
    return add(
      draft,
      table,
      { kind: 'date' },
      {
        kind: 'addMonths',
        date,
        months: pick(random, [0, 1, -1, 12, 13, 240]),
        days: pick(random, [0, -1, 30, 100_000]),
      },
    );
  const unit = pick(random, ['year', 'year', 'quarter', 'month'] as const);
  const [month, day] = pick(random, [
    [1, 1],
    [8, 1],
    [10, 1],
    [2, 15],
  ] as const);
  const form = unit === 'year' ? { month, day } : { month: 1, day: 1 };
  const year = add(draft, table, numberHolds(0, false), {
    kind: 'periodOfDate',
    date,
    unit,
    ...form,
    namedAfter: pick(random, ['startYear', 'endYear']),
  });
  if (unit !== 'year' || random() < 0.5) return year;
  return add(
    draft,
    table,
    { kind: 'date' },
    {
      kind: 'dayOfYear',
      year,
      yearOffset: pick(random, [0, 1, -1]),
      ...pick(random, [
        { month: 2, day: 29 },
        { month: 8, day: 1 },
      ]),
      dayOffset: pick(random, [0, -1]),
    },
  );
};

const gathered: Maker = (draft, table) => {
  const { random, nodes } = draft;
  const from = table === 0 || random() < 0.5 ? 0 : 1;
  if (from === 1) some(draft, 1, 'number');
  const source = nodes.filter((node) => node.table === from).slice(-15);
  if (source.length === 0) return undefined;
  const value = pick(random, source);
  if (from === 0) return add(draft, table, value.holds, { kind: 'gather', value: value.id });
  return add(draft, table, value.holds, {
    kind: 'gather',
    value: value.id,
    at: some(draft, table, 'thing', (holds) => holds.kind === 'thing' && holds.of === 1),
  });
};

/** What rests on the same of an earlier row. */
const recursive: Maker = (draft) => {
  const { random, counts, nodes } = draft;
  const students = counts[2] ?? 0;
  if (students > 100 && random() < 0.85) return undefined;
  const earlier = column(draft, 2, () => Math.floor(random() * Math.max(1, students)));
  const chain = {
    ...earlier,
    values: earlier.values.map((value, row) => (random() < 0.95 ? Math.floor(value % Math.max(1, row)) : value)),
  };
  const states = Uint8Array.from({ length: students }, (_, row) => (row === 0 || random() < 0.3 ? isAbsent : isKnown));
  const at = input(draft, 2, { kind: 'thing', of: 2 }, { values: chain.values, states });
  const guarded = random() < 0.5;
  const holds = numberHolds(2, guarded);
  const operation = { kind: 'gather', value: 0, at, recursive: true } as const;
  const before = add(draft, 2, holds, operation);
  const start = add(draft, 2, holds, { kind: 'constant', value: { kind: 'number', value: fraction(100n) } });
  const first = add(draft, 2, holds, { kind: 'ifAbsent', operand: before, fallback: start });
  const three = add(draft, 2, numberHolds(0, false), {
    kind: 'constant',
    value: { kind: 'number', value: fraction(3n) },
  });
  const third = add(draft, 2, numberHolds(2, true), { kind: 'arithmetic', operator: '/', left: first, right: three });
  const target = guarded
    ? add(draft, 2, holds, { kind: 'arithmetic', operator: '+', left: third, right: start })
    : add(draft, 2, holds, { kind: 'round', operand: third, step: fraction(1n, 100n), mode: 'half-even' });
  nodes[before] = { id: before, table: 2, holds, operation: { ...operation, value: target } };
  return target;
};

const aggregated: Maker = (draft, table) => {
  const { random } = draft;
  const from = table === 2 ? 1 : pick(random, [1, 2]);
  const name = pick(random, ['total', 'total', 'count', 'average', 'highest', 'lowest', 'every', 'some'] as const);
  const isTest = name === 'every' || name === 'some';
  const value = name === 'count' ? undefined : some(draft, from, isTest ? 'truth' : 'number');
  const by = table === 1 ? some(draft, from, 'thing', (holds) => holds.kind === 'thing' && holds.of === 1) : undefined;
  const belongs = random() < 0.5 ? some(draft, from, 'truth') : undefined;
  const own = value === undefined || isTest ? undefined : numberAt(draft, value);
  const holds = isTest
    ? truths
    : name === 'average'
      ? numberHolds((own?.scale ?? 0) + 3, true)
      : numberHolds(own?.scale ?? 0, own?.guarded ?? false);
  return add(draft, table === 2 ? 0 : table, holds, {
    ...{ kind: 'aggregate', name, from },
    ...(by === undefined ? {} : { by }),
    ...(belongs === undefined ? {} : { belongs }),
    ...(value === undefined ? {} : { value }),
  });
};

/** Several that differ in the codes they ask for. */
const family: Maker = (draft, table) => {
  const { random } = draft;
  if (table === 2) return undefined;
  const name = pick(random, ['total', 'count'] as const);
  const value = name === 'count' ? undefined : some(draft, 2, 'number');
  const by = table === 1 ? some(draft, 2, 'thing', (holds) => holds.kind === 'thing' && holds.of === 1) : undefined;
  const codes = [some(draft, 2, 'code'), some(draft, 2, 'code')];
  const rest = random() < 0.5 ? [some(draft, 2, 'truth')] : [];
  const holds = value === undefined ? numberHolds(0, false) : numberAt(draft, value);
  let last = 0;
  for (let member = 0; member < 4; member += 1) {
    const tests = codes.map((left) => {
      const value = { kind: 'small', value: Math.floor(random() * 3) } as const;
      const right = add(draft, 2, { kind: 'code', of: 'Kleur' }, { kind: 'constant', value });
      return add(draft, 2, truths, { kind: 'compare', operator: '=', left, right });
    });
    const belongs = add(draft, 2, truths, { kind: 'and', operands: [...tests, ...rest] });
    const over = { kind: 'aggregate', name, from: 2, belongs } as const;
    last = add(draft, table, holds, {
      ...over,
      ...(by === undefined ? {} : { by }),
      ...(value === undefined ? {} : { value }),
    });
  }
  return last;
};

/** A table by a code, a truth and where a number lies. */
const lookedUp: Maker = (draft, table) => {
  const { random } = draft;
  const operand = some(draft, table, 'number', (holds) => holds.kind === 'number' && !holds.guarded);
  const bounds = [-100, 0, 100, 100.5, 150, 12_345].filter(() => random() < 0.6);
  const among = add(draft, table, { kind: 'code', of: '' }, { kind: 'cell', operand, bounds });
  const keys = [
    { at: some(draft, table, 'code', (holds) => holds.kind === 'code' && holds.of === 'Kleur'), size: 3 },
    { at: some(draft, table, 'truth'), size: 2 },
    { at: among, size: 2 * bounds.length + 1 },
  ].slice(Math.floor(random() * 3));
  const holds = numberHolds(2, random() < 0.3);
  const values = Array.from({ length: keys.reduce((product, { size }) => product * size, 1) }, (): Constant => {
    if (random() < 0.1) return { kind: pick(random, ['absent', 'open']) };
    return { kind: 'number', value: fraction(BigInt(units(random)), holds.guarded ? pick(random, [1n, 3n]) : 100n) };
  });
  return add(draft, table, holds, {
    kind: 'lookUp',
    at: keys.map(({ at }) => at),
    sizes: keys.map(({ size }) => size),
    values,
  });
};

/** What comes out whole, half or equal only if nothing was lost on the way: a third and a third and a third. */
const tie: Maker = (draft, table) => {
  const { random } = draft;
  const whole = (value: number): NodeId =>
    add(draft, table, numberHolds(0, false), {
      kind: 'constant',
      value: { kind: 'number', value: fraction(BigInt(value)) },
    });
  const parts = pick(random, [3, 3, 6, 7, 9]);
  const x = input(
    draft,
    table,
    numberHolds(0, false),
    column(draft, table, () => Math.floor(random() * 1000)),
  );
  const guarded = numberHolds(pick(random, [0, 3]), true);
  const part = add(draft, table, guarded, { kind: 'arithmetic', operator: '/', left: x, right: whole(parts) });
  let all = part;
  if (random() < 0.5)
    all = add(draft, table, guarded, { kind: 'arithmetic', operator: '*', left: part, right: whole(parts) });
  else
    for (let times = 1; times < parts; times += 1)
      all = add(draft, table, guarded, {
        kind: 'arithmetic',
        operator: pick(random, ['+', '+', '+', '-']),
        left: all,
        right: part,
      });
  if (random() < 0.3) all = add(draft, table, guarded, { kind: 'negate', operand: all });
  const step = pick(random, [fraction(1n), fraction(2n), fraction(2n, 3n), fraction(1n, 2n)]);
  const mode = pick<RoundingMode>(random, ['half-away-from-zero', 'half-even', 'up', 'down']);
  add(draft, table, numberHolds(2, step.denominator === 3n), { kind: 'round', operand: all, step, mode });
  const same = add(draft, table, numberHolds(guarded.scale, true), { kind: 'rescale', operand: x });
  const operator = pick<Comparison>(random, ['=', '<>', '<', '>', '<=', '>=']);
  return add(draft, table, truths, { kind: 'compare', operator, left: all, right: same });
};

const asked: Maker = (draft, table) => {
  const holds = pick(draft.random, [numberHolds(2, false), numberHolds(2, true), truths]);
  return add(draft, table, holds, {
    kind: 'reference',
    quantity: { name: `r${draft.nodes.length}` } as unknown as Quantity,
    indexes: [],
  });
};

const own: Maker = (draft, table) => add(draft, table, { kind: 'thing', of: table }, { kind: 'self' });

const makers: readonly Maker[] = [
  ...[sum, sum, product, product, quotient, quotient, negative, rounded, rounded, rounded, comparison, comparison],
  ...[comparison, logic, logic, choice, choice, choice, dates, gathered, gathered, aggregated, aggregated, aggregated],
  ...[asked, own, tie, tie, recursive, family, family, lookedUp, lookedUp, numberConstant, numberInput],
];

function populationOf({ random, counts, columns }: Draft): Population {
  const [, schools = 0, students = 0] = counts;
  const parents = Int32Array.from({ length: students }, () => (random() < 0.001 ? -1 : Math.floor(random() * schools)));
  return {
    tables: new Map([
      ['School', table('School', schools)],
      ['Student', { ...table('Student', students), parents }],
    ]),
    ...{ columns, texts, lives: false },
    facts: () => {
      throw new Error('a kernel reads columns');
    },
  };
}

function table(entity: string, count: number): ThingTable {
  const keys = Array.from({ length: count }, (_, row) => `${entity}${String(row).padStart(5, '0')}`);
  return { entity, count, keyOf: (row) => keys[row] ?? '', rowOf: (key) => keys.indexOf(key), keyBytes: () => 0 };
}
