import { drawsIn } from '../analyse/draws-in.ts';
import { nearestName } from '../analyse/near-names.ts';
import type { Analysis, Binding, EntitySymbol, Index, Quantity } from '../model.ts';
import { parsePeriod, periodsInYear, periodText } from '../value/periods.ts';
import { olderAnalyses } from './any-law.ts';

/** The member under which the outcomes of draws are delivered. */
export const drawsMember = 'lotingen';

/** Something in which a draw may decide: a division, or a rule with a rank. */
export interface Drawing {
  readonly quantity: Quantity;
  /** Whose draw it is, where each has its own. */
  readonly owner?: EntitySymbol;
  /** For what it is, besides: the indexes that do not say who is drawn. */
  readonly indexes: readonly Index[];
  /** Who may be drawn; absent where that cannot be told from the text of a draw. */
  readonly drawn?: { readonly entity?: EntitySymbol; readonly indexes: readonly Index[] };
}

/** Whether a name in a delivery stands for draws, and not for something the regulation calls so itself. */
export function isDraws(name: string, { quantities, entities }: Analysis): boolean {
  return name === drawsMember && !quantities.has(name) && !entities.has(name);
}

/** All that may draw under any text of the law, by today's name. */
export function drawingsOf(analysis: Analysis): ReadonlyMap<string, Drawing> {
  const found = new Map<string, Drawing>();
  for (const one of [analysis, ...olderAnalyses(analysis)])
    for (const quantity of one.quantities.values()) {
      const name = one.law.currentName(quantity.name);
      const drawing = found.has(name) ? undefined : drawingOf(quantity, one);
      if (drawing !== undefined) found.set(name, drawing);
    }
  return found;
}

/** The names of what draws, the likeliest alone where one is meant. */
export function namesOfDrawings(written: string, drawings: ReadonlyMap<string, Drawing>): readonly string[] {
  const near = nearestName(written, drawings.keys());
  return near === undefined ? [...drawings.keys()] : [near];
}

/** Whether a text names somebody who may be drawn: the key of a thing that was delivered, then values and periods. */
export function isDrawn(
  text: string,
  { drawn }: Drawing,
  things: ReadonlyMap<string, ReadonlyMap<string, unknown>> | undefined,
): boolean {
  if (drawn === undefined) return true;
  const parts = text.split(' ');
  const first = parts.length - drawn.indexes.length;
  const key = parts.slice(0, Math.max(0, first)).join(' ');
  if (drawn.entity === undefined ? first !== 0 : first < 1) return false;
  if (drawn.entity !== undefined && things?.get(drawn.entity.name)?.has(key) === false) return false;
  return drawn.indexes.every(({ binding }, at) => isIndex(parts[first + at] ?? '', binding));
}

/** The same text for so many years later: the periods among what it names move. */
export function laterReceiver(text: string, { drawn }: Drawing, years: number): string {
  if (drawn === undefined || years === 0) return text;
  const parts = text.split(' ');
  const first = parts.length - drawn.indexes.length;
  return parts
    .map((part, at) => {
      const binding = drawn.indexes[at - first]?.binding;
      if (binding?.kind !== 'year') return part;
      const number = parsePeriod(binding.of?.unit, part);
      return number === undefined ? part : periodText(binding.of?.unit, number + years * periodsInYear(binding.of));
    })
    .join(' ');
}

function isIndex(text: string, binding: Binding): boolean {
  if (binding.kind === 'enumeration') return binding.of.declaration.values.some(({ name }) => name.text === text);
  return binding.kind === 'thing' || parsePeriod(binding.of?.unit, text) !== undefined;
}

function drawingOf(quantity: Quantity, analysis: Analysis): Drawing | undefined {
  const texts = [quantity, ...(quantity.exceptions ?? [])].map(({ declaration }) => declaration);
  const draws = texts.flatMap((text) => [...drawsIn(text, undefined)]);
  // A rest shares the text of its division, under whose name the draw is delivered.
  if (draws.length === 0 || quantity.kind === 'rest') return undefined;
  const { owner, family, division } = quantity;
  if (division !== undefined && draws.some(({ rank }) => rank === undefined)) {
    const divides = division.owner === 'divides';
    const receiving = family.slice(0, division.receiving);
    const receiver = owner === undefined || divides ? {} : { entity: owner.entity };
    return {
      quantity,
      ...(owner !== undefined && divides ? { owner: owner.entity } : {}),
      indexes: family.slice(division.receiving),
      drawn: { ...receiver, indexes: receiving },
    };
  }
  return rankedBy(quantity, new Set(draws.flatMap(({ rank }) => [...rankedIn(rank, analysis)])));
}

/** Of a rank the draw is between those that it ranks: what they bind does not say for what it is. */
function rankedBy(quantity: Quantity, ranked: ReadonlySet<unknown>): Drawing {
  const { owner, family } = quantity;
  const isRanked = owner !== undefined && ranked.has(owner.binding);
  return {
    quantity,
    ...(owner === undefined || isRanked ? {} : { owner: owner.entity }),
    indexes: family.filter(({ binding }) => !ranked.has(binding)),
  };
}

function* rankedIn(rank: object | undefined, { ranks }: Analysis): Generator<unknown> {
  const meanings: ReadonlyMap<object | undefined, { readonly atHand: readonly object[] }> = ranks;
  for (const filling of meanings.get(rank)?.atHand ?? []) if ('binding' in filling) yield filling.binding;
}
