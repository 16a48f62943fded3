// Writes constructed populations: those that stand beside their regulations with `npm run population`, one of diplomas of
// about the real size divided by so much, into a folder outside git, with `npm run population -- diplomas --deel 10`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { constructedDiplomas, diplomaTable, institutionFacts, studyValueFacts } from './diplomas.ts';
import { factsText } from './facts-text.ts';
import { firstTranche } from './first-tranche.ts';
import { hoSector } from './ho-sector.ts';
import { mboSector } from './mbo-sector.ts';
import { applicationsOf2015 } from './rif-applications-2015.ts';
import { applicationsOf2021 } from './rif-applications-2021.ts';
import { schoolLeavers } from './school-leavers.ts';

const root = new URL('../../', import.meta.url);

const { values, positionals } = parseArgs({ allowPositionals: true, options: { deel: { type: 'string' } } });
const [what] = positionals;
if (what === undefined) writeCommitted();
else if (what === 'diplomas') writeDiplomas(Number(values.deel ?? '10'));
else fail(`there is no population “${what}”: say diplomas, or nothing`);

function writeCommitted(): void {
  const ho = new URL('rulesets/ho/kwaliteitsbekostiging-2019-2024/populatie.json', root);
  write(ho, `${JSON.stringify(hoSector(), undefined, 2)}\n`);
  const mbo = new URL('rulesets/mbo/', root);
  write(new URL('kwaliteitsafspraken-2019-2022/populatie.json', mbo), `${JSON.stringify(mboSector(), undefined, 2)}\n`);
  write(new URL('kwaliteitsafspraken-2015-2018/populatie.json', mbo), factsText(firstTranche()));
  write(new URL('kwaliteitsafspraken-2015-2018/populatie-diplomas.json', mbo), factsText(studyValueFacts(300, 4)));
  write(new URL('prestatiebox-vsv-2013-2016/populatie.json', mbo), factsText(schoolLeavers()));
  write(new URL('regionaal-investeringsfonds-2014-2018/populatie.json', mbo), factsText(applicationsOf2015()));
  write(new URL('regionaal-investeringsfonds-2019-2023/populatie.json', mbo), factsText(applicationsOf2021()));
}

/** One file as long as facts of that size may stand in one; else institutions in JSON and a table for each school year. */
function writeDiplomas(part: number): void {
  if (!Number.isInteger(part) || part < 1 || part > 1_000) fail('--deel is a whole number from 1 to 1000');
  const folder = new URL(`populaties/diplomas-deel-${part}/`, root);
  mkdirSync(folder, { recursive: true });
  const institutions = part < 50 ? 62 : 6;
  if (part >= 5) {
    write(new URL('feiten.json', folder), factsText(studyValueFacts(part, institutions)));
    return;
  }
  write(new URL('instellingen.json', folder), factsText(institutionFacts(part, institutions)));
  constructedDiplomas(part, institutions, (year, own) =>
    write(new URL(`diplomas-${year}.csv`, folder), diplomaTable(own)),
  );
}

function write(file: URL, text: string): void {
  writeFileSync(file, text);
  process.stdout.write(`${fileURLToPath(file)}: ${(text.length / 1_000_000).toFixed(1)} MB\n`);
}

function fail(message: string): never {
  process.stderr.write(`population: ${message}\n`);
  process.exit(2);
}
