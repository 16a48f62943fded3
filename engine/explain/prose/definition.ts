import type { Language } from '../../../grammar/index.ts';
import type { Trace } from '../model-trace.ts';
import { exceptionSentence } from './exception-sentences.ts';
import { speakerOf } from './labels.ts';
import { outcomeSentence } from './outcome.ts';
import { whyNot } from './why-not.ts';

/**
 * Why one rule, condition or exception did not hold, or what came of it; by its label or name. The one nearest to what was
 * asked counts. Empty where the trace has nothing that is called so.
 */
export function whyNotDefinition(trace: Trace, written: string, language: Language): readonly string[] {
  const wanted = written.toLowerCase();
  const isMeant = ({ name, label }: { readonly name: string; readonly label: string }): boolean =>
    name === written || label.toLowerCase() === wanted;
  const own = trace.nodes.find((node) => node.kind !== 'division' && isMeant(node));
  if (own !== undefined) return whyNot(trace, own.id, language);
  const node = trace.nodes.find(({ exceptions = [] }) => exceptions.some(isMeant));
  const exception = node?.exceptions?.find(isMeant);
  if (node === undefined || exception === undefined) return [];
  const plain = speakerOf(trace, language);
  return [outcomeSentence(plain, node), ...exceptionSentence({ ...plain, beside: node }, exception, node)];
}

/** What may be asked so: labels of exceptions, conditions and rules, those that did not hold first. */
export function definitionLabels({ nodes }: Trace): readonly string[] {
  const exceptions = nodes.flatMap(({ exceptions = [] }) => exceptions.map(({ label }) => label));
  const conditions = nodes.filter(({ kind }) => kind === 'condition').map(({ label }) => label);
  const rules = nodes.filter(({ formula, table }) => formula !== undefined || table !== undefined);
  return [...new Set([...exceptions, ...conditions, ...rules.map(({ label }) => label)])];
}
