// Writes the constructed populations beside their regulations: node test/populations/write.ts
import { writeFileSync } from 'node:fs';
import { hoSector } from './ho-sector.ts';
import { mboSector } from './mbo-sector.ts';

const populations: readonly (readonly [folder: string, population: unknown])[] = [
  ['mbo/kwaliteitsafspraken-2019-2022', mboSector()],
  ['ho/kwaliteitsbekostiging-2019-2024', hoSector()],
];

for (const [folder, population] of populations) {
  const target = new URL(`../../rulesets/${folder}/populatie.json`, import.meta.url);
  writeFileSync(target, `${JSON.stringify(population, undefined, 2)}\n`);
}
