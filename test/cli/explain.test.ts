import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asked, fund, fundFolder } from './fund.ts';
import { maatstaf } from './terminal.ts';

describe('explain', () => {
  test('as text: what, why and by which article, and below it the tree with articles in its margin', async () => {
    const { code, out, err } = await asked('explain', ['toegekend', 'van', 'A1']);
    expect([code, err]).toEqual([0, '']);
    const lines = out.split('\n');
    expect(lines.slice(0, 2)).toEqual([
      'Klein fonds — zonder jaar, bekend op 2019-06-01',
      'tekst zoals gewijzigd door “Verhoging”',
    ]);
    expect(out).toContain('Het bedrag “toegekend bedrag” van A1 is € 0,00.');
    expect(out).toContain(
      '“niet te veel gevraagd” is niet voldaan, want € 6.000,00 (gevraagd bedrag) is meer dan € 5.000,00',
    );
    expect(lines).toContain('art. 3  toegekend bedrag van A1: € 0,00');
    expect(lines.some((line) => /^art\. 3 .*niet te veel gevraagd: nee$/.test(line))).toBe(true);
    expect(out).toContain('“heel klein bedrag” is niet van toepassing');
  });

  test('of many amendments the newest are named by their titles', async () => {
    const many = [2, 3, 4, 5].map((month) => [
      `stap${month}.maat`,
      `wijziging stap${month} van fonds "Stap ${month}"
  bekendgemaakt 2019-0${month}-01
  in werking    2019-0${month}-02

  voeg toe

artikel ${month + 10}

  parameter nieuw${month}: bedrag = € ${month}
`,
    ]);
    const folder = fundFolder(Object.fromEntries(many));
    const { out } = await asked('explain', ['schoolbedrag van 01AA in 2020'], { folder });
    expect(out.split('\n')[1]).toMatch(
      /^2020: tekst zoals gewijzigd door “Stap 4”, “Stap 5”, “Verhoging”, en 2 eerdere wijzigingen$/,
    );
  });

  test('in English, by its Dutch name too', async () => {
    const { out } = await asked('toelichting', ['toegekend of A1', '--lang', 'en']);
    expect(out).toContain('The amount “toegekend bedrag” of A1 is €0.00.');
    expect(out).toContain('art. 3  toegekend bedrag of A1: €0.00');
  });

  test('a decision by its name is explained as a whole, each outcome with its reasons', async () => {
    const { out } = await asked('explain', ['toekenning van A1', '--vorm', 'kort']);
    expect(out.trim().split('\n\n')).toHaveLength(2);
    expect(out).toContain('“toewijsbaar”');
    expect(out).toContain('“toegekend bedrag”');
  });

  test('in full: the parts of the reasons of a decision, under headings', async () => {
    const { out } = await asked('explain', ['budget van 01AA in 2020', '--vorm', 'volledig']);
    const headings = out.split('\n').filter((line) => /^[A-Z ]+$/.test(line));
    expect(headings.slice(0, 4)).toEqual(['DE UITKOMST', 'DE REGELS', 'DE GEGEVENS', 'DE MOTIVERING']);
    expect(out).toContain('€ 3.000,00');
    expect(out).toContain('1 juli 2019');
    const { out: english } = await asked('explain', ['budget of 01AA in 2020', '--form', 'full', '--lang', 'en']);
    expect(english).toContain('€3,000.00');
  });

  test.each([[['--vorm', 'json']], [['--json']]])('%j is the trace on the wire', async (words) => {
    const { code, out } = await asked('explain', ['toegekend van A2', ...words]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ formaat: 'maatstaf-toelichting/1', regeling: { naam: 'fonds' } });
  });

  test('as drawing, as graph and as page, in a file', async () => {
    const folder = fundFolder();
    const file = (name: string): string => join(folder, name);
    for (const [form, begin] of [
      ['svg', '<svg '],
      ['dot', 'digraph'],
      ['html', '<!DOCTYPE html>'],
    ] as const) {
      const words = ['budget van 01AA in 2020', '--vorm', form, '--uitvoer', file(`uit.${form}`)];
      const { code, out, err } = await asked('explain', words, { folder });
      expect([code, out, err], form).toEqual([0, '', `geschreven: ${file(`uit.${form}`)}\n`]);
      expect(readFileSync(file(`uit.${form}`), 'utf8')).toContain(begin);
    }
    const page = readFileSync(file('uit.html'), 'utf8');
    expect(page).toContain('lang="nl"');
    expect(page).not.toMatch(/(?:src|href)="https?:/);
  });

  test('to another program a page goes without a file, to a screen it does not', async () => {
    const words = ['budget van 01AA in 2020', '--form', 'html'];
    expect((await asked('explain', words)).out).toContain('<!DOCTYPE html>');
    const { code, err } = await asked('explain', words, { terminal: { width: 80 } });
    expect(code).toBe(2);
    expect(err).toContain('U351');
    expect(err).toContain('--uitvoer toelichting.html');
  });

  test('sentences and tree stay within the terminal', async () => {
    for (const form of ['tekst', 'kort', 'volledig']) {
      const { out } = await asked('explain', ['toekenning van A1', '--vorm', form], { terminal: { width: 72 } });
      expect(
        out.split('\n').filter((line) => line.length > 72),
        form,
      ).toEqual([]);
    }
  });

  test('how deep, and how many members from which on', async () => {
    const deep = await asked('explain', ['schoolbedrag van 01AA in 2020']);
    const flat = await asked('explain', ['schoolbedrag van 01AA in 2020', '--diepte', '1']);
    expect(flat.out.split('\n').length).toBeLessThan(deep.out.split('\n').length);
    const json = async (...words: readonly string[]): Promise<string> =>
      (await asked('explain', ['budget van 01AA in 2020', '--json', ...words])).out;
    expect(await json('--members', '1')).toContain('"02BB"');
    expect(await json('--members', '1', '--from-member', '2')).not.toEqual(await json('--members', '1'));
    const shallow = JSON.parse(await json('--depth', '0'));
    expect(Object.values<unknown>(shallow).some((value) => Array.isArray(value) && value.length === 1)).toBe(true);
  });

  test('of an example, by its facts', async () => {
    const { code, out } = await maatstaf(['explain', fundFolder(), '--voorbeeld', 'twee scholen']);
    expect(code).toBe(0);
    expect(out).toContain('voorbeeld “twee scholen”');
    expect(out).toContain('art. 4  budget van 01AA in 2019: € 333,33');
  });

  test('one condition', async () => {
    for (const name of ['niet_te_veel', 'niet te veel gevraagd', 'toewijsbaar("A1") › niet_te_veel']) {
      const { code, out } = await asked('explain', ['toegekend van A1', '--voorwaarde', name]);
      expect(code).toBe(0);
      expect(out, name).toMatch(/^Aan de voorwaarde “niet te veel gevraagd” is niet voldaan/);
    }
    const { out } = await asked('explain', ['toewijsbaar van A1', '--condition', 'plan', '--json']);
    expect(JSON.parse(out)).toMatchObject({ voorwaarde: 'plan', label: 'goed plan' });
  });

  test('what is not known ends with 1, and is explained as far as it goes', async () => {
    const { code, out } = await asked('explain', ['toegekend van A3']);
    expect(code).toBe(1);
    expect(out).toContain('het plan is goed');
  });

  test('the receipt is written beside it', async () => {
    const folder = fundFolder();
    const path = join(folder, 'bewijs.json');
    const { code, out, err } = await asked('explain', ['budget van 01AA in 2020', '--bewijs', path], { folder });
    expect([code, err]).toEqual([0, `geschreven: ${path}\n`]);
    expect(out).toContain('art. 4');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ regeling: { naam: 'fonds' } });
  });

  test.each([
    [['budget van 01AA in 2020', '--vorm', 'pdf'], 'U07', '`svg`'],
    [['budget van 01AA in 2020', '--vorm', 'voledig'], 'U367', '`volledig`'],
    [['budget van 01AA in 2020', '--vorm', 'kort', '--json'], 'U10', '--vorm'],
    [['budget van 01AA in 2020', '--compleet'], 'U350', '`json`'],
    [['budget van 01AA in 2020', '--json', '--compleet', '--diepte', '2'], 'U10', '--diepte'],
    [['budget van 01AA in 2020', '--json', '--compleet', '--voor', '01AA'], 'U10', '--voor'],
    [['budget van 01AA in 2020', '--bewijs', 'b.json', '--voor', '01AA'], 'U10', '--voor'],
    [['toegekend van A1', '--vorm', 'svg', '--voorwaarde', 'plan'], 'U350', '--voorwaarde'],
    [['toegekend van A1', '--voorwaarde', 'plann'], 'U356', '`niet_te_veel`'],
    [['budget van 01AA in 2020', '--voorwaarde', 'plan'], 'U358', '--voorwaarde'],
    [['budget van 01AA in 2020', '--met-eigen', 'Aanvraag'], 'U09', '--voor'],
    [['budget van 01AA in 2020', '--voor', '01AB'], 'U352', '`01AA`'],
    [['budget van 01AA in 2020', '--voor', '01AA', '--met-eigen', 'Anvraag'], 'U354', '`Aanvraag`'],
    [['budget van 02BB in 2020', '--voor', '01AA'], 'U355', '01AA'],
    [['buget van 01AA in 2020'], 'R02', '`budget`'],
    [['toegekend bedrg van A1'], 'U363', '“toegekend bedrag”'],
    [['van A1'], 'U340', '`A1`'],
    [[''], 'U05', 'maatstaf explain'],
    [['budget van 09ZZ in 2020'], 'R', '09ZZ'],
    [['budget van 01AA in 2031'], 'R', '2031'],
    [['budget in 2020'], 'U342', '`budget van 01AA in 2020`'],
    [[], 'U05', 'maatstaf explain'],
  ])('%j is answered with %s', async (words, problem, named) => {
    const { code, out, err } = await asked('explain', words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(` ${problem}`);
    expect(err).toContain(named);
    expect(existsSync('b.json')).toBe(false);
  });

  test('a condition of two values of which neither is asked about is not chosen', async () => {
    const rule = '\n  regel goede van School: aantal "goede aanvragen" = aantal Aanvragen waar toewijsbaar\n';
    const folder = fundFolder({ 'regeling.maat': `${fund['regeling.maat']}${rule}` });
    const { code, err } = await asked('explain', ['goede van 02BB', '--voorwaarde', 'plan'], { folder });
    expect(code).toBe(2);
    expect(err).toContain('U357');
    expect(err).toContain('toewijsbaar("A2") › plan');
  });

  test('a file that cannot be written is named; and of a folder that is not there, that it is not', async () => {
    const folder = fundFolder();
    const to = (path: string): readonly string[] => ['budget van 01AA in 2020', '--uitvoer', join(folder, path)];
    const missing = await asked('explain', to('nergens/uit.txt'));
    expect([missing.code, missing.err]).toEqual([3, expect.stringContaining('U366')]);
    expect(missing.err).toContain(`de map \`${join(folder, 'nergens')}\` bestaat niet`);
    const below = await asked('explain', to('feiten.json/uit.txt'));
    expect([below.code, below.err]).toEqual([3, expect.stringContaining('U27')]);
  });

  test.each(['tekst', 'kort', 'volledig'])('%s of what is not known at all says what is needed', async (form) => {
    const folder = fundFolder();
    const words = ['budget', 'van', '01AA', 'in', '2020', '--vorm', form];
    const { code, out } = await maatstaf(['explain', folder, ...words]);
    expect(code).toBe(1);
    expect(out).toContain('Er is nog geen uitkomst om toe te lichten.');
    expect(out).toContain('de lijst van `School`');
    const json = await maatstaf(['explain', folder, ...words.slice(0, -1), 'json']);
    expect([json.code, JSON.parse(json.out).knopen]).toEqual([1, []]);
  });
});

describe('for whom an explanation is made', () => {
  const words = ['schoolbedrag van 01AA in 2020', '--voor', '01AA'];

  test.each(['tekst', 'kort', 'volledig', 'json', 'html', 'dot', 'svg'])('%s names nobody else', async (form) => {
    const folder = fundFolder();
    const facts = JSON.parse(readFileSync(join(folder, 'feiten.json'), 'utf8'));
    facts.School['03CC'] = { leerlingen: { 2019: '10', 2020: '10' } };
    const three = fundFolder({ 'feiten.json': JSON.stringify(facts) });
    const all = (await asked('explain', ['budget van 01AA in 2020', '--vorm', 'volledig'], { folder: three })).out;
    expect(all).toContain('02BB (€ 1.800,00)');
    const { code, out } = await asked('explain', [...words, '--vorm', form], { folder: three });
    expect(code).toBe(0);
    expect(out).toContain('01AA');
    for (const foreign of ['02BB', '03CC', '1.800', '1800']) expect(out).not.toContain(foreign);
  });

  test('what belongs to it is seen when it is named', async () => {
    const own = ['toegekend van A1', '--voor', '01AA'];
    expect((await asked('explain', own)).err).toContain('U355');
    const { code, out } = await asked('explain', [...own, '--met-eigen', 'Aanvraag']);
    expect(code).toBe(0);
    expect(out).toContain('€ 6.000,00 (gevraagd bedrag)');
    expect((await asked('explain', [...own, '--with-own', 'aanvraag'])).code).toBe(0);
  });

  test('what belongs to it by a fact is asked for that thing itself', async () => {
    const object = `
  object Plan meervoud Plannen "plan"
    aangeduid met code

  gegeven indiener van Plan: School "indiener"
  gegeven kosten van Plan: bedrag "kosten"
`;
    const law = fund['regeling.maat'].replace('\nartikel 2 — Oordeel', `${object}\nartikel 2 — Oordeel`);
    const rule = '\n  regel steun van Plan: bedrag "steun" = kosten * 2\n';
    const facts = JSON.parse(fund['feiten.json']);
    facts.Plan = { P1: { indiener: '01AA', kosten: '100.00' } };
    const folder = fundFolder({ 'regeling.maat': `${law}${rule}`, 'feiten.json': JSON.stringify(facts) });
    const words = ['steun van P1', '--voor', '01AA', '--met-eigen', 'Plan'];
    const { code, err } = await asked('explain', words, { folder });
    expect([code, err]).toEqual([2, expect.stringContaining('U368')]);
    expect(err).toContain('`--voor "Plan P1"`');
    const itself = await asked('explain', ['steun van P1', '--voor', 'Plan P1'], { folder });
    expect([itself.code, itself.out]).toEqual([0, expect.stringContaining('€ 200,00')]);
  });

  test('a key that several objects have is told apart by the object', async () => {
    const folder = fundFolder();
    const facts = JSON.parse(readFileSync(join(folder, 'feiten.json'), 'utf8'));
    facts.Aanvraag['02BB'] = { ...facts.Aanvraag['A2'] };
    const other = fundFolder({ 'feiten.json': JSON.stringify(facts) });
    const { err } = await asked('explain', ['pot in 2020', '--voor', '02BB'], { folder: other });
    expect(err).toContain('U353');
    expect(err).toContain('--voor "School 02BB"');
    expect((await asked('explain', ['pot in 2020', '--voor', 'School 02BB'], { folder: other })).code).toBe(0);
    // Of what belongs to a school the school is meant.
    expect((await asked('explain', ['budget van 02BB in 2020', '--voor', '02BB'], { folder: other })).code).toBe(0);
  });
});
