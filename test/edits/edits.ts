import type { Span } from '../../grammar/index.ts';

/** A change of a text as a slip of the hand makes it. */
export interface TextEdit {
  readonly what: string;
  readonly span: Span;
  readonly text: string;
}

const letters = [
  'e',
  'x',
  '1',
  '0',
  ' ',
  '\n',
  '"',
  '|',
  ':',
  '=',
  ',',
  '.',
  ';',
  '(',
  ')',
  '-',
  '#',
  '€',
  '%',
  '<',
  '“',
  'é',
];

/** A seeded one-character edit: drop, double, insert or replace. */
export function characterEdit(text: string, next: (below: number) => number): TextEdit {
  const at = next(text.length);
  const letter = letters[next(letters.length)] ?? 'x';
  switch (next(4)) {
    case 0:
      return { what: 'drop', span: { start: at, end: at + 1 }, text: '' };
    case 1:
      return { what: 'double', span: { start: at, end: at }, text: text[at] ?? '' };
    case 2:
      return { what: 'insert', span: { start: at, end: at }, text: letter };
    default:
      return { what: 'replace', span: { start: at, end: at + 1 }, text: letter };
  }
}

/** A seeded one-token edit: drop a token, double it, swap it with the next, or put another one of the file in its place. */
export function tokenEdit(text: string, tokens: readonly Span[], next: (below: number) => number): TextEdit {
  const index = next(tokens.length - 1);
  const token = tokens[index] ?? { start: 0, end: 0 };
  const after = tokens[index + 1] ?? token;
  const other = tokens[next(tokens.length)] ?? token;
  const image = text.slice(token.start, token.end);
  switch (next(4)) {
    case 0:
      return { what: `drop ${image}`, span: token, text: '' };
    case 1:
      return { what: `double ${image}`, span: { start: token.end, end: token.end }, text: ` ${image}` };
    case 2:
      return {
        what: `swap ${image} and the next`,
        span: { start: token.start, end: after.end },
        text: `${text.slice(after.start, after.end)}${text.slice(token.end, after.start)}${image}`,
      };
    default:
      return { what: `replace ${image}`, span: token, text: text.slice(other.start, other.end) };
  }
}

/** The text after an edit. */
export function applied(text: string, edit: TextEdit): string {
  return text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
}
