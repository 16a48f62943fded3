import { readFileSync } from 'node:fs';
import { analyse, runExamples } from '../engine/index.ts';
import { render } from '../grammar/index.ts';
for (const name of process.argv.slice(2)) {
  const text = readFileSync(name, 'utf8');
  const analysis = analyse([{ name, text }]);
  console.log(name, analysis.problems.filter((p) => p.severity === 'error').map((p) => p.code + ' ' + render(p, 'nl').message + ' @' + text.slice(0, p.span?.start).split('\n').length).slice(0, 12));
  if (!analysis.sound) continue;
  const out: any = runExamples(analysis);
  for (const o of (Array.isArray(out) ? out : out.examples ?? [])) console.log(' ', o.example?.declaration?.name?.value ?? o.declaration?.label?.value ?? '', JSON.stringify((o.problems ?? []).map((p: any) => render(p, 'nl').message)));
}
