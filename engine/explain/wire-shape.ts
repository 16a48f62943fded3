import { z } from 'zod';
import { described } from './schema-parts.ts';
import { codeWords } from './wire-codes.ts';
import { memberWords } from './wire-words.ts';

/** Two ways between data in the names of the program and in those of the wire, and the shape they have on the wire. */
interface Wiring {
  readonly to: (value: unknown) => unknown;
  /** Of data that has the shape. */
  readonly from: (wire: unknown) => unknown;
  readonly shape: z.ZodType;
}

const known = new WeakMap<z.core.$ZodType, Wiring>();

/**
 * The wiring of a schema that is made of objects, lists, closed lists of codes, unions told apart by a code, texts, whole
 * numbers, yes or no, and free JSON, which goes over as it is. Members keep the order of the schema.
 */
export function wiringOf(schema: z.core.$ZodType, member = ''): Wiring {
  const existing = known.get(schema);
  if (existing !== undefined) return existing;
  const wiring = newWiring(schema, member);
  const about = described.get(schema);
  if (about !== undefined) described.add(wiring.shape, about);
  known.set(schema, wiring);
  return wiring;
}

function newWiring(schema: z.core.$ZodType, member: string): Wiring {
  // The union of all schemas there are, told apart by what their definition is called.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return objectWiring(def.shape);
    case 'array': {
      const { to, from, shape } = wiringOf(def.element, member);
      const each = (way: (one: unknown) => unknown) => (list: unknown) => (Array.isArray(list) ? list.map(way) : list);
      return { to: each(to), from: each(from), shape: z.array(shape) };
    }
    case 'optional': {
      const { to, from, shape } = wiringOf(def.innerType, member);
      return { to, from, shape: shape.exactOptional() };
    }
    case 'readonly':
      return wiringOf(def.innerType, member);
    case 'lazy': {
      const inner = (): Wiring => wiringOf(def.getter(), member);
      return {
        to: (value) => inner().to(value),
        from: (wire) => inner().from(wire),
        shape: z.lazy(() => inner().shape),
      };
    }
    case 'enum':
      return codeWiring(Object.values(def.entries), member);
    case 'literal':
      return def.values.every((code) => code === true) ? asItIs(schema) : codeWiring(def.values, member);
    case 'union':
      return unionWiring(def.options, discriminatorOf(def));
    default:
      return asItIs(schema);
  }
}

function asItIs(schema: z.core.$ZodType): Wiring {
  const same = (value: unknown): unknown => value;
  // Every schema of this package is made by the classic face of zod, which is what `ZodType` is.
  return { to: same, from: same, shape: schema as z.ZodType };
}

function objectWiring(members: Readonly<Record<string, z.core.$ZodType>>): Wiring {
  const wirings = Object.entries(members).map(([name, schema]) => ({
    name,
    word: wordOf(name),
    wiring: wiringOf(schema, name),
  }));
  const shape = z.strictObject(Object.fromEntries(wirings.map(({ word, wiring }) => [word, wiring.shape])));
  return {
    to: (value) => {
      const object = membersOf(value);
      const wire: Record<string, unknown> = {};
      for (const { name, word, wiring } of wirings)
        if (object[name] !== undefined) wire[word] = wiring.to(object[name]);
      return wire;
    },
    from: (wire) => {
      const object = membersOf(wire);
      const value: Record<string, unknown> = {};
      for (const { name, word, wiring } of wirings)
        if (object[word] !== undefined) value[name] = wiring.from(object[word]);
      return value;
    },
    shape,
  };
}

function codeWiring(codes: readonly unknown[], member: string): Wiring {
  const words = new Map(codes.map((code) => [code, codeWord(code, member)]));
  const back = new Map([...words].map(([code, word]) => [word, code]));
  return {
    to: (code) => words.get(code),
    from: (word) => back.get(String(word)),
    shape: z.enum([...words.values()]),
  };
}

function unionWiring(options: readonly z.core.$ZodType[], discriminator: string): Wiring {
  const word = wordOf(discriminator);
  const wirings = options.map((option) => ({ codes: codesOf(option, discriminator), wiring: wiringOf(option) }));
  const byCode = new Map(wirings.flatMap(({ codes, wiring }) => codes.map((code) => [code, wiring] as const)));
  const byWord = new Map([...byCode].map(([code, wiring]) => [codeWord(code, discriminator), wiring]));
  const [first, ...others] = wirings.map(({ wiring }) => wiring.shape);
  // The options of a discriminated union are objects, and so are their shapes on the wire.
  const shapes = [first, ...others] as [z.ZodObject, ...z.ZodObject[]];
  return {
    to: (value) => byCode.get(membersOf(value)[discriminator])?.to(value),
    from: (wire) => byWord.get(String(membersOf(wire)[word]))?.from(wire),
    shape: z.discriminatedUnion(word, shapes),
  };
}

/** The codes that say that a value is this option. */
function codesOf(option: z.core.$ZodType, discriminator: string): readonly unknown[] {
  const { def } = (option as z.core.$ZodTypes)._zod;
  const member = def.type === 'object' ? def.shape[discriminator] : undefined;
  if (member === undefined) throw new Error(`an option without \`${discriminator}\``);
  const { def: own } = (member as z.core.$ZodTypes)._zod;
  if (own.type === 'enum') return Object.values(own.entries);
  if (own.type === 'literal') return own.values;
  throw new Error(`\`${discriminator}\` is no code`);
}

function discriminatorOf(def: object): string {
  if ('discriminator' in def && typeof def.discriminator === 'string') return def.discriminator;
  throw new Error('a union without a code that tells its options apart');
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function wordOf(member: string): string {
  const word = memberWords[member];
  if (word === undefined) throw new Error(`\`${member}\` has no name on the wire`);
  return word;
}

function codeWord(code: unknown, member: string): string {
  const word = codeWords[`${member}.${String(code)}`] ?? codeWords[String(code)];
  if (word === undefined) throw new Error(`\`${String(code)}\` of \`${member}\` has no name on the wire`);
  return word;
}
