import { type Analysis, assumptions } from '../engine/index.ts';
import { type Language, phraseOf, positions, type Span } from '../grammar/index.ts';
import type { AssumptionsReply } from './contract-assumptions.ts';
import { present } from './wire.ts';

/** The assumptions and untranslated phrases of a regulation as they go out; sources by name turn places into lines. */
export function assumptionsOnWire(
  analysis: Analysis,
  sources: ReadonlyMap<string, string>,
  language: Language,
): AssumptionsReply {
  const found = assumptions(analysis);
  return {
    regeling: analysis.name,
    label: analysis.label,
    aannames: found.assumptions.map((one) => ({
      tekst: one.text,
      ...present('teBevestigen', one.confirmer),
      rustErop: one.under.map(({ name, part }) => ({
        naam: name,
        ...present('onderdeel', part && phraseOf(part, language)),
      })),
      raakt: [...one.affects],
      ...placeOf(one, sources),
    })),
    nietVertaald: found.untranslated.map((one) => ({
      tekst: one.phrase,
      ...present('reden', one.reason),
      ...present('artikel', one.place),
      ...placeOf(one, sources),
    })),
  };
}

function placeOf(
  { file, span }: { readonly file: string; readonly span: Span },
  sources: ReadonlyMap<string, string>,
): { bestand: string; regel: number } {
  return { bestand: file, regel: positions(sources.get(file) ?? '')(span.start).line };
}
