import type { CatalogueEntry } from '../catalogue.ts';

/** Order of words of exceptions, conditions by name, guarantees, decisions and own periods. */
export const decisions = {
  S80: {
    severity: 'error',
    nl: {
      message: 'deze uitzondering zegt niet wat er dan geldt',
      help: 'Schrijf `{value}` en de andere waarde, `{notApplied}`, of de regels van de verdeling die anders luiden.',
    },
    en: {
      message: 'this exception does not say what holds instead',
      help: 'Write `{value}` and the other value, `{notApplied}`, or the lines of the allocation that read otherwise.',
    },
  },
  S81: {
    severity: 'error',
    nl: {
      message: 'een uitzondering zegt op één manier wat er geldt, en hier staat een tweede',
      help: 'Laat één van de twee staan, of maak er twee uitzonderingen van.',
    },
    en: {
      message: 'an exception says in one way what holds, and here is a second',
      help: 'Keep one of the two, or make two exceptions of them.',
    },
  },
  S82: {
    severity: 'error',
    nl: {
      message: 'deze `{decision}` zegt niet wat zij geeft',
      help: 'Schrijf `{gives}` en de namen van wat ermee wordt vastgesteld, zoals `{gives} subsidie`.',
    },
    en: {
      message: 'this `{decision}` does not say what it gives',
      help: 'Write `{gives}` and the names of what it settles, such as `{gives} subsidy`.',
    },
  },
  S83: {
    severity: 'error',
    nl: {
      message: 'een uitzondering heeft geen `{found}`: buiten haar voorwaarde geldt de regel zelf',
      help: 'Laat `{found}` en wat erachter staat weg, of maak er een tweede uitzondering van.',
    },
    en: {
      message: 'an exception has no `{found}`: outside its condition the rule itself holds',
      help: 'Leave out `{found}` and what follows it, or make a second exception of it.',
    },
  },
  S84: {
    severity: 'error',
    nl: {
      message: 'een `{declaration}` heeft zelf geen type',
      help: 'Laat `{found}` weg.',
    },
    en: {
      message: 'a `{declaration}` has no type of its own',
      help: 'Leave out `{found}`.',
    },
  },
  S85: {
    severity: 'error',
    nl: {
      message: '`{found}` staat in een lijst, en hier begint geen lijst',
      help: 'Schrijf ervoor `{all}` als aan alles moet zijn voldaan, of `{one}` als één genoeg is.',
    },
    en: {
      message: '`{found}` stands in a list, and no list begins here',
      help: 'Write `{all}` before it if everything must hold, or `{one}` if one will do.',
    },
  },
  S86: {
    severity: 'error',
    nl: {
      message: 'een lijst binnen iets anders staat tussen haakjes: `({found} …)`',
      help: 'Zet `(` vóór `{found}` en `)` achter de laatste voorwaarde die erbij hoort.',
    },
    en: {
      message: 'a list inside something else stands in brackets: `({found} …)`',
      help: 'Put `(` before `{found}` and `)` behind the last condition that belongs to it.',
    },
  },
  S87: {
    severity: 'error',
    nl: {
      message: 'deze periode loopt over twee jaren, en naar welk van de twee zij heet staat er niet bij',
      help: 'Schrijf achter de eerste dag `, {meant}` of `, {other}`.',
    },
    en: {
      message: 'this period runs over two years, and by which of the two it is named is not said',
      help: 'Write `, {meant}` or `, {other}` behind the first day.',
    },
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
