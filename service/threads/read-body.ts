import type { z } from 'zod';
import { numberText, type Places, readFactsText } from '../../engine/index.ts';
import type { Problem } from '../../grammar/index.ts';
import { invalidRequest } from '../invalid.ts';
import { usageProblem } from '../usage-problem.ts';

/** What stands for a file name in problems about a body. */
export const bodyName = 'verzoek';

/** A body that fits its schema, or all that is wrong with it. `text` gives the places of problems. */
export type BodyReading<Body> = { readonly text: string } & (
  | { readonly ok: true; readonly body: Body; readonly places: Places }
  | { readonly ok: false; readonly problems: readonly Problem[] }
);

/**
 * Reads a body: strict UTF-8, strict JSON without doubled keys and of bounded depth, and a schema that knows every field.
 * Numbers stay as written, except the whole numbers among the body's own fields, such as `jaar`.
 */
export function readBody<Schema extends z.ZodType>(
  bytes: Uint8Array | undefined,
  schema: Schema,
): BodyReading<z.output<Schema>> {
  const text = bytes === undefined ? '' : decode(bytes);
  if (text === undefined) return { ok: false, text: '', problems: [usageProblem('U74')] };
  if (text.trim() === '') return { ok: false, text, problems: [usageProblem('U55')] };
  const { delivery, problems } = readFactsText(text, bodyName);
  if (delivery === undefined || problems.length > 0) return { ok: false, text, problems };
  const given = withNumbers(delivery.json);
  const checked = schema.safeParse(given);
  return checked.success
    ? { ok: true, text, body: checked.data, places: delivery.places }
    : { ok: false, text, problems: invalidRequest(checked.error.issues, given) };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function withNumbers(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  const body: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(json)) {
    const written = numberText(value);
    body[name] = written !== undefined && /^-?[0-9]{1,15}$/.test(written) ? Number(written) : value;
  }
  return body;
}
