import { describe, expect, test } from 'vitest';
import { traceDot } from '../../engine/explain/forms/dot.ts';
import { tracePage } from '../../engine/explain/forms/page.ts';
import { traceTree } from '../../engine/explain/forms/tree.ts';
import type { Trace, TraceDivision, TraceNode, TraceReceiver, TraceValue } from '../../engine/explain/model-trace.ts';
import { amount, cite, handMade, known, nobodys, node, yesNo } from './hand-made.ts';
import { refused } from './hand-made-kinds.ts';

/** The tree as one line. */
function told(trace: Trace): string {
  return traceTree(trace, 'nl', { width: 400 }).join('\n');
}

const fault: TraceValue = { state: 'fault', code: 'R22', nl: 'Een waarde ontbreekt.', en: 'A value is absent.' };
const open: TraceValue = { state: 'unknown', needs: [] };

describe('what has no value', () => {
  const under = (value: TraceValue, outcome: TraceValue): Trace => {
    const condition = node('binnen', { kind: 'condition', label: 'binnen de termijn', type: yesNo, value });
    return handMade([node('recht', { type: yesNo, value: outcome, uses: [condition.id] }), condition]);
  };

  test.each([
    ['a fault', fault, known(false), 'binnen de termijn: niet aan de orde'],
    ['something open', open, known(false), 'binnen de termijn: nog niet bekend, maakt hier niet uit'],
    ['a fault of a fault', fault, fault, 'binnen de termijn: niet te berekenen'],
    ['something open of something open', open, open, 'binnen de termijn: nog niet bekend'],
  ])('plays no part where the outcome stands without it: %s', (_, value, outcome, words) => {
    const trace = under(value, outcome);
    expect(told(trace).split('\n')[outcome === fault ? 2 : 1]?.slice(3)).toBe(words);
    expect(told(trace).includes('Een waarde ontbreekt.')).toBe(outcome === fault);
    expect(traceDot(trace, 'nl')).toContain(words.split(': ')[1]);
    expect(tracePage(trace, 'nl')).toContain(`>${words.split(': ')[1]}</b>`);
  });

  test('plays no part below what plays none, wherever it stands', () => {
    const deepest = node('diepst', { label: 'diepst', value: open });
    const middle = node('midden', { label: 'midden', value: fault, uses: ['diepst'] });
    const root = node('recht', { value: known('1'), uses: ['diepst', 'midden'] });
    const text = told(handMade([root, deepest, middle]));
    expect(text).toContain('diepst: nog niet bekend, maakt hier niet uit');
    expect(text).toContain('midden: niet aan de orde');
  });

  test('is no refusal of a part that is not known yet', () => {
    const part = { label: 'aandeel', kind: 'part', part: { lastUnit: false } } as const;
    expect(told(handMade([node('a', { ...part, value: open })]))).not.toContain('krijgt geen deel');
    expect(told(handMade([node('a', { ...part, value: known('0') })]))).toContain('krijgt geen deel');
  });
});

describe('the article in the margin', () => {
  const second = cite('artikel 5, zevende lid', 'Anders', 'In afwijking van het eerste lid.');

  test('is that of the exception that decided; the page holds both', () => {
    const law = cite('artikel 5, eerste lid', 'Verdeling', 'De minister verdeelt.');
    const trace = handMade([node('a', { label: 'deel', law, decidedBy: second })]);
    expect(told(trace)).toMatch(/^art\. 5 lid 7 {2}deel/);
    expect(traceDot(trace, 'nl')).toContain('art. 5 lid 7');
    for (const text of ['In afwijking van het eerste lid.', 'De minister verdeelt.'])
      expect(tracePage(trace, 'nl')).toContain(text);
  });

  test.each([
    [
      'Wet X, artikel 2.2.1 van het Uitvoeringsbesluit, eerste lid',
      'art. 2.2.1 lid 1 [1]',
      '[1] Wet X: Uitvoeringsbesluit',
    ],
    ['artikel 4.11, tweede lid, van het Uitvoeringsbesluit WHW', 'art. 4.11 lid 2 [1]', '[1] Uitvoeringsbesluit WHW'],
    ['Wet X, artikel 3', 'art. 3 [1]', '[1] Wet X'],
  ])('is short: %s', (place, margin, title) => {
    const lines = traceTree(handMade([node('a', { label: 'deel', law: cite(place, '') })]), 'nl', { width: 120 });
    expect(lines[0]).toMatch(/ {2}deel/);
    expect(lines[0]?.split('  ')[0]).toBe(margin);
    expect(lines).toContain(title);
  });

  test('is never wider than 22 signs, however wide the paper', () => {
    const place = 'artikel 10, eerste lid, en artikel 13, derde en vierde lid';
    const [first = '', next = ''] = traceTree(handMade([node('a', { label: 'deel', law: cite(place, '') })]), 'nl', {
      width: 160,
    });
    expect(first.indexOf('deel')).toBeLessThanOrEqual(24);
    expect(next).toContain('13');
  });
});

describe('a division', () => {
  const division = (more: Partial<TraceDivision>): TraceDivision => ({
    pot: '100',
    rest: '0',
    count: 2,
    shares: [],
    lastUnits: [],
    lastUnitsCount: 0,
    receivers: [],
    others: [],
    ...more,
  });
  const parts = (
    row: Partial<TraceReceiver>,
    more: Partial<TraceDivision>,
    rounding?: TraceNode['rounding'],
  ): Trace => {
    const pot = nobodys('pot', { kind: 'parameter', label: 'plafond', value: known('100') });
    const whole = nobodys('verdeling', { kind: 'division', uses: [pot.id], division: division(more) });
    const own: TraceReceiver = { key: '99AA', keys: [], raised: false, lastUnit: false, ...row };
    const part = node('deel', {
      kind: 'part',
      label: 'deel',
      uses: [whole.id, pot.id],
      part: { division: whole.id, row: own, lastUnit: own.lastUnit },
      ...(rounding === undefined ? {} : { rounding }),
    });
    return handMade([part, whole, pot]);
  };
  const share = { label: 'leerlingen', type: { kind: 'count' }, weight: '1', total: '0', wider: false } as const;
  const rounding = { step: '1/100', direction: 'down', method: 'largestRemainder', tie: 'lowest' } as const;

  test('by a key in which nobody counts is no calculation', () => {
    const text = told(parts({ keys: ['0'] }, { pot: '0', shares: [share] }));
    expect(text).not.toContain('0 van 0');
    expect(text.match(/niemand telt mee in de sleutel \(leerlingen\)/g)).toHaveLength(2);
    expect(text).toContain('er is niets te verdelen');
  });

  test('shows what it divides once, below itself', () => {
    expect(told(parts({}, {})).match(/plafond/g)).toHaveLength(1);
  });

  test('says which share of the pot goes by which key', () => {
    const shares = [
      { ...share, weight: '2/3', total: '9' },
      { ...share, label: 'scholen', weight: '1/3', total: '3' },
    ];
    expect(told(parts({ keys: ['4', '1'] }, { shares }))).toContain(
      'voor 2/3 deel: 4 van 9 (leerlingen); voor 1/3 deel: 1 van 3 (scholen)',
    );
  });

  test('rounds each part down, and tells of a last cent why it went here', () => {
    const text = told(parts({ lastUnit: true }, {}, { ...rounding, before: '1/3', after: '17/50' }));
    expect(text).toContain(
      'naar beneden, op € 0,01; daarna € 0,01 erbij, want deze rest hoorde bij de grootste; bij gelijke resten gaat het laagste kenmerk voor',
    );
    expect(told(parts({}, {}, { ...rounding, before: '1/3', after: '33/100' }))).toContain(
      '(naar beneden, op € 0,01; wat overblijft, gaat per € 0,01 naar de grootste resten)',
    );
  });

  test('tells apart what decimals do not', () => {
    const near = { ...rounding, before: '100000000001/1000000000003', after: '1/10' };
    expect(told(parts({}, {}, near))).toContain('van iets meer dan € 0,10 naar € 0,10');
    const under = { ...near, before: '99999999999/1000000000000' };
    expect(told(parts({}, {}, under))).toContain('van iets minder dan € 0,10 naar € 0,10');
    const claim = { label: 'bedrag', total: '12100001', enough: false };
    const text = told(parts({}, { claim, factor: '12100000/12100001' }));
    expect(text).toContain('gekort met factor 12.100.000/12.100.001');
    expect(told(parts({}, { claim, factor: '3/4' }))).toContain('gekort met factor 0,75');
  });

  test('names nobody where it may not', () => {
    expect(told(parts({}, { lastUnitsCount: 30 }))).toContain('laatste eenheden: 30, voor 30 anderen');
  });

  test.each([
    ['yes', 'punten (ja eerst)'],
    ['no', 'punten (nee eerst)'],
    ['highest', 'punten (hoogste eerst)'],
    ['lowest', 'punten (laagste eerst)'],
    ['eerste ronde', 'punten (eerste ronde)'],
  ])('says in words who comes first: %s', (first, words) => {
    expect(told(parts({}, { order: [{ label: 'punten', first }] }))).toContain(`volgorde: ${words}`);
  });

  test('says where what is left goes, who reached the maximum and who no longer fitted', () => {
    const row = { key: '01AA', keys: [], raised: false, lastUnit: false };
    const text = told(
      parts(
        {},
        {
          rest: '7',
          receivers: [
            { ...row, over: '5' },
            { ...row, key: '02BB', fate: 'unfit' },
          ],
          refill: { label: 'plafond', total: '50', rounds: [{ divided: '5', full: [], fullCount: 0 }] },
        },
      ),
    );
    expect(text).toContain('rest: € 7,00 (vervalt)');
    expect(text).toContain('al bij de eerste verdeling aan het maximum: 01AA');
    expect(text).toContain('naar rato van plafond, in totaal € 50,00');
    expect(text).toContain('niet toegekend: 02BB: past niet meer');
  });
});

test('says how to get what was left out, but not to who may not see it', () => {
  const audience = { of: '99AA', entity: 'school', ownThings: [] };
  const left = (more: Partial<Trace>): string => told(handMade([node('a', {})], { omitted: 2, ...more }));
  expect(left({})).toContain('Er zijn 2 gebruikte waarden weggelaten. Een complete uitleg heeft alles.');
  expect(left({ audience })).not.toContain('Een complete uitleg');
});

test('says who has to confirm an assumption', () => {
  const marks = {
    assumptions: [{ text: 'hele euro', place: 'artikel 5', confirm: 'de directie' }],
    untranslated: [],
    provisional: [],
  };
  expect(told(handMade([node('a', { type: amount, marks })]))).toContain(
    '- aanname: hele euro (te bevestigen: de directie) (art. 5)',
  );
});

describe('on paper', () => {
  test('stands of a large explanation what decides, what that rests on, and that there is more', () => {
    const page = tracePage(refused, 'nl');
    const item = (label: string): string | undefined =>
      new RegExp(`<li([^>]*)>(?:(?!<li).)*?<span class="what">${label}[ :]`, 's').exec(page)?.[1];
    expect(item('groot genoeg')).toBe('');
    expect(item('stap 0')).toBe(' class="line"');
    expect(item('stap 1')).toBe(' class="file"');
    expect(page).toContain('De rest staat in het bestand.');
  });

  test('stands the whole of a small one', () => {
    const page = tracePage(handMade(refused.nodes.slice(0, 4)), 'nl');
    expect(page).not.toContain(' class="file"');
    expect(page).not.toContain('De rest staat in het bestand.');
  });
});

test('the page has first the reasons, then the arithmetic, the facts, the drawing and the data', () => {
  const ids = [...tracePage(refused, 'nl').matchAll(/<section id="(\w+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['brief', 'reasons', 'stappen', 'facts', 'drawing', 'data']);
});
