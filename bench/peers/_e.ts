import { writeFileSync } from 'node:fs';
import { planQuestion } from '../../engine/compile/plan-question.ts';
import { emitModule } from '../../engine/emit/emit-module.ts';
import { decisionAnalysis, decisionQuestion, flatFacts } from './decision/facts.ts';
import { decisionTimed } from './decision/inputs.ts';

const p = planQuestion(decisionAnalysis(), decisionQuestion);
if ('problems' in p) throw 1;
const t = emitModule(p.plan, { regulation: { name: 'a', label: 'b' }, question: [], dates: {}, sources: [] }, 'en');
writeFileSync('/tmp/b7bench/em/d.mjs', t);
console.log(t.length);

for (const f of ['allocation', 'rows']) {
  const { analyse } = await import('../../engine/index.ts');
  const { readFileSync } = await import('node:fs');
  const a = analyse([{ name: f, text: readFileSync(new URL(f + '.maat', import.meta.url), 'utf8') }]);
  const q = planQuestion(a, {
    names: f === 'rows' ? ['budget', 'norm_gehaald'] : ['budget', 'niet_verdeeld'],
    year: 2025,
  });
  if ('problems' in q) {
    console.log(q.problems.map((p) => p.message.en));
    continue;
  }
  console.log(
    f,
    q.plan.inputs.map((i) => [i.key, i.table, JSON.stringify(i.holds)].join(' ')),
    q.plan.asked.map((c) =>
      [c.quantity.name, JSON.stringify(q.plan.nodes[c.node]?.holds), q.plan.nodes[c.node]?.operation.kind].join(' '),
    ),
    q.plan.tables,
  );
  const e = emitModule(q.plan, { regulation: { name: 'a', label: 'b' }, question: [], dates: {}, sources: [] }, 'en');
  writeFileSync('/tmp/b7bench/em/' + f + '.mjs', e);
  console.log(e.length);
}
