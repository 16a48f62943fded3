import {
  type Analysis,
  type FormColumn,
  indexText,
  languageService,
  type Quantity,
  type Type,
} from '../../engine/index.ts';
import type { CellKind, FactColumn, FactForm } from './protocol.ts';

/** The tables of facts for a question, in the words of the regulation. */
export function factForm(analysis: Analysis, names: readonly string[], year: number | undefined): FactForm {
  const { tables, own } = languageService.form(analysis, names, year);
  return {
    tables: tables.map(({ entity, columns }) => ({
      entity: entity.name,
      label: entity.label,
      plural: entity.plural,
      key: entity.key ?? entity.label,
      ...(entity.parent === undefined ? {} : { parent: { entity: entity.parent.name, label: entity.parent.label } }),
      columns: columns.map((column) => factColumn(column, analysis)),
    })),
    own: own.map((column) => factColumn(column, analysis)),
  };
}

function factColumn({ quantity, indexes }: FormColumn, analysis: Analysis): FactColumn {
  const written = indexes.map(indexText);
  const path = [quantity.name, ...written];
  return {
    path,
    label: quantity.label,
    index: written.join(', '),
    cell: cellKind(quantity.type),
    orAbsent: quantity.type.orAbsent,
    ...judgement(quantity, path, analysis),
  };
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
      return { kind: type.kind };
    case 'enumeration': {
      const values = type.of.declaration.values.map(({ name, label }) => ({
        value: name.text,
        label: label?.value ?? name.text.replaceAll('_', ' '),
      }));
      return { kind: 'choice', values };
    }
    default:
      return { kind: 'text' };
  }
}
