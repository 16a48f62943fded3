import { z } from 'zod';
import type { Problem } from '../../grammar/index.ts';
import { found, noFindings, problemsOf } from '../facts/findings.ts';
import type { Trace } from './model-trace.ts';
import { described } from './schema-parts.ts';
import { traceSchema } from './trace-schema.ts';
import { codeWords } from './wire-codes.ts';
import { atPath, readWireText, shapeProblems, type WireText } from './wire-reading.ts';
import { wiringOf } from './wire-shape.ts';
import { memberWords } from './wire-words.ts';

/** An explanation that was read, or what is wrong with it. */
export type TraceReading = { readonly trace: Trace } | { readonly problems: readonly Problem[] };

/** JSON data: objects with the members of `wire-words.ts` in the order of the schema. */
export type WireJson = Readonly<Record<string, unknown>>;

/** An explanation as it goes out; the same explanation gives the same JSON to the byte. */
export function traceToWire(trace: Trace): WireJson {
  // What comes of an object is an object.
  return wiringOf(traceSchema).to(trace) as WireJson;
}

/** An explanation that came in as JSON, held against its shape; ids and what points to them are looked at as well. */
export function traceFromWire(json: unknown): TraceReading {
  return fromWire({ json });
}

/** The same of the text of a file. */
export function readTrace(text: string, file?: string): TraceReading {
  const read = readWireText(text, file);
  return 'problems' in read ? read : fromWire(read);
}

/** The JSON Schema, draft 2020-12, of explanations as they go out. */
export function traceJsonSchema(): WireJson {
  return publishedSchema(wiringOf(traceSchema).shape, 'Toelichting');
}

/** A schema on the wire as JSON Schema; parts with a name stand under `$defs`. */
export function publishedSchema(shape: z.ZodType, title: string): WireJson {
  const schema = z.toJSONSchema(shape, {
    metadata: described,
    override: ({ jsonSchema }) => {
      // That whole numbers are safe in JavaScript is no news to anybody.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return { title, ...schema };
}

const format = codeWords['maatstaf-trace/1'] ?? '';

function fromWire(text: WireText): TraceReading {
  const { to: _, from, shape } = wiringOf(traceSchema);
  const problems = shapeProblems(text, shape, format);
  if (problems.length > 0) return { problems };
  // It has the shape, of which the schema is that of `Trace`.
  const trace = from(text.json) as Trace;
  const wrong = reasons(trace, text);
  return wrong.length > 0 ? { problems: wrong } : { trace };
}

/** Ids that stand twice, and what points to nothing. */
function reasons({ nodes, roots, texts }: Trace, { json, places }: WireText): readonly Problem[] {
  const findings = noFindings(places);
  const ids = new Set<string>();
  const [inNodes = '', inRoots = '', id = '', inTexts = ''] = ['nodes', 'roots', 'id', 'text'].map(
    (member) => memberWords[member],
  );
  for (const [at, node] of nodes.entries()) {
    if (ids.has(node.id)) found(findings, atPath([inNodes, at, id], json), 'R496', { id: node.id });
    ids.add(node.id);
    if (node.text !== undefined && texts[node.text] === undefined)
      found(findings, atPath([inNodes, at, inTexts], json), 'R497', { id: node.text });
  }
  for (const [at, root] of roots.entries())
    if (!ids.has(root)) found(findings, atPath([inRoots, at], json), 'R497', { id: root });
  return problemsOf(findings);
}
