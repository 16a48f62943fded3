import type { Fix, Problem, Related } from '../../grammar/index.ts';
import type { Draft } from './drafts.ts';
import { originIn } from './pieces.ts';

/** Tells problems of consolidated texts in the files as their authors wrote them. */
export function asWritten(problems: readonly Problem[], drafts: readonly Draft[]): readonly Problem[] {
  const byFile = new Map(drafts.map((draft) => [draft.source.name, draft]));
  return problems.map((problem) => {
    const draft = byFile.get(problem.file ?? '');
    const { fixes, related, ...rest } = problem;
    const others = related === undefined ? {} : { related: related.map((one) => relatedAsWritten(one, byFile)) };
    if (draft === undefined) return { ...problem, ...others };
    if (problem.span === undefined) return { ...rest, ...others, file: draft.name };
    const origin = originIn(draft.pieces, problem.span) ?? { file: draft.name, span: { start: 0, end: 0 } };
    const own = (fixes ?? []).flatMap((fix) => fixAsWritten(fix, draft, origin.file));
    return { ...rest, ...origin, ...others, ...(own.length === 0 ? {} : { fixes: own }) };
  });
}

function relatedAsWritten(related: Related, byFile: ReadonlyMap<string, Draft>): Related {
  const draft = byFile.get(related.file);
  if (draft === undefined) return related;
  return { ...related, ...(originIn(draft.pieces, related.span) ?? { file: draft.name }) };
}

/** A fix stays where all it changes stands in one file. */
function fixAsWritten(fix: Fix, { pieces }: Draft, file: string): readonly Fix[] {
  const edits = fix.edits.flatMap((edit) => {
    const origin = originIn(pieces, edit.span);
    return origin?.file === file ? [{ ...edit, span: origin.span }] : [];
  });
  return edits.length === fix.edits.length ? [{ ...fix, edits }] : [];
}
