import { positions, type SourceFile } from '../../grammar/index.ts';
import type { Application, LawState } from '../model.ts';
import { writtenPlace } from '../run/coverage-place.ts';
import { actOf, backTo, decidingPlaces, type Place } from '../run/explain-law.ts';
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
export function amendmentsOf(application: Application): readonly TraceAmendment[] {
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
        },
      ];
    });
  return [...new Map(told.map((one) => [JSON.stringify(one), one])).values()];
}
