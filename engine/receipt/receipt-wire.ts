import type { Problem } from '../../grammar/index.ts';
import { publishedSchema, type WireJson } from '../explain/wire.ts';
import { codeWords } from '../explain/wire-codes.ts';
import { atPath, readWireText, shapeProblems, type WireText } from '../explain/wire-reading.ts';
import { wiringOf } from '../explain/wire-shape.ts';
import { memberWords } from '../explain/wire-words.ts';
import { found, noFindings, problemsOf } from '../facts/findings.ts';
import { hashOfJson } from './canonical.ts';
import type { Receipt } from './model-receipt.ts';
import { receiptSchema } from './receipt-schema.ts';

/** A receipt that was read, or what is wrong with it. */
export type ReceiptReading = { readonly receipt: Receipt } | { readonly problems: readonly Problem[] };

/** A receipt without the hash of its whole. */
export type Unsealed = Omit<Receipt, 'sha256'>;

/** A receipt as it goes out. */
export function receiptToWire(receipt: Receipt): WireJson {
  // What comes of an object is an object.
  return wiringOf(receiptSchema).to(receipt) as WireJson;
}

/** A receipt that came in as JSON, held against its shape and its own hashes. */
export function receiptFromWire(json: unknown): ReceiptReading {
  return fromWire({ json });
}

/** The same of the text of a file. */
export function readReceipt(text: string, file?: string): ReceiptReading {
  const read = readWireText(text, file);
  return 'problems' in read ? read : fromWire(read);
}

/** The JSON Schema, draft 2020-12, of receipts as they go out. */
export function receiptJsonSchema(): WireJson {
  return publishedSchema(wiringOf(receiptSchema).shape, 'Bewijs');
}

/** With the hash of the whole: of its canonical JSON on the wire, but for that hash. */
export function sealed(receipt: Unsealed): Receipt {
  return { ...receipt, sha256: hashOfJson(wiringOf(receiptSchema).to(receipt)) };
}

/** Of what was found, as it goes out. */
export function hashOfParts(parts: Receipt['result']['parts']): string {
  const [result = '', member = ''] = [memberWords['result'], memberWords['parts']];
  const wire = wiringOf(receiptSchema).to({ result: { parts } });
  return hashOfJson(Reflect.get(Object(Reflect.get(Object(wire), result)), member));
}

const format = codeWords['maatstaf-receipt/1'] ?? '';

function fromWire(text: WireText): ReceiptReading {
  const { from, shape } = wiringOf(receiptSchema);
  const problems = shapeProblems(text, shape, format);
  if (problems.length > 0) return { problems };
  // It has the shape, of which the schema is that of `Receipt`.
  const receipt = from(text.json) as Receipt;
  const wrong = changed(receipt, text);
  return wrong.length > 0 ? { problems: wrong } : { receipt };
}

/** Hashes that are not those of what they stand beside. */
function changed(receipt: Receipt, { json, places }: WireText): readonly Problem[] {
  const findings = noFindings(places);
  const { sha256, ...content } = receipt;
  const { facts, result } = content;
  const hashes = [
    { path: [], stated: sha256, real: sealed(content).sha256 },
    { path: ['result'], stated: result.sha256, real: hashOfParts(result.parts) },
    ...(facts.values === undefined ? [] : [{ path: ['facts'], stated: facts.sha256, real: hashOfJson(facts.values) }]),
  ];
  for (const { path, stated, real } of hashes) {
    const words = [...path, 'sha256'].map((member) => memberWords[member] ?? member);
    if (stated !== real) found(findings, atPath(words, json), 'R498', { found: real });
  }
  return problemsOf(findings);
}
