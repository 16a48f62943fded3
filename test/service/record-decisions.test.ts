import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordsReply } from '../../service/contract-records.ts';
import type { AnswerReply } from '../../service/index.ts';
import { runs } from '../runs.ts';
import { type Refusal, read, withService } from './started.ts';

const { post } = withService({
  rulesets: [fileURLToPath(new URL('./beslissingen', import.meta.url))],
  requestsPerMinute: 1_000_000,
});
const base = '/v1/regelingen/tegemoetkoming';
const asked = { gevraagd: ['heeft_recht', 'hoogte', 'per_dag'], jaar: 2022 };
const more = { ...asked, gevraagd: [...asked.gevraagd, 'in_euros', 'in_tienden', 'deel_per_dag'] };

type FactRecord = Readonly<Record<string, unknown>>;

/** A reply as its own schema has it. */
async function decided(body: unknown, headers = {}): Promise<ReturnType<typeof recordsReply.parse>> {
  const reply = await post(`${base}/beslissingen`, body, headers);
  expect(reply.status).toBe(200);
  return recordsReply.parse(await read(reply));
}

const whole: FactRecord = {
  'inkomen[2022]': '25000.00',
  'kosten[2022][entree]': '100.00',
  'kosten[2022][basis]': '300.50',
  'schooldagen[2022]': 40,
  gemeld_op: '2021-05-01',
  plan: 'voldoende',
};

describe('decisions about records', () => {
  test('have values by name, and say once what they may rest on', async () => {
    const { beslissingen, ...head } = await decided({ ...asked, gegevens: [whole] });
    expect(head).toEqual({
      regeling: 'tegemoetkoming',
      jaar: 2022,
      toestandOp: '2022-12-31',
      geldendOp: '2022-12-31',
      bekendOp: '2021-11-01',
      teksten: [{ jaar: 2022, geldendOp: '2022-12-31', wijzigingen: ['verhoging'] }],
      voorbehouden: {
        aannames: ['de regeling zegt niet hoe wordt afgerond; te bevestigen door de directie'],
        nietVertaald: ['in schrijnende gevallen'],
      },
      nietNagegaan: ['binnen_begroting'],
    });
    const waarden = { 'heeft_recht[2022]': true, 'hoogte[2022]': '267.00', 'per_dag[2022]': '10.01' };
    expect(beslissingen).toEqual([{ waarden, waarborgen: { 'genoeg_dagen[2022]': 'gaat niet op' } }]);
  });

  test('are the same the first time, from a thread, and after that, at once; one by one and together', async () => {
    const { 'schooldagen[2022]': _, ...facts } = whole;
    const records = [facts, { ...facts, plan: 'onvoldoende' }, { ...facts, gemeld_op: { geen: true } }];
    const together = await decided({ ...asked, gevraagd: ['hoogte'], gegevens: records });
    for (const _ of [1, 2, 3])
      expect(await decided({ ...asked, gevraagd: ['hoogte'], gegevens: records })).toEqual(together);
    for (const [at, record] of records.entries()) {
      const { beslissingen } = await decided({ ...asked, gevraagd: ['hoogte'], gegevens: [record] });
      expect(beslissingen).toEqual([together.beslissingen[at]]);
    }
    const amounts = together.beslissingen.map(({ waarden }) => waarden?.['hoogte[2022]']);
    expect(amounts).toEqual(['267.00', '0.00', '0.00']);
  });

  test('that many need a thread give the same', async () => {
    const many = Array.from({ length: 3_000 }, (_, at) => ({ ...whole, 'schooldagen[2022]': 1 + (at % 50) }));
    const { beslissingen } = await decided({ ...asked, gegevens: many });
    expect(beslissingen.length).toBe(3_000);
    const some = await decided({ ...asked, gegevens: many.slice(0, 50) });
    expect(beslissingen.slice(2_950)).toEqual(some.beslissingen);
  });

  test('leave open what is not known or cannot be computed, and answer the rest', async () => {
    const { 'inkomen[2022]': _, ...less } = whole;
    const none = { ...whole, 'schooldagen[2022]': 0 };
    const { beslissingen } = await decided({ ...asked, gegevens: [less, none, {}] });
    expect(beslissingen.map(({ open }) => open)).toEqual([
      ['heeft_recht[2022]', 'hoogte[2022]'],
      ['per_dag[2022]'],
      ['heeft_recht[2022]', 'hoogte[2022]', 'per_dag[2022]'],
    ]);
    expect(beslissingen[0]?.waarden).toEqual({ 'per_dag[2022]': '10.01' });
    expect(beslissingen[2]?.waarborgen).toEqual({
      'nooit_te_veel[2022]': 'onbekend',
      'genoeg_dagen[2022]': 'onbekend',
    });
  });

  test('without records tell which facts are read, also by the guarantees they touch', async () => {
    const { leest, beslissingen } = await decided({ gevraagd: ['per_dag'], jaar: 2021, gegevens: [] });
    expect([leest?.toSorted(), beslissingen]).toEqual([
      ['gemeld_op', 'inkomen[2021]', 'kosten[2021][basis]', 'kosten[2021][entree]', 'plan', 'schooldagen[2021]'],
      [],
    ]);
  });

  test('tell every step when that is asked', async () => {
    const { beslissingen } = await decided({ ...asked, toelichting: true, gegevens: [whole] });
    const steps = new Map(beslissingen[0]?.stappen?.map((step) => [step.naam, step]));
    expect(steps.get('hoogte[2022]')).toEqual({
      naam: 'hoogte[2022]',
      label: 'hoogte',
      artikel: 'artikel 3',
      waarde: '267.00',
      voorAfronding: '267',
      leest: ['heeft_recht[2022]', 'alle_kosten[2022]', 'maximum[2022]'],
    });
    expect(steps.get('maximum[2022]')?.waarde).toBe('1200.00');
    expect(steps.get('gemeld_op')?.waarde).toBe('2021-05-01');
  });

  test('know the law of another day, and a decision by its name', async () => {
    const { 'schooldagen[2022]': _, ...facts } = whole;
    const rich = { ...facts, 'kosten[2022][basis]': '9000.00' };
    const amount = async (more: object): Promise<unknown> => {
      const { beslissingen } = await decided({ jaar: 2022, gegevens: [rich], ...more });
      return beslissingen[0]?.waarden?.['hoogte[2022]'];
    };
    expect(await amount({ gevraagd: ['hoogte'] })).toBe('1200.00');
    expect(await amount({ gevraagd: ['hoogte'], geldendOp: '2021-12-31' })).toBe('1000.00');
    expect(await amount({ gevraagd: ['hoogte'], bekendOp: '2021-10-31' })).toBe('1000.00');
    expect(await amount({ gevraagd: ['verlening'] })).toBe('1200.00');
  });
});

const cents = fc
  .integer({ min: 0, max: 3_500_000 })
  .map((all) => `${Math.floor(all / 100)}.${String(all % 100).padStart(2, '0')}`);
const anyRecord = fc.record(
  {
    'inkomen[2022]': cents,
    'kosten[2022][entree]': cents,
    'kosten[2022][basis]': cents,
    'schooldagen[2022]': fc.integer({ min: 0, max: 60 }),
    gemeld_op: fc.constantFrom<unknown>('2021-10-01', '2021-10-02', '2021-09-30', { geen: true }),
    plan: fc.constantFrom('onvoldoende', 'voldoende', 'goed'),
  },
  { requiredKeys: ['gemeld_op', 'kosten[2022][entree]'] },
);

describe('a decision about a record', () => {
  test('is what a question about the same facts gives', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (record) => {
        const { beslissingen, ...head } = await decided({ ...more, gegevens: [record] });
        const answer = await read<AnswerReply>(
          post(`${base}/antwoorden`, { ...more, feiten: { Leerling: { '1': factsOf(record) } } }),
        );
        for (const field of ['regeling', 'jaar', 'toestandOp', 'geldendOp', 'bekendOp', 'teksten'] as const)
          expect(head[field]).toEqual(answer[field]);
        expect(beslissingen[0]).toEqual(asDecided(answer, head.nietNagegaan));
        const marks = new Set(answer.waarden.flatMap(({ aannames, nietVertaald }) => [...aannames, ...nietVertaald]));
        const most = [...head.voorbehouden.aannames, ...head.voorbehouden.nietVertaald];
        for (const mark of marks) expect(most).toContain(mark);
      }),
      { numRuns: runs(60), seed: 7 },
    );
  });
});

/** The record as the facts of one thing. */
function factsOf(record: FactRecord): unknown {
  const facts: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) {
    const [quantity = '', year, kind] = name.split(/[[\]]+/);
    const written = typeof value === 'number' ? String(value) : value;
    if (quantity === 'plan') facts[quantity] = { waarde: value, door: 'de school' };
    else if (year === undefined) facts[quantity] = written;
    else if (kind === undefined || kind === '') facts[quantity] = { [year]: written };
    else {
      const before = facts[quantity] as Record<string, object> | undefined;
      facts[quantity] = { [year]: { ...before?.[year], [kind]: written } };
    }
  }
  return facts;
}

/** What the answer to a question says, as a decision about one record would. */
function asDecided({ waarden, waarborgen }: AnswerReply, unchecked: readonly string[]): object {
  const named = waarden.map((value) => [`${value.naam}[${value.jaar}]`, value] as const);
  const open = named.filter(([, { staat }]) => staat === 'onbekend' || staat === 'fout').map(([name]) => name);
  const known = named.filter(([, { staat }]) => staat === 'bekend').map(([name, { waarde }]) => [name, waarde]);
  const guarantees = waarborgen
    .filter(({ naam, staat }) => staat !== 'gaat op' && !unchecked.includes(naam))
    .map(({ naam, jaar, staat }) => [`${naam}[${jaar}]`, staat === 'fout' ? 'onbekend' : staat]);
  return {
    waarden: Object.fromEntries(known),
    ...(open.length === 0 ? {} : { open }),
    ...(guarantees.length === 0 ? {} : { waarborgen: Object.fromEntries(guarantees) }),
  };
}

describe('a record that is wrong', () => {
  test.each<[what: string, change: object, code: string, place: string]>([
    ['a name that is not read', { 'inkomen[2021]': '1.00' }, 'U400', '["inkomen[2021]"]'],
    ['a name that nobody knows', { foo: '1' }, 'U400', '.foo'],
    ['a number for an amount', { 'inkomen[2022]': 12 }, 'F12', '["inkomen[2022]"]'],
    ['a count with a fraction', { 'schooldagen[2022]': 7.5 }, 'F12', '["schooldagen[2022]"]'],
    ['too many decimals', { 'inkomen[2022]': '1.005' }, 'F24', '["inkomen[2022]"]'],
    ['below its bound', { 'inkomen[2022]': '-1.00' }, 'F38', '["inkomen[2022]"]'],
    ['a value of no kind', { plan: 'best' }, 'F30', '.plan'],
    ['a day that is none', { gemeld_op: '2021-02-30' }, 'F27', '.gemeld_op'],
    ['nothing where there is something', { plan: { geen: true } }, 'F37', '.plan'],
    ['null', { gemeld_op: null }, 'F11', '.gemeld_op'],
    ['who and why', { plan: { waarde: 'goed', door: 'x' } }, 'U404', '.plan'],
    ['a list', { plan: ['goed'] }, 'U404', '.plan'],
  ])('is told of with its place: %s', async (_, change, code, place) => {
    for (const __ of [1, 2]) {
      const { beslissingen } = await decided({ ...asked, gegevens: [whole, { ...whole, ...change }] });
      expect(beslissingen[0]?.waarden?.['hoogte[2022]']).toBe('267.00');
      const { waarden, bevindingen } = beslissingen[1] ?? {};
      expect(waarden).toBeUndefined();
      expect(bevindingen?.map((one) => [one.code, one.plaats])).toEqual([[code, `gegevens[1]${place}`]]);
    }
  });

  test('is told of in the language of the reader, with what may be meant', async () => {
    const reply = await decided({ ...asked, gegevens: [{ 'inkomens[2022]': '1.00' }] }, { 'Accept-Language': 'en' });
    expect(reply.beslissingen[0]?.bevindingen?.[0]).toMatchObject({
      melding: 'the fact `inkomens[2022]` is not read for this question',
      hulp: 'leave it out (`inkomen[2022]`?)',
    });
  });
});

describe('a request that is refused', () => {
  const body = JSON.stringify({ ...asked, gegevens: [whole] });
  const counts = (text: string): string => body.replace('"schooldagen[2022]":40', text);
  test.each<[what: string, body: unknown, status: number, code: string]>([
    ['a name that is not there', { gevraagd: ['niets'], jaar: 2022, gegevens: [] }, 400, 'R02'],
    ['a year outside the term', { gevraagd: ['hoogte'], jaar: 2040, gegevens: [] }, 400, 'R06'],
    ['a total over all', { gevraagd: ['samen'], jaar: 2022, gegevens: [] }, 400, 'U402'],
    ['what goes by the key of a thing', { gevraagd: ['vast_bedrag'], jaar: 2022, gegevens: [] }, 400, 'U403'],
    ['no records', { gevraagd: ['hoogte'], jaar: 2022 }, 400, 'U58'],
    ['a record that is a number', { ...asked, gegevens: [1] }, 400, 'U62'],
    ['a record that is a text', { ...asked, gegevens: ['x'] }, 400, 'U62'],
    ['too many records', { ...asked, gegevens: Array.from({ length: 10_001 }, () => ({})) }, 400, 'U65'],
    [
      'steps of too many',
      { ...asked, toelichting: true, gegevens: Array.from({ length: 101 }, () => ({})) },
      400,
      'U401',
    ],
    ['a field that is not there', { ...asked, gegevens: [], van: ['1'] }, 400, 'U57'],
    ['a period outside the year', { ...asked, periode: '2021-05', gegevens: [] }, 400, 'U421'],
    ['a fact that stands twice', counts('"schooldagen[2022]":40,"schooldagen[2022]":41'), 400, 'F06'],
    ['a fact that stands twice, escaped', counts('"schooldagen[2022]":40,"\\u0073chooldagen[2022]":41'), 400, 'F06'],
    ['no JSON', '{', 400, 'F04'],
    ['nothing', '', 400, 'U55'],
  ])('%s', async (_, given, status, code) => {
    // The same question was answered before, so that the second time it is read by who is quick.
    await decided({ ...asked, gegevens: [whole] });
    for (const __ of [1, 2]) {
      const reply = await post(`${base}/beslissingen`, given);
      expect(reply.status).toBe(status);
      expect((await read<Refusal>(reply)).fouten[0]?.code).toBe(code);
    }
  });

  test('of a regulation that is not there', async () => {
    const reply = await post('/v1/regelingen/anders/beslissingen', { ...asked, gegevens: [] });
    expect([reply.status, (await read<Refusal>(reply)).fouten[0]?.code]).toEqual([404, 'U50']);
  });

  test.each([
    ['long', '12345678901234567890'],
    ['with a point', '40.0'],
    ['with a power', '4e1'],
  ])('a number that is written otherwise is not made another: %s', async (_, written) => {
    const { beslissingen } = await decided(counts(`"schooldagen[2022]":${written}`));
    expect(beslissingen[0]?.bevindingen?.map(({ code }) => code)).toEqual(['F12']);
  });
});
