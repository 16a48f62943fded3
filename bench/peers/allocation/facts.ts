import type { Pot } from './input.ts';

export const allocationQuestion = { names: ['budget', 'niet_verdeeld'], year: 2025 } as const;

/** In the one format of facts. */
export function factsJson({ plafond, instellingen }: Pot): unknown {
  return {
    Instelling: Object.fromEntries(
      instellingen.map(({ brin, rijksbijdrage, studenten, doetMee, hoogste }) => [
        brin,
        {
          rijksbijdrage: { 2025: rijksbijdrage },
          studenten: { 2023: String(studenten) },
          doet_mee: doetMee,
          hoogste_bedrag: hoogste,
        },
      ]),
    ),
    plafond: { 2025: plafond },
  };
}
