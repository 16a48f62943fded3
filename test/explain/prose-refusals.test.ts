import { describe, expect, test } from 'vitest';
import type { TraceDivision, TraceNode, TraceReceiver } from '../../engine/explain/model-trace.ts';
import { fullReasons } from '../../engine/explain/prose/full.ts';
import { shortReasons } from '../../engine/explain/prose/short.ts';
import { whyNot } from '../../engine/explain/prose/why-not.ts';
import { amount, cite, handMade, known, literal, node, use, yesNo } from './hand-made.ts';

/** A plan that is not there, of which its article says that it must be. */
const plan = node('plan', {
  label: 'het plan is op tijd',
  type: yesNo,
  value: known(false),
  law: cite('artikel 3', ''),
  formula: { op: 'less', type: yesNo, value: known(false), parts: [literal('9'), literal('5')] },
});

describe('what was refused is followed down to what failed', () => {
  const nothing = (op: 'add' | 'subtract' | 'multiply'): TraceNode => {
    const branch = {
      op: 'if',
      type: amount,
      value: known('0'),
      taken: 2,
      parts: [use(plan), literal('7', amount), literal('0', amount)],
    } as const;
    return node('zelf', {
      label: 'subsidie',
      law: cite('artikel 9', 'Verlening'),
      uses: ['plan'],
      formula: { op, type: amount, value: known('0'), parts: [branch, literal('0', amount)] },
    });
  };

  test.each(['add', 'subtract', 'multiply'] as const)('through %s', (op) => {
    const trace = handMade([nothing(op), plan]);
    expect(shortReasons(trace, 'zelf', 'nl').slice(1)).toEqual([
      'Hier geldt niet “het plan is op tijd”, want 9 is niet minder dan 5.',
      'Dit volgt uit artikel 3, in verbinding met artikel 9.',
    ]);
  });

  test('a kind value that is the ground of a refusal has the article of what failed', () => {
    const type = { kind: 'enumeration', of: 'Grond' } as const;
    const late = known({ kind: 'value', of: 'Grond', value: 'laat', label: 'te laat' });
    const not = { op: 'not', type: yesNo, value: known(true), parts: [use(plan)] } as const;
    const ground = { op: 'literal', type, value: late } as const;
    const root = node('zelf', {
      label: 'grond',
      type,
      value: late,
      law: cite('artikel 1 tot en met 9', ''),
      formula: { op: 'if', type, value: late, taken: 1, parts: [not, ground, ground] },
    });
    const trace = handMade([root, plan]);
    expect(shortReasons(trace, 'zelf', 'en')[2]).toBe(
      'This follows from artikel 3, in conjunction with artikel 1 tot en met 9.',
    );
    expect(whyNot(trace, 'zelf', 'nl').join(' ')).not.toContain('niets geweigerd');
  });
});

describe('conditions that say little by themselves', () => {
  test('those of an exception have no nodes and are told as they came out', () => {
    const inner = (condition: string, holds: boolean) =>
      ({ op: 'literal', type: yesNo, value: known(holds), condition }) as const;
    const condition = {
      op: 'list',
      type: yesNo,
      value: known(false),
      list: { needs: 'all', count: 2, of: 2 },
      parts: [inner('de norm is te laat', true), inner('de minister heeft de norm gecorrigeerd', false)],
    } as const;
    const root = node('zelf', {
      label: 'norm',
      value: known('1'),
      exceptions: [{ name: 'x', label: 'correctie', state: 'condition', condition }],
    });
    expect(whyNot(handMade([root]), 'zelf', 'nl')).toContain(
      'De uitzondering “correctie” is niet van toepassing, want aan de voorwaarde “de minister heeft de norm gecorrigeerd” is niet voldaan.',
    );
  });

  test('what cannot be computed in a list that failed anyway does not come up', () => {
    const day = node('dag', { kind: 'fact', label: 'dag van herstel', value: { state: 'absent' } });
    const fault = { state: 'fault', code: 'R22', nl: 'x', en: 'x' } as const;
    const late = node('zelf › a', {
      kind: 'condition',
      label: 'op tijd hersteld',
      type: yesNo,
      value: fault,
      uses: ['dag'],
      formula: { op: 'atMost', type: yesNo, value: fault, parts: [use(day), literal('5')] },
    });
    const asked = node('zelf › b', { kind: 'condition', label: 'hersteld', type: yesNo, value: known(false) });
    const list = { needs: 'all', count: 2, of: 2 } as const;
    const ids = [late.id, asked.id];
    const root = node('zelf', { label: 'goed', type: yesNo, value: known(false), conditions: ids, uses: ids, list });
    const told = fullReasons(handMade([root, late, asked, day]), 'zelf', 'nl').map(({ text }) => text);
    expect(told.join(' ')).toContain('Niet aan de orde is “op tijd hersteld”.');
    expect(told).toContain(
      'De voorwaarde “op tijd hersteld” is hier niet aan de orde. Er is namelijk geen “dag van herstel”.',
    );
    expect(told.join(' ')).not.toMatch(/R22|nog niet bekend/u);
  });
});

describe('what was cut of a pot', () => {
  const row: TraceReceiver = { key: '99AA', keys: ['30'], amount: '50', exact: '50', raised: false, lastUnit: false };
  const pot: TraceDivision = {
    pot: '100',
    rest: '0',
    count: 2,
    shares: [],
    lastUnits: [],
    lastUnitsCount: 0,
    receivers: [],
    others: [],
  };
  const told = (own: Partial<TraceReceiver>, given: Partial<TraceDivision>): readonly string[] => {
    const whole = node('pot', { kind: 'division', value: known('100'), division: { ...pot, ...given } });
    const part = { division: 'pot', row: { ...row, ...own }, lastUnit: false };
    const share = node('deel', { kind: 'part', label: 'deel', value: known('50'), part, uses: ['pot'] });
    const root = node('zelf', {
      label: 'subsidie',
      value: known('60'),
      uses: ['deel'],
      formula: { op: 'add', type: amount, value: known('60'), parts: [use(share), literal('10', amount)] },
    });
    return whyNot(handMade([root, share, whole]), 'zelf', 'nl');
  };

  test('is told of a sum that rests on it', () => {
    expect(told({ asked: '80', claim: '80' }, { factor: '5/8' })).toContain(
      'De aanspraak is € 80,00, en alle aanspraken zijn gekort met de factor 0,625, omdat de pot te klein is.',
    );
    expect(told({ over: '9', cap: '50' }, {}).join(' ')).not.toContain('niets geweigerd');
  });

  test('where nothing was cut that is said', () => {
    expect(told({}, {})).toContain('Hier is niets geweigerd.');
  });

  test('a pot of nothing is no calculation', () => {
    const root = node('pot', { kind: 'division', label: 'pot', division: { ...pot, pot: '0' } });
    expect(shortReasons(handMade([root]), 'pot', 'nl')[1]).toBe('Er is dus niets te verdelen.');
  });
});

describe('articles and assumptions', () => {
  test('the article of the exception that decided goes before that of the rule', () => {
    const root = node('zelf', {
      law: cite('artikel 5', ''),
      decidedBy: cite('artikel 7', 'In 2022'),
      value: known('1'),
    });
    expect(shortReasons(handMade([root]), 'zelf', 'nl')[2]).toBe('Dit volgt uit artikel 7 (In 2022).');
    expect(fullReasons(handMade([root]), 'zelf', 'nl').map(({ text }) => text)).toContain(
      'Hier gelden: artikel 5; artikel 7 (In 2022).',
    );
  });

  test('who has to confirm an assumption is told with it', () => {
    const marks = {
      assumptions: [{ text: 'er wordt afgerond.', place: 'artikel 5', confirm: 'DUO' }],
      untranslated: [],
      provisional: [],
    };
    expect(fullReasons(handMade([node('zelf', { marks })]), 'zelf', 'nl').at(-1)?.text).toBe(
      'Bij artikel 5 is aangenomen: “er wordt afgerond” (nog te bevestigen: DUO).',
    );
  });
});
