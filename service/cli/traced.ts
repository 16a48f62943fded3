import { type Audience, explanations, type Trace } from '../../engine/index.ts';
import type { Problem } from '../../grammar/index.ts';
import { usageProblem } from '../usage-problem.ts';
import { present } from '../wire.ts';
import { type AskedValues, answerOf, keyOf } from './asked-value.ts';
import { audienceOf, extentOf } from './explained-for.ts';
import type { Options } from './program.ts';

/** The trace of the values for whom it is asked. */
export function traceOf(
  { told, values, facts, sources }: AskedValues,
  options: Options,
): { readonly trace: Trace } | { readonly problem: Problem } {
  const found = audienceOf(options, told.analysis, facts, values);
  if ('problem' in found) return found;
  const [first] = values;
  const answer = first === undefined ? told.answer : answerOf(told, first);
  const keys = values.map(keyOf);
  const request = { sources, ...extentOf(options), ...present('audience', found.audience) };
  const trace = explanations.trace(told.analysis, facts, answer, keys, request);
  if (found.audience !== undefined && trace.roots.length < keys.length)
    return { problem: hiddenFrom(found.audience, values) };
  return { trace };
}

/** Things that the law puts under no other may still be somebody's, by a fact: then it can be asked for that thing itself. */
function hiddenFrom({ of: key, entity }: Audience, values: AskedValues['values']): Problem {
  const [other] = values.flatMap(({ instance: { quantity, owner } }) => {
    const object = quantity.owner?.entity;
    const isAlone = object !== undefined && object.parent === undefined && object.name !== entity;
    return isAlone && owner !== undefined ? [{ owner, entity: object }] : [];
  });
  if (other === undefined) return usageProblem('U355', { key });
  const { name, label } = other.entity;
  return usageProblem('U368', { key, entity: label, other: other.owner, thing: `${name} ${other.owner}` });
}
