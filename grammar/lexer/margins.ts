import type { Language } from '../ast.ts';
import { citationWords } from '../keywords/keywords.ts';
import type { Edit, Problem } from '../problem.ts';
import type { CommentToken, MarginToken } from './face.ts';
import { finding, replacement } from './lexeme.ts';
import { limits } from './limits.ts';
import type { Line } from './lines.ts';

export interface Margins {
  readonly margins: readonly MarginToken[];
  /** Comments behind citations. */
  readonly comments: readonly CommentToken[];
  readonly problems: readonly Problem[];
  /** The text with blanks in the place of all that was read here: what is left is for the tokens. */
  readonly code: string;
}

/** Takes citation lines and quotations out of a text, and the outer bars off rows in the Markdown manner. */
export function readMargins(text: string, lines: readonly Line[], language: Language): Margins {
  const margins: MarginToken[] = [];
  const comments: CommentToken[] = [];
  const problems: Problem[] = [];
  const code: string[] = [];
  let done = 0;
  const blank = (start: number, end: number) => {
    code.push(text.slice(done, start), ' '.repeat(end - start));
    done = end;
  };
  for (const [number, line] of lines.entries()) {
    if (line.end - line.start > limits.line) {
      const span = { start: line.start, end: line.end };
      problems.push(finding('L03', span, { length: line.end - line.start, limit: limits.line }));
      blank(line.start, line.end);
    } else if (line.kind === 'quotation') {
      margins.push(quotation(text, line, number));
      blank(line.first, line.end);
    } else if (line.kind === 'citation') {
      readCitation(text, line, number, language, margins, comments, problems);
      blank(line.first, line.end);
    } else if (line.kind === 'markdownRule') {
      blank(line.first, line.end);
    } else if (line.kind === 'markdownRow') {
      for (const { start, end } of outerBars(text, line)) blank(start, end);
    }
  }
  code.push(text.slice(done));
  return { margins, comments, problems: [...problems, ...markdown(text, lines)], code: code.join('') };
}

function quotation(text: string, line: Line, number: number): MarginToken {
  const content = text.slice(line.first, line.end).trimEnd();
  const span = { start: line.first, end: line.first + content.length };
  return { kind: 'quotation', span, line: number, text: content.slice(1).replace(/^[ \t]/u, '') };
}

function readCitation(
  text: string,
  line: Line,
  number: number,
  language: Language,
  margins: MarginToken[],
  comments: CommentToken[],
  problems: Problem[],
): void {
  const whole = text.slice(line.first, line.end);
  const hash = whole.search(/(?<=\s)#/u);
  const content = (hash < 0 ? whole : whole.slice(0, hash)).trimEnd();
  const word = line.citation;
  if (word === undefined) return;
  const written = /^\p{L}+/u.exec(content)?.[0] ?? '';
  const wordSpan = { start: line.first, end: line.first + written.length };
  margins.push({
    kind: 'citation',
    span: { start: line.first, end: line.first + content.length },
    line: number,
    word,
    text: content,
    wordSpan,
  });
  if (hash >= 0) comments.push(comment(text, line.first + hash, line.end, number, false));
  const correction = citationWords[word][language];
  if (written !== correction) {
    problems.push(finding('L25', wordSpan, { written, correction }, [replacement(wordSpan, correction)]));
  }
}

/** The comment from a `#` to the end of its line. */
export function comment(text: string, start: number, end: number, line: number, alone: boolean): CommentToken {
  const content = text.slice(start, end).trimEnd();
  return { span: { start, end: start + content.length }, line, text: content, alone };
}

/** The bars at the beginning and at the end of a Markdown row, with the blanks inside them. */
function outerBars(text: string, line: Line): readonly { readonly start: number; readonly end: number }[] {
  const content = text.slice(line.first, line.end).trimEnd();
  const opening = /^\|\s*/u.exec(content)?.[0].length ?? 0;
  const closing = /\s*\|$/u.exec(content.slice(opening))?.[0].length ?? 0;
  const last = line.first + content.length;
  const bars = [{ start: line.first, end: line.first + opening }];
  return closing === 0 ? bars : [...bars, { start: last - closing, end: last }];
}

/** One problem for each run of Markdown lines, whose fix mends them all. */
function markdown(text: string, lines: readonly Line[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (let index = 0; index < lines.length; index++) {
    const edits: Edit[] = [];
    const head = lines[index];
    let line = head;
    while (line?.kind === 'markdownRow' || line?.kind === 'markdownRule') {
      const next = lines[index + 1];
      if (line.kind === 'markdownRow') edits.push(...outerBars(text, line).map((span) => ({ span, text: '' })));
      else edits.push({ span: { start: line.start, end: next?.start ?? line.end }, text: '' });
      index++;
      line = next;
    }
    if (head === undefined || edits.length === 0) continue;
    const span = { start: head.first, end: head.end };
    const repaired = text.slice(head.first, head.end).replace(/^\|\s*|\s*\|\s*$/gu, '');
    problems.push(finding('L24', span, {}, [{ edits, text: repaired }]));
  }
  return problems;
}
