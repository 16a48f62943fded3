import { z } from 'zod';

/** The texts of a regulation, its small data sets, and the questions that these answer. */

export const fileList = z
  .strictObject({
    bestanden: z.array(z.strictObject({ naam: z.string(), tekst: z.string() })),
    vragen: z
      .array(
        z.strictObject({
          gevraagd: z.array(z.string()),
          jaar: z.int().optional(),
          periode: z.string().optional(),
          van: z.array(z.string()),
          toestandOp: z.string().optional(),
          geldendOp: z.string().optional(),
          bekendOp: z.string().optional(),
          feiten: z.array(z.string()).meta({ description: 'Namen van de bestanden met de feiten.' }),
        }),
      )
      .meta({ description: 'Vragen die met de regeling meekomen: de opdrachten in haar README.' }),
  })
  .meta({ id: 'Bestanden' });

export type QuestionOnWire = z.infer<typeof fileList>['vragen'][number];
export type FileOnWire = z.infer<typeof fileList>['bestanden'][number];
