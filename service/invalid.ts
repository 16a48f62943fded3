import type { z } from 'zod';
import type { Problem } from '../grammar/index.ts';
import { usageProblem } from './usage-problem.ts';

type Issue = z.core.$ZodIssue;

/**
 * What a schema found wrong with a request, as problems of ours. `given` is what was checked, to tell a field that is
 * missing from one of the wrong kind.
 */
export function invalidRequest(issues: readonly Issue[], given: unknown): readonly Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, given));
}

function problemsOf(issue: Issue, given: unknown): readonly Problem[] {
  const path = pathText(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((field) => usageProblem('U57', { field }, { path: pathText([...issue.path, field]) }));
    case 'invalid_type':
      if (lookUp(given, issue.path) === undefined) return [usageProblem('U58', {}, { path })];
      return [usageProblem(kinds.get(issue.expected) ?? 'U66', {}, { path })];
    // A number where an object belongs: it is kept as written, under a key that is no text.
    case 'invalid_key':
      return [usageProblem('U62', {}, { path: pathText(issue.path.filter((step) => typeof step !== 'symbol')) })];
    case 'too_small':
      return [usageProblem('U64', { minimum: String(issue.minimum) }, { path })];
    case 'too_big':
      return [usageProblem('U65', { maximum: String(issue.maximum) }, { path })];
    case 'invalid_format':
      return [usageProblem('U77', {}, { path })];
    case 'custom':
      return [usageProblem(customCodes.find((code) => code === issue.params?.['code']) ?? 'U63', {}, { path })];
    default:
      return [usageProblem('U66', {}, { path })];
  }
}

/** What a schema of ours refuses for a reason of its own; without one it is a date. */
const customCodes = ['U401', 'U420', 'U421'] as const;

const kinds = new Map([
  ['string', 'U59'],
  ['int', 'U60'],
  ['number', 'U60'],
  ['array', 'U61'],
  ['object', 'U62'],
  ['record', 'U62'],
] as const) as ReadonlyMap<string, 'U59' | 'U60' | 'U61' | 'U62'>;

function lookUp(given: unknown, steps: readonly PropertyKey[]): unknown {
  let value = given;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return value;
}

/** `gevraagd[0]`, `bestanden[1].naam`. */
function pathText(steps: readonly PropertyKey[]): string {
  return steps
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`))
    .join('');
}
