import { type Code, catalogue, type Language, type Problem } from '../../grammar/index.ts';
import { sameIndex } from '../analyse/check-judgement.ts';
import type { Application, Datum, EntitySymbol, Fact, Instance, Quantity, Regarded } from '../model.ts';
import { sameData } from './compare.ts';
import type { Context } from './context.ts';
import { describeInstance } from './describe.ts';
import { showDatum } from './show-datum.ts';

/** What was regarded when a verdict was given, beside what it is by the facts of now. */
export function regardedNow(context: Context, { regarded }: Fact): readonly Regarded[] {
  const { instance: judged, analysis } = context;
  return [...(regarded ?? [])].flatMap(([name, value]) => {
    const quantity = analysis.quantities.get(name);
    const instance = quantity === undefined ? undefined : ofSame(context, judged, quantity);
    if (instance === undefined) return [];
    return [{ instance, value, now: context.run.read(context, instance, judged.quantity.declaration) }];
  });
}

/** Whether it is known to be another now than it was then. */
export function isOther({ value, now }: Regarded): boolean {
  if (now.kind !== 'known' && now.kind !== 'absent') return false;
  if (now.kind === 'absent' || value === 'absent') return (now.kind === 'absent') !== (value === 'absent');
  return !sameData(now.datum, value);
}

/** A warning for every verdict that was read and was given on other values than those of now. */
export function otherThanRegarded(applications: Iterable<Application>): readonly Problem[] {
  const code: Code = 'R73';
  return [...applications].flatMap(({ instance: judged, regarded }) =>
    (regarded ?? []).filter(isOther).map(
      (one): Problem => ({
        code,
        severity: catalogue[code].severity,
        args: {
          judgementNl: describeInstance(judged, 'nl'),
          judgementEn: describeInstance(judged, 'en'),
          name: one.instance.quantity.label,
          thenNl: showRegarded(one, 'nl'),
          thenEn: showRegarded(one, 'en'),
          nowNl: showNow(one, 'nl'),
          nowEn: showNow(one, 'en'),
        },
      }),
    ),
  );
}

/** The value of then. */
export function showRegarded({ instance, value }: Regarded, language: Language): string {
  return shown(instance.quantity, value, language);
}

/** The value of now; `…` where it is not known. */
export function showNow({ instance, now }: Regarded, language: Language): string {
  if (now.kind === 'absent') return shown(instance.quantity, 'absent', language);
  return now.kind === 'known' ? shown(instance.quantity, now.datum, language) : '…';
}

function shown({ type }: Quantity, value: Datum | 'absent', language: Language): string {
  if (value === 'absent') return language === 'nl' ? 'geen' : 'absent';
  return showDatum(value, type, language);
}

/** The value of a quantity for the thing and the indexes that were judged. */
function ofSame(context: Context, judged: Instance, quantity: Quantity): Instance | undefined {
  const { family, owner: of } = judged.quantity;
  const indexes = quantity.family.flatMap(
    (index) => judged.indexes[family.findIndex((own) => sameIndex(own, index))] ?? [],
  );
  if (indexes.length !== quantity.family.length) return undefined;
  if (quantity.owner === undefined) return { quantity, indexes };
  const owner = keyOfAncestor(context, of?.entity, judged.owner, quantity.owner.entity);
  return owner === undefined ? undefined : { quantity, owner, indexes };
}

/** The key of the thing itself, or of what it belongs to. */
function keyOfAncestor(
  context: Context,
  from: EntitySymbol | undefined,
  key: string | undefined,
  to: EntitySymbol,
): string | undefined {
  if (from === undefined || key === undefined || from.name === to.name) return key;
  const parent = context.run.facts.things.get(from.name)?.get(key)?.parent;
  return keyOfAncestor(context, from.parent, parent, to);
}
