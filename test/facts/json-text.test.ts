import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberText, readFactsText } from '../../engine/index.ts';
import { positions } from '../../grammar/index.ts';
import { runs } from '../runs.ts';

function codes(text: string): readonly string[] {
  return readFactsText(text).problems.map(({ code }) => code);
}

/** The same with JavaScript's numbers and ordinary objects, to compare with JSON.parse. */
function plain(json: unknown): unknown {
  const number = numberText(json);
  if (number !== undefined) return Number(number);
  if (Array.isArray(json)) return json.map(plain);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, plain(value)]));
}

describe('JSON as JSON.parse reads it', () => {
  test.each([
    '{}',
    '[]',
    ' { "a" : [ 1 , -0.5e+3 , true , false , null , "" ] } ',
    '"\\u00e9\\n\\t\\"\\\\\\/\\b\\f\\r"',
    '"\\ud83d\\ude00 😀"',
    '"\u007f\u0085\u2028"',
    '0',
    '-0',
    '[[[[]]]]',
    '\t\r\n{"":{}}\n',
  ])('%s', (text) => {
    const { delivery, problems } = readFactsText(text);
    expect(problems).toEqual([]);
    expect(plain(delivery?.json)).toEqual(JSON.parse(text));
  });

  test('any JSON, however it is laid out', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), fc.constantFrom(undefined, 1, '\t'), (text, space) => {
        const written = JSON.stringify(JSON.parse(text), undefined, space);
        expect(plain(readFactsText(written).delivery?.json)).toEqual(JSON.parse(written));
      }),
      { seed: 1, numRuns: runs(500) },
    );
  });

  test('a text that JSON.parse refuses is refused, never an exception', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', '"', '{', ']', ',', ':', '\\', '1', 'e', '\u0000', '.'),
        (text, at, put) => {
          const place = at % (text.length + 1);
          const broken = text.slice(0, place) + put + text.slice(place + 1);
          const { delivery, problems } = readFactsText(broken);
          expect(problems.some(({ code }) => code !== 'F06')).toBe(
            !accepts(broken) || /\\ud[89a-f]|\p{Surrogate}/iu.test(broken),
          );
          expect(delivery === undefined).toBe(problems.some(({ code }) => code !== 'F06'));
        },
      ),
      { seed: 2, numRuns: runs(2_000) },
    );
  });

  test('a byte order mark is skipped, and only at the beginning', () => {
    expect(codes('\uFEFF{}')).toEqual([]);
    expect(codes('{\uFEFF}')).toEqual(['F03']);
  });

  test('numbers keep every digit', () => {
    const { delivery } = readFactsText('12345678901234567890.12');
    expect(numberText(delivery?.json)).toBe('12345678901234567890.12');
  });
});

describe('texts that are no JSON', () => {
  test.each<[string, string, string, string]>([
    ['nothing', '', 'F04', ''],
    ['blanks only', ' \n', 'F04', ''],
    ['a lone brace', '{', 'F04', ''],
    ['a member cut short', '{"a": ', 'F04', ''],
    ['a text cut short', '{"a": "b', 'F04', '"b'],
    ['a list cut short', '[1', 'F04', ''],
    ['two values', '{} {}', 'F03', '{'],
    ['no comma', '{"a": 1 "b": 2}', 'F03', '"'],
    ['no colon', '{"a" 1}', 'F03', '1'],
    ['a bare name', '{a: 1}', 'F03', 'a'],
    ['a bare word', '{"a": ja}', 'F03', 'ja'],
    ['a word that goes on', '{"a": trueish}', 'F03', 'trueish'],
    ['not a number', '[NaN]', 'F03', 'NaN'],
    ['infinity', '[-Infinity]', 'F03', '-Infinity'],
    ['a plus', '[+1]', 'F03', '+1'],
    ['a leading zero', '[01]', 'F03', '01'],
    ['a leading point', '[.5]', 'F03', '.5'],
    ['a trailing point', '[5.]', 'F03', '5.'],
    ['hexadecimal', '[0x10]', 'F03', '0x10'],
    ['a comment', '{} // x', 'F03', '/'],
    ['a wrong bracket', '[1}', 'F03', '}'],
    ['a comma first', '[,1]', 'F03', ','],
    ['a comma last in a list', '[1, ]', 'F09', ','],
    ['a comma last in an object', '{"a": 1,\n}', 'F09', ','],
    ['single quotes', "{'a': 1}", 'F08', "'"],
    ['curly quotes', '{“a”: 1}', 'F08', '“'],
    ['a bare line end in a text', '"a\nb"', 'F07', '\n'],
    ['a bare tab in a text', '"a\tb"', 'F07', '\t'],
    ['an unknown escape', '"\\x41"', 'F07', '\\'],
    ['half an escape', '"\\u12"', 'F07', '\\'],
    ['half a character', '"\\ud83d"', 'F07', '"\\ud83d"'],
    ['a non-breaking space', '[\u00a01]', 'F03', '\u00a0'],
  ])('%s', (_, text, code, marked) => {
    const { delivery, problems } = readFactsText(text);
    expect(delivery).toBeUndefined();
    expect(
      problems.map((problem) => [problem.code, problem.span && text.slice(problem.span.start, problem.span.end)]),
    ).toEqual([[code, marked]]);
  });

  test('line and column are in the message', () => {
    expect(readFactsText('{\n  "a": 1,\n  b\n}').problems[0]?.args).toEqual({ found: 'b', line: 3, column: 3 });
  });

  test.each([64, 65, 1_000, 100_000])('%i lists in each other', (depth) => {
    expect(codes('['.repeat(depth) + ']'.repeat(depth))).toEqual(depth === 64 ? [] : ['F05']);
    expect(codes('{"a":'.repeat(depth))).toEqual(depth === 64 ? ['F04'] : ['F05']);
  });

  test('a text beyond the limit is not read', () => {
    expect(codes(' '.repeat(64 * 1024 * 1024 + 1))).toEqual(['F02']);
  });

  test('a text of a megabyte, also full of escapes, is read', () => {
    expect(codes(`"${'a'.repeat(1_000_000)}"`)).toEqual([]);
    expect(codes(`"${'\\n'.repeat(1_000_000)}"`)).toEqual([]);
  });
});

describe('a key that stands twice', () => {
  test.each([
    ['with another value', '{"a": 1,\n "a": 2}', 1],
    ['with the same value', '{"a": 1, "a": 1}', 1],
    ['written in another way', '{"a": 1, "\\u0061": 2}', 1],
    ['deeper', '{"x": [{"a": 1, "b": 2, "a": 3}]}', 1],
    ['three times', '{"a": 1, "a": 2, "a": 3}', 2],
    ['__proto__', '{"__proto__": 1, "__proto__": 2}', 1],
    ['constructor', '{"constructor": {}, "constructor": {}}', 1],
    ['an empty key', '{"": 1, "": 2}', 1],
  ])('%s', (_, text, times) => {
    const { delivery, problems } = readFactsText(text);
    expect(problems.map(({ code }) => code)).toEqual(Array(times).fill('F06'));
    expect(delivery).toBeDefined();
  });

  test('the first value stays, and the message names both lines', () => {
    const { delivery, problems } = readFactsText('{"a": 1,\n"b": 2,\n"a": 3}');
    expect(plain(delivery?.json)).toEqual({ a: 1, b: 2 });
    expect(problems[0]?.args).toMatchObject({ name: 'a', first: 1, line: 3 });
  });
});

test('places are those of the text', () => {
  const text = '{"Instelling":\n  {"01AA": [1, "x"]}}';
  const { delivery } = readFactsText(text, 'feiten.json');
  const top = delivery?.json as Record<string, Record<string, unknown[]>>;
  const list = top['Instelling']?.['01AA'] ?? [];
  const place = delivery?.places.get(list)?.get('1');
  expect(place?.file).toBe('feiten.json');
  expect(place?.span && text.slice(place.span.start, place.span.end)).toBe('"x"');
  expect(place?.span && positions(text)(place.span.start)).toEqual({ line: 2, column: 16 });
});

function accepts(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
