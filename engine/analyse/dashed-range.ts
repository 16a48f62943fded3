import { type Cell, type Expression, phraseOf } from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import { valueOfKind } from './kind-values.ts';
import { isLiteral } from './literals.ts';
import { type Place, replacement, report, textAt, type Work } from './work.ts';

/**
 * `18-65`, `€ 0 - € 1.000`, `laag - hoog` as a condition: a minus between two values that are written out is meant as
 * "up to and including", and would silently subtract. Whether there is one among the values of a cell; each is told.
 */
export function reportsDashedRange(work: Work, { module }: Place, cell: Cell, type: Type): boolean {
  if (cell.kind !== 'values') return false;
  const dashed = cell.values.filter((value) => isDashed(value, type));
  for (const { span, left, right } of dashed) {
    const through = phraseOf('through', module.language);
    const meant = `${textAt(work, module, left.span)} ${through} ${textAt(work, module, right.span)}`;
    // A range stands alone in its cell.
    const fixes = cell.values.length === 1 ? [replacement(span, meant)] : [];
    report(work, module, 'T440', span, { written: textAt(work, module, span), meant }, { fixes });
  }
  return dashed.length > 0;
}

type Dashed = Extract<Expression, { kind: 'binary' }>;

function isDashed(value: Expression, type: Type): value is Dashed {
  return value.kind === 'binary' && value.operator === '-' && isEnd(value.left, type) && isEnd(value.right, type);
}

/** Written out, and no name of something that is computed. */
function isEnd(value: Expression, type: Type): boolean {
  if (value.kind !== 'reference') return isLiteral(value);
  return isLiteral(value) && type.kind === 'enumeration' && valueOfKind(type.of, value.name.text) !== undefined;
}
