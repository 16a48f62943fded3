import type { Replacement } from '../../engine/index.ts';
import { format, parse, type SourceFile } from '../../grammar/index.ts';
import type { Insertion } from './protocol-law.ts';

/** Puts an operation behind the last one of an amendment, laid out where the amendment is sound, with its new side to write over. */
export function insertion(target: SourceFile, { title, before, now, was }: Replacement): Insertion {
  const { module } = parse(target);
  const after = Math.max(module.operations.at(-1)?.span.end ?? module.head.span.end, lastCitation(module));
  const lineEnd = target.text.indexOf('\n', after);
  const at = lineEnd < 0 ? target.text.length : lineEnd;
  const lead = `${target.text.slice(0, at)}\n\n`;
  const operation = indented(`${before}${now}${was}${now}`);
  const rest = target.text.slice(at);
  const text = `${lead}${operation}${rest.trim() === '' ? '\n' : `\n${rest}`}`;
  const start = lead.length + indented(before).length;
  const written = { text, select: { start, end: start + indented(now).length - 2 }, title };
  const laidOut = format({ name: target.name, text }).text;
  if (laidOut === undefined) return written;
  return { text: laidOut, select: newSide(laidOut, target.name, module.operations.length, now), title };
}

/** Behind an `onderdeel` that nothing stands under yet. */
function lastCitation({ citations, declarations }: ReturnType<typeof parse>['module']): number {
  const examples = declarations[0]?.span.start ?? Number.POSITIVE_INFINITY;
  return citations.findLast(({ word, span }) => word === 'item' && span.start < examples)?.span.end ?? 0;
}

function indented(text: string): string {
  return `  ${text.replaceAll('\n', '\n  ')}`;
}

/** The new side of the operation that was added; layout may have changed its blanks. */
function newSide(text: string, file: string, index: number, now: string): Insertion['select'] {
  const operation = parse({ name: file, text }).module.operations[index];
  const from = operation?.span.start ?? 0;
  const words = now
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(words.join('\\s+')).exec(text.slice(from, operation?.span.end));
  if (found === null) return { start: from, end: from };
  return { start: from + found.index, end: from + found.index + found[0].length };
}
