import { analyseFiles, type ReadFile } from '../analyse/analyse.ts';
import { unconfirmed } from '../analyse/confirmation.ts';
import type { Analysis, Law, LawState, Moment } from '../model.ts';
import { regulationOf } from '../reuse/file-set.ts';
import { lastDayOfYear } from '../value/calendar.ts';
import { type AtomicChange, changesInOrder, counts, isOneStep } from './atomic-changes.ts';
import { draftOf } from './drafts.ts';
import { examplePlacer, momentOf } from './examples.ts';
import { fitting, inFileOrder, problemsOf, withoutDoubles } from './law-problems.ts';
import { lawMaking } from './making.ts';
import { outsideTerm } from './outside-term.ts';
import { reachableMoments, yearsOf } from './reachable.ts';
import { readAmendments } from './read-amendments.ts';
import { renamesOf } from './renames.ts';
import { complete, keyOf, stateMaker } from './states.ts';
import { withoutSyntaxFollowers } from './syntax-followers.ts';
import { followers } from './unmade.ts';

/** The law of a regulation (`texts`, the first of which holds its head) with amendments, in its newest state. */
export function amendedLaw(
  files: readonly ReadFile[],
  amending: readonly ReadFile[],
  texts: readonly ReadFile[],
): Analysis {
  const base = texts[0]?.module;
  const own = (of: readonly ReadFile[]): readonly ReadFile[] =>
    of.filter(({ module }) => base === undefined || regulationOf(module) === regulationOf(base));
  const heads = readAmendments(
    amending.map(({ module }) => module),
    texts.map(({ module }) => module),
  );
  const { amendments } = heads;
  const written = changesInOrder(amendments);
  const { currentName, otherNames } = renamesOf(written);
  const sources = new Map(amending.map(({ source }) => [source.name, source]));
  const around = { sources, otherNames, currentName, readings: new Map() };
  const drafts = texts.map(({ source, module }) => draftOf(source, module));
  const { changes, problems: misfits } = fitting(drafts, written, around);
  const changesAt = (moment: Moment): readonly AtomicChange[] => changes.filter((change) => counts(change, moment));
  const placer = examplePlacer(files, (example) => keyOf(changesAt(momentOf(example))));
  const { draftsOf, stateOf } = stateMaker({
    base: drafts,
    around,
    examplesOf: placer.examplesOf,
    law: () => law,
  });
  const state = (moment: Moment): LawState => stateOf(changesAt(moment));
  let reachable: ReturnType<Law['reachable']> | undefined;
  const law: Law = {
    name: base?.head.name.text ?? '',
    amendments,
    get problems() {
      return problems;
    },
    state,
    reachable: () => {
      reachable ??= reachableMoments(amendments, changes, base)
        .map((moment) => ({ moment, state: state(moment) }))
        .filter((one, at, all) => all.findIndex((other) => other.state === one.state) === at);
      return reachable;
    },
    withExample: (one, example) => {
      const ids = new Set(one.key.split(' '));
      const own = draftsOf(changes.filter(({ id }) => ids.has(id)));
      return complete(analyseFiles([...own, ...placer.fileOf(example)]), own, law, one);
    },
    currentName,
    making: lawMaking(drafts, changes, around),
  };
  const checked = new Set([
    stateOf([]),
    ...changes.flatMap((change, at) => {
      const next = changes[at + 1];
      return next !== undefined && isOneStep(change, next) ? [] : [stateOf(changes.slice(0, at + 1))];
    }),
    ...yearsOf(base, changes).map((year) => state({ lawOf: lastDayOfYear(year), year, exact: false })),
    ...placer.moments.map(state),
  ]);
  const said = [...heads.problems, ...misfits];
  const refused = written.filter((change) => !changes.includes(change));
  const outside = outsideTerm([...checked], stateOf(changes), own(amending), refused, base);
  const { ofState, ofChange } = followers({ outside, texts, amending, amendments, written, changes, said });
  const problems = inFileOrder(
    withoutDoubles([
      ...files.flatMap((file) => file.problems),
      ...withoutSyntaxFollowers(said, amending).filter((problem) => !ofChange(problem)),
      ...outside,
      ...problemsOf([...checked], ofState),
      ...amending.flatMap(({ module }) => unconfirmed(module)),
    ]),
    files,
  );
  return {
    ...state({ exact: true }).analysis,
    problems,
    sound: problems.every(({ severity }) => severity !== 'error'),
    examples: placer.inOrder([...checked]),
  };
}
