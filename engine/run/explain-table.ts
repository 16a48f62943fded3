import { type Language, phraseOf } from '../../grammar/index.ts';
import { isLiteral } from '../analyse/literals.ts';
import type { Analysis, Answer, Application, Result, TableTest } from '../model.ts';
import { answered } from './answered.ts';
import { filler, nameOf } from './filler.ts';
import { phrase } from './phrase.ts';
import { showDatum } from './show-datum.ts';
import { outcomeCell } from './table.ts';
import { conditionWords, subjectWords } from './table-words.ts';

/** Why a table gave what it gave: the row that hit, with what was tested and the condition it met. */
export function tableWhy(
  analysis: Analysis,
  answer: Answer,
  application: Application,
  language: Language,
): readonly string[] {
  const { instance, row, tested } = application;
  const { declaration, table } = instance.quantity;
  if (declaration.kind !== 'table' || table === undefined || tested === undefined) return [];
  const words = tableWords[language];
  const cells = row === undefined ? undefined : declaration.grid.rows[row];
  const fill = filler(analysis, answer, instance, language);
  const context = answered(analysis, answer, instance);
  const told = table.tests.flatMap((test) => {
    const result = tested.get(test.column);
    if (result === undefined) return [];
    const name = subjectWords(instance.quantity, test, language, (expression, whose) =>
      nameOf(analysis, context, expression, whose, language),
    );
    const value = shown(result, test, language);
    const cell = cells?.[test.column];
    const asks = cell !== undefined && cell.kind !== 'any' && cell.kind !== 'others';
    const condition = asks ? conditionWords(cell, test, language, fill) : undefined;
    return [
      condition === undefined || condition === value ? words.value(name, value) : words.holds(name, value, condition),
    ];
  });
  if (row === undefined || cells === undefined) return told.length === 0 ? [] : [words.open(told.join(', '))];
  const rest = cells.some(({ kind }) => kind === 'others');
  const head = rest ? words.others(phraseOf('others', language)) : words.row(row + 1);
  const outcome = formulaOf(application, language, fill);
  return [`${head}: ${told.join(', ')}`, ...outcome];
}

/** The outcome of the row where that is a formula. */
function formulaOf(
  { instance, row }: Application,
  language: Language,
  fill: ReturnType<typeof filler>,
): readonly string[] {
  const { declaration, table } = instance.quantity;
  if (declaration.kind !== 'table' || table === undefined || row === undefined) return [];
  const cell = outcomeCell(table, instance, declaration.grid.rows[row] ?? []);
  const [value] = cell?.kind === 'values' ? cell.values : [];
  // What is written out is the value itself.
  if (value === undefined || isLiteral(value)) return [];
  return [`= ${phrase(value, language, fill)}`];
}

function shown(result: Result, { type }: TableTest, language: Language): string {
  switch (result.kind) {
    case 'known':
      return showDatum(result.datum, type, language);
    case 'absent':
      return phraseOf('absent', language);
    default:
      return phraseOf('unknown', language);
  }
}

const tableWords = {
  nl: {
    row: (number: number) => `rij ${number} van de tabel`,
    others: (word: string) => `geen andere rij van de tabel past (\`${word}\`)`,
    open: (told: string) => `welke rij van de tabel geldt, staat nog niet vast: ${told}`,
    value: (name: string, value: string) => `${name} is ${value}`,
    holds: (name: string, value: string, condition: string) => `${name} is ${value} (${condition})`,
  },
  en: {
    row: (number: number) => `row ${number} of the table`,
    others: (word: string) => `no other row of the table fits (\`${word}\`)`,
    open: (told: string) => `which row of the table holds is still open: ${told}`,
    value: (name: string, value: string) => `${name} is ${value}`,
    holds: (name: string, value: string, condition: string) => `${name} is ${value} (${condition})`,
  },
} as const;
