import { format, type Module, type Problem, type Span } from '../../grammar/index.ts';
import { analyseFiles, type ReadFile } from '../analyse/analyse.ts';
import type { Amendment, Analysis, Law, LawState, StateAnalysis } from '../model.ts';
import { regulationOf } from '../reuse/file-set.ts';
import { applied, type Surroundings } from './apply.ts';
import { type AtomicChange, isOneStep } from './atomic-changes.ts';
import type { Draft } from './drafts.ts';
import { changesOf, originIn, placeIn, slice } from './pieces.ts';
import { asWritten } from './written-problems.ts';

/** What every state of a law is made from. */
export interface LawSources {
  readonly base: readonly Draft[];
  readonly around: Surroundings;
  /** The examples that belong to a state, as files of which nothing else counts. */
  readonly examplesOf: (key: string) => readonly ReadFile[];
  readonly law: () => Law;
}

/** Makes the states of a law, each once: by the changes that count. */
export function stateMaker(sources: LawSources): {
  readonly draftsOf: (changes: readonly AtomicChange[]) => readonly Draft[];
  readonly stateOf: (changes: readonly AtomicChange[]) => LawState;
} {
  const drafts = new Map<string, readonly Draft[]>([['', sources.base]]);
  const states = new Map<string, LawState>();
  const draftsOf = (changes: readonly AtomicChange[]): readonly Draft[] => {
    const key = keyOf(changes);
    const known = drafts.get(key);
    if (known !== undefined) return known;
    const last = changes.at(-1);
    const own = changes.filter((change) => last !== undefined && isOneStep(change, last));
    const before = draftsOf(changes.filter((change) => !own.includes(change)));
    const made = applied(before, own, sources.around, false).drafts;
    drafts.set(key, made);
    return made;
  };
  const stateOf = (changes: readonly AtomicChange[]): LawState => {
    const key = keyOf(changes);
    const state = states.get(key) ?? newState(key, changes, sources, () => draftsOf(changes));
    states.set(key, state);
    return state;
  };
  return { draftsOf, stateOf };
}

export function keyOf(changes: readonly AtomicChange[]): string {
  return changes.map(({ id }) => id).join(' ');
}

/** Texts, tree and meaning of a state are worked out when first asked for. */
function newState(
  key: string,
  changes: readonly AtomicChange[],
  sources: LawSources,
  drafts: () => readonly Draft[],
): LawState {
  let texts: LawState['texts'] | undefined;
  let analysis: Analysis | undefined;
  const draftOf = (module: Module): Draft | undefined => drafts().find((draft) => draft.module.file === module.file);
  // Names may have a prefix in the tree that is analysed.
  const moduleOf = (file: string): Module | undefined => state.analysis.modules.find((module) => module.file === file);
  const state: LawState = {
    key,
    amendments: amendmentsOf(changes),
    get texts() {
      const [first] = drafts();
      texts ??= drafts()
        .filter((draft) => first === undefined || isOfSame(draft, first))
        .map(({ name, source }) => ({ name, text: format(source).text ?? source.text }));
      return texts;
    },
    get analysis() {
      analysis ??= complete(analyseFiles([...drafts(), ...sources.examplesOf(key)]), drafts(), sources.law(), state);
      return analysis;
    },
    originOf: (module, span) => originOf(draftOf(module), module, span),
    placeOf: (file, offset) => {
      for (const { module, pieces } of drafts()) {
        const at = placeIn(pieces, file, offset);
        if (at !== undefined) return { module: moduleOf(module.file) ?? module, offset: at };
      }
      return undefined;
    },
    changesIn: (module, span) => {
      const draft = draftOf(module);
      return draft === undefined ? [] : changesOf(slice(draft.pieces, span));
    },
  };
  return state;
}

/** A state's analysis, its problems told in the files as written. */
export function complete(text: StateAnalysis, drafts: readonly Draft[], law: Law, state: LawState): Analysis {
  const problems: readonly Problem[] = asWritten(text.problems, drafts);
  return { ...text, problems, law, state };
}

function originOf(draft: Draft | undefined, module: Module, span: Span): ReturnType<LawState['originOf']> {
  return draft === undefined ? { file: module.file, span } : originIn(draft.pieces, span);
}

/** The texts of used regulations are none of this one's. */
function isOfSame({ module }: Draft, first: Draft): boolean {
  return module.head.kind !== 'regulation' || regulationOf(module) === regulationOf(first.module);
}

function amendmentsOf(changes: readonly AtomicChange[]): readonly Amendment[] {
  return [...new Set(changes.map(({ amendment }) => amendment))];
}
