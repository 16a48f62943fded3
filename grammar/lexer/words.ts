import type { Problem } from '../problem.ts';
import type { Span } from '../source.ts';
import { hiddenCharacters, withoutHidden } from './hidden.ts';
import { finding, type Lexeme, matchAt, replacement } from './lexeme.ts';
import { name } from './token-types.ts';

/** Hidden characters were reported already; inside a word they belong to it. */
const word = new RegExp(`[\\p{L}_][\\p{L}\\p{M}\\p{N}_${hiddenCharacters}]*`, 'uy');
/** A point between two words makes one name of them: `web.Instelling`, `Thema.excellentie`. */
const pointed = new RegExp(`\\.(?=[\\p{L}_])[\\p{L}\\p{M}\\p{N}_${hiddenCharacters}]+`, 'uy');
/** The only phrases with a sign inside. */
const withSlash = /(?:ja\/nee|yes\/no|t\/m)(?![\p{L}\p{M}\p{N}_])/uy;
const apostrophe = /['’‘´`]\p{L}+/uy;
const apostrophes = /['’‘´`]/gu;
const letters = /^[\p{Script=Latin}\p{M}0-9_.]*$/u;

/** Letters of other scripts that look like ours. */
const lookalikes: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', с: 'c', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', о: 'o', р: 'p', ѕ: 's', т: 't' },
  ...{ у: 'y', х: 'x', А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', І: 'I', Ј: 'J', К: 'K', М: 'M', О: 'O', Р: 'P' },
  ...{ Ѕ: 'S', Т: 'T', У: 'Y', Х: 'X', α: 'a', ο: 'o', ρ: 'p', ν: 'v', υ: 'u', ι: 'i', κ: 'k', Α: 'A', Β: 'B' },
  ...{ Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X', ı: 'i' },
};

/** A word in NFC, keyword or name; those with foreign letters or an apostrophe come with a correction. */
export function readWord(text: string, offset: number): Lexeme | undefined {
  const slash = matchAt(withSlash, text, offset);
  if (slash) return { kind: 'name', type: name, length: slash[0].length, value: slash[0] };
  const match = matchAt(word, text, offset);
  if (!match) return undefined;
  const whole = withPoints(match[0], text, offset);
  const tail = matchAt(apostrophe, text, offset + whole.length);
  const written = whole + (tail?.[0] ?? '');
  const span = { start: offset, end: offset + written.length };
  const value = withoutHidden(written).normalize('NFC').replace(apostrophes, '_');
  const findings = tail
    ? [finding('L19', span, { correction: value }, [replacement(span, value)])]
    : doubtful(value, span);
  return { kind: 'name', type: name, length: written.length, value, findings };
}

/** Of a regulation, of a kind, and a name: more is never written. */
function withPoints(first: string, text: string, offset: number): string {
  const second = matchAt(pointed, text, offset + first.length)?.[0] ?? '';
  const third = second === '' ? '' : (matchAt(pointed, text, offset + first.length + second.length)?.[0] ?? '');
  return first + second + third;
}

function doubtful(value: string, span: Span): readonly Problem[] {
  if (value.startsWith('_')) {
    const correction = value.replace(/^_+(?=\p{L})/u, '');
    return [finding('L20', span, { correction }, correction === value ? [] : [replacement(span, correction)])];
  }
  const compatible = value.normalize('NFKC');
  if (letters.test(value) && compatible === value && !value.includes('ı')) return [];
  const character =
    [...value].find((each) => !letters.test(each) || each.normalize('NFKC') !== each || each === 'ı') ?? '';
  const correction = [...compatible].map((each) => lookalikes[each] ?? each).join('');
  const fixes = letters.test(correction) ? [replacement(span, correction)] : [];
  return [finding('L18', span, { written: value, character }, fixes)];
}
