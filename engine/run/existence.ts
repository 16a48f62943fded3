import type { Expression, SetItem } from '../../grammar/index.ts';
import type { EntitySymbol, Instance, Marks, Meaning, Result } from '../model.ts';
import { type Context, evaluateIn, type Run } from './context.ts';
import { faultAt } from './faults.ts';
import { keyIn, today } from './law-states.ts';
import { absorbedBy, countsWithin, dayAtHand, dayOfRule, heirOn, livesOf } from './lives.ts';
import { noMarks } from './marks.ts';
import { listKey } from './needs.ts';
import { absent, known, spoiled, type Undecided, unknown } from './results.ts';

/** Who is there on the day for which a set is taken. */
export interface Existence {
  readonly exists: (key: string) => boolean;
  /** Who a thing's parent is by then. */
  readonly parent: (key: string | undefined) => string | undefined;
  /** That day; absent where everything has always been there. */
  readonly day?: string;
  /** The day, where the set names it. */
  readonly named?: string;
  /** What that day rests on. */
  readonly marks: Marks;
}

/**
 * Which things a set holds: those that exist on the day it names (`op 1 augustus jaar`), or else on the day at hand
 * (`dayAtHand`). Where everything has always been there no day is asked for.
 */
export function existence(item: SetItem, entity: EntitySymbol, context: Context): Existence | Undecided {
  const { run } = context;
  const always = { exists: () => true, parent: (key: string | undefined) => key, marks: noMarks };
  if (!anyLives(run, context)) return always;
  const on = item.kind === 'named' ? item.on : undefined;
  const found = on === undefined ? undefined : evaluateIn(context, on);
  const spoilt = found?.kind === 'absent' ? faultAt(context, 'R22', item) : spoiled(found === undefined ? [] : [found]);
  if (spoilt !== undefined) return spoilt;
  if (found?.kind === 'known' && found.datum.kind !== 'date') return faultAt(context, 'R33', item);
  const named = found?.kind === 'known' && found.datum.kind === 'date' ? found.datum.iso : undefined;
  const day = named ?? dayAtHand(context);
  const own = livesOf(run, entity);
  const parents = entity.parent === undefined ? undefined : livesOf(run, entity.parent);
  if (day === undefined) return own === undefined && parents === undefined ? always : noDay(item, entity, context);
  return {
    exists: own === undefined ? always.exists : (key) => countsWithin(own, key, day, day),
    parent: parents === undefined ? always.parent : (key) => (key === undefined ? key : heirOn(parents, key, day)),
    day,
    ...(named === undefined ? {} : { named }),
    marks: found?.marks ?? noMarks,
  };
}

function noDay(item: SetItem, { plural }: EntitySymbol, context: Context): Undecided {
  return faultAt(context, 'R241', item, { set: plural });
}

/** The day on which who is there depends, and what their facts are; the same for all where nothing begins or ends. */
export function dayOfMembers(context: Context): string {
  if (!anyLives(context.run, context)) return '';
  // What a thing has merged into is a matter of the day of the rule, whatever day a set names.
  return [dayAtHand(context) ?? '', context.day === undefined ? '' : (dayOfRule(context) ?? '')].join(' ');
}

/**
 * What every thing tells of its life: its first and last day as they count, and in whom it has been taken up by the first
 * day of the period of the rule at work. That a set names a day of its own changes nothing in it: so a rule can go along
 * those who were there then and are no more.
 */
export function lifeOf({ member, entity }: Life, thing: Result, place: Expression, context: Context): Result {
  if (thing.kind === 'absent') return faultAt(context, 'R22', place);
  const datum = thing.kind === 'known' ? thing.datum : undefined;
  const key = datum?.kind === 'thing' ? datum.key : datum?.kind === 'text' ? datum.text : undefined;
  if (thing.kind !== 'known') return thing;
  if (key === undefined) return faultAt(context, 'R33', place);
  const name = today(context.analysis, entity.name);
  context.reads.add(listKey(name));
  if (!context.run.facts.things.has(name)) return unknown([{ kind: 'list', entity }], thing.marks);
  const lives = livesOf(context.run, entity);
  const life = lives?.spans.get(key);
  if (lives === undefined || life === undefined) return absent(thing.marks);
  if (member !== 'mergedInto') {
    const iso = life[member];
    return iso === undefined ? absent(thing.marks) : known({ kind: 'date', iso }, thing.marks);
  }
  if (life.mergedInto === undefined) return absent(thing.marks);
  const day = dayOfRule(context);
  if (day === undefined) return faultAt(context, 'R460', place, { key });
  const heir = heirOn(lives, key, day);
  return heir === key ? absent(thing.marks) : known({ kind: 'thing', entity: name, key: heir }, thing.marks);
}

type Life = Extract<Meaning, { readonly kind: 'life' }>;

/** Whether anything of what there is begins or ends. */
function anyLives(run: Run, { analysis }: Context): boolean {
  for (const entity of analysis.entities.values()) if (livesOf(run, entity) !== undefined) return true;
  return false;
}

/** Who stands in the place of a thing on the day at hand: itself, or what it has merged into. */
export function heirAtHand(key: string, entity: EntitySymbol, context: Context): string {
  const lives = livesOf(context.run, entity);
  const day = lives === undefined ? undefined : dayAtHand(context);
  return lives === undefined || day === undefined ? key : heirOn(lives, key, day);
}

/** Those whose facts a fact of a thing is put together from, besides its own, on the day at hand. */
export function mergedAtHand({ quantity, owner }: Instance, context: Context): readonly string[] {
  const { declaration } = quantity;
  if (context.ownOnly === true || declaration.kind !== 'input' || declaration.onMerger === undefined) return [];
  const lives = quantity.owner === undefined ? undefined : livesOf(context.run, quantity.owner.entity);
  const day = lives === undefined ? undefined : dayAtHand(context);
  return lives === undefined || day === undefined || owner === undefined ? [] : absorbedBy(lives, owner, day);
}

/** The key of an instance as it is read at a place: a fact put together with those of others is another value. */
export function keyAtHand(context: Context, wanted: Instance): string {
  const former = mergedAtHand(wanted, context);
  const key = keyIn(context.run, wanted);
  return former.length === 0 ? key : [key, ...former.map((one) => JSON.stringify(one))].join('+');
}
