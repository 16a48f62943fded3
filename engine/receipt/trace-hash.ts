import type { SourceFile } from '../../grammar/index.ts';
import type { Trace, TraceSource } from '../explain/model-trace.ts';
import { sourceNames } from '../explain/source-names.ts';
import { trace } from '../explain/trace.ts';
import { traceSchema } from '../explain/trace-schema.ts';
import { wiringOf } from '../explain/wire-shape.ts';
import { type Analysis, type Answer, type Facts, instanceKey } from '../model.ts';
import { hashOfJson } from './canonical.ts';
import { isLaw } from './inputs.ts';

/**
 * The hash of the complete explanation of all values of an answer: of its canonical JSON on the wire. The version of the
 * engine does not count: it stands in the receipt, and another one may well explain all alike.
 */
export function traceHash(
  answer: Answer,
  { analysis, facts, sources }: Readonly<{ analysis: Analysis; facts: Facts; sources: readonly SourceFile[] }>,
): { readonly nodes: number; readonly sha256: string } {
  const law = sources.filter(isLaw);
  const roots = answer.values.map(({ instance: { quantity, owner, indexes } }) =>
    instanceKey(quantity.name, owner, indexes),
  );
  const complete = trace(analysis, facts, answer, roots, { sources: law, complete: true });
  const { engine: _, ...told } = withShortNames(complete, sourceNames(law, analysis.name));
  return { nodes: told.nodes.length, sha256: hashOfJson(wiringOf(traceSchema).to(told)) };
}

/** Where the law lay is no part of what is explained. */
function withShortNames(told: Trace, names: ReadonlyMap<string, string>): Trace {
  const short = <Holder extends { readonly source?: TraceSource }>(holder: Holder): Holder =>
    holder.source === undefined
      ? holder
      : { ...holder, source: { ...holder.source, file: names.get(holder.source.file) ?? holder.source.file } };
  return {
    ...told,
    nodes: told.nodes.map((node) => {
      const { exceptions, ...own } = short(node);
      return exceptions === undefined ? own : { ...own, exceptions: exceptions.map(short) };
    }),
  };
}
