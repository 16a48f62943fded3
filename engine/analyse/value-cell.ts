import type { Cell, Expression } from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import { assign } from './assign.ts';
import { isLiteral } from './literals.ts';
import { type Place, report, type Work } from './work.ts';

/** What a cell is about, for messages, and what may stand in it. */
export interface CellTarget {
  readonly name: string;
  readonly type: Type;
  /** An outcome to compare with: it may have any decimals. */
  readonly expected?: boolean;
}

/** A value written out: numbers of the law and of examples are not computed. */
export function checkValueCell(work: Work, place: Place, expression: Expression, target: CellTarget): void {
  const { type, name, expected } = target;
  if (expression.kind === 'textLiteral' && type.kind === 'thing') {
    work.types.set(expression, { ...type, orAbsent: false });
    if (place.keys?.get(type.of)?.has(expression.value) === true) return;
    report(work, place.module, 'N22', expression.span, { key: expression.value, entity: type.of.name });
    return;
  }
  if (!isLiteral(expression)) {
    report(work, place.module, 'T55', expression.span, { name });
    return;
  }
  const wanted: Type = type.kind === 'absent' ? type : { ...type, orAbsent: false };
  const checked = work.check(expression, place, wanted);
  assign(work, place, expression, checked, { name, type, rounded: expected === true });
}

/** The one value of a cell; nothing where it is `onbekend` or holds something else, which is then reported. */
export function singleValue(work: Work, place: Place, cell: Cell): Expression | undefined {
  if (cell.kind === 'missing' || cell.kind === 'unknown') return undefined;
  const [value, second] = cell.kind === 'values' ? cell.values : [];
  if (value !== undefined && second === undefined) return value;
  report(work, place.module, 'T61', cell.span);
  return undefined;
}
