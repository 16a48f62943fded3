import * as o from './rows/ours.ts';
import { rowsTimed } from './rows/rows.ts';

const f = rowsTimed()[0]!;
for (let i = 0; i < 15; i++) await o.planned.answer(f);
