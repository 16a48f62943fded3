import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { DifferenceReply, TextReply } from '../../service/contract-law.ts';
import { read, withService } from './started.ts';

// Of its amendments the one counts from a year on, the other works back.
const { ask, post } = withService({ rulesets: [fileURLToPath(new URL('./jaren', import.meta.url))] });
const backwards = {
  ...{ wijziging: 'tweede', onderdeel: 'onderdeel Z', wat: 'werkt terug' },
  ...{ geldtVanaf: '2020-01-01', inWerking: '2021-04-01' },
};
const fromYear = { wijziging: 'eerste', onderdeel: 'onderdeel A', vanafJaar: 2021 };

describe('a text for some years only', () => {
  test.each([
    ['', [{ ...fromYear, wat: 'vanaf later jaar' }, backwards]],
    ['?jaar=2021', [{ ...fromYear, wat: 'vanaf later jaar' }, backwards]],
    ['?jaar=2020', [backwards]],
    ['?jaar=2020&geldendOp=2021-01-01', [{ ...fromYear, wat: 'nog niet in dit jaar' }, backwards]],
    ['?jaar=2019', []],
    ['?geldendOp=2020-12-31&bekendOp=2021-01-01', []],
  ])('says which parts: %s', async (query, expected) => {
    const { nietVoorAlleJaren } = await read<TextReply>(ask('GET', `/v1/regelingen/per_jaar/tekst${query}`));
    expect(nietVoorAlleJaren).toEqual(expected);
  });
});

describe('outcomes of two days', () => {
  test('are of each year by its own law, with counts and what says the same', async () => {
    const body = { van: '2021-03-31', tot: '2021-04-01', feiten: { School: { A: {}, B: {} } } };
    const reply = await read<DifferenceReply>(post('/v1/regelingen/per_jaar/verschillen', body));
    expect(reply.uitkomstenVolgens).toBe('recht van het jaar');
    expect(reply.nietVergeleken).toBeUndefined();
    const told = reply.uitkomsten?.map(({ naam, jaar, aantallen, zelfdeAls, totalen }) =>
      [naam, jaar, aantallen.vooruit, aantallen.gelijk, totalen?.verschil, zelfdeAls ?? ''].join(' ').trim(),
    );
    expect(told).toEqual([
      ...['basis 2019 0 2 0.00', 'toeslag 2019 0 2 0.00', 'dubbel 2019 0 2 0.00 basis'],
      ...['basis 2020 2 0 20.00', 'toeslag 2020 0 2 0.00', 'dubbel 2020 2 0 20.00 basis'],
      ...['basis 2021 2 0 20.00', 'toeslag 2021 0 2 0.00', 'dubbel 2021 2 0 20.00 basis'],
    ]);
  });
});
