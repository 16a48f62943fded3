import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type Analysis,
  type AnswerValue,
  analyse,
  evaluate,
  instanceKey,
  plans,
  readFactsText,
} from '../../engine/index.ts';
import { indexTuples } from '../../engine/run/asked.ts';
import { commandsUnder } from '../readme-commands.ts';
import { runs } from '../runs.ts';
import { lawOf, readmeOf, shippedJson, shippedRegulations, shippedRoot } from '../shipped.ts';
import { folderWith, sound } from './folder.ts';
import { maatstaf } from './terminal.ts';

/** Columns that both commands write: what, of whom, when, for what, known or not, and the value. */
const alike = (csv: string): readonly string[] =>
  csv
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';').slice(0, 7).join(';'));

describe('population answers as run does', () => {
  const asked = shippedRegulations().flatMap(({ folder }) =>
    commandsUnder('## Asking', readmeOf(folder))
      .filter(([command]) => command === 'run')
      .map((command) => [folder, command] as const),
  );

  test('there are questions', () => expect(asked.length).toBeGreaterThan(8));

  test.each(asked)(
    '%s: %j',
    async (_, [, path = '', ...rest]) => {
      const at = (word: string): string => (word.startsWith('rulesets/') ? join(shippedRoot, '..', word) : word);
      const args = [path, ...rest, '--uitvoer', 'csv'].map(at).filter((word) => word !== '--waarom');
      const all = await maatstaf(['doorrekenen', ...args]);
      if (all.err.includes(' U390 ')) {
        expect([all.out, all.code]).toEqual(['', 2]);
        return;
      }
      const one = await maatstaf(['run', ...args]);
      expect(alike(all.out)).toEqual(alike(one.out));
      expect(alike(all.out).length).toBeGreaterThan(1);
    },
    120_000,
  );
});

describe('values of every shipped population', () => {
  const populations = shippedRegulations().flatMap((regulation) =>
    readdirSync(join(shippedRoot, regulation.folder))
      .filter((name) => name.startsWith('populatie') && name.endsWith('.json'))
      .map((name) => [regulation.folder, name, regulation] as const),
  );

  test.each(populations)(
    '%s/%s',
    (folder, name, regulation) => {
      const analysis = analyse(lawOf(regulation));
      const { delivery } = readFactsText(JSON.stringify(shippedJson(folder, name)), name);
      if (delivery === undefined) throw new Error('the population was not read');
      const { year, names } = richestYear(analysis);
      let [compared, byColumns] = [0, 0];
      for (const some of spreadOver(inGroups(names, 12), runs(2))) {
        const question = { names: some, year, unwatched: true as const };
        const planned = plans.populations.plan(analysis, question);
        if ('problems' in planned) throw new Error(JSON.stringify(planned.problems));
        const { plan, population } = plans.populations.read(planned, [{ name, delivery }], dutch);
        const answer = population && plans.populations.answer(plan, population);
        if (population === undefined || answer === undefined || 'problems' in answer) throw new Error('not answered');
        const { values } = evaluate(analysis, population.facts(), question);
        expect([...answer.values()].map(({ result, ...instance }) => shown({ instance, result }))).toEqual(
          values.map(shown),
        );
        compared += values.length;
        if (answer.byColumns) byColumns += 1;
      }
      expect(compared).toBeGreaterThan(50);
      // Institutions alone, without diplomas: what rests on both goes one by one.
      if (`${folder}/${name}` !== 'mbo/kwaliteitsafspraken-2015-2018/populatie.json')
        expect(byColumns).toBeGreaterThan(0);
    },
    240_000,
  );
});

/** At most so many of them, from begin to end. */
function spreadOver<Of>(all: readonly Of[], count: number): readonly Of[] {
  const step = Math.max(1, Math.ceil(all.length / count));
  return all.filter((_, at) => at % step === 0);
}

function inGroups<Of>(all: readonly Of[], size: number): readonly (readonly Of[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, at * size + size));
}

const dutch = { separator: ';', decimal: ',' } as const;

/** Everything that rules and divisions give in the year for which there is most. */
function richestYear(analysis: Analysis): { readonly year: number; readonly names: readonly string[] } {
  const computed = [...analysis.quantities.values()].filter(
    ({ kind, type }) =>
      (kind === 'rule' || kind === 'allocation') && (type.kind !== 'amount' || type.decimals !== undefined),
  );
  const years = Array.from({ length: 14 }, (_, at) => 2011 + at).map((year) => ({
    year,
    names: computed.filter((one) => !('code' in indexTuples(one, year))).map((one) => one.name),
  }));
  const [{ year, names } = { year: 0, names: [] }] = years.toSorted(
    (one, other) => other.names.length - one.names.length,
  );
  const { problems } = evaluate(analysis, { things: new Map(), values: new Map() }, { names, year });
  const notYet = new Set(problems.map(({ args }) => args['name']));
  return { year, names: names.filter((name) => !notYet.has(name)) };
}

function shown({ instance, result }: Pick<AnswerValue, 'instance'> & { readonly result: { readonly kind: string } }) {
  const key = instanceKey(instance.quantity.name, instance.owner, instance.indexes);
  const datum =
    'datum' in result
      ? JSON.stringify(result.datum, (_, value) => (typeof value === 'bigint' ? `${value}` : value))
      : '';
  return `${key} ${result.kind} ${datum}`;
}

describe('population, on the command line', () => {
  const pupils = 'School;leerlingen[2019]\r\n01AA;12\r\n02BB;\r\n03CC;7\r\n';
  const ask = (folder: string, ...args: readonly string[]): ReturnType<typeof maatstaf> =>
    maatstaf(['doorrekenen', folder, '--vraag', 'bijdrage', '--jaar', '2019', ...args]);
  const inFolder = (csv: string): readonly [string, string] => {
    const folder = folderWith({ 'regeling.maat': sound, 'scholen.csv': csv });
    return [folder, join(folder, 'scholen.csv')];
  };

  test('a table, with what is not known told below', async () => {
    const [folder, csv] = inFolder(pupils);
    const { out, err, code } = await ask(folder, '--feiten', csv);
    expect(out).toMatch(/bijdrage {2}01AA {2}2019 +€ 1\.200,00\n.*nog niet bekend\n/);
    expect(err).toContain('3 rijen');
    expect(err).toContain('U394 van de 3 gevraagde waarden zijn er nog 1 niet bekend');
    expect(err).toContain('--van 02BB');
    expect(code).toBe(1);
  });

  test('only of some; phases where they are asked; English words', async () => {
    const [folder, csv] = inFolder(pupils);
    const { out, err, code } = await ask(folder, '--facts', csv, '--of', '03CC', '--phases', '--output', 'csv');
    expect(out).toBe('naam;label;van;jaar;voor;staat;waarde\r\nbijdrage;bijdrage;03CC;2019;;bekend;700,00\r\n');
    expect(err).toMatch(/gelezen: 3 School — [\d.]+ s, \d+ MB/);
    expect(code).toBe(0);
  });

  test('JSON can be read again', async () => {
    const [folder, csv] = inFolder(pupils);
    const { out } = await ask(folder, '--feiten', csv, '--uitvoer', 'json');
    const { waarden, ...head } = JSON.parse(out);
    expect(head).toMatchObject({ regeling: 'klein', jaar: 2019, geldendOp: '2019-12-31', aantal: 3 });
    expect(waarden.map((one: Record<string, unknown>) => [one['van'], one['staat'], one['waarde']])).toEqual([
      ['01AA', 'bekend', '1200.00'],
      ['02BB', 'onbekend', undefined],
      ['03CC', 'bekend', '700.00'],
    ]);
  });

  test('many values: a table shows the first, CSV has them all', async () => {
    const keys = Array.from({ length: 25_000 }, (_, at) => `S${at}`);
    const [folder, csv] = inFolder(
      `School;leerlingen[2019]\r\n${keys.map((key, at) => `${key};${at === 3 ? '' : at}`).join('\r\n')}\r\n`,
    );
    const table = await ask(folder, '--feiten', csv);
    expect(table.out).toContain('en nog 24000;');
    expect(table.err).toContain('U391 van 1 van de 25000 gevraagde waarden');
    const all = await ask(folder, '--feiten', csv, '--uitvoer', 'csv');
    expect(all.out.split('\r\n').length).toBe(25_002);
    expect(all.out).toContain('bijdrage;bijdrage;S3;2019;;open;\r\n');
    expect(all.code).toBe(1);
  });

  test.each([
    ['nothing asked', [], 'U14'],
    ['an unknown name', ['--vraag', 'bijdrag'], 'R02'],
    ['a year without law', ['--vraag', 'bijdrage', '--jaar', '2011'], 'R06'],
    ['one sign for two things', ['--vraag', 'bijdrage', '--scheiding', ','], 'U39'],
    ['no file', ['--vraag', 'bijdrage', '--jaar', '2019', '--feiten', 'is-er-niet.csv'], 'U20'],
    ['another kind of file', ['--vraag', 'bijdrage', '--jaar', '2019', '--feiten', 'scholen.xlsx'], 'U30'],
    ['an unknown key', ['--vraag', 'bijdrage', '--jaar', '2019', '--van', '04DD'], 'R08'],
    ['no threads', ['--vraag', 'bijdrage', '--draden', '0'], 'U17'],
  ])('refuses as run does: %s', async (_, args, code) => {
    const [folder, csv] = inFolder(pupils);
    const facts = args.includes('--feiten') || args.includes('--draden') ? args : [...args, '--feiten', csv];
    const answered = await maatstaf(['doorrekenen', folder, ...facts]);
    expect(answered.err).toContain(` ${code} `);
    expect([answered.out, answered.code === 0]).toEqual(['', false]);
    if (args.includes('--draden')) return;
    const one = await maatstaf(['run', folder, ...facts]);
    if (code !== 'U14') expect([answered.err, answered.code]).toEqual([one.err, one.code]);
  });

  test.each([
    ['an empty file', ''],
    ['no rows', 'School;leerlingen[2019]\r\n'],
    ['a column nobody knows', 'School;leerlinge[2019]\r\n01AA;12\r\n'],
    ['the other separator', 'School,leerlingen[2019]\r\n01AA,12\r\n'],
    ['a number that is none', 'School;leerlingen[2019]\r\n01AA;twaalf\r\n'],
    ['a key twice', 'School;leerlingen[2019]\r\n01AA;12\r\n01AA;13\r\n'],
    ['a cell too many', 'School;leerlingen[2019]\r\n01AA;12;13\r\n'],
  ])('reads as run does: %s', async (_, csv) => {
    const [folder, path] = inFolder(csv);
    const answered = await ask(folder, '--feiten', path);
    const one = await maatstaf(['run', folder, '--vraag', 'bijdrage', '--jaar', '2019', '--feiten', path]);
    expect([answered.err, answered.code]).toEqual([one.err, one.code]);
  });

  test('a decision of which each thing has its own law is refused, unless the law is said', async () => {
    const path = join(shippedRoot, 'mbo/regionaal-investeringsfonds-2014-2018');
    const facts = ['--jaar', '2014', '--feiten', join(path, 'feiten-verlening.json')];
    const refused = await maatstaf(['doorrekenen', path, '--vraag', 'verlening', ...facts]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('fout U390 `verlening`')]);
    const asked = ['--vraag', 'verlening', '--geldend-op', '2014-12-31', '--uitvoer', 'csv', ...facts];
    const one = await maatstaf(['run', path, ...asked]);
    const all = await maatstaf(['doorrekenen', path, ...asked]);
    expect([alike(all.out), all.code]).toEqual([alike(one.out), one.code]);
  });

  test('facts from standard input, of things that end: one by one, as run answers', async () => {
    const folder = folderWith({ 'regeling.maat': sound });
    const schools = {
      '01AA': { bestaatTot: '2019-07-01', leerlingen: { 2019: '12' } },
      '02BB': { leerlingen: { 2019: '7' } },
    };
    const input = (): Uint8Array => new TextEncoder().encode(JSON.stringify({ School: schools }));
    const asked = [folder, '--vraag', 'bijdrage', '--jaar', '2019', '--feiten', '-', '--uitvoer', 'csv'];
    const one = await maatstaf(['run', ...asked], { input });
    const all = await maatstaf(['doorrekenen', ...asked], { input });
    expect([alike(all.out), all.code]).toEqual([alike(one.out), one.code]);
    expect(all.err).toContain('U392 dit is een voor een uitgerekend en niet in kolommen: er zijn dingen die beginnen');
    const twice = await maatstaf(['doorrekenen', '-', '--vraag', 'bijdrage', '--feiten', '-'], { input });
    expect([twice.code, twice.err]).toEqual([2, expect.stringContaining('U10')]);
  });

  test('without the list of things it goes one by one, and says so', async () => {
    const folder = folderWith({ 'regeling.maat': sound });
    const { out, err, code } = await ask(folder);
    expect(err).toContain('U392');
    expect(out).toContain('de lijst');
    expect(code).toBe(1);
  });
});
