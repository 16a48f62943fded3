import {
  type Analysis,
  type Answer,
  explainLine,
  instanceKey,
  type Marks,
  type Need,
  type Quantity,
  type Result,
  reasons,
  wireValue,
} from '../../engine/index.ts';
import { type Language, render } from '../../grammar/index.ts';

/** An answer as text, to be accepted once and held against ever after: values, marks, needs, dates and problems. */
export function outcomeText(answer: Answer): string {
  const lines = answer.values.map(({ instance, result }) => {
    const key = instanceKey(instance.quantity.name, instance.owner, instance.indexes);
    return `${key} = ${resultText(result, instance.quantity)}${marksText(result.marks)}`;
  });
  const needs = answer.needs.map((need) => `nodig: ${needText(need)}`);
  const problems = answer.problems.map((problem) => {
    const { message, help } = render(problem, 'nl');
    return `${problem.code}: ${message}\n  ${help}`;
  });
  const dates = Object.entries(answer.dates).map(([name, date]) => `${name} ${date}`);
  return [...problems, ...lines, ...needs, `data: ${dates.join(', ') || 'geen'}`].join('\n');
}

/** Every value asked for with its line of why, and under it what that rests on. */
export function explanationText(analysis: Analysis, answer: Answer, language: Language): string {
  return answer.values
    .flatMap(({ instance }) => {
      const key = instanceKey(instance.quantity.name, instance.owner, instance.indexes);
      const below = reasons(analysis, answer, key, language).map((line) => `  ${line}`);
      return [explainLine(analysis, answer, key, language), ...below];
    })
    .join('\n');
}

export function resultText(result: Result, quantity: Quantity): string {
  switch (result.kind) {
    case 'known':
      return String(wireValue(result.datum, quantity.type));
    case 'absent':
      return 'geen';
    case 'unknown':
      return `? ${result.needs.map(needText).join(', ')}`;
    case 'fault':
      return `fout ${result.fault.problem.code}: ${render(result.fault.problem, 'nl').message}`;
  }
}

export function needText(need: Need): string {
  if (need.kind === 'list') return `${need.entity.name}[]`;
  if (need.kind === 'draw')
    return `loting ${instanceKey(need.allocation.name, need.owner, need.indexes)} tussen ${need.between.join(' en ')}`;
  const { quantity, owner, indexes } = need.instance;
  return instanceKey(quantity.name, owner, indexes);
}

function marksText({ assumptions, untranslated, provisional }: Marks): string {
  const marks = [
    ...[...assumptions].map(({ heading }) => `aanname: ${heading}`),
    ...[...untranslated].map(({ phrase }) => `onvertaald: ${phrase.value}`),
    ...[...provisional].map((key) => `aangenomen: ${key}`),
  ];
  return marks.length === 0 ? '' : `  [${marks.join('; ')}]`;
}
