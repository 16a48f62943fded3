// Ours, the module that `maatstaf emit` writes for this question.
import type { Contender } from '../contender.ts';
import { analysisOf, emittedOf, plannedOf } from '../ours.ts';
import { decisionQuestion, flatFacts } from './facts.ts';
import { type DecisionRecord, yesNo } from './record.ts';

interface Emitted {
  readonly decide: (record: unknown) => { readonly values: Readonly<Record<string, unknown>> };
}

const { decide } = await emittedOf<Emitted>(plannedOf(analysisOf('decision'), decisionQuestion));

export const contender: Contender<DecisionRecord> = {
  answer: (record) => {
    const { values } = decide(flatFacts(record));
    return [
      text(values['aandeel[2025]']),
      text(values['oormerk_gevolgd[2025]']),
      text(values['vast_bedrag[2025]']),
      text(values['norm_gehaald[2025][entree]']),
      text(values['norm_gehaald[2025][basis]']),
      text(values['beter_dan_sector[2025]']),
      text(values['resultaatbedrag[2025]']),
      text(values['toekenning[2025]']),
    ];
  },
};

function text(value: unknown): string {
  return typeof value === 'string' ? value : yesNo(value);
}
