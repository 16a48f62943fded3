import type { Analysis, Datum, EntitySymbol, KindSymbol, Type } from '../model.ts';
import { today } from '../run/law-states.ts';
import { type Draft, Unplanned } from './draft.ts';
import type { Holds, TableId } from './ir.ts';

/** Decimals of a number whose type sets no bound to them; facts with more are open. */
const unboundDecimals = 6;

/** How a fact, or a value of the reference evaluator, of this type is held. */
export function holdsOf(draft: Draft, analysis: Analysis, type: Type, guarded: boolean): Holds {
  switch (type.kind) {
    case 'count':
    case 'number':
    case 'percentage':
    case 'amount':
      return { kind: 'number', scale: type.decimals ?? unboundDecimals, guarded };
    case 'year':
      return { kind: 'number', scale: 0, guarded: false };
    case 'yesNo':
      return { kind: 'truth' };
    case 'date':
      return { kind: 'date' };
    case 'text':
      return { kind: 'text' };
    case 'enumeration':
      return { kind: 'code', of: kindOf(draft, analysis, type.of) };
    case 'thing':
      return { kind: 'thing', of: tableOf(draft, analysis, type.of) };
    case 'absent':
      return { kind: 'truth' };
    default:
      throw new Unplanned(`no column for a ${type.kind}`);
  }
}

/** How many digits the units of a value may be expected to have. */
export function expectedDigits(type: Type): number {
  switch (type.kind) {
    case 'count':
      return 7;
    case 'amount':
      return 11 + (type.decimals ?? unboundDecimals);
    case 'year':
      return 5;
    case 'number':
    case 'percentage':
      return 3 + (type.decimals ?? unboundDecimals);
    default:
      return 0;
  }
}

/** Today's name of a kind; its values in the order declared are noted. */
export function kindOf(draft: Draft, analysis: Analysis, kind: KindSymbol): string {
  const name = today(analysis, kind.name);
  const values = kind.declaration.values.map((value) => value.name.text);
  const known = draft.kinds.get(name);
  if (known !== undefined && known.join(' ') !== values.join(' '))
    throw new Unplanned('a kind whose values differ by year');
  draft.kinds.set(name, values);
  return name;
}

/** All values of a kind, in the order declared. */
export function valuesOfKind(draft: Draft, analysis: Analysis, kind: KindSymbol): readonly Datum[] {
  const of = kindOf(draft, analysis, kind);
  return (draft.kinds.get(of) ?? []).map((value) => ({ kind: 'enumeration', of, value }));
}

export function tableOf(draft: Draft, analysis: Analysis, entity: EntitySymbol): TableId {
  const name = today(analysis, entity.name);
  const known = draft.tables.findIndex((table) => table.entity === name);
  if (known >= 0) return known;
  const parent = entity.parent === undefined ? undefined : tableOf(draft, analysis, entity.parent);
  draft.tables.push({ entity: name, ...(parent === undefined ? {} : { parent }) });
  return draft.tables.length - 1;
}
