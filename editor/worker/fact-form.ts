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
      columns: columns.map(factColumn),
    })),
    own: own.map(factColumn),
  };
}

function factColumn({ quantity, indexes }: FormColumn): FactColumn {
  const written = indexes.map(indexText);
  return {
    path: [quantity.name, ...written],
    label: quantity.label,
    index: written.join(', '),
    cell: cellKind(quantity.type),
    orAbsent: quantity.type.orAbsent,
    ...judgement(quantity),
  };
}

function judgement({ declaration }: Quantity): Pick<FactColumn, 'judgement'> {
  return declaration.kind === 'judgement' ? { judgement: { withReasons: declaration.withReasons } } : {};
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
