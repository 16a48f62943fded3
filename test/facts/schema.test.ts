import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Analysis, factsSchema, readFactsText, writeFacts } from '../../engine/index.ts';
import { runs } from '../runs.ts';
import { badFacts } from './bad-json.ts';
import { regulationWithFacts } from './random-facts.ts';
import { standard } from './standard.ts';

/** Whether a schema accepts a JSON text; zod reads the schema, so that it is held against a validator of others. */
function validator(analysis: Analysis): (text: string) => boolean {
  const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(factsSchema(analysis))));
  return (text) => schema.safeParse(JSON.parse(text)).success;
}

/** What a schema cannot know: bounds, days that do not exist, things, doubles, and letters that look the same. */
const beyondSchemas = ['F27', 'F33', 'F35', 'F36', 'F38', 'F39', 'F42', 'F50', 'F52', 'F53'];

describe('the schema of the facts', () => {
  const accepts = validator(standard);

  test('accepts whatever readFacts accepts, for any facts of any regulation', () => {
    fc.assert(
      fc.property(regulationWithFacts({ inherited: false }), ({ analysis, facts }) => {
        const text = writeFacts(facts, analysis);
        expect(validator(analysis)(text), text).toBe(true);
      }),
      { seed: 7, numRuns: runs(200) },
    );
  });

  test.each(
    badFacts
      .filter(({ found }) => found.some(([code]) => !beyondSchemas.includes(code)))
      .map((bad) => [bad.about, bad.json] as const),
  )('refuses %s', (_, json) => expect(accepts(json)).toBe(false));

  test('is closed at every level', () => {
    const open: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('type' in node && node.type === 'object' && !('additionalProperties' in node)) open.push(path);
      for (const [name, part] of Object.entries(node)) walk(part, `${path}/${name}`);
    };
    walk(factsSchema(standard), '');
    expect(open).toEqual([]);
  });

  test('has the labels of the regulation as titles, and bounds in words', () => {
    expect(factsSchema(standard)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Proefregeling',
      properties: {
        Instelling: {
          title: 'Instellingen',
          additionalProperties: {
            title: 'instelling',
            properties: {
              rijksbijdrage: {
                title: 'rijksbijdrage',
                patternProperties: { '^(19|20|21)[0-9]{2}$': { description: 'ten minste 0.00' } },
              },
              opslag: { description: 'ten hoogste 100%' },
              behandeling: {
                patternProperties: { '^(19|20|21)[0-9]{2}$': { properties: { taal: { title: 'behandeling' } } } },
              },
            },
          },
        },
        vangnet: { title: 'vangnet' },
      },
    });
  });

  test('of some names has those facts only', () => {
    const { properties } = factsSchema(standard, ['geslaagd', 'vangnet']) as { properties: Record<string, unknown> };
    expect(Object.keys(properties).sort()).toEqual(['Instelling', 'Student', 'vangnet']);
    expect(properties['Instelling']).toMatchObject({ additionalProperties: { properties: {} } });
  });

  test('of a verdict asks who gave it and why, unless it is assumed', () => {
    const verdict = (members: string) => `{"Instelling": {"01AA": {"agenda": ${members}}}}`;
    expect(accepts(verdict('{"waarde": "voldoende", "door": "x", "motivering": "y"}'))).toBe(true);
    expect(accepts(verdict('{"waarde": "voldoende", "aangenomen": true}'))).toBe(true);
    expect(accepts(verdict('{"waarde": "voldoende", "aangenomen": false}'))).toBe(false);
    expect(readFactsText(verdict('"voldoende"')).problems).toEqual([]);
  });
});
