import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { highlight, parse, type SourceFile } from '../../grammar/index.ts';
import { seeded } from '../populations/seeded.ts';
import { applied, characterEdit, tokenEdit } from './edits.ts';

const root = new URL('../../', import.meta.url);
const files = [
  ...['test/miniatures/', 'test/grammar/cases/recovery/'].flatMap(rulesIn).filter((name) => !isBroken(name)),
  'rulesets/mbo/kwaliteitsafspraken-2019-2022/regeling.maat',
  'test/edits/small.maat',
];
const editsEach = 240;

/** These say no more than that something does not fit, is missing, or breaks off: not what. */
const general: readonly string[] = ['S18'];
const vague: readonly string[] = [...general, 'S13', 'S09'];

describe('slips of the hand', () => {
  test('the first message is mostly one of its own', () => {
    const counts = new Map<string, number>();
    for (const [index, name] of files.entries()) {
      for (const code of firstCodes({ name, text: readFileSync(new URL(name, root), 'utf8') }, index)) {
        counts.set(code, (counts.get(code) ?? 0) + 1);
      }
    }
    const total = [...counts.values()].reduce((sum, count) => sum + count);
    const share = (codes: readonly string[]): number =>
      codes.reduce((sum, code) => sum + (counts.get(code) ?? 0), 0) / total;
    process.stdout.write(`${printed(counts, total)}\n`);
    process.stdout.write(`general: ${percent(share(general))}, with S13 and S09: ${percent(share(vague))}\n`);
    expect(total).toBeGreaterThan(1500);
    expect(share(general)).toBeLessThan(0.06);
    expect(share(vague)).toBeLessThan(0.15);
  }, 180_000);
});

/** The first error of each edit that the grammar notices. */
function firstCodes(source: SourceFile, seed: number): readonly string[] {
  const next = seeded(20190418 + seed);
  const spans = highlight(source)
    .filter(({ category }) => !['comment', 'citation', 'quotation'].includes(category))
    .map(({ span }) => span);
  return Array.from({ length: editsEach }, (_, index) =>
    index % 2 === 0 ? characterEdit(source.text, next) : tokenEdit(source.text, spans, next),
  ).flatMap((edit) => {
    const { problems } = parse({ name: source.name, text: applied(source.text, edit) }, 'nl');
    const first = problems.find(({ severity }) => severity === 'error');
    return first === undefined ? [] : [first.code];
  });
}

function rulesIn(folder: string): readonly string[] {
  return readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.maat'))
    .map((name) => `${folder}${name}`);
}

/** Some files of the cases are wrong before anything is edited. */
function isBroken(name: string): boolean {
  const text = readFileSync(new URL(name, root), 'utf8');
  return parse({ name, text }, 'nl').problems.some(({ severity }) => severity === 'error');
}

function printed(counts: ReadonlyMap<string, number>, total: number): string {
  const sorted = [...counts].sort((one, other) => other[1] - one[1]).slice(0, 16);
  return `first messages of ${total} edits: ${sorted.map(([code, count]) => `${code} ${percent(count / total)}`).join(', ')}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
