import { type Cell, type Expression, type Language, phraseOf } from '../../grammar/index.ts';
import { periodWord } from '../analyse/check-periods.ts';
import type { Quantity, TableTest } from '../model.ts';
import { type Filler, phrase } from './phrase.ts';

/** The condition of a cell in words: `10 t/m 50`, `meer dan € 10.000`, `a, b`. */
export function conditionWords(cell: Cell, { type }: TableTest, language: Language, fill: Filler): string {
  // A year is a number without points between.
  const word = (expression: Expression): string =>
    type.kind === 'year' && expression.kind === 'number' ? expression.decimal : phrase(expression, language, fill);
  switch (cell.kind) {
    case 'values':
      return cell.values.map(word).join(', ');
    case 'range':
      return `${word(cell.from)} ${phraseOf('through', language)} ${word(cell.through)}`;
    case 'bound':
      return `${phraseOf(cell.side, language)} ${word(cell.value)}`;
    case 'others':
      return phraseOf('others', language);
    default:
      return '-';
  }
}

/** What a column tests, in words. */
export function subjectWords({ family }: Quantity, { subject }: TableTest, language: Language, name: Filler): string {
  if (subject.kind === 'value') return phrase(subject.value, language, name);
  const binding = family[subject.index]?.binding;
  if (binding?.kind === 'enumeration') return binding.of.name;
  return periodWord(binding?.kind === 'year' ? binding.of : undefined, language);
}
