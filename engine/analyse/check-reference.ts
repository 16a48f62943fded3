import { phraseOf, type Reference } from '../../grammar/index.ts';
import type { EntitySymbol, Meaning, Type } from '../model.ts';
import { checkDecided, isDecision, isKeptFromRules } from './check-decided.ts';
import { checkLifeName } from './check-life-name.ts';
import { checkOwnPeriod } from './check-periods.ts';
import { checkSelf } from './check-self.ts';
import { lifeHeads } from './example-lives.ts';
import { isException } from './exceptions-values.ts';
import { checkQuantity } from './fill-quantity.ts';
import { kindsWithValue, valueOfKind } from './kind-values.ts';
import { implicitThing, thingsAtHand } from './scope.ts';
import { errorType } from './types.ts';
import { reportUnknown } from './unknown-name.ts';
import { type Checked, type Place, plain, replacement, report, textAt, type Work } from './work.ts';
import { yearTermOf } from './year-terms.ts';

/** What a name means here: a value of a kind, a quantity, a key, the thing at hand; and of what type it is. */
export function checkReference(work: Work, reference: Reference, place: Place, expected: Type | undefined): Checked {
  const found = find(work, reference, place, expected);
  work.meanings.set(reference, found?.meaning ?? { kind: 'error' });
  warnOfFarYears(work, reference, place);
  return { ...plain(found?.type ?? errorType), nonZero: found?.nonZero === true };
}

/** `n in jaar - 10` reads n of ten years back; who goes so far probably wanted to subtract. */
function warnOfFarYears(work: Work, { indexes, name, span }: Reference, { module }: Place): void {
  for (const { relation, value } of indexes) {
    const offset = Math.abs(yearTermOf(work, value)?.offset ?? 0);
    if (relation !== 'in' || offset <= usualOffset) continue;
    const whole = (work.texts.get(module) ?? '').slice(span.start, span.end);
    const moved = /\s*([-+−])\s*[0-9]+$/.exec(whole);
    const meant = moved === null ? whole : `(${whole.slice(0, moved.index)}) ${moved[1]} ${offset}`;
    const fixes = moved === null ? [] : [replacement(span, meant)];
    const args = { words: textAt(work, module, value.span), offset, name: name.text, meant };
    report(work, module, 'T78', value.span, args, { fixes });
  }
}

/** Regulations look a few years back, never more than this. */
const usualOffset = 9;

interface Found {
  readonly meaning: Meaning;
  readonly type: Type;
  readonly nonZero?: boolean;
}

function find(work: Work, reference: Reference, place: Place, expected: Type | undefined): Found | undefined {
  const { name } = reference;
  if (reference.self) return checkSelf(work, reference, place);
  if (name.text === '') return undefined;
  if (reference.qualifier !== undefined) return qualified(work, reference, place);
  if (reference.decidedIn !== undefined) return checkDecided(work, reference, place, reference.decidedIn);
  const period = work.ownPeriods.get(name.text);
  if (period !== undefined) return checkOwnPeriod(work, reference, place, period);
  const quantity = work.quantities.get(name.text);
  const wanted = expected?.kind === 'enumeration' ? expected.of : undefined;
  const isBare = reference.owner === undefined && reference.indexes.length === 0;
  if ((isBare || quantity === undefined) && wanted !== undefined && valueOfKind(wanted, name.text)) {
    if (quantity === undefined || quantity.type.kind !== 'enumeration' || quantity.type.of !== wanted) {
      return kindValue(work, reference, place, wanted);
    }
    const args = { name: name.text, kinds: `${wanted.name}, "${quantity.label}"` };
    const fixes = [replacement(name.span, `${wanted.name}.${name.text}`)];
    report(work, place.module, 'N07', name.span, args, { fixes });
    return undefined;
  }
  if (quantity !== undefined && isKeptFromRules(work, reference, place, quantity)) return undefined;
  if (quantity !== undefined) return checkQuantity(work, reference, place, quantity);
  if (isDecision(work, reference, place) || isException(work, reference, place)) return undefined;
  const kinds = kindsWithValue(work, name.text);
  const [only] = kinds;
  if (only !== undefined && kinds.length === 1 && wanted === undefined) return kindValue(work, reference, place, only);
  if (only !== undefined && wanted === undefined) {
    const fixes = kinds.map((kind) => replacement(name.span, `${kind.name}.${name.text}`));
    report(
      work,
      place.module,
      'N07',
      name.span,
      { name: name.text, kinds: kinds.map((kind) => kind.name).join(', ') },
      { fixes },
    );
    return undefined;
  }
  return (
    keyOf(work, reference, place) ?? checkLifeName(work, reference, place) ?? unknown(work, reference, place, wanted)
  );
}

type Kind = Extract<Type, { kind: 'enumeration' }>['of'];

function qualified(work: Work, reference: Reference, place: Place): Found | undefined {
  const { qualifier, name } = reference;
  if (qualifier === undefined || qualifier.text === '') return undefined;
  const kind = work.kinds.get(qualifier.text);
  if (kind === undefined) {
    const entity = work.entities.get(qualifier.text);
    if (entity === undefined) reportUnknown(work, place.module, qualifier, 'N08', work.kinds.keys());
    else reportOfEntity(work, reference, place, entity);
    return undefined;
  }
  if (valueOfKind(kind, name.text)) return kindValue(work, reference, place, kind);
  unknownValue(work, reference, place, kind);
  return undefined;
}

/** `Kind.leeftijd`: what belongs to a thing goes by its own name, or stands before `van`. */
function reportOfEntity(work: Work, reference: Reference, { module, scope }: Place, entity: EntitySymbol): void {
  const { span, name, qualifier } = reference;
  const { language } = module;
  const owned = `${name.text} ${phraseOf('of', language)} ${phraseOf('this', language)} ${entity.name}`;
  const start = qualifier?.span.start ?? span.start;
  const isAtHand = implicitThing(scope, entity) !== undefined;
  const fixes = isAtHand ? [replacement({ start, end: name.span.end }, name.text)] : [];
  report(work, module, 'N441', qualifier?.span ?? span, { entity: entity.name, meant: name.text, owned }, { fixes });
}

function kindValue(work: Work, reference: Reference, place: Place, kind: Kind): Found {
  refuseArguments(work, reference, place);
  return {
    meaning: { kind: 'kindValue', of: kind, value: reference.name.text },
    type: { kind: 'enumeration', of: kind, orAbsent: false },
  };
}

/** `brin`: what identifies the thing at hand, or the thing after `van`. */
function keyOf(work: Work, reference: Reference, place: Place): Found | undefined {
  const { name, owner } = reference;
  const entities = [...work.entities.values()].filter((entity) => entity.key === name.text);
  if (entities.length === 0) return undefined;
  const type: Type = { kind: 'text', orAbsent: false };
  if (owner === undefined) {
    refuseArguments(work, reference, place);
    const entity = nearest(place, entities);
    const of = entity === undefined ? undefined : implicitThing(place.scope, entity);
    if (entity !== undefined && of !== undefined) return { meaning: { kind: 'key', of, entity }, type };
    report(work, place.module, 'N10', name.span, { name: name.text, entity: entities[0]?.name ?? '' });
    return { meaning: { kind: 'error' }, type: errorType };
  }
  if (owner.kind === 'textLiteral') {
    report(work, place.module, 'N21', owner.span, { key: owner.value });
    return { meaning: { kind: 'error' }, type: errorType };
  }
  const thing = work.check(owner, place).type;
  const entity = thing.kind === 'thing' ? entities.find((one) => one === thing.of) : undefined;
  if (entity !== undefined)
    return { meaning: { kind: 'key', of: { kind: 'expression', expression: owner }, entity }, type };
  if (thing.kind !== 'error') {
    const found = thing.kind === 'thing' ? thing.of.name : '';
    report(work, place.module, 'N12', owner.span, { name: name.text, expected: entities[0]?.name ?? '', found });
  }
  return { meaning: { kind: 'error' }, type: errorType };
}

function nearest(place: Place, entities: readonly EntitySymbol[]): EntitySymbol | undefined {
  return thingsAtHand(place.scope).find((entity) => entities.includes(entity)) ?? entities[0];
}

function refuseArguments(work: Work, reference: Reference, place: Place): void {
  const first = reference.owner ?? reference.indexes[0];
  if (first !== undefined) report(work, place.module, 'N43', first.span, { name: reference.name.text });
}

function unknown(work: Work, reference: Reference, place: Place, wanted: Kind | undefined): undefined {
  const { name } = reference;
  const entity = [...work.entities.values()].find((one) => one.name === name.text || one.plural === name.text);
  const thing = entity ?? work.kinds.get(name.text);
  if (thing !== undefined) {
    const words = place.module.language === 'nl' ? `deze ${thing.name}` : `this ${thing.name}`;
    report(
      work,
      place.module,
      'N24',
      name.span,
      { name: name.text, words },
      { fixes: [replacement(name.span, words)] },
    );
    return undefined;
  }
  if (wanted !== undefined) return unknownValue(work, reference, place, wanted);
  if ([...(place.keys?.values() ?? [])].some((keys) => keys.has(name.text))) {
    const fixes = [replacement(name.span, `"${name.text}"`)];
    report(work, place.module, 'N51', name.span, { name: name.text }, { fixes });
    return undefined;
  }
  const values = [...work.kinds.values()].flatMap((kind) => kind.declaration.values.map((value) => value.name.text));
  const lives = work.entities.size === 0 ? [] : lifeHeads[place.module.language];
  reportUnknown(work, place.module, name, 'N01', [...work.quantities.keys(), ...values, ...lives]);
  return undefined;
}

function unknownValue(work: Work, reference: Reference, place: Place, kind: Kind): undefined {
  const values = kind.declaration.values.map((value) => value.name.text);
  const args = { kind: kind.name, values: values.join(', ') };
  const known = reference.qualifier === undefined ? [...values, ...work.quantities.keys()] : values;
  reportUnknown(work, place.module, reference.name, 'N06', known, args);
  return undefined;
}
