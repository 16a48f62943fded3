import {
  type Analysis,
  type EntitySymbol,
  type FormColumn,
  indexText,
  type KindSymbol,
  languageService,
  type Quantity,
  type Type,
} from '../../engine/index.ts';
import type { Language } from '../../grammar/index.ts';
import { indexLabel, indexShown } from './index-words.ts';
import type { CellKind, DrawForm, FactColumn, FactForm } from './protocol.ts';

/** The tables of facts for a question, in the words of the regulation. */
export function factForm(
  analysis: Analysis,
  names: readonly string[],
  year: number | undefined,
  language: Language,
): FactForm {
  const { tables, own, draws } = languageService.form(analysis, names, year);
  return {
    tables: tables.map(({ entity, columns }) => ({
      entity: entity.name,
      label: entity.label,
      plural: entity.plural,
      key: entity.key ?? entity.label,
      ...(entity.parent === undefined ? {} : { parent: { entity: entity.parent.name, label: entity.parent.label } }),
      lives: hasLives(entity, analysis),
      columns: columns.map((column) => factColumn(column, analysis)),
    })),
    own: own.map((column) => factColumn(column, analysis)),
    draws: draws.map((draw) => drawForm(draw, language)),
  };
}

/** Whether some text of the regulation minds that things of the entity merge. */
function hasLives(entity: EntitySymbol, { quantities }: Analysis): boolean {
  return [...quantities.values()].some(
    ({ owner, declaration }) =>
      owner?.entity === entity && declaration.kind === 'input' && declaration.onMerger !== undefined,
  );
}

function drawForm(
  { drawing, members }: ReturnType<typeof languageService.form>['draws'][number],
  language: Language,
): DrawForm {
  const { quantity, owner, indexes } = drawing;
  const ofOwner = owner === undefined ? [] : [{ label: owner.label, cell: cellOfThing(owner) }];
  const ofIndexes = indexes.map((index) => ({ label: indexLabel(index, language), cell: cellOfIndex(index) }));
  const described = [...ofOwner, ...ofIndexes];
  return {
    name: quantity.name,
    label: quantity.label,
    members: members.flatMap((member, at) => {
      const found = described[at];
      return found === undefined ? [] : [{ member, ...found }];
    }),
  };
}

function cellOfIndex({ binding }: Quantity['family'][number]): CellKind {
  if (binding.kind === 'thing') return cellOfThing(binding.of);
  if (binding.kind === 'year') return { kind: binding.of?.unit ?? 'year' };
  return { kind: 'choice', values: valuesOf(binding.of) };
}

function cellOfThing({ name }: EntitySymbol): CellKind {
  return { kind: 'thing', entity: name };
}

function factColumn({ quantity, indexes }: FormColumn, analysis: Analysis): FactColumn {
  const written = indexes.map(indexText);
  const path = [quantity.name, ...written];
  return {
    path,
    label: quantity.label,
    index: indexes.map((datum, at) => shownAt(datum, quantity.family[at])).join(', '),
    cell: cellKind(quantity.type),
    orAbsent: quantity.type.orAbsent,
    ...judgement(quantity, path, analysis),
  };
}

function shownAt(datum: FormColumn['indexes'][number], index: Quantity['family'][number] | undefined): string {
  return index === undefined ? indexText(datum) : indexShown(datum, index);
}

function judgement(
  { declaration }: Quantity,
  path: readonly string[],
  { quantities }: Analysis,
): Pick<FactColumn, 'judgement'> {
  if (declaration.kind !== 'judgement') return {};
  const regards = declaration.havingRegardTo.flatMap(({ text }): readonly FactColumn[] => {
    const regarded = quantities.get(text);
    if (regarded === undefined) return [];
    const { label, type } = regarded;
    return [{ path: [...path, 'geletOp', text], label, index: '', cell: cellKind(type), orAbsent: type.orAbsent }];
  });
  return { judgement: { withReasons: declaration.withReasons, regards } };
}

function cellKind(type: Type): CellKind {
  switch (type.kind) {
    case 'count':
    case 'number':
    case 'percentage':
    case 'amount':
      return { kind: 'number', unit: type.kind };
    case 'yesNo':
    case 'date':
    case 'duration':
      return { kind: type.kind };
    case 'year':
      return { kind: type.of?.unit ?? 'year' };
    case 'thing':
      return cellOfThing(type.of);
    case 'enumeration':
      return { kind: 'choice', values: valuesOf(type.of) };
    default:
      return { kind: 'text' };
  }
}

function valuesOf({ declaration }: KindSymbol): readonly { readonly value: string; readonly label: string }[] {
  return declaration.values.map(({ name, label }) => ({
    value: name.text,
    label: label?.value ?? name.text.replaceAll('_', ' '),
  }));
}
