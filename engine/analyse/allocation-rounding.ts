import { type AllocationDeclaration, type Language, phraseOf, type RoundingClause } from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import type { Identifier } from './identifiers.ts';
import { checkStep } from './rounding-step.ts';
import { insertion, type Place, replacement, report, textAt, type Work } from './work.ts';

/**
 * How the parts of a division are rounded. Gives the decimals that are left: no bound where they are not rounded, `wrong`
 * where the clause cannot be read, which has been reported.
 */
export function checkAllocationRounding(
  work: Work,
  place: Place,
  declaration: AllocationDeclaration,
  receivers: Identifier | undefined,
  pot: Type,
): number | 'wrong' | undefined {
  const clause = declaration.clauses.find((one) => one.kind === 'rounding');
  if (clause === undefined) return undefined;
  if (clause.method === 'largestRemainder') checkTies(work, place, clause, receivers);
  else checkAlone(work, place, clause, receivers);
  return checkStep(work, place, clause.step, pot) ?? 'wrong';
}

/** The largest remainder starts from rounding down, and needs to know who comes first at an equal remainder. */
function checkTies(work: Work, place: Place, clause: RoundingClause, receivers: Identifier | undefined): void {
  const { module } = place;
  if (clause.direction !== undefined) report(work, module, 'T43', clause.span);
  if (receivers === undefined) return;
  const [first, ...others] = clause.tieBreaks;
  if (first === undefined) {
    const key = receivers.word ?? '';
    const words = `${phraseOf('thereafter', module.language)} ${phraseOf('lowest', module.language)} ${key}`;
    const fixes = key === '' ? [] : [insertion(clause.span.end, `, ${words}`)];
    report(work, module, 'T44', clause.span, { entity: receivers.what, words }, { fixes });
    return;
  }
  for (const other of others) report(work, module, 'T48', other.span);
  if (first.kind === 'draw') return;
  if (first.name.text === '' || first.name.text === receivers.key) return;
  if (receivers.key === undefined) {
    report(work, module, 'T46', first.span, { name: first.name.text, entity: receivers.what });
    return;
  }
  const fixes = [replacement(first.name.span, receivers.word ?? receivers.key)];
  report(
    work,
    module,
    'T47',
    first.name.span,
    { name: first.name.text, key: receivers.word ?? receivers.key, entity: receivers.what },
    { fixes },
  );
}

/** Without the largest remainder each part stands alone: that has to be said, and then there are no ties. */
function checkAlone(work: Work, place: Place, clause: RoundingClause, receivers: Identifier | undefined): void {
  const { module } = place;
  if (clause.method === undefined) {
    const { language } = module;
    const alone = phraseOf('perRecipient', language);
    const needsTies = clause.tieBreaks.length === 0;
    const at = needsTies ? clause.span.end : clause.step.span.end;
    const together = insertion(at, `, ${remainderText(language, needsTies ? receivers : undefined)}`);
    const fixes = clause.tieBreaks.length === 0 ? [together, insertion(at, `, ${alone}`)] : [together];
    report(work, module, 'T30', clause.span, {}, { fixes });
    return;
  }
  const [tie] = clause.tieBreaks;
  if (tie !== undefined) report(work, module, 'T49', tie.span);
  if (clause.direction !== 'down') warnOfTooMuch(work, place, clause, receivers);
}

/** Rounded to the nearest or upwards, three shares of a half each become a whole. */
function warnOfTooMuch(work: Work, { module }: Place, clause: RoundingClause, receivers: Identifier | undefined): void {
  const { language } = module;
  const step = `${phraseOf('roundedTo', language)} ${textAt(work, module, clause.step.span)}`;
  const [down, alone] = [phraseOf('down', language), phraseOf('perRecipient', language)];
  const remainder = remainderText(language, receivers);
  const fixes = [`${step} ${down}, ${alone}`, `${step}, ${remainder}`].map((text) => replacement(clause.span, text));
  report(work, module, 'T76', clause.span, { step, down, alone, remainder }, { fixes });
}

/** `grootste rest, daarna laagste brin`; without a key only that. */
export function remainderText(language: Language, receivers: Identifier | undefined): string {
  const together = phraseOf('largestRemainder', language);
  if (receivers?.key === undefined) return together;
  return `${together}, ${phraseOf('thereafter', language)} ${phraseOf('lowest', language)} ${receivers.word ?? receivers.key}`;
}
