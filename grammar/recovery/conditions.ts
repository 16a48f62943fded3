import type { Token } from '../lexer/face.ts';
import { name, symbols } from '../lexer/token-types.ts';
import { missing } from '../parser/base.ts';
import type { Problem } from '../problem.ts';
import { attempt, type Recovery } from './context.ts';
import { mend } from './mend.ts';
import { syntaxCode } from './syntax-errors.ts';
import { tokenBehind } from './tokens.ts';

/** A list of conditions without the formulas that could not be read, and what there is to say of each. */
export interface MendedList {
  readonly tokens: readonly Token[];
  readonly findings: readonly { readonly written: readonly Token[]; readonly problem: Problem }[];
}

/**
 * Reads the conditions of a list one by one, so that each that is wrong has a message of its own. With one that is wrong
 * the whole tells more: nothing then.
 */
export function mendConditions(recovery: Recovery, tokens: readonly Token[]): MendedList | undefined {
  const starts = startsOf(tokens);
  const found = starts.flatMap((start, index) => {
    const written = tokens.slice(start, starts[index + 1]);
    if (attempt(recovery, 'condition', written).tree !== undefined) return [];
    return [{ start, written, ...mend(recovery, 'condition', written, tokens[start - 1]) }];
  });
  // What follows a list that lost its bracket belongs to that list.
  const nested = found.findIndex(({ problem }) => problem?.code === syntaxCode.looseList);
  const wrong = nested === -1 ? found : found.slice(0, nested + 1);
  if (wrong.length < 2) return undefined;
  const put = wrong.reduceRight<readonly Token[]>(
    (all, { start, written }) => all.toSpliced(start, written.length, ...withoutFormula(written)),
    tokens,
  );
  const findings = wrong.flatMap(({ written, problem }) => (problem === undefined ? [] : [{ written, problem }]));
  return { tokens: put, findings };
}

/** Where the conditions of the outermost list begin. */
function startsOf(tokens: readonly Token[]): readonly number[] {
  const starts: number[] = [];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.tokenType === symbols['(']) depth++;
    if (token.tokenType === symbols[')']) depth = Math.max(0, depth - 1);
    if (depth === 0 && token.concept === 'condition' && isOpener(tokens, index)) starts.push(index);
  }
  return starts;
}

/** The free word is the keyword too where it lacks its name: `voorwaarde: …`. */
function isOpener(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token?.soft !== true || (token.first && tokens[index + 1]?.tokenType === symbols[':']);
}

/** `voorwaarde a "label":` with a missing value. */
function withoutFormula([opener, second, third]: readonly Token[]): readonly Token[] {
  if (opener === undefined) return [];
  const isNamed = second !== undefined && (second.category === 'name' || second.soft === true);
  const named = isNamed ? second : tokenBehind(name, opener);
  const label = isNamed && third?.category === 'text' ? [third] : [];
  const last = label[0] ?? named;
  return [opener, named, ...label, tokenBehind(symbols[':'], last), tokenBehind(missing, last)];
}
