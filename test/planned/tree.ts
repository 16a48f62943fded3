/**
 * A generated program as data: declarations whose formulas are trees of typed expressions. Text is made of it, and the
 * shrinker takes it apart again: any tree may be replaced by another of its type, any optional part may go.
 */
export type ValueType =
  /** At most two decimals. */
  | 'amount'
  /** An amount that was not rounded. */
  | 'exact'
  | 'count'
  | 'number'
  | 'percentage'
  | 'truth'
  | 'date'
  | 'duration'
  | 'year'
  | 'month'
  | 'quarter'
  | 'text'
  | `kind ${string}`
  | `thing ${string}`;

export interface Tree {
  readonly type: ValueType;
  readonly parts: readonly Part[];
}

export interface Optional {
  readonly optional: readonly Part[];
}

export type Part = string | Tree | Optional;

export interface Declaration {
  readonly parts: readonly Part[];
}

export interface GeneratedFile {
  readonly name: string;
  readonly head: readonly Part[];
  readonly declarations: readonly Declaration[];
}

export interface Program {
  readonly files: readonly GeneratedFile[];
}

/** A tree from a template: tree('count')`${x} + 1`. */
export function tree(
  type: ValueType,
): (texts: TemplateStringsArray, ...inner: readonly (Part | readonly Part[])[]) => Tree {
  return (texts, ...inner) => ({ type, parts: interleaved(texts, inner) });
}

export function declaration(texts: TemplateStringsArray, ...inner: readonly (Part | readonly Part[])[]): Declaration {
  return { parts: interleaved(texts, inner) };
}

export function atom(type: ValueType, text: string): Tree {
  return { type, parts: [text] };
}

function interleaved(texts: readonly string[], inner: readonly (Part | readonly Part[])[]): Part[] {
  return texts.flatMap((text, at) => {
    const part = inner[at];
    const list: readonly Part[] = part === undefined ? [] : isList(part) ? part : [part];
    return [...(text === '' ? [] : [text]), ...list];
  });
}

function isList(part: Part | readonly Part[]): part is readonly Part[] {
  return Array.isArray(part);
}

export function programSources(program: Program): { readonly name: string; readonly text: string }[] {
  return program.files.map(({ name, head, declarations }) => ({
    name,
    text: `${partsText(head)}\n${declarations.map(({ parts }) => `${partsText(parts)}\n`).join('\n')}`,
  }));
}

export function partsText(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return 'optional' in part ? partsText(part.optional) : treeText(part);
    })
    .join('');
}

/** In brackets, unless it is one word. */
function treeText({ parts }: Tree): string {
  const text = partsText(parts);
  return /^[\p{L}\p{N}_.,%]+$/u.test(text) || /^€ [\d.,]+$/.test(text) || /^"[^"]*"$/.test(text) ? text : `(${text})`;
}
