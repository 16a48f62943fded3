import { allocation as decision } from './allocation/work.ts';

const only = process.argv.slice(2);
for (const [name, load] of Object.entries(decision.contenders)) {
  if (only.length && !only.includes(name)) continue;
  const c = await load();
  await c.prepare?.();
  const out: string[] = [];
  for (const set of decision.sets()) {
    let wrong = 0;
    let first: unknown;
    const inputs = only.length ? set.inputs.slice(0, 500) : set.inputs;
    for (const input of inputs) {
      const got = await c.answer(input);
      const want = decision.truth(input);
      if (got.join() !== want.join()) {
        wrong++;
        first ??= { input, got, want };
      }
    }
    out.push(`${set.name}: ${wrong}/${inputs.length}`);
    if (process.env.V && first) console.log(set.name, first);
  }
  const timed = decision.timed();
  let n = 0;
  const t = performance.now();
  while (performance.now() - t < 700) {
    const r = c.answer(timed[n++ % 32]!);
    if (r instanceof Promise) await r;
  }
  console.log(name, Math.round((n / (performance.now() - t)) * 1000), '/s', out.join('; '));
}
