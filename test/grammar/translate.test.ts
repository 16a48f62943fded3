import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nameTest } from '../../grammar/format/soft-words.ts';
import { translate } from '../../grammar/format/translate.ts';
import { parse } from '../../grammar/parse.ts';

const folder = new URL('./cases/format/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.maat'));

/** What the tokens mean, whatever the vocabulary. */
function meaning(text: string): readonly string[] {
  const { lexed, module, problems } = parse({ name: 'x', text });
  expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  const isName = nameTest(module);
  const tokens = lexed.tokens.map((token) =>
    isName(token) ? `name ${token.value}` : (token.concept ?? `${token.category} ${token.value}`),
  );
  const margins = lexed.margins.map((margin) => (margin.kind === 'citation' ? margin.word : margin.text));
  return [...tokens, ...margins, ...lexed.comments.map((comment) => comment.text)];
}

function translated(text: string, to: 'nl' | 'en'): string {
  const result = translate({ name: 'x', text }, to);
  expect(result.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  return result.text ?? '';
}

describe.each(files)('%s', (file) => {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const from = parse({ name: 'x', text }).lexed.language;
  const other = from === 'nl' ? 'en' : 'nl';

  test('in the other vocabulary', async () => {
    const expected = new URL(file.replace('.maat', `.${other}.txt`), folder).pathname;
    await expect(translated(text, other)).toMatchFileSnapshot(expected);
  });

  test('means the same there', () => {
    expect(parse({ name: 'x', text: translated(text, other) }).lexed.language).toBe(other);
    expect(meaning(translated(text, other))).toEqual(meaning(text));
  });

  test('there and back', () => {
    expect(meaning(translated(translated(text, other), from))).toEqual(meaning(text));
  });

  test('into its own vocabulary', () => {
    expect(translated(text, from)).toBe(text);
  });
});

describe('pieces', () => {
  test.each([
    ['€ 1.234,50', '€1,234.50'],
    ['€ 163,5 miljoen', '€163.5 million'],
    ['€ 2 miljard', '€2 billion'],
    ['12,5 %', '12.5 %'],
    ['3.000', '3,000'],
    ['31 oktober 2018', '31 October 2018'],
    ['2018-10-31', '2018-10-31'],
    ['"€ 5 van mij"', '"€ 5 van mij"'],
    ['begrensd(1; 2; 3)', 'limited(1; 2; 3)'],
    ['a is één van (b; c)', 'a is one of (b; c)'],
    ['elk A voldoet aan b ≤ 1', 'every A satisfies b ≤ 1'],
    ['totaal van x over jaren 2011 t/m 2014', 'total of x over years 2011 through 2014'],
  ])('%s is %s', (dutch, english) => {
    const file = (value: string) => `regeling x\nregel r: getal = ${value}\n`;
    expect(translated(file(dutch), 'en')).toBe(`regulation x\nrule r: number = ${english}\n`);
    const back = translated(`regulation x\nrule r: number = ${english}\n`, 'nl');
    expect(meaning(back)).toEqual(meaning(file(dutch)));
  });

  test('names and texts stay, also those that are words of a language', () => {
    const text = 'regeling bedrag "regel"\nsoort regel: bedrag, rule "artikel 5"\n';
    expect(translated(text, 'en')).toBe('regulation bedrag "regel"\nkind regel: bedrag, rule "artikel 5"\n');
  });

  test('a comment inside a phrase goes behind it', () => {
    const text = 'regeling x\nregel y: getal = totaal # som\n van a over B\n';
    expect(translated(text, 'en')).toBe('regulation x\nrule y: number = total of # som\n a over B\n');
  });

  test('a name that would make a keyword is refused', () => {
    const text = 'regeling x\nregel y: getal = a in force\n';
    const result = translate({ name: 'x', text }, 'en');
    expect(result.text).toBeUndefined();
    expect(result.problems.map((problem) => problem.code)).toEqual(['L27']);
  });

  test('a file with errors is left alone', () => {
    const result = translate({ name: 'x', text: 'regeling x "y' }, 'en');
    expect(result.text).toBeUndefined();
    expect(result.problems.map((problem) => problem.code)).toContain('L21');
  });
});
