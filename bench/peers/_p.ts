import { decisionTimed } from './decision/inputs.ts';
import { contender } from './decision/planned.ts';

const t = decisionTimed();
let n = 0;
const s = performance.now();
const u = process.cpuUsage();
while (performance.now() - s < 4000) {
  contender.answer(t[n++ % 1024]!);
}
const c = process.cpuUsage(u);
console.log((n / (c.user + c.system)) * 1e6, '/cpu s');
