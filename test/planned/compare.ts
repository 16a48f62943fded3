import { type AnswerValue, type Datum, instanceKey, type Need, type Result } from '../../engine/model.ts';
import type { Problem } from '../../grammar/index.ts';

export interface Outcome {
  readonly values: readonly AnswerValue[];
  readonly problems: readonly Problem[];
}

/**
 * Where two outcomes differ, in words; nothing where they say the same, to the last digit. Marks are computed when they are
 * looked at, which costs as much again.
 */
export function differenceOf(expected: Outcome, found: Outcome, withMarks = true): string | undefined {
  const problems = [expected, found].map((outcome) => outcome.problems.map(({ code }) => code).join());
  if (problems[0] !== problems[1]) return `problems: ${problems[0]} and ${problems[1]}`;
  if (expected.values.length !== found.values.length)
    return `${expected.values.length} values and ${found.values.length}`;
  for (const [at, value] of expected.values.entries()) {
    const other = found.values[at];
    const [one, two] = [value, other].map((each) =>
      each === undefined ? '' : `${keyOf(each)} = ${resultKey(each.result, withMarks)}`,
    );
    if (one !== two) return `${one}, and ${two}`;
  }
  return undefined;
}

function keyOf({ instance: { quantity, owner, indexes } }: AnswerValue): string {
  return instanceKey(quantity.name, owner, indexes);
}

/** All that a result says. */
export function resultKey(result: Result, withMarks: boolean): string {
  if (!withMarks) return kindKey(result);
  const { assumptions, untranslated, provisional } = result.marks;
  const marks = [...[...assumptions, ...untranslated].map(({ span }) => String(span.start)), ...provisional].sort();
  return `${kindKey(result)}${marks.length === 0 ? '' : ` [${marks.join('; ')}]`}`;
}

function kindKey(result: Result): string {
  switch (result.kind) {
    case 'known':
      return datumKey(result.datum);
    case 'absent':
      return 'absent';
    case 'unknown':
      return `unknown: ${result.needs.map(needKey).sort().join(', ')}`;
    case 'fault':
      return `fault ${result.fault.problem.code}`;
  }
}

function datumKey(datum: Datum): string {
  switch (datum.kind) {
    case 'number':
      return `${datum.value.numerator}/${datum.value.denominator}`;
    case 'yesNo':
      return String(datum.value);
    case 'date':
      return datum.iso;
    case 'text':
      return JSON.stringify(datum.text);
    case 'duration':
      return `${datum.months} months ${datum.days} days`;
    case 'year':
      return `${datum.unit ?? 'year'} ${datum.year}`;
    case 'enumeration':
      return `${datum.of}.${datum.value}`;
    case 'thing':
      return `${datum.entity} ${JSON.stringify(datum.key)}`;
  }
}

function needKey(need: Need): string {
  if (need.kind === 'list') return `list ${need.entity.name}`;
  if (need.kind === 'draw')
    return `draw ${instanceKey(need.allocation.name, need.owner, need.indexes)} ${need.between.join()}`;
  return instanceKey(need.instance.quantity.name, need.instance.owner, need.instance.indexes);
}
