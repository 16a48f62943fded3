/** A value in the format of the facts. Numbers of a text are kept as written, so that no digit is lost. */
export type Json = string | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/** The facts in a text, to be shown and changed in tables; undefined where it is no JSON object. Empty text is no facts. */
export function parseFacts(text: string): JsonObject | undefined {
  if (text.trim() === '') return {};
  try {
    const read: unknown = JSON.parse(text, keepNumber);
    return isObject(read as Json) ? (read as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

/** Facts as text, one member a line; empty where there are none. */
export function factsText(facts: JsonObject): string {
  return Object.keys(facts).length === 0 ? '' : JSON.stringify(facts, undefined, 2);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at a path, if anything. */
export function valueAt(facts: JsonObject, path: readonly string[]): Json | undefined {
  let value: Json | undefined = facts;
  for (const name of path) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

/**
 * The same facts with another value at a path, or with none. Objects on the way are made; those that lose their last
 * member go too, but for a thing and its list: they say that it is there.
 */
export function withValue(facts: JsonObject, path: readonly string[], value: Json | undefined, keep = 0): JsonObject {
  const [name, ...rest] = path;
  if (name === undefined) return facts;
  const below = Object.hasOwn(facts, name) ? facts[name] : undefined;
  const changed = rest.length === 0 ? value : withValue(isObject(below) ? below : {}, rest, value, keep - 1);
  const gone =
    changed === undefined || (rest.length > 0 && keep < 1 && isObject(changed) && Object.keys(changed).length === 0);
  // Pairs, and not assignment, because `__proto__` is a name like any other.
  const pairs = Object.entries(facts).filter(([other]) => !gone || other !== name);
  if (gone || changed === undefined) return Object.fromEntries(pairs);
  if (!Object.hasOwn(facts, name)) return Object.fromEntries([...pairs, [name, changed]]);
  return Object.fromEntries(pairs.map(([other, old]) => [other, other === name ? changed : old]));
}

function keepNumber(_name: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' ? (context?.source ?? String(value)) : value;
}

/**
 * Facts with others beside them. Where both give a value the later one counts, whole: of a recording with its date or a
 * judgement with its reasons nothing is mixed.
 */
export function withFacts(facts: JsonObject, more: JsonObject): JsonObject {
  const added = Object.entries(more).map(([name, value]) => {
    const there = Object.hasOwn(facts, name) ? facts[name] : undefined;
    const both = isObject(there) && isObject(value) && !isRecording(there) && !isRecording(value);
    return [name, both ? withFacts(there, value) : value] as const;
  });
  return { ...facts, ...Object.fromEntries(added) };
}

function isRecording(value: JsonObject): boolean {
  return ['waarde', 'geen', 'volgorde'].some((name) => Object.hasOwn(value, name));
}
