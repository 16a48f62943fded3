import { contender as dec } from './csv/decimal.ts';
import { csvTimed } from './csv/file.ts';
import { contender } from './csv/ours.ts';
import { contender as typed } from './csv/typed.ts';
import { contender as d2 } from './rows/decimal.ts';
import * as o from './rows/ours.ts';
import { contender as t2 } from './rows/typed.ts';

const f = csvTimed()[0]!;
for (const [n, c, x] of [
  ['csv ours', contender, f],
  ['csv typed', typed, f],
  ['csv decimal', dec, f],
  ['rows planned', o.planned, f.rows],
  ['rows typed', t2, f.rows],
  ['rows decimal', d2, f.rows],
] as const) {
  for (let i = 0; i < 4; i++) await c.answer(x as never);
  const u = process.cpuUsage();
  for (let i = 0; i < 6; i++) await c.answer(x as never);
  const d = process.cpuUsage(u);
  console.log(n, ((d.user + d.system) / 6000).toFixed(1), 'cpu ms');
}
