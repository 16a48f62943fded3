import type { Language } from '../../grammar/index.ts';
import { fraction } from '../value/fraction.ts';
import { showNumber } from '../value/show.ts';

/** The words of explanations; the words of the language itself come from the vocabulary. */
export interface ExplanationWords {
  readonly fact: string;
  readonly source: (source: string) => string;
  readonly recorded: (date: string) => string;
  readonly judgement: (by: string | undefined, on: string | undefined) => string;
  readonly reasons: (reasons: string) => string;
  readonly regardedOther: (then: string, now: string) => string;
  readonly silence: (after: string | undefined) => string;
  readonly merged: (owner: string, on: string | undefined) => string;
  readonly successor: (owner: string, into: string, on: string) => string;
  readonly notMerged: (owners: string) => string;
  readonly notMergedVerdict: (owners: string) => string;
  readonly earlier: (own: string, other: string) => string;
  readonly belongsTo: (thing: string, entity: string, parent: string) => string;
  readonly parameter: string;
  readonly stated: string;
  readonly decided: (decision: string, date: string) => string;
  readonly notDecided: (decision: string) => string;
  readonly outside: string;
  readonly unknown: string;
  readonly needed: (needs: string) => string;
  readonly roundedTo: (step: string) => string;
  readonly largestRemainder: string;
  readonly lastUnit: string;
  readonly share: (weight: string, pot: string, key: string, own: string, total: string) => string;
  readonly noShare: string;
  readonly condition: (condition: string) => string;
  readonly failsFor: (members: string) => string;
  readonly holdsFor: (members: string) => string;
  readonly rank: (place: string, of: number, after: string, equals: string) => string;
  readonly rest: (pot: string, receivers: number) => string;
  readonly added: (changes: readonly string[]) => string;
  readonly amended: (changes: readonly string[]) => string;
  readonly inForce: (date: string) => string;
  readonly assumption: (which: string) => string;
  readonly worksBack: (date: string) => string;
  /** Of which articles; absent where none is known. */
  readonly untranslated: (articles: string | undefined) => string;
  /** Which facts; absent where the value is itself the one that was assumed. */
  readonly provisional: (facts: string | undefined) => string;
  readonly others: (count: number) => string;
  readonly members: (belonging: number, of: number, set: string, listed: string) => string;
  readonly exceptions: {
    readonly decides: (exception: string) => string;
    readonly fails: (exception: string) => string;
    readonly open: (exception: string) => string;
    readonly switchedOff: (exception: string, by: string) => string;
    readonly excepted: (exception: string, by: string) => string;
    readonly absent: string;
  };
  readonly notRead: (key: string) => string;
}

export const explanationWords: Readonly<Record<Language, ExplanationWords>> = {
  nl: {
    fact: 'gegeven',
    source: (source) => `bron: ${source}`,
    recorded: (date) => `vastgelegd op ${date}`,
    judgement: (by, on) => `oordeel${by === undefined ? '' : ` van ${by}`}${on === undefined ? '' : ` op ${on}`}`,
    reasons: (reasons) => `“${reasons}”`,
    regardedOther: (then, now) => `${then} (nu ${now})`,
    silence: (after) => `zonder opgave, telt${after === undefined ? '' : ` na ${after}`} als geen`,
    merged: (owner, on) => `van ${owner}${on === undefined ? '' : `, opgegaan op ${on}`}`,
    successor: (owner, into, on) => `${owner} is opgegaan in ${into} op ${on}`,
    notMerged: (owners) =>
      `van ${owners}, hierin opgegaan, komt niets mee: het gegeven zegt niet wat \`bij fusie\` geldt`,
    notMergedVerdict: (owners) => `het oordeel over ${owners}, hierin opgegaan, geldt hier niet`,
    earlier: (own, other) => `${other}, eerder dan ${own}`,
    belongsTo: (thing, entity, parent) => `${thing} is van ${entity} ${parent}`,
    parameter: 'vastgesteld in de regeling',
    stated: 'gesteld, niet berekend',
    decided: (decision, date) => `besloten bij ${decision} van ${date}`,
    notDecided: (decision) => `er is geen besluit “${decision}” genomen`,
    outside: 'bestaat niet voor dit jaar',
    unknown: 'nog niet bekend',
    needed: (needs) => `nodig: ${needs}`,
    roundedTo: (step) => `afgerond op ${step}`,
    largestRemainder: 'grootste rest',
    lastUnit: 'kreeg een van de laatste centen of euro’s van de afronding',
    share: (weight, pot, key, own, total) => `${weight}van ${pot} naar rato van ${key} (${own} van ${total})`,
    noShare: 'deelt niet mee',
    condition: (condition) => `voorwaarde: ${condition}`,
    failsFor: (members) => `nee voor ${members}`,
    holdsFor: (members) => `ja voor ${members}`,
    rank: (place, of, after, equals) =>
      `plaats ${place} van ${of}${after === '' ? '' : `, na ${after}`}${equals === '' ? '' : `, gelijk met ${equals}`}`,
    rest: (pot, receivers) => `wat overblijft van ${pot} na verdeling over ${receivers}`,
    added: (changes) => `toegevoegd door ${changes.join('; en door ')}`,
    amended: (changes) => `zoals gewijzigd door ${changes.join('; en door ')}`,
    inForce: (date) => `in werking ${date}`,
    assumption: (which) => `rust op een aanname${which === '' ? '' : `: ${which}`}`,
    worksBack: (date) => `werkt terug tot en met ${date}`,
    untranslated: (articles) => `rust op ${articles ?? 'een artikel'}, niet geheel vertaald`,
    provisional: (facts) => (facts === undefined ? 'voorlopig: aangenomen' : `voorlopig: aangenomen is ${facts}`),
    others: (count) => `en ${count} ${count === 1 ? 'ander' : 'andere'}`,
    members: (belonging, of, set, listed) =>
      `${showCount(belonging, 'nl')} van ${showCount(of, 'nl')} ${set}${listed === '' ? '' : `: ${listed}`}`,
    exceptions: {
      decides: (exception) => `uitzondering ${exception} geldt`,
      fails: (exception) => `uitzondering ${exception} geldt niet`,
      open: (exception) => `of uitzondering ${exception} geldt, is nog niet bekend`,
      switchedOff: (exception, by) => `uitzondering ${exception} blijft buiten toepassing door ${by}`,
      excepted: (exception, by) => `uitzondering ${exception} wijkt voor ${by}`,
      absent: 'geen',
    },
    notRead: (key) => `${key}: niet gebruikt in dit antwoord`,
  },
  en: {
    fact: 'fact',
    source: (source) => `source: ${source}`,
    recorded: (date) => `recorded on ${date}`,
    judgement: (by, on) => `judgement${by === undefined ? '' : ` by ${by}`}${on === undefined ? '' : ` on ${on}`}`,
    reasons: (reasons) => `“${reasons}”`,
    regardedOther: (then, now) => `${then} (now ${now})`,
    silence: (after) => `not stated, counts as absent${after === undefined ? '' : ` after ${after}`}`,
    merged: (owner, on) => `of ${owner}${on === undefined ? '' : `, merged on ${on}`}`,
    successor: (owner, into, on) => `${owner} merged into ${into} on ${on}`,
    notMerged: (owners) =>
      `nothing comes from ${owners}, merged into it: the fact does not say what holds \`on merger\``,
    notMergedVerdict: (owners) => `the judgement of ${owners}, merged into it, does not count here`,
    earlier: (own, other) => `${other}, earlier than ${own}`,
    belongsTo: (thing, entity, parent) => `${thing} is of ${entity} ${parent}`,
    parameter: 'laid down in the regulation',
    stated: 'stated, not computed',
    decided: (decision, date) => `decided in ${decision} of ${date}`,
    notDecided: (decision) => `no decision “${decision}” was taken`,
    outside: 'does not exist for this year',
    unknown: 'not known yet',
    needed: (needs) => `needed: ${needs}`,
    roundedTo: (step) => `rounded to ${step}`,
    largestRemainder: 'largest remainder',
    lastUnit: 'received one of the last cents or euros of the rounding',
    share: (weight, pot, key, own, total) => `${weight}of ${pot} pro rata to ${key} (${own} of ${total})`,
    noShare: 'does not take part',
    condition: (condition) => `condition: ${condition}`,
    failsFor: (members) => `no for ${members}`,
    holdsFor: (members) => `yes for ${members}`,
    rank: (place, of, after, equals) =>
      `place ${place} of ${of}${after === '' ? '' : `, after ${after}`}${equals === '' ? '' : `, equal to ${equals}`}`,
    rest: (pot, receivers) => `what is left of ${pot} after division over ${receivers}`,
    added: (changes) => `added by ${changes.join('; and by ')}`,
    amended: (changes) => `as amended by ${changes.join('; and by ')}`,
    inForce: (date) => `in force ${date}`,
    assumption: (which) => `rests on an assumption${which === '' ? '' : `: ${which}`}`,
    worksBack: (date) => `works back to ${date}`,
    untranslated: (articles) => `rests on ${articles ?? 'an article'}, not wholly translated`,
    provisional: (facts) => (facts === undefined ? 'provisional: assumed' : `provisional: assumed is ${facts}`),
    others: (count) => `and ${count} ${count === 1 ? 'other' : 'others'}`,
    members: (belonging, of, set, listed) =>
      `${showCount(belonging, 'en')} of ${showCount(of, 'en')} ${set}${listed === '' ? '' : `: ${listed}`}`,
    exceptions: {
      decides: (exception) => `exception ${exception} applies`,
      fails: (exception) => `exception ${exception} does not apply`,
      open: (exception) => `whether exception ${exception} applies is not known yet`,
      switchedOff: (exception, by) => `exception ${exception} is left unapplied because of ${by}`,
      excepted: (exception, by) => `exception ${exception} gives way to ${by}`,
      absent: 'absent',
    },
    notRead: (key) => `${key}: not used in this answer`,
  },
};

function showCount(count: number, language: Language): string {
  return showNumber(fraction(BigInt(count)), language);
}
