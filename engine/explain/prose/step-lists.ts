import type { Step, TraceValue } from '../model-trace.ts';
import { conditionName, type Speaker } from './labels.ts';
import { listed } from './show.ts';
import { isOpen, truth } from './step-outcome.ts';
import type { StepTable } from './step-table.ts';

/** A list of named conditions: how many were met, or which were not. */
export function listWords(speaker: Speaker, table: StepTable, step: Step): string {
  const { value, conditions = [], list } = step;
  const { needs, count, of } = list ?? { needs: 'all' as const, count: conditions.length, of: conditions.length };
  const inside = conditionsInside(step);
  if (inside.length > 0 && value === undefined)
    return table.listAsked(
      needs,
      count,
      listed(
        inside.map(({ name }) => name),
        speaker.language,
        needs === 'all' ? 'and' : 'or',
      ),
    );
  const named = (wanted: (value: TraceValue) => boolean): readonly string[] => [
    ...inside.flatMap((one) => (one.value !== undefined && wanted(one.value) ? [one.name] : [])),
    ...conditions.flatMap((id) => {
      const node = speaker.nodes.get(id);
      return node !== undefined && wanted(node.value) ? [conditionName(speaker, node)] : [];
    }),
  ];
  if (truth(value) === true) return table.listHolds(needs, count, of);
  if (truth(value) === false && needs === 'one') return table.listFailsAll(of);
  if (truth(value) === undefined) {
    const waiting = named((one) => isOpen(one)).map((one) => table.unknown(one));
    return waiting.length > 0 ? waiting.join(` ${table.and} `) : table.listHolds(needs, count, of);
  }
  const failing = named((one) => truth(one) === false);
  return failing.length === 0
    ? table.listFailsAll(of)
    : table.listFails(listed(failing, speaker.language), failing.length);
}

interface InnerCondition {
  readonly name: string;
  readonly value?: TraceValue;
}

/** The conditions that have no nodes, as those of an exception or inside a set, with what came of them. */
function conditionsInside({ parts = [] }: Step): readonly InnerCondition[] {
  return parts.flatMap(({ condition, value }) =>
    condition === undefined ? [] : [{ name: `“${condition}”`, ...(value === undefined ? {} : { value }) }],
  );
}
