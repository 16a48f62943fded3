import { describe, expect, test } from 'vitest';
import {
  citationWords,
  classOf,
  concepts,
  isReserved,
  otherLanguage,
  phraseOf,
  phrasesOf,
} from '../../grammar/keywords/keywords.ts';
import {
  conceptsOf,
  editDistance,
  foreignConcept,
  isReservedWord,
  nearPhrases,
} from '../../grammar/keywords/lookup.ts';
import { lex } from '../../grammar/lexer/lexer.ts';

const languages = ['nl', 'en'] as const;

describe.each(languages)('the vocabulary %s', (language) => {
  const all = concepts.flatMap((concept) => phrasesOf(concept, language).map((phrase) => ({ concept, phrase })));

  test('has words for every concept, at most three for each phrase', () => {
    expect(concepts.filter((concept) => phraseOf(concept, language).trim() === '')).toEqual([]);
    expect(all.filter(({ phrase }) => phrase.split(' ').length > 3)).toEqual([]);
  });

  test('has no phrase twice, but for the three meanings of `vervalt`', () => {
    const twice = all.filter(({ phrase }) => conceptsOf(phrase, language).length > 1).map(({ concept }) => concept);
    expect(twice.sort()).toEqual(['endsOn', 'lapses', 'repeal']);
  });

  test('is written in lower case and NFC', () => {
    expect(all.filter(({ phrase }) => phrase !== phrase.toLowerCase().normalize('NFC'))).toEqual([]);
  });

  test('shares no phrase with the citation words', () => {
    const opening: readonly string[] = Object.values(citationWords).map((word) => word[language]);
    expect(all.filter(({ phrase }) => opening.includes(phrase))).toEqual([]);
  });

  test.each(all)('reads `$phrase` as $concept', ({ concept, phrase }) => {
    const { tokens, problems } = lex({ name: 'x', text: `x ${phrase} x` }, language);
    const meant = phrase === 'vervalt' || phrase === 'lapses' ? 'lapses' : concept;
    expect(problems).toEqual([]);
    expect(tokens.map((token) => token.concept)).toEqual([undefined, meant, undefined]);
  });

  test.each(all)('`$phrase` is one token over blanks, line ends and comments', ({ phrase }) => {
    const text = `x ${phrase.replaceAll(' ', ' # remark\n\t ')} x`;
    expect(lex({ name: 'x', text }, language).tokens).toHaveLength(3);
  });
});

test('single reserved words, both vocabularies together', () => {
  const single = (language: 'nl' | 'en') =>
    concepts
      .flatMap((concept) => (isReserved(concept) ? phrasesOf(concept, language) : []))
      .filter((phrase) => !phrase.includes(' '));
  const words = new Set([...single('nl'), ...single('en')]);
  expect([...words].filter((word) => !isReservedWord(word))).toEqual([]);
  expect([...words].sort().join(' ')).toMatchSnapshot();
});

test('the first word before a preposition is reserved too', () => {
  const dutch = 'totaal gemiddelde rang alle begin einde toestand geldend bekend gelet gerekend genoemd eerder';
  const english = 'total average rank all one start end law known examples counted computed';
  const free = [...dutch.split(' '), ...english.split(' ')].filter((word) => !isReservedWord(word));
  expect(free).toEqual([]);
  expect(['bedrag', 'bron', 'sector', 'plafond', 'regel', 'restant', 'stand'].filter(isReservedWord)).toEqual([]);
});

test('every free word is a name wherever a name stands', () => {
  for (const language of languages) {
    for (const concept of concepts.filter((each) => !isReserved(each))) {
      const phrase = phraseOf(concept, language);
      if (phrase.includes(' ') || phrase.includes('/')) continue;
      const { tokens } = lex(
        { name: 'x', text: `${phraseOf('rule', language)} ${phrase}: ${phrase} = ${phrase}` },
        language,
      );
      expect(
        tokens.map((token) => [token.concept, token.soft]),
        phrase,
      ).toEqual([
        ['rule', undefined],
        [concept, true],
        [undefined, undefined],
        [concept, true],
        [undefined, undefined],
        [concept, true],
      ]);
    }
  }
});

test('words of the other vocabulary', () => {
  expect(foreignConcept('and', 'nl')).toBe('and');
  expect(foreignConcept('naar rato', 'en')).toBe('proRata');
  expect(foreignConcept('of', 'nl')).toBeUndefined();
  expect(foreignConcept('rijksbijdrage', 'en')).toBeUndefined();
  expect(otherLanguage('nl')).toBe('en');
  expect(classOf('proRata')).toBe('clause');
});

describe('near misses', () => {
  test.each([
    ['regl', 'rule'],
    ['Regel', 'rule'],
    ['ALS', 'if'],
    ['naar ratio', 'proRata'],
    ['ontvanger', 'recipients'],
    ['vedreling', 'allocation'],
  ])('%s', (written, concept) => {
    expect(nearPhrases(written, 'nl')[0]?.concept).toBe(concept);
  });

  test('nothing near', () => {
    expect(nearPhrases('rijksbijdrage', 'nl')).toEqual([]);
    expect(nearPhrases('regel', 'nl').map((near) => near.phrase)).not.toContain('regel');
  });

  test('distances', () => {
    expect(editDistance('abc', 'abc', 2)).toBe(0);
    expect(editDistance('abc', 'acb', 2)).toBe(1);
    expect(editDistance('', 'ab', 2)).toBe(2);
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBeGreaterThan(2);
  });
});
