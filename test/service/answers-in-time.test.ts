import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { AnswerReply } from '../../service/index.ts';
import { type Refusal, read, withService } from './started.ts';

const { post } = withService({ rulesets: [fileURLToPath(new URL('../../rulesets', import.meta.url))] });
const answers = '/v1/regelingen/kwaliteitsafspraken_mbo_2019_2022/antwoorden';

function institution(grant: string, students: string): object {
  const agenda = { waarde: 'voldoende', door: 'de minister', op: '2019-05-27', motivering: 'voldoende' };
  return { agenda, rijksbijdrage: { '2022': grant }, studenten_niveau_2: { '2020': students } };
}
const feiten = {
  Instelling: { '99AA': institution('60000000.00', '3000'), '99BB': institution('40000000.00', '1000') },
};
const [a, b, c, d] = ['stcrt_2019_52430', 'stcrt_2020_57180', 'stcrt_2021_35925', 'stcrt_2022_17977'];

describe('an answer says which texts it rests on', () => {
  test.each([
    [{ bekendOp: '2022-08-01' }, ['230274225.00', '110872775.00'], [a, b, c, d]],
    [{ bekendOp: '2022-06-01' }, ['164310250.00', '88474750.00'], [a, b, c]],
    [{ geldendOp: '2019-04-18' }, ['149500000.00', '80500000.00'], []],
  ])('2022, %j', async (dates, amounts, wijzigingen) => {
    const reply = await post(answers, { gevraagd: ['investeringsbudget'], jaar: 2022, ...dates, feiten });
    expect(reply.status).toBe(200);
    const { waarden, teksten, geldendOp } = await read<AnswerReply>(reply);
    expect(waarden.map(({ waarde }) => waarde)).toEqual(amounts);
    expect(teksten).toEqual([{ jaar: 2022, geldendOp, wijzigingen }]);
  });

  test('each year its own, when no year is asked', async () => {
    const reply = await post(answers, { gevraagd: ['investeringsplafond'], bekendOp: '2020-11-30', feiten: {} });
    const { waarden, teksten } = await read<AnswerReply>(reply);
    expect(waarden.map(({ waarde }) => waarde)).toEqual([
      ...['381300000.00', '440000000.00', '247215000.00', '247215000.00'],
    ]);
    expect(teksten?.map(({ jaar, wijzigingen }) => [jaar, wijzigingen])).toEqual([
      [2019, [a]],
      [2020, [a, b]],
      [2021, [a, b]],
      [2022, [a, b]],
    ]);
  });

  test.each([
    ['a day before the oldest text', { geldendOp: '2019-04-17' }, 'R03'],
    ['a day before it was in force', { geldendOp: '2018-06-19' }, 'R04'],
    ['a year it has no money for', { jaar: 2024 }, 'R06'],
  ])('%s is refused', async (_, dates, code) => {
    const reply = await post(answers, { gevraagd: ['investeringsbudget'], jaar: 2022, ...dates, feiten });
    expect(reply.status).toBe(400);
    const { fouten } = await read<Refusal>(reply);
    expect(fouten.map((finding) => finding.code)).toEqual([code]);
  });
});
