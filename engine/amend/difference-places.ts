import type { Citation, SourceFile } from '../../grammar/index.ts';
import type { RuleChange } from './difference.ts';
import { itemsOf, type Read, readTexts } from './difference-items.ts';
import { outerCitations } from './drafts.ts';
import { sameTree } from './same-tree.ts';

/** A place of the law: its citation line, and the words under it. */
interface Place {
  readonly line: string;
  readonly heading: string;
  readonly words: readonly string[];
}

export interface Renumbering {
  readonly before: string;
  readonly after: string;
}

/** What became of the places of the first text. */
export interface PlacesAfter {
  /** Those of which nothing is left where it stood; a place that has other contents now is new. */
  readonly gone: ReadonlySet<string>;
  readonly renumberings: readonly Renumbering[];
  /** The first text without what is gone, by its new numbers. */
  readonly reads: readonly Read[];
}

/** Looks where the declarations of the first text's places stand in the second. */
export function placesAfter(from: readonly Read[], to: readonly Read[]): PlacesAfter {
  const [old, now] = [placesOf(from), placesOf(to)];
  const after = new Map(itemsOf(to).map((item) => [item.key, item.citation?.place ?? '']));
  const gone = goneFrom(from, now, after);
  const renumberings: Renumbering[] = [];
  for (const place of gone) {
    if (now.has(place)) continue;
    const targets = new Set(
      itemsOf(from).flatMap(({ key, citation }) => (citation?.place === place ? [after.get(key) ?? ''] : [])),
    );
    const [target] = targets;
    const isTaken = target === undefined || !canBecome(place, target, old, now, gone);
    if (targets.size !== 1 || isTaken || renumberings.some((other) => other.after === target)) continue;
    renumberings.push({ before: place, after: target });
  }
  // Paragraphs before their article, which would take them along.
  renumberings.sort((one, other) => other.before.length - one.before.length);
  const left = new Set([...gone].filter((place) => !renumberings.some(({ before }) => before === place)));
  if (left.size === 0 && renumberings.length === 0) return { gone: left, renumberings, reads: from };
  return { gone: left, renumberings, reads: readTexts(from.map((read) => withPlaces(read, left, renumberings))) };
}

/** Whether a place may go on under another number: the same heading, and nothing that stays stands there already. */
function canBecome(
  place: string,
  target: string,
  old: ReadonlyMap<string, Place>,
  now: ReadonlyMap<string, Place>,
  gone: ReadonlySet<string>,
): boolean {
  if (old.get(place)?.heading !== now.get(target)?.heading) return false;
  return ![...old.keys()].some((other) => isIn(other, target) && (other === place || !gone.has(other)));
}

/** `after` says where declarations stand in the second text. */
function goneFrom(
  from: readonly Read[],
  now: ReadonlyMap<string, Place>,
  after: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const items = itemsOf(from);
  const isLeft = (place: string, words: readonly string[]): boolean => {
    if (![...now.keys()].some((other) => isIn(other, place))) return false;
    const inside = items.filter(({ citation }) => citation !== undefined && isIn(citation.place, place));
    if (inside.length === 0) return words.length === 0 || now.has(place);
    const stayed = inside.some(({ key, citation }) => after.get(key) === citation?.place);
    return stayed || (words.length > 0 && sameTree(words, now.get(place)?.words));
  };
  return new Set([...placesOf(from)].flatMap(([place, { words }]) => (isLeft(place, words) ? [] : [place])));
}

/** One repeal for a place and those within it, unless one of those goes on under another number. */
export function repealed({ gone, renumberings }: PlacesAfter, from: readonly Read[]): readonly RuleChange[] {
  const places = placesOf(from);
  const whole = [...gone].filter((place) => !renumberings.some(({ before }) => isIn(before, place)));
  return [...gone]
    .filter((place) => !whole.some((other) => other !== place && isIn(place, other)))
    .map((place) => ({ kind: 'repealed', place, words: places.get(place)?.words ?? [] }));
}

/** Headings and the law's own words, place by place. */
export function placeChanges(from: readonly Read[], to: readonly Read[]): readonly RuleChange[] {
  const [old, now] = [placesOf(from), placesOf(to)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((place): readonly RuleChange[] => {
    const [was, is] = [old.get(place), now.get(place)];
    const heading: readonly RuleChange[] =
      was === undefined || is === undefined || was.heading === is.heading
        ? []
        : [{ kind: 'heading', place, before: was.heading, after: is.heading }];
    const [before, after] = [was?.words ?? [], is?.words ?? []];
    if (sameTree(before, after)) return heading;
    return [...heading, { kind: 'quotation', place, line: is?.line ?? was?.line ?? place, before, after }];
  });
}

/** The places between the declarations. Assumptions are no places of the law; several stretches of one place are one. */
function placesOf(reads: readonly Read[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { place, text, heading, quotation } of reads.flatMap(({ module }) => lawful(outerCitations(module)))) {
    const known = places.get(place) ?? { line: text, heading, words: [] };
    places.set(place, {
      line: known.heading === '' ? text : known.line,
      heading: known.heading === '' ? heading : known.heading,
      words: [...known.words, ...quotation],
    });
  }
  return places;
}

function lawful(citations: readonly Citation[]): readonly Citation[] {
  return citations.filter(({ word }) => word !== 'assumption');
}

/** Whether a place is another or lies in it: `artikel 5, eerste lid` in `artikel 5`. */
function isIn(place: string, other: string): boolean {
  return place === other || place.startsWith(`${other},`);
}

function withPlaces(
  { source, module }: Read,
  gone: ReadonlySet<string>,
  renumberings: readonly Renumbering[],
): SourceFile {
  let text = '';
  let done = 0;
  const outer = outerCitations(module);
  for (const [at, { place, word, span }] of outer.entries()) {
    if (word === 'assumption') continue;
    const renumbering = renumberings.find(({ before }) => before === place);
    if (renumbering === undefined && !gone.has(place)) continue;
    text += source.text.slice(done, span.start) + (renumbering?.after ?? '');
    done = renumbering === undefined ? (outer[at + 1]?.span.start ?? source.text.length) : span.start + place.length;
  }
  return { name: source.name, text: text + source.text.slice(done) };
}
