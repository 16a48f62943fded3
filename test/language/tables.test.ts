import { expect, test } from 'vitest';
import { analyse, languageService } from '../../engine/index.ts';

const text = `regeling proef "Proef"
  in werking 2013-01-01
  tijdvak    2013 t/m 2016

artikel 1

  soort Graad: laag < hoog
  gegeven cijfer per jaar: Graad "cijfer"

  tabel toeslag per jaar: bedrag "toeslag"
    jaar | cijfer | toeslag
    2013 | laag   | € 1
    2014 |  | € 2
    overige | - | € 0
`;
const source = { name: 'proef.maat', text };
const analysis = analyse([source]);

test('in a cell the words of conditions are offered, and the values of what is tested', () => {
  const at = text.indexOf('2014 | ') + '2014 | '.length;
  const offered = languageService.completion(analysis, source, at, 'nl').map((offer) => offer.text);
  expect(offered.slice(0, 9)).toEqual([
    'overige',
    'meer dan',
    'minder dan',
    'vanaf',
    't/m',
    'na',
    'geen',
    'laag',
    'hoog',
  ]);
});

test('a table is called one, in the hover and in the outline', () => {
  const whole = { ...source, text: text.replace('    2014 |  | € 2\n', '') };
  const hover = languageService.hover(analyse([whole]), whole, whole.text.indexOf('toeslag per'), 'en');
  expect([hover?.title, hover?.sort]).toEqual(['toeslag per year', 'table']);
  const entries = languageService.outline(whole).flatMap(({ children }) => children);
  expect(entries.map(({ title, kind }) => `${kind} ${title}`)).toContain('table toeslag');
});
