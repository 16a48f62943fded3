import { phraseOf, phrasesOf } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { keyword } from '../lexer/token-types.ts';
import { missing } from '../parser/base.ts';
import type { Arguments, Problem } from '../problem.ts';
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

function argumentsOf(recovery: Recovery, code: SyntaxCode, after: string, example: string): Arguments {
  if (code === syntaxCode.missingDate) return { after, example };
  if (code === syntaxCode.formerWanted) return { was: after };
  const words = (['replace', 'in', 'proRata', 'of'] as const).map((key) => [key, phraseOf(key, recovery.language)]);
  const amends = code === syntaxCode.partWanted || code === syntaxCode.replacedWanted;
  return amends ? { after, ...Object.fromEntries(words) } : { after };
}

const valueRules = [
  ...['primary', 'operand', 'expression', 'chain', 'plainArgument', 'argument', 'movableArgument'],
  ...['ruleValue', 'brackets', 'guaranteeDeclaration', 'exceptionClause'],
];

/** Says what is missing behind a token, in words of its own for each thing that may be. */
export function missingProblem(recovery: Recovery, expectation: Expectation): Problem {
  const { before, found, expected, rules } = expectation;
  if (before === undefined) return unexpectedProblem(recovery, found);
  const after = quoted(recovery, before.span);
  const { end } = before.span;
  const span = { start: end, end };
  const rule = rules.at(-1) ?? '';
  const [only] = expected;
  const word = only === undefined || expected.length > 1 ? undefined : wordFor(only, rule, recovery);
  if (word !== undefined) {
    // The word comes between blanks, a sign behind what it belongs to.
    const text = /^[:;,)]$/.test(word) ? word : ` ${word}`;
    const isSign = signNamed(only ?? '') !== undefined;
    const fixes = [{ edits: [{ span, text }], text: word }];
    // A condition needs its name as well.
    const isAll = only !== keyword.condition.name && (isSign || found !== undefined);
    const extras = isAll ? { fixes } : {};
    return problemAt(recovery, syntaxCode.missingToken, span, { after, missing: word }, extras);
  }
  const code = codeFor(rule, expected, before);
  const choices = choicesIn(recovery, expected);
  if (code === syntaxCode.brokenOff && choices !== undefined) {
    return problemAt(recovery, syntaxCode.choiceMissing, span, { before: after, choices });
  }
  const example = rules.includes('inputClause') ? '1 oktober' : '2019-04-18';
  return problemAt(recovery, code, span, argumentsOf(recovery, code, after, example));
}

const mostChoices = 6;

/** The few keywords that could stand somewhere, to choose from; absent where other things could as well. */
export function choicesIn(recovery: Recovery, expected: readonly string[]): string | undefined {
  const concepts = expected.flatMap((each) => conceptNamed(each) ?? []);
  if (concepts.length === 0 || concepts.length < expected.length || concepts.length > mostChoices) return undefined;
  return concepts.map((concept) => `\`${phraseOf(concept, recovery.language)}\``).join(', ');
}

function codeFor(rule: string, expected: readonly string[], before: Token): SyntaxCode {
  if (before.concept === 'was') return syntaxCode.formerWanted;
  if (rule === 'part' || rule === 'replacedParts')
    return expected.length === 1 ? codeByToken(expected) : syntaxCode.partWanted;
  if (rule === 'replacement') return syntaxCode.replacedWanted;
  if (valueRules.includes(rule) || rule === 'literal' || rule === 'step' || rule === 'weight' || rule === 'cell') {
    return syntaxCode.missingValue;
  }
  if (rule === 'type') return syntaxCode.missingType;
  if (rule === 'set' || rule === 'setItem') return syntaxCode.missingSet;
  if (rule === 'parameterDeclaration') return syntaxCode.missingGrid;
  if (rule === 'owner' || rule === 'self' || rule === 'parameterHead') return syntaxCode.missingName;
  return codeByToken(expected);
}

function codeByToken(expected: readonly string[]): SyntaxCode {
  // Where a year may stand a month or a quarter may as well; a number is what is mostly meant.
  const isPoint = expected.includes('Number') && expected.every((one) => ['Number', 'Month', 'Quarter'].includes(one));
  const [only, second] = isPoint ? ['Number'] : expected;
  return second === undefined ? (byToken[only ?? ''] ?? syntaxCode.brokenOff) : syntaxCode.brokenOff;
}

const byToken: Readonly<Record<string, SyntaxCode>> = {
  Name: syntaxCode.missingName,
  Text: syntaxCode.missingText,
  Date: syntaxCode.missingDate,
  DayOfYear: syntaxCode.missingDate,
  Number: syntaxCode.missingNumber,
};

/** The sign or keyword a token type stands for, as this file writes it. */
function wordFor(typeName: string, rule: string, recovery: Recovery): string | undefined {
  const concept = conceptNamed(typeName);
  if (concept === undefined) return signNamed(typeName);
  // `hernoem x tot y`, `werkt terug tot en met`: in those places the other phrase is the usual one.
  const second = ['renaming', 'renumbering', 'amendmentClause'].includes(rule) ? 1 : 0;
  return phrasesOf(concept, recovery.language)[second] ?? phraseOf(concept, recovery.language);
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
