import type { Analysis } from '../../model.ts';
import { today } from '../../run/law-states.ts';
import type { HeldColumn } from '../column-facts.ts';
import type { InColumns } from '../populate.ts';
import { columnKey, isKnown, isOpen, type ThingTable } from '../population.ts';
import type { Source } from './sources.ts';

/**
 * References `eerder volgens …`: by column the states of its rows, open where it is not known that the other comes first.
 * Where that is wrong, or rows were set aside, all of it has to be read as text to say so.
 */
export function notEarlierIn(
  files: readonly InColumns[],
  held: ReadonlyMap<string, HeldColumn>,
  tables: ReadonlyMap<string, ThingTable>,
  analysis: Analysis,
): ReadonlyMap<string, Uint8Array> | { readonly notEarlier: readonly Source[] } {
  const open = new Map<string, Uint8Array>();
  for (const { sources, entity, table } of files)
    for (const { of } of table.columns) {
      const declaration = of?.quantity.declaration;
      const by = declaration?.kind === 'input' ? declaration.earlierBy?.text : undefined;
      const column = of && held.get(of.key);
      if (by === undefined || column === undefined || of === undefined) continue;
      const dates = held.get(columnKey(today(analysis, by), []));
      const states = table.aside.length > 0 ? undefined : checkedStates(column, dates, tables.get(entity)?.count ?? 0);
      if (states === undefined) return { notEarlier: sources };
      open.set(of.key, states);
    }
  return open;
}

/** Undefined where the other is itself, or both days are delivered and it does not come first. */
function checkedStates(column: HeldColumn, dates: HeldColumn | undefined, count: number): Uint8Array | undefined {
  const states = new Uint8Array(count);
  for (let row = 0; row < count; row += 1) {
    states[row] = column.states?.[row] ?? isKnown;
    if (states[row] !== isKnown) continue;
    const other = column.values[row] as number;
    if (other === row) return undefined;
    const [own, before] = [row, other].map((at) => dates?.states?.[at] ?? (dates === undefined ? isOpen : isKnown));
    if (own === isOpen || before === isOpen) states[row] = isOpen;
    else if (own !== isKnown) return undefined;
    else if (before !== isKnown) states[row] = isOpen;
    else if (!((dates?.values[other] as number) < (dates?.values[row] as number))) return undefined;
  }
  return states;
}
