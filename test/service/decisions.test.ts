import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { AnswerReply, RegulationDetail } from '../../service/index.ts';
import { type Refusal, read, withService } from './started.ts';

const { ask, post } = withService({ rulesets: [fileURLToPath(new URL('./besluiten', import.meta.url))] });
const answers = '/v1/regelingen/besluiten/antwoorden';
const schools = (more: object = {}): object => ({
  School: {
    a: { leerlingen: { '2020': '60' }, ingediend_op: '2020-03-01' },
    b: { leerlingen: { '2020': '5' }, ingediend_op: '2020-04-01' },
    c: { leerlingen: { '2020': '1' } },
  },
  ...more,
});

describe('guarantees over HTTP', () => {
  const watched = async (facts: object, van?: readonly string[]): Promise<AnswerReply> =>
    read(
      await post(answers, { gevraagd: ['budget'], jaar: 2020, feiten: facts, ...(van === undefined ? {} : { van }) }),
    );

  test('what holds is said, and what does not hold with its finding; the values stay', async () => {
    const { waarborgen, waarden } = await watched(schools(), ['a', 'b']);
    expect(waarden.map(({ staat }) => staat)).toEqual(['bekend', 'bekend']);
    expect(
      waarborgen.map(({ naam, van, soort, staat, bevinding }) => [naam, van, soort, staat, bevinding?.code]),
    ).toEqual([
      ['binnen_plafond', undefined, 'waarborg', 'gaat op', undefined],
      ['klein', 'a', 'waarschuwing', 'gaat op', undefined],
      ['klein', 'b', 'waarschuwing', 'gaat niet op', 'R76'],
    ]);
    expect(waarborgen[0]?.reden).toContain('totaal van budget over Scholen (€ 66,00) ≤ plafond (€ 100,00)');
  });

  test('a guarantee that is broken is an error, one over something unknown is open', async () => {
    const broken = await watched({ School: { a: { leerlingen: { '2020': '101' } } } });
    expect(broken.waarborgen[0]).toMatchObject({ staat: 'gaat niet op', bevinding: { code: 'R75', ernst: 'fout' } });
    const open = await watched({ School: { a: {} } });
    expect(open.waarborgen.map(({ staat }) => staat)).toEqual(['onbekend', 'onbekend']);
  });
});

describe('decisions over HTTP', () => {
  test('are told of with the regulation', async () => {
    const { beschikkingen } = await read<RegulationDetail>(ask('GET', '/v1/regelingen/besluiten'));
    expect(beschikkingen).toEqual([
      {
        naam: 'verlening',
        label: 'verlening',
        van: 'School',
        per: ['jaar'],
        geeft: ['budget'],
        geldendOp: 'ingediend_op',
        artikel: 'artikel 3',
      },
    ]);
  });

  test('are asked by their name, and say of each thing under which law', async () => {
    const reply = await read<AnswerReply>(post(answers, { gevraagd: ['verlening'], jaar: 2020, feiten: schools() }));
    expect(reply.beschikking).toBe('verlening');
    expect(reply.geldendOp).toBeUndefined();
    expect(reply.waarden.map(({ van, waarde, staat, geldendOp }) => [van, waarde, staat, geldendOp])).toEqual([
      ['a', '60.00', 'bekend', '2020-03-01'],
      ['b', '5.00', 'bekend', '2020-04-01'],
      ['c', undefined, 'onbekend', undefined],
    ]);
    expect(reply.nogNodig.map(({ naam, van }) => [naam, van])).toEqual([['ingediend_op', 'c']]);
    // That it holds was found under two laws, and is told once.
    expect(reply.waarborgen.map(({ naam }) => naam)).toEqual(['binnen_plafond', 'klein', 'klein']);
  });

  test('that were taken are facts like others', async () => {
    const taken = [{ van: 'a', jaar: '2020', op: '2020-05-01', waarden: { budget: '50.00' } }];
    const body = { gevraagd: ['na_te_betalen'], jaar: 2020, van: ['a'] };
    const { waarden, bekendOp } = await read<AnswerReply>(
      post(answers, { ...body, feiten: schools({ beschikkingen: { verlening: taken } }) }),
    );
    expect([waarden[0]?.waarde, bekendOp]).toEqual(['10.00', '2020-05-01']);
    const wrong = await post(answers, {
      ...body,
      feiten: schools({ beschikkingen: { verlening: [{ ...taken[0], van: 'x' }] } }),
    });
    expect(wrong.status).toBe(400);
    const { fouten } = await read<Refusal>(wrong);
    expect(fouten.map(({ code, plaats }) => [code, plaats])).toEqual([
      ['F35', 'feiten.beschikkingen.verlening[0].van'],
    ]);
  });

  test.each([
    ['with other names', { gevraagd: ['verlening', 'budget'], jaar: 2020 }, 'R81'],
    ['in a year without it', { gevraagd: ['verlening'], jaar: 2030 }, 'R06'],
  ])('asked %s are refused', async (_, body, code) => {
    const reply = await post(answers, { ...body, feiten: schools() });
    expect(reply.status).toBe(400);
    expect((await read<Refusal>(reply)).fouten.map((one) => one.code)).toEqual([code]);
  });

  test('have a schema of no more facts than they can read', async () => {
    const schema = async (path: string): Promise<string> => JSON.stringify(await read(ask('GET', path)));
    const whole = await schema('/v1/regelingen/besluiten/feitenschema');
    const own = await schema('/v1/regelingen/besluiten/beschikkingen/verlening/feitenschema');
    for (const name of ['leerlingen', 'gebouwen', 'ingediend_op', 'beschikkingen'])
      expect(whole).toContain(`"${name}"`);
    for (const name of ['leerlingen', 'ingediend_op']) expect(own).toContain(`"${name}"`);
    for (const name of ['gebouwen', 'beschikkingen']) expect(own).not.toContain(`"${name}"`);
  });

  test.each([
    ['/v1/regelingen/besluiten/beschikkingen/weigering/feitenschema', 'U19'],
    ['/v1/regelingen/anders/beschikkingen/verlening/feitenschema', 'U50'],
  ])('there is no schema at %s', async (path, code) => {
    const reply = await ask('GET', path);
    expect(reply.status).toBe(404);
    expect((await read<Refusal>(reply)).fouten.map((one) => one.code)).toEqual([code]);
  });
});
