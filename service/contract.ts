import { z } from 'zod';
import { firstYear, isDate, lastYear } from '../engine/index.ts';
import { askedPeriod } from './asked-period.ts';

/** The version of the interface, semantic; its major is in every path and its whole in every reply. */
export const apiVersion = '1.0.0';

/** The most bytes a request may carry. */
export const bodyLimit = 16 * 1024 * 1024;

export const name = z.string().min(1).max(200);
export const day = z
  .string()
  .refine((text): boolean => isDate(text))
  .meta({ format: 'date', description: 'Dag, jaar-maand-dag.' });
export const year = z.int().min(firstYear).max(lastYear);

// ── what comes in ────────────────────────────────────────────────────────────────────────────────

export const questionBody = z
  .strictObject({
    gevraagd: z
      .array(name)
      .min(1)
      .max(100)
      .meta({ description: 'Namen van de grootheden die gevraagd worden, of alleen die van een beschikking.' }),
    jaar: year.optional().meta({ description: 'Het jaar waarover gevraagd wordt.' }),
    periode: z
      .string()
      .refine((text) => askedPeriod(text) !== undefined, { params: { code: 'U420' } })
      .optional()
      .meta({
        description:
          'In plaats van `jaar`: een kwartaal (`2021-K2`) of maand (`2021-05`). Wat per jaar is, wordt voor het jaar daarvan beantwoord.',
      }),
    van: z
      .array(name)
      .max(100_000)
      .optional()
      .meta({ description: 'Sleutels van de dingen om voor te antwoorden; zonder: alle.' }),
    toestandOp: day
      .optional()
      .meta({ description: 'Van welke dag de feiten zijn; zonder: de laatste dag van het jaar.' }),
    geldendOp: day
      .optional()
      .meta({ description: 'Welke tekst van de regeling geldt; zonder: die van de laatste dag van het jaar.' }),
    bekendOp: day.optional().meta({ description: 'Wat toen bekendgemaakt en vastgelegd was; zonder: alles.' }),
    feiten: z.unknown().optional().meta({
      type: 'object',
      description:
        'De feiten, per object en sleutel, met `beschikkingen` die genomen en `lotingen` die gehouden zijn; zie `feitenschema`. Bedragen en getallen staan als tekst.',
    }),
  })
  .refine(({ jaar, periode }) => jaar === undefined || jaar === (askedPeriod(periode ?? '')?.year ?? jaar), {
    path: ['periode'],
    params: { code: 'U421' },
  })
  .meta({ id: 'Vraag', description: 'Een vraag aan een regeling.' });

export const checkBody = z
  .strictObject({
    bestanden: z
      .array(z.strictObject({ naam: name, tekst: z.string().max(1_048_576) }))
      .min(1)
      .max(50)
      .meta({ description: 'De regeling eerst, dan de bestanden met voorbeelden.' }),
  })
  .meta({ id: 'TeControleren', description: 'De tekst van een regeling.' });

export const noQuery = z.strictObject({});
export const regulationParams = z.strictObject({
  naam: name.meta({ description: 'De naam uit de kop van de regeling.' }),
});
export const decisionParams = regulationParams.extend({
  beschikking: name.meta({ description: 'De naam van een beschikking van de regeling.' }),
});

// ── what goes out ────────────────────────────────────────────────────────────────────────────────

const position = z.strictObject({ regel: z.int(), kolom: z.int() });
export const finding = z
  .strictObject({
    code: z.string(),
    ernst: z.enum(['fout', 'waarschuwing', 'opmerking']),
    melding: z.string(),
    hulp: z.string(),
    bestand: z.string().optional(),
    plaats: z.string().optional().meta({ description: 'Waar in het verzoek of in de feiten, als pad.' }),
    van: position.optional().meta({ description: 'Waar het begint, geteld vanaf 1.' }),
    tot: position.optional().meta({ description: 'Waar het ophoudt, zelf niet meegeteld.' }),
  })
  .meta({ id: 'Bevinding' });

export const problemReply = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    kenmerk: z.string().meta({ description: 'Het kenmerk van dit antwoord, ook in de kop `X-Kenmerk`.' }),
    fouten: z.array(finding).meta({ description: 'Alle fouten die zijn gevonden.' }),
  })
  .meta({ id: 'Probleem', description: 'Wat er mis is, volgens RFC 9457.' });

const article = z.string().optional().meta({ description: 'De plaats in de regeling.' });
const quantity = z
  .strictObject({
    naam: z.string(),
    label: z.string(),
    rol: z.enum(['gegeven', 'oordeel', 'parameter', 'regel', 'verdeling', 'restant', 'waarborg', 'besluit']),
    type: z.strictObject({
      soort: z.string().meta({ description: '`bedrag`, `aantal`, `ja/nee` … of de naam van een soort of object.' }),
      decimalen: z.int().optional(),
      ofGeen: z.boolean(),
    }),
    van: z.string().optional().meta({ description: 'Het object waarvan het er een per ding is.' }),
    per: z
      .array(z.string())
      .meta({ description: '`jaar`, `kwartaal`, `maand` of de naam van een eigen periode, een soort of een object.' }),
    artikel: article,
    rustOpAanname: z.boolean(),
  })
  .meta({ id: 'Grootheid' });

export const regulationSummary = z.strictObject({
  naam: z.string(),
  label: z.string(),
  sectoren: z.array(z.string()),
  stand: day.optional(),
  inWerking: day.optional(),
  vervalt: day.optional(),
  tijdvak: z.strictObject({ van: z.int(), totEnMet: z.int() }).optional(),
});
export const regulationList = z.strictObject({ regelingen: z.array(regulationSummary) }).meta({ id: 'Regelingen' });

export const regulationDetail = regulationSummary
  .extend({
    gaaf: z.boolean().meta({ description: 'Zonder fouten, en dus te bevragen.' }),
    tranche: z.string().optional(),
    bronnen: z.array(z.strictObject({ tekst: z.string(), jci: z.string().optional() })),
    soorten: z.array(
      z.strictObject({ naam: z.string(), waarden: z.array(z.strictObject({ naam: z.string(), label: z.string() })) }),
    ),
    objecten: z.array(
      z.strictObject({
        naam: z.string(),
        meervoud: z.string(),
        label: z.string(),
        sleutel: z.string().optional(),
        van: z.string().optional(),
      }),
    ),
    grootheden: z.array(quantity),
    beschikkingen: z
      .array(
        z.strictObject({
          naam: z.string(),
          label: z.string(),
          van: z.string().optional(),
          per: z.array(z.string()),
          geeft: z.array(z.string()).meta({ description: 'Namen van grootheden.' }),
          geldendOp: z.string().optional().meta({ description: 'Het gegeven dat zegt welk recht geldt.' }),
          artikel: article,
        }),
      )
      .meta({ description: 'Wat bij zijn naam gevraagd en daarna vastgelegd kan worden.' }),
    nietVertaald: z.array(z.strictObject({ tekst: z.string(), reden: z.string().optional(), artikel: article })),
  })
  .meta({ id: 'Regeling' });

const instance = {
  naam: z.string(),
  label: z.string(),
  object: z.string().optional(),
  van: z.string().optional().meta({ description: 'De sleutel van het ding.' }),
  jaar: z.int().optional(),
  periode: z
    .string()
    .optional()
    .meta({ description: 'Het kwartaal (`2015-K2`) of de maand (`2015-05`); dan is er geen `jaar`.' }),
  voor: z.array(z.string()).optional().meta({
    description:
      'Waarden van soorten en sleutels van dingen, in de volgorde van de declaratie; met `van` zeggen zij wie ontvangt.',
  }),
};

const value = z
  .strictObject({
    ...instance,
    staat: z.enum(['bekend', 'geen', 'onbekend', 'fout']),
    waarde: z.union([z.string(), z.boolean()]).optional().meta({
      description:
        'Als tekst: bedragen en getallen, maanden (`2015-05`), kwartalen (`2015-K2`), termijnen (`P6W`), sleutels van dingen.',
    }),
    getoond: z.string().meta({ description: 'De waarde zoals mensen die lezen.' }),
    reden: z.string().meta({ description: 'Waarom, in een regel.' }),
    rustOpAanname: z.boolean(),
    aannames: z.array(z.string()),
    nietVertaald: z.array(z.string()),
    voorlopig: z.boolean().meta({ description: 'Rust op een feit dat is aangenomen.' }),
    voorlopigOmdat: z
      .string()
      .optional()
      .meta({ description: 'Welke feiten zijn aangenomen: de eerste drie, en hoeveel andere.' }),
    fout: finding.optional(),
    geldendOp: day.optional().meta({ description: 'Van een beschikking: onder welk recht over dit ding is beslist.' }),
  })
  .meta({ id: 'Waarde' });

const need = z
  .strictObject({
    ...instance,
    lijst: z.boolean().meta({ description: 'De hele lijst van het object ontbreekt.' }),
    tussen: z
      .array(z.string())
      .optional()
      .meta({ description: 'Nodig is een loting tussen dezen, voor de verdeling (of rang) met deze naam.' }),
    stilteNa: day.optional().meta({ description: 'Is er na deze dag niets opgegeven, dan telt dat als geen.' }),
    vastTeStellen: z
      .literal(true)
      .optional()
      .meta({ description: 'Dit is geen gegeven, maar wat de regeling zelf nog niet vaststelt.' }),
  })
  .meta({ id: 'NogNodig' });

const guarantee = z
  .strictObject({
    ...instance,
    soort: z.enum(['waarborg', 'waarschuwing']),
    staat: z.enum(['gaat op', 'gaat niet op', 'onbekend', 'fout']),
    reden: z.string().meta({ description: 'Waarom, in een regel.' }),
    nodig: z
      .string()
      .optional()
      .meta({ description: 'Bij `onbekend`: wat er nog nodig is om het te weten, in het kort.' }),
    bevinding: finding.optional(),
  })
  .meta({ id: 'Waarborg' });

export const textUsed = z
  .strictObject({
    jaar: z.int().optional().meta({ description: 'Ontbreekt bij wat niet per jaar is.' }),
    periode: z.string().optional().meta({
      description:
        'De eigen periode die `jaar` telt, of een kwartaal (`2015-K2`) of maand (`2015-05`); ontbreekt bij kalenderjaren.',
    }),
    geldendOp: day.optional(),
    wijzigingen: z
      .array(z.string())
      .meta({ description: 'De wijzigingen die in de tekst zijn verwerkt, in volgorde.' }),
  })
  .meta({ id: 'GebruikteTekst' });

export const answerReply = z
  .strictObject({
    regeling: z.string(),
    beschikking: z.string().optional().meta({ description: 'De beschikking die gevraagd is.' }),
    jaar: z.int().optional(),
    periode: z.string().optional().meta({ description: 'Het kwartaal of de maand, als daarnaar gevraagd is.' }),
    toestandOp: day.optional(),
    geldendOp: day.optional(),
    bekendOp: day.optional(),
    teksten: z.array(textUsed).optional().meta({
      description: 'Onder welke tekst elk jaar is berekend; ontbreekt bij een regeling zonder wijzigingen.',
    }),
    waarden: z.array(value),
    nogNodig: z.array(need).meta({ description: 'Wat nog ontbreekt, het meest bepalende eerst.' }),
    waarborgen: z.array(guarantee).meta({
      description:
        'De waarborgen en waarschuwingen die dit antwoord raakt; gaat een waarborg niet op, gebruik de waarden dan niet.',
    }),
    opmerkingen: z.array(finding).meta({ description: 'Opmerkingen bij de feiten.' }),
  })
  .meta({ id: 'Antwoord' });

export const checkReply = z.strictObject({ gaaf: z.boolean(), bevindingen: z.array(finding) }).meta({ id: 'Controle' });
export const schemaReply = z
  .record(z.string(), z.unknown())
  .meta({ description: 'JSON Schema 2020-12 van de feiten.' });

export type QuestionBody = z.infer<typeof questionBody>;
export type Finding = z.infer<typeof finding>;
export type ProblemReply = z.infer<typeof problemReply>;
export type RegulationSummary = z.infer<typeof regulationSummary>;
export type RegulationDetail = z.infer<typeof regulationDetail>;
export type QuantityOnWire = z.infer<typeof quantity>;
export type AnswerReply = z.infer<typeof answerReply>;
export type CheckReply = z.infer<typeof checkReply>;
export type ValueOnWire = z.infer<typeof value>;
export type NeedOnWire = z.infer<typeof need>;
export type TextUsedOnWire = z.infer<typeof textUsed>;
export type GuaranteeOnWire = z.infer<typeof guarantee>;
export type { FileOnWire, QuestionOnWire } from './contract-files.ts';
