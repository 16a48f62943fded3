import type { Language } from '../../grammar/index.ts';

/** The words of explanations; the words of the language itself come from the vocabulary. */
export interface ExplanationWords {
  readonly fact: string;
  readonly source: (source: string) => string;
  readonly recorded: (date: string) => string;
  readonly judgement: (by: string | undefined, on: string | undefined) => string;
  readonly reasons: (reasons: string) => string;
  readonly parameter: string;
  readonly stated: string;
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
  readonly rest: (pot: string, receivers: number) => string;
  readonly assumption: string;
  readonly untranslated: string;
  readonly provisional: string;
  readonly notRead: (key: string) => string;
}

export const explanationWords: Readonly<Record<Language, ExplanationWords>> = {
  nl: {
    fact: 'gegeven',
    source: (source) => `bron: ${source}`,
    recorded: (date) => `vastgelegd op ${date}`,
    judgement: (by, on) => `oordeel${by === undefined ? '' : ` van ${by}`}${on === undefined ? '' : ` op ${on}`}`,
    reasons: (reasons) => `“${reasons}”`,
    parameter: 'vastgesteld in de regeling',
    stated: 'gesteld, niet berekend',
    outside: 'bestaat niet voor dit jaar',
    unknown: 'nog niet bekend',
    needed: (needs) => `nodig: ${needs}`,
    roundedTo: (step) => `afgerond op ${step}`,
    largestRemainder: 'grootste rest',
    lastUnit: 'kreeg een van de laatste eenheden',
    share: (weight, pot, key, own, total) => `${weight}van ${pot} naar rato van ${key} (${own} van ${total})`,
    noShare: 'deelt niet mee',
    condition: (condition) => `voorwaarde: ${condition}`,
    failsFor: (members) => `nee voor ${members}`,
    holdsFor: (members) => `ja voor ${members}`,
    rest: (pot, receivers) => `wat overblijft van ${pot} na verdeling over ${receivers}`,
    assumption: 'rust op een aanname',
    untranslated: 'rust op een artikel dat niet geheel vertaald is',
    provisional: 'voorlopig: rust op een aangenomen gegeven',
    notRead: (key) => `${key}: niet gebruikt in dit antwoord`,
  },
  en: {
    fact: 'fact',
    source: (source) => `source: ${source}`,
    recorded: (date) => `recorded on ${date}`,
    judgement: (by, on) => `judgement${by === undefined ? '' : ` by ${by}`}${on === undefined ? '' : ` on ${on}`}`,
    reasons: (reasons) => `“${reasons}”`,
    parameter: 'laid down in the regulation',
    stated: 'stated, not computed',
    outside: 'does not exist for this year',
    unknown: 'not known yet',
    needed: (needs) => `needed: ${needs}`,
    roundedTo: (step) => `rounded to ${step}`,
    largestRemainder: 'largest remainder',
    lastUnit: 'received one of the last units',
    share: (weight, pot, key, own, total) => `${weight}of ${pot} pro rata to ${key} (${own} of ${total})`,
    noShare: 'does not take part',
    condition: (condition) => `condition: ${condition}`,
    failsFor: (members) => `no for ${members}`,
    holdsFor: (members) => `yes for ${members}`,
    rest: (pot, receivers) => `what is left of ${pot} after division over ${receivers}`,
    assumption: 'rests on an assumption',
    untranslated: 'rests on an article not wholly translated',
    provisional: 'provisional: rests on an assumed fact',
    notRead: (key) => `${key}: not used in this answer`,
  },
};
