import type { CatalogueEntry } from '../catalogue.ts';

/** Requests over HTTP; see `docs/api.md`. Codes U50 and further. */
export const requests = {
  U50: {
    severity: 'error',
    nl: { message: 'er is geen regeling `{name}`', help: 'vraag `GET /v1/regelingen` welke er zijn' },
    en: { message: 'there is no regulation `{name}`', help: 'ask `GET /v1/regelingen` which there are' },
  },
  U51: {
    severity: 'error',
    nl: { message: 'dit pad bestaat niet', help: 'zie `/v1/openapi.json`; een pad eindigt niet op een schuine streep' },
    en: { message: 'this path does not exist', help: 'see `/v1/openapi.json`; a path does not end in a slash' },
  },
  U52: {
    severity: 'error',
    nl: { message: 'dit pad kent `{method}` niet', help: 'gebruik {allowed}' },
    en: { message: 'this path does not know `{method}`', help: 'use {allowed}' },
  },
  U53: {
    severity: 'error',
    nl: { message: 'het antwoord is er niet in de gevraagde vorm', help: 'vraag om {produces} of laat `Accept` weg' },
    en: {
      message: 'the answer does not exist in the form asked for',
      help: 'ask for {produces} or leave out `Accept`',
    },
  },
  U54: {
    severity: 'error',
    nl: {
      message: 'de inhoud is niet als JSON aangeduid',
      help: 'stuur precies een `Content-Type: application/json`, zonder compressie, in UTF-8',
    },
    en: {
      message: 'the content is not marked as JSON',
      help: 'send exactly one `Content-Type: application/json`, uncompressed, in UTF-8',
    },
  },
  U55: {
    severity: 'error',
    nl: { message: 'de inhoud ontbreekt', help: 'stuur een JSON-object; zie `/v1/openapi.json`' },
    en: { message: 'the content is missing', help: 'send a JSON object; see `/v1/openapi.json`' },
  },
  U56: {
    severity: 'error',
    nl: { message: 'de inhoud is groter dan {limit} bytes', help: 'vraag minder tegelijk' },
    en: { message: 'the content is larger than {limit} bytes', help: 'ask for less at a time' },
  },
  U57: {
    severity: 'error',
    nl: {
      message: 'het veld `{field}` bestaat hier niet',
      help: 'laat het weg of verbeter de naam; zie `/v1/openapi.json`',
    },
    en: {
      message: 'there is no field `{field}` here',
      help: 'leave it out or correct its name; see `/v1/openapi.json`',
    },
  },
  U58: {
    severity: 'error',
    nl: { message: 'dit veld is verplicht', help: 'voeg het toe; zie `/v1/openapi.json`' },
    en: { message: 'this field is required', help: 'add it; see `/v1/openapi.json`' },
  },
  U59: {
    severity: 'error',
    nl: { message: 'hier hoort tekst', help: 'schrijf de waarde tussen aanhalingstekens' },
    en: { message: 'this must be text', help: 'write the value in quotes' },
  },
  U60: {
    severity: 'error',
    nl: {
      message: 'hier hoort een geheel getal',
      help: 'schrijf een jaar zonder aanhalingstekens en zonder komma of punt, zoals `2019`',
    },
    en: {
      message: 'this must be a whole number',
      help: 'write a year without quotes and without comma or point, such as `2019`',
    },
  },
  U61: {
    severity: 'error',
    nl: { message: 'hier hoort een lijst', help: 'zet de waarden tussen `[` en `]`' },
    en: { message: 'this must be a list', help: 'put the values between `[` and `]`' },
  },
  U62: {
    severity: 'error',
    nl: { message: 'hier hoort een object', help: 'zet de velden tussen `{` en `}`' },
    en: { message: 'this must be an object', help: 'put the fields between `{` and `}`' },
  },
  U63: {
    severity: 'error',
    nl: { message: 'dit is geen datum', help: 'schrijf een bestaande dag als jaar-maand-dag, zoals `2019-04-18`' },
    en: { message: 'this is no date', help: 'write a day that exists as year-month-day, such as `2019-04-18`' },
  },
  U64: {
    severity: 'error',
    nl: { message: 'dit is te weinig of te klein', help: 'ten minste {minimum}' },
    en: { message: 'this is too little or too small', help: 'at least {minimum}' },
  },
  U65: {
    severity: 'error',
    nl: { message: 'dit is te veel of te groot', help: 'ten hoogste {maximum}' },
    en: { message: 'this is too much or too large', help: 'at most {maximum}' },
  },
  U66: {
    severity: 'error',
    nl: { message: 'dit kan hier niet staan', help: 'zie `/v1/openapi.json`' },
    en: { message: 'this cannot stand here', help: 'see `/v1/openapi.json`' },
  },
  U67: {
    severity: 'error',
    nl: { message: 'er kwamen te veel verzoeken', help: 'wacht {seconds} seconden en probeer het dan opnieuw' },
    en: { message: 'there were too many requests', help: 'wait {seconds} seconds and then try again' },
  },
  U68: {
    severity: 'error',
    nl: { message: 'het verzoek is niet te lezen', help: 'stuur een geldig HTTP-verzoek met korte kopregels' },
    en: { message: 'the request cannot be read', help: 'send a valid HTTP request with short headers' },
  },
  U69: {
    severity: 'error',
    nl: { message: 'het verzoek kwam te langzaam binnen', help: 'stuur het opnieuw in een keer' },
    en: { message: 'the request arrived too slowly', help: 'send it again in one go' },
  },
  U70: {
    severity: 'error',
    nl: {
      message: 'er ging in de dienst iets mis',
      help: 'probeer het later opnieuw, of meld het met het kenmerk van dit antwoord',
    },
    en: {
      message: 'something went wrong in the service',
      help: 'try again later, or report it with the reference of this reply',
    },
  },
  U71: {
    severity: 'error',
    nl: { message: 'de dienst stopt of start nog', help: 'probeer het over een halve minuut opnieuw' },
    en: { message: 'the service is stopping or still starting', help: 'try again in half a minute' },
  },
  U72: {
    severity: 'error',
    nl: {
      message: 'in de regeling `{name}` staan fouten, daarom wordt er niets uitgerekend',
      help: 'vraag `POST /v1/controles` welke',
    },
    en: {
      message: 'the regulation `{name}` holds errors, so nothing is computed',
      help: 'ask `POST /v1/controles` which',
    },
  },
  U73: {
    severity: 'error',
    nl: { message: 'dit pad kent geen `{field}` achter `?`', help: 'laat het weg' },
    en: { message: 'this path takes no `{field}` after `?`', help: 'leave it out' },
  },
  U74: {
    severity: 'error',
    nl: { message: 'de inhoud is geen UTF-8', help: 'stuur JSON in UTF-8' },
    en: { message: 'the content is not UTF-8', help: 'send JSON in UTF-8' },
  },
  U75: {
    severity: 'error',
    nl: {
      message: 'dit kost te veel tijd of geheugen',
      help: 'vraag minder tegelijk, of rond tussentijds af in de regels',
    },
    en: {
      message: 'this takes too much time or memory',
      help: 'ask for less at a time, or round in between in the rules',
    },
  },
  U76: {
    severity: 'error',
    nl: { message: 'er wachten te veel verzoeken', help: 'probeer het over een paar seconden opnieuw' },
    en: { message: 'too many requests are waiting', help: 'try again in a few seconds' },
  },
  U77: {
    severity: 'error',
    nl: { message: 'dit is geen jaar', help: 'schrijf vier cijfers, zoals `2021`' },
    en: { message: 'this is no year', help: 'write four digits, such as `2021`' },
  },
  U420: {
    severity: 'error',
    nl: {
      message: 'dit is geen kwartaal of maand',
      help: 'schrijf een kwartaal als `2021-K2` of een maand als `2021-05`; een heel jaar staat in `jaar`',
    },
    en: {
      message: 'this is no quarter or month',
      help: 'write a quarter as `2021-K2` or a month as `2021-05`; a whole year goes into `jaar`',
    },
  },
  U421: {
    severity: 'error',
    nl: {
      message: 'deze `periode` ligt niet in het gevraagde `jaar`',
      help: 'laat `jaar` weg, of geef het jaar van de periode',
    },
    en: {
      message: 'this `periode` is not in the `jaar` asked about',
      help: 'leave out `jaar`, or give the year of the period',
    },
  },
} as const satisfies Record<`U${number}`, CatalogueEntry>;
