import fc from 'fast-check';
import type { Analysis, Datum, Fact, Facts, Quantity, Type } from '../../engine/index.ts';
import { instanceKey } from '../../engine/index.ts';
import { type QuantitySpec, type RegulationSpec, regulation } from './regulation.ts';

const inheritedName = fc.constantFrom('__proto__', 'constructor', 'toString');
const oddName = fc.constantFrom('é', 'waarde', 'geen', 'door', 'x1');
const plainName = fc.stringMatching(/^[a-z][a-z_0-9]{0,8}$/);
const key = fc.oneof(
  fc.stringMatching(/^[0-9]{2}[A-Z]{2}$/),
  fc.constantFrom('0', '10', '2', 'a"b', 'a;b', 'a(b)', '\\', 'é', '😀', '€ 5', 'geen'),
);
const textValue = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.normalize('NFC'));
const words = fc.oneof(fc.constantFrom('de minister', '"x"', '\\', 'é\nè'), plainName);
const day = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

/**
 * A regulation of any shape, and facts that fit it. Without `inherited` no name is one that all objects of JavaScript
 * have, for tools that cannot keep those apart.
 */
export function regulationWithFacts({
  inherited = true,
} = {}): fc.Arbitrary<{ readonly analysis: Analysis; readonly facts: Facts }> {
  return specs(inherited).chain((spec) => {
    const analysis = regulation(spec);
    return factsOf(analysis, inherited).map((facts) => ({ analysis, facts }));
  });
}

function specs(inherited: boolean): fc.Arbitrary<RegulationSpec> {
  const name = fc.oneof(plainName, oddName, ...(inherited ? [inheritedName] : []));
  const names = fc.uniqueArray(name, { minLength: 3, maxLength: 9 });
  const values = fc.uniqueArray(name, { minLength: 1, maxLength: 4 });
  const types = ['count', 'number', 'percentage', 'amount', 'yesNo', 'date', 'text', 'year', 'Soort', 'Ding', 'Deel'];
  const quantity = fc.record({
    type: fc.constantFrom(...types),
    owner: fc.option(fc.constantFrom('Ding', 'Deel'), { nil: undefined }),
    family: fc.uniqueArray(fc.constantFrom('jaar', 'Soort', 'Ding'), { maxLength: 3 }),
    decimals: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
    orAbsent: fc.boolean(),
    judged: fc.boolean(),
    demands: fc.boolean(),
  });
  return fc
    .tuple(names, values, fc.array(quantity, { minLength: 9, maxLength: 9 }))
    .map(([all, kindValues, shapes]) => ({
      kinds: [{ name: 'Soort', values: kindValues }],
      entities: [{ name: 'Ding' }, { name: 'Deel', parent: 'Ding' }],
      quantities: all.map((name, index): QuantitySpec => {
        const { type, owner, family, decimals, orAbsent, judged, demands } = shapes[index] ?? {
          type: 'text',
          family: [],
          orAbsent: false,
          judged: false,
          demands: false,
        };
        return {
          name,
          type,
          family,
          orAbsent,
          kind: judged ? 'judgement' : 'input',
          ...(owner !== undefined && { owner }),
          ...(decimals !== undefined && { decimals: type === 'percentage' ? decimals + 2 : decimals }),
          ...(demands && { by: 'iemand', withReasons: true }),
          ...(demands && index > 0 && { regards: all.slice(0, 1) }),
        };
      }),
    }));
}

function factsOf(analysis: Analysis, inherited: boolean): fc.Arbitrary<Facts> {
  const keys = fc.uniqueArray(inherited ? fc.oneof(key, inheritedName) : key, { minLength: 1, maxLength: 4 });
  return fc.tuple(keys, keys).chain(([things, parts]) =>
    fc
      .tuple(
        fc.array(fc.constantFrom(...things), { minLength: parts.length, maxLength: parts.length }),
        valuesOf(analysis, things, parts),
      )
      .map(([parents, values]) => ({
        things: new Map([
          ['Ding', new Map(things.map((one) => [one, {}]))],
          ['Deel', new Map(parts.map((one, index) => [one, { parent: parents[index] ?? '' }]))],
        ]),
        values: new Map(values),
      })),
  );
}

function valuesOf(
  analysis: Analysis,
  things: readonly string[],
  parts: readonly string[],
): fc.Arbitrary<[string, readonly Fact[]][]> {
  const all = [...analysis.quantities.values()].map((quantity) => {
    const owner =
      quantity.owner === undefined
        ? fc.constant(undefined)
        : fc.constantFrom(...(quantity.owner.entity.name === 'Ding' ? things : parts));
    const indexes = quantity.family.map(({ binding }) => {
      const type: Type = binding.kind === 'year' ? { kind: 'year', orAbsent: false } : { ...binding, orAbsent: false };
      return datum(type, things, parts);
    });
    const one = fc.tuple(owner, fc.tuple(...indexes), recordings(analysis, quantity, things, parts));
    return fc
      .array(one, { maxLength: 3 })
      .map((list) =>
        list.map(([of, at, facts]): [string, readonly Fact[]] => [instanceKey(quantity.name, of, at), facts]),
      );
  });
  return fc.tuple(...all).map((lists) => lists.flat());
}

function recordings(
  analysis: Analysis,
  quantity: Quantity,
  things: readonly string[],
  parts: readonly string[],
): fc.Arbitrary<readonly Fact[]> {
  const judged = quantity.kind === 'judgement';
  const demanding = quantity.declaration.kind === 'judgement' && quantity.declaration.withReasons;
  const absent = quantity.type.orAbsent ? [fc.constant('absent' as const)] : [];
  const maybe = (arbitrary: fc.Arbitrary<string>, allowed: boolean, needed: boolean) =>
    allowed
      ? fc.option(arbitrary, { nil: undefined, freq: needed ? Number.MAX_SAFE_INTEGER : 1 })
      : fc.constant(undefined);
  const fact = fc
    .record({
      value: fc.oneof(datum(quantity.type, things, parts), ...absent),
      recordedOn: fc.option(day, { nil: undefined }),
      source: fc.option(words, { nil: undefined }),
      assumed: fc.boolean(),
      by: maybe(words, judged, demanding),
      on: maybe(day, judged, false),
      reasons: maybe(words, judged, demanding),
      regarded: regarded(analysis, quantity, things, parts),
    })
    .map(
      (one): Fact =>
        Object.fromEntries(Object.entries(one).filter(([, part]) => part !== undefined)) as unknown as Fact,
    );
  return fc
    .uniqueArray(fact, { minLength: 1, maxLength: 3, selector: ({ recordedOn }) => recordedOn ?? '' })
    .map((list) => list.sort((left, right) => ((left.recordedOn ?? '') < (right.recordedOn ?? '') ? -1 : 1)));
}

/** What a verdict says of what was regarded: all of it, or nothing where the regulation names nothing. */
function regarded(
  { quantities }: Analysis,
  { declaration }: Quantity,
  things: readonly string[],
  parts: readonly string[],
): fc.Arbitrary<ReadonlyMap<string, Datum | 'absent'> | undefined> {
  const names = declaration.kind === 'judgement' ? declaration.havingRegardTo.map(({ text }) => text) : [];
  if (names.length === 0) return fc.constant(undefined);
  const each = names.map((name) => {
    const type = quantities.get(name)?.type ?? { kind: 'error', orAbsent: false };
    const absent = type.orAbsent ? [fc.constant('absent' as const)] : [];
    return fc.oneof(datum(type, things, parts), ...absent).map((value) => [name, value] as const);
  });
  return fc.tuple(...each).map((entries) => new Map(entries));
}

function datum(type: Type, things: readonly string[], parts: readonly string[]): fc.Arbitrary<Datum> {
  switch (type.kind) {
    case 'count':
    case 'number':
    case 'amount':
    case 'percentage': {
      const decimals = type.kind === 'count' ? 0 : (type.decimals ?? 6);
      return fc
        .bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
        .map((scaled) => ({ kind: 'number', value: reduced(scaled, 10n ** BigInt(decimals)) }));
    }
    case 'yesNo':
      return fc.boolean().map((value) => ({ kind: 'yesNo', value }));
    case 'date':
      return day.map((iso) => ({ kind: 'date', iso }));
    case 'text':
      return textValue
        .filter((text) => !/\p{Cs}|(?![\t\n\r])\p{Cc}/u.test(text))
        .map((text) => ({ kind: 'text', text }));
    case 'year':
      return fc.integer({ min: 1900, max: 2199 }).map((year) => ({ kind: 'year', year }));
    case 'enumeration':
      return fc
        .constantFrom(...type.of.declaration.values.map(({ name }) => name.text))
        .map((value) => ({ kind: 'enumeration', of: type.of.name, value }));
    case 'thing':
      return fc
        .constantFrom(...(type.of.name === 'Ding' ? things : parts))
        .map((one) => ({ kind: 'thing', entity: type.of.name, key: one }));
    default:
      throw new Error(`no values of ${type.kind}`);
  }
}

function reduced(numerator: bigint, denominator: bigint) {
  let [left, right] = [numerator < 0n ? -numerator : numerator, denominator];
  while (right !== 0n) [left, right] = [right, left % right];
  return { numerator: numerator / left, denominator: denominator / left };
}
