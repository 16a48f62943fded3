import type {
  Step,
  StepMember,
  StepSet,
  TraceDatum,
  TraceException,
  TraceTable,
  TraceValue,
} from '../../engine/explain/model-trace.ts';

/** A step in one line: `multiply(use[n]#n() 2, literal 3) 6`; what was not looked at ends in `-`. */
export function stepText(step: Step): string {
  const { op, value, use, label, parts, taken, set, conditions, list, rank, rounding, hand, day, without } = step;
  const name = label === undefined || label === '' ? '' : `[${label}]`;
  const head = `${step.condition === undefined ? '' : `${step.condition}: `}${op}${hand === undefined ? '' : `.${hand}`}${name}`;
  const inner = [
    ...(day === undefined ? [] : [`${day.day}/${day.month}`]),
    ...(list === undefined ? [] : [`${list.needs} ${list.count}/${list.of}`]),
    ...(conditions ?? []),
    ...(parts ?? []).map((part, at) => `${at === taken ? '→' : ''}${stepText(part)}`),
    ...(set === undefined ? [] : [setText(set)]),
    ...(rank === undefined ? [] : [`${rank.place} of ${rank.of} ${rank.first}`]),
    ...(rounding === undefined
      ? []
      : [`${rounding.before}→${rounding.after} by ${rounding.step} ${rounding.direction}`]),
  ];
  const inside = inner.length === 0 ? '' : `(${inner.join(', ')})`;
  return `${head}${use === undefined ? '' : `#${use}`}${without === true ? '!' : ''}${inside} ${value === undefined ? '-' : valueText(value)}`;
}

function setText({ items, runs, where, count, of, members, from, open, notKnown }: StepSet): string {
  const ranges = (runs ?? []).map(({ kind, of: owner, on, first, last }) =>
    [kind, ...[owner, on, first, last].flatMap((one) => (one === undefined ? [] : [stepText(one)]))].join(' '),
  );
  const who = `${items.join('×')}<${ranges.join('; ')}>`;
  const asks = where === undefined ? '' : ` where ${stepText(where)}`;
  const counts = notKnown === true ? ' ?' : ` ${count}${open === undefined ? '' : `+${open}`}/${of}`;
  return `{${who}${asks}${counts} @${from}: ${members.map(memberText).join('; ')}}`;
}

function memberText({ is, value, use, test, formula, open }: StepMember): string {
  const who = is.map((one) => (one.kind === 'year' ? one.text : one.kind === 'value' ? one.label : one.key)).join(' ');
  return [
    `${who}${open === true ? '?' : ''}`,
    ...(value === undefined ? [] : [valueText(value)]),
    ...(use === undefined ? [] : [`#${use}`]),
    ...(test === undefined ? [] : [`if ${stepText(test)}`]),
    ...(formula === undefined ? [] : [`= ${stepText(formula)}`]),
  ].join(' ');
}

export function valueText(value: TraceValue): string {
  switch (value.state) {
    case 'known':
      return datumText(value.datum);
    case 'absent':
      return 'geen';
    case 'unknown':
      return `?${value.needs.map((need) => (need.kind === 'list' ? need.label : need.id)).join(' ')}`;
    case 'fault':
      return value.code;
  }
}

function datumText(datum: TraceDatum): string {
  switch (datum.kind) {
    case 'number':
      return datum.number;
    case 'yesNo':
      return datum.value ? 'ja' : 'nee';
    case 'date':
      return datum.date;
    case 'text':
    case 'year':
      return datum.text;
    case 'duration':
      return `${datum.months}m${datum.days}d`;
    case 'value':
      return datum.label;
    case 'thing':
      return datum.key;
  }
}

/** `row 2: [leerlingen] 12 between literal 10, literal 20`. */
export function tableText({ row, others, tests }: TraceTable): string {
  const each = tests.map(({ label, subject, value, asked }) => {
    const what = label === '' ? (subject === undefined ? 'index' : stepText(subject)) : `[${label}]`;
    const cell = asked === undefined ? '' : ` ${asked.kind} ${asked.values.map(stepText).join(' | ')}`;
    return `${what} ${valueText(value)}${cell}`;
  });
  return `row ${row ?? '?'}${others ? ' others' : ''}: ${each.join('; ')}`;
}

export function exceptionText({ label, state, by, condition, without, law }: TraceException): string {
  return [
    `${label}${law === undefined ? '' : ` (${law.place})`}: ${state}`,
    ...(by === undefined ? [] : [`by ${by.label}`]),
    ...(condition === undefined ? [] : [`if ${stepText(condition)}`]),
    ...(without === undefined ? [] : [`without ${valueText(without)}`]),
  ].join(' ');
}
