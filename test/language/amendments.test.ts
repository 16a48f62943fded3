import { describe, expect, test } from 'vitest';
import { analyse, languageService } from '../../engine/index.ts';

const base = {
  name: 'regeling.maat',
  text: `regeling schoolgeld "Schoolgeld"
  stand      2020-01-01
  in werking 2020-01-01
  tijdvak    2020 t/m 2023

artikel 1 — Begrippen

  soort Niveau: laag, hoog

  object School meervoud Scholen "school" aangeduid met nummer

  gegeven leerlingen van School per jaar: aantal "leerlingen"

artikel 2 — Plafond
  | Het plafond bedraagt € 100.

  parameter plafond per jaar: bedrag "plafond"
    jaar | plafond
    2020 | € 100
    2021 | € 100
    2022 | € 100
    2023 | € 100

artikel 3 — Bijdrage

  regel bijdrage van School per jaar: bedrag "bijdrage"
    = leerlingen * € 2

  regel oud_bedrag van School per jaar: bedrag "oud"
    = bijdrage / 2
    afgerond op cent
`,
};

const amendment = {
  name: 'wijziging.maat',
  text: `wijziging wijziging_1 van schoolgeld "Meer"
  bekendgemaakt 2021-06-01
  in werking    2021-07-01

onderdeel A

  vervang plafond in 2022: € 120 was € 100

onderdeel B

  voeg toe

artikel 4 — Toeslag

  regel toeslag van School per jaar: bedrag "toeslag"
    = bijdrage + € 1

onderdeel C

  vervang in bijdrage: = leerlingen * € 3 was = leerlingen * € 2

  hernoem oud_bedrag tot nieuw_bedrag

  vervang "artikel 2"
  | Het plafond bedraagt € 120.
  was
  | Het plafond bedraagt € 100.

  voorbeeld "met toeslag" in 2022
    School | leerlingen
    "A"    | 10
    verwacht toeslag van "A": € 31
`,
};

const analysis = analyse([base, amendment]);

/** The place of a bar in a piece of one of the files. */
function at(source: typeof base, marked: string): number {
  const piece = marked.replace('‸', '');
  if (source.text.split(piece).length !== 2) throw new Error(`not exactly one ${piece}`);
  return source.text.indexOf(piece) + marked.indexOf('‸');
}

test('the law is sound', () => {
  expect(analysis.problems).toEqual([]);
});

describe('hover', () => {
  const title = (source: typeof base, marked: string) =>
    languageService.hover(analysis, source, at(source, marked), 'nl')?.title;

  test.each([
    ['a name in the regulation as written', base, 'parameter plaf‸ond', 'plafond per jaar'],
    ['a name behind a change that made the text longer', base, '= bijdr‸age / 2', 'bijdrage van School per jaar'],
    ['a name that has another name by now', base, 'regel oud_‸bedrag', 'nieuw_bedrag van School per jaar'],
    ['what is replaced', amendment, 'vervang pla‸fond', 'plafond per jaar'],
    ['what is replaced in', amendment, 'vervang in bij‸drage', 'bijdrage van School per jaar'],
    ['in an added rule', amendment, '= bij‸drage + ', 'bijdrage van School per jaar'],
    ['an added rule', amendment, 'regel toe‸slag', 'toeslag van School per jaar'],
    ['in the new formula', amendment, '= leer‸lingen * € 3', 'leerlingen van School per jaar'],
    ['in the old formula', amendment, '= leer‸lingen * € 2', 'leerlingen van School per jaar'],
    ['the old name', amendment, 'hernoem oud‸_bedrag', 'nieuw_bedrag van School per jaar'],
    ['in an example', amendment, 'verwacht toe‸slag', 'toeslag van School per jaar'],
    ['a keyword', amendment, 'verv‸ang plafond', 'vervang'],
    ['a citation line', amendment, 'onder‸deel B', 'onderdeel B'],
  ])('%s', (_, source, marked, expected) => {
    expect(title(source, marked)).toBe(expected);
  });

  test('says the value of today, and marks the word in the file as written', () => {
    const shown = languageService.hover(analysis, base, at(base, 'parameter plaf‸ond'), 'nl');
    expect(base.text.slice(shown?.span.start, shown?.span.end)).toBe('plafond');
    expect(shown?.values).toContainEqual({ index: '2022', value: '€ 120,00' });
  });

  test('keywords of amendments are explained', () => {
    for (const marked of ['voeg‸ toe', 'w‸as € 100', 'bekend‸gemaakt', 'wijzi‸ging wijziging_1', 'her‸noem']) {
      const [line] = languageService.hover(analysis, amendment, at(amendment, marked), 'nl')?.lines ?? [];
      expect(line).not.toContain('nog niet beschikbaar');
      expect(line?.length).toBeGreaterThan(20);
    }
  });
});

describe('names', () => {
  const place = (source: typeof base, marked: string) => {
    const found = languageService.definition(analysis, source.name, at(source, marked));
    const text = found?.file === base.name ? base.text : amendment.text;
    return found === undefined ? undefined : [found.file, text.slice(found.span.start - 6, found.span.end)];
  };

  test.each([
    ['from the amendment to the regulation', amendment, 'vervang pla‸fond', ['regeling.maat', 'meter plafond']],
    ['from an added rule', amendment, '= bij‸drage + ', ['regeling.maat', 'regel bijdrage']],
    ['from an example to what was added', amendment, 'verwacht toe‸slag', ['wijziging.maat', 'regel toeslag']],
    ['within the regulation', base, '= bijdr‸age / 2', ['regeling.maat', 'regel bijdrage']],
  ])('%s', (_, source, marked, expected) => {
    expect(place(source, marked)).toEqual(expected);
  });

  test('every place that says a name, in all files', () => {
    const found = languageService.references(analysis, base.name, at(base, 'regel bijd‸rage'));
    const words = found.map(({ file, span }) => {
      const { text } = file === base.name ? base : amendment;
      return [file, text.slice(span.start, span.end)];
    });
    expect(words.toSorted()).toEqual([
      ['regeling.maat', 'bijdrage'],
      ['regeling.maat', 'bijdrage'],
      ['wijziging.maat', 'bijdrage'],
      ['wijziging.maat', 'bijdrage'],
    ]);
  });

  test('also under the name it had', () => {
    const found = languageService.references(analysis, amendment.name, at(amendment, 'hernoem oud‸_bedrag'));
    expect(found.map(({ file }) => file).toSorted()).toEqual(['regeling.maat', 'wijziging.maat', 'wijziging.maat']);
  });

  test('nothing where no name stands', () => {
    for (const marked of ['€ 1‸20 was', 'onder‸deel A', 'wijziging wijzi‸ging_1']) {
      expect(languageService.definition(analysis, amendment.name, at(amendment, marked))).toBeUndefined();
    }
    expect(languageService.references(analysis, 'anders.maat', 3)).toEqual([]);
  });
});

test('the outline of an amendment: what it does under each item', () => {
  const entries = languageService
    .outline(amendment)
    .map(({ title, children }) => [title, children.map((child) => [child.title, child.children.length])]);
  expect(entries).toEqual([
    ['onderdeel A', [['vervang plafond in 2022', 0]]],
    ['onderdeel B', [['voeg toe', 1]]],
    [
      'onderdeel C',
      [
        ['vervang in bijdrage', 0],
        ['hernoem oud_bedrag tot nieuw_bedrag', 0],
        ['vervang "artikel 2"', 0],
        ['met toeslag', 0],
      ],
    ],
  ]);
});

describe('completion', () => {
  function offered(text: string): readonly string[] {
    const source = { name: 'nieuw.maat', text };
    const found = languageService.completion(analyse([base, source]), source, text.length, 'nl');
    return found.map((one) => one.text);
  }
  const head = 'wijziging nieuw van schoolgeld "Nieuw"\n  bekendgemaakt 2022-01-01\n  in werking 2022-02-01\n';

  test.each([
    ['at the top of a file', '', ['wijziging', 'regeling']],
    ['the regulation it changes', 'wijziging nieuw van ', ['schoolgeld']],
    ['in the head', 'wijziging nieuw van schoolgeld\n  ', ['bekendgemaakt', 'werkt terug', 'vervang', 'onderdeel']],
    ['under an item', `${head}\nonderdeel A\n  `, ['vervang', 'voeg toe', 'vervalt', 'hernoem', 'geldt']],
    ['behind replace', `${head}\nonderdeel A\n  vervang `, ['plafond', 'in', 'regel']],
    ['behind replace in', `${head}\nonderdeel A\n  vervang in `, ['bijdrage', 'plafond']],
    ['parts', `${head}\nonderdeel A\n  vervang in bijdrage:\n    `, ['was', 'naar rato', 'voorwaarde']],
    ['what is added', `${head}\nonderdeel A\n  voeg toe\n  `, ['regel', 'uitzondering', 'artikel']],
    ['behind rename', `${head}\nonderdeel A\n  hernoem `, ['oud_bedrag', 'School', 'Niveau']],
    ['behind applies', `${head}\nonderdeel A\n  geldt `, ['vanaf', 'voor']],
    ['from which year', `${head}\nonderdeel A\n  geldt vanaf `, ['jaar']],
    ['for whom', `${head}\nonderdeel A\n  geldt voor `, ['Scholen']],
    ['working back', 'wijziging nieuw van schoolgeld\n  werkt terug ', ['t/m']],
    ['in a new formula', `${head}\nonderdeel A\n  vervang in bijdrage: = `, ['leerlingen', 'totaal van']],
  ])('%s', (_, text, expected) => {
    expect(offered(text)).toEqual(expect.arrayContaining(expected));
  });

  test('no operations in a regulation, and no declarations without a word that adds them', () => {
    expect(offered('regeling x "x"\n  ')).not.toContain('vervang');
    expect(offered(`${head}\nonderdeel A\n  `)).not.toContain('regel');
    expect(offered(`${head}\nonderdeel A\n  vervang `)).not.toContain('bijdrage');
  });

  test('in every place of an amendment a list, and never a failure', () => {
    for (let offset = 0; offset <= amendment.text.length; offset += 5) {
      expect(Array.isArray(languageService.completion(analysis, amendment, offset, 'en'))).toBe(true);
      languageService.hover(analysis, amendment, offset, 'en');
    }
  });
});
