import { describe, expect, test } from 'vitest';
import { type Refusal, read, withService } from './started.ts';

const { ask, post, log } = withService();
const answers = '/v1/regelingen/proef/antwoorden';
const good = { gevraagd: ['investeringsbudget'], jaar: 2019 };

/** A body, and the codes and places of all that is wrong with it. */
type BadBody = readonly [string, unknown, readonly (readonly [string, string?])[]];

const badQuestions: readonly BadBody[] = [
  ['nothing', '', [['U55']]],
  ['blanks', ' \n ', [['U55']]],
  ['a list', [], [['U62']]],
  ['a text', '"x"', [['U62']]],
  ['no question', {}, [['U58', 'gevraagd']]],
  ['an empty question', { gevraagd: [] }, [['U64', 'gevraagd']]],
  ['an empty name', { gevraagd: [''] }, [['U64', 'gevraagd[0]']]],
  ['a name that is a number', { gevraagd: [1] }, [['U59', 'gevraagd[0]']]],
  ['one name for a list', { gevraagd: 'investeringsbudget' }, [['U61', 'gevraagd']]],
  ['a year as text', { ...good, jaar: '2019' }, [['U60', 'jaar']]],
  ['half a year', '{"gevraagd":["investeringsbudget"],"jaar":2019.5}', [['U60', 'jaar']]],
  ['a year with an exponent', '{"gevraagd":["investeringsbudget"],"jaar":2e3}', [['U60', 'jaar']]],
  ['a year long ago', { ...good, jaar: 1019 }, [['U64', 'jaar']]],
  ['a year far off', { ...good, jaar: 20190 }, [['U65', 'jaar']]],
  ['a year of many digits', `{"gevraagd":["investeringsbudget"],"jaar":${'9'.repeat(400)}}`, [['U60', 'jaar']]],
  ['a day that is none', { ...good, toestandOp: '2019-02-30' }, [['U63', 'toestandOp']]],
  ['a day in another notation', { ...good, geldendOp: '18-04-2019' }, [['U63', 'geldendOp']]],
  ['a day with a time', { ...good, bekendOp: '2019-04-18T00:00:00Z' }, [['U63', 'bekendOp']]],
  ['a field that does not exist', { ...good, jaren: 1 }, [['U57', 'jaren']]],
  ['null', { ...good, jaar: null }, [['U60', 'jaar']]],
  [
    'four mistakes',
    { gevraagd: [], jaar: 'x', bekendOp: 'x', y: 1 },
    [
      ['U64', 'gevraagd'],
      ['U60', 'jaar'],
      ['U63', 'bekendOp'],
      ['U57', 'y'],
    ],
  ],
  ['a name the regulation does not have', { ...good, gevraagd: ['investeringsbudjet'] }, [['R02']]],
  ['a year outside the term', { ...good, jaar: 2031 }, [['R06']]],
  ['no year where one is needed', { gevraagd: ['rijksbijdrage'], feiten: { Instelling: { '01AA': {} } } }, [['R07']]],
  ['law before the oldest text', { ...good, geldendOp: '2018-12-31', feiten: { Instelling: {} } }, [['R03']]],
  ['a key that was not delivered', { ...good, van: ['09ZZ'], feiten: { Instelling: { '01AA': {} } } }, [['R08']]],
];

describe('a question that is wrong is refused with everything that is wrong', () => {
  test.each(badQuestions)('%s', async (_, body, expected) => {
    const reply = await post(answers, body);
    expect(reply.status).toBe(400);
    const { fouten } = await read<Refusal>(reply);
    expect(fouten.map(({ code, plaats }) => [code, plaats])).toEqual(expected.map(([code, plaats]) => [code, plaats]));
  });
});

describe('JSON that is wrong', () => {
  test.each([
    ['a doubled key', '{"gevraagd":["a"],\n "gevraagd":["b"]}', 2],
    ['a doubled key inside', '{"gevraagd":["a"],"feiten":{"a":{"b":1,\n"b":2}}}', 2],
    ['a comma too many', '{"gevraagd":["a"],}', 1],
    ['single quotes', "{'gevraagd':[]}", 1],
    ['a comment', '{} // x', 1],
    ['not ended', '{"gevraagd":[', 1],
    ['NaN', '{"jaar":NaN}', 1],
    ['a number with a plus', '{"jaar":+2019}', 1],
    ['two values', '{}{}', 1],
    ['deep', '['.repeat(64) + ']'.repeat(64), 1],
    ['deeper', '{"a":'.repeat(1_000), 1],
    ['very deep', '['.repeat(100_000), 1],
  ])('%s is refused with its line', async (_, text, line) => {
    const reply = await post(answers, text);
    expect(reply.status).toBe(400);
    const { fouten } = await read<Refusal>(reply);
    if (!text.startsWith('[[') || text.length > 200) expect(fouten[0]?.van?.regel).toBe(line);
    expect(fouten.length).toBeGreaterThan(0);
  });

  test('bytes that are no UTF-8 are refused', async () => {
    const reply = await ask('POST', answers, {
      headers: { 'Content-Type': 'application/json' },
      body: new Uint8Array([0x7b, 0xff, 0x7d]),
    });
    expect([reply.status, (await read<Refusal>(reply)).fouten[0]?.code]).toEqual([400, 'U74']);
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'the name %s is a name like any other',
    async (name) => {
      const outside = await post(answers, `{"gevraagd":["x"],"${name}":{"polluted":1}}`);
      expect((await read<Refusal>(outside)).fouten.map(({ code, plaats }) => [code, plaats])).toEqual([['U57', name]]);
      const inside = await post(
        answers,
        `{"gevraagd":["investeringsbudget"],"jaar":2019,"feiten":{"${name}":{"polluted":1}}}`,
      );
      expect(inside.status).toBe(400);
      const file = await post('/v1/controles', `{"bestanden":[{"naam":"a","tekst":"","${name}":1}]}`);
      expect((await read<Refusal>(file)).fouten[0]).toMatchObject({ code: 'U57', plaats: `bestanden[0].${name}` });
      expect('polluted' in {}).toBe(false);
    },
  );
});

describe('facts that are wrong', () => {
  const institution = (facts: string): string =>
    `{"gevraagd":["investeringsbudget"],"jaar":2019,\n"feiten":{"Instelling":{"01AA":${facts}}}}`;

  test.each([
    [
      'an amount as a number',
      '{"rijksbijdrage":{"2019":60000000.00}}',
      'feiten.Instelling["01AA"].rijksbijdrage["2019"]',
    ],
    ['too many decimals', '{"rijksbijdrage":{"2019":"1.001"}}', 'feiten.Instelling["01AA"].rijksbijdrage["2019"]'],
    ['below the bound', '{"rijksbijdrage":{"2019":"-1.00"}}', 'feiten.Instelling["01AA"].rijksbijdrage["2019"]'],
    ['null', '{"agenda":null}', 'feiten.Instelling["01AA"].agenda'],
    ['an unknown name', '{"agendaa":"voldoende"}', 'feiten.Instelling["01AA"].agendaa'],
    ['an unknown verdict', '{"agenda":"goed"}', 'feiten.Instelling["01AA"].agenda'],
    ['a computed value', '{"investeringsbudget":{"2019":"1.00"}}', 'feiten.Instelling["01AA"].investeringsbudget'],
    [
      'a very large exponent',
      '{"rijksbijdrage":{"2019":"1e1000000"}}',
      'feiten.Instelling["01AA"].rijksbijdrage["2019"]',
    ],
  ])('%s are refused with their path and line', async (_, facts, path) => {
    const reply = await post(answers, institution(facts));
    expect(reply.status).toBe(400);
    const { fouten } = await read<Refusal>(reply);
    expect(fouten[0]?.code).toMatch(/^F/);
    expect(fouten[0]?.plaats).toBe(path);
    expect(fouten[0]?.van?.regel).toBe(2);
  });

  test('are told all at once', async () => {
    const reply = await post(answers, institution('{"agenda":"goed","rijksbijdrage":{"2019":5},"x":1}'));
    const { fouten } = await read<Refusal>(reply);
    expect(new Set(fouten.map(({ plaats }) => plaats))).toEqual(
      new Set(['agenda', 'rijksbijdrage["2019"]', 'x'].map((member) => `feiten.Instelling["01AA"].${member}`)),
    );
  });
});

describe('the kind of content', () => {
  test.each([
    ['none', ''],
    ['text', 'text/plain'],
    ['another JSON', 'application/vnd.api+json'],
    ['a tab before the parameter', 'application/json\t;charset=utf-8'],
    ['a parameter without a name', 'application/json;'],
    ['another charset', 'application/json; charset=utf-7'],
    ['two in one', 'application/json, text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
  ])('%s is refused', async (_, type) => {
    const headers: Record<string, string> = type === '' ? {} : { 'Content-Type': type };
    const reply = await ask('POST', answers, { headers, body: new TextEncoder().encode('{"x":1}') });
    expect(reply.status).toBe(415);
  });

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
    'Application/JSON',
  ])('%s is read and validated', async (type) => {
    const reply = await ask('POST', answers, { headers: { 'Content-Type': type }, body: '{"x":1}' });
    expect((await read<Refusal>(reply)).fouten.map(({ code }) => code)).toEqual(['U58', 'U57']);
  });

  test('compressed content is refused', async () => {
    const reply = await post(answers, '{}', { 'Content-Encoding': 'gzip' });
    expect(reply.status).toBe(415);
  });

  test('too much is refused', async () => {
    const reply = await post(answers, ' '.repeat(16 * 1024 * 1024 + 1));
    expect([reply.status, (await read<Refusal>(reply)).fouten[0]?.code]).toEqual([413, 'U56']);
  });
});

test('the log holds what happened, and nothing of what was sent', async () => {
  log.length = 0;
  await post('/v1/regelingen/geheime-naam/antwoorden?geheim=1', { geheim: 'kanarie' }, { 'X-Canary': 'kanarie' });
  await ask('GET', '/v1/regelingen/proef');
  await expect.poll(() => log.length).toBe(2);
  expect(JSON.parse(log[1] ?? '')).toMatchObject({ methode: 'GET', route: '/v1/regelingen/:naam', status: 200 });
  expect(log.join('')).not.toMatch(/geheim|kanarie/);
});
