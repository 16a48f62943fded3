import { changeFacts } from './change-facts.ts';
import { isObject, type Json, type JsonObject, valueAt, withValue } from './json.ts';

/** The member of the facts under which draws stand. */
const drawsMember = 'lotingen';

/** Which draw: of what, and which in its list. */
export interface DrawPlace {
  readonly name: string;
  readonly at: number;
}

/** The draws recorded for a division or rank. */
export function drawsIn(tree: JsonObject | undefined, name: string): readonly JsonObject[] {
  const list = tree === undefined ? undefined : valueAt(tree, [drawsMember, name]);
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** Who were drawn, first to last. */
export function recordedOrder(draw: JsonObject): readonly string[] {
  const order = draw['volgorde'];
  return Array.isArray(order) ? order.filter((one) => typeof one === 'string') : [];
}

/** Adds a draw of which the outcome is still to be filled in. */
export function addDraw(name: string, members: Readonly<Record<string, string>>): void {
  changeList(name, (list) => [...list, { ...members, volgorde: [] }]);
}

/** Puts a member of a recorded draw, or takes it away. */
export function changeDraw(
  { name, at }: DrawPlace,
  member: string,
  value: string | readonly string[] | undefined,
): void {
  changeList(name, (list) => list.map((one, place) => (place === at ? withValue(one, [member], value) : one)));
}

export function removeDraw({ name, at }: DrawPlace): void {
  changeList(name, (list) => list.toSpliced(at, 1));
}

function changeList(name: string, change: (list: readonly JsonObject[]) => readonly JsonObject[]): void {
  changeFacts((tree) => {
    const list: readonly Json[] = change(drawsIn(tree, name));
    return withValue(tree, [drawsMember, name], list.length === 0 ? undefined : list);
  });
}
