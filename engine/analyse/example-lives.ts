import type { Cell, Grid, Language } from '../../grammar/index.ts';
import type { Binding, EntitySymbol, ExampleColumn, LifeMember } from '../model.ts';
import { headName } from './example-keys.ts';
import { singleValue } from './value-cell.ts';
import { type Place, report, type Work } from './work.ts';

type LifeColumn = Extract<ExampleColumn, { readonly kind: 'life' }>;

const members: readonly LifeMember[] = ['from', 'until', 'mergedInto'];

/**
 * What the life of a thing is called: names that every thing has, and heads of columns that tell the life of the thing of
 * a row. Names of the regulation go before them.
 */
export const lifeHeads: Readonly<Record<Language, readonly string[]>> = {
  nl: ['bestaat_vanaf', 'bestaat_tot', 'opgegaan_in'],
  en: ['exists_from', 'exists_until', 'merged_into'],
};

/**
 * A column of an example that says from when until when the thing of its row exists, or what it merged into; nothing where
 * its head is another name. `bindings`: what the rows are about, which must be one thing.
 */
export function lifeColumn(
  work: Work,
  place: Place,
  grid: Grid,
  column: number,
  bindings: readonly Binding[],
): ExampleColumn | undefined {
  const name = headName(grid, column) ?? '';
  const member = lifeMember(name);
  if (member === undefined || work.quantities.has(name)) return undefined;
  const [binding, second] = bindings;
  if (binding?.kind === 'thing' && second === undefined) return { kind: 'life', member, of: binding.of };
  // Where the first column does not say what the rows are about, that itself is reported, or its object is not there to know.
  if (binding !== undefined || column === 0)
    report(work, place.module, 'T249', grid.head[column]?.span ?? grid.span, { column: name });
  return { kind: 'error' };
}

/** What a name says of the life of a thing, in either language. */
export function lifeMember(name: string): LifeMember | undefined {
  const at = [lifeHeads.nl, lifeHeads.en].map((heads) => heads.indexOf(name)).find((place) => place >= 0);
  return members[at ?? members.length];
}

/** A day, or the key of a thing of the same object; `geen` where there is none. */
export function checkLifeCell(work: Work, place: Place, grid: Grid, at: number, cell: Cell, column: LifeColumn): void {
  const value = cell.kind === 'values' ? singleValue(work, place, cell) : undefined;
  if (value?.kind === 'absent' || cell.kind === 'missing') return;
  if (column.member === 'mergedInto' && value?.kind === 'textLiteral') {
    if (isKey(place, column.of, value.value)) return;
    report(work, place.module, 'N22', value.span, { key: value.value, entity: column.of.name });
    return;
  }
  if (column.member !== 'mergedInto' && value?.kind === 'date') return;
  const wanted = column.member === 'mergedInto' ? wantedKey(column.of) : { wantedNl: 'een datum', wantedEn: 'a date' };
  report(work, place.module, 'T248', cell.span, { column: headName(grid, at) ?? '', ...wanted });
}

function wantedKey({ name }: EntitySymbol): { readonly wantedNl: string; readonly wantedEn: string } {
  return { wantedNl: `de sleutel van een \`${name}\``, wantedEn: `the key of a \`${name}\`` };
}

function isKey(place: Place, entity: EntitySymbol, key: string): boolean {
  return place.keys?.get(entity)?.has(key) === true;
}
