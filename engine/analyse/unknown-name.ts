import type { Arguments, Code, Module, Name } from '../../grammar/index.ts';
import { nearestName } from './near-names.ts';
import { replacement, report, type Work } from './work.ts';

/** A name that is not known here: what was probably meant, or else the message of its own kind of place. */
export function reportUnknown(
  work: Work,
  module: Module,
  name: Name,
  code: Code,
  known: Iterable<string>,
  args: Arguments = {},
): void {
  if (name.text === '') return;
  const suggestion = nearestName(name.text, known);
  if (suggestion === undefined) {
    report(work, module, code, name.span, { name: name.text, ...args });
    return;
  }
  const fixes = [replacement(name.span, suggestion)];
  report(work, module, 'N02', name.span, { name: name.text, suggestion }, { fixes });
}
