import { type Datum, periodDatum, type Type } from '../model.ts';
import { isoOfDay } from '../population/days.ts';
import { isAbsent, isKnown, type Population } from '../population/population.ts';
import type { Fraction } from '../value/fraction.ts';
import type { Build } from './build-state.ts';
import { textAt } from './constants.ts';
import type { NodeId, Plan, PlannedColumn } from './ir.ts';
import type { WholeColumn } from './stratum.ts';

/** What a run gave, by the rows of each node's table. Only of what is asked, and of all columns where these are kept. */
export interface Computed {
  /** `isKnown`, `isAbsent` or `isOpen` of a row. */
  readonly stateAt: (node: NodeId, row: number) => number;
  /** As held: units, truth, day, place; within the error of a guarded value. */
  readonly unitsAt: (node: NodeId, row: number) => number;
  /** Of a number that is known; undefined where its fraction is longer than the engine holds. */
  readonly exactAt: (node: NodeId, row: number) => Fraction | undefined;
  readonly datumAt: (column: PlannedColumn, row: number) => Datum;
  readonly resultAt: (column: PlannedColumn, row: number) => Datum | 'absent' | 'open';
  /** All rows at once: values as held, errors of what is guarded, and states, which are all 0 where `clean`. */
  readonly columnOf: (node: NodeId) => ComputedColumn;
  /** How many rows the table of a node has. */
  readonly rowsOf: (node: NodeId) => number;
}

export interface ComputedColumn {
  readonly values: Float64Array;
  readonly errors: Float64Array;
  readonly states: Uint8Array;
  readonly clean: boolean;
}

export function computedOf(build: Build, population: () => Population | undefined): Computed {
  const { plan, wholes, counts, texts } = build;
  const whole = (node: NodeId): WholeColumn => {
    const found = wholes.get(node);
    if (found === undefined) throw new Error('a node that was not asked, nor kept');
    return found;
  };
  const datumAt = (column: PlannedColumn, row: number): Datum | undefined => {
    const facts = population();
    return facts && datumOf(whole(column.node), column.type, row, plan, facts, texts);
  };
  return {
    stateAt: (node, row) => whole(node).states[row] as number,
    unitsAt: (node, row) => whole(node).values[row] as number,
    exactAt: (node, row) => whole(node).exact(row),
    datumAt: (column, row) => {
      const datum = datumAt(column, row);
      if (datum === undefined) throw new Error('only what is known has a value');
      return datum;
    },
    resultAt: (column, row) => {
      const state = whole(column.node).states[row];
      if (state === isAbsent) return 'absent';
      return (state === isKnown ? datumAt(column, row) : undefined) ?? 'open';
    },
    columnOf: whole,
    rowsOf: (node) => counts[plan.nodes[node]?.table ?? -1] ?? 0,
  };
}

function datumOf(
  column: WholeColumn,
  type: Type,
  row: number,
  plan: Plan,
  population: Population,
  texts: readonly string[],
): Datum | undefined {
  const { holds } = column.slot;
  const value = column.values[row] as number;
  switch (holds.kind) {
    case 'number': {
      if (type.kind === 'year') return periodDatum(type.of, value);
      const exact = column.exact(row);
      return exact === undefined ? undefined : { kind: 'number', value: exact };
    }
    case 'truth':
      return { kind: 'yesNo', value: value === 1 };
    case 'date':
      return { kind: 'date', iso: isoOfDay(value) };
    case 'code': {
      const name = plan.kinds.get(holds.of)?.[value];
      return name === undefined ? undefined : { kind: 'enumeration', of: holds.of, value: name };
    }
    case 'thing': {
      const entity = plan.tables[holds.of]?.entity;
      const table = entity === undefined ? undefined : population.tables.get(entity);
      if (entity === undefined || table === undefined || value >= table.count) return undefined;
      return { kind: 'thing', entity, key: table.keyOf(value) };
    }
    case 'text': {
      const text = textAt(value, population, texts);
      return text === undefined ? undefined : { kind: 'text', text };
    }
  }
}
