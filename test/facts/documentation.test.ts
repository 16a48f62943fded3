import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse, factsSchema, readCsv, readFacts, readFactsText, writeFacts } from '../../engine/index.ts';
import { render } from '../../grammar/index.ts';
import { folderWith } from '../cli/folder.ts';
import { maatstaf } from '../cli/terminal.ts';
import { dutch } from './csv-dialects.ts';

const page = readFileSync(new URL('../../docs/facts.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^```(\w+) ?(?:wrong (F\d+))?\n([\s\S]*?)^```$/gm)].map((match) => ({
  line: page.slice(0, match.index).split('\n').length,
  language: match[1] ?? '',
  code: match[2],
  text: match[3] ?? '',
}));
const source = { name: 'docs/facts.md', text: blocks.find(({ language }) => language === 'maat')?.text ?? '' };
const analysis = analyse([source]);

function problemsOf(language: string, text: string) {
  const reading = language === 'csv' ? readCsv(text, dutch, analysis) : readFactsText(text);
  const facts = reading.delivery && readFacts(reading.delivery.json, analysis, reading.delivery.places);
  return { facts: facts?.facts, problems: [...reading.problems, ...(facts?.problems ?? [])] };
}

describe('the page about facts', () => {
  test('has a regulation that checks', () => {
    expect(
      analysis.problems.filter(({ severity }) => severity === 'error').map((problem) => render(problem, 'nl').message),
    ).toEqual([]);
  });

  test('has examples of every kind, and of no other', () => {
    expect(blocks.filter(({ code }) => code === undefined).length).toBeGreaterThan(8);
    expect(blocks.filter(({ code }) => code !== undefined).length).toBeGreaterThan(12);
    expect(new Set(blocks.map(({ language }) => language))).toEqual(new Set(['maat', 'json', 'csv', 'console']));
  });

  for (const { line, language, code, text } of blocks.filter((block) => ['json', 'csv'].includes(block.language))) {
    test(`line ${line} ${code === undefined ? 'is right' : `gives ${code}`}`, () => {
      const { facts, problems } = problemsOf(language, text);
      // The things that such a table belongs to come in another file.
      const parentElsewhere = language === 'csv' && /^(?:Opleiding|verlening);/.test(text);
      const codes = problems.map((problem) => problem.code);
      expect(codes.includes('F36')).toBe(parentElsewhere || code === 'F36');
      const wanted = code === undefined ? [] : [code];
      expect(parentElsewhere ? codes.filter((one) => one !== 'F36') : codes).toEqual(wanted);
      if (code !== undefined || facts === undefined || parentElsewhere) return;
      const again = readFacts(readFactsText(writeFacts(facts, analysis)).delivery?.json, analysis);
      expect(again).toEqual({ facts, problems: [] });
    });
  }

  test('the totals of its first table are those that the command line tells', async () => {
    const table = blocks.find((block) => block.language === 'csv')?.text ?? '';
    const folder = folderWith({ 'regeling.maat': source.text, 'instellingen.csv': table });
    const [command = '', ...shown] = (blocks.find((block) => block.language === 'console')?.text ?? '').split('\n');
    const args = command.split(' ').slice(2);
    const { code, err } = await maatstaf(args.map((arg) => (/\.\w+$/.test(arg) ? join(folder, arg) : arg)));
    expect([code, err.trimEnd()]).toEqual([0, join(folder, shown.join('\n').trimEnd())]);
  });

  test('its limits are those of the code', () => {
    expect(problemsOf('json', `{"x": ${'['.repeat(64)}`).problems[0]?.args['limit']).toBe(64);
    expect(page).toContain('| brackets inside each other | 64 |');
    expect(page).toContain(`| characters of a file | ${(64 * 1024 * 1024).toLocaleString('en')} |`);
  });
});

describe('the schema of real text', () => {
  test('has the facts that a rule reads, and no others', () => {
    const regulation = analyse([
      {
        name: 'r.maat',
        text: `regeling r "R"
  in werking 2019-01-01
  tijdvak 2019 t/m 2019

artikel 1
  object School meervoud Scholen "school"
  object Klas meervoud Klassen van School "klas"
  gegeven leerlingen van Klas: aantal "leerlingen"
  gegeven lessen van Klas: aantal "lessen"
  gegeven tarief: bedrag "tarief"
  regel omvang van School: aantal "omvang" = totaal van leerlingen over Klassen van deze School
  regel bedrag_per_school van School: bedrag "bedrag" = omvang * tarief
  regel lesuren van Klas: aantal "lesuren" = lessen
`,
      },
    ]);
    expect(
      regulation.problems
        .filter(({ severity }) => severity === 'error')
        .map((problem) => render(problem, 'nl').message),
    ).toEqual([]);
    const { properties } = factsSchema(regulation, ['bedrag_per_school']) as { properties: Record<string, object> };
    expect(Object.keys(properties).sort()).toEqual(['Klas', 'School', 'tarief']);
    expect(properties['Klas']).toMatchObject({
      additionalProperties: { properties: { van: {}, leerlingen: { title: 'leerlingen' } }, required: ['van'] },
    });
    expect(JSON.stringify(properties)).not.toContain('lessen');
    expect(JSON.stringify(factsSchema(regulation))).toContain('lessen');
  });
});
