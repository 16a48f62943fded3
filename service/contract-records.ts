import { z } from 'zod';
import { askedPeriod } from './asked-period.ts';
import { day, finding, questionBody, textUsed } from './contract.ts';

/** The most records of one request, and the most of which every step may be told. */
export const mostRecords = 10_000;
export const mostExplained = 100;

const { gevraagd, jaar, periode, toestandOp, geldendOp, bekendOp } = questionBody.shape;

export const recordsBody = z
  .strictObject({
    gevraagd: gevraagd.meta({ description: 'Namen van de grootheden die van elke reeks gegevens gevraagd worden.' }),
    ...{ jaar, periode, toestandOp, geldendOp, bekendOp },
    gegevens: z.array(z.record(z.string(), z.unknown())).max(mostRecords).meta({
      description:
        'Voor elke beslissing een reeks feiten bij hun naam, zoals `studenten[2023]` of `deelnemers[2025][entree]`, van een ding van elk object. Geschreven als in feiten; een aantal mag ook een getal zijn. Zonder reeksen zegt het antwoord welke feiten gelezen worden.',
    }),
    toelichting: z
      .literal(true)
      .optional()
      .meta({ description: `Ook elke stap; voor ten hoogste ${mostExplained} reeksen tegelijk.` }),
  })
  .refine((body) => body.jaar === undefined || body.jaar === (askedPeriod(body.periode ?? '')?.year ?? body.jaar), {
    path: ['periode'],
    params: { code: 'U421' },
  })
  .refine((body) => body.toelichting === undefined || body.gegevens.length <= mostExplained, {
    path: ['toelichting'],
    params: { code: 'U401' },
  })
  .meta({ id: 'TeBeslissen', description: 'Een vraag voor veel reeksen gegevens tegelijk.' });

const written = z.union([z.string(), z.boolean(), z.strictObject({ geen: z.literal(true) })]).meta({
  description:
    'Zoals in antwoorden: bedragen en getallen als tekst, `a/b` als de decimalen niet ophouden; `{ "geen": true }` voor wat er niet is.',
});

const step = z
  .strictObject({
    naam: z.string(),
    label: z.string(),
    artikel: z.string().optional(),
    waarde: written.optional().meta({ description: 'Ontbreekt bij wat niet bekend of niet te berekenen is.' }),
    voorAfronding: z.string().optional().meta({ description: 'De exacte waarde; `a/b` als zij niet ophoudt.' }),
    leest: z.array(z.string()).meta({ description: 'Wat de tekst ervan noemt, bij naam onder deze stappen.' }),
  })
  .meta({ id: 'Stap' });

const guaranteeState = z.enum(['gaat niet op', 'onbekend']);

const decided = z
  .strictObject({
    waarden: z.record(z.string(), written).optional().meta({ description: 'Wat bekend is, bij naam.' }),
    open: z.array(z.string()).optional().meta({
      description:
        'Wat niet bekend of niet te berekenen is. Waarom, en wat er nog nodig is, zegt dezelfde vraag aan `antwoorden`.',
    }),
    waarborgen: z.record(z.string(), guaranteeState).optional().meta({
      description: 'Wat niet opgaat of onbekend is; gaat een waarborg niet op, gebruik de waarden dan niet.',
    }),
    stappen: z.array(step).optional().meta({ description: 'Elke stap, in volgorde; leeg waar iets open is.' }),
    bevindingen: z.array(finding).optional().meta({ description: 'Wat er mis is; dan zijn er geen waarden.' }),
  })
  .meta({ id: 'Beslissing' });

export const recordsReply = z
  .strictObject({
    regeling: z.string(),
    jaar: z.int().optional(),
    periode: z.string().optional(),
    toestandOp: day.optional(),
    geldendOp: day.optional(),
    bekendOp: day.optional(),
    teksten: z.array(textUsed).optional(),
    voorbehouden: z.strictObject({ aannames: z.array(z.string()), nietVertaald: z.array(z.string()) }).meta({
      description:
        'Het meeste waarop deze waarden buiten feiten en regels kunnen rusten. Waarop een waarde werkelijk rust, zegt `antwoorden`.',
    }),
    nietNagegaan: z.array(z.string()).meta({
      description:
        'Waarborgen die deze waarden raken maar over meer gaan dan een ding, en hier dus niet nagegaan zijn.',
    }),
    leest: z.array(z.string()).optional().meta({
      description: 'Alleen als `gegevens` leeg is: de feiten die hier gelezen worden, bij naam.',
    }),
    beslissingen: z.array(decided).meta({ description: 'Een bij elke reeks gegevens, in dezelfde volgorde.' }),
  })
  .meta({ id: 'Beslissingen' });

export type RecordsBody = z.infer<typeof recordsBody>;
export type RecordsReply = z.infer<typeof recordsReply>;
export type StepOnWire = z.infer<typeof step>;
export type GuaranteeOnRecord = z.infer<typeof guaranteeState>;
