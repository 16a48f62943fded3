import fc from 'fast-check';
import type { z } from 'zod';
import type { Trace } from '../../engine/explain/model-trace.ts';
import { traceSchema } from '../../engine/explain/trace-schema.ts';

/** Any explanation the schema allows, of few nodes; ids are unique and what points to them points to something. */
export const someTrace: fc.Arbitrary<Trace> = fc
  .tuple(
    ofSchema(traceSchema, 0),
    fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 }),
    fc.nat(4),
  )
  .map(([any, ids, first]) => {
    // Made after the schema of just this type.
    const trace = any as Trace;
    const [node] = trace.nodes;
    const { text: _, ...rest } = node ?? someNode;
    const nodes = ids.map((id) => ({ ...rest, id }));
    return { ...trace, nodes, roots: ids.slice(0, first) };
  });

const someNode: Trace['nodes'][number] = {
  id: 'x()',
  kind: 'rule',
  name: 'x',
  label: 'x',
  for: [],
  type: { kind: 'number' },
  value: { state: 'absent' },
  amended: [],
  uses: [],
  marks: { assumptions: [], untranslated: [], provisional: [] },
};

function ofSchema(schema: z.core.$ZodType, depth: number): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return ofObject(def.shape, depth);
    case 'array':
      return fc.array(ofSchema(def.element, depth + 1), { maxLength: depth > 5 ? 0 : 2 });
    case 'optional':
    case 'readonly':
      return ofSchema(def.innerType, depth);
    case 'lazy':
      return ofSchema(def.getter(), depth + 1);
    case 'union':
      return fc.oneof(...def.options.map((option) => ofSchema(option, depth)));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.nat(1000).map((number) => number + 1);
    case 'string':
      return ofText(def.checks);
    default:
      throw new Error(`no ${def.type} in an explanation`);
  }
}

function ofObject(shape: Readonly<Record<string, z.core.$ZodType>>, depth: number): fc.Arbitrary<unknown> {
  const entries = Object.entries(shape);
  const optional = entries.filter(([, schema]) => (schema as z.core.$ZodTypes)._zod.def.type === 'optional');
  const required = entries.filter((entry) => !optional.includes(entry));
  // Deeper down only what must be there, or there would be no end to it.
  const taken = depth > 5 ? required : entries;
  return fc.record(Object.fromEntries(taken.map(([name, member]) => [name, ofSchema(member, depth + 1)])), {
    requiredKeys: required.map(([name]) => name),
    noNullPrototype: true,
  });
}

function ofText(checks: readonly z.core.$ZodCheck<never>[] | undefined): fc.Arbitrary<string> {
  const pattern = checks?.map((check) => check._zod.def).find((def) => 'pattern' in def);
  if (pattern === undefined) return fc.string({ unit: 'binary', maxLength: 8 });
  return String(pattern.pattern).includes('-[0-9]{2}')
    ? fc.constantFrom('2019-01-31', '2020-02-29')
    : fc.constantFrom('0', '-3/8', '12', '1000000000000000000000/7');
}
