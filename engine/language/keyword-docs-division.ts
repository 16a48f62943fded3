import type { KeywordDocs } from './keyword-docs.ts';

/** What the words of a division by claims, of bounds, draws and wider totals do. */
export const divisionDocs = {
  claim: {
    nl: 'Wat elke ontvanger vraagt. Is er genoeg, dan krijgt ieder dat; anders beslist `bij tekort`.',
    en: 'What each recipient asks. If there is enough, each gets that; else `if short` decides.',
  },
  ifShort: {
    nl: 'Hoe er verdeeld wordt als het bedrag niet voor alle aanspraken genoeg is: `naar rato`, of `op volgorde van …`.',
    en: 'How it is divided when the amount is not enough for all claims: `pro rata`, or `in order of …`.',
  },
  inOrderOf: {
    nl: 'Wie het eerst aan de beurt komt: `a (hoogste eerst), b (nee eerst), loting`. De laatste houdt iedereen uit elkaar.',
    en: 'Who is served first: `a (highest first), b (no first), draw`. The last one tells everybody apart.',
  },
  whoDoesNotFit: {
    nl: 'Wat er gebeurt met de eerste aanspraak die niet meer in het bedrag past.',
    en: 'What happens to the first claim that does not fit into the amount any more.',
  },
  stops: {
    nl: 'Wie niet past krijgt niets, en wie na hem komt ook niet.',
    en: 'Whoever does not fit gets nothing, nor does anybody after it.',
  },
  isSkipped: {
    nl: 'Wie niet past krijgt niets; wie na hem komt en wel past, krijgt zijn aanspraak.',
    en: 'Whoever does not fit gets nothing; those after it that do fit get their claim.',
  },
  getsTheRest: {
    nl: 'Wie niet past krijgt wat er nog is, en wie na hem komt niets.',
    en: 'Whoever does not fit gets what is left, and those after it nothing.',
  },
  computedOver: {
    nl: 'Over wie de maatstaf wordt opgeteld, als dat meer zijn dan de ontvangers. Wat de anderen zouden krijgen, gaat naar het restant.',
    en: 'Over whom the measure is added up, where those are more than the recipients. What the others would have had goes to the rest.',
  },
  again: {
    nl: 'Wat boven het maximum uitkomt, gaat naar wie het nog niet bereikt, tot niemand er meer boven komt; zo nodig met een andere maatstaf.',
    en: 'What exceeds the maximum goes to those who have not reached it, until nobody exceeds it; by another measure if need be.',
  },
  draw: {
    nl: 'Een loting, waarvan de uitkomst als feit wordt aangeleverd. Er is er pas een nodig als gelijken niet allemaal passen. In een voorbeeld: wie er getrokken werden, de eerste vooraan.',
    en: 'A draw, whose outcome is delivered as a fact. One is needed only where not all that are equal fit. In an example: who were drawn, the first in front.',
  },
  first: { nl: 'Welke waarde voorgaat.', en: 'Which value goes first.' },
} as const satisfies KeywordDocs;
