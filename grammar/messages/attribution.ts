import type { CatalogueEntry } from '../catalogue.ts';

/** Why a difference cannot be parted over changes of the law. Codes R480 to R489. */
export const attributionMessages = {
  R480: {
    severity: 'error',
    nl: {
      message: 'tussen {from} en {to} verandert er niets aan `{regulation}`: er is geen verschil om te verdelen',
      help: 'Noem twee dagen waartussen een wijziging in werking treedt, of waartussen een wijziging bekend wordt. Of vergelijk met een ontwerp.',
    },
    en: {
      message: 'between {from} and {to} nothing changes in `{regulation}`: there is no difference to part',
      help: 'Name two days between which an amendment enters into force, or between which one becomes known. Or compare with a draft.',
    },
  },
  R481: {
    severity: 'error',
    nl: {
      message: '`{regulation}` bevat nog fouten, dus er valt niets te vergelijken; de eerste is: {firstNl}',
      help: 'Verbeter eerst de fouten die bij het controleren worden gemeld.',
    },
    en: {
      message: '`{regulation}` still contains errors, so there is nothing to compare; the first is: {firstEn}',
      help: 'Correct the errors reported by the check first.',
    },
  },
  R482: {
    severity: 'error',
    nl: {
      message:
        'het verschil tussen `{one}` en `{other}` is niet te schrijven als losse wijzigingen, dus is niet te zeggen welke wijziging wat doet: {firstNl}',
      help: 'Vergelijk de uitkomsten als geheel, met `maatstaf diff`, of verander minder tegelijk.',
    },
    en: {
      message:
        'the difference between `{one}` and `{other}` cannot be written as separate changes, so nobody can say which change does what: {firstEn}',
      help: 'Compare the outcomes as a whole, with `maatstaf diff`, or change less at a time.',
    },
  },
  R483: {
    severity: 'error',
    nl: {
      message: 'bij wat gevraagd is, komt `{key}` niet voor',
      help: 'Vraag naar een sleutel die bij de gegevens is geleverd.',
    },
    en: {
      message: '`{key}` does not occur in what is asked',
      help: 'Ask for a key that is delivered with the facts.',
    },
  },
} as const satisfies Record<`R${number}`, CatalogueEntry>;
