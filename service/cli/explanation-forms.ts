import { explanations, type ReasonParagraph, type Trace } from '../../engine/index.ts';
import type { Language } from '../../grammar/index.ts';
import { broken } from './lines.ts';
import type { ExplanationForm } from './program-explain.ts';
import { harmless } from './terminal.ts';

/** Signs in a line of a tree that goes to no terminal: its margin needs an end. */
const treeWidth = 120;

/** How many steps down a tree is drawn unless said otherwise: more does not fit a screen. */
const treeDepth = 4;

/** How far a tree is drawn. */
export interface TreeExtent {
  readonly depth?: number;
  readonly members?: number;
}

/** An explanation in one of its forms, with a line break at the end. */
export function inForm(
  trace: Trace,
  form: ExplanationForm,
  language: Language,
  { width, ...extent }: TreeExtent & { readonly width?: number },
): string {
  switch (form) {
    case 'json':
      return `${JSON.stringify(explanations.toWire(trace), undefined, 2)}\n`;
    case 'html':
      return explanations.page(trace, language);
    case 'svg':
      return explanations.svg(trace, language);
    case 'dot':
      return explanations.dot(trace, language);
    case 'kort':
      return trace.roots.map((root) => shortText(trace, root, language, width)).join('\n');
    case 'volledig':
      return trace.roots.map((root) => fullText(explanations.full(trace, root, language), width)).join('\n\n');
    case 'tekst':
      return `${trace.roots.map((root) => shortText(trace, root, language, width)).join('\n')}\n${treeText(trace, language, extent, width)}`;
  }
}

/** Sentences one after the other, broken where the terminal ends. */
export function sentencesText(sentences: readonly string[], width?: number): string {
  return broken(harmless(sentences.join(' ')), '', width)
    .map((line) => `${line}\n`)
    .join('');
}

function shortText(trace: Trace, root: string, language: Language, width?: number): string {
  return sentencesText(explanations.short(trace, root, language), width);
}

function treeText(trace: Trace, language: Language, extent: TreeExtent, width = treeWidth): string {
  return explanations
    .tree(trace, language, { depth: treeDepth, ...extent, width })
    .map((line) => `${harmless(line)}\n`)
    .join('');
}

/** The reasons of a decision: a heading where a part begins, and the paragraphs below it. */
function fullText(paragraphs: readonly ReasonParagraph[], width?: number): string {
  return paragraphs
    .flatMap(({ heading, text }) => [
      ...(heading === undefined ? [] : [`${harmless(heading).toUpperCase()}\n`]),
      sentencesText([text], width),
    ])
    .join('\n');
}
