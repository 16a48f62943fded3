import {
  type Declaration,
  type Module,
  type Operation,
  type Problem,
  phraseOf,
  type Span,
} from '../../grammar/index.ts';
import type { ReadFile } from '../analyse/analyse.ts';
import type { Amendment, LawState } from '../model.ts';
import { type AtomicChange, counts } from './atomic-changes.ts';
import { namesOf } from './drafts.ts';
import { momentOf } from './examples.ts';
import { doubtIn } from './syntax-followers.ts';

/** What is known of the amendments of a law when its problems are told. */
export interface Attempt {
  /** The files of the regulation itself. */
  readonly texts: readonly ReadFile[];
  readonly amending: readonly ReadFile[];
  /** In the order in which they apply. */
  readonly amendments: readonly Amendment[];
  readonly written: readonly AtomicChange[];
  /** Those that could be carried out. */
  readonly changes: readonly AtomicChange[];
  /** What is wrong with heads and with changes that do not fit. */
  readonly said: readonly Problem[];
  /** Values for years that the term does not have: `V35`. */
  readonly outside: readonly Problem[];
}

/** A file of which something was not carried out, and that says why. */
interface Unmade {
  readonly file: ReadFile;
  /** Absent where the amendment has no place in the law at all. */
  readonly at?: number;
  /** Whether its place among the others is not known. */
  readonly hasNoDay: boolean;
  /** The words of what was not carried out. */
  readonly missing: ReadonlySet<string>;
  /** Whether what was not carried out is about this name or place. */
  readonly touches: (target: string) => boolean;
  /** The words of the file that the regulation does not have: one of them may be what it brings. */
  readonly words: ReadonlySet<string>;
  readonly changesTerm: boolean;
  /** Whether it would have counted for an example. */
  readonly wouldCount: (moment: ReturnType<typeof momentOf>) => boolean;
}

/**
 * Tells what only follows from an amendment that was not carried out as it was written: a name it would bring, a year,
 * what a later amendment says about it. The slip itself is said; once it is mended, the rest is seen again.
 */
export function followers(attempt: Attempt): {
  readonly ofState: (problem: Problem, state: LawState) => boolean;
  readonly ofChange: (problem: Problem) => boolean;
} {
  const unmade = attempt.amending.flatMap((file) => unmadeIn(file, attempt));
  if (unmade.length === 0) return { ofState: () => false, ofChange: () => false };
  const place = (file: string | undefined): number =>
    attempt.amendments.findIndex(({ module }) => module.file === file);
  const ofState = (problem: Problem, state: LawState): boolean => {
    const example = exampleAt(state, problem);
    const last = Math.max(-1, ...state.amendments.map((one) => attempt.amendments.indexOf(one)));
    return unmade.some((one) => {
      const isDoubtful = example === undefined ? last >= (one.at ?? 0) : one.wouldCount(momentOf(example));
      return isDoubtful && followsFrom(problem, one);
    });
  };
  const ofChange = (problem: Problem): boolean => {
    const own = place(problem.file);
    const target = targetAt(attempt.written, problem);
    if (own === -1 || target === undefined || !misfits.includes(problem.code)) return false;
    const day = attempt.amendments[own]?.inForce ?? '';
    return unmade.some((one) => one.at !== own && isBefore(one, own, day) && one.touches(target));
  };
  return { ofState, ofChange };
}

/** Whether it would have been carried out before the amendment at this place, which enters into force on a day. */
function isBefore({ at, hasNoDay, file }: Unmade, own: number, day: string): boolean {
  if (hasNoDay) return true;
  return at === undefined ? (file.module.head.inForce?.iso ?? '') <= day : at < own;
}

function unmadeIn(
  file: ReadFile,
  { outside, texts, amendments, written: all, changes, said }: Attempt,
): readonly Unmade[] {
  const { module, source } = file;
  const own = [...file.problems, ...said].filter((one) => one.file === source.name && one.severity === 'error');
  const isShort = outside.some((one) => one.file === source.name);
  if (own.length === 0 && !isShort) return [];
  const at = amendments.findIndex((one) => one.module === module);
  const amendment = amendments[at];
  const mine = all.filter((one) => one.amendment === amendment);
  const refused = mine.filter((change) => !changes.includes(change));
  const slips = doubtIn(file) ?? [];
  const hasNoDay = module.head.inForce === undefined || module.head.published === undefined;
  const isWhole = amendment === undefined || hasNoDay;
  if (!isWhole && refused.length === 0 && slips.length === 0 && !isShort) return [];
  const written = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => source.text.slice(start, end)).join('\n');
  const text = written(isWhole ? [module.span] : [...refused.map(({ operation }) => operation.span), ...slips]);
  const slipped = written(slips);
  const known = wordsIn(texts.map((one) => one.source.text).join('\n'));
  const targets = new Set(
    (isWhole ? operationsOf(module) : refused.map(({ operation }) => operation)).flatMap(aboutOf),
  );
  const doubted = slips.length > 0 || isWhole || isShort ? mine : refused;
  return [
    {
      file,
      ...(at === -1 ? {} : { at }),
      hasNoDay,
      missing: wordsIn(text),
      touches: (target) => targets.has(target.toLowerCase()) || speaksOf(slipped, target),
      words: new Set([...wordsIn(source.text)].filter((word) => !known.has(word))),
      changesTerm: isShort || wordsIn(text).has(phraseOf('term', module.language)),
      wouldCount: (moment) =>
        isWhole ||
        doubted.some((change) => counts(change, moment)) ||
        (slips.length > 0 && amendment !== undefined && amendment.validFrom <= (moment.lawOf ?? amendment.validFrom)),
    },
  ];
}

/** What may be otherwise only because something is not there: years, values that may be absent, cases that never come. */
const consequences: readonly string[] = ['N33', 'N34', 'T10', 'T11', 'T64', 'T66', 'T117', 'T466'];

/** What a change may find otherwise because one before it was not carried out. */
const misfits: readonly string[] = ['V05', 'V06', 'V08', 'V09', 'V11', 'V15', 'V20', 'V30', 'V33'];

function followsFrom({ code, args, file }: Problem, one: Unmade): boolean {
  const isOwn = file === one.file.source.name;
  const name = String(args['name'] ?? '');
  const isNamed = (isOwn ? one.missing : one.words).has(name);
  if (consequences.includes(code)) return isNamed || one.changesTerm || !isOwn;
  return code.startsWith('N') && isNamed;
}

function exampleAt(state: LawState, { file, span }: Problem): Extract<Declaration, { kind: 'example' }> | undefined {
  if (span === undefined) return undefined;
  const found = state.analysis.examples.find(
    ({ declaration, module }) =>
      module.file === file && declaration.span.start <= span.start && span.end <= declaration.span.end,
  );
  return found?.declaration;
}

/** What the change at a place is about. */
function targetAt(written: readonly AtomicChange[], { file, span }: Problem): string | undefined {
  if (span === undefined) return undefined;
  const change = written.find(
    ({ amendment, operation }) =>
      amendment.module.file === file && operation.span.start <= span.start && span.end <= operation.span.end,
  );
  return change === undefined ? undefined : targetOf(change.operation);
}

function operationsOf({ operations }: Module): readonly Exclude<Operation, { kind: 'applies' }>[] {
  return operations.flatMap((operation) => (operation.kind === 'applies' ? [] : [operation]));
}

/** The names and places an operation is about or brings. */
function aboutOf(operation: Exclude<Operation, { kind: 'applies' }>): readonly string[] {
  const brought =
    operation.kind === 'add'
      ? [...operation.declarations.flatMap(namesOf), ...operation.citations.map(({ place }) => place)]
      : operation.kind === 'rename'
        ? [operation.to.text]
        : operation.kind === 'renumber'
          ? [operation.to.value]
          : [];
  return [targetOf(operation) ?? [], brought].flat().map((name) => name.toLowerCase());
}

function targetOf(operation: Exclude<Operation, { kind: 'applies' }>): string | undefined {
  switch (operation.kind) {
    case 'add':
      return undefined;
    case 'replaceCell':
      return operation.reference.name.text;
    case 'replaceRows':
    case 'replaceParts':
      return operation.name.text;
    case 'replaceDeclaration':
      return namesOf(operation.declaration)[0];
    case 'replaceQuotation':
    case 'repeal':
      return operation.place.value;
    case 'rename':
      return operation.from.text;
    case 'renumber':
      return operation.from.value;
  }
}

/** Whether a name or a place is among the words of a text. */
function speaksOf(text: string, target: string): boolean {
  return target.includes(' ') ? text.toLowerCase().includes(target.toLowerCase()) : wordsIn(text).has(target);
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []);
}
