import { type Module, parse, type SourceFile } from '../../grammar/index.ts';

/**
 * What a text is made of: kinds of nodes, the fields they have, and the words that stand in them (operators, directions),
 * `binary.operator=<=`, `allocation`, `input.silence`. Read from the tree itself, so that a construct that is added to the
 * language is missed here until the generator makes it.
 */
export function featuresOf(sources: readonly SourceFile[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const source of sources) collectModule(parse(source).module, found);
  return found;
}

/** The same of each declaration by its own name. */
export function featuresByName(sources: readonly SourceFile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const source of sources)
    for (const declaration of parse(source).module.declarations) {
      const features = new Set<string>();
      collect(declaration, '', features);
      const name =
        'signature' in declaration ? declaration.signature?.name : 'name' in declaration ? declaration.name : undefined;
      if (name !== undefined) found.set(name.text, features);
    }
  return found;
}

function collectModule({ head, declarations, operations }: Module, found: Set<string>): void {
  collect({ ...head, kind: 'head', label: undefined }, 'head', found);
  for (const declaration of declarations) if (declaration.kind !== 'example') collect(declaration, '', found);
  for (const operation of operations) collect(operation, '', found);
}

/** Names, labels and places say nothing of what is computed. */
const silent = new Set([
  'decimal',
  'iso',
  'count',
  'offset',
  'span',
  'label',
  'name',
  'text',
  'value',
  'citations',
  'item',
  'quotation',
  'sources',
  'sectors',
  'month',
  'day',
]);

function collect(node: unknown, path: string, found: Set<string>): void {
  if (Array.isArray(node)) {
    for (const each of node) collect(each, path, found);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const kind = 'kind' in node && typeof node.kind === 'string' ? node.kind : path;
  if (kind === 'text' || kind === 'example') return;
  found.add(kind);
  for (const [field, value] of Object.entries(node)) {
    const isWord = typeof value === 'string' && !['text', 'value', 'decimal', 'iso'].includes(field);
    if (field === 'kind' || (silent.has(field) && !isWord && field !== 'value')) continue;
    if (isWord) found.add(`${kind}.${field}=${value}`);
    else if (value === true || (typeof value === 'object' && !isEmptyList(value))) {
      if (field !== 'value') found.add(`${kind}.${field}`);
      collect(value, `${kind}.${field}`, found);
    }
  }
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
