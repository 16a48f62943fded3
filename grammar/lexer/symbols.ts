import type { Language } from '../ast.ts';
import { type Concept, phraseOf } from '../keywords/keywords.ts';
import { finding, type Lexeme, matchAt, replacement } from './lexeme.ts';
import { keyword, number, type SymbolText, symbols } from './token-types.ts';

/** Signs that are read as another one without a remark. */
const alternatives: Readonly<Record<string, SymbolText>> = { '≤': '<=', '≥': '>=', '≠': '<>' };

/** Signs of other languages and of word processors, and what they were meant as. */
const mistaken: Readonly<Record<string, SymbolText>> = {
  ...{ ':=': '=', '==': '=', '===': '=', '!=': '<>', '!==': '<>', '=/=': '<>', '><': '<>', '=>': '>=', '=<': '<=' },
  ...{ '×': '*', '·': '*', '⋅': '*', '∙': '*', '÷': '/', '∕': '/', '⁄': '/' },
  ...{ '−': '-', '–': '-', '—': '-', '‐': '-', '‑': '-', '‒': '-', '―': '-' },
  ...{
    '[': '(',
    '{': '(',
    ']': ')',
    '}': ')',
    '：': ':',
    '，': ',',
    '；': ';',
    '（': '(',
    '）': ')',
    '＝': '=',
    '¦': '|',
  },
};

/** Signs that were meant as a word. */
const mistakenWords: Readonly<Record<string, Concept>> = {
  '&&': 'and',
  '&': 'and',
  '∧': 'and',
  '∨': 'or',
  '¬': 'not',
  '…': 'through',
};

const right = /<=|>=|<>|[:,;().=<>+\-*/|]/uy;
const wrong = /===|!==|=\/=|:=|==|!=|><|=>|=<|&&|[×·⋅∙÷∕⁄−–—‐‑‒―[\]{}：，；（）＝¦&∧∨¬…]/uy;
const other = /[≤≥≠]/uy;
const fraction = /[¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/uy;

/** An operator or a punctuation mark; wrong ones come as what was meant, with a correction. */
export function readSymbol(text: string, offset: number, language: Language): Lexeme | undefined {
  const mistake = matchAt(wrong, text, offset)?.[0];
  if (mistake !== undefined) return readMistake(mistake, offset, language);
  const written = matchAt(right, text, offset)?.[0] ?? matchAt(other, text, offset)?.[0];
  if (written === undefined) return undefined;
  const meant = Object.hasOwn(alternatives, written) ? alternatives[written] : (written as SymbolText);
  return meant === undefined
    ? undefined
    : { kind: 'symbol', type: symbols[meant], length: written.length, value: meant };
}

function readMistake(written: string, offset: number, language: Language): Lexeme | undefined {
  const span = { start: offset, end: offset + written.length };
  const meant = mistaken[written];
  const concept = mistakenWords[written];
  const correction = meant ?? (concept && phraseOf(concept, language));
  if (correction === undefined) return undefined;
  const findings = [finding('L23', span, { written, correction }, [replacement(span, correction)])];
  if (concept) return { kind: 'keyword', type: keyword[concept], concept, length: written.length, value: '', findings };
  return meant && { kind: 'symbol', type: symbols[meant], length: written.length, value: meant, findings };
}

/** `½` and its like, which become the division they stand for. */
export function readFraction(text: string, offset: number): Lexeme | undefined {
  const written = matchAt(fraction, text, offset)?.[0];
  if (written === undefined) return undefined;
  const span = { start: offset, end: offset + written.length };
  const correction = written.normalize('NFKC').replace('⁄', '/');
  const findings = [finding('L23', span, { written, correction }, [replacement(span, correction)])];
  return { kind: 'number', type: number, length: written.length, value: '', findings };
}

const run = /[^\s\p{L}\p{N}"“”„|:;,.()#€]+/uy;

/** Anything else: reported once per run and dropped. */
export function readStray(text: string, offset: number): Lexeme {
  const long = matchAt(run, text, offset)?.[0];
  const written = long ?? String.fromCodePoint(text.codePointAt(offset) ?? 0);
  const span = { start: offset, end: offset + written.length };
  const findings = [
    finding('L05', span, { written: written.slice(0, 20) }, [{ edits: [{ span, text: '' }], text: '' }]),
  ];
  return { kind: 'stray', length: written.length, value: '', findings };
}
