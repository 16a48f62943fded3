import { z } from 'zod';

/** What a regulation rests on besides its text, and what of the text no rule captures. */

const place = {
  bestand: z.string(),
  regel: z.int().meta({ description: 'De regel in het bestand, geteld vanaf 1.' }),
};

export const assumptionsReply = z
  .strictObject({
    regeling: z.string(),
    label: z.string(),
    aannames: z.array(
      z.strictObject({
        tekst: z.string().meta({ description: 'Wat wordt aangenomen.' }),
        teBevestigen: z
          .string()
          .optional()
          .meta({ description: 'Door wie, aan wie of waaraan; zonder: dat is niet gezegd.' }),
        rustErop: z.array(
          z.strictObject({
            naam: z.string(),
            onderdeel: z.string().optional().meta({ description: 'Alleen dit deel ervan, zoals `afgerond op`.' }),
          }),
        ),
        raakt: z.array(z.string()).meta({ description: 'Namen van alles wat daarmee wordt uitgerekend.' }),
        ...place,
      }),
    ),
    nietVertaald: z.array(
      z.strictObject({
        tekst: z.string(),
        reden: z.string().optional(),
        artikel: z.string().optional().meta({ description: 'De plaats in de regeling.' }),
        ...place,
      }),
    ),
  })
  .meta({ id: 'Aannamen' });

export type AssumptionsReply = z.infer<typeof assumptionsReply>;
