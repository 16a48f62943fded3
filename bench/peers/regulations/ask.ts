import { evaluatePlanned } from '../../../engine/compile/evaluate-planned.ts';
import { analyse, evaluate, readFacts } from '../../../engine/index.ts';
import { lawOf, shippedJson, shippedRegulation } from '../../../test/shipped.ts';
import { textsOf } from '../ours.ts';
import type { ShippedQuestion } from './work.ts';

interface Ready {
  readonly reference: () => readonly string[];
  readonly planned: () => readonly string[];
}

const ready = new WeakMap<ShippedQuestion, Ready>();

/** The regulation and its facts read once; both evaluators begin at checked facts. */
export function askShipped(asked: ShippedQuestion): Ready {
  const found = ready.get(asked);
  if (found !== undefined) return found;
  const { folder, facts: file, question } = asked;
  const analysis = analyse(lawOf(shippedRegulation(folder)));
  const { facts } = readFacts(shippedJson(folder, file), analysis);
  const made = {
    reference: () => textsOf(evaluate(analysis, facts, question)),
    planned: () => textsOf(evaluatePlanned(analysis, facts, question)),
  };
  // A question that nothing is known of would measure nothing.
  const known = made.reference().filter((text) => text !== 'unknown' && text !== 'fault');
  if (known.length === 0) throw new Error(`nothing is known of ${question.names.join(', ')} in ${folder}`);
  ready.set(asked, made);
  return made;
}
