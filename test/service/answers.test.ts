import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AnswerReply, CheckReply, RegulationDetail } from '../../service/index.ts';
import { read, rulesets, withService } from './started.ts';

const { ask, post } = withService();
const facts = JSON.parse(readFileSync(join(rulesets, 'proef', 'feiten.json'), 'utf8'));
const answers = '/v1/regelingen/proef/antwoorden';

describe('a question over HTTP', () => {
  test('is answered in euros to the cent, with article, reason and marks', async () => {
    const reply = await post(answers, { gevraagd: ['investeringsbudget'], jaar: 2019, feiten: facts });
    expect(reply.status).toBe(200);
    const body = await read<AnswerReply>(reply);
    expect(body).toMatchObject({
      regeling: 'proef',
      jaar: 2019,
      toestandOp: '2019-12-31',
      geldendOp: '2019-12-31',
      nogNodig: [],
      opmerkingen: [],
    });
    expect(body.waarden.map((value) => [value.van, value.waarde])).toEqual([
      ['01AA', '247845000.00'],
      ['02BB', '133455000.00'],
    ]);
    expect(body.waarden[0]).toMatchObject({
      naam: 'investeringsbudget',
      label: 'aandeel in het investeringsbudget',
      object: 'Instelling',
      jaar: 2019,
      staat: 'bekend',
      getoond: '€ 247.845.000,00',
      rustOpAanname: true,
      aannames: ['de regeling zegt niet hoe wordt afgerond'],
      nietVertaald: ['naar redelijkheid'],
      voorlopig: false,
    });
    expect(body.waarden[0]?.reden).toContain('artikel 5');
  });

  test('may be put for one thing, and of a value that is true or false', async () => {
    const reply = await post(answers, { gevraagd: ['ontvangt_iets'], jaar: 2019, van: ['02BB'], feiten: facts });
    const { waarden } = await read<AnswerReply>(reply);
    expect(waarden.map(({ van, waarde }) => [van, waarde])).toEqual([['02BB', true]]);
  });

  test('that misses a fact says which, of whom and for when; what does not need it is answered', async () => {
    const partial = structuredClone(facts);
    delete partial.Instelling['02BB'].studenten_niveau_2;
    const reply = await post(answers, {
      gevraagd: ['investeringsbudget', 'investeringsplafond'],
      jaar: 2019,
      feiten: partial,
    });
    expect(reply.status).toBe(200);
    const { waarden, nogNodig } = await read<AnswerReply>(reply);
    const states = waarden.map(({ naam, staat }) => [naam, staat]);
    expect(states).toContainEqual(['investeringsplafond', 'bekend']);
    expect(states).toContainEqual(['investeringsbudget', 'onbekend']);
    expect(nogNodig).toEqual([
      {
        naam: 'studenten_niveau_2',
        label: 'studenten basisberoepsopleiding',
        object: 'Instelling',
        van: '02BB',
        jaar: 2017,
        lijst: false,
      },
    ]);
  });

  test('without facts asks for the list of things', async () => {
    const { waarden, nogNodig } = await read<AnswerReply>(
      post(answers, { gevraagd: ['investeringsbudget'], jaar: 2019 }),
    );
    expect(waarden).toEqual([]);
    expect(nogNodig).toEqual([{ naam: 'Instelling', label: 'instelling', object: 'Instelling', lijst: true }]);
  });

  test('that rests on an assumed fact is provisional', async () => {
    const assumed = structuredClone(facts);
    assumed.Instelling['01AA'].rijksbijdrage['2019'] = { waarde: '60000000.00', aangenomen: true };
    const { waarden } = await read<AnswerReply>(
      post(answers, { gevraagd: ['investeringsbudget'], jaar: 2019, feiten: assumed }),
    );
    expect(waarden[0]).toMatchObject({ staat: 'bekend', voorlopig: true });
  });

  test('that divides by zero spoils only what rests on it, and names the article', async () => {
    const zero = structuredClone(facts);
    zero.Instelling['02BB'].studenten_niveau_2['2017'] = '0';
    const { waarden } = await read<AnswerReply>(post(answers, { gevraagd: ['per_student'], jaar: 2019, feiten: zero }));
    expect(waarden.map(({ staat }) => staat)).toEqual(['bekend', 'fout']);
    expect(waarden[1]?.fout).toMatchObject({ bestand: 'regeling.maat', van: { regel: expect.any(Number) } });
    expect(waarden[1]?.fout?.melding).toContain('artikel 6');
  });

  test('is told in English to who asks for it', async () => {
    const reply = await post(
      answers,
      { gevraagd: ['investeringsbudget'], jaar: 2019, feiten: facts },
      { 'Accept-Language': 'en-GB, nl;q=0.5' },
    );
    expect(reply.headers.get('content-language')).toBe('en');
    const { waarden } = await read<AnswerReply>(reply);
    expect(waarden[0]?.getoond).toBe('€247,845,000.00');
  });
});

describe('what there is', () => {
  test('is listed', async () => {
    const body = await read(ask('GET', '/v1/regelingen'));
    expect(body).toEqual({
      regelingen: [
        {
          naam: 'proef',
          label: 'Proefregeling investeringsbudget',
          sectoren: ['mbo'],
          stand: '2019-04-18',
          inWerking: '2018-06-20',
          vervalt: '2024-08-01',
          tijdvak: { van: 2019, totEnMet: 2020 },
        },
      ],
    });
  });

  test('a regulation tells its quantities with type, owner and article', async () => {
    const body = await read<RegulationDetail>(ask('GET', '/v1/regelingen/proef'));
    expect(body).toMatchObject({
      sectoren: ['mbo'],
      bronnen: [{ tekst: 'Verzonnen voor een toets' }],
      soorten: [{ naam: 'Uitkomst', waarden: [{ naam: 'voldoende', label: 'voldoende' }, { naam: 'onvoldoende' }] }],
      objecten: [{ naam: 'Instelling', meervoud: 'Instellingen', label: 'instelling', sleutel: 'brin' }],
      nietVertaald: [{ tekst: 'naar redelijkheid', artikel: 'artikel 5, eerste lid' }],
    });
    expect(body.grootheden).toContainEqual({
      naam: 'investeringsbudget',
      label: 'aandeel in het investeringsbudget',
      rol: 'verdeling',
      type: { soort: 'bedrag', decimalen: 2, ofGeen: false },
      van: 'Instelling',
      per: ['jaar'],
      artikel: 'artikel 5, eerste lid',
      rustOpAanname: false,
    });
  });

  test('the schema of its facts is there', async () => {
    const body = await read<{ $schema: string; properties: object }>(ask('GET', '/v1/regelingen/proef/feitenschema'));
    expect(body.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys(body.properties)).toEqual(['Instelling']);
  });

  test('its files are there, the regulation first and the data sets last, without the folder of the server', async () => {
    const { bestanden } = await read<{ bestanden: { naam: string; tekst: string }[] }>(
      ask('GET', '/v1/regelingen/proef/bestanden'),
    );
    expect(bestanden.map(({ naam }) => naam)).toEqual([
      'regeling.maat',
      'voorbeelden.maat',
      'feiten.csv',
      'feiten.json',
    ]);
    expect(bestanden[0]?.tekst).toBe(readFileSync(join(rulesets, 'proef', 'regeling.maat'), 'utf8'));
  });

  test('the page and its parts', async () => {
    const page = await ask('GET', '/');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const script = await ask('GET', '/assets/main-1a2b.js');
    expect([script.status, script.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  });
});

describe('a text that is checked', () => {
  const text = (lines: readonly string[]): object => ({ bestanden: [{ naam: 'x.maat', tekst: lines.join('\n') }] });

  test('that is right has no findings', async () => {
    const body = await read<CheckReply>(
      post('/v1/controles', text(['regeling x "X"', '', 'artikel 1', '', '  soort A: b, c', ''])),
    );
    expect(body.gaaf).toBe(true);
  });

  test('that is wrong has them with their places, in either language', async () => {
    const wrong = text(['regeling x "X"', '', 'artikel 1', '', '  regel y: bedrag "y"', '    = zz', '']);
    const dutch = await read<CheckReply>(post('/v1/controles', wrong));
    const english = await read<CheckReply>(post('/v1/controles', wrong, { 'Accept-Language': 'en' }));
    expect(dutch.gaaf).toBe(false);
    expect(dutch.bevindingen[0]).toMatchObject({
      ernst: 'fout',
      bestand: 'x.maat',
      van: { regel: 6, kolom: 7 },
      tot: { regel: 6, kolom: 9 },
    });
    expect(english.bevindingen[0]?.code).toBe(dutch.bevindingen[0]?.code);
    expect(english.bevindingen[0]?.melding).not.toBe(dutch.bevindingen[0]?.melding);
  });
});
