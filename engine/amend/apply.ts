import type { Problem, SourceFile } from '../../grammar/index.ts';
import type { Change } from '../model.ts';
import { regulationOf } from '../reuse/file-set.ts';
import type { AtomicChange } from './atomic-changes.ts';
import { type Draft, type DraftEdit, type Readings, redrafted } from './drafts.ts';
import { operate } from './operate.ts';
import type { Site } from './site.ts';

/** What all changes of a law have in common. */
export interface Surroundings {
  /** The source of each amendment's file, by its name. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  readonly otherNames: (name: string) => readonly string[];
  /** What a name is called now; a name that is not renamed is itself. */
  readonly currentName: (name: string) => string;
  readonly readings: Readings;
}

/**
 * Carries out changes one after the other. Strictly: each is compared with the text it replaces, and one that does not
 * fit is reported and left out. Else one that finds no place is passed over: it belongs to a text that does not hold at
 * this moment.
 */
export function applied(
  base: readonly Draft[],
  changes: readonly AtomicChange[],
  around: Surroundings,
  strict: boolean,
): {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
  readonly refused: readonly AtomicChange[];
} {
  let drafts = base;
  const refused: AtomicChange[] = [];
  let pending: DraftEdit[] = [];
  const problems: Problem[] = [];
  const settle = (): void => {
    if (pending.length > 0) drafts = redrafted(drafts, pending, around.readings);
    pending = [];
  };
  for (const change of changes) {
    // Texts are read again only where a change meets what others before it have done.
    if (readsEverything.has(change.operation.kind)) settle();
    let attempt = tried(drafts, change, around, strict);
    if (
      pending.length > 0 &&
      (attempt.edits === undefined || attempt.edits.some((edit) => pending.some(meets(edit))))
    ) {
      settle();
      attempt = tried(drafts, change, around, strict);
    }
    problems.push(...attempt.problems);
    if (attempt.edits === undefined) refused.push(change);
    pending.push(...(attempt.edits ?? []));
  }
  settle();
  return { drafts, problems, refused };
}

const readsEverything: ReadonlySet<string> = new Set(['rename', 'renumber', 'repeal', 'add', 'replaceQuotation']);

function tried(
  drafts: readonly Draft[],
  change: AtomicChange,
  { sources, otherNames, currentName }: Surroundings,
  strict: boolean,
): { readonly edits?: readonly DraftEdit[]; readonly problems: readonly Problem[] } {
  const source = sources.get(change.amendment.module.file);
  if (source === undefined) return { problems: [] };
  const own = ownDrafts(drafts, change);
  const elsewhere = drafts.filter((draft) => !own.includes(draft));
  const names = { otherNames, currentName };
  const site: Site = { drafts: own, elsewhere, change, source, ...names, strict, mark: markOf(change), problems: [] };
  const edits = operate(site)?.map((edit) => ({ ...edit, draft: placeOf(drafts, own[edit.draft]) }));
  return { problems: strict ? site.problems : [], ...(edits === undefined ? {} : { edits }) };
}

/** An amendment changes its own regulation only. */
function ownDrafts(drafts: readonly Draft[], { amendment }: AtomicChange): readonly Draft[] {
  const of = regulationOf(amendment.module);
  const names = drafts.map(({ module }) => regulationOf(module));
  // A text without a head is a further part of the first regulation, as is that of an amendment that names none.
  const isOwn = (name: string | undefined): boolean => (name || names[0]) === (of || names[0]);
  const own = drafts.filter((_, at) => isOwn(names[at]));
  return own.length === drafts.length ? drafts : own;
}

function placeOf(drafts: readonly Draft[], draft: Draft | undefined): number {
  return draft === undefined ? -1 : drafts.indexOf(draft);
}

const marks = new WeakMap<AtomicChange, Change>();

/** One object for one change, in whatever state it is carried out. */
export function markOf(change: AtomicChange): Change {
  const known = marks.get(change);
  if (known !== undefined) return known;
  const { amendment, operation } = change;
  const { item, span } = operation;
  const mark = { amendment, span, ...(item === undefined ? {} : { item }) };
  marks.set(change, mark);
  return mark;
}

/** Two that overlap, or put something at the same place: the second has to see what the first has put there. */
function meets(one: DraftEdit): (other: DraftEdit) => boolean {
  return (other) =>
    one.draft === other.draft &&
    (one.span.start === other.span.start || (one.span.start < other.span.end && other.span.start < one.span.end));
}
