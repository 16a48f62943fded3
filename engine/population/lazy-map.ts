/** A map that holds nothing itself: it finds what is asked for, and goes through all only when somebody does. */
export function lazyMap<Value>(
  get: (key: string) => Value | undefined,
  all: () => Generator<[string, Value], undefined>,
  size: () => number,
): ReadonlyMap<string, Value> {
  const map: ReadonlyMap<string, Value> = {
    get,
    has: (key) => get(key) !== undefined,
    get size() {
      return size();
    },
    forEach: (call) => {
      for (const [key, value] of all()) call(value, key, map);
    },
    entries: all,
    *keys() {
      for (const [key] of all()) yield key;
      return undefined;
    },
    *values() {
      for (const [, value] of all()) yield value;
      return undefined;
    },
    [Symbol.iterator]: all,
  };
  return map;
}
