import { describe, expect, test } from 'vitest';
import type {
  Trace,
  TraceDivision,
  TraceException,
  TraceNode,
  TraceReceiver,
  TraceType,
  TraceValue,
} from '../../engine/explain/model-trace.ts';
import { conditionReasons } from '../../engine/explain/prose/condition.ts';
import { fullReasons } from '../../engine/explain/prose/full.ts';
import { shortReasons } from '../../engine/explain/prose/short.ts';
import { whyNot } from '../../engine/explain/prose/why-not.ts';
import {
  amount,
  cite,
  count,
  handMade,
  known,
  literal,
  node,
  school,
  smallTrace,
  sumTrace,
  use,
  yesNo,
} from './hand-made.ts';

type Language = 'nl' | 'en';

const kind: TraceType = { kind: 'enumeration', of: 'Soort' };
const large: TraceValue = known({ kind: 'value', of: 'Soort', value: 'groot', label: 'groot' });
const unknown: TraceValue = {
  state: 'unknown',
  needs: [{ kind: 'fact', id: 'leerlingen', label: 'leerlingen', of: school, for: [], type: count }],
};
const fault: TraceValue = { state: 'fault', code: 'R12', nl: '`x_y` deelt door nul.', en: '`x_y` divides by zero.' };

/** What is told of one value on its own, without its article. */
function told(
  given: Partial<TraceNode>,
  language: Language = 'nl',
  others: readonly TraceNode[] = [],
): readonly string[] {
  const trace = handMade([node('zelf', { label: 'subsidie', ...given }), ...others]);
  return conditionReasons(trace, 'zelf', language).slice(0, -1);
}

describe('what came out, in each state', () => {
  test.each<[string, Partial<TraceNode>, string, string]>([
    [
      'an amount',
      { value: known('5') },
      'Het bedrag “subsidie” van 99AA in 2021 is € 5,00.',
      'The amount “subsidie” of 99AA in 2021 is €5.00.',
    ],
    [
      'called as what it is',
      { label: 'bedrag per leerling', value: known('5') },
      'Het “bedrag per leerling” van 99AA in 2021 is € 5,00.',
      'The amount “bedrag per leerling” of 99AA in 2021 is €5.00.',
    ],
    [
      'a kind value',
      { type: kind, value: large },
      'De uitkomst “subsidie” van 99AA in 2021 is “groot”.',
      'The outcome “subsidie” of 99AA in 2021 is “groot”.',
    ],
    [
      'a yes',
      { type: yesNo, value: known(true) },
      'Dit geldt wel voor 99AA in 2021: “subsidie”.',
      'This holds for 99AA in 2021: “subsidie”.',
    ],
    [
      'a no',
      { type: yesNo, value: known(false) },
      'Dit geldt niet voor 99AA in 2021: “subsidie”.',
      'This does not hold for 99AA in 2021: “subsidie”.',
    ],
    [
      'nothing',
      { value: { state: 'absent' } },
      'Er is geen “subsidie” van 99AA in 2021.',
      'There is no “subsidie” of 99AA in 2021.',
    ],
    [
      'open',
      { value: unknown },
      'Het bedrag “subsidie” van 99AA in 2021 is nog niet bekend.',
      'The amount “subsidie” of 99AA in 2021 is not known yet.',
    ],
    [
      'an open yes or no',
      { type: yesNo, value: unknown },
      'Of dit geldt voor 99AA in 2021, is nog niet bekend: “subsidie”.',
      'Whether this holds for 99AA in 2021 is not known yet: “subsidie”.',
    ],
    [
      'a fault',
      { value: fault },
      'Het bedrag “subsidie” van 99AA in 2021 is niet te berekenen.',
      'The amount “subsidie” of 99AA in 2021 cannot be computed.',
    ],
    [
      'a condition that is met',
      { kind: 'condition', type: yesNo, value: known(true) },
      'Aan de voorwaarde “subsidie” is voldaan.',
      'The condition “subsidie” is met.',
    ],
    [
      'a guarantee',
      { kind: 'guarantee', type: yesNo, value: known(false) },
      'De waarborg “subsidie” wordt geschonden.',
      'The guarantee “subsidie” is broken.',
    ],
  ])('%s', (_, given, nl, en) => {
    expect([told(given)[0], told(given, 'en')[0]]).toEqual([nl, en]);
  });

  test('what is needed is said, and a fault is told by its code: its message has names', () => {
    expect(told({ value: unknown }).slice(1)).toEqual(['Hiervoor is nog nodig: “leerlingen” van 99AA.']);
    expect(told({ value: fault }, 'en').slice(1)).toEqual(['This cannot be computed (message R12).']);
  });
});

describe('facts and judgements', () => {
  test.each<[string, Partial<TraceNode>, readonly string[]]>([
    [
      'where a fact comes from',
      { kind: 'fact', fact: { delivered: true, source: 'DUO', recordedOn: '2020-10-01', assumed: true } },
      ['De bron is DUO.', 'Het is vastgelegd op 1 oktober 2020.', 'Dit gegeven is voorlopig aangenomen.'],
    ],
    [
      'who judged, when, on whose advice, and why',
      {
        kind: 'judgement',
        fact: {
          delivered: true,
          by: 'de minister',
          on: '2021-05-01',
          onAdviceOf: 'de commissie',
          reasons: 'Goed.',
          assumed: false,
        },
      },
      ['Dit is het oordeel van de minister op 1 mei 2021, op advies van de commissie.', 'De redenen zijn: “Goed”.'],
    ],
    [
      'silence',
      {
        kind: 'fact',
        value: { state: 'absent' },
        fact: { delivered: false, assumed: false, silence: { after: '2021-10-01' } },
      },
      ['Hierover is tot en met 1 oktober 2021 niets opgegeven, en dat telt als geen.'],
    ],
    [
      'a merger',
      {
        kind: 'fact',
        fact: {
          delivered: true,
          assumed: false,
          merged: [
            { of: { ...school, key: '01AA' }, until: '2020-08-01', value: known('3') },
            { of: { ...school, key: '02AA' } },
          ],
        },
      },
      ['Daarin zit € 3,00 van 01AA, dat op 1 augustus 2020 is opgegaan.', 'Daarin zit niets van 02AA.'],
    ],
    [
      'what a decision said',
      {
        kind: 'decided',
        fact: { delivered: true, assumed: false, decision: { label: 'verlening', on: '2021-06-01' } },
      },
      ['Dit staat in het besluit “verlening” van 1 juni 2021.'],
    ],
    ['a number of the law', { kind: 'parameter' }, ['Dit is vastgesteld in de regeling.']],
    ['outside its years', { without: 'outsideYears' }, ['De regeling kent dit niet voor dat jaar.']],
    ['stated', { without: 'stated' }, ['Dit is in een voorbeeld gesteld en niet berekend.']],
  ])('%s', (_, given, sentences) => {
    expect(told(given).slice(1)).toEqual(sentences);
  });
});

describe('exceptions, in every state', () => {
  const small = node('klein', { label: 'de school is klein', type: yesNo, value: known(true) });
  const exception = (state: TraceException['state'], more: Partial<TraceException> = {}): TraceException => ({
    name: 'e',
    label: 'kleine scholen',
    law: cite('artikel 9', ''),
    state,
    ...more,
  });

  test.each<[TraceException, string, string]>([
    [
      exception('decides', { condition: use(small), without: known('7') }),
      'De uitzondering “kleine scholen” van artikel 9 is van toepassing, want “de school is klein” geldt. Zonder deze uitzondering was de uitkomst: € 7,00.',
      'The exception “kleine scholen” of artikel 9 applies, because “de school is klein” holds. Without this exception the outcome would have been: €7.00.',
    ],
    [
      exception('condition', { condition: { ...use(small), value: known(false) } }),
      'De uitzondering “kleine scholen” van artikel 9 is niet van toepassing, want “de school is klein” geldt niet.',
      'The exception “kleine scholen” of artikel 9 does not apply, because “de school is klein” does not hold.',
    ],
    [
      exception('open', { condition: { ...use(small), value: unknown } }),
      'De uitzondering “kleine scholen” van artikel 9 kan nog van toepassing zijn: “de school is klein” is nog niet bekend.',
      'The exception “kleine scholen” of artikel 9 may still apply: “de school is klein” is not known yet.',
    ],
    [
      exception('excepted', { by: { name: 'f', label: 'nieuwe scholen' } }),
      'De uitzondering “kleine scholen” van artikel 9 is niet van toepassing, want de uitzondering “nieuwe scholen” gaat voor.',
      'The exception “kleine scholen” of artikel 9 does not apply, because the exception “nieuwe scholen” goes first.',
    ],
    [
      exception('switchedOff', { by: { name: 'f', label: 'overgang' } }),
      'De uitzondering “kleine scholen” van artikel 9 is niet van toepassing, want “overgang” zet haar buiten werking.',
      'The exception “kleine scholen” of artikel 9 does not apply, because “overgang” sets it aside.',
    ],
    [
      exception('idle'),
      'De uitzondering “kleine scholen” van artikel 9 is niet van toepassing, want waarvan zij afwijkt geldt hier niet.',
      'The exception “kleine scholen” of artikel 9 does not apply, because what it departs from does not hold here.',
    ],
  ])('$state', (one, nl, en) => {
    const texts = (['nl', 'en'] as const).map((language) =>
      told({ exceptions: [one] }, language, [small])
        .slice(1)
        .join(' '),
    );
    expect(texts).toEqual([nl, en]);
  });
});

describe('rounding, conditions and rows of tables', () => {
  const rounding = { before: '7/2', after: '4', step: '1', direction: 'up', law: cite('artikel 7', '') } as const;

  test('from what to what, how and by which article', () => {
    expect(told({ rounding }).at(-1)).toBe(
      'Daarna is € 3,50 naar boven afgerond op € 1,00, volgens artikel 7: dat is € 4,00.',
    );
    expect(told({ rounding: { ...rounding, before: '4' } }, 'en').at(-1)).toBe(
      'Rounding to €1.00, by artikel 7, changes nothing here.',
    );
  });

  test('each condition with what came of it', () => {
    const conditions = [known(true), known(false), unknown, known(false)].map((value, at) =>
      node(`zelf › ${at}`, { kind: 'condition', label: `eis ${at}`, type: yesNo, value }),
    );
    const list = { needs: 'atLeast', count: 2, of: 4 } as const;
    expect(
      told({ type: yesNo, value: unknown, conditions: conditions.map(({ id }) => id), list }, 'nl', conditions).slice(
        1,
        -1,
      ),
    ).toEqual([
      'Aan ten minste 2 van de 4 voorwaarden moet zijn voldaan.',
      'Voldaan is aan “eis 0”.',
      'Niet voldaan is aan “eis 1” en “eis 3”.',
      'Nog niet bekend is “eis 2”.',
    ]);
  });

  test.each<[string, Partial<TraceNode>['table'], string]>([
    [
      'a row',
      {
        row: 2,
        others: false,
        tests: [
          {
            label: 'leerlingen',
            type: count,
            value: known('7'),
            asked: { kind: 'between', values: [literal('5'), literal('9')] },
          },
        ],
      },
      'In de tabel geldt rij 2, want “leerlingen” is 7 (van 5 tot en met 9).',
    ],
    [
      'the row of all others',
      { row: 3, others: true, tests: [{ label: 'soort', type: kind, value: large }] },
      'In de tabel geldt rij 3, voor alle overige gevallen, want “soort” is “groot”.',
    ],
    [
      'no row yet',
      { others: false, tests: [{ label: 'soort', type: kind, value: unknown }] },
      'Geen rij van de tabel is al te kiezen, want “soort” is nog niet bekend.',
    ],
  ])('%s', (_, table, sentence) => {
    expect(told({ kind: 'table', ...(table === undefined ? {} : { table }) })[1]).toBe(sentence);
  });
});

describe('divided pots', () => {
  const row = (key: string, given: Partial<TraceReceiver> = {}): TraceReceiver => ({
    key,
    keys: ['30'],
    amount: '50',
    exact: '50',
    raised: false,
    lastUnit: false,
    ...given,
  });
  const division = (given: Partial<TraceDivision> = {}): TraceDivision => ({
    pot: '100',
    rest: '0',
    count: 2,
    shares: [{ label: 'leerlingen', type: count, weight: '1', total: '60', wider: false }],
    lastUnits: [],
    lastUnitsCount: 0,
    receivers: [],
    others: [],
    ...given,
  });
  const whole = (given: Partial<TraceDivision>, language: Language = 'nl'): readonly string[] =>
    told({ kind: 'division', value: known('100'), division: division(given) }, language).slice(1);
  const part = (own: Partial<TraceReceiver>, given: Partial<TraceDivision> = {}): readonly string[] => {
    const pot = node('pot', { kind: 'division', value: known('100'), division: division(given) });
    const mine = { division: 'pot', row: row('99AA', own), lastUnit: own.lastUnit ?? false };
    return told({ kind: 'part', value: known(own.amount ?? '50'), part: mine, uses: ['pot'] }, 'nl', [pot]).slice(1);
  };

  test.each<[string, Partial<TraceDivision>, readonly string[]]>([
    [
      'by one key, nothing left',
      {},
      [
        'Er is € 100,00 te verdelen over 2 ontvangers.',
        'De pot wordt verdeeld naar rato van “leerlingen”. Dat is samen 60.',
        'De hele pot is verdeeld.',
      ],
    ],
    [
      'one receiver, something left that goes elsewhere',
      { count: 1, shares: [], rest: '40', restTo: 'volgend jaar' },
      ['Er is € 100,00 te verdelen over 1 ontvanger.', 'Er blijft € 40,00 over. Dat gaat naar “volgend jaar”.'],
    ],
    [
      'nobody',
      { count: 0, shares: [], rest: '100' },
      ['Er is € 100,00 te verdelen, maar er zijn geen ontvangers.', 'Er blijft € 100,00 over.'],
    ],
    [
      'claims, in an order, with a draw',
      {
        shares: [],
        claim: { label: 'gevraagd', total: '150', enough: false },
        order: [
          { label: 'punten', first: 'highest' },
          { label: '', first: 'draw' },
        ],
        misfit: 'skipped',
        draw: { order: ['B', 'A'], source: 'notaris', between: ['A', 'B'], betweenCount: 2 },
      },
      [
        'Er is € 100,00 te verdelen over 2 ontvangers.',
        'Alle aanspraken samen zijn € 150,00 (“gevraagd”). De pot is daarvoor te klein.',
        'De volgorde is: “punten”, het hoogste eerst; dan loting.',
        'Wie er niet meer in past, wordt overgeslagen.',
        'Er is geloot (bron: notaris). De volgorde van de loting is: B en A.',
        'De hele pot is verdeeld.',
      ],
    ],
    [
      'a maximum, rounds, last cents and the largest parts',
      {
        shares: [],
        refill: {
          rounds: [
            { divided: '20', full: ['A'], fullCount: 1 },
            { divided: '5', full: [], fullCount: 0 },
          ],
        },
        rounding: { step: '1/100', direction: 'down', method: 'largestRemainder', tie: 'lowest' },
        lastUnits: ['A', 'x_1'],
        lastUnitsCount: 7,
        receivers: [
          row('A', { amount: '60', exact: '11999/200', lastUnit: true }),
          row('B', { amount: '10', exact: '1999/200' }),
        ],
        count: 9,
        others: [{ key: 'C', forgone: '5' }],
      },
      [
        'Er is € 100,00 te verdelen over 9 ontvangers.',
        'Wat boven een maximum uitkwam, is opnieuw verdeeld.',
        'Ronde 1: € 20,00 is verdeeld; A kwam op het maximum.',
        'Ronde 2: € 5,00 is verdeeld.',
        'Elk deel is naar beneden afgerond op € 0,01.',
        'Wat daardoor overbleef, ging naar de grootste resten.',
        'Zo kregen A, x 1 en 5 andere er elk € 0,01 bij.',
        'Bij gelijke resten, zoals hier, gaat de laagste code voor.',
        'De grootste delen zijn van A (€ 60,00), B (€ 10,00) en de 7 andere samen € 30,00.',
        'C telt wel mee, maar ontvangt niet. Dat scheelt € 5,00.',
        'De hele pot is verdeeld.',
      ],
    ],
  ])('%s', (_, given, sentences) => {
    expect(whole(given)).toEqual(sentences);
  });

  test('in English', () => {
    expect(whole({ count: 1 }, 'en')).toEqual([
      'There is €100.00 to divide over 1 receiver.',
      'The pot is divided pro rata to “leerlingen”. Together that is 60.',
      'The whole pot was divided.',
    ]);
  });

  test.each<[string, Partial<TraceReceiver>, Partial<TraceDivision>, readonly string[]]>([
    ['a share', {}, {}, ['Het eigen deel is: € 100,00 × 30 / 60 (“leerlingen”) = € 50,00.']],
    [
      'two shares',
      { keys: ['30', '1'] },
      {
        shares: [
          { label: 'leerlingen', type: count, weight: '2/3', total: '60', wider: false },
          { label: 'scholen', type: count, weight: '1/3', total: '2', wider: false },
        ],
      },
      [
        'Het eigen deel bestaat uit 2 stukken.',
        'Stuk 1 is: 2/3 × € 100,00 × 30 / 60 (“leerlingen”).',
        'Stuk 2 is: 1/3 × € 100,00 × 1 / 2 (“scholen”).',
        'Samen is dat € 50,00.',
      ],
    ],
    [
      'a maximum',
      { over: '10', cap: '40', exact: '40', amount: '40' },
      {},
      [
        'Het eigen deel is: € 100,00 × 30 / 60 (“leerlingen”) = € 50,00.',
        'Het deel is afgetopt op het maximum van € 40,00. Daarboven viel € 10,00 af.',
      ],
    ],
    [
      'a key that is 0 for all',
      { amount: '0' },
      { shares: [{ label: 'leerlingen', type: count, weight: '1', total: '0', wider: false }] },
      ['Het totaal van “leerlingen” is 0, dus dat deel van de pot is niet verdeeld.'],
    ],
    ['a minimum', { raised: true, floor: '50' }, { shares: [] }, ['Het deel is verhoogd tot het minimum van € 50,00.']],
    [
      'a claim that no longer fits',
      {
        asked: '80',
        claim: '70',
        amount: '0',
        place: 2,
        fate: 'unfit',
        by: [{ kind: 'number', number: '9' }],
        drawn: 3,
      },
      {
        shares: [],
        claim: { label: 'gevraagd', total: '150', enough: false },
        order: [{ label: 'punten', first: 'highest' }],
      },
      [
        'De aanspraak is € 80,00 (“gevraagd”).',
        'Daarvan telt mee: € 70,00.',
        'De plaats in de volgorde is 2 van 2.',
        'De plaats is bepaald met: “punten” 9.',
        'In de loting kwam dit als nummer 3.',
        'De aanspraak past niet meer in de pot.',
      ],
    ],
  ])('of one receiver: %s', (_, own, given, sentences) => {
    expect(part(own, given)).toEqual(sentences);
  });

  test.each<[string, Partial<TraceReceiver>, Partial<TraceDivision>, string]>([
    ['a share', {}, {}, 'Het eigen deel is: € 100,00 × 30 / 60 (“leerlingen”) = € 50,00.'],
    [
      'a maximum',
      { over: '10', cap: '40' },
      {},
      'Naar rato van “leerlingen” was het € 50,00; dat is afgetopt op het maximum van € 40,00, en € 10,00 viel af.',
    ],
    ['a maximum that it just reached', { cap: '50' }, {}, 'Het deel is afgetopt op het maximum van € 50,00.'],
    ['a minimum', { raised: true, floor: '50' }, {}, 'Het deel is verhoogd tot het minimum van € 50,00.'],
    [
      'divided again',
      { added: '5' },
      {},
      'De pot van € 100,00 is verdeeld naar rato van “leerlingen” (30 van 60), en bij het opnieuw verdelen kwam er € 5,00 bij.',
    ],
    [
      'a claim that was cut',
      { asked: '80', claim: '80' },
      { factor: '2999999999/3000000000' },
      'De aanspraak is € 80,00, en alle aanspraken zijn gekort met de factor 2.999.999.999 / 3.000.000.000, omdat de pot te klein is.',
    ],
    [
      'a place',
      { asked: '80', fate: 'after' },
      {},
      'De aanspraak is € 80,00, maar de pot van € 100,00 was al op bij een eerdere plaats.',
    ],
  ])('in one sentence: %s', (_, own, given, sentence) => {
    const pot = node('pot', { kind: 'division', value: known('100'), division: division(given) });
    const mine = { division: 'pot', row: row('99AA', own), lastUnit: false };
    const root = node('zelf', { kind: 'part', value: known('50'), part: mine, uses: ['pot'] });
    expect(shortReasons(handMade([root, pot]), 'zelf', 'nl')[1]).toBe(sentence);
  });

  test('who has no part hears why', () => {
    const signed = node('getekend', { label: 'getekend', type: yesNo, value: known(false) });
    const outside = { kind: 'part', part: { condition: use(signed), lastUnit: false } } as const;
    expect(told(outside, 'nl', [signed])[1]).toBe('Er is geen deel van de pot, want “getekend” geldt niet.');
  });
});

describe('three sentences', () => {
  test('outcome, reason, article and what it rests on', () => {
    expect(shortReasons(smallTrace, 'bekostiging', 'nl')).toEqual([
      'Het bedrag “bekostiging” van 99AA in 2021 is € 1.500,00.',
      'De berekening is: 120 (aantal leerlingen) × € 12,50 (bedrag per leerling) = € 1.500,00.',
      'Dit volgt uit artikel 5, eerste lid (Hoogte van de bekostiging) en rust op een aanname en een deel dat niet is vertaald.',
    ]);
    expect(shortReasons(smallTrace, 'bekostiging', 'en')[2]).toBe(
      'This follows from artikel 5, eerste lid (Hoogte van de bekostiging) and rests on an assumption and a part that is not translated.',
    );
  });

  test('of what is refused the reason is what failed further down', () => {
    expect(shortReasons(refused, 'subsidie', 'nl')[1]).toBe(
      'Aan de voorwaarde “op tijd” is niet voldaan, want 9 (dag van indienen) is meer dan 5.',
    );
  });
});

describe('why not', () => {
  test('everything that failed, each with its values', () => {
    expect(whyNot(refused, 'subsidie', 'nl')).toEqual([
      'Het bedrag “subsidie” van 99AA in 2021 is € 0,00.',
      'Aan de voorwaarde “op tijd” is niet voldaan, want 9 (dag van indienen) is meer dan 5.',
      'Aan de voorwaarde “groot genoeg” is niet voldaan, want 3 (leerlingen) is minder dan 10.',
      'Dit volgt uit artikel 3.',
    ]);
  });

  test('nothing was refused: the definitions that lost', () => {
    expect(whyNot(smallTrace, 'bekostiging', 'en').slice(1, 4)).toEqual([
      'Nothing was refused here.',
      'The calculation is: 120 (aantal leerlingen) × €12.50 (bedrag per leerling) = €1,500.00.',
      'The exception “kleine school” of artikel 5, derde lid (Kleine scholen) does not apply, because 120 (aantal leerlingen) is not less than 50.',
    ]);
  });
});

describe('the reasons of a decision', () => {
  test('six parts, in order, grounds before what they carry', () => {
    const paragraphs = fullReasons(smallTrace, 'bekostiging', 'nl');
    expect(paragraphs.flatMap(({ heading }) => heading ?? [])).toEqual([
      'De uitkomst',
      'De regels',
      'De gegevens',
      'De motivering',
      'Waar dit op rust',
    ]);
    expect(paragraphs.map(({ text }) => text).join(' ')).toContain(
      'Gewijzigd door “Wijziging bedragen 2021” (in werking vanaf 1 februari 2021, werkt terug tot en met 1 januari 2021).',
    );
    expect(paragraphs.slice(-2).map(({ text }) => text)).toEqual([
      'Bij artikel 5, eerste lid is aangenomen: “leerlingen tellen op 1 oktober”.',
      'Niet vertaald is “tenzij dat onbillijk is” in artikel 8, omdat: “vraagt een oordeel”.',
    ]);
  });

  test('an open value ends with what is still needed', () => {
    const trace = handMade([node('zelf', { label: 'subsidie', value: unknown })]);
    expect(fullReasons(trace, 'zelf', 'en').at(-1)).toEqual({
      heading: 'What is still needed',
      text: 'Still needed is: “leerlingen” of 99AA.',
    });
  });

  test('what others must deliver is counted and not named', () => {
    const trace = handMade([node('zelf', { label: 'subsidie', value: { state: 'unknown', needs: [], others: 1 } })]);
    expect(fullReasons(trace, 'zelf', 'nl').at(-1)?.text).toBe(
      'Verder is nog 1 gegeven nodig dat hier niet wordt getoond.',
    );
    expect(shortReasons(trace, 'zelf', 'nl')[1]).toBe('Hiervoor is nog nodig: nog 1 ander gegeven.');
  });

  test('an unknown fact that makes no difference is said to make none', () => {
    const idle = node('open', { label: 'adres', kind: 'fact', type: { kind: 'text' }, value: unknown });
    const trace = handMade([node('zelf', { label: 'subsidie', value: known('1'), uses: ['open'] }), idle]);
    expect(fullReasons(trace, 'zelf', 'nl').find(({ node: id }) => id === 'open')?.text).toBe(
      'De tekst “adres” van 99AA in 2021 is nog niet bekend. Voor de uitkomst maakt dat hier niet uit.',
    );
  });

  test.each([
    [
      9,
      'Daarin zitten, de grootste eerst: 08ZZ (€ 9,00), 07ZZ (€ 8,00), 06ZZ (€ 7,00), 05ZZ (€ 6,00), 04ZZ (€ 5,00) en de 4 andere samen € 10,00.',
    ],
    [6, 'en nog 1 ander met € 1,00.'],
    [2, 'Daarin zitten, de grootste eerst: 01ZZ (€ 2,00) en 00ZZ (€ 1,00).'],
    [1, 'Daarin zit: 00ZZ (€ 1,00).'],
  ])('a sum over %i, the largest first', (schools, sentence) => {
    expect(fullReasons(sumTrace(schools), 'totaal', 'nl').at(-1)?.text).toContain(sentence);
  });

  test('many facts of one kind are told together, the largest first', () => {
    const facts = fullReasons(sumTrace(9), 'totaal', 'en').find(({ heading }) => heading === 'The facts')?.text;
    expect(facts).toBe(
      'For “bedrag” 9 values were used: €9.00 (08ZZ), €8.00 (07ZZ), €7.00 (06ZZ), €6.00 (05ZZ), €5.00 (04ZZ) and 4 others.',
    );
  });
});

describe('bad questions', () => {
  test('of what the trace does not have there is nothing to tell', () => {
    for (const prose of [shortReasons, whyNot, fullReasons, conditionReasons])
      expect(prose(smallTrace, 'weg', 'nl')).toEqual([]);
  });

  test('what its author gave no label goes by its article, a condition by its number', () => {
    const a = node('zelf › eis_a', {
      kind: 'condition',
      label: 'eis a',
      unlabelled: true,
      type: yesNo,
      value: known(false),
    });
    const named = { label: 'intern', unlabelled: true, law: cite('artikel 4', 'Hoogte'), conditions: [a.id] } as const;
    const texts = told(named, 'nl', [a]);
    expect(texts[0]).toBe('Het bedrag “Hoogte” van 99AA in 2021 is € 0,00.');
    expect(texts.join(' ')).toContain('Niet voldaan is aan voorwaarde 1.');
    expect(texts.join(' ')).not.toMatch(/intern|eis/u);
  });

  test('what was left out of the trace is not missed', () => {
    const gone = handMade([
      node('zelf', {
        label: 'subsidie',
        uses: ['weg'],
        formula: { op: 'use', type: amount, value: known('0'), use: 'weg', label: 'som' },
      }),
    ]);
    expect(shortReasons(gone, 'zelf', 'nl')).toEqual([
      'Het bedrag “subsidie” van 99AA in 2021 is € 0,00.',
      'De berekening is: € 0,00 (som).',
      'Hierbij is geen artikel genoemd.',
    ]);
  });
});

/** An application that fails on two of its conditions, and so gets nothing. */
const refused: Trace = refusedTrace();

function refusedTrace(): Trace {
  const filed = node('indienen', { kind: 'fact', label: 'dag van indienen', type: count, value: known('9') });
  const pupils = node('leerlingen', { kind: 'fact', label: 'leerlingen', type: count, value: known('3') });
  const condition = (id: string, label: string, op: 'atMost' | 'atLeast', fact: TraceNode, bound: string): TraceNode =>
    node(`eisen › ${id}`, {
      kind: 'condition',
      label,
      type: yesNo,
      value: known(false),
      uses: [fact.id],
      formula: { op, type: yesNo, value: known(false), parts: [use(fact), literal(bound)] },
    });
  const conditions = [
    condition('a', 'op tijd', 'atMost', filed, '5'),
    condition('b', 'groot genoeg', 'atLeast', pupils, '10'),
    node('eisen › c', { kind: 'condition', label: 'getekend', type: yesNo, value: known(true) }),
  ];
  const ids = conditions.map(({ id }) => id);
  const list = { needs: 'all', count: 3, of: 3 } as const;
  const demands = node('eisen', {
    label: 'voldoet aan de eisen',
    type: yesNo,
    value: known(false),
    uses: ids,
    conditions: ids,
    list,
    formula: { op: 'list', type: yesNo, value: known(false), conditions: ids, list },
  });
  const parts = [use(demands), literal('500', amount), literal('0', amount)];
  const grant = node('subsidie', {
    label: 'subsidie',
    law: cite('artikel 3', ''),
    value: known('0'),
    uses: ['eisen'],
    formula: { op: 'if', type: amount, value: known('0'), taken: 2, parts },
  });
  return handMade([grant, demands, ...conditions, filed, pupils]);
}
