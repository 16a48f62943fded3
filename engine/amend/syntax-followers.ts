import type { Problem, Span } from '../../grammar/index.ts';
import type { ReadFile } from '../analyse/analyse.ts';

/**
 * The problems of amendments that do not follow from a slip in their text: of a head or an operation that could not be
 * read as it stands nothing more is said, nor that too little is left of an amendment.
 */
export function withoutSyntaxFollowers(
  problems: readonly Problem[],
  amending: readonly ReadFile[],
): readonly Problem[] {
  const doubts = new Map(amending.map((file) => [file.source.name, doubtIn(file)]));
  return problems.filter(({ code, file, span }) => {
    const doubt = doubts.get(file ?? '');
    if (doubt === undefined || span === undefined) return true;
    const isLeft = code === 'V16' || code === 'V21';
    return !isLeft && !doubt.some((part) => meets(part, span));
  });
}

/** The parts of a file that were not understood as written; absent for a file that was. */
export function doubtIn({ module, problems }: ReadFile): readonly Span[] | undefined {
  const slips = problems.flatMap(({ severity, span }) => (severity === 'error' && span !== undefined ? [span] : []));
  if (slips.length === 0) return undefined;
  const starts = [module.head, ...module.operations].map(({ span }) => span.start);
  // Of a part that could not be read to its end, the rest lies before the next one.
  const parts = starts.map((start, at): Span => ({ start, end: (starts[at + 1] ?? module.span.end + 1) - 1 }));
  return parts.filter((part) => slips.some((slip) => meets(part, slip)));
}

function meets(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
