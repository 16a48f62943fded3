import type { Language } from '../../../grammar/index.ts';
import type { DivisionTable } from './division-words.ts';
import { counted } from './plural.ts';

export const divisionTable: Readonly<Record<Language, DivisionTable>> = {
  nl: {
    pot: (amount, receivers, count, receiver) =>
      count === 0
        ? `Er is ${amount} te verdelen, maar er zijn geen ontvangers.`
        : `Er is ${amount} te verdelen over ${counted(count, receivers, receiver === '' ? 'ontvanger' : receiver)}.`,
    potFrom: (arithmetic) => `Dat bedrag is ${arithmetic}.`,
    potIs: (named) => `Dat bedrag is: ${named}.`,
    nothing: 'Er is dus niets te verdelen.',
    all: (label, total) => `De pot wordt verdeeld naar rato van ${label}. Dat is samen ${total}.`,
    weighted: (weight, label, total) => `Van de pot gaat ${weight} naar rato van ${label}. Dat is samen ${total}.`,
    wider: 'In dat totaal telt ook mee wie zelf niets ontvangt.',
    claims: (label, total, enough) =>
      `Alle aanspraken samen zijn ${total} (${label}). De pot is daarvoor ${enough ? 'groot genoeg' : 'te klein'}.`,
    order: (steps) => `De volgorde is: ${steps}.`,
    first: (label, first) => `${label}, ${first} eerst`,
    firstHolds: (label, holds) => `eerst waarvoor ${label} ${holds ? '' : 'niet '}geldt`,
    draw: 'loting',
    after: '; dan ',
    misfit: {
      stops: 'Wie er niet meer in past, krijgt niets. Daar houdt de verdeling op.',
      skipped: 'Wie er niet meer in past, wordt overgeslagen.',
      getsRest: 'Wie er niet meer helemaal in past, krijgt wat er over is.',
    },
    factor: (factor) => `Alle delen zijn gekort met de factor ${factor}.`,
    again: (label) =>
      `Wat boven een maximum uitkwam, is opnieuw verdeeld${label === undefined ? '' : ` naar rato van ${label}`}.`,
    round: (at, rounds, divided, full) =>
      `${rounds === 1 ? 'Dat gebeurde in 1 ronde' : `Ronde ${at}`}: ${divided} is verdeeld${full === '' ? '' : `; ${full}`}.`,
    full: (keys, count) => (count === 1 ? `${keys} kwam op het maximum` : `${keys} kwamen op het maximum`),
    drawn: (order, source) =>
      `Er is geloot${source === undefined ? '' : ` (bron: ${source})`}. De volgorde van de loting is: ${order}.`,
    drawNeeded: (between) => `Er moet nog worden geloot tussen ${between}.`,
    lastUnits: (step, keys, count) =>
      count === 1 ? `Zo kreeg ${keys} er ${step} bij.` : `Zo kregen ${keys} er elk ${step} bij.`,
    tie: {
      lowest: 'Bij gelijke resten, zoals hier, gaat de laagste code voor.',
      highest: 'Bij gelijke resten, zoals hier, gaat de hoogste code voor.',
      draw: 'Bij gelijke resten, zoals hier, beslist de loting.',
    },
    rounded: (step, place, largest) =>
      `Elk deel is ${largest ? 'naar beneden ' : ''}afgerond op ${step}${place === undefined ? '' : `, volgens ${place}`}.`,
    remainders: 'Wat daardoor overbleef, ging naar de grootste resten.',
    rest: (amount, to) =>
      to === undefined ? `Er blijft ${amount} over.` : `Er blijft ${amount} over. Dat gaat naar “${to}”.`,
    noRest: 'De hele pot is verdeeld.',
    forgone: (key, amount) => `${key} telt wel mee, maar ontvangt niet. Dat scheelt ${amount}.`,
    receivers: (named, count, all) => {
      if (all === count) return `De verdeling is: ${named}.`;
      return count === 1 ? `Het grootste deel is van ${named}.` : `De grootste delen zijn van ${named}.`;
    },
    getsNothing: (key, asked, unfit) =>
      `${key} krijgt niets: de aanspraak is ${asked}, en ${unfit ? 'dat past niet meer' : 'de verdeling was al gestopt'}.`,
    others: (shown, count, together) =>
      count === 1 ? `nog 1 ander met ${together}` : `de ${shown} andere samen ${together}`,
    part: {
      share: (text) => `Het eigen deel is: ${text}.`,
      pieces: (count) => `Het eigen deel bestaat uit ${count} stukken.`,
      piece: (at, text) => `Stuk ${at} is: ${text}.`,
      together: (amount) => `Samen is dat ${amount}.`,
      key: (label, own, total) => `${label} (${own} van ${total})`,
      ofPot: (pot, keys, weighted) => `De pot van ${pot} is verdeeld${weighted ? ':' : ' naar rato van'} ${keys}.`,
      weightedKey: (weight, key) => `voor ${weight} naar rato van ${key}`,
      withLast: (sentence, step) => `${sentence}; na het afronden naar beneden kwam er ${step} bij.`,
      nothing: (pot) => `Er is niets te verdelen: de pot is ${pot}.`,
      fitsAll: 'Alle aanspraken samen passen in de pot.',
      toOthers: (count, one) =>
        one ? 'De pot gaat naar 1 andere ontvanger.' : `De pot gaat naar de ${count} andere ontvangers.`,
      times: (weight, pot, own, total, label) => `${weight}${pot} × ${own} / ${total} (${label})`,
      claim: (label, amount) => `De aanspraak is ${amount} (${label}).`,
      claimCut: (amount, factor) =>
        `De aanspraak is ${amount}, en alle aanspraken zijn gekort met de factor ${factor}, omdat de pot te klein is.`,
      emptyKey: (label, total) => `Het totaal van ${label} is ${total}, dus dat deel van de pot is niet verdeeld.`,
      ofPotAdded: (pot, keys, added) =>
        `De pot van ${pot} is verdeeld naar rato van ${keys}, en bij het opnieuw verdelen kwam er ${added} bij.`,
      bounded: (amount) => `Daarvan telt mee: ${amount}.`,
      raised: (floor) =>
        floor === undefined
          ? 'Het deel is verhoogd tot het minimum.'
          : `Het deel is verhoogd tot het minimum van ${floor}.`,
      capped: (cap, over) =>
        over === undefined
          ? `Het deel is afgetopt op het maximum van ${cap}.`
          : `Het deel is afgetopt op het maximum van ${cap}. Daarboven viel ${over} af.`,
      cappedFrom: (from, keys, cap, over) =>
        `Naar rato van ${keys} was het ${from}; dat is afgetopt op het maximum van ${cap}, en ${over} viel af.`,
      added: (amount) => `Bij het opnieuw verdelen kwam er ${amount} bij.`,
      cut: (factor) => `Het deel is gekort met de factor ${factor}.`,
      place: (place, of) => `De plaats in de volgorde is ${place} van ${of}.`,
      atPlace: (place, of, drawn) => `(plaats ${place} van ${of}${drawn ? ', na loting' : ''})`,
      by: (values) => `De plaats is bepaald met: ${values}.`,
      fates: {
        served: 'Het deel past in de pot.',
        rest: 'De aanspraak past niet meer helemaal in de pot. Daarom gaat de rest van de pot hierheen.',
        unfit: 'De aanspraak past niet meer in de pot.',
        after: 'Deze plaats komt na de eerste die niet meer in de pot paste. Daarom blijft hier niets over.',
        open: 'De plaats is nog niet bekend, want de loting beslist.',
      },
      byFate: {
        served: (asked, pot) => `De aanspraak is ${asked}, en dat past in de pot van ${pot}.`,
        rest: (asked, pot) => `De aanspraak is ${asked}, en van de pot van ${pot} was alleen dit nog over.`,
        unfit: (asked, pot) => `De aanspraak is ${asked}, en dat past niet meer in de pot van ${pot}.`,
        after: (asked, pot) => `De aanspraak is ${asked}, maar de pot van ${pot} was al op bij een eerdere plaats.`,
        open: (asked, pot) => `De aanspraak is ${asked}, en de loting om de pot van ${pot} moet nog beslissen.`,
      },
      drawn: (place) => `In de loting kwam dit als nummer ${place}.`,
      lastUnit: (step) => `Daar kwam ${step} bij, omdat hier een van de grootste resten was.`,
      outside: (condition) => `Er is geen deel van de pot, want ${condition}.`,
      outsideUnknown: 'Er is geen deel van de pot.',
      undivided: 'De pot is nog niet verdeeld.',
      met: (condition) => `Alleen wie aan de voorwaarde voldoet, deelt mee; hier is dat zo: ${condition}.`,
      takesPart: 'Er komt in elk geval een deel: aan de eigen voorwaarden is voldaan.',
    },
    restOf: (label, amount, pot) => `Van de pot “${label}” van ${pot} blijft ${amount} over.`,
  },
  en: {
    pot: (amount, receivers, count, receiver) =>
      count === 0
        ? `There is ${amount} to divide, but there are no receivers.`
        : `There is ${amount} to divide over ${receiver === '' ? `${receivers} ${count === 1 ? 'receiver' : 'receivers'}` : counted(count, receivers, receiver)}.`,
    potFrom: (arithmetic) => `That amount is ${arithmetic}.`,
    potIs: (named) => `That amount is: ${named}.`,
    nothing: 'So there is nothing to divide.',
    all: (label, total) => `The pot is divided pro rata to ${label}. Together that is ${total}.`,
    weighted: (weight, label, total) => `Of the pot ${weight} goes pro rata to ${label}. Together that is ${total}.`,
    wider: 'That total also counts those who receive nothing themselves.',
    claims: (label, total, enough) =>
      `All claims together are ${total} (${label}). The pot is ${enough ? 'large enough' : 'too small'} for that.`,
    order: (steps) => `The order is: ${steps}.`,
    first: (label, first) => `${label}, ${first} first`,
    firstHolds: (label, holds) => `first those for which ${label} ${holds ? 'holds' : 'does not hold'}`,
    draw: 'a draw',
    after: '; then ',
    misfit: {
      stops: 'Who no longer fits in it gets nothing. There the division stops.',
      skipped: 'Who no longer fits in it is skipped.',
      getsRest: 'Who no longer wholly fits in it gets what is left.',
    },
    factor: (factor) => `All parts were cut by the factor ${factor}.`,
    again: (label) =>
      `What went over a maximum was divided again${label === undefined ? '' : ` pro rata to ${label}`}.`,
    round: (at, rounds, divided, full) =>
      `${rounds === 1 ? 'That took 1 round' : `Round ${at}`}: ${divided} was divided${full === '' ? '' : `; ${full}`}.`,
    full: (keys) => `${keys} reached the maximum`,
    drawn: (order, source) =>
      `There was a draw${source === undefined ? '' : ` (source: ${source})`}. The order of the draw is: ${order}.`,
    drawNeeded: (between) => `There must still be a draw between ${between}.`,
    lastUnits: (step, keys, count) => `So ${step} more went to ${count === 1 ? keys : `each of ${keys}`}.`,
    tie: {
      lowest: 'Of equal remainders, as here, the lowest code comes first.',
      highest: 'Of equal remainders, as here, the highest code comes first.',
      draw: 'Of equal remainders, as here, the draw decides.',
    },
    rounded: (step, place, largest) =>
      `Each part was rounded ${largest ? 'down ' : ''}to ${step}${place === undefined ? '' : `, by ${place}`}.`,
    remainders: 'What was left by that went to the largest remainders.',
    rest: (amount, to) => (to === undefined ? `${amount} is left.` : `${amount} is left. It goes to “${to}”.`),
    noRest: 'The whole pot was divided.',
    forgone: (key, amount) => `${key} counts but does not receive. That makes a difference of ${amount}.`,
    receivers: (named, count, all) => {
      if (all === count) return `The division is: ${named}.`;
      return count === 1 ? `The largest part is that of ${named}.` : `The largest parts are those of ${named}.`;
    },
    getsNothing: (key, asked, unfit) =>
      `${key} gets nothing: the claim is ${asked}, and ${unfit ? 'that no longer fits' : 'the division had stopped already'}.`,
    others: (shown, count, together) =>
      count === 1 ? `1 other with ${together}` : `the ${shown} others together ${together}`,
    part: {
      share: (text) => `The own part is: ${text}.`,
      pieces: (count) => `The own part has ${count} pieces.`,
      piece: (at, text) => `Piece ${at} is: ${text}.`,
      together: (amount) => `Together that is ${amount}.`,
      key: (label, own, total) => `${label} (${own} of ${total})`,
      ofPot: (pot, keys, weighted) => `The pot of ${pot} was divided${weighted ? ':' : ' pro rata to'} ${keys}.`,
      weightedKey: (weight, key) => `for ${weight} pro rata to ${key}`,
      withLast: (sentence, step) => `${sentence}; after rounding down ${step} was added.`,
      nothing: (pot) => `There is nothing to divide: the pot is ${pot}.`,
      fitsAll: 'All claims together fit in the pot.',
      toOthers: (count, one) =>
        one ? 'The pot goes to 1 other receiver.' : `The pot goes to the ${count} other receivers.`,
      times: (weight, pot, own, total, label) => `${weight}${pot} × ${own} / ${total} (${label})`,
      claim: (label, amount) => `The claim is ${amount} (${label}).`,
      claimCut: (amount, factor) =>
        `The claim is ${amount}, and all claims were cut by the factor ${factor}, because the pot is too small.`,
      emptyKey: (label, total) => `The total of ${label} is ${total}, so that part of the pot was not divided.`,
      ofPotAdded: (pot, keys, added) =>
        `The pot of ${pot} was divided pro rata to ${keys}, and dividing again added ${added}.`,
      bounded: (amount) => `Of that this counts: ${amount}.`,
      raised: (floor) =>
        floor === undefined ? 'The part was raised to the minimum.' : `The part was raised to the minimum of ${floor}.`,
      capped: (cap, over) =>
        over === undefined
          ? `The part was limited to the maximum of ${cap}.`
          : `The part was limited to the maximum of ${cap}. What went over it is ${over}.`,
      cappedFrom: (from, keys, cap, over) =>
        `Pro rata to ${keys} it was ${from}; that was limited to the maximum of ${cap}, and ${over} was cut.`,
      added: (amount) => `By dividing again ${amount} was added.`,
      cut: (factor) => `The part was cut by the factor ${factor}.`,
      place: (place, of) => `The place in the order is ${place} of ${of}.`,
      atPlace: (place, of, drawn) => `(place ${place} of ${of}${drawn ? ', by the draw' : ''})`,
      by: (values) => `The place was set by: ${values}.`,
      fates: {
        served: 'The part fits in the pot.',
        rest: 'The claim no longer wholly fits in the pot. So the rest of the pot goes here.',
        unfit: 'The claim no longer fits in the pot.',
        after: 'This place comes after the first that no longer fitted in the pot. So nothing is left here.',
        open: 'The place is not known yet, because the draw decides.',
      },
      byFate: {
        served: (asked, pot) => `The claim is ${asked}, and that fits in the pot of ${pot}.`,
        rest: (asked, pot) => `The claim is ${asked}, and of the pot of ${pot} only this was left.`,
        unfit: (asked, pot) => `The claim is ${asked}, and that no longer fits in the pot of ${pot}.`,
        after: (asked, pot) => `The claim is ${asked}, but the pot of ${pot} ended at an earlier place.`,
        open: (asked, pot) => `The claim is ${asked}, and the draw about the pot of ${pot} must still decide.`,
      },
      drawn: (place) => `In the draw this came as number ${place}.`,
      lastUnit: (step) => `Then ${step} was added, because this had one of the largest remainders.`,
      outside: (condition) => `There is no part of the pot, because ${condition}.`,
      outsideUnknown: 'There is no part of the pot.',
      undivided: 'The pot has not been divided yet.',
      met: (condition) => `Only who meets the condition takes part; here that is so: ${condition}.`,
      takesPart: 'There will be a part in any case: the own conditions are met.',
    },
    restOf: (label, amount, pot) => `Of the pot “${label}” of ${pot}, ${amount} is left.`,
  },
};
