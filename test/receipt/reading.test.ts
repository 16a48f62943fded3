import { describe, expect, test } from 'vitest';
import type { Step, Trace } from '../../engine/explain/model-trace.ts';
import { readTrace, traceFromWire, traceToWire } from '../../engine/explain/wire.ts';
import { readReceipt, receiptFromWire, receiptToWire, sealed } from '../../engine/receipt/receipt-wire.ts';
import { type Problem, render } from '../../grammar/index.ts';
import { receiptOf } from './asked.ts';
import { handMade } from './hand-made.ts';
import { small } from './small.ts';

const receipt = receiptOf(small(), { facts: true });
const traceText = JSON.stringify(traceToWire(handMade), undefined, 1);
const receiptText = JSON.stringify(receiptToWire(receipt), undefined, 1);

/** What is said, with where and the words that tell it apart. */
type Said = readonly (readonly [code: string, path: string, words: string])[];

interface Case {
  readonly title: string;
  readonly of: 'trace' | 'receipt';
  readonly was: string;
  readonly becomes: string;
  readonly said: Said;
}

const cases: readonly Case[] = [
  {
    title: 'another format altogether',
    of: 'trace',
    was: '"maatstaf-toelichting/1"',
    becomes: '"maatstaf-bewijs/1"',
    said: [['R490', 'formaat', '`maatstaf-toelichting/1`, en niet "maatstaf-bewijs/1"']],
  },
  {
    title: 'a later version',
    of: 'receipt',
    was: 'maatstaf-bewijs/1',
    becomes: 'maatstaf-bewijs/2',
    said: [['R491', 'formaat', '`maatstaf-bewijs/2`; deze versie leest `maatstaf-bewijs/1`']],
  },
  {
    title: 'a member with a slip in its name',
    of: 'trace',
    was: '"gewijzigdDoor": []',
    becomes: '"gewijzigdoor": []',
    said: [
      ['R493', 'knopen[0].gewijzigdDoor', '`gewijzigdDoor` ontbreekt'],
      ['R492', 'knopen[0].gewijzigdoor', '(`gewijzigdDoor`?)'],
    ],
  },
  {
    title: 'a number where a text belongs',
    of: 'trace',
    was: '"naam": "budget"',
    becomes: '"naam": 5',
    said: [['R494', 'knopen[0].naam', '5 past hier niet']],
  },
  {
    title: 'an amount that is no exact number',
    of: 'trace',
    was: '"401/20"',
    becomes: '"20,05"',
    said: [['R494', 'knopen[0].formule.delen[1].waarde.inhoud.getal', '"20,05" past hier niet']],
  },
  {
    title: 'an amount in more than one form',
    of: 'trace',
    was: '"getal": "10"',
    becomes: '"getal": "010"',
    said: [['R494', 'knopen[1].waarde.inhoud.getal', '"010" past hier niet']],
  },
  {
    title: 'half a line',
    of: 'trace',
    was: '"regel": 12',
    becomes: '"regel": 12.5',
    said: [['R494', 'knopen[0].bron.regel', '12.5 past hier niet']],
  },
  {
    title: 'a line before the first',
    of: 'trace',
    was: '"regel": 12',
    becomes: '"regel": 0',
    said: [['R494', 'knopen[0].bron.regel', '0 past hier niet']],
  },
  {
    title: 'a number that JavaScript would change',
    of: 'trace',
    was: '"weggelaten": 0',
    becomes: '"weggelaten": 12345678901234567890',
    said: [['R494', 'weggelaten', '12345678901234567890 past hier niet']],
  },
  {
    title: 'null',
    of: 'trace',
    was: '"volledig": true',
    becomes: '"volledig": null',
    said: [['R494', 'volledig', 'null past hier niet']],
  },
  {
    title: 'an operation that there is not',
    of: 'trace',
    was: '"bewerking": "keer"',
    becomes: '"bewerking": "multiply"',
    said: [['R495', 'knopen[0].formule.bewerking', '"multiply" is hier geen woord']],
  },
  {
    title: 'a state that there is not',
    of: 'trace',
    was: '"staat": "bekend"',
    becomes: '"staat": "nul"',
    said: [['R495', 'knopen[0].waarde.staat', 'kies uit: `bekend`, `geen`, `onbekend`, `fout`']],
  },
  {
    title: 'a value without its state',
    of: 'trace',
    was: '"staat": "bekend",',
    becomes: '',
    said: [['R493', 'knopen[0].waarde.staat', '`staat` ontbreekt']],
  },
  {
    title: 'two nodes with one id',
    of: 'trace',
    was: '"id": "leerlingen(\\"01AA\\";2021)"',
    becomes: '"id": "budget(\\"01AA\\";2021)"',
    said: [['R496', 'knopen[1].id', 'twee knopen']],
  },
  {
    title: 'a text that there is not',
    of: 'trace',
    was: '"tekst": 0,',
    becomes: '"tekst": 1,',
    said: [['R497', 'knopen[0].tekst', '`1` wijst naar iets']],
  },
  {
    title: 'the same member twice',
    of: 'trace',
    was: '"volledig": true',
    becomes: '"volledig": true, "volledig": false',
    said: [['F06', '', '`volledig` staat hier voor de tweede keer']],
  },
  {
    title: 'a result that has been raised',
    of: 'receipt',
    was: '"getal": "200"',
    becomes: '"getal": "2000"',
    said: [
      ['R498', 'sha256', 'veranderd nadat het is gemaakt'],
      ['R498', 'uitkomst.sha256', 'veranderd nadat het is gemaakt'],
    ],
  },
  {
    title: 'a fact that has been changed',
    of: 'receipt',
    was: '"2021": "10"',
    becomes: '"2021": "11"',
    said: [
      ['R498', 'sha256', 'veranderd'],
      ['R498', 'feiten.sha256', 'veranderd'],
    ],
  },
  {
    title: 'a hash that is none',
    of: 'receipt',
    was: receipt.sha256,
    becomes: receipt.sha256.slice(1),
    said: [['R494', 'sha256', 'past hier niet']],
  },
  {
    title: 'a month that there is not',
    of: 'receipt',
    was: '"jaar": 2021\n },\n "feiten"',
    becomes: '"jaar": 2021, "deel": "2021-13"\n },\n "feiten"',
    said: [['R494', 'vraag.deel', '"2021-13" past hier niet']],
  },
  {
    title: 'a role that there is not',
    of: 'receipt',
    was: '"rol": "wijziging"',
    becomes: '"rol": "bijlage"',
    said: [['R495', 'bronbestanden[1].rol', 'kies uit: `regeling`, `wijziging`, `gebruikte regeling`']],
  },
];

describe('reading', () => {
  test.each(cases)('$of: $title', ({ of, was, becomes, said }) => {
    const text = of === 'trace' ? traceText : receiptText;
    expect(text).toContain(was);
    const changed = text.replace(was, () => becomes);
    const read = of === 'trace' ? readTrace(changed, 'x.json') : readReceipt(changed, 'x.json');
    const problems = 'problems' in read ? read.problems : [];
    expect(problems.map(({ code, path }) => [code, path])).toEqual(said.map(([code, path]) => [code, path]));
    for (const [at, [, , words]] of said.entries()) expect(inWords(problems[at])).toContain(words);
    for (const problem of problems) expect(problem).toMatchObject({ file: 'x.json', span: expect.anything() });
  });

  test('nothing of a text that was cut off, wherever', () => {
    for (const text of [traceText, receiptText])
      for (let end = 0; end < text.length - 1; end += 97) {
        const read = text === traceText ? readTrace(text.slice(0, end)) : readReceipt(text.slice(0, end));
        expect('problems' in read && read.problems.map(({ code }) => code)).toEqual([
          expect.stringMatching(/^F0[347]$/),
        ]);
      }
  });

  test.each([undefined, null, 1, 'x', true, [], [[]], {}])('%j is neither explanation nor receipt', (json) => {
    for (const read of [traceFromWire(json), receiptFromWire(json)])
      expect('problems' in read && read.problems.map(({ code }) => code)).toEqual(['R490']);
  });

  test('says where, in files and in data that never were a file alike', () => {
    const wire = JSON.parse(traceText.replace('"regel": 12', '"regel": "12"'));
    expect(traceFromWire(wire)).toMatchObject({ problems: [{ code: 'R494', path: 'knopen[0].bron.regel' }] });
  });

  test('members that are called as those of every object are refused like any other', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const read = readTrace(traceText.replace('"volledig": true', `"volledig": true, "${name}": 1`));
      expect(read).toMatchObject({ problems: [{ code: 'R492', path: name }] });
    }
  });

  test('a receipt that was sealed again still shows that its parts do not fit', () => {
    const { sha256: _, ...content } = receipt;
    const forged = sealed({ ...content, result: { ...content.result, parts: [] } });
    expect(receiptFromWire(receiptToWire(forged))).toMatchObject({
      problems: [{ code: 'R498', path: 'uitkomst.sha256' }],
    });
  });

  test('formulas as deep as anybody writes them, and a clear word about deeper ones', () => {
    const [root, ...others] = handMade.nodes;
    if (root?.formula === undefined) throw new Error('the first node has a formula');
    const nested = (depth: number): Step =>
      depth === 0
        ? { op: 'literal', type: { kind: 'count' } }
        : { op: 'negate', type: { kind: 'count' }, parts: [nested(depth - 1)] };
    const told = (depth: number): Trace => ({ ...handMade, nodes: [{ ...root, formula: nested(depth) }, ...others] });
    expect(readTrace(JSON.stringify(traceToWire(told(200))))).toEqual({ trace: told(200) });
    expect(readTrace(JSON.stringify(traceToWire(told(1000))))).toMatchObject({ problems: [{ code: 'F05' }] });
    expect(readTrace('['.repeat(1_000_000))).toMatchObject({ problems: [{ code: 'F05' }] });
  });

  test('no more than a few hundred problems of a file in which all is wrong', () => {
    const [node] = handMade.nodes;
    const many = Array.from({ length: 500 }, () => ({ ...traceToWire(handMade), ...node }));
    const read = traceFromWire({ ...traceToWire(handMade), knopen: many });
    expect('problems' in read && read.problems.length).toBe(201);
  });
});

function inWords(problem: Problem | undefined): string {
  if (problem === undefined) return '';
  const { message, help } = render(problem, 'nl');
  return `${message} ${help}`;
}
