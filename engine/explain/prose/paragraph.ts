import type { TraceNode } from '../model-trace.ts';
import { placeWords } from './law-sentences.ts';

/** A piece of running text; with a heading where a part begins. */
export interface Paragraph {
  readonly heading?: string;
  readonly text: string;
  /** The article it is about. */
  readonly article?: string;
  /** The id of the node it is about. */
  readonly node?: string;
}

/** Sentences about one value, each once, with its article. */
export function paragraph(sentences: readonly string[], node: TraceNode): Paragraph {
  return {
    text: [...new Set(sentences)].join(' '),
    ...(node.law === undefined ? {} : { article: placeWords(node.law) }),
    node: node.id,
  };
}
