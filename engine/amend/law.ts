import { parse, type SourceFile } from '../../grammar/index.ts';
import { analyseFiles, type ReadFile } from '../analyse/analyse.ts';
import type { Analysis, Law, LawState } from '../model.ts';
import { inReadingOrder } from '../reuse/file-set.ts';
import { amendedLaw } from './amended-law.ts';
import { draftOf } from './drafts.ts';
import { stateMaker } from './states.ts';

/**
 * Reads a regulation with its amendments and examples, and the regulations it uses with theirs: the regulation itself is
 * the first one that no other uses. Gives the newest state of the law; the others are reached through `law`. Total: whatever is wrong is among the
 * problems, and what can be understood is understood.
 */
export function analyse(sources: readonly SourceFile[]): Analysis {
  const files = inReadingOrder(sources.map((source): ReadFile => ({ source, ...parse(source) })));
  const amending = files.filter(({ module }) => module.head.kind === 'amendment');
  if (amending.length === 0) return unamendedLaw(files);
  return amendedLaw(files, amending, files.filter(isText));
}

/** Whether a file holds text of the regulation. */
function isText({ module }: ReadFile): boolean {
  return module.head.kind === 'regulation' || module.head.kind === 'missing';
}

/** A regulation that nothing has changed has one state: its own files. */
function unamendedLaw(files: readonly ReadFile[]): Analysis {
  const text = analyseFiles(files);
  const consolidated = stateMaker({
    base: files.filter(isText).map(({ source, module }) => draftOf(source, module)),
    around: { sources: new Map(), otherNames: () => [], currentName: (name) => name, readings: new Map() },
    examplesOf: () => [],
    law: () => law,
  }).stateOf([]);
  const state: LawState = {
    key: '',
    amendments: [],
    get texts() {
      return consolidated.texts;
    },
    get analysis() {
      return analysis;
    },
    originOf: (module, span) => ({ file: module.file, span }),
    placeOf: (file, offset) => {
      const module = text.modules.find((one) => one.file === file);
      return module === undefined ? undefined : { module, offset };
    },
    changesIn: () => [],
  };
  const law: Law = {
    name: text.name,
    amendments: [],
    problems: text.problems,
    state: () => state,
    reachable: () => [{ moment: { exact: true }, state }],
    withExample: () => analysis,
    currentName: (name) => name,
    making: { changes: [], statesFor: () => () => state, overwritten: () => new Map() },
  };
  const analysis: Analysis = { ...text, law, state };
  return analysis;
}
