import type { Language } from '../../grammar/index.ts';
import type { FileTotals } from './facts-files.ts';
import { table } from './table.ts';
import { harmless } from './terminal.ts';
import { counted, texts } from './texts.ts';

/** The rows of a CSV file and, of each column, how many cells say what and what its numbers add up to. */
export function totalsText({ path, totals }: FileTotals, language: Language, decimal: ',' | '.'): string {
  const say = texts[language];
  const rows = totals.columns.map(({ header, known, unknown, absent, sum }) => [
    harmless(header),
    String(known),
    String(unknown),
    String(absent),
    sum?.replace('.', decimal) ?? '',
  ]);
  const title = `${harmless(path)}: ${counted(say.rows, totals.count)}\n`;
  const head = [say.column, say.filled, say.empty, 'geen', say.sum];
  return rows.length === 0 ? `${title}\n` : `${title}${table(head, rows, [1, 2, 3, 4])}\n`;
}
