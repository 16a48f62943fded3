import { describe, expect, test } from 'vitest';
import { maatstaf } from '../cli/terminal.ts';

const tranche = 'rulesets/mbo/kwaliteitsafspraken-2019-2022';
const folder = 'rulesets/mbo/kwaliteitsafspraken-2015-2018';

describe('maatstaf cost', () => {
  test.each([
    [
      'nl',
      'groei',
      'lineair in Diplomas',
      'Dat groeit lineair in Diplomas, lineair in Instellingen, door `totale_studiewaarde` over Diplomas (artikel 3.4, vierde lid).',
    ],
    [
      'en',
      'growth',
      'linear in Diplomas',
      'That grows linear in Diplomas, linear in Instellingen, by `totale_studiewaarde` over Diplomas (artikel 3.4, vierde lid).',
    ],
  ])(
    'tells in %s how fast work grows, and which rule, article and set make it grow so',
    async (language, head, part, all) => {
      const { code, out } = await maatstaf(['cost', folder, '--lang', language]);
      expect([code, out.split('\n')[0]]).toEqual([0, expect.stringContaining(head)]);
      expect(out).toContain(part);
      expect(out.split('\n').map((line) => line.trim())).toContain(all);
    },
  );

  test('tells the same as JSON', async () => {
    const { code, out } = await maatstaf(['cost', folder, '--json']);
    const told = JSON.parse(out);
    expect(code).toBe(0);
    expect(told).toMatchObject({ door: 'totale_studiewaarde', begintOpnieuw: true });
    const found = told.onderdelen.find(({ naam }: { naam: string }) => naam === 'totale_studiewaarde');
    expect(found).toMatchObject({ artikel: 'artikel 3.4, vierde lid', verzamelingen: ['Diplomas'] });
  });

  test('tells the same of one question, with facts and without', async () => {
    const asked = ['cost', tranche, '--vraag', 'investeringsbudget', '--jaar', '2019', '--json'];
    const without = JSON.parse((await maatstaf(asked)).out);
    const { code, out } = await maatstaf([...asked, '--feiten', `${tranche}/populatie.json`]);
    const told = JSON.parse(out);
    expect(code).toBe(0);
    expect(told).toMatchObject({ door: 'investeringsbudget', aantallen: { Instellingen: 62 } });
    expect(Number(told.stappen)).toBeGreaterThan(400);
    expect(without).toMatchObject({ samen: told.samen, groei: told.groei });
    expect(without).not.toHaveProperty('stappen');
  });

  test.each([
    [`${tranche} --vraag bestaat_niet --jaar 2019`, 2],
    [`${tranche} --vraag investeringsbudget --jaar 2031`, 2],
    ['geen-map', 3],
    [`${folder} --feiten ${folder}/README.md`, 3],
    [`${folder} --feiten rulesets/mbo/prestatiebox-vsv-2013-2016/populatie.json`, 1],
  ])('refuses %s', async (words, code) => {
    const { code: found, out, err } = await maatstaf(['cost', ...words.split(' ')]);
    expect([found, out, err === '']).toEqual([code, '', false]);
  });
});
