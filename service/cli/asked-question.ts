import type { CounterfactualQuestion } from '../../engine/index.ts';
import { present } from '../wire.ts';
import type { AskedValues } from './asked-value.ts';

/** The question by which a value is asked again over other facts: of one thing, and for one value of each kind. */
export function questionOf({ question, values, told, asked }: AskedValues): CounterfactualQuestion {
  const { names, ...when } = question;
  const decision = told.decision?.decision?.name;
  const own = new Set(values.map(({ instance }) => instance.quantity.name));
  return {
    ...when,
    names: own.size === 0 ? names : [...own],
    ...present('decision', decision),
    ...(asked === undefined || asked.for.length === 0 ? {} : { for: asked.for }),
  };
}
