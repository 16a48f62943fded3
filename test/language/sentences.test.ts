import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Analysis, analyse, languageService } from '../../engine/index.ts';
import type { Language } from '../../grammar/index.ts';
import { secondTrancheFolder, shippedRegulation } from '../shipped.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');

function read(path: string, name = path): { readonly name: string; readonly text: string } {
  return { name, text: readFileSync(join(root, path), 'utf8') };
}

function told(analysis: Analysis, language: Language): string {
  return languageService
    .sentences(analysis, language)
    .map(({ citation, sentences }) => [`# ${citation ?? ''}`, ...sentences.map(({ text }) => text)].join('\n'))
    .join('\n\n');
}

const second = shippedRegulation(secondTrancheFolder);
const regulations = {
  alles: [read('test/language/sentences/alles.maat')],
  kwaliteitsafspraken: [...second.own.filter(({ name }) => name === 'regeling.maat'), ...second.used],
};

describe.each(Object.entries(regulations))('%s in sentences', (name, sources) => {
  const analysis = analyse(sources);

  test('the regulation is sound', () => {
    expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(['nl', 'en'] as const)('%s, as accepted', async (language) => {
    await expect(`${told(analysis, language)}\n`).toMatchFileSnapshot(`sentences/${name}.${language}.txt`);
  });
});

/** Every regulation of the manual, first files only: what its amendments do is told of the text they make. */
const manual = [...readFileSync(join(root, 'docs/language.md'), 'utf8').matchAll(/^```maat\n([\s\S]*?)^```/gmu)]
  .map(([, text = '']) => text.split(/^#--- .*$/mu)[0] ?? '')
  .filter((text) => text.startsWith('regeling') || text.startsWith('regulation'));

describe('every regulation of the manual', () => {
  test('there are many', () => expect(manual.length).toBeGreaterThan(20));

  test.each(['nl', 'en'] as const)('is told in whole sentences (%s)', (language) => {
    for (const text of manual) {
      const analysis = analyse([{ name: 'handleiding.maat', text }]);
      const paragraphs = languageService.sentences(analysis, language);
      const sentences = paragraphs.flatMap((one) => one.sentences);
      for (const { text: said } of sentences) {
        expect(said).toMatch(/^\P{Ll}.*[.:]$/u);
        expect(said).not.toMatch(/…|undefined|\[object| {2}|, ?[,.]|\( ?\)/u);
      }
      // Whatever is declared is told, but for examples and for objects of which there is no more to say than their name.
      const declared = analysis.modules.flatMap(({ declarations }) => declarations);
      const spans = new Set(sentences.map(({ span }) => span.start));
      const silent = declared.filter(
        ({ kind, span }) => kind !== 'example' && kind !== 'entity' && !spans.has(span.start),
      );
      expect(silent.map(({ kind }) => kind)).toEqual([]);
    }
  });
});

const several = [
  {
    name: 'basis.maat',
    text: `regeling basis "Gedeelde begrippen"
  in werking 2025-01-01
  tijdvak 2025 t/m 2026
artikel 1
  object School meervoud Scholen "school" aangeduid met nummer
  gegeven pot van School: bedrag "pot"
`,
  },
  {
    name: 'betaling.maat',
    text: `regeling betaling "Betaling"
  in werking 2025-01-01
  tijdvak 2025 t/m 2026
  gebruikt basis
artikel 1
  verdeling voorschot van School over maanden 2025-01 t/m 2025-04 "voorschot"
    bedrag pot
    naar rato van 1
    afgerond op cent, grootste rest, daarna laagste maand
    restant vervalt
  regel keuze van School: bedrag "keuze" = als pot > € 1 dan pot anders € 3 afgerond op € 1
`,
  },
  {
    name: 'wijziging.maat',
    text: `wijziging verhoging van betaling "Verhoging"
  in werking 2025-06-01
  bekendgemaakt 2025-05-01
artikel I
  vervang in keuze:
    = als pot > € 1 dan pot anders € 4
    was = als pot > € 1 dan pot anders € 3
`,
  },
];

test.each([
  ['nl', 'Gedeelde begrippen.'],
  ['nl', 'Betaling.'],
  ['nl', 'Dit is de nieuwste tekst, zoals gewijzigd door “Verhoging” (in werking 1 juni 2025).'],
  ['nl', 'Keuze (van elke school) is (pot als pot meer is dan € 1; en anders € 4), afgerond op € 1.'],
  ['en', 'This is the newest text, as amended by “Verhoging” (in force 1 June 2025).'],
] as const)('of several regulations, in %s: %s', (language, sentence) => {
  const analysis = analyse(several);
  expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(told(analysis, language).split('\n')).toContain(sentence);
});

test('a division of each thing says whose', () => {
  expect(told(analyse(several), 'nl')).toMatch(/^Voorschot: verdeeld wordt over de maanden .*, van elke school/mu);
});

const words = `regeling woorden "Woorden"
  in werking 2025-01-01
  tijdvak 2025 t/m 2026
artikel 1
  object AanvullendThema meervoud AanvullendeThemas "aanvullend thema" aangeduid met code
  object Diploma meervoud Diplomas "diploma" aangeduid met code van AanvullendThema
  object Partner meervoud Partners "partner in het samenwerkingsverband" aangeduid met code
  soort Domein: techniek "techniek", zorg "zorg"
  soort Verzoek_tijdens: geen_verzoek "geen verzoek", verzoek "verzoek"
  gegeven a van Partner per Domein, Verzoek_tijdens: bedrag "a"
  gegeven begin_op van Partner: datum "begin"
  regel t: aantal "t" = aantal AanvullendeThemas
  regel d van AanvullendThema: aantal "d" = aantal Diplomas van deze AanvullendThema
  regel v van Partner per Domein, Verzoek_tijdens: bedrag "v"
    = als deze Domein = techniek en deze Verzoek_tijdens = verzoek dan a anders € 0
  regel m: maand "m" = 2025-09
  regel k van Partner: ja/nee "k"
    = alle van
        voorwaarde begonnen "er is een begin": begin_op > 2024-12-31
        voorwaarde op_tijd: begin_op <= 2025-03-01
        voorwaarde a: begin_op <> 2025-02-01
`;

test.each([
  'Een diploma wordt aangeduid met code en hoort bij een aanvullend thema.',
  "T is het aantal aanvullende thema's.",
  "D (van elk aanvullend thema) is het aantal diploma's van dit aanvullend thema.",
  'Een partner in het samenwerkingsverband wordt aangeduid met code.',
  'V (van elke partner in het samenwerkingsverband per domein en verzoek tijdens) is a als dit domein gelijk is aan techniek en dit verzoek tijdens gelijk is aan verzoek; en anders € 0.',
  'M is september 2025.',
  '“k” geldt (van elke partner in het samenwerkingsverband) als aan al deze voorwaarden is voldaan: er is een begin: begin later is dan 31 december 2024; op tijd: begin niet later is dan 1 maart 2025; (a) begin niet gelijk is aan 1 februari 2025.',
])('Dutch of a civil servant: %s', (sentence) => {
  const analysis = analyse([{ name: 'woorden.maat', text: words }]);
  expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(told(analysis, 'nl').split('\n')).toContain(sentence);
});

const gendered = `regeling woorden "Woorden"
  in werking 2025-01-01
  tijdvak 2025 t/m 2026
artikel 1
  object Vlucht meervoud Vluchten "vlucht" aangeduid met code
  object Kind meervoud Kinderen "kind" aangeduid met nummer van Vlucht
  gegeven a van Kind: bedrag "a"
  regel x van Kind: bedrag "x" = a van deze Kind
  regel y van Kind: aantal "y" = rang van a onder Kinderen met gelijke Vlucht hoogste eerst, daarna laagste nummer
`;

test.each([
  ['nl', 'Van elk kind is bekend: a (bedrag in euro’s, 2 decimalen).'],
  ['nl', 'X (van elk kind) is a van dit kind.'],
  [
    'nl',
    'Y (van elk kind) is de plaats, naar a, onder de kinderen met gelijke vlucht (de hoogste eerst; bij gelijke stand het laagste nummer eerst).',
  ],
  ['en', 'X (of each kind) is a of this kind.'],
] as const)('the words fit their gender, in %s: %s', (language, sentence) => {
  const analysis = analyse([{ name: 'woorden.maat', text: gendered }]);
  expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(told(analysis, language).split('\n')).toContain(sentence);
});
