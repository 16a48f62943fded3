import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asked, fund, fundFolder } from './fund.ts';
import { maatstaf } from './terminal.ts';

describe('why-not', () => {
  test('of a refusal what failed, with its values, and its article', async () => {
    const { code, out } = await asked('why-not', ['toegekend', 'van', 'A1']);
    expect(code).toBe(0);
    expect(out).toContain('Het bedrag “toegekend bedrag” van A1 is € 0,00.');
    expect(out).toContain('Aan de voorwaarde “niet te veel gevraagd” is niet voldaan, want € 6.000,00');
    const { out: english } = await asked('waarom-niet', ['toegekend of A1', '--lang', 'en']);
    expect(english).toContain('The amount “toegekend bedrag” of A1 is €0.00.');
    expect(english).toContain('“niet te veel gevraagd” is not met');
  });

  test('which exception lost, and why', async () => {
    const { out } = await asked('why-not', ['toewijsbaar van A1']);
    expect(out).toContain('De uitzondering “heel klein bedrag” van artikel 3 (Toewijzing) is niet van toepassing');
  });

  test('of what was granted that nothing was refused', async () => {
    expect((await asked('why-not', ['toegekend van A2'])).out).toContain('niets geweigerd');
  });

  test('one definition, by its label or name', async () => {
    for (const name of ['heel klein bedrag', 'heel_klein', 'Heel klein bedrag']) {
      const { code, out } = await asked('why-not', ['toegekend van A1', '--definitie', name]);
      expect(code, name).toBe(0);
      expect(out).toContain('is niet van toepassing, want € 6.000,00 (gevraagd bedrag) is niet minder dan € 100');
      expect(out).not.toContain('goed plan');
    }
    const { out } = await asked('why-not', ['toegekend van A1', '--definition', 'plan']);
    expect(out).toContain('“goed plan”');
  });

  test('for a reader, who must be allowed to see it', async () => {
    const own = ['toegekend van A1', '--voor', '01AA', '--met-eigen', 'Aanvraag'];
    expect((await asked('why-not', own)).out).toContain('“niet te veel gevraagd” is niet voldaan');
    const { code, err } = await asked('why-not', ['toegekend van A1', '--voor', '02BB', '--met-eigen', 'Aanvraag']);
    expect([code, err]).toEqual([2, expect.stringContaining('U355')]);
  });

  test('as JSON, beside the answer', async () => {
    const { out } = await asked('why-not', ['toekenning van A1', '--json']);
    const { waarden, waaromNiet } = JSON.parse(out);
    expect(waarden).toHaveLength(2);
    expect(waaromNiet).toHaveLength(2);
    expect(waaromNiet[1][0]).toBe('Het bedrag “toegekend bedrag” van A1 is € 0,00.');
  });

  test('of an example', async () => {
    const { out } = await maatstaf(['why-not', fundFolder(), 'budget van 01AA', '--voorbeeld', 'zonder leerlingen']);
    expect(out).toContain('aantal leerlingen');
  });

  test.each([
    [['toegekend van A1', '--definitie', 'hardheid'], 2, 'U359', '“heel klein bedrag”'],
    [['toegekent van A1'], 2, 'R02', '`toegekend`'],
    [['toegekend van B1'], 2, 'R', 'B1'],
    [[], 2, 'U05', 'why-not'],
    [['toegekend van A3'], 1, undefined, 'nog niet bekend'],
  ])('%j ends with %s %s', async (words, code, problem, named) => {
    const { code: ended, out, err } = await asked('why-not', words);
    expect(ended).toBe(code);
    expect(`${out}${err}`).toContain(named);
    if (problem !== undefined) expect(err).toContain(` ${problem}`);
  });
});

describe('needed', () => {
  test('with name, type, who gives it and whether it decides alone', async () => {
    const { code, out } = await asked('needed', ['toekenning', 'van', 'A3']);
    expect(code).toBe(1);
    expect(out).toContain('Nog 1 ding nodig:');
    expect(out).toMatch(/plan_is_goed +het plan is goed van A3 +ja of nee +de minister +alleen\n/);
    const { out: english } = await asked('nodig', ['toekenning van A3', '--lang', 'en']);
    expect(english).toMatch(/plan_is_goed +het plan is goed of A3 +yes or no +de minister +alone\n/);
  });

  test('the most deciding first, and what no longer matters left out', async () => {
    const facts = JSON.stringify({ School: { '01AA': {} }, Aanvraag: { A4: { van: '01AA', gevraagd: '6000.00' } } });
    const folder = fundFolder({ 'feiten.json': facts });
    const { code, out } = await asked('needed', ['toegekend van A4'], { folder });
    expect([code, out.split('\n').at(2)]).toEqual([0, '']);
    expect(out).toContain('Er is niets meer nodig.');
    const open = JSON.stringify({ School: { '01AA': {} }, Aanvraag: { A4: { van: '01AA' } } });
    const { out: more } = await asked('needed', ['toegekend van A4'], { folder: fundFolder({ 'feiten.json': open }) });
    expect(more).toContain('Nog 3 dingen nodig, het beslissendste eerst:');
    const rows = more.split('\n').flatMap((line) => /^(gevraagd|ontvangen_op|plan_is_goed) /.exec(line)?.[1] ?? []);
    expect(rows[0]).toBe('gevraagd');
  });

  test('as JSON', async () => {
    const { out } = await asked('needed', ['toegekend van A3', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      regeling: 'fonds',
      nogNodig: [
        { naam: 'plan_is_goed', van: 'A3', soort: 'oordeel', door: 'de minister', beslist: 'altijd', aangetoond: true },
      ],
      doetErNietToe: [],
    });
  });

  test('without facts it is the list of things', async () => {
    const { code, out } = await maatstaf(['needed', fundFolder(), 'toegekend van A1']);
    expect(code).toBe(1);
    expect(out).toContain('de lijst van aanvraag');
  });

  test.each([
    [['toegekend van B1'], 'R'],
    [['toegekend'], 'U342'],
    [['toegekend van A1', '--jaar', '19'], 'U445'],
    [[], 'U05'],
  ])('%j is refused with %s', async (words, problem) => {
    const { code, out, err } = await asked('needed', words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(` ${problem}`);
  });
});

test('why-not of what is not known at all says what is needed', async () => {
  const { code, out } = await maatstaf(['why-not', fundFolder(), 'toegekend van A1', '--lang', 'en']);
  expect(code).toBe(1);
  expect(out).toContain('There is no outcome to explain yet.');
  expect(out).toContain('Still needed:');
});

describe('what-if', () => {
  test('the smallest change that turns it, with the last value that does not', async () => {
    const { code, out } = await asked('what-if', ['toewijsbaar', 'van', 'A1']);
    expect(code).toBe(0);
    expect(out).toContain('toewijsbaar van A1 — nu: nee; gevraagd: ja');
    expect(out).toContain(
      '1. gevraagd bedrag van A1: € 5.000,00 in plaats van € 6.000,00 (€ 5.000,01 is nog niet genoeg)\n   dan: ja',
    );
    const { out: english } = await asked('wat-als', ['toewijsbaar of A1', '--lang', 'en']);
    expect(english).toContain('1. gevraagd bedrag of A1: €5,000.00 instead of €6,000.00 (€5,000.01 is not enough yet)');
  });

  test('where one step is enough, the value of now is not told twice', async () => {
    const { out } = await asked('what-if', ['budget van 01AA in 2020', '--doel', 'meer']);
    expect(out).toContain('2. aantal leerlingen van 01AA in 2020: 11 in plaats van 10\n   dan: ');
  });

  test('kind values by their labels', async () => {
    const kinds = `
  soort Niveau: niveau_2 "basisberoepsopleiding", niveau_3 "vakopleiding"
  gegeven studenten van School per Niveau: aantal "studenten"
  regel groot van School per Niveau: ja/nee "groot" = studenten >= 5
`;
    const facts = JSON.parse(fund['feiten.json']);
    facts.School['01AA'].studenten = { niveau_2: '3', niveau_3: '3' };
    const law = fund['regeling.maat'].replace('\nartikel 2 — Oordeel', `${kinds}\nartikel 2 — Oordeel`);
    const folder = fundFolder({ 'regeling.maat': law, 'feiten.json': JSON.stringify(facts) });
    const { out } = await asked('what-if', ['groot van 01AA voor niveau_2'], { folder });
    expect(out).toContain('groot van 01AA voor basisberoepsopleiding — nu: nee; gevraagd: ja');
    expect(out).toContain('1. studenten van 01AA voor basisberoepsopleiding: 5 in plaats van 3 (4 is nog niet genoeg)');
    expect(out).not.toContain('niveau_2');
  });

  test.each([
    ['>= 5000', 'ten minste € 5.000,00'],
    ['<= 100', 'ten hoogste € 100,00'],
    ['4000.00', '€ 4.000,00'],
    ['meer', 'meer dan nu'],
  ])('to a goal: %s', async (goal, shown) => {
    const { out } = await asked('what-if', ['toegekend van A2', '--doel', goal]);
    expect(out).toContain(`gevraagd: ${shown}`);
    expect(out).toMatch(/\n\d\. gevraagd bedrag van A2: /);
  });

  test('what is so already says so', async () => {
    const { code, out } = await asked('what-if', ['toewijsbaar van A1', '--goal', 'no', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toContain('That is so already.');
  });

  test('only these facts, or all but these; with none left it says that all of it was tried', async () => {
    const only = await asked('what-if', ['toewijsbaar van A1', '--alleen', 'het plan is goed']);
    expect(only.code).toBe(1);
    expect(only.out).toContain('Met wat hier anders mag, is dit niet te bereiken: dat alles is geprobeerd.');
    expect(only.out).not.toContain('Niet geprobeerd');
    const but = await asked('what-if', ['toewijsbaar van A1', '--except', 'gevraagd']);
    expect(but.out).not.toContain('gevraagd bedrag van A1: €');
    expect(but.code).toBe(1);
  });

  test('for a reader only its own facts differ, and nothing of others is asked about', async () => {
    const budget = ['budget van 01AA in 2020', '--doel', '>= 1000'];
    expect((await asked('what-if', budget)).out).toContain('van 02BB');
    const own = await asked('what-if', [...budget, '--voor', '01AA']);
    expect([own.code, own.out]).toEqual([0, expect.stringContaining('aantal leerlingen van 01AA in 2020: 15')]);
    expect(own.out).not.toContain('02BB');
    expect((await asked('what-if', [...budget, '--voor', '02BB'])).err).toContain('U355');
  });

  test('what stops says how far it came', async () => {
    const { code, out } = await asked('what-if', ['toegekend van A1', '--doel', '4999.99', '--pogingen', '3']);
    expect(code).toBe(1);
    expect(out).toContain('Opgehouden na 3 berekeningen');
  });

  test('on a terminal long work tells how far it is', async () => {
    let now = 0;
    const clock = (): number => {
      now += 700;
      return now;
    };
    const { err } = await asked('what-if', ['toewijsbaar van A1'], { terminal: { clock } });
    expect(err).toMatch(/\d+ van 2000 …/);
    expect(err.endsWith('\r\u001b[K')).toBe(true);
  });

  test('as JSON', async () => {
    const { out } = await asked('what-if', ['toewijsbaar van A1', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      gevraagd: { naam: 'toewijsbaar', van: 'A1' },
      nu: { staat: 'bekend', waarde: false },
      doel: { soort: 'anders' },
      isAlZo: false,
      mogelijkheden: [
        {
          anders: [
            {
              naam: 'gevraagd',
              van: 'A1',
              was: { staat: 'bekend', waarde: '6000.00' },
              wordt: { staat: 'bekend', waarde: '5000.00' },
              nogNietBij: { waarde: '5000.01' },
            },
          ],
          dan: { waarde: true },
        },
      ],
    });
  });

  test('so many possibilities, the others counted', async () => {
    const { out } = await asked('what-if', ['toewijsbaar van A2', '--hoogstens', '1']);
    expect(out).toContain('\n1. ');
    expect(out).not.toContain('\n2. ');
    expect(out).toMatch(/… en nog (?:1 mogelijkheid|\d+ mogelijkheden): --hoogstens/);
  });

  test.each([
    [['toewijsbaar van A1', '--doel', '>='], 'U362', '>= 100000'],
    [['toewijsbaar van A1', '--doel', 'misschien'], 'R475', '`ja`'],
    [['toewijsbaar van A1', '--doel', '>= ja'], 'R474', 'toewijsbaar'],
    [['toewijsbaar van A1', '--alleen', 'leeftijd'], 'R47', 'leeftijd'],
    [['toewijsbaar van A1', '--pogingen', '0'], 'U17', '--pogingen'],
    [['toewijsbaar van B1'], 'R', 'B1'],
    [['toewijsbaar'], 'U342', '`toewijsbaar van A1`'],
    [['toekenning van A1'], 'U342', '`toewijsbaar van A1`'],
    [[], 'U05', 'what-if'],
  ])('%j is refused with %s', async (words, problem, named) => {
    const { code, out, err } = await asked('what-if', words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(` ${problem}`);
    expect(err).toContain(named);
  });

  test('facts that are wrong are told as everywhere', async () => {
    const folder = fundFolder({ 'feiten.json': '{ "School": { "01AA": { "leeftijd": 3 } } }' });
    const { code, err } = await asked('what-if', ['toewijsbaar van A1'], { folder });
    expect(code).toBe(1);
    expect(err).toContain(join(folder, 'feiten.json'));
  });
});
