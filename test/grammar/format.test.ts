import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format } from '../../grammar/format/format.ts';
import { lex } from '../../grammar/lexer/lexer.ts';
import { runs } from '../runs.ts';

const folder = new URL('./cases/format/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.maat'));
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');

/** The text as laid out; fails if the file was refused. */
function formatted(text: string): string {
  const { text: result, problems } = format({ name: 'case.maat', text });
  expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  return result ?? '';
}

describe.each(files)('%s', (file) => {
  test('laid out', async () => {
    const expected = new URL(file.replace('.maat', '.formatted.txt'), folder).pathname;
    await expect(formatted(read(file))).toMatchFileSnapshot(expected);
  });

  test('laid out again it does not change', () => {
    const once = formatted(read(file));
    expect(formatted(once)).toBe(once);
  });

  test('keeps its tokens, margins and comments', () => {
    const content = (text: string) => {
      const { tokens, margins, comments } = lex({ name: 'x', text });
      return [
        tokens.map((token) => [token.tokenType.name, token.value]),
        margins.map((margin) => [margin.kind, margin.text]),
        comments.map((comment) => comment.text),
      ];
    };
    expect(content(formatted(read(file)))).toEqual(content(read(file)));
  });

  test('has no blanks at line ends, no two blank lines, one line end at the end', () => {
    expect(formatted(read(file))).not.toMatch(/[ \t]\n|\n\n\n|^\n|\n\n$|[^\n]$/);
  });

  test('does not depend on the layout it came in', () => {
    const bare = formatted(withoutComments(read(file)));
    const blank = fc.constantFrom(' ', '  ', '\t', '\n', '\n   ', ' \n\t', '\u00a0');
    fc.assert(
      fc.property(fc.infiniteStream(blank), (blanks) => {
        expect(formatted(relaid(bare, () => blanks.next().value))).toBe(bare);
      }),
      { numRuns: 20, seed: 5 },
    );
  });

  test('keeps comments wherever they stand, and does not change when laid out again', () => {
    const blank = fc.constantFrom(' ', '\n', ' # a remark\n', '\n# of its own\n', '\n\n   # apart\n\n', ' #\n #\n');
    fc.assert(
      fc.property(fc.infiniteStream(blank), (blanks) => {
        const text = relaid(read(file), () => blanks.next().value);
        const once = formatted(text);
        expect(lex({ name: 'x', text: once }).comments.map((comment) => comment.text)).toEqual(
          lex({ name: 'x', text }).comments.map((comment) => comment.text),
        );
        expect(formatted(once)).toBe(once);
      }),
      { numRuns: runs(30), seed: 6 },
    );
  });
});

function withoutComments(text: string): string {
  const { comments } = lex({ name: 'x', text });
  return [...comments].reverse().reduce((rest, { span }) => rest.slice(0, span.start) + rest.slice(span.end), text);
}

/** The same tokens with other blanks between them; rows of grids and margins keep their lines. */
function relaid(text: string, blank: () => string): string {
  const { tokens, margins } = lex({ name: 'x', text });
  const pieces = [...tokens.filter((token) => token.category !== 'row'), ...margins];
  const rows = new Set(tokens.filter((token) => token.category === 'row').map((token) => token.line));
  pieces.sort((one, other) => one.span.start - other.span.start);
  let result = '';
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    if (before !== undefined) {
      const between = text.slice(before.span.end, piece.span.start);
      const fixed = 'kind' in piece || 'kind' in before || rows.has(piece.line) || rows.has(before.line);
      // Tokens that stand together may stay so: `2/3`, `hoogste(`.
      result += fixed || between === '' || between.includes('\n\n') ? between : blank();
    }
    result += text.slice(piece.span.start, piece.span.end);
  }
  return `${result}\n`;
}

describe('line ends', () => {
  test.each(['\n', '\r\n', '\r'])('%j are kept', (ending) => {
    const text = `regeling x${ending}soort A: b${ending}`;
    expect(formatted(text)).toBe(`regeling x${ending}${ending}  soort A: b${ending}`);
  });

  test('a file of one line', () => {
    expect(formatted('regeling x "y" sector mbo soort A: b soort C: d')).toBe(
      'regeling x "y"\n  sector      mbo\n\n  soort A: b\n  soort C: d\n',
    );
  });
});

describe('refused', () => {
  test.each([
    ['a wrong number', 'regeling x\nregel y: bedrag = € 430,000,000'],
    ['a wrong word', 'regeling x\nregl y: bedrag = € 4'],
    ['a text that is not closed', 'regeling x "y'],
    ['a hidden character', 'regeling x "\u202e"'],
    ['a table without rows', 'regeling x\ntabel y: bedrag'],
  ])('%s', (_, text) => {
    const result = format({ name: 'x', text });
    expect(result.text).toBeUndefined();
    expect(result.problems.some((problem) => problem.severity === 'error')).toBe(true);
  });

  test('a remark is not in the way', () => {
    const result = format({ name: 'x', text: 'regeling x\nregel y: getal met 3 decimalen = 3,000' });
    expect(result.problems.map((problem) => problem.severity)).toEqual(['hint']);
    expect(result.text).toContain('    = 3,000\n');
  });
});
