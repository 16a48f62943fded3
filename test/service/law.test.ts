import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { DifferenceReply, TextReply } from '../../service/contract-law.ts';
import { type Refusal, read, withService } from './started.ts';

const { ask, post } = withService({ rulesets: [fileURLToPath(new URL('../../rulesets', import.meta.url))] });
const name = 'kwaliteitsafspraken_mbo_2019_2022';
const texts = `/v1/regelingen/${name}/tekst`;
const differences = `/v1/regelingen/${name}/verschillen`;

function institution(grant: string, students: string): object {
  const agenda = { waarde: 'voldoende', door: 'de minister', op: '2019-05-27', motivering: 'voldoende' };
  return { agenda, rijksbijdrage: { '2022': grant }, studenten_niveau_2: { '2020': students } };
}
const feiten = {
  Instelling: { '99AA': institution('60000000.00', '3000'), '99BB': institution('40000000.00', '1000') },
};

describe('the text of a day', () => {
  test('is by default the newest, with every amendment in it', async () => {
    const reply = await ask('GET', texts);
    expect(reply.status).toBe(200);
    const { regeling, wijzigingen, tekst, nietVoorAlleJaren, ...moment } = await read<TextReply>(reply);
    expect([regeling, moment]).toEqual([name, {}]);
    expect(wijzigingen.map((amendment) => amendment.naam)).toEqual([
      ...['stcrt_2019_52430', 'stcrt_2020_57180', 'stcrt_2021_35925', 'stcrt_2022_17977'],
    ]);
    expect(wijzigingen[0]).toMatchObject({
      bekendgemaakt: '2019-09-26',
      inWerking: '2019-09-27',
      geldtVanaf: '2019-09-27',
    });
    expect(tekst).toMatch(/2022 \| +€ 341\.147\.000/);
    expect(tekst).toContain('artikel 5, zevende lid');
    expect(nietVoorAlleJaren).toEqual([]);
  });

  test.each([
    ['?geldendOp=2019-04-18', '230.000.000', 0],
    ['?geldendOp=2021-01-01', '247.215.000', 2],
    ['?jaar=2022&bekendOp=2022-06-01', '252.785.000', 3],
    ['?jaar=2022', '341.147.000', 4],
    ['?jaar=2019', '240.000.000', 1],
  ])('%s', async (query, ceiling, count) => {
    const { tekst, wijzigingen } = await read<TextReply>(ask('GET', texts + query));
    expect(tekst).toMatch(new RegExp(`2022 \\| +€ ${ceiling.replaceAll('.', '\\.')}`));
    expect(wijzigingen).toHaveLength(count);
  });

  test.each([
    ['?geldendOp=2019-02-30', 400, 'U63'],
    ['?geldendOp=vroeger', 400, 'U63'],
    ['?jaar=19', 400, 'U77'],
    ['?peildatum=2019-01-01', 400, 'U73'],
    ['?geldendOp=2019-04-17', 400, 'R03'],
    ['?geldendOp=2018-06-01', 400, 'R04'],
    ['?geldendOp=2024-08-01', 400, 'R05'],
  ])('%s is refused', async (query, status, code) => {
    const reply = await ask('GET', texts + query);
    expect(reply.status).toBe(status);
    expect((await read<Refusal>(reply)).fouten.map((found) => found.code)).toEqual([code]);
  });

  test('of a regulation that is not there', async () => {
    expect((await ask('GET', '/v1/regelingen/nergens/tekst')).status).toBe(404);
  });
});

describe('the difference between two days', () => {
  test('is told by rule, and as the amendment that makes it', async () => {
    const body = await read<DifferenceReply>(post(differences, { van: '2022-07-08', tot: '2022-07-09' }));
    expect(body).toMatchObject({
      was: { geldendOp: '2022-07-08' },
      wordt: { geldendOp: '2022-07-09' },
      nietInWijziging: [],
    });
    expect(body.verschillen.map(({ wat, soort, naam }) => [wat, soort, naam])).toEqual([
      ['gewijzigd', 'parameter', 'investeringsplafond'],
      ['gewijzigd', 'parameter', 'resultaatplafond'],
      ['nieuw', 'uitzondering', 'verdeling_2022'],
    ]);
    expect(body.verschillen[0]?.delen).toEqual([
      { deel: 'cel', naam: 'investeringsplafond', adres: 'in 2022', was: '€ 252.785.000', wordt: '€ 341.147.000' },
    ]);
    expect(body.wijziging).toContain('vervang investeringsplafond in 2022: € 341.147.000 was € 252.785.000');
    expect(body.uitkomsten).toBeUndefined();
  });

  test('with facts is also told for every receiver, exactly', async () => {
    const question = { van: '2022-07-08', tot: '2022-07-09', gevraagd: ['investeringsbudget'], jaar: 2022, feiten };
    const { uitkomsten } = await read<DifferenceReply>(post(differences, question));
    expect(uitkomsten).toHaveLength(1);
    expect(
      uitkomsten?.[0]?.rijen.map(({ van, was, wordt, verschil }) => [van, was.waarde, wordt.waarde, verschil]),
    ).toEqual([
      ['99AA', '164310250.00', '230274225.00', '65963975.00'],
      ['99BB', '88474750.00', '110872775.00', '22398025.00'],
    ]);
    expect(uitkomsten?.[0]?.totalen).toMatchObject({
      was: { waarde: '252785000.00' },
      wordt: { waarde: '341147000.00' },
      verschil: '88362000.00',
    });
  });

  test('is told in English to who asks for it', async () => {
    const reply = await post(differences, { tot: '2019-09-27' }, { 'Accept-Language': 'en' });
    const { verschillen } = await read<DifferenceReply>(reply);
    expect(verschillen[0]?.titel).toMatch(/^changed: parameter investeringsplafond /);
  });

  test.each([
    [{ van: '2022-13-01' }, 400, 'U63', 'van'],
    [{ van: '2019-04-17' }, 400, 'R03', undefined],
    [{ tot: 2022 }, 400, 'U59', 'tot'],
    [{ vanaf: '2022-01-01' }, 400, 'U57', 'vanaf'],
    [{ feiten: { Instelling: { '99AA': { agenda: 'goed' } } } }, 400, 'F', 'feiten.Instelling["99AA"].agenda'],
    [{ gevraagd: [] }, 400, 'U64', 'gevraagd'],
  ])('%j is refused', async (body, status, code, place) => {
    const reply = await post(differences, body);
    expect(reply.status).toBe(status);
    const { fouten } = await read<Refusal>(reply);
    expect(fouten[0]?.code.startsWith(code)).toBe(true);
    expect(fouten[0]?.plaats).toBe(place);
  });

  test.each([
    [{ gevraagd: ['investeringsbudgetten'] }, 'investeringsbudgetten'],
    [{ gevraagd: ['investeringsbudget', 'resultaatafhankelijk_budget'], jaar: 2022 }, 'resultaatafhankelijk_budget'],
  ])('asked by %j, which is not there, is refused too', async (wrong, named) => {
    const reply = await post(differences, { ...wrong, feiten });
    expect(reply.status).toBe(400);
    expect((await read<Refusal>(reply)).fouten[0]?.melding).toContain(named);
  });
});
