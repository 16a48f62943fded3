import type { Span } from '../../grammar/index.ts';
import type { Draft } from './drafts.ts';
import { sameTree } from './same-tree.ts';
import { oneLine, readsHere, refuse, type Site, shown, textIn, wasWord } from './site.ts';

/** What one replacement says: new and old, as trees with their places, and what the text reads. */
export interface Replacement {
  readonly value: Placed;
  /** Absent where the author forgot it. */
  readonly was?: Placed;
  readonly draft: Draft;
  readonly current: Placed;
  /** What an author writes before it, where its place does not show that: `=`, `tijdvak`. */
  readonly before?: string;
}

/** A tree and where it stands: in the amendment, or in the text it changes. */
export interface Placed {
  readonly tree: unknown;
  readonly span: Span;
}

/** Whether the text reads what `was` says and the new text differs from it; if not, that is reported. */
export function isReplacement(site: Site, { value, was, draft, current, before }: Replacement): boolean {
  if (!site.strict) return true;
  const written = (span: Span): string => site.source.text.slice(span.start, span.end);
  const reads = textIn(draft, current.span);
  if (was === undefined) {
    const whole = before === undefined ? reads : `${before} ${reads}`;
    const added = ` ${wasWord(site)} ${whole}`;
    const fixes = [
      { edits: [{ span: { start: value.span.end, end: value.span.end }, text: added }], text: added.trim() },
    ];
    if (shown(whole) !== oneLine(whole))
      return refuseLong(site, value.span, whole, marginOf(draft.source.text.slice(0, current.span.start)));
    refuse(site, 'V07', value.span, { new: shown(written(value.span)), reads: shown(whole) }, { fixes });
    return false;
  }
  if (!sameTree(was.tree, current.tree)) {
    const start = was.span.start + (/^\s*/.exec(written(was.span))?.[0].length ?? 0);
    const old = { start, end: was.span.end };
    const [said, read] = differing(written(old), reads);
    const fixes = [{ edits: [{ span: old, text: reads }], text: shown(reads) }];
    refuse(
      site,
      'V06',
      { start: start + said.at, end: old.end },
      { was: said.text, reads: read.text },
      { related: readsHere(draft, current.span), fixes },
    );
    return false;
  }
  if (sameTree(value.tree, current.tree)) {
    refuse(site, 'V08', value.span, { reads: shown(reads) });
    return false;
  }
  return true;
}

/** A text of several lines is given with its lines, as they stand under each other. */
function refuseLong(site: Site, { start, end }: Span, reads: string, was: string): false {
  const { text } = site.source;
  const margin = marginOf(text.slice(0, start));
  const [first = '', ...others] = reads.split(/\r?\n/);
  const lines = [first.trim(), ...others.map((line) => line.replace(was, '').trimEnd())];
  const added = `\n${[margin.slice(2) + wasWord(site), ...lines.map((line) => margin + line)].join('\n')}`;
  const fix = { edits: [{ span: { start: end, end }, text: added }], text: `${wasWord(site)} ${shown(reads)}` };
  refuse(site, 'V36', { start, end }, { new: shown(text.slice(start, end)) }, { fixes: [fix] });
  return false;
}

/** What the line that a text ends in begins with. */
function marginOf(text: string): string {
  return /([^\S\n]*)[^\n]*$/.exec(text)?.[1] ?? '';
}

/** Of two long texts the stretch in which they differ, each cut to a line; and where in the text it begins. */
export function differing(
  one: string,
  other: string,
): readonly [{ readonly text: string; readonly at: number }, { readonly text: string; readonly at: number }] {
  const words = (text: string) => [...text.matchAll(/\S+/g)];
  const [left, right] = [words(one), words(other)];
  const whole = [one, other].every((text) => shown(text).length <= longestShown);
  const first = left.findIndex((word, at) => word[0] !== right[at]?.[0]);
  const from = whole || first < 0 ? 0 : Math.max(first - 3, 0);
  const part = (text: string, list: readonly RegExpExecArray[]) => {
    const rest = shown(text.slice(list[from]?.index ?? 0));
    return { text: from === 0 ? rest : `… ${rest}`, at: first < 0 || whole ? 0 : (list[first]?.index ?? 0) };
  };
  return [part(one, left), part(other, right)];
}

const longestShown = 79;
