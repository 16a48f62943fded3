import { describe, expect, test } from 'vitest';
import { analyse, languageService } from '../../engine/index.ts';

const text = `regeling proef "Proef"
  in werking 2025-01-01
  tijdvak 2025 t/m 2026

artikel 1

  soort Groep: opschaler, regulier
  object School meervoud Scholen "school" aangeduid met code
  gegeven gevraagd van School per jaar: bedrag "gevraagd"
  gegeven punten van School per jaar: aantal "punten"
  gegeven hersteld van School per jaar: ja/nee "hersteld"
  gegeven groep_van van School per jaar: Groep "groep"

  verdeling toekenning over Scholen per jaar "toekenning"
    bedrag        € 1.000
    aanspraak     gevraagd
    ten hoogste   € 500
    bij tekort    op volgorde van groep_van (opschaler eerst), hersteld (nee eerst), punten (hoogste eerst), loting
    wie niet past wordt overgeslagen
    restant       naar resterend

  verdeling toeslag over Scholen per jaar "toeslag"
    bedrag      resterend
    naar rato   van punten gerekend over Scholen
    ten hoogste € 100
    restant     opnieuw, daarna naar te_veel
    afgerond    op cent, grootste rest, daarna loting

  regel gemist van School per jaar: bedrag exact "gemist" = te_veel van deze School
`;
const source = { name: 'regeling.maat', text };
const analysis = analyse([source]);

/** The words offered behind what stands before the mark, of which the rest of the line is gone. */
function offeredBehind(words: string): readonly string[] {
  const at = text.indexOf(words) + words.length;
  const end = text.indexOf('\n', at);
  const cut = { name: source.name, text: `${text.slice(0, at)} ${text.slice(end)}` };
  return languageService.completion(analyse([cut]), cut, at + 1, 'nl').map((one) => one.text);
}

function hoverOf(words: string, within = words) {
  const at = text.indexOf(words) + words.indexOf(within);
  return languageService.hover(analysis, source, at, 'nl');
}

test('the regulation is sound', () => {
  expect(analysis.problems.filter(({ severity }) => severity !== 'hint')).toEqual([]);
});

describe('completion in a division', () => {
  test.each([
    ['bij tekort', ['naar rato', 'op volgorde van']],
    ['wie niet past', ['stopt', 'wordt overgeslagen', 'krijgt de rest']],
    ['restant    ', ['vervalt', 'naar', 'opnieuw']],
    ['opnieuw, daarna', ['vervalt', 'naar']],
    ['opnieuw', ['naar rato', 'daarna']],
    ['grootste rest, daarna', ['laagste', 'hoogste', 'loting']],
    ['hersteld (', ['ja', 'nee']],
    ['groep_van (', ['opschaler', 'regulier', 'hoogste eerst', 'laagste eerst']],
    ['punten (', ['hoogste eerst', 'laagste eerst']],
    ['gerekend over', ['Scholen', 'Groep']],
  ])('behind `%s`', (words, offered) => {
    expect(offeredBehind(words)).toEqual(offered);
  });

  test('behind `op volgorde van`: what there is, and a draw', () => {
    const words = offeredBehind('op volgorde van');
    expect(words).toContain('punten');
    expect(words).toContain('loting');
  });
});

describe('hovers in a division', () => {
  test.each([
    ['aanspraak', 'Wat elke ontvanger vraagt'],
    ['bij tekort', 'niet voor alle aanspraken genoeg'],
    ['op volgorde van', 'Wie het eerst aan de beurt komt'],
    ['wie niet past', 'eerste aanspraak die niet meer'],
    ['wordt overgeslagen', 'Wie niet past krijgt niets'],
    ['opnieuw, daarna', 'tot niemand er meer boven komt'],
    ['gerekend over', 'opgeteld'],
    ['ten hoogste', 'In een verdeling: het meeste dat een ontvanger krijgt'],
  ])('`%s` is explained', (words, said) => {
    expect(hoverOf(words)?.lines.join(' ')).toContain(said);
  });

  test('a division tells how it divides, a rest where it comes from', () => {
    expect(hoverOf('verdeling toekenning', 'toekenning')?.lines).toContain(
      'aanspraak, bij tekort op volgorde van …, ten hoogste …',
    );
    expect(hoverOf('verdeling toeslag', 'toeslag')?.lines).toContain('naar rato, ten hoogste …, restant opnieuw');
    expect(hoverOf('naar te_veel', 'te_veel')?.lines).toContain('restant van de verdeling toeslag');
    expect(hoverOf('te_veel van deze', 'te_veel')?.lines).toContain('met `van School`: wat die misliep');
  });

  test('a value that goes first is that of its kind, and every place of a rest is found', () => {
    expect(hoverOf('(opschaler eerst)', 'opschaler')?.sort).toBe('waarde van Groep');
    const uses = languageService.references(analysis, source.name, text.indexOf('te_veel'));
    expect(uses.map(({ span }) => text.slice(span.start, span.end))).toEqual(['te_veel', 'te_veel']);
  });
});
