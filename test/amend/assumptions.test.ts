import { describe, expect, test } from 'vitest';
import { analyse } from '../../engine/index.ts';

const base = `regeling school "Schoolgeld"
  in werking 2020-01-01

artikel 1 — Bedragen

  regel vast: bedrag "vast" = € 100 / 3
aanname — het derde deel is gelezen; te bevestigen door de directie
    afgerond op cent

aanname — de rest is ook niet gezien; te bevestigen door de directie

  regel los: bedrag "los" = € 1

artikel 2

  regel ander: bedrag "ander" = € 2
`;

/** The text after an amendment that does this, and what is wrong with it. */
function amended(operations: string, text = base): { readonly text: string; readonly codes: readonly string[] } {
  const amendment = `wijziging eerste van school "Eerste"
  bekendgemaakt 2021-05-01
  in werking 2021-06-01

  ${operations}
`;
  const { state, problems } = analyse([
    { name: 'school.maat', text },
    { name: 'wijziging.maat', text: amendment },
  ]);
  return { text: state.texts.map((one) => one.text).join(''), codes: problems.map(({ code }) => code) };
}

describe('an assumption that is added', () => {
  test.each([
    [
      'to an article that is there',
      'artikel 1',
      /los"\s+= € 1\s+artikel 1\s+aanname — nieuw; te bevestigen door x\s+regel meer: bedrag "meer"\s+= € 3\s+artikel 2/,
    ],
    [
      'with an article of its own',
      'artikel 1a',
      /artikel 1a\s+aanname — nieuw; te bevestigen door x\s+regel meer: bedrag "meer"\s+= € 3\s+artikel 2/,
    ],
  ])('stands where its article does: %s', (_, place, expected) => {
    const { text, codes } = amended(
      `voeg toe\n\n${place}\n\naanname — nieuw; te bevestigen door x\n\n  regel meer: bedrag "meer" = € 3\n`,
    );
    expect(codes).toEqual([]);
    expect(text).toMatch(expected);
  });
});

describe('an assumption that is lifted', () => {
  test('leaves what stands under it under the article before it', () => {
    const { text, codes } = amended('vervalt "aanname — het derde deel is gelezen"');
    expect(codes).toEqual([]);
    expect(text).not.toContain('het derde deel');
    expect(text).toMatch(/€ 100 \/ 3\s+afgerond op cent/);
  });

  test('names the article once more where it stood under another assumption', () => {
    const { text, codes } = amended('vervalt "aanname — de rest is ook niet gezien"');
    expect(codes).toEqual([]);
    expect(text).toMatch(/afgerond op cent\s+artikel 1\s+regel los/);
  });

  test.each([
    ['in another case and with other white space', 'vervalt "Aanname  —  het derde   deel"'],
    ['with all of its words', 'vervalt "aanname — het derde deel is gelezen; te bevestigen door de directie"'],
    ['by the word of the other language', 'vervalt "assumption — het derde deel"'],
  ])('is found %s', (_, operation) => {
    expect(amended(operation)).toEqual(amended('vervalt "aanname — het derde deel is gelezen"'));
  });

  test.each([
    ['that there is none', 'vervalt "aanname — iets anders"', ['V11']],
    ['that there are two', 'vervalt "aanname"', ['V30']],
  ])('says %s', (_, operation, codes) => {
    const found = amended(operation);
    expect(found.codes).toEqual(codes);
    expect(found.text).toContain('het derde deel');
  });
});

describe('a new clause under an assumption', () => {
  const replaced = 'vervang in vast: afgerond op € 1 was afgerond op cent';

  test.each([
    ['alone', replaced, ['V32']],
    ['with the assumption lifted behind it', `${replaced}\n\n  vervalt "aanname — het derde deel"`, []],
    ['with the assumption lifted before it', `vervalt "aanname — het derde deel"\n\n  ${replaced}`, []],
    ['with another one lifted', `${replaced}\n\n  vervalt "aanname — de rest"`, ['V32']],
    ['that is a formula', 'vervang in los: = € 3 was = € 1', ['V32']],
    ['that is words for people', 'vervang in los: "anders" was "los"', []],
    ['under an article', 'vervang in ander: = € 3 was = € 2', []],
  ])('%s', (_, operations, codes) => {
    expect(amended(operations).codes).toEqual(codes);
  });
});
