import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse, runExamples } from '../../engine/index.ts';
import { citationAt, type Declaration, type Module, parse, type SourceFile } from '../../grammar/index.ts';

/**
 * A regulation says the same when what others may share stands in a regulation that it uses: objects, kinds, periods,
 * facts, judgements and parameters. Tried on every regulation of the manual and the miniatures that stands in one file.
 */
const shared: readonly Declaration['kind'][] = ['kind', 'entity', 'period', 'input', 'judgement', 'parameter'];

interface Whole {
  readonly name: string;
  readonly source: SourceFile;
  readonly module: Module;
}

const manual = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8');
const miniatures = new URL('../miniatures/', import.meta.url);
const texts: readonly (readonly [string, string])[] = [
  ...[...manual.matchAll(/^```maat\n([\s\S]*?)^```$/gm)].map(({ 1: text = '', index }): [string, string] => [
    `language.md:${manual.slice(0, index).split('\n').length}`,
    text,
  ]),
  ...readdirSync(miniatures)
    .filter((file) => file.endsWith('.maat'))
    .map((file): [string, string] => [file, readFileSync(new URL(file, miniatures), 'utf8')]),
];
const wholes = texts.flatMap(([name, text]): readonly Whole[] => {
  const source = { name: 'heel.maat', text };
  const { module, problems } = parse(source);
  const isOne = !text.includes('#---') && module.head.kind === 'regulation' && module.head.uses.length === 0;
  const isSound = problems.every(({ severity }) => severity !== 'error') && analyse([source]).sound;
  return isOne && isSound ? [{ name, source, module }] : [];
});

describe('a regulation of which the shared part stands in another says the same', () => {
  test('there are enough', () => expect(wholes.length).toBeGreaterThan(20));

  test.each(wholes.map((whole) => [whole.name, whole] as const))('%s', (_, whole) => {
    const parts = split(whole);
    expect(outcomes(parts)).toEqual(outcomes([whole.source]));
    // Whichever file comes first.
    expect(outcomes(parts.toReversed())).toEqual(outcomes([whole.source]));
  });

  test.each(wholes.map((whole) => [whole.name, whole] as const))('%s, every name with its prefix', (_, whole) => {
    const [own = whole.source, base = whole.source] = split(whole);
    const names = new Set(
      parse(base).module.declarations.flatMap((one) => (one.kind === 'input' ? [one.signature.name.text] : [])),
    );
    const prefixed = prefixNames(own, names);
    expect(outcomes([{ ...own, text: prefixed }, base])).toEqual(outcomes([whole.source]));
  });
});

/** What is found and what comes out, without places: they are others. */
function outcomes(sources: readonly SourceFile[]): unknown {
  const analysis = analyse(sources);
  const codes = analysis.problems.filter(({ severity }) => severity === 'error').map(({ code, args }) => [code, args]);
  const results = runExamples(analysis).map(({ label, passed, checks }) => [
    label,
    passed,
    checks.map((check) => check.passed),
  ]);
  return { codes, results };
}

function split({ source, module }: Whole): readonly SourceFile[] {
  const { head, language } = module;
  const moved = module.declarations.filter(({ kind }) => shared.includes(kind));
  const nl = language === 'nl';
  const opening = source.text
    .slice(head.span.start, head.span.end)
    .replace(head.name.text, 'gedeeld')
    .replace(/"[^"\n]*"/, '"Gedeeld"');
  const base = moved.map(({ span }) => {
    const citation = citationAt(module, span.start);
    const place = citation === undefined ? '' : `${citation.text}\n\n`;
    return `\n${place}  ${source.text.slice(span.start, span.end)}\n`;
  });
  const uses = `\n  ${nl ? 'gebruikt' : 'uses'} gedeeld\n`;
  const edits = [
    { start: head.span.end, end: head.span.end, text: uses },
    ...moved.map(({ span }) => ({ ...span, text: '' })),
  ];
  const own = edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), source.text);
  return [
    { name: 'eigen.maat', text: own },
    { name: 'gedeeld.maat', text: `${opening}\n${base.join('')}` },
  ];
}

/** Facts written with the regulation they stand in, where they are read in formulas. */
function prefixNames(source: SourceFile, names: ReadonlySet<string>): string {
  const { module } = parse(source);
  const found: number[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('kind' in node && node.kind === 'example') return;
    const { kind, name, qualifier, self } = node as {
      kind?: unknown;
      name?: { text?: string; span?: { start: number } };
      qualifier?: unknown;
      self?: unknown;
    };
    if (kind === 'reference' && qualifier === undefined && self !== true && names.has(name?.text ?? ''))
      found.push(name?.span?.start ?? 0);
    Object.values(node).forEach(walk);
  };
  walk(module.declarations);
  return [...new Set(found)]
    .sort((one, other) => other - one)
    .reduce((text, at) => `${text.slice(0, at)}gedeeld.${text.slice(at)}`, source.text);
}
