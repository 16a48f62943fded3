import { finding, type Lexeme, matchAt, replacement } from './lexeme.ts';
import { text as textType } from './token-types.ts';

const closed = /"([^"\r\n]*)"/uy;
/** Quotation marks as word processors make them, in any pairing, and straight single ones. */
const curly = /[“”„‟«»‘‚‹'](?:(?![”“"»›’'])[^\r\n])*[”“"»›’']|"[^"“„«\r\n]*[”»]/uy;
const open = /["“”„‟«»][^\r\n]*/uy;

/** A text between quotation marks; one that is not closed ends before the next bar, comment or at the line's end. */
export function readText(source: string, offset: number): Lexeme | undefined {
  const straight = matchAt(closed, source, offset);
  const bent = matchAt(curly, source, offset);
  // `"label” … "other"`: the straight reading would swallow what stands between.
  if (straight && !(bent && bent[0].length < straight[0].length)) {
    return { kind: 'text', type: textType, length: straight[0].length, value: straight[1] ?? '' };
  }
  if (bent) return bentText(offset, bent[0]);
  const match = matchAt(open, source, offset);
  if (!match) return undefined;
  const stop = match[0].search(/\s+[|#]|\s*$/u);
  const written = match[0].slice(0, Math.max(stop, 1));
  const span = { start: offset, end: offset + written.length };
  const value = written.slice(1);
  const fixes = value.trim() === '' ? [] : [replacement(span, `"${value}"`)];
  return { kind: 'text', type: textType, length: written.length, value, findings: [finding('L21', span, {}, fixes)] };
}

function bentText(offset: number, written: string): Lexeme {
  const value = written.slice(1, -1);
  const span = { start: offset, end: offset + written.length };
  const correction = `"${value.replaceAll('"', '')}"`;
  const problem = finding('L22', span, { correction }, [replacement(span, correction)]);
  return { kind: 'text', type: textType, length: written.length, value, findings: [problem] };
}
