import type { CatalogueEntry } from '../catalogue.ts';

/** Decisions about records, over HTTP. */
export const usageRecords = {
  U400: {
    severity: 'error',
    nl: { message: 'het gegeven `{name}` wordt voor deze vraag niet gelezen', help: 'laat het weg{suggestion}' },
    en: { message: 'the fact `{name}` is not read for this question', help: 'leave it out{suggestion}' },
  },
  U401: {
    severity: 'error',
    nl: {
      message: 'toelichting bij meer dan 100 reeksen gegevens tegelijk wordt te lang',
      help: 'laat `toelichting` weg, of vraag haar voor 100 reeksen of minder',
    },
    en: {
      message: 'steps of more than 100 records at a time grow too long',
      help: 'leave out `toelichting`, or ask it for 100 records or fewer',
    },
  },
  U402: {
    severity: 'error',
    nl: {
      message: 'voor {names} tellen alle dingen van {objects} samen, en een reeks gegevens heeft er maar een',
      help: 'vraag dit met alle feiten aan `POST /v1/regelingen/{regulation}/antwoorden`, of vraag iets dat per ding vaststaat',
    },
    en: {
      message: 'for {names} all things of {objects} count together, and a record has only one',
      help: 'ask this with all facts at `POST /v1/regelingen/{regulation}/antwoorden`, or ask for something that one thing settles',
    },
  },
  U403: {
    severity: 'error',
    nl: {
      message: 'voor losse reeksen gegevens is dit niet vooraf uit te werken: {names}',
      help: 'vraag dit aan `POST /v1/regelingen/{regulation}/antwoorden`',
    },
    en: {
      message: 'for single records this cannot be worked out beforehand: {names}',
      help: 'ask this at `POST /v1/regelingen/{regulation}/antwoorden`',
    },
  },
  U404: {
    severity: 'error',
    nl: {
      message: 'hier hoort alleen een waarde',
      help: 'schrijf de waarde zelf, zoals `"voldoende"`, of `{ "geen": true }`; wie, wanneer en waarom gaan mee met een vraag aan `antwoorden`',
    },
    en: {
      message: 'only a value belongs here',
      help: 'write the value itself, such as `"voldoende"`, or `{ "geen": true }`; who, when and why go with a question to `antwoorden`',
    },
  },
} as const satisfies Record<`U${number}`, CatalogueEntry>;
