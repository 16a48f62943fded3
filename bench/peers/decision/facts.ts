import type { DecisionRecord } from './record.ts';

/** The question: all eight results of one institution in 2025. */
export const decisionQuestion = {
  names: [
    'aandeel',
    'oormerk_gevolgd',
    'vast_bedrag',
    'norm_gehaald',
    'beter_dan_sector',
    'resultaatbedrag',
    'toekenning',
  ],
  year: 2025,
} as const;

/** The record in the one format of facts: what a caller of the engine delivers. */
export function factsJson(record: DecisionRecord): unknown {
  return {
    Instelling: {
      '01AA': {
        rijksbijdrage: { 2025: record.rijksbijdrage },
        studenten: { 2023: String(record.studenten) },
        deelnemers: { 2025: { entree: String(record.deelnemersEntree), basis: String(record.deelnemersBasis) } },
        uitvallers: { 2025: { entree: String(record.uitvallersEntree), basis: String(record.uitvallersBasis) } },
        agenda_ontvangen_op: record.ontvangenOp === '' ? { geen: true } : record.ontvangenOp,
        begroot_voor_speerpunten: { 2025: record.begroot },
        verleend: { 2024: record.verleend },
        agenda: { waarde: record.oordeel, door: 'de minister' },
      },
    },
    rijksbijdrage_sector: { 2025: record.rijksbijdrageSector },
    studenten_sector: { 2023: String(record.studentenSector) },
    deelnemers_sector: { 2025: String(record.deelnemersSector) },
    uitvallers_sector: { 2025: String(record.uitvallersSector) },
  };
}

/** The record by the names of facts, for the doors that take one thing at a time. */
export function flatFacts(record: DecisionRecord): Readonly<Record<string, string | number | { readonly geen: true }>> {
  return {
    'rijksbijdrage[2025]': record.rijksbijdrage,
    'studenten[2023]': record.studenten,
    'deelnemers[2025][entree]': record.deelnemersEntree,
    'deelnemers[2025][basis]': record.deelnemersBasis,
    'uitvallers[2025][entree]': record.uitvallersEntree,
    'uitvallers[2025][basis]': record.uitvallersBasis,
    agenda_ontvangen_op: record.ontvangenOp === '' ? absent : record.ontvangenOp,
    'begroot_voor_speerpunten[2025]': record.begroot,
    'verleend[2024]': record.verleend,
    agenda: record.oordeel,
    'rijksbijdrage_sector[2025]': record.rijksbijdrageSector,
    'studenten_sector[2023]': record.studentenSector,
    'deelnemers_sector[2025]': record.deelnemersSector,
    'uitvallers_sector[2025]': record.uitvallersSector,
  };
}

const absent = { geen: true } as const;
