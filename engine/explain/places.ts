import { type Cell, type Operation, positions, type SourceFile, type Span } from '../../grammar/index.ts';
import { isLiteral } from '../analyse/literals.ts';
import type { Application, Change, LawState } from '../model.ts';
import { type Context, evaluateIn } from '../run/context.ts';
import { writtenPlace } from '../run/coverage-place.ts';
import { actOf, backTo, decidingPlaces, type Place } from '../run/explain-law.ts';
import { traceDatum } from './data.ts';
import type { TraceAmendment, TraceSource } from './model-trace.ts';
import { sourceNames } from './source-names.ts';

/** Finds lines and columns of places in the files of the law as their authors wrote them. */
export type SourceFinder = (state: LawState, place: Place) => TraceSource | undefined;

export function sourceFinder(sources: readonly SourceFile[], regulation: string): SourceFinder {
  const names = sourceNames(sources, regulation);
  const texts = new Map(sources.map(({ name, text }) => [name, text]));
  const known = new Map<string, ReturnType<typeof positions>>();
  return (state, { module, span }) => {
    const written = writtenPlace(state, module, span);
    const text = written && texts.get(written.file);
    if (written === undefined || text === undefined) return undefined;
    const at = known.get(written.file) ?? positions(text);
    known.set(written.file, at);
    const [start, end] = [at(written.span.start), at(written.span.end)];
    return {
      file: names.get(written.file) ?? written.file,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
    };
  };
}

/** The place of the text that decided a value: the cell of a number, the exception, or the declaration. */
export function placeOfValue(application: Application): Place {
  const { module, declaration } = application.instance.quantity;
  return decidingPlaces(application)[0] ?? { module, span: declaration.span };
}

/** Who made the text that decided a value what it is, the oldest first, each once. */
export function amendmentsOf(application: Application, context: Context): readonly TraceAmendment[] {
  const { state } = application;
  if (state === undefined) return [];
  const told = decidingPlaces(application)
    .flatMap(({ module, span }) => state.changesIn(module, span))
    .flatMap((change): readonly TraceAmendment[] => {
      const act = actOf(change);
      if (act === 'rename') return [];
      const { amendment, item } = change;
      return [
        {
          act,
          label: amendment.label,
          ...(item === undefined ? {} : { item: item.place }),
          inForce: amendment.inForce,
          validFrom: backTo(amendment, item),
          ...former(change, context),
        },
      ];
    });
  return [...new Map(told.map((one) => [JSON.stringify(one), one])).values()];
}

/** What stood there before, where one number was put in the place of another. */
function former({ amendment, span }: Change, context: Context): Pick<TraceAmendment, 'was'> {
  const operation = amendment.module.operations.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  const was = operation === undefined ? undefined : formerCell(operation, span);
  const [literal] = was?.kind === 'values' ? was.values : [];
  if (literal === undefined || !isLiteral(literal)) return {};
  const result = evaluateIn(context, literal);
  return result.kind === 'known' ? { was: traceDatum(result.datum, context.analysis) } : {};
}

function formerCell(operation: Operation, { start, end }: Span): Cell | undefined {
  if (operation.kind === 'replaceCell') return operation.was;
  if (operation.kind !== 'replaceRows') return undefined;
  const cells = operation.grid.rows.flat();
  const found = cells.find((cell) => cell.kind === 'replaced' && cell.span.start <= start && end <= cell.span.end);
  return found?.kind === 'replaced' ? found.was : undefined;
}
