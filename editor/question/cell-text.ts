import type { Language } from '../../grammar/index.ts';
import type { CellKind } from '../worker/protocol.ts';
import { durationText, durationWords } from './duration-text.ts';

/**
 * A value of the facts as the reader writes it: the number `1234.50` is `1.234,50`, the duration `P6W` is `6 weken`; anything
 * else stays as it is.
 */
export function toReader(written: string, cell: CellKind, language: Language): string {
  if (cell.kind === 'duration') return durationWords(written, language);
  if (cell.kind !== 'number') return written;
  const parts = /^(-?)([0-9]+)(?:\.([0-9]+))?(%?)$/.exec(written);
  if (parts === null) return written;
  const [, sign = '', whole = '', decimals, percent = ''] = parts;
  const { group, point } = signs[language];
  const grouped = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, group);
  return `${sign}${grouped}${decimals === undefined ? '' : `${point}${decimals}`}${percent}`;
}

/** What the reader wrote as the facts want it; what is no number in the reader's notation stays, to be reported. */
export function toFacts(entered: string, cell: CellKind, language: Language): string {
  const words = entered.trim();
  if (cell.kind === 'duration') return durationText(words, language);
  if (cell.kind === 'quarter') return words.toUpperCase();
  if (cell.kind !== 'number') return words;
  const bare = words.replace(/[\s\u00A0\u202F€]/g, '').replace('−', '-');
  const { group, point } = signs[language];
  const notation = new RegExp(`^-?(?:[0-9]+|[0-9]{1,3}(?:\\${group}[0-9]{3})+)(?:\\${point}[0-9]+)?%?$`);
  if (!notation.test(bare)) return words;
  const plain = bare.replaceAll(group, '').replace(point, '.');
  return cell.unit === 'percentage' && !plain.endsWith('%') ? `${plain}%` : plain;
}

const signs = { nl: { group: '.', point: ',' }, en: { group: ',', point: '.' } } as const;
