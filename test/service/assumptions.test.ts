import { expect, test } from 'vitest';
import { assumptionsReply } from '../../service/contract-assumptions.ts';
import { read, withService } from './started.ts';

const { ask } = withService();

test('a regulation tells what it assumes, and what of its text no rule captures', async () => {
  const body = await read<unknown>(ask('GET', '/v1/regelingen/proef/aannamen'));
  expect(assumptionsReply.parse(body)).toMatchObject({
    regeling: 'proef',
    aannames: [{ tekst: 'de regeling zegt niet hoe wordt afgerond', bestand: 'regeling.maat', regel: 45 }],
    nietVertaald: [{ tekst: 'naar redelijkheid', regel: 36 }],
  });
});

test('the words of clauses are in the language of the reader', async () => {
  const headers = { 'Accept-Language': 'en' };
  const body = await read<unknown>(ask('GET', '/v1/regelingen/proef/aannamen', { headers }));
  const parts = assumptionsReply.parse(body).aannames.flatMap(({ rustErop }) => rustErop.map((one) => one.onderdeel));
  expect(parts).toContain('rounded to');
});

test.each([
  ['GET', '/v1/regelingen/nergens/aannamen', 404],
  ['GET', '/v1/regelingen/proef/aannamen?taal=nl', 400],
  ['POST', '/v1/regelingen/proef/aannamen', 405],
])('%s %s is refused with %i', async (method, path, status) => {
  expect((await ask(method, path)).status).toBe(status);
});
