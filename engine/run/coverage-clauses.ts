import { type AllocationClause, type Language, type Module, phraseOf, type Span } from '../../grammar/index.ts';
import type { AllocationRecord, Application, LawState } from '../model.ts';
import { compare, isZero, sum } from '../value/fraction.ts';
import type { CoverageWay } from './coverage.ts';
import type { Seen } from './coverage-ledger.ts';
import { type Declared, item, writtenPlace } from './coverage-place.ts';
import { phrase } from './phrase.ts';

type Record = AllocationRecord;

/** What examples can show of the clauses of a division: that each mattered, and that it did not. */
export function clausesIn(
  clauses: readonly AllocationClause[],
  name: string,
  module: Module,
  state: LawState,
): readonly Declared[] {
  return clauses.flatMap((clause) => {
    const own = { kind: 'clause' as const, name, words: wordsOf(clause, module.language) };
    if (clause.kind === 'recipients') return item(state, module, clause.span, { ...own, ways: ['yes', 'no'] });
    const ways: readonly CoverageWay[] = clause.kind === 'misfit' ? ['applied'] : ['applied', 'notApplied'];
    const mattering = mattered(clause) ? item(state, module, clause.span, { ...own, ways }) : [];
    const draw = drawIn(clause);
    const words = phraseOf('draw', module.language);
    return [
      ...mattering,
      ...(draw === undefined ? [] : item(state, module, draw, { ...own, words, ways: ['applied'] })),
    ];
  });
}

/** Whether it can be told of a clause that it mattered. */
function mattered(clause: AllocationClause): boolean {
  if (clause.kind === 'rest') return clause.again !== undefined || clause.fate === 'to';
  return clause.kind === 'floor' || clause.kind === 'cap' || clause.kind === 'shortage' || clause.kind === 'misfit';
}

/** What one division shows of its clauses; those of exceptions stand in the files of those. */
export function clausesSeen({ instance, allocation, exceptions }: Application, state: LawState): readonly Seen[] {
  const { quantity } = instance;
  if (allocation === undefined || quantity.declaration.kind !== 'allocation') return [];
  const clauses = exceptions?.clauses ?? quantity.declaration.clauses;
  return clauses.flatMap((clause) => {
    const module = moduleOf(clause, quantity.exceptions ?? []) ?? quantity.module;
    const at = (span: Span, way: CoverageWay | undefined): readonly Seen[] => {
      const place = way === undefined ? undefined : writtenPlace(state, module, span);
      return way === undefined || place === undefined ? [] : [{ kind: 'clause', place, way }];
    };
    const draw = drawIn(clause);
    const drawn = draw !== undefined && allocation.draw !== undefined ? at(draw, 'applied') : [];
    return [...waysOf(clause, allocation).flatMap((way) => at(clause.span, way)), ...drawn];
  });
}

function moduleOf(
  clause: AllocationClause,
  exceptions: NonNullable<Application['instance']['quantity']['exceptions']>,
): Module | undefined {
  const from = exceptions.find(
    ({ declaration: { effect } }) => effect.kind === 'clauses' && effect.clauses.includes(clause),
  );
  return from?.module;
}

function waysOf(clause: AllocationClause, record: Record): readonly CoverageWay[] {
  switch (clause.kind) {
    case 'cap':
      return either(
        record.over.some((amount) => !isZero(amount)),
        record.over.some(isZero),
      );
    case 'floor':
      return either(record.raised.length > 0, record.raised.length < record.receivers.length);
    case 'shortage': {
      const short = compare(sum(record.claims ?? []), record.pot) > 0;
      return either(short, !short);
    }
    case 'misfit':
      return (record.order?.fates ?? []).some((fate) => fate === 'unfit' || fate === 'rest') ? ['applied'] : [];
    case 'rest': {
      const used = clause.again === undefined ? !isZero(record.rest) : (record.refill?.rounds ?? []).length > 0;
      return either(used, !used);
    }
    default:
      return [];
  }
}

function either(applied: boolean, not: boolean): readonly CoverageWay[] {
  return [...(applied ? (['applied'] as const) : []), ...(not ? (['notApplied'] as const) : [])];
}

/** Where a clause leaves it to a draw. */
function drawIn(clause: AllocationClause): Span | undefined {
  if (clause.kind === 'shortage') return clause.order.find((one) => one.kind === 'draw')?.span;
  return clause.kind === 'rounding' ? clause.tieBreaks.find((one) => one.kind === 'draw')?.span : undefined;
}

const concepts = {
  recipients: 'recipients',
  cap: 'atMost',
  floor: 'atLeast',
  shortage: 'ifShort',
  misfit: 'whoDoesNotFit',
  rest: 'rest',
} as const;

function wordsOf(clause: AllocationClause, language: Language): string {
  if (clause.kind === 'recipients' || clause.kind === 'cap' || clause.kind === 'floor')
    return `${phraseOf(concepts[clause.kind], language)} ${phrase(clause.value, language, () => undefined)}`;
  if (clause.kind === 'shortage' || clause.kind === 'misfit') return phraseOf(concepts[clause.kind], language);
  if (clause.kind !== 'rest') return '';
  const again = clause.again === undefined ? '' : ` ${phraseOf('again', language)}`;
  return `${phraseOf('rest', language)}${again}`;
}
