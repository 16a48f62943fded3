import { emptyObject, isObject, type JsonObject, type Place, type Places } from './places.ts';

/** Objects under construction, with the places of their members. */
export interface Tree {
  readonly json: JsonObject;
  readonly places: Places;
}

export function newTree(): Tree {
  const json = emptyObject();
  return { json, places: new WeakMap([[json, new Map<string, Place>()]]) };
}

/** Sets the member at the end of the path, making the objects on the way; each has the place of the first that came. */
export function put({ json, places }: Tree, path: readonly string[], value: unknown, place: Place): void {
  let holder = json;
  const last = path.length - 1;
  for (const [depth, name] of path.entries()) {
    const known = places.get(holder);
    if (known instanceof Map && !known.has(name)) known.set(name, place);
    const next = depth === last ? value : (holder[name] ?? emptyObject());
    holder[name] = next;
    if (!isObject(next)) {
      if (depth < last) throw new Error(`a value already stands at ${path.slice(0, depth + 1).join('.')}`);
      return;
    }
    if (!places.has(next)) places.set(next, new Map<string, Place>());
    holder = next;
  }
}
