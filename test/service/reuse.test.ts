import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { DifferenceReply, TextReply } from '../../service/contract-law.ts';
import { read, withService } from './started.ts';

const { ask, post } = withService({ rulesets: [fileURLToPath(new URL('./gebruikt', import.meta.url))] });
const own = '/v1/regelingen/subsidie';
const feiten = { Instelling: { '01AA': { studenten: { '2024': '3' } } } };

describe('a regulation that uses one in another folder', () => {
  test('is there, as is the one it uses', async () => {
    const { regelingen } = await read<{ regelingen: { naam: string }[] }>(ask('GET', '/v1/regelingen'));
    expect(regelingen.map(({ naam }) => naam)).toEqual(['subsidie', 'wet']);
  });

  test('answers with the law of the moment in both', async () => {
    const values = async (question: object): Promise<unknown> => {
      const reply = await post(`${own}/antwoorden`, { gevraagd: ['bijdrage'], jaar: 2024, feiten, ...question });
      expect(reply.status).toBe(200);
      const { waarden } = await read<{ waarden: { waarde?: string }[] }>(reply);
      return waarden.map(({ waarde }) => waarde);
    };
    expect(await values({})).toEqual(['630.00']);
    expect(await values({ geldendOp: '2024-06-30' })).toEqual(['330.00']);
    expect(await values({ bekendOp: '2024-04-30' })).toEqual(['330.00']);
  });

  test('tells of each quantity in which regulation it stands', async () => {
    const detail = await read<{ grootheden: { naam: string; artikel?: string }[] }>(ask('GET', own));
    const places = new Map(detail.grootheden.map(({ naam, artikel }) => [naam, artikel]));
    expect(places.get('bijdrage')).toBe('artikel 3');
    expect(places.get('wet.tarief')).toBe('Wet op het onderwijs, artikel 2');
  });

  test('comes with the files of the act, its own first, and they check as they come', async () => {
    const { bestanden } = await read<{ bestanden: { naam: string; tekst: string }[] }>(ask('GET', `${own}/bestanden`));
    expect(bestanden.map(({ naam }) => naam)).toEqual(['regeling.maat', 'wet/regeling.maat', 'wet/stb-1.maat']);
    const checked = await post('/v1/controles', { bestanden });
    expect(await read(checked)).toMatchObject({ gaaf: true });
  });

  test('has a text and differences of its own', async () => {
    const { tekst, wijzigingen } = await read<TextReply>(ask('GET', `${own}/tekst`));
    expect([tekst.includes('regeling wet'), wijzigingen]).toEqual([false, []]);
    const reply = await post(`${own}/verschillen`, { van: '2024-06-30', tot: '2024-12-31', feiten, jaar: 2024 });
    const { verschillen, uitkomsten } = await read<DifferenceReply>(reply);
    expect(verschillen).toEqual([]);
    const differing = uitkomsten?.filter(({ rijen }) => rijen.some(({ anders }) => anders)).map(({ naam }) => naam);
    expect(differing).toEqual(['bijdrage', 'rijksbijdrage']);
  });

  test('has a schema of facts with the names of the act', async () => {
    const schema = await read(ask('GET', `${own}/feitenschema`));
    expect(JSON.stringify(schema)).toContain('"studenten"');
  });
});
