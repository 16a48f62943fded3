import type { Language } from '../../grammar/index.ts';

/** The words of explanations of divisions. Amounts come as they are shown. */
export interface DivisionWords {
  readonly wider: string;
  readonly raised: (floor: string) => string;
  readonly lowered: (factor: string) => string;
  readonly capped: (cap: string, over: string, again: boolean) => string;
  readonly full: (cap: string) => string;
  readonly refilled: (added: string, left: string, key: string | undefined, rounds: number) => string;
  readonly claim: (name: string, amount: string) => string;
  /** A claim below the minimum counts as that. */
  readonly claimRaised: (floor: string) => string;
  /** `isBounded`: some claim was cut off or raised before they were added up. */
  readonly enough: (pot: string, total: string, isBounded: boolean) => string;
  readonly short: (pot: string, total: string, isBounded: boolean) => string;
  readonly cut: (factor: string) => string;
  readonly place: (place: number, of: number, by: string) => string;
  readonly served: string;
  readonly unfit: Readonly<Record<'stops' | 'skipped' | 'getsRest', string>>;
  readonly getsRest: (amount: string) => string;
  readonly after: string;
  readonly open: string;
  /** Of who is equal to nobody, but comes after some who are equal. */
  readonly openAfter: string;
  readonly drawn: (place: number) => string;
  readonly forgoneByCap: string;
  readonly forgone: string;
  readonly again: (left: string, rounds: number) => string;
}

export const divisionWords: Readonly<Record<Language, DivisionWords>> = {
  nl: {
    wider: 'in het totaal telt ook mee wie niet ontvangt',
    raised: (floor) => `verhoogd tot het minimum van ${floor}`,
    lowered: (factor) => `gekort met factor ${factor}, omdat anderen hun minimum krijgen`,
    capped: (cap, over, again) =>
      `begrensd op ${cap}; ${over} daarboven ${again ? 'is opnieuw verdeeld' : 'blijft over'}`,
    full: (cap) => `begrensd op ${cap}`,
    refilled: (added, left, key, rounds) =>
      `${added} erbij van de ${left} die overbleef, opnieuw verdeeld naar ${key === undefined ? 'dezelfde maatstaf' : `rato van ${key}`}${
        rounds > 1 ? `, in ${rounds} ronden over wie nog onder het maximum zat` : ''
      }`,
    claim: (name, amount) => `aanspraak op ${amount} (${name})`,
    claimRaised: (floor) => `verhoogd tot het minimum van ${floor}`,
    enough: (pot, total, isBounded) =>
      `de pot van ${pot} is genoeg voor alle aanspraken, ${isBounded ? 'binnen de grenzen ' : ''}samen ${total}`,
    short: (pot, total, isBounded) =>
      `de pot van ${pot} is te klein voor alle aanspraken, ${isBounded ? 'binnen de grenzen ' : ''}samen ${total}`,
    cut: (factor) => `gekort met factor ${factor}`,
    place: (place, of, by) => `plaats ${place} van ${of}${by}`,
    served: 'past',
    unfit: {
      stops: 'past niet meer, en daar houdt het op',
      skipped: 'past niet meer, wordt overgeslagen',
      getsRest: 'er is niets meer over',
    },
    getsRest: (amount) => `past niet meer, krijgt de rest van ${amount}`,
    after: 'komt na wie niet meer paste',
    open: 'gelijk met anderen; de loting beslist',
    openAfter: 'komt na anderen die gelijk staan; hun loting beslist wat er overblijft',
    drawn: (place) => `als ${place}e geloot`,
    forgoneByCap: 'wat boven het maximum uitkwam',
    forgone: 'wat het deel zou zijn geweest van wie wel meetelt maar niet ontvangt',
    again: (left, rounds) =>
      `${left} is opnieuw verdeeld${rounds > 1 ? `, in ${rounds} ronden` : ''}, over wie nog onder het maximum zat`,
  },
  en: {
    wider: 'the total also counts those who do not receive',
    raised: (floor) => `raised to the minimum of ${floor}`,
    lowered: (factor) => `cut by factor ${factor}, as others get their minimum`,
    capped: (cap, over, again) => `limited to ${cap}; ${over} above it ${again ? 'was divided again' : 'is left over'}`,
    full: (cap) => `limited to ${cap}`,
    refilled: (added, left, key, rounds) =>
      `${added} more of the ${left} that was left, divided again ${key === undefined ? 'by the same key' : `pro rata to ${key}`}${
        rounds > 1 ? `, in ${rounds} rounds over those still under the maximum` : ''
      }`,
    claim: (name, amount) => `claim of ${amount} (${name})`,
    claimRaised: (floor) => `raised to the minimum of ${floor}`,
    enough: (pot, total, isBounded) =>
      `the pot of ${pot} is enough for all claims, ${total} together${isBounded ? ' within the bounds' : ''}`,
    short: (pot, total, isBounded) =>
      `the pot of ${pot} is too small for all claims, ${total} together${isBounded ? ' within the bounds' : ''}`,
    cut: (factor) => `cut by factor ${factor}`,
    place: (place, of, by) => `place ${place} of ${of}${by}`,
    served: 'fits',
    unfit: {
      stops: 'no longer fits, and there it stops',
      skipped: 'no longer fits, is skipped',
      getsRest: 'nothing is left',
    },
    getsRest: (amount) => `no longer fits, gets the remaining ${amount}`,
    after: 'comes after one who no longer fitted',
    open: 'equal to others; the draw decides',
    openAfter: 'comes after others who are equal; their draw decides what is left',
    drawn: (place) => `drawn as number ${place}`,
    forgoneByCap: 'what went over the maximum',
    forgone: 'what would have been the part of one who counts but does not receive',
    again: (left, rounds) =>
      `${left} was divided again${rounds > 1 ? `, in ${rounds} rounds` : ''}, over those still under the maximum`,
  },
};
