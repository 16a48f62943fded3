/** Names and texts of rule files, as they may stand in a module: no text of an author is ever code. */

/** Gives every thing a name of its own, as near as can be to what its author called it. */
export interface Names {
  readonly of: (wanted: string) => string;
}

/** Names that differ from each other, from the words of the language and from those of the module itself. */
export function names(taken: Iterable<string>): Names {
  const used = new Set([...reserved, ...taken]);
  return {
    of: (wanted) => {
      const base = identifier(wanted);
      let name = base;
      for (let at = 2; used.has(name); at += 1) name = `${base}_${at}`;
      used.add(name);
      return name;
    },
  };
}

/** `rijksbijdrage[2019]` becomes `rijksbijdrage_2019`; letters of every alphabet stay. */
function identifier(text: string): string {
  const words = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{Nd}]+/gu, '_')
    .replace(/^_+|_+$/gu, '')
    .slice(0, longestName);
  return /^\p{L}/u.test(words) ? words : `n${words}`;
}

const longestName = 80;

/** Text as a literal: valid in every state of the language, also with line ends of Unicode and in a script of a page. */
export function literal(text: string): string {
  return JSON.stringify(text).replace(/[<\u007f-\u009f\u2028\u2029\ufeff]/gu, escaped);
}

/** The name of a member of an object, which is never the object's own prototype. */
export function member(text: string): string {
  return text === '__proto__' ? `[${literal(text)}]` : literal(text);
}

/** Text within a comment: one line, which neither ends the comment nor reads in another direction. */
export function remark(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ')
    .replace(/\*\//gu, '*\u2009/')
    .trim();
}

function escaped(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

/** Words that cannot name a variable in a module, and what the code calls by name. */
const reserved = (
  'arguments as async await break case catch class const continue debugger default delete do else enum eval export ' +
  'extends false finally for from function get if implements import in instanceof interface let new null of package ' +
  'private protected public return set static super switch this throw true try typeof undefined var void while with ' +
  'yield NaN Infinity Math Number String BigInt Object Array Map Set Float64Array Int32Array Uint8Array Uint16Array ' +
  'Error Symbol Reflect JSON Date Proxy globalThis isNaN'
).split(' ');
