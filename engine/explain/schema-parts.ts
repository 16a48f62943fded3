import { z } from 'zod';

// zod makes code from text to be faster; the engine runs under a content security policy that forbids it.
z.config({ jitless: true });

/** Names and descriptions for the published schemas, in Dutch as the members are. */
export const described = z.registry<{ readonly id: string; readonly description: string }>();

/** A part of the published schemas that has a name of its own there. */
export function named<Schema extends z.ZodType>(id: string, description: string, schema: Schema): Schema {
  described.add(schema, { id, description });
  return schema;
}

/** As in `model-trace.ts` nobody writes in it. */
export function listOf<Element extends z.ZodType>(element: Element): z.ZodReadonly<z.ZodArray<Element>> {
  return z.array(element).readonly();
}
