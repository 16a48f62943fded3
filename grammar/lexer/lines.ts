import type { CitationWord, Language } from '../ast.ts';
import { otherLanguage } from '../keywords/keywords.ts';
import { citationWordOf } from '../keywords/lookup.ts';
import { matchAt } from './lexeme.ts';

/** What a line of a source is; everything but code has no tokens for the parser. */
export type LineKind = 'blank' | 'comment' | 'citation' | 'quotation' | 'code' | 'markdownRow' | 'markdownRule';

/** A line without its terminator. */
export interface Line {
  readonly kind: LineKind;
  readonly start: number;
  readonly end: number;
  /** Where the first character stands that is no blank. */
  readonly first: number;
  /** Of citation lines: the concept and the word as it should be written. */
  readonly citation?: CitationWord;
}

const terminator = /\r\n|\n|\r/g;
const indentation = /[\s\ufeff]*/uy;
const firstWord = /\p{L}+/uy;
/** What a citation goes on with: the end, or anything that no expression goes on with. */
const afterWord = /(?![\p{L}\p{M}\p{N}_])(?![ \t\u00a0]*[=:),;<>+*/.≤≥≠]|[^\r\n#]*\|)/uy;
const rule = /^\|[\s|:-]*-[\s|:-]*$/u;

/** Cuts a text in lines and tells of each what it is; no text, number or word crosses a line end. */
export function readLines(text: string, language: Language): readonly Line[] {
  const lines: Line[] = [];
  /** The last line that was neither blank nor a comment. */
  let before: Line | undefined;
  let start = 0;
  const add = (end: number) => {
    const line = readLine(text, start, end, language, before);
    lines.push(line);
    if (line.kind !== 'blank' && line.kind !== 'comment') before = line;
  };
  for (const match of text.matchAll(terminator)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return lines;
}

function readLine(text: string, start: number, end: number, language: Language, before: Line | undefined): Line {
  const first = Math.min(start + (matchAt(indentation, text, start)?.[0].length ?? 0), end);
  if (first === end) return { kind: 'blank', start, end, first };
  if (text[first] === '#') return { kind: 'comment', start, end, first };
  if (text[first] === '|') {
    const content = text.slice(first, end).trimEnd();
    const above = before === undefined ? '' : text.slice(before.first, before.end);
    return { kind: lacksFirstCell(content, before, above) ? 'code' : barLine(content, before), start, end, first };
  }
  const citation = citationAt(text, first, language);
  return citation === undefined
    ? { kind: 'code', start, end, first }
    : { kind: 'citation', start, end, first, citation };
}

/** Under a row of a grid with as many bars: a row whose first cell is empty, and no quotation. */
function lacksFirstCell(content: string, before: Line | undefined, above: string): boolean {
  const bars = content.split('|').length;
  return before?.kind === 'code' && bars === above.split('|').length && !content.endsWith('|');
}

/** A line that begins with a bar is a quotation, unless it has more bars and follows code: then a row was meant. */
function barLine(content: string, before: Line | undefined): LineKind {
  const underCode = before !== undefined && ['code', 'markdownRow', 'markdownRule'].includes(before.kind);
  if (!underCode || !content.includes('|', 1)) return 'quotation';
  return rule.test(content) ? 'markdownRule' : 'markdownRow';
}

/** The citation a line opens, in either vocabulary; with a capital only before a number or a dash. */
function citationAt(text: string, first: number, language: Language): CitationWord | undefined {
  const written = matchAt(firstWord, text, first)?.[0];
  if (written === undefined || !matchAt(afterWord, text, first + written.length)) return undefined;
  const folded = written.toLowerCase();
  const word = citationWordOf(folded, language) ?? citationWordOf(folded, otherLanguage(language));
  if (word === undefined || folded === written) return word;
  return /^\p{L}+\s+(?:[\d—–-]|[IVX]+\b)/u.test(text.slice(first, first + 40)) ? word : undefined;
}
