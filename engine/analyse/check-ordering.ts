import { type Ordering, phraseOf, type ShortageClause } from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import type { Identifier } from './identifiers.ts';
import { isIdentifier } from './identifiers.ts';
import { valueOfKind } from './kind-values.ts';
import { isOrdered, typeArguments, withoutAbsent } from './types.ts';
import { reportUnknown } from './unknown-name.ts';
import { insertion, type Place, replacement, report, type Work } from './work.ts';

type Key = Extract<Ordering, { readonly kind: 'key' }>;

/** `op volgorde van …`: each key has an order in the direction said, and the last leaves no two receivers equal. */
export function checkOrdering(
  work: Work,
  place: Place,
  { order, by, span }: ShortageClause,
  receivers: Identifier | undefined,
): void {
  if (by !== 'order') return;
  let decided: Ordering | undefined;
  for (const ordering of order) {
    if (decided !== undefined) {
      const args = { before: textOf(work, place, decided) };
      report(work, place.module, 'T286', ordering.span, args);
    }
    if (ordering.kind === 'draw') decided ??= ordering;
    else if (checkKey(work, place, ordering, receivers)) decided ??= ordering;
  }
  if (decided !== undefined) return;
  const { language } = place.module;
  const draw = phraseOf('draw', language);
  const lowest = phraseOf('lowestFirst', language);
  const key = receivers?.word;
  const words = [draw, ...(key === undefined ? [] : [`${key} (${lowest})`])];
  const fixes = words.map((word) => insertion(span.end, `, ${word}`));
  report(work, place.module, 'T285', span, { draw, key: key ?? '' }, { fixes });
}

/** Whether nothing is left to decide behind it: it tells all receivers apart. */
function checkKey(work: Work, place: Place, ordering: Key, receivers: Identifier | undefined): boolean {
  const { value, first } = ordering;
  const type = typeOfKey(work, place, value);
  const total = receivers !== undefined && isIdentifier(work, value, receivers);
  if (type.kind === 'error') return total;
  if (typeof first === 'object') {
    if (type.kind !== 'enumeration') reportDirection(work, place, ordering, type);
    else if (first.text !== '' && !valueOfKind(type.of, first.text)) {
      const known = type.of.declaration.values.map(({ name }) => name.text);
      reportUnknown(work, place.module, first, 'N06', known, { kind: type.of.name, values: known.join(', ') });
    }
  } else if (first === 'yes' || first === 'no') {
    if (type.kind !== 'yesNo') reportDirection(work, place, ordering, type);
  } else if (!isOrdered(type) && !total) reportDirection(work, place, ordering, type);
  return total;
}

/** What may be absent has no place in an order; words behind it would have to stand in brackets with it. */
function typeOfKey(work: Work, place: Place, value: Key['value']): Type {
  const { type } = work.check(value, place);
  if (type.kind === 'absent') report(work, place.module, 'T19', value.span);
  else if (type.orAbsent) report(work, place.module, 'T10', value.span, { name: textAtSpan(work, place, value.span) });
  return withoutAbsent(type);
}

function reportDirection(work: Work, place: Place, ordering: Key, type: Type): void {
  const { language } = place.module;
  const words = directionsOf(type, language);
  const text = (work.texts.get(place.module) ?? '').slice(0, ordering.span.end);
  const span = { start: text.lastIndexOf('('), end: ordering.span.end };
  const fixes = words.map((word) => replacement(span, `(${word})`));
  const fitting = words.map((word) => `\`${word}\``).join(', ');
  const args = { ...typeArguments('found', type), direction: textAtSpan(work, place, span), fitting };
  if (words.length > 0) report(work, place.module, 'T292', ordering.span, args, { fixes });
  else report(work, place.module, 'T293', ordering.span, args);
}

/** What may be said of the ends of a type; nothing where it has no order. */
function directionsOf(type: Type, language: 'nl' | 'en'): readonly string[] {
  const first = phraseOf('first', language);
  if (type.kind === 'yesNo') return [`${phraseOf('yes', language)} ${first}`, `${phraseOf('no', language)} ${first}`];
  const ends = [phraseOf('highestFirst', language), phraseOf('lowestFirst', language)];
  if (isOrdered(type)) return ends;
  if (type.kind !== 'enumeration') return [];
  return type.of.declaration.values.map(({ name }) => `${name.text} ${first}`);
}

function textOf(work: Work, place: Place, { span }: Ordering): string {
  return textAtSpan(work, place, span);
}

function textAtSpan(work: Work, { module }: Place, span: Ordering['span']): string {
  return (work.texts.get(module) ?? '').slice(span.start, span.end).replace(/\s+/g, ' ');
}
