import { describe, expect, test } from 'vitest';
import { asked, fund, fundFolder } from './fund.ts';

describe('what is decided upon by the law of another day', () => {
  const law = fund['regeling.maat'].replace(
    '    geeft toewijsbaar',
    '    geldend op ontvangen_op\n    geeft toewijsbaar',
  );

  test('is told, with the question that the decision answers', async () => {
    const folder = fundFolder({ 'regeling.maat': law });
    const { code, err } = await asked('explain', ['toegekend van A1'], { folder });
    expect(code).toBe(0);
    expect(err).toContain('opmerking U369');
    expect(err).toContain('“toekenning”, naar de tekst van 2019-02-01');
    expect(err).toContain('`toekenning van A1`, of geef `--geldend-op 2019-02-01`');
    const english = await asked('why', ['toegekend of A1', '--lang', 'en'], { folder });
    expect(english.err).toContain('by the text of 2019-02-01');
  });

  test.each([
    [['toekenning van A1']],
    [['toegekend van A1', '--geldend-op', '2019-02-01']],
    [['toegekend van A1', '--toestand-op', '2019-02-01']],
    [['budget van 01AA in 2020']],
  ])('is not told of %j', async (words) => {
    const { err } = await asked('explain', words, { folder: fundFolder({ 'regeling.maat': law }) });
    expect(err).toBe('');
  });

  test('is not told of what the facts do not date', async () => {
    const facts = fund['feiten.json'].replace('"ontvangen_op": "2019-02-01", ', '');
    const folder = fundFolder({ 'regeling.maat': law, 'feiten.json': facts });
    expect((await asked('explain', ['toegekend van A1'], { folder })).err).toBe('');
  });
});
