import { analysisOf, plannedOf } from './ours.ts';
import { rowsQuestion } from './rows/ours.ts';

const { plan } = plannedOf(analysisOf('rows'), rowsQuestion);
const by = new Map<string, number>();
for (const n of plan.nodes) {
  const k = `${n.table}:${n.operation.kind}`;
  by.set(k, (by.get(k) ?? 0) + 1);
}
console.log(plan.nodes.length, [...by].join(' '));
