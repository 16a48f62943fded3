import {
  type Code,
  catalogue,
  citationAt,
  type Module,
  type Problem,
  placeOf,
  type Span,
} from '../../grammar/index.ts';
import type { Context } from './context.ts';
import { whoTouchedName } from './law-history.ts';
import type { NotThere } from './law-states.ts';
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
  const module = context.module ?? quantity.module;
  const citation = citationAt(module, place.span.start) ?? quantity.citation;
  const problem: Problem = {
    code,
    severity: catalogue[code].severity,
    ...writtenAt(context, module, place.span),
    args: { rule: quantity.label, place: citation === undefined ? module.head.name.text : placeOf(citation), ...args },
  };
  return faulty({
    problem,
    instance: context.instance,
    ...(citation === undefined ? {} : { citation }),
  });
}

/** Where an author can find a place of a consolidated text: in the regulation or in an amendment of it. */
export function writtenAt(
  { analysis }: Pick<Context, 'analysis'>,
  module: Module,
  span: Span,
): Pick<Problem, 'file' | 'span'> {
  const { state } = analysis;
  return state.originOf(module, span) ?? state.originOf(module, { start: span.start, end: span.start + 1 }) ?? {};
}

/** A value asked of the law of its own year, which does not have it; with the amendments that are about its name. */
export function notThereFault(context: Context, missing: NotThere, place: { readonly span: Span }): Undecided {
  const { notThere, name, period, lawOf } = missing;
  const undecided = faultAt(context, notThereCodes[notThere], place, { name, year: period.year, date: lawOf });
  if (undecided.kind !== 'fault') return undecided;
  const { fault } = undecided;
  const related = whoTouchedName(context.run.analysis.law, name);
  return { ...undecided, fault: { ...fault, problem: { ...fault.problem, related } } };
}

const notThereCodes = { missing: 'R85', otherShape: 'R87', unsound: 'R88' } as const;

/** A finding about the question or an example, not about a rule. */
export function questionProblem(code: RunningCode, args: Problem['args'], place: Partial<Problem> = {}): Problem {
  return { code, severity: catalogue[code].severity, args, ...place };
}
