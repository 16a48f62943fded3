import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { analyse } from '../../engine/index.ts';
import { newestHead } from '../../service/newest-head.ts';
import { readyQuestions } from '../../service/ready-questions.ts';
import { shippedRegulations, shippedRoot, textsOf } from '../shipped.ts';
import { read, withService } from './started.ts';

describe('the head of a regulation without its law', () => {
  test.each(shippedRegulations().map((one) => [one.folder, one] as const))(
    'of %s is that of its newest text',
    (_, one) => {
      const { head } = analyse(textsOf(one)).modules[0] ?? {};
      const { name, label, sectors, term, inForce, endsOn } = newestHead(one.name, one.own);
      expect({ name, label, sectors, term, inForce, endsOn }).toEqual({
        name: head?.name.text,
        label: head?.label?.value,
        sectors: head?.sectors.map(({ text }) => text),
        term: head?.term && { from: head.term.from, through: head.term.through },
        inForce: head?.inForce?.iso,
        endsOn: head?.endsOn?.iso,
      });
    },
  );

  test('of a text without a head has its name for a label', () => {
    expect(newestHead('x', [{ name: 'x.maat', text: 'artikel 1\n' }])).toEqual({ name: 'x', label: 'x', sectors: [] });
  });
});

/** A folder with a README that asks this. */
function folderAsking(readme: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'maatstaf-vragen-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'README.md'), readme);
  return folder;
}

const asking = (...lines: readonly string[]): string =>
  `# X\n\n## Asking\n\n\`\`\`console\n${lines.join('\n')}\n\`\`\`\n\n## Other\n\n\`\`\`console\n$ maatstaf run x --vraag nooit\n\`\`\`\n`;

describe('the questions in a README', () => {
  const sets = ['feiten-a.json', 'b.csv'];
  const run = '$ maatstaf run rulesets/x';

  test.each([
    [
      'a year',
      `${run} --vraag verlening --jaar 2019 --feiten x/feiten-a.json`,
      { gevraagd: ['verlening'], jaar: 2019, van: [], feiten: ['feiten-a.json'] },
    ],
    ['a quarter', `${run} --vraag v --jaar 2019-K2`, { gevraagd: ['v'], periode: '2019-K2', van: [], feiten: [] }],
    [
      'several, by English names, on dates',
      `${run} --question a b --year 2019 --of "01 AA" --as-at 2019-05-01 --law-of 2019-06-01 --known-on 2019-07-01 --facts x/feiten-a.json x/b.csv`,
      {
        gevraagd: ['a', 'b'],
        jaar: 2019,
        van: ['01 AA'],
        toestandOp: '2019-05-01',
        geldendOp: '2019-06-01',
        bekendOp: '2019-07-01',
        feiten: ['feiten-a.json', 'b.csv'],
      },
    ],
  ])('%s', (_, command, expected) => {
    expect(readyQuestions(folderAsking(asking(command, '…')), sets)).toEqual([expected]);
  });

  test('one that goes on over two lines', () => {
    const found = readyQuestions(
      folderAsking(asking(`${run} --vraag v \\`, '    --jaar 2019 --feiten feiten-a.json')),
      sets,
    );
    expect(found).toEqual([{ gevraagd: ['v'], jaar: 2019, van: [], feiten: ['feiten-a.json'] }]);
  });

  test.each([
    ['without a heading', '# X\n\n```console\n$ maatstaf run x --vraag v\n```\n'],
    ['facts that are not there', asking(`${run} --vraag v --feiten elders.json`)],
    ['another command', asking('$ maatstaf waarom rulesets/x v')],
    ['nothing asked', asking(`${run} --jaar 2019`)],
  ])('none: %s', (_, readme) => {
    expect(readyQuestions(folderAsking(readme), sets)).toEqual([]);
  });

  test('none: no README, or a folder of that name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'maatstaf-vragen-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    expect(readyQuestions(folder, sets)).toEqual([]);
    mkdirSync(join(folder, 'README.md'));
    expect(readyQuestions(folder, sets)).toEqual([]);
  });
});

describe('the catalogue of what is shipped', () => {
  const { ask } = withService({ rulesets: [shippedRoot] });

  test('has every regulation, with its sectors and years', async () => {
    const { regelingen } = await read<{ regelingen: { naam: string; sectoren: string[]; tijdvak?: object }[] }>(
      ask('GET', '/v1/regelingen'),
    );
    expect(regelingen.map(({ naam }) => naam).toSorted()).toEqual(
      shippedRegulations()
        .map(({ name }) => name)
        .toSorted(),
    );
    for (const { sectoren, tijdvak } of regelingen) expect([sectoren.length, tijdvak]).toEqual([1, expect.anything()]);
  });

  test('and each comes with its files and questions, and is sound', async () => {
    for (const { name } of shippedRegulations()) {
      const { bestanden, vragen } = await read<{ bestanden: { naam: string }[]; vragen: { feiten: string[] }[] }>(
        ask('GET', `/v1/regelingen/${name}/bestanden`),
      );
      const names = bestanden.map(({ naam }) => naam);
      expect(names[0]).toBe('regeling.maat');
      for (const { feiten } of vragen) expect(names).toEqual(expect.arrayContaining(feiten));
      expect(await read(ask('GET', `/v1/regelingen/${name}`))).toMatchObject({ naam: name, gaaf: true });
    }
  }, 60_000);
});
