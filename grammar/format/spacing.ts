import type { Language } from '../ast.ts';
import type { Concept } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { endRow, row, symbols } from '../lexer/token-types.ts';

const calls: ReadonlySet<Concept> = new Set(['highest', 'lowest', 'rounded', 'limited']);
/** Keywords that are operands by themselves, so that a minus behind them subtracts. */
const operands: ReadonlySet<Concept> = new Set([
  ...(['year', 'quarter', 'month', 'week', 'day', 'absent', 'unknown', 'yes', 'no', 'others'] as const),
]);

/** A token as the formatter prints it: blanks inside are single, the euro sign and `%` stand as the language wants. */
export function printToken(token: Token, language: Language): string {
  const image = token.image.replace(/[\s\u00a0\u2009\u202f]+/gu, ' ');
  switch (token.category) {
    case 'keyword':
    case 'reserved':
      return token.value.includes(' ') ? token.value : token.image;
    case 'amount':
      return image.replace(/^€ ?/u, language === 'nl' ? '€ ' : '€');
    case 'percentage':
      return image.replace(/ %$/u, '%');
    case 'date':
    case 'dayOfYear':
      return image;
    default:
      return token.image;
  }
}

/** Tokens on one line, with the blanks the layout wants between them; `behind` is the last token of the line before, if it goes on. */
export function printLine(tokens: readonly Token[], language: Language, behind?: Token): string {
  const visible = tokens.filter((token) => token.tokenType !== row && token.tokenType !== endRow);
  let line = '';
  for (const [index, token] of visible.entries()) {
    const before = visible[index - 1];
    const tight = before === undefined || isTight(visible, index, behind);
    line += `${tight ? '' : ' '}${printToken(token, language)}`;
  }
  return line;
}

/** Whether no blank stands between a token and the one before it. */
function isTight(tokens: readonly Token[], index: number, behind: Token | undefined): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined) return true;
  if (isOneOf(token, ')', ',', ';', ':', '.') || isOneOf(before, '(', '.')) return true;
  if (isOneOf(before, '-') && isSign(index < 2 ? behind : tokens[index - 2])) return token.concept !== 'was';
  if (isOneOf(token, '(')) return before.concept !== undefined && before.soft !== true && calls.has(before.concept);
  return isWeight(tokens, isOneOf(token, '/') ? index : index - 1);
}

/** The slash of `naar rato voor 2/3 van …`. */
function isWeight(tokens: readonly Token[], slash: number): boolean {
  const at = (index: number) => tokens[slash + index];
  return (
    isOneOf(at(0), '/') &&
    at(-1)?.category === 'number' &&
    at(1)?.category === 'number' &&
    at(-2)?.concept === 'for' &&
    at(-3)?.concept === 'proRata'
  );
}

/** Whether a minus behind this token is the sign of what follows. */
export function isSign(before: Token | undefined): boolean {
  if (before === undefined || before.category === 'row') return true;
  if (before.category === 'symbol') return !isOneOf(before, ')');
  return before.concept !== undefined && before.soft !== true && !operands.has(before.concept);
}

/** Whether a token is one of these symbols. */
export function isOneOf(token: Token | undefined, ...signs: readonly (keyof typeof symbols)[]): boolean {
  return token !== undefined && signs.some((sign) => symbols[sign] === token.tokenType);
}
