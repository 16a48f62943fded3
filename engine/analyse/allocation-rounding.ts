import { type AllocationDeclaration, phraseOf, type RoundingClause } from '../../grammar/index.ts';
import type { EntitySymbol, Type } from '../model.ts';
import { checkStep } from './rounding-step.ts';
import { insertion, type Place, replacement, report, type Work } from './work.ts';

/**
 * How the parts of a division are rounded. Gives the decimals that are left: no bound where they are not rounded, `wrong`
 * where the clause cannot be read, which has been reported.
 */
export function checkAllocationRounding(
  work: Work,
  place: Place,
  declaration: AllocationDeclaration,
  receivers: EntitySymbol | undefined,
  pot: Type,
): number | 'wrong' | undefined {
  const clause = declaration.clauses.find((one) => one.kind === 'rounding');
  if (clause === undefined) return undefined;
  if (clause.method === 'largestRemainder') checkTies(work, place, clause, receivers);
  else checkAlone(work, place, clause, receivers);
  return checkStep(work, place, clause.step, pot) ?? 'wrong';
}

/** The largest remainder starts from rounding down, and needs to know who comes first at an equal remainder. */
function checkTies(work: Work, place: Place, clause: RoundingClause, receivers: EntitySymbol | undefined): void {
  const { module } = place;
  if (clause.direction !== undefined) report(work, module, 'T43', clause.span);
  if (receivers === undefined) return;
  const [first, ...others] = clause.tieBreaks;
  if (first === undefined) {
    const key = receivers.key ?? '';
    const words = `${phraseOf('thereafter', module.language)} ${phraseOf('lowest', module.language)} ${key}`;
    const fixes = key === '' ? [] : [insertion(clause.span.end, `, ${words}`)];
    report(work, module, 'T44', clause.span, { entity: receivers.name, words }, { fixes });
    return;
  }
  for (const other of others) report(work, module, 'T48', other.span);
  if (first.kind === 'draw') {
    report(work, module, 'T45', first.span);
    return;
  }
  if (first.name.text === '' || first.name.text === receivers.key) return;
  if (receivers.key === undefined) {
    report(work, module, 'T46', first.span, { name: first.name.text, entity: receivers.name });
    return;
  }
  const fixes = [replacement(first.name.span, receivers.key)];
  report(
    work,
    module,
    'T47',
    first.name.span,
    { name: first.name.text, key: receivers.key, entity: receivers.name },
    { fixes },
  );
}

/** Without the largest remainder each part stands alone: that has to be said, and then there are no ties. */
function checkAlone(work: Work, place: Place, clause: RoundingClause, receivers: EntitySymbol | undefined): void {
  const { module } = place;
  if (clause.method === undefined) {
    const { language } = module;
    const order = [
      phraseOf('largestRemainder', language),
      phraseOf('thereafter', language),
      phraseOf('lowest', language),
    ];
    const remainder = `${order[0]}, ${order[1]} ${order[2]} ${receivers?.key ?? ''}`.trim();
    const alone = phraseOf('perRecipient', language);
    const needsTies = clause.tieBreaks.length === 0 && receivers?.key !== undefined;
    const at = clause.tieBreaks[0] === undefined ? clause.span.end : clause.step.span.end;
    const together = insertion(at, `, ${needsTies ? remainder : order[0]}`);
    const fixes = clause.tieBreaks.length === 0 ? [together, insertion(at, `, ${alone}`)] : [together];
    report(work, module, 'T30', clause.span, {}, { fixes });
    return;
  }
  const [tie] = clause.tieBreaks;
  if (tie !== undefined) report(work, module, 'T49', tie.span);
}
