import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Analysis, analyse, languageService } from '../../engine/index.ts';
import type { Language } from '../../grammar/index.ts';

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

const folder = 'rulesets/mbo/kwaliteitsafspraken-2019-2022';
const regulations = {
  alles: [read('test/language/sentences/alles.maat')],
  kwaliteitsafspraken: [read(`${folder}/regeling.maat`)],
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
