import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changesOf,
  edited,
  originIn,
  type Piece,
  type PieceEdit,
  placeIn,
  slice,
  textOf,
} from '../../engine/amend/pieces.ts';
import type { Change } from '../../engine/model.ts';
import { runs } from '../runs.ts';

const whole = (text: string): readonly Piece[] => [
  { text, file: 'a', from: { start: 0, end: text.length }, changes: [] },
];
const mark = (name: string): Change => ({ amendment: { name }, span: { start: 0, end: 0 } }) as Change;
const added = (text: string, change: Change): Piece => ({
  text,
  file: 'b',
  from: { start: 10, end: 10 + text.length },
  changes: [change],
});

/** A text and replacements in it that do not overlap, in any order. */
const replacements = fc
  .tuple(
    fc.string({ minLength: 1, maxLength: 30 }),
    fc.array(fc.nat(29), { maxLength: 6 }),
    fc.array(fc.string({ maxLength: 4 })),
  )
  .map(([text, cuts, words]) => {
    const at = [...new Set(cuts.filter((cut) => cut <= text.length))].sort((one, other) => one - other);
    const edits: { start: number; end: number; text: string }[] = [];
    for (let index = 0; index + 1 < at.length; index += 2)
      edits.push({ start: at[index] ?? 0, end: at[index + 1] ?? 0, text: words[index] ?? '' });
    return { text, edits };
  });

describe('a text in pieces', () => {
  test('reads as the plain text with the same replacements', () => {
    fc.assert(
      fc.property(replacements, ({ text, edits }) => {
        const change = mark('x');
        const given: PieceEdit[] = edits.map((edit) => ({ span: edit, pieces: [added(edit.text, change)] }));
        const plain = edits
          .toReversed()
          .reduce((soFar, { start, end, text: word }) => soFar.slice(0, start) + word + soFar.slice(end), text);
        expect(textOf(edited(whole(text), given.toReversed()))).toBe(plain);
      }),
      { seed: 3, numRuns: runs(500) },
    );
  });

  test('knows of every place that stayed where it was written, and back', () => {
    fc.assert(
      fc.property(replacements, ({ text, edits }) => {
        const pieces = edited(
          whole(text),
          edits.map((edit) => ({ span: edit, pieces: [added(edit.text, mark('x'))] })),
        );
        const result = textOf(pieces);
        for (let at = 0; at < text.length; at++) {
          if (edits.some(({ start, end }) => start <= at && at < end)) continue;
          const place = placeIn(slice(pieces, { start: 0, end: result.length }), 'a', at);
          expect(place).toBeDefined();
          if (edits.some(({ start, end }) => start === at || end === at)) continue;
          expect(originIn(pieces, { start: place ?? 0, end: (place ?? 0) + 1 })).toEqual({
            file: 'a',
            span: { start: at, end: at + 1 },
          });
        }
      }),
      { seed: 4, numRuns: runs(200) },
    );
  });

  test('remembers all who changed a stretch, the oldest first', () => {
    const [one, two] = [mark('one'), mark('two')];
    const first = edited(whole('plafond € 10 per jaar'), [
      { span: { start: 8, end: 12 }, pieces: [added('€ 20', one)] },
    ]);
    const second = edited(first, [{ span: { start: 10, end: 12 }, pieces: [added('30', two)] }]);
    expect(textOf(second)).toBe('plafond € 30 per jaar');
    expect(changesOf(slice(second, { start: 10, end: 12 }))).toEqual([one, two]);
    expect(changesOf(slice(second, { start: 8, end: 9 }))).toEqual([one]);
    expect(changesOf(slice(second, { start: 0, end: 7 }))).toEqual([]);
  });
});
