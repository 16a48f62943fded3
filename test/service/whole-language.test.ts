import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { AnswerReply } from '../../service/index.ts';
import { type Refusal, read, withService } from './started.ts';

// Months, durations, lives, combinations and draws over HTTP.
const folder = fileURLToPath(new URL('./geheel', import.meta.url));
const { ask, post } = withService({ rulesets: [folder] });
const regulation = '/v1/regelingen/plaatsen_2024';
const feiten: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(`${folder}/plaatsen/feiten.json`, 'utf8'));
const drawn = { plaatsen: [{ jaar: '2024', volgorde: ['02BB', '01AA'] }] };

const answer = async (question: object): Promise<AnswerReply> =>
  read(await post(`${regulation}/antwoorden`, { jaar: 2024, feiten, ...question }));

/** As a reader finds a value: whose, for what, and what. */
const shown = ({ waarden }: AnswerReply): readonly (readonly unknown[])[] =>
  waarden.map(({ van, periode, jaar, voor, waarde, staat }) => [
    van,
    ...[periode ?? jaar ?? []].flat(),
    ...(voor ?? []),
    waarde ?? staat,
  ]);

describe('draws', () => {
  test('those who are equal are unknown, and the page of the interface says what is told of them', async () => {
    const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
    const [example = ''] = [...page.matchAll(/^```json\n(.*?)^```$/gms)].flatMap(([, text = '']) =>
      text.includes('"tussen"') ? [text] : [],
    );
    expect(await answer({ gevraagd: ['plaatsen'] })).toMatchObject(JSON.parse(example));
  });

  test('a recorded draw decides, and the reason says so', async () => {
    const reply = await answer({ gevraagd: ['plaatsen'], feiten: { ...feiten, lotingen: drawn } });
    expect(shown(reply)).toEqual([
      ['01AA', 2024, '0'],
      ['02BB', 2024, '60'],
      ['03CC', 2024, '30'],
    ]);
    expect(reply.nogNodig).toEqual([]);
    expect(reply.waarden[0]?.reden).toContain('geloot');
  });

  test('combinations are drawn by key and value, and each says for which it is', async () => {
    const open = await answer({ gevraagd: ['beurzen'] });
    expect(open.nogNodig[0]?.tussen).toEqual(
      ['01AA', '02BB', '03CC'].flatMap((key) => [`${key} taal`, `${key} rekenen`]),
    );
    const volgorde = ['03CC rekenen', '01AA taal', '01AA rekenen', '02BB taal', '02BB rekenen', '03CC taal'];
    const held = { beurzen: [{ jaar: '2024', volgorde }] };
    const reply = await answer({ gevraagd: ['beurzen'], feiten: { ...feiten, lotingen: held } });
    expect(shown(reply)).toEqual([
      ['01AA', 2024, 'taal', '2'],
      ['01AA', 2024, 'rekenen', '2'],
      ['02BB', 2024, 'taal', '2'],
      ['02BB', 2024, 'rekenen', '1'],
      ['03CC', 2024, 'taal', '1'],
      ['03CC', 2024, 'rekenen', '2'],
    ]);
  });

  test('a rank is drawn for under its own name', async () => {
    const { nogNodig } = await answer({ gevraagd: ['plek'] });
    expect(nogNodig).toEqual([
      { naam: 'plek', label: 'plek op de lijst', jaar: 2024, lijst: false, tussen: ['01AA', '02BB'] },
    ]);
  });

  test('what is needed is told in English to who asks for it', async () => {
    const body = { gevraagd: ['plaatsen'], jaar: 2024, feiten };
    const reply = await read<AnswerReply>(await post(`${regulation}/antwoorden`, body, { 'Accept-Language': 'en' }));
    expect(reply.waarden[0]?.reden).toContain('a draw between 01AA and 02BB');
  });
});

describe('months, durations and lives', () => {
  test('a schedule of payments has a period for each part, and adds up', async () => {
    const reply = await answer({ gevraagd: ['betaling'], van: ['03CC'] });
    expect(reply.waarden.map(({ periode }) => periode)).toEqual(
      Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, '0')}`),
    );
    expect(new Set(reply.waarden.map(({ waarde, jaar }) => [waarde, jaar].join()))).toEqual(new Set(['1250.00,']));
  });

  test('one month or quarter may be asked for by itself', async () => {
    const ask = async (question: object): Promise<AnswerReply> =>
      read(await post(`${regulation}/antwoorden`, { gevraagd: ['betaling'], van: ['03CC'], feiten, ...question }));
    const month = await ask({ periode: '2024-05' });
    expect(month).toMatchObject({ jaar: 2024, periode: '2024-05' });
    expect(shown(month)).toEqual([['03CC', '2024-05', '1250.00']]);
    const quarter = await ask({ jaar: 2024, periode: '2024-Q2' });
    expect(quarter.periode).toBe('2024-K2');
    expect(quarter.waarden.map(({ periode }) => periode)).toEqual(['2024-04', '2024-05', '2024-06']);
    expect(shown(await ask({ gevraagd: ['plaatsen'], periode: '2024-05' }))).toEqual([['03CC', 2024, '30']]);
  });

  test.each([
    ['a year', { periode: '2024' }, 'U420', 'periode'],
    ['a fifth quarter', { periode: '2024-K5' }, 'U420', 'periode'],
    ['a month without its zero', { periode: '2024-5' }, 'U420', 'periode'],
    ['beyond the calendar', { periode: '2200-01' }, 'U420', 'periode'],
    ['a number', { periode: 202405 }, 'U59', 'periode'],
    ['of another year', { jaar: 2025, periode: '2024-05' }, 'U421', 'periode'],
  ])('a period that is %s is refused', async (_, question, code, plaats) => {
    const reply = await post(`${regulation}/antwoorden`, { gevraagd: ['betaling'], feiten, ...question });
    expect(reply.status).toBe(400);
    const { fouten } = await read<Refusal>(reply);
    expect(fouten.map((one) => [one.code, one.plaats])).toEqual([[code, plaats]]);
  });

  test('durations move days, months count on, months are summed, a thing is named by its key', async () => {
    const gevraagd = ['herstel_tot', 'begint_in', 'drukste'];
    expect(shown(await answer({ gevraagd, van: ['01AA'] }))).toEqual([
      ['01AA', '2024-04-12'],
      ['01AA', '2025-01'],
      ['01AA', '15'],
    ]);
    expect(shown(await answer({ gevraagd: ['herstel_tot', 'hoort_bij'], van: ['02BB'] }))).toEqual([
      ['02BB', '2024-04-11'],
      ['02BB', '01AA'],
    ]);
  });

  test('what merged is not there any more, and what it had counts with its successor', async () => {
    const things = {
      '01AA': { studenten: { 2024: '60' } },
      '02BB': { studenten: { 2024: '30' }, bestaatTot: '2023-07-31', opgegaanIn: '01AA' },
    };
    const reply = await answer({ gevraagd: ['bedrag_per_plaats', 'plaatsen'], feiten: { Instelling: things } });
    expect(shown(reply)).toEqual([
      ['01AA', 2024, '500.00'],
      ['01AA', 2024, '90'],
    ]);
  });

  test.each([
    ['a day that is none', { bestaatTot: '2024-02-30' }, 'F27', 'bestaatTot'],
    ['a number for a day', { bestaatVanaf: 2024 }, undefined, 'bestaatVanaf'],
    ['merged, but not when', { opgegaanIn: '02BB' }, 'F242', 'opgegaanIn'],
    ['a duration in words', { hersteltermijn: '6 weken' }, 'F220', 'hersteltermijn'],
    ['a duration below zero', { hersteltermijn: '-P1M' }, 'F220', 'hersteltermijn'],
    ['a month without its zero', { eerste_maand: '2024-1' }, 'F221', 'eerste_maand'],
    ['a thirteenth month', { leerlingen: { '2024-13': '1' } }, 'F223', 'leerlingen["2024-13"]'],
    ['a year for a month', { leerlingen: { '2024': '1' } }, 'F223', 'leerlingen["2024"]'],
    ['a thing that was not delivered', { hoofdvestiging: '09ZZ' }, undefined, 'hoofdvestiging'],
  ])('%s is refused with its place', async (_, facts, code, place) => {
    await refused({ Instelling: { '01AA': facts, '02BB': {} } }, code, `Instelling["01AA"].${place}`);
  });
});

describe('draws that are wrong are refused with their place', () => {
  test.each([
    ['no list of draws', { plaatsen: {} }, 'F280', 'plaatsen'],
    ['of what draws nothing', { studenten: [] }, 'F281', 'studenten'],
    ['an unknown member', { plaatsen: [{ jaar: '2024', volgorde: ['01AA'], wie: 'x' }] }, 'F282', 'plaatsen[0].wie'],
    ['for no year', { plaatsen: [{ volgorde: ['01AA'] }] }, 'F283', 'plaatsen[0]'],
    ['a year as a number', { plaatsen: [{ jaar: 2024, volgorde: ['01AA'] }] }, 'F12', 'plaatsen[0].jaar'],
    ['nobody drawn', { plaatsen: [{ jaar: '2024', volgorde: [] }] }, 'F287', 'plaatsen[0].volgorde'],
    ['somebody unknown', { plaatsen: [{ jaar: '2024', volgorde: ['ZZ'] }] }, 'F284', 'plaatsen[0].volgorde[0]'],
    ['half a combination', { beurzen: [{ jaar: '2024', volgorde: ['01AA'] }] }, 'F284', 'beurzen[0].volgorde[0]'],
    ['somebody twice', { plaatsen: [{ jaar: '2024', volgorde: ['01AA', '01AA'] }] }, 'F285', 'plaatsen[0].volgorde[1]'],
  ])('%s', async (_, lotingen, code, place) => {
    await refused({ ...feiten, lotingen }, code, `lotingen.${place}`);
  });
});

describe('what the interface says of itself', () => {
  test('types and indexes of quantities are named', async () => {
    const { grootheden } = await read<{
      grootheden: readonly { naam: string; type: { soort: string }; per: readonly string[] }[];
    }>(ask('GET', regulation));
    const told = (name: string): unknown => {
      const found = grootheden.find(({ naam }) => naam === name);
      return [found?.type.soort, ...(found?.per ?? [])];
    };
    expect(told('hersteltermijn')).toEqual(['duur']);
    expect(told('eerste_maand')).toEqual(['maand']);
    expect(told('hoofdvestiging')).toEqual(['Instelling']);
    expect(told('leerlingen')).toEqual(['aantal', 'maand']);
    expect(told('beurzen')).toEqual(['aantal', 'Thema', 'jaar']);
    expect(told('betaling')).toEqual(['bedrag', 'maand']);
  });

  test('the schema of the facts has lives, months, durations and draws', async () => {
    const schema = await (await ask('GET', `${regulation}/feitenschema`)).text();
    for (const word of [
      'bestaatVanaf',
      'bestaatTot',
      'opgegaanIn',
      'lotingen',
      'volgorde',
      '([0-9]{1,4}M)?',
      '-(0[1-9]|1[0-2])$',
    ])
      expect([word, schema.includes(word)]).toEqual([word, true]);
  });

  test('the description tells of periods, combinations and draws', async () => {
    const { components } = await read<{ components: { schemas: Record<string, { properties: object }> } }>(
      ask('GET', '/v1/openapi.json'),
    );
    expect(Object.keys(components.schemas['Waarde']?.properties ?? {})).toEqual(
      expect.arrayContaining(['van', 'jaar', 'periode', 'voor']),
    );
    expect(Object.keys(components.schemas['NogNodig']?.properties ?? {})).toContain('tussen');
    expect(JSON.stringify(components.schemas['Vraag'])).toContain('lotingen');
  });
});

async function refused(facts: object, code: string | undefined, place: string): Promise<void> {
  const reply = await post(`${regulation}/antwoorden`, { gevraagd: ['plaatsen'], jaar: 2024, feiten: facts });
  expect(reply.status).toBe(400);
  const { fouten } = await read<Refusal>(reply);
  expect(fouten.map(({ plaats }) => plaats)).toContain(`feiten.${place}`);
  const found = fouten.find(({ plaats }) => plaats === `feiten.${place}`);
  expect(found?.code).toMatch(/^F/);
  if (code !== undefined) expect(found?.code).toBe(code);
  expect(found?.van?.regel).toBe(1);
}
