import type { Arguments, Code } from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import { shown } from './findings.ts';
import { readWire } from './wire.ts';

/** How a CSV file writes; always declared, never guessed. Dates are ISO, thousands are not separated. */
export interface CsvDialect {
  readonly separator: ';' | ',' | '\t';
  readonly decimal: ',' | '.';
}

/** What a cell says, in the format of facts; or why that cannot be said. */
export type CellReading =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'value'; readonly value: string | boolean }
  | { readonly kind: 'wrong'; readonly code: Code; readonly args: Arguments };

/** Reads the cell of a value. A text that is no such date or kind is passed on as it is, for `readFacts` to refuse. */
export function readCell(text: string, type: Type | undefined, dialect: CsvDialect): CellReading {
  if (text === '') return { kind: 'unknown' };
  if (text.trim() === '') return { kind: 'wrong', code: 'F76', args: {} };
  if (text === 'geen') return { kind: 'absent' };
  switch (type?.kind) {
    case 'yesNo':
      return readYesNo(text);
    case 'count':
    case 'number':
    case 'percentage':
    case 'amount':
      return readNumber(text, type, dialect.decimal);
    default:
      return { kind: 'value', value: text };
  }
}

/** `ja` or `nee`; what JSON writes as true and false. */
export function readYesNo(text: string): CellReading {
  if (text === 'ja' || text === 'nee') return { kind: 'value', value: text === 'ja' };
  return { kind: 'wrong', code: 'F78', args: { text: shown(text) } };
}

/** The messages of facts tell how JSON writes a number; these how a cell does. */
const ofCells: Readonly<Partial<Record<Code, Code>>> = { F20: 'F82', F21: 'F83', F22: 'F84', F23: 'F85' };

function readNumber(text: string, type: Type, decimal: CsvDialect['decimal']): CellReading {
  const other = decimal === ',' ? '.' : ',';
  const args = { text: shown(text), decimal, other };
  if (/^-?[0-9][0-9.,]*%?$/.test(text) && text.includes(other)) return { kind: 'wrong', code: 'F74', args };
  // 1,234 is one and a bit to one reader, and one thousand and a bit to another. 0,234 and 1,2340 are clear.
  if (/^-?[1-9][0-9]{0,2}[.,][0-9]{3}%?$/.test(text)) return { kind: 'wrong', code: 'F75', args };
  const value = text.replace(decimal, '.');
  const wire = readWire(type, value);
  if ('datum' in wire) return { kind: 'value', value };
  // What is wrong is told of the number as the cell has it, not as it would be written elsewhere.
  return { kind: 'wrong', code: ofCells[wire.code] ?? wire.code, args: { ...wire.args, ...args } };
}
