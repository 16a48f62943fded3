import { within } from '../analyse/walk.ts';
import type { Analysis, Answer, Application, Facts, Quantity } from '../model.ts';
import { today } from '../run/law-states.ts';
import { hasLives } from '../run/lives.ts';
import { drawKey, listKey } from '../run/needs.ts';
import { byCodeUnits } from '../run/order.ts';
import type { Explained } from './explained.ts';
import { given } from './facts.ts';
import type { Trace, TraceNode, TraceThings } from './model-trace.ts';

/** The lists of things on which a complete explanation rests: those gone through, those that belong to another, and those that begin or end. */
export function thingsOf(
  read: ReadonlySet<string>,
  nodes: readonly TraceNode[],
  analysis: Analysis,
  { things }: Facts,
): readonly TraceThings[] {
  const anyLives = [...things.values()].some((all) => hasLives(all.values()));
  const owners = new Set(nodes.flatMap(({ of }) => (of === undefined ? [] : [today(analysis, of.entity)])));
  return [...things]
    .filter(([entity, all]) => {
      if (anyLives || read.has(listKey(entity))) return true;
      return owners.has(entity) && [...all.values()].some(({ parent }) => parent !== undefined);
    })
    .sort(([one], [other]) => byCodeUnits(one, other))
    .map(([entity, all]) => ({
      entity,
      things: [...all]
        .sort(([one], [other]) => byCodeUnits(one, other))
        .map(([key, { parent, from, until, mergedInto }]) => ({
          key,
          ...given('parent', parent),
          ...given('from', from),
          ...given('until', until),
          ...given('mergedInto', mergedInto),
        })),
    }));
}

/** The draws that were read, as far as they had been recorded by the day of knowledge, the oldest first. */
export function drawsOf(
  read: ReadonlySet<string>,
  { draws, everyDraw }: Facts,
  { dates: { knownOn } }: Answer,
): Trace['draws'] | undefined {
  const suffix = drawKey('');
  const found = [...read].filter((key) => key.endsWith(suffix)).map((key) => key.slice(0, -suffix.length));
  const told = [...new Set(found)].flatMap((id) => {
    const known = (draws?.get(id) ?? []).filter(
      ({ recordedOn }) => knownOn === undefined || recordedOn === undefined || recordedOn.slice(0, 10) <= knownOn,
    );
    return [...(everyDraw === undefined ? [] : [everyDraw]), ...known].map(({ order }) => ({ id, order }));
  });
  return told.length === 0 ? undefined : told;
}

/** Of a rule with a rank the values of all who are compared; what it read itself are only the neighbours. */
export function rankedReads(application: Application, { answer, contextOf }: Explained): readonly string[] {
  const { declaration, exceptions } = application.instance.quantity;
  const values = [
    ...(declaration.kind === 'rule' ? [declaration.value] : []),
    ...(exceptions ?? []).flatMap(({ declaration: { effect } }) => (effect.kind === 'value' ? [effect.value] : [])),
  ];
  const ranks = values.flatMap((value) => [...within(value)].filter((part) => part.kind === 'rank'));
  if (ranks.length === 0) return [];
  const { analysis } = contextOf(application);
  const ranked = new Set<Quantity>(ranks.flatMap((rank) => [...(analysis.ranks.get(rank)?.reads ?? [])]));
  return [...answer.applications].flatMap(([key, { instance }]) => (ranked.has(instance.quantity) ? [key] : []));
}
