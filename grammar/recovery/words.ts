import { type Concept, phraseOf } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { missing } from '../parser/base.ts';
import type { Problem } from '../problem.ts';
import { problemAt, quoted, type Recovery } from './context.ts';
import { type SyntaxCode, syntaxCode } from './syntax-errors.ts';
import { conceptNamed, signNamed } from './tokens.ts';

/** What did not fit, and what was expected there. */
export interface Expectation {
  readonly before: Token | undefined;
  readonly expected: readonly string[];
  readonly rules: readonly string[];
  /** What stands there instead; absent at the end, where a keyword alone would not help. */
  readonly found: Token | undefined;
}

const valueRules = ['primary', 'operand', 'expression', 'chain', 'plainArgument', 'argument', 'movableArgument'];

/** Says what is missing behind a token, in words of its own for each thing that may be. */
export function missingProblem(recovery: Recovery, expectation: Expectation): Problem {
  const { before, found, expected, rules } = expectation;
  if (before === undefined) return unexpectedProblem(recovery, found);
  const after = quoted(recovery, before.span);
  const { end } = before.span;
  const span = { start: end, end };
  const rule = rules.at(-1) ?? '';
  const [only] = expected;
  const word = only === undefined || expected.length > 1 ? undefined : wordFor(only, recovery);
  if (word !== undefined) {
    // The word comes between blanks, a sign behind what it belongs to.
    const text = /^[:;,)]$/.test(word) ? word : ` ${word}`;
    const isSign = signNamed(only ?? '') !== undefined;
    const fixes = [{ edits: [{ span, text }], text: word }];
    const extras = isSign || found !== undefined ? { fixes } : {};
    return problemAt(recovery, syntaxCode.missingToken, span, { after, missing: word }, extras);
  }
  const code = codeFor(rule, expected);
  const example = rules.includes('inputClause') ? '1 oktober' : '2019-04-18';
  return problemAt(recovery, code, span, code === syntaxCode.missingDate ? { after, example } : { after });
}

function codeFor(rule: string, expected: readonly string[]): SyntaxCode {
  if (valueRules.includes(rule) || rule === 'literal' || rule === 'step' || rule === 'weight' || rule === 'cell') {
    return syntaxCode.missingValue;
  }
  if (rule === 'type') return syntaxCode.missingType;
  if (rule === 'set' || rule === 'setItem') return syntaxCode.missingSet;
  if (rule === 'parameterDeclaration') return syntaxCode.missingGrid;
  if (rule === 'owner' || rule === 'self' || rule === 'parameterHead') return syntaxCode.missingName;
  if (expected.length !== 1) return syntaxCode.brokenOff;
  return byToken[expected[0] ?? ''] ?? syntaxCode.brokenOff;
}

const byToken: Readonly<Record<string, SyntaxCode>> = {
  Name: syntaxCode.missingName,
  Text: syntaxCode.missingText,
  Date: syntaxCode.missingDate,
  DayOfYear: syntaxCode.missingDate,
  Number: syntaxCode.missingNumber,
};

/** The sign or keyword a token type stands for, as this file writes it. */
function wordFor(typeName: string, recovery: Recovery): string | undefined {
  const concept = conceptNamed(typeName);
  return concept === undefined ? signNamed(typeName) : phraseOf(concept, recovery.language);
}

/** Of all that would fit, what to put in for the sake of a whole tree. */
export function fillerFor(expected: readonly string[]): string | undefined {
  return [missing.name, 'Name', 'Colon'].find((name) => expected.includes(name)) ?? expected[0];
}

/** Says that something does not fit. */
export function unexpectedProblem(recovery: Recovery, found: Token | undefined): Problem {
  const span = found?.span ?? { start: 0, end: 0 };
  return problemAt(recovery, syntaxCode.unexpected, span, { found: quoted(recovery, span) });
}

/** `part of the language, not available yet`. */
export function laterProblem(recovery: Recovery, token: Token): Problem {
  const untranslated = phraseOf('untranslated' satisfies Concept, recovery.language);
  return problemAt(recovery, syntaxCode.notYet, token.span, { found: quoted(recovery, token.span), untranslated });
}
