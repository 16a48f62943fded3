import type { Citation } from './citation.ts';
import type { Declaration, YearSpan } from './declaration.ts';
import type { DateLiteral, Name, Node, Text } from './expression.ts';
import type { Operation } from './operation.ts';

// One face for the whole tree: files here, declarations, amendments and expressions beside.
export type * from './allocation.ts';
export type * from './citation.ts';
export type * from './declaration.ts';
export type * from './expression.ts';
export type * from './operation.ts';

/** The two vocabularies; Dutch is the norm. */
export type Language = 'nl' | 'en';

// ── files ────────────────────────────────────────────────────────────────────────────────────────

/** One file. Meaning lives in side tables of the engine; nodes are compared by identity. */
export interface Module extends Node {
  readonly kind: 'module';
  readonly file: string;
  readonly language: Language;
  readonly head: Head;
  /** Of an amendment: only those outside its operations (examples). */
  readonly declarations: readonly Declaration[];
  /** What an amendment does, in order of the text; empty in every other file. */
  readonly operations: readonly Operation[];
  /** Citation lines in order of the text; use `citationAt` to find the one that rules a place. */
  readonly citations: readonly Citation[];
}

/** `regeling x "…"`, `wijziging y van x "…"`, or `voorbeelden van x`; kind `missing` when the file has none. */
export interface Head extends Node {
  readonly kind: 'regulation' | 'amendment' | 'examplesOf' | 'missing';
  readonly name: Name;
  /** The regulation that an amendment changes. */
  readonly of?: Name;
  readonly label?: Text;
  readonly sectors: readonly Name[];
  readonly tranche?: Text;
  /** The oldest state of the text that is known. */
  readonly stateOf?: DateLiteral;
  readonly inForce?: DateLiteral;
  /** The first day on which it no longer holds. */
  readonly endsOn?: DateLiteral;
  /** The years the money is for. */
  readonly term?: YearSpan;
  /** Of an amendment: the day on which it became known. */
  readonly published?: DateLiteral;
  /** Of an amendment: the first day it holds for, looking back from the day it entered into force. */
  readonly retroactiveThrough?: DateLiteral;
  readonly sources: readonly SourceReference[];
  /** `gebruikt web`: the regulations whose names it uses. */
  readonly uses: readonly Name[];
}

export interface SourceReference extends Node {
  readonly text: Text;
  /** The identifier of the regulation in the Dutch link standard (juriconnect). */
  readonly jci?: Text;
}

/** The citation that rules an offset: the last one that begins at or before it. */
export function citationAt(module: Module, offset: number): Citation | undefined {
  const { citations } = module;
  let low = 0;
  let high = citations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((citations[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return citations[low - 1];
}
