import { type Code, catalogue, citationAt, type Problem, type Span } from '../../grammar/index.ts';
import type { Context } from './context.ts';
import { faulty, type Undecided } from './results.ts';

type RunningCode = Extract<Code, `R${number}`>;

/** A fault at a place of the rule at work, naming the rule and its article. */
export function faultAt(
  context: Context,
  code: RunningCode,
  place: { readonly span: Span },
  args: Problem['args'] = {},
): Undecided {
  const { quantity } = context.instance;
  const citation = citationAt(quantity.module, place.span.start) ?? quantity.citation;
  const problem: Problem = {
    code,
    severity: catalogue[code].severity,
    file: quantity.module.file,
    span: place.span,
    args: { rule: quantity.label, place: citation?.place ?? quantity.module.head.name.text, ...args },
  };
  return faulty({
    problem,
    instance: context.instance,
    ...(citation === undefined ? {} : { citation }),
  });
}

/** A finding about the question or an example, not about a rule. */
export function questionProblem(code: RunningCode, args: Problem['args'], place: Partial<Problem> = {}): Problem {
  return { code, severity: catalogue[code].severity, args, ...place };
}
