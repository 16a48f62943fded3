import { describe, expect, test } from 'vitest';
import { analyse, evaluate } from '../../engine/index.ts';
import type { Analysis, Facts } from '../../engine/model.ts';

const base = {
  name: 'wet.maat',
  text: `regeling wet "Wet"
  stand 2020-01-01  in werking 2020-01-01
  tijdvak 2020 t/m 2023
artikel 1
  parameter prijs per jaar: bedrag "prijs"
    jaar          | prijs
    2020 t/m 2023 | € 10
  regel dubbel per jaar: bedrag "dubbel"
    = prijs * 2
`,
};

function amendment(name: string, head: string, body: string): { readonly name: string; readonly text: string } {
  return { name: `${name}.maat`, text: `wijziging ${name} van wet "${name}"\n  ${head}\n\nonderdeel A\n${body}\n` };
}

const march = amendment(
  'maart',
  'bekendgemaakt 2022-02-20 in werking 2022-03-01',
  '  vervang prijs in 2022: € 20 was € 10',
);
const july = amendment(
  'juli',
  'bekendgemaakt 2022-06-20 in werking 2022-07-01',
  '  vervang prijs in 2022: € 30 was € 20',
);

function lawOf(...amendments: readonly { readonly name: string; readonly text: string }[]): Analysis {
  return analyse([base, ...amendments]);
}

const nothing: Facts = { things: new Map(), values: new Map() };

function price(
  analysis: Analysis,
  year: number,
  dates: { readonly lawOf?: string; readonly knownOn?: string } = {},
): string {
  const answer = evaluate(analysis, nothing, {
    names: ['prijs'],
    year,
    ...dates,
  });
  const result = answer.values[0]?.result;
  return result?.kind === 'known' && result.datum.kind === 'number'
    ? String(result.datum.value.numerator)
    : JSON.stringify(answer.problems.map(({ code }) => code));
}

describe('two amendments of the same cell', () => {
  const analysis = lawOf(july, march);

  test('apply in order of entering into force, whatever the order of the files', () => {
    expect(analysis.problems).toEqual([]);
    expect(analysis.law.amendments.map(({ name }) => name)).toEqual(['maart', 'juli']);
    expect(price(analysis, 2022)).toBe('30');
    expect(price(analysis, 2022, { knownOn: '2022-06-19' })).toBe('20');
    expect(price(analysis, 2022, { knownOn: '2022-02-19' })).toBe('10');
    expect(price(analysis, 2022, { lawOf: '2022-03-01' })).toBe('20');
    expect(price(analysis, 2022, { lawOf: '2022-02-28' })).toBe('10');
    expect(price(analysis, 2021)).toBe('10');
  });

  test('both are named as sources of what the cell reads', () => {
    const { state } = analysis;
    const cell = analysis.quantities.get('prijs')?.cells?.get('2022')?.value;
    if (cell === undefined || cell === 'unknown') throw new Error('the cell has a value');
    const module = analysis.quantities.get('prijs')?.module;
    if (module === undefined) throw new Error('the parameter has a place');
    expect(
      state.changesIn(module, cell.span).map((change) => `${change.amendment.name} ${change.item?.place}`),
    ).toEqual(['maart onderdeel A', 'juli onderdeel A']);
    expect(state.originOf(module, cell.span)?.file).toBe('juli.maat');
  });
});

describe('knowledge and force', () => {
  // Published after the July amendment, in force before it: that one was made for the text without it.
  const late = amendment(
    'laat',
    'bekendgemaakt 2022-06-25 in werking 2022-04-01',
    '  vervang prijs in 2023: € 50 was € 10',
  );

  test('an amendment is held against what had been published when it was', () => {
    const crossing = amendment(
      'kruis',
      'bekendgemaakt 2022-06-25 in werking 2022-04-01',
      '  vervang prijs in 2022: € 25 was € 20',
    );
    const analysis = lawOf(march, crossing, july);
    expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(price(analysis, 2022)).toBe('30');
    expect(price(analysis, 2022, { lawOf: '2022-05-01' })).toBe('25');
  });

  test('one that does not fit is refused and counts nowhere', () => {
    const wrong = amendment(
      'fout',
      'bekendgemaakt 2022-08-01 in werking 2022-08-02',
      '  vervang prijs in 2021: € 99 was € 11',
    );
    const analysis = lawOf(march, july, wrong);
    expect(analysis.problems.map(({ code, file }) => `${code} ${file}`)).toEqual(['V06 fout.maat']);
    expect(analysis.sound).toBe(false);
    expect(analysis.law.state({ lawOf: '2022-12-31', exact: true }).texts[0]?.text).not.toContain('99');
  });

  test('a year that an address names follows the amendment from its publication on', () => {
    const after = amendment(
      'achteraf',
      'bekendgemaakt 2023-02-01 in werking 2023-02-02',
      '  vervang prijs in 2022: € 40 was € 30',
    );
    const analysis = lawOf(march, july, after);
    expect(price(analysis, 2022)).toBe('40');
    expect(price(analysis, 2022, { knownOn: '2023-01-31' })).toBe('30');
    expect(price(analysis, 2022, { lawOf: '2022-12-31' })).toBe('30');
  });

  test('transitions keep a change from earlier years', () => {
    const next = amendment(
      'volgend',
      'bekendgemaakt 2022-08-01 in werking 2022-08-02',
      '  vervang in dubbel: = prijs * 3 was = prijs * 2\n  geldt vanaf jaar 2023',
    );
    const analysis = lawOf(late, next);
    expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const text = (year: number): string =>
      analysis.law.state({ lawOf: `${year}-12-31`, year, exact: false }).texts[0]?.text ?? '';
    expect(text(2022)).toContain('prijs * 2');
    expect(text(2023)).toContain('prijs * 3');
  });

  test('an item may work back further than its amendment, or begin later', () => {
    const staged = amendment(
      'trap',
      'bekendgemaakt 2022-02-20 in werking 2022-03-01',
      [
        '  vervang prijs in 2022: € 20 was € 10',
        'onderdeel B\n  vervang prijs in 2021: € 20 was € 10\n  geldt vanaf 2021-01-01',
        'onderdeel C\n  vervang prijs in 2023: € 20 was € 10\n  geldt vanaf 2023-06-01',
      ].join('\n\n'),
    );
    const between = amendment(
      'ertussen',
      'bekendgemaakt 2022-05-20 in werking 2023-01-01',
      '  vervang prijs in 2023: € 15 was € 10',
    );
    const problems = (analysis: Analysis): readonly string[] =>
      analysis.problems.map(({ code, file }) => `${code} ${file}`);
    const analysis = lawOf(staged);
    expect(problems(analysis)).toEqual([]);
    const text = (day: string): string => analysis.law.state({ lawOf: day, exact: true }).texts[0]?.text ?? '';
    expect(text('2021-01-01')).toMatch(/2021 +\| +€ 20/);
    expect(text('2021-01-01')).not.toMatch(/2022 +\| +€ 20/);
    expect(text('2023-05-31')).not.toMatch(/2023 +\| +€ 20/);
    expect(text('2023-06-01')).toMatch(/2023 +\| +€ 20/);
    // What is in force first comes first: the last item meets what another amendment made of the cell before it.
    expect(problems(lawOf(staged, between))).toEqual([]);
    expect(price(lawOf(staged, between), 2023, { lawOf: '2023-02-01' })).toBe('15');
    expect(price(lawOf(staged, between), 2023, { lawOf: '2023-06-01' })).toBe('20');
  });

  test('a name keeps its history', () => {
    const renaming = amendment('naam', 'bekendgemaakt 2022-08-01 in werking 2022-08-02', '  hernoem prijs tot tarief');
    const analysis = lawOf(march, renaming);
    expect(analysis.problems).toEqual([]);
    expect(analysis.law.currentName('prijs')).toBe('tarief');
    expect([...analysis.quantities.keys()]).toEqual(['tarief', 'dubbel']);
    expect([...analysis.law.state({ lawOf: '2022-04-01', exact: true }).analysis.quantities.keys()]).toEqual([
      'prijs',
      'dubbel',
    ]);
  });

  test('every state is met once', () => {
    const keys = lawOf(march, july, late)
      .law.reachable()
      .map(({ state }) => state.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('');
  });
});

describe('files without a base', () => {
  test('an amendment alone asks for its regulation', () => {
    expect(analyse([march]).problems.map(({ code }) => code)).toEqual(['V28']);
  });

  test('broken amendments do not throw', () => {
    for (const text of [
      'wijziging',
      'wijziging x van',
      'wijziging x van wet vervang',
      'wijziging x van wet voeg toe artikel',
    ])
      expect(analyse([base, { name: 'kapot.maat', text }]).sound).toBe(false);
  });
});
