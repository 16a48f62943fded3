import { z } from 'zod';
import { isDate } from '../engine/index.ts';
import { day, name, year } from './contract.ts';

/** What is asked and told about the law in time: texts of a day, and what differs between two. */

const states = z.enum(['bekend', 'geen', 'onbekend', 'fout', 'bestaat niet']);

export const textQuery = z.strictObject({
  geldendOp: z
    .string()
    .refine((text): boolean => isDate(text))
    .optional()
    .meta({ format: 'date', description: 'De tekst die op die dag gold; zonder: die voor `jaar`, of de nieuwste.' }),
  bekendOp: z
    .string()
    .refine((text): boolean => isDate(text))
    .optional()
    .meta({ format: 'date', description: 'Voor zover toen bekendgemaakt; zonder: alles.' }),
  jaar: z
    .string()
    .regex(/^[0-9]{4}$/)
    .optional()
    .meta({ description: 'De tekst die voor een vraag over dit jaar telt.' }),
});

const amendment = z
  .strictObject({
    naam: z.string(),
    label: z.string(),
    bekendgemaakt: day,
    inWerking: day,
    geldtVanaf: day.meta({ description: 'De eerste dag waarvoor zij geldt: eerder waar zij terugwerkt.' }),
  })
  .meta({ id: 'Wijziging' });

const partialChange = z
  .strictObject({
    wijziging: z.string(),
    onderdeel: z.string().optional(),
    wat: z.enum(['vanaf later jaar', 'nog niet in dit jaar', 'voor genoemd jaar', 'werkt terug']),
    vanafJaar: z.int().optional(),
    tijdvak: z.string().optional().meta({ description: 'De naam van wat `vanafJaar` telt; zonder: kalenderjaren.' }),
    jaren: z.array(z.int()).optional().meta({ description: 'De jaren die zij noemt.' }),
    geldtVanaf: day.optional(),
    inWerking: day.optional(),
  })
  .meta({ id: 'NietVoorAlleJaren' });

export const textReply = z
  .strictObject({
    regeling: z.string(),
    geldendOp: day.optional(),
    bekendOp: day.optional(),
    jaar: z.int().optional(),
    wijzigingen: z.array(amendment).meta({ description: 'De wijzigingen die in de tekst zijn verwerkt, in volgorde.' }),
    nietVoorAlleJaren: z.array(partialChange).meta({
      description:
        'Wat in de tekst niet voor elk jaar telt, of er voor dit jaar nog niet staat. Zonder `jaar` is de tekst die van de dag, ook met wat pas voor latere jaren telt.',
    }),
    tekst: z.string(),
  })
  .meta({ id: 'GeconsolideerdeTekst' });

export const differenceBody = z
  .strictObject({
    van: day.optional().meta({ description: 'De ene dag: de tekst die toen gold; zonder: de oudste.' }),
    tot: day.optional().meta({ description: 'De andere dag; zonder: die van de nieuwste tekst.' }),
    bekendOp: day.optional().meta({ description: 'Wat toen bekendgemaakt en vastgelegd was; zonder: alles.' }),
    gevraagd: z.array(name).min(1).max(100).optional().meta({
      description: 'Van welke grootheden de uitkomsten naast elkaar komen; zonder: alle bedragen per ontvanger.',
    }),
    jaar: year.optional().meta({ description: 'Alleen over dit jaar; zonder: alle jaren.' }),
    feiten: z.unknown().optional().meta({
      type: 'object',
      description: 'Met feiten komen ook de uitkomsten naast elkaar, voor elke ontvanger.',
    }),
  })
  .meta({ id: 'TeVergelijken', description: 'Twee dagen waarop de regeling gold.' });

const side = z.strictObject({
  regeling: z.string(),
  geldendOp: day,
  wijzigingen: z.array(z.string()).meta({ description: 'Namen van de verwerkte wijzigingen.' }),
});

const ruleChange = z
  .strictObject({
    wat: z
      .enum(['nieuw', 'vervallen', 'gewijzigd', 'verplaatst', 'hernoemd', 'vernummerd', 'tekst', 'opschrift', 'kop'])
      .meta({
        description: 'Wat er met de regel is gebeurd, of met de tekst of het opschrift van een plaats in de wet.',
      }),
    soort: z.string().optional().meta({ description: '`regel`, `parameter` … in de woorden van de taal.' }),
    naam: z.string().optional(),
    label: z.string().optional(),
    plaats: z.string().optional().meta({ description: 'Waar in de wet.' }),
    delen: z
      .array(
        z.strictObject({
          deel: z.enum(['cel', 'omschrijving', 'formule', 'voorwaarde', 'clausule', 'vindplaats', 'geheel']),
          naam: z.string(),
          adres: z.string(),
          was: z.string(),
          wordt: z.string(),
        }),
      )
      .optional()
      .meta({ description: 'Van wat gewijzigd is: cel voor cel en clausule voor clausule.' }),
    titel: z.string().meta({ description: 'In een regel, voor mensen.' }),
    regels: z.array(z.string()).meta({ description: 'Regel voor regel: `-` ging, `+` kwam.' }),
  })
  .meta({ id: 'Verschil' });

const outcome = z.strictObject({
  staat: states,
  waarde: z.union([z.string(), z.boolean()]).optional(),
  getoond: z.string(),
});
const outcomeTable = z
  .strictObject({
    naam: z.string(),
    label: z.string(),
    object: z.string().optional(),
    jaar: z.int().optional(),
    jaarWordt: z.int().optional().meta({ description: 'Het jaar van `wordt`, waar dat een ander is.' }),
    rijen: z.array(
      z.strictObject({
        van: z.string().optional().meta({ description: 'De sleutel van het ding.' }),
        voor: z.string().optional().meta({ description: 'De andere indexen.' }),
        voorWordt: z.string().optional().meta({ description: 'Die van `wordt`, waar dat andere zijn.' }),
        was: outcome,
        wordt: outcome,
        anders: z.boolean(),
        verschil: z.string().optional().meta({ description: 'Exact; ontbreekt waar een van beide geen getal is.' }),
        verschilGetoond: z.string().optional(),
      }),
    ),
    aantallen: z
      .strictObject({
        vooruit: z.int().meta({ description: 'Ook wie eerst niets kreeg of er niet was.' }),
        achteruit: z.int(),
        gelijk: z.int(),
        anders: z.int().meta({ description: 'Anders, maar in geld of aantal niet meer of minder.' }),
        onbekend: z.int().meta({ description: 'Nog niet bekend of niet te berekenen.' }),
      })
      .meta({
        description:
          'Hoeveel ontvangers van elke soort, elk over al zijn rijen samen; van wat voor de hele regeling is: hoeveel rijen.',
      }),
    zelfdeAls: z.string().optional().meta({
      description: 'Naam van een eerdere tabel over hetzelfde jaar met in elke rij precies hetzelfde.',
    }),
    totalen: z
      .strictObject({
        was: outcome,
        wordt: outcome,
        verschil: z.string().optional(),
        verschilGetoond: z.string().optional(),
      })
      .optional()
      .meta({ description: 'Van getallen; onbekend zodra een van de waarden dat is.' }),
  })
  .meta({ id: 'Uitkomsten' });

export const differenceReply = z
  .strictObject({
    was: side,
    wordt: side,
    verschillen: z.array(ruleChange),
    wijziging: z.string().meta({ description: 'De wijziging die van de ene tekst de andere maakt.' }),
    nietInWijziging: z.array(z.string()).meta({ description: 'Wat geen wijziging kan zeggen, zoals een andere naam.' }),
    uitkomstenVolgens: z.enum(['recht van het jaar', 'tekst van de dag']).optional().meta({
      description:
        '`recht van het jaar` (twee dagen van een regeling): elk jaar naar zijn eigen recht, met alleen de wijzigingen die op de dag van die kant in werking waren. `tekst van de dag` (twee regelingen): die tekst voor alle jaren.',
    }),
    uitkomsten: z.array(outcomeTable).optional(),
    nietVergeleken: z
      .array(z.strictObject({ jaar: z.int(), melding: z.string() }))
      .optional()
      .meta({ description: 'Jaren waarvan het recht niet bekend is; alleen wanneer `jaar` niet is gegeven.' }),
  })
  .meta({ id: 'Verschillen' });

export type TextReply = z.infer<typeof textReply>;
export type DifferenceReply = z.infer<typeof differenceReply>;
export type RuleChangeOnWire = z.infer<typeof ruleChange>;
export type OutcomeOnWire = z.infer<typeof outcome>;
export type OutcomeTableOnWire = z.infer<typeof outcomeTable>;
