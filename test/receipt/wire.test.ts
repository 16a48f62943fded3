import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Trace } from '../../engine/explain/model-trace.ts';
import { traceSchema } from '../../engine/explain/trace-schema.ts';
import { traceFromWire, traceToWire } from '../../engine/explain/wire.ts';
import { codeWords } from '../../engine/explain/wire-codes.ts';
import { wiringOf } from '../../engine/explain/wire-shape.ts';
import { memberWords } from '../../engine/explain/wire-words.ts';
import { someTrace } from './random-trace.ts';
import { shuffled } from './shuffled.ts';

const runs = { numRuns: 300, seed: 6 } as const;

describe('explanations on the wire', () => {
  test('come back as they went, and have the shape that is published', () => {
    fc.assert(
      fc.property(someTrace, (trace) => {
        const wire = traceToWire(trace);
        expect(wiringOf(traceSchema).shape.safeParse(wire).error?.issues).toBe(undefined);
        expect(traceFromWire(JSON.parse(JSON.stringify(wire)))).toEqual({ trace });
      }),
      runs,
    );
  });

  test('are the same to the byte, in whatever order their members came', () => {
    fc.assert(
      fc.property(someTrace, fc.nat(), (trace, seed) => {
        const other = shuffled(trace, seed) as Trace;
        expect(JSON.stringify(traceToWire(other))).toBe(JSON.stringify(traceToWire(trace)));
      }),
      runs,
    );
  });

  test('no two members share a name', () => {
    const words = Object.values(memberWords);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  test('every member and code of the schema has a Dutch name of its own', () => {
    const { members, lists } = vocabulary(traceSchema);
    expect([...members].filter((member) => !(member in memberWords))).toEqual([]);
    for (const { member, codes } of lists) {
      const words = codes.map((code) => codeWords[`${member}.${code}`] ?? codeWords[code]);
      expect(words).not.toContain(undefined);
      expect(new Set(words).size, `${member}: ${words.join(', ')}`).toBe(words.length);
    }
  });
});

/** All members of a schema, and its lists of codes with the member they stand under. */
function vocabulary(schema: unknown): {
  readonly members: ReadonlySet<string>;
  readonly lists: readonly { readonly member: string; readonly codes: readonly string[] }[];
} {
  const members = new Set<string>();
  const lists: { member: string; codes: string[] }[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown, member: string): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    const { def } = value as { readonly def?: Readonly<Record<string, unknown>> };
    if (def === undefined) return;
    const { shape, entries, options, discriminator, innerType, element, getter } = def;
    for (const [name, inner] of Object.entries(shape ?? {})) {
      members.add(name);
      visit(inner, name);
    }
    if (entries !== undefined) lists.push({ member, codes: Object.keys(entries as object) });
    if (Array.isArray(options)) {
      for (const option of options) visit(option, member);
      lists.push({
        member: String(discriminator),
        codes: options.flatMap((one) => codesOf(one, String(discriminator))),
      });
    }
    visit(innerType, member);
    visit(element, member);
    if (typeof getter === 'function') visit(getter(), member);
  };
  visit(schema, '');
  return { members, lists };
}

function codesOf(option: { readonly shape: Readonly<Record<string, unknown>> }, discriminator: string): string[] {
  const { def } = option.shape[discriminator] as {
    readonly def: { readonly entries?: object; readonly values?: string[] };
  };
  return def.values ?? Object.keys(def.entries ?? {});
}
