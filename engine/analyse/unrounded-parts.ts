import { phraseOf } from '../../grammar/index.ts';
import type { Quantity } from '../model.ts';
import { remainderText } from './allocation-rounding.ts';
import { identifierOf } from './identifiers.ts';
import { insertion, report, type Work } from './work.ts';

/** Amounts divided without rounding are of use only to a rule that goes on with them; else the rounding was forgotten. */
export function warnOfUnroundedParts(work: Work): void {
  const read = new Set<Quantity>(work.reads.map(({ target }) => target));
  for (const quantity of work.quantities.values()) {
    const { declaration, kind, module, name, type } = quantity;
    if (kind !== 'allocation' || declaration.kind !== 'allocation' || read.has(quantity)) continue;
    if (type.kind !== 'amount' || type.decimals !== undefined) continue;
    if (declaration.clauses.some((clause) => clause.kind === 'rounding')) continue;
    const { start, end } = declaration.span;
    const said = work.problems.some(
      ({ file, span, severity }) =>
        severity === 'error' && file === module.file && span !== undefined && span.start < end && span.end > start,
    );
    if (said) continue;
    const { language } = module;
    const step = `${phraseOf('roundedTo', language)} ${phraseOf('cent', language)}`;
    const words = `${step}, ${remainderText(language, identifierOf(work, quantity))}`;
    const last = declaration.clauses.findLast(({ kind }) => kind === 'proRata' || kind === 'shortage');
    const fixes = last === undefined ? [] : [insertion(last.span.end, `\n    ${words}`)];
    report(work, module, 'T77', declaration.name.span, { name, words }, { fixes });
  }
}
