import type { BinaryExpression, Expression, MembershipTest, PresenceTest } from '../../grammar/index.ts';

/**
 * What came of a test, so that one that does not hold says what does: the sign or words of a comparison that are true, and
 * the values of its sides. Undefined leaves the test as it was written.
 */
export type Judge = (test: Test) => Verdict | undefined;

type Test = BinaryExpression | PresenceTest | MembershipTest;

interface Verdict {
  readonly holds: boolean;
  readonly sign?: string;
  readonly left?: string;
  readonly right?: string;
}

/** The value of a side of a comparison, and how it came about: `€ 10,00 (€ 30,00 × 1/3)`. What is one value stays as it is. */
export function reckoned(side: Expression, text: string, value: string | undefined): string {
  if (!isFormula(side) || value === undefined || value === text) return text;
  // One that reaches to the end of its sentence has brackets of its own.
  return side.kind === 'conditional' ? `${value} ${text}` : `${value} (${text})`;
}

function isFormula(side: Expression): boolean {
  if (side.kind === 'binary') return side.operator !== 'and' && side.operator !== 'or';
  return side.kind === 'call' || side.kind === 'conditional';
}

export const isNoneOf = { nl: 'is geen van', en: 'is none of' } as const;
