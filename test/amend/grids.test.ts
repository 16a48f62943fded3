import { describe, expect, test } from 'vitest';
import { analyse, evaluate } from '../../engine/index.ts';
import { resultText } from '../run/outcome.ts';

const regulation = `regeling proef "Proef"
  stand      2013-01-01
  in werking 2013-01-01
  tijdvak    2013 t/m 2016

artikel 1

  soort Graad: laag < midden < hoog
  soort Domein: techniek, zorg

  parameter norm per Graad, jaar: percentage "norm"
    Graad        | jaar          | norm
    laag         | -             | 1%
    vanaf midden | t/m 2014      | 2%
    vanaf midden | meer dan 2014 | 3%

  parameter naast per Graad, jaar: percentage of geen "naast"
    Graad           | 2013 | 2014 | 2015 | 2016
    laag            | 1%   | 2%   | 3%   | 4%
    midden t/m hoog | 5%   | 6%   | 7%   | geen

  parameter drempel per Domein, Graad, jaar: percentage of geen "drempel"
    jaar          | Domein   | laag | midden | hoog
    2013 t/m 2015 | techniek | 1%   | geen   | 3%
    2013 t/m 2015 | zorg     | 4%   | 5%     | 6%
    overige       | -        | 7%   | 8%     | onbekend

  parameter per jaar 2015, 2016, Domein
    Domein         | jaar | vast: bedrag "vast" | aandeel: percentage of geen "aandeel"
    techniek       | 2015 | € 1                 | 10%
    techniek, zorg | 2016 | € 2                 | geen
    overige        | 2015 | € 3                 | 30%
`;

function valuesOf(operations: string, name: string, year: number): string {
  const text = `wijziging eerste van proef "w"\n  bekendgemaakt 2015-05-01\n  in werking 2015-06-01\n\nonderdeel A\n${operations}\n`;
  const changes = operations === '' ? [] : [{ name: 'wijziging.maat', text }];
  const analysis = analyse([{ name: 'proef.maat', text: regulation }, ...changes]);
  const errors = analysis.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return errors.map(({ code }) => code).join(' ');
  const answer = evaluate(analysis, { things: new Map(), values: new Map() }, { names: [name], year });
  return answer.values.map(({ instance, result }) => resultText(result, instance.quantity)).join(' ');
}

describe('parameters of more than one dimension', () => {
  test.each([
    ['bounds in index cells', 'norm', 2014, '1% 2% 2%'],
    ['on the other side', 'norm', 2015, '1% 3% 3%'],
    ['years beside each other', 'naast', 2015, '3% 7% 7%'],
    ['a cell that is absent', 'naast', 2016, '4% geen geen'],
    ['three indexes, one spread, with a hole', 'drempel', 2013, '1% geen 3% 4% 5% 6%'],
    ['all other years', 'drempel', 2016, '7% 8% ? drempel(techniek;hoog;2016) 7% 8% ? drempel(zorg;hoog;2016)'],
    ['several at once: the first', 'vast', 2015, '1.00 3.00'],
    ['several at once: the second', 'aandeel', 2016, 'geen geen'],
  ])('%s', (_, name, year, expected) => {
    expect(valuesOf('', name, year)).toBe(expected);
  });
});

describe('an amendment of one cell', () => {
  test.each([
    ['out of a bound', '  vervang norm in 2015 voor hoog: 4% was 3%', 'norm', 2015, '1% 3% 4%'],
    ['and nothing else of it', '  vervang norm in 2015 voor hoog: 4% was 3%', 'norm', 2016, '1% 3% 3%'],
    ['out of all years', '  vervang norm in 2014 voor laag: 9% was 1%', 'norm', 2014, '9% 2% 2%'],
    ['with the year in the head', '  vervang naast in 2015 voor hoog: 8% was 7%', 'naast', 2015, '3% 7% 8%'],
    [
      'in a grid with the year in the head',
      '  vervang naast\n    Graad | 2014\n    laag | 5% was 2%',
      'naast',
      2014,
      '5% 6% 6%',
    ],
    [
      'in a grid with bounds',
      '  vervang norm\n    Graad | jaar | norm\n    vanaf midden | vanaf 2015 | 5% was 3%',
      'norm',
      2016,
      '1% 5% 5%',
    ],
    ['of a whole row', '  vervang naast\n    Graad | 2014\n    midden, hoog | 5% was 6%', 'naast', 2014, '2% 5% 5%'],
    [
      'of a part of a row',
      '  vervang norm\n    Graad | jaar | norm\n    vanaf midden | 2016 | 5% was 3%',
      'norm',
      2016,
      'V204',
    ],
    ['that is not there', '  vervang norm in 2015 voor hoog: 4% was 5%', 'norm', 2015, 'V06'],
  ])('%s', (_, operations, name, year, expected) => {
    expect(valuesOf(operations, name, year)).toBe(expected);
  });
});
