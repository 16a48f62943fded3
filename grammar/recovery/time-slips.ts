import type { Language } from '../ast.ts';
import { phraseOf } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { keyword, number } from '../lexer/token-types.ts';
import { quoted, type Recovery, spanOfTokens } from './context.ts';
import type { Repair, Stop } from './repair.ts';
import { written } from './rewritten.ts';
import { keywordInstead, signInstead, tokenBehind, valueInstead } from './tokens.ts';

/** Periods and durations as people say them. */
export function* timeSlips(recovery: Recovery, tokens: readonly Token[], stop: Stop): Generator<Repair> {
  yield* periodBefore(recovery, tokens, stop);
  yield* numberInWords(recovery, tokens, stop);
}

const moved: Readonly<Record<Language, readonly (readonly [RegExp, '-' | '+' | ''])[]>> = {
  nl: [
    [/^(?:het |de )?(?:vorige?|voorgaande?|voorafgaande?) /u, '-'],
    [/^(?:het |de )?(?:volgende?|komende?) /u, '+'],
    [/^(?:het|de|dat|hetzelfde|dezelfde|(?:het |de )?(?:huidige?|lopende?)) /u, ''],
  ],
  en: [
    [/^(?:the )?(?:previous|last|preceding) /u, '-'],
    [/^(?:the )?(?:next|following) /u, '+'],
    [/^(?:the|that|(?:the )?(?:current|same)) /u, ''],
  ],
};

/** `inkomen in vorig jaar`, `inkomen vorig jaar`. */
function* periodBefore(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  const phrase = tokens[at];
  const link = tokens[at - 1];
  // One phrase, of what is left of a division.
  if (phrase?.concept === 'nextYear' && link?.concept === 'in') {
    const put = [
      keywordInstead('year', [phrase]),
      signInstead('+', phrase),
      valueInstead(number, 'number', '1', [phrase]),
    ];
    yield written(recovery, tokens, at, [phrase], put, `${phraseOf('year', recovery.language)} + 1`);
  }
  const end = tokens.findIndex(
    ({ concept }, index) => index >= at - 1 && index <= at + 2 && ['year', 'quarter', 'month'].includes(concept ?? ''),
  );
  const unit = tokens[end];
  if (end < 1 || unit === undefined) return;
  for (const count of [3, 2]) {
    const words = tokens.slice(end - count + 1, end + 1);
    const [before, first] = tokens.slice(end - count, end - count + 2);
    const text = quoted(recovery, spanOfTokens(words)).toLowerCase();
    const [, sign] = moved[recovery.language].find(([pattern]) => pattern.test(text)) ?? [];
    if (sign === undefined || before === undefined || first === undefined || words.length < count) continue;
    const shift = sign === '' ? [] : [signInstead(sign, first), valueInstead(number, 'number', '1', [first])];
    const isIn = before.concept === 'in';
    const own = phraseOf(unit.concept ?? 'year', recovery.language);
    const meant = `${isIn ? '' : `${phraseOf('in', recovery.language)} `}${own}${sign === '' ? '' : ` ${sign} 1`}`;
    const put = [...(isIn ? [] : [tokenBehind(keyword.in, before)]), unit, ...shift];
    yield { ...written(recovery, tokens, end - count + 1, words, put, meant), onlyIfWhole: true };
  }
}

const numerals: Readonly<Record<string, string>> = {
  ...{ een: '1', één: '1', twee: '2', drie: '3', vier: '4', vijf: '5', zes: '6', zeven: '7', acht: '8', negen: '9' },
  ...{ tien: '10', elf: '11', twaalf: '12', dertien: '13', veertien: '14', achttien: '18', dertig: '30', zestig: '60' },
  ...{ a: '1', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9' },
  ...{
    ten: '10',
    eleven: '11',
    twelve: '12',
    thirteen: '13',
    fourteen: '14',
    eighteen: '18',
    thirty: '30',
    sixty: '60',
  },
};

/** `geboren_op + zes weken`: numbers are written in digits. */
function* numberInWords(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Generator<Repair> {
  for (const start of [at, at - 1, at - 2]) {
    const [word, unit] = tokens.slice(start, start + 2);
    const digits = word && Object.hasOwn(numerals, word.image.toLowerCase()) ? numerals[word.image.toLowerCase()] : '';
    if (start < 0 || word === undefined || digits === undefined || digits === '') continue;
    if (!['day', 'week', 'month', 'quarter', 'year'].includes(unit?.concept ?? '')) continue;
    const put = valueInstead(number, 'number', digits, [word]);
    yield { ...written(recovery, tokens, start, [word], [put], digits), onlyIfWhole: true };
  }
}
