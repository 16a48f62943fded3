// Writes the constructed population beside its regulation: node test/populations/write.ts
import { writeFileSync } from 'node:fs';
import { mboSector } from './mbo-sector.ts';

const target = new URL('../../rulesets/mbo/kwaliteitsafspraken-2019-2022/populatie.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(mboSector(), undefined, 2)}\n`);
