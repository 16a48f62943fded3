import type { Problem } from '../../grammar/index.ts';
import { drawsMember } from './drawing.ts';
import {
  type At,
  type Findings,
  found,
  inside,
  noFindings,
  placeOf,
  problemsOf,
  shown,
  shownValue,
} from './findings.ts';
import { type Delivery, emptyObject, isObject, type JsonObject, type Place, type Places } from './places.ts';
import { decisionsMember } from './read-decisions.ts';
import { newTree, put, type Tree } from './tree.ts';

/**
 * Several deliveries as one: things and families are put together, down to the single value. A value that two of them
 * give is reported, also when both say the same, and the first is kept: nobody could tell later which was meant.
 */
export function mergeDeliveries(deliveries: readonly Delivery[]): {
  readonly delivery: Delivery;
  readonly problems: readonly Problem[];
} {
  const [only, ...others] = deliveries;
  if (only !== undefined && others.length === 0) return { delivery: only, problems: [] };
  const tree = newTree();
  const findings = noFindings(tree.places);
  for (const { json, places } of deliveries) {
    if (isObject(json)) add(json, places, [], tree.json, undefined, tree, findings);
    else found(findings, undefined, 'F10', { found: shownValue(json) });
  }
  return { delivery: tree, problems: problemsOf(findings) };
}

/** Adds the members of one object to the object at the same path in the tree; the source stays as it was. */
function add(
  source: JsonObject,
  places: Places,
  path: readonly string[],
  target: JsonObject,
  above: At | undefined,
  tree: Tree,
  findings: Findings,
): void {
  for (const name of Object.keys(source)) {
    const value = source[name];
    const place = placeOf(places, inside(undefined, source, name)) ?? {};
    const at = inside(above, target, name);
    const existing = target[name];
    if (path.length === 1 && isListed(path[0]) && Array.isArray(value) && Array.isArray(existing)) {
      addDecisions(target, name, existing, value, places, tree);
    } else if (isBranch(value)) {
      if (existing === undefined) put(tree, [...path, name], emptyObject(), place);
      const into = target[name];
      if (isBranch(into)) add(value, places, [...path, name], into, at, tree, findings);
      else conflict(name, place, at, findings);
    } else if (existing === undefined) {
      put(tree, [...path, name], value, place);
      keepPlaces(value, places, tree);
    } else conflict(name, place, at, findings);
  }
}

function isListed(member: string | undefined): boolean {
  return member === decisionsMember || member === drawsMember;
}

/** Decisions taken and draws stand in lists: two files of them are one longer list, each decision with its own place. */
function addDecisions(
  target: JsonObject,
  name: string,
  existing: readonly unknown[],
  value: readonly unknown[],
  places: Places,
  tree: Tree,
): void {
  const together = [...existing, ...value];
  const own = new Map<string, Place>();
  for (const at of together.keys()) {
    const [holder, from] = at < existing.length ? [existing, tree.places] : [value, places];
    const position = at < existing.length ? at : at - existing.length;
    const place = from.get(holder)?.get(String(position));
    if (place !== undefined) own.set(String(at), place);
  }
  target[name] = together;
  tree.places.set(together, own);
  for (const one of value) keepPlaces(one, places, tree);
}

/** A value with what is known about it is no branch: two halves of it from two files would be nobody's statement. */
function isBranch(value: unknown): value is JsonObject {
  return isObject(value) && !('waarde' in value) && !('geen' in value);
}

function keepPlaces(value: unknown, from: Places, tree: Tree): void {
  if (typeof value !== 'object' || value === null) return;
  const places = from.get(value);
  if (places) tree.places.set(value, places);
  if (Array.isArray(value)) for (const one of value) keepPlaces(one, from, tree);
}

function conflict(name: string, place: Place, at: At, findings: Findings): void {
  const first = placeOf(findings.places, at);
  const args = { name: shown(name), first: first?.file ?? '—' };
  const seen = first?.span && {
    file: first.file ?? '',
    span: first.span,
    code: 'F61' as const,
    args: { name: shown(name) },
  };
  found(findings, at, 'F60', args, { place, ...(seen && { related: [seen] }) });
}
