import { readFileSync } from 'node:fs';
import { type Declaration, type Module, type Operation, parse, type SourceFile, type Span } from '../grammar/index.ts';

/**
 * The text of a declaration as it stands in a file, with the comments directly above it, from the margin. A name is that of
 * a declaration, the label of an example, a phrase left untranslated, the beginning of an assumption; of an amendment also what an operation changes, or
 * its place (`onderdeel C`). Throws where there is none.
 */
export function cutDeclaration(path: string, name: string): string {
  const source = sources.get(path) ?? { name: path, text: readFileSync(path, 'utf8') };
  sources.set(path, source);
  const { text } = source;
  const { module } = parse(source);
  const found = spanOf(module, name);
  if (found === undefined) throw new Error(`${path} has no \`${name}\``);
  const lines = text.split('\n');
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length - 1;
  let first = lineAt(found.start);
  const last = lineAt(found.end);
  while (/^\s*#/.test(lines[first - 1] ?? '')) first--;
  // A citation inside a declaration stands further to the left than the declaration itself.
  const margin = new RegExp(`^ {0,${lines[first]?.search(/\S/) ?? 0}}`);
  return lines
    .slice(first, last + 1)
    .map((line) => line.replace(margin, ''))
    .join('\n');
}

/** Files that were read: of most more than one declaration is cut. */
const sources = new Map<string, SourceFile>();

function spanOf(module: Module, name: string): Span | undefined {
  const added = module.operations.flatMap((one) => (one.kind === 'add' ? one.declarations : []));
  const declared = [...module.declarations, ...added].find((one) => namesOf(one).includes(name));
  if (declared !== undefined) return declared.span;
  const assumed = module.citations.find(({ word, text }) => word === 'assumption' && text.startsWith(name));
  if (assumed !== undefined) return assumed.span;
  const operations = module.operations.filter((one) => namesChanged(one).includes(name));
  const [first] = operations;
  const last = operations.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { start: first.item?.place === name ? first.item.span.start : first.span.start, end: last.span.end };
}

function namesOf(declaration: Declaration): readonly string[] {
  switch (declaration.kind) {
    case 'example':
      return [declaration.label.value];
    case 'untranslated':
      return [declaration.phrase.value];
    case 'parameter':
      if (declaration.signature !== undefined) return [declaration.signature.name.text];
      return (declaration.grid?.head ?? []).flatMap((cell) => (cell.kind === 'typed' ? [cell.name.text] : []));
    default:
      return ['signature' in declaration ? declaration.signature.name.text : declaration.name.text];
  }
}

/** What an operation changes, by name, and the `onderdeel` it stands in. */
function namesChanged(operation: Operation): readonly string[] {
  const item = operation.item === undefined ? [] : [operation.item.place];
  switch (operation.kind) {
    case 'replaceDeclaration':
      return [...item, ...namesOf(operation.declaration)];
    case 'replaceParts':
    case 'replaceRows':
      return [...item, operation.name.text];
    case 'replaceCell':
      return [...item, operation.reference.name.text];
    default:
      return item;
  }
}
