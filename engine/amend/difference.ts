import type { Declaration, SourceFile } from '../../grammar/index.ts';
import { headChanges } from './difference-head.ts';
import { type Item, itemsOf, type Read, readTexts } from './difference-items.ts';
import { partChanges } from './difference-parts.ts';
import { type PlacesAfter, placeChanges, placesAfter, repealed } from './difference-places.ts';
import { renamed } from './difference-renames.ts';
import { sameTree } from './same-tree.ts';

/** What a change is about: a declaration by its kind, what people call it, and where in the law it stands. */
interface About {
  readonly what: Declaration['kind'];
  readonly name: string;
  /** Empty where the author gave none. */
  readonly label: string;
  /** The citation line it stands under, `artikel 5, zevende lid — Verdeling`; empty when there is none. */
  readonly place: string;
}

/** A cell, a clause, a condition, a label: one thing within a declaration. An empty side was not there. */
export interface PartChange {
  readonly kind: 'cell' | 'label' | 'formula' | 'condition' | 'clause' | 'basis' | 'signature';
  /** What tells it from its like: `in 2022 voor entree`, the name of a condition, the keyword of a clause. */
  readonly address: string;
  /** Rule text, without comments. */
  readonly before: string;
  readonly after: string;
  /** The name under which a cell is found, where a declaration holds several. */
  readonly name: string;
}

export type RuleChange =
  | ({ readonly kind: 'added'; readonly text: string } & About)
  /** `withPlace`: the place it stood at went with it. */
  | ({ readonly kind: 'removed'; readonly withPlace: boolean; readonly text: string } & About)
  /** Both texts whole; `parts` say what differs within them. `moved`: it is also told where it stands now. */
  | ({
      readonly kind: 'changed';
      readonly moved: boolean;
      readonly parts: readonly PartChange[];
      readonly before: string;
      readonly after: string;
    } & About)
  /** To another place of the law; `withPlace`: the place it stood at is gone. */
  | ({
      readonly kind: 'moved';
      readonly withPlace: boolean;
      readonly placeBefore: string;
      readonly text: string;
    } & About)
  | ({ readonly kind: 'renamed'; readonly nameBefore: string } & About)
  | { readonly kind: 'renumbered'; readonly before: string; readonly after: string }
  /** A place that went, with all that stood at it and at the places within it; `words` were the law's own. */
  | { readonly kind: 'repealed'; readonly place: string; readonly words: readonly string[] }
  /** The law's own words at a place; `line` is its citation line. */
  | {
      readonly kind: 'quotation';
      readonly place: string;
      readonly line: string;
      readonly before: readonly string[];
      readonly after: readonly string[];
    }
  /** The words behind the dash of a citation line. */
  | { readonly kind: 'heading'; readonly place: string; readonly before: string; readonly after: string }
  /** Of the head: its label, its years, the day it lapses, and so on. */
  | { readonly kind: 'head'; readonly part: HeadPart; readonly before: string; readonly after: string };

export type HeadPart = 'name' | 'label' | 'term' | 'endsOn' | 'inForce' | 'stateOf' | 'tranche' | 'sectors' | 'sources';

/** What turns one text of the law into another, by rule, in the order of the second text; what went comes first. */
export interface Difference {
  readonly changes: readonly RuleChange[];
}

/**
 * Compares two texts of the law: two states of one regulation, or two regulations. The first source of each holds the
 * head; the first text's vocabulary is that of the difference. Layout, comments, the order of declarations and examples
 * make no difference.
 */
export function difference(one: readonly SourceFile[], other: readonly SourceFile[]): Difference {
  const written = readTexts(one);
  const to = readTexts(other, written[0]?.module.language);
  const { reads: from, renames } = renamed(written, to);
  const places = placesAfter(from, to);
  const before = new Map(itemsOf(from).map((item) => [item.key, item]));
  const after = new Map(itemsOf(to).map((item) => [item.key, item]));
  return {
    changes: [
      ...headChanges(from, to),
      ...renames.map(({ item, nameBefore }) => ({ kind: 'renamed' as const, ...about(item), nameBefore })),
      ...repealed(places, from),
      ...places.renumberings.map((renumbering) => ({ kind: 'renumbered' as const, ...renumbering })),
      ...[...before.values()]
        .filter(({ key }) => !after.has(key))
        .map((item) => ({
          kind: 'removed' as const,
          ...about(item),
          withPlace: isGone(item, places),
          text: item.text,
        })),
      ...[...after.values()].flatMap((item) => changesOf(before.get(item.key), item, from, to, places)),
      ...placeChanges(places.reads, to),
    ],
  };
}

function changesOf(
  before: Item | undefined,
  after: Item,
  from: readonly Read[],
  to: readonly Read[],
  places: PlacesAfter,
): readonly RuleChange[] {
  if (before === undefined) return [{ kind: 'added', ...about(after), text: after.text }];
  const same = sameTree(before.declaration, after.declaration) && sameTree(before.bases, after.bases);
  const parts = same ? [] : partChanges(before, after, from, to);
  const withPlace = isGone(before, places);
  const moved = withPlace || placeNow(before, places) !== placeOf(after);
  const changed: readonly RuleChange[] =
    parts.length === 0
      ? []
      : [{ kind: 'changed', ...about(after), moved, parts, before: before.text, after: after.text }];
  if (!moved) return changed;
  const placeBefore = before.citation?.text ?? '';
  return [...changed, { kind: 'moved', ...about(after), withPlace, placeBefore, text: after.text }];
}

/** An article is known by its number, an assumption by its words. */
function placeOf({ citation }: Item): string {
  if (citation === undefined) return '';
  return citation.word === 'assumption' ? citation.text : citation.place;
}

function placeNow(item: Item, { renumberings }: PlacesAfter): string {
  const place = placeOf(item);
  return renumberings.find(({ before }) => before === place)?.after ?? place;
}

function isGone({ citation }: Item, { gone }: PlacesAfter): boolean {
  return citation !== undefined && gone.has(citation.place);
}

function about({ declaration, name, label, citation }: Item): About {
  return { what: declaration.kind, name, label, place: citation?.text ?? '' };
}
