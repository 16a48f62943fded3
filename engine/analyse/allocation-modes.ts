import { type AllocationClause, phraseOf } from '../../grammar/index.ts';
import type { ExceptionSymbol, Quantity } from '../model.ts';
import { insertion, report, type Work } from './work.ts';

type Kind = AllocationClause['kind'];

/** Something about how clauses go together, told at one of them; of what is missing altogether at the name. */
interface Finding {
  readonly code: 'T31' | 'T280' | 'T281' | 'T282' | 'T283' | 'T284' | 'T287' | 'T288';
  readonly at?: AllocationClause;
  /** What may be written behind it. */
  readonly missing?: readonly string[];
}

/** Whether the clauses of a division make one of the two ways to divide: by shares, or by claims. */
export function checkModes(work: Work, { declaration, module, name }: Quantity): void {
  if (declaration.kind !== 'allocation') return;
  for (const { code, at, missing = [] } of findings(declaration.clauses, module.language)) {
    const span = at?.span ?? declaration.name.span;
    const fixes = at === undefined ? [] : missing.map((words) => insertion(at.span.end, `\n    ${words}`));
    report(work, module, code, span, { name }, { fixes });
  }
}

/** The same of the clauses as one exception leaves them, where without it they are in order. */
export function checkModesOf(work: Work, exception: ExceptionSymbol, clauses: readonly AllocationClause[]): void {
  const { root, module, declaration } = exception;
  if (root.declaration.kind !== 'allocation') return;
  const { language } = module;
  if (findings(root.declaration.clauses, language).length > 0) return;
  const replaced = new Set<Kind>(clauses.map(({ kind }) => kind));
  const inherited = root.declaration.clauses.filter(({ kind }) => !replaced.has(kind));
  for (const { code, at } of findings([...inherited, ...clauses], language)) {
    const own = at !== undefined && clauses.includes(at);
    report(work, module, code, own ? at.span : declaration.name.span, { name: root.name });
  }
}

/**
 * Shares have a measure, claims say what they ask and what happens when the pot is short; what belongs to the one means
 * nothing in the other.
 */
function findings(clauses: readonly AllocationClause[], language: 'nl' | 'en'): readonly Finding[] {
  const share = clauses.find((clause) => clause.kind === 'proRata');
  const claim = clauses.find((clause) => clause.kind === 'claim');
  const shortage = clauses.find((clause) => clause.kind === 'shortage');
  const misfit = clauses.find((clause) => clause.kind === 'misfit');
  const rest = clauses.find((clause) => clause.kind === 'rest');
  const word = (concept: Parameters<typeof phraseOf>[0]): string => phraseOf(concept, language);
  const found: Finding[] = [];
  if (share === undefined && claim === undefined && shortage === undefined) found.push({ code: 'T31' });
  if (share !== undefined && claim !== undefined) return [{ code: 'T280', at: claim }];
  if (claim !== undefined && shortage === undefined)
    found.push({ code: 'T281', at: claim, missing: [`${word('ifShort')} ${word('proRata')}`] });
  if (claim === undefined && shortage !== undefined) found.push({ code: 'T282', at: shortage });
  if (shortage?.by === 'order' && misfit === undefined) {
    const fates = (['stops', 'isSkipped', 'getsTheRest'] as const).map(word);
    found.push({ code: 'T283', at: shortage, missing: fates.map((fate) => `${word('whoDoesNotFit')} ${fate}`) });
  }
  if (misfit !== undefined && shortage?.by !== 'order') found.push({ code: 'T284', at: misfit });
  if (rest?.again !== undefined && claim !== undefined) found.push({ code: 'T288', at: rest });
  else if (rest?.again !== undefined && !clauses.some(({ kind }) => kind === 'cap'))
    found.push({ code: 'T287', at: rest });
  return found;
}
