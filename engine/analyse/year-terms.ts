import type { Expression, Reference } from '../../grammar/index.ts';
import type { Binding, Meaning } from '../model.ts';

/** What names mean, while they are being found out or afterwards. */
interface Known {
  readonly periods: ReadonlyMap<Expression, Binding>;
  readonly meanings: ReadonlyMap<Reference, Meaning>;
}

/** A period or a value of a kind at hand, and how many places on it is moved. */
export interface Term {
  readonly binding: Binding;
  readonly offset: number;
}

/** `jaar`, `jaar - 1`, `schooljaar`, `dit schooljaar - 1`, once they have been checked; nothing for anything else. */
export function yearTermOf(known: Known, expression: Expression): Term | undefined {
  const term = termOf(known, expression);
  return term?.binding.kind === 'year' ? term : undefined;
}

/** `deze Ronde`, `Ronde - 1`: the value at hand of a kind, as `yearTermOf`. */
export function valueTermOf(known: Known, expression: Expression): Term | undefined {
  const term = termOf(known, expression);
  return term?.binding.kind === 'enumeration' ? term : undefined;
}

function termOf(known: Known, expression: Expression): Term | undefined {
  if (expression.kind === 'periodTerm') {
    const binding = known.periods.get(expression);
    return binding === undefined ? undefined : { binding, offset: expression.offset };
  }
  if (expression.kind === 'reference') {
    const meaning = known.meanings.get(expression);
    return meaning?.kind === 'bound' ? { binding: meaning.binding, offset: 0 } : undefined;
  }
  if (expression.kind !== 'binary' || expression.right.kind !== 'number') return undefined;
  if (expression.operator !== '+' && expression.operator !== '-') return undefined;
  const term = termOf(known, expression.left);
  const by = Number(expression.right.decimal);
  if (term === undefined || !Number.isInteger(by)) return undefined;
  return { ...term, offset: expression.operator === '+' ? term.offset + by : term.offset - by };
}
