import type { Language } from '../../grammar/index.ts';
import type { Datum, Instance, Result } from '../model.ts';
import { describeInstance, describeNeed } from '../run/describe.ts';
import { showDatum } from '../run/show-datum.ts';
import { anyText } from './alternatives.ts';
import type { Change, ChangeSet, Needed, ReadGoal, WhatIf } from './model.ts';

/** One open fact: what it is, who delivers it and what it decides. */
export function neededLine({ need, kind, by, of, settles, proven }: Needed, language: Language): string {
  const words = texts[language];
  const whose = of === undefined ? '' : ` ${of.entity.label} ${of.key}`;
  const who =
    kind === 'judgement' ? words.judgedBy(by ?? '') : kind === 'fact' && whose !== '' ? words.deliveredBy(whose) : '';
  const effect =
    settles === undefined || settles.atBest === 0 ? '' : settles.always > 0 ? words.decides : words.mayDecide;
  const parts = [who, effect, proven ? '' : words.perhaps].filter((part) => part !== '');
  return `${describeNeed(need, language)}${parts.length === 0 ? '' : ` — ${parts.join('; ')}`}`;
}

/** What would have to differ, a line for each set, and behind it how far was searched. */
export function whatIfLines(found: WhatIf, language: Language): readonly string[] {
  const { instance, now, goal, already, sets } = found;
  const words = texts[language];
  if (instance === undefined || now === undefined || goal === undefined) return [];
  const is = `${describeInstance(instance, language)}: ${resultWords(now, instance, language)}`;
  if (already) return [`${is}. ${words.already}`];
  const wanted = goalWords(goal, instance, language);
  const lines = sets.map((set) => setLine(set, instance, language));
  const first = sets.length === 0 ? `${is}. ${words.none(wanted)}` : `${is}. ${words.some(wanted)}`;
  const labels = [...new Set(found.untried.map(({ quantity }) => quantity.label))];
  const named = labels.slice(0, mostNamed).join(', ');
  const others = labels.length > mostNamed ? `, … (+ ${labels.length - mostNamed})` : '';
  return [first, ...lines, words.ended(found), ...(named === '' ? [] : [`${words.untried}${named}${others}.`])];
}

/** Labels in one line. */
const mostNamed = 6;

function setLine({ changes, outcome }: ChangeSet, instance: Instance, language: Language): string {
  const each = changes.map((change) => changeWords(change, language)).join(texts[language].and);
  return `${each} → ${resultWords(outcome, instance, language)}`;
}

function changeWords({ instance, from, to, notYet }: Change, language: Language): string {
  const words = texts[language];
  const text = (value: Datum | 'absent' | 'unknown'): string => valueWords(value, instance, language);
  const step = notYet === undefined ? '' : ` (${words.notYet(text(notYet))})`;
  return `${describeInstance(instance, language)}: ${words.instead(text(to), text(from))}${step}`;
}

function valueWords(value: Datum | 'absent' | 'unknown', { quantity }: Instance, language: Language): string {
  if (typeof value === 'string') return texts[language][value];
  return value === anyText ? texts[language].anyText : showDatum(value, quantity.type, language);
}

function resultWords(result: Result, instance: Instance, language: Language): string {
  if (result.kind === 'known') return showDatum(result.datum, instance.quantity.type, language);
  return texts[language][result.kind];
}

function goalWords(goal: ReadGoal, instance: Instance, language: Language): string {
  const words = texts[language];
  if (!('value' in goal)) return words[goal.kind];
  return `${words[goal.kind]}${valueWords(goal.value, instance, language)}`;
}

const texts = {
  nl: {
    absent: 'geen',
    unknown: 'onbekend',
    fault: 'niet te berekenen',
    anyText: 'een tekst',
    and: ', en ',
    notYet: (value: string) => `bij ${value} nog niet`,
    instead: (to: string, from: string) => `${to} in plaats van ${from}`,
    is: '',
    atLeast: 'ten minste ',
    atMost: 'ten hoogste ',
    more: 'meer dan nu',
    less: 'minder dan nu',
    other: 'iets anders dan nu',
    already: 'Dat is al zo.',
    none: (wanted: string) => `Er is niets gevonden waardoor het ${wanted} wordt.`,
    some: (wanted: string) => `Het wordt ${wanted} met:`,
    judgedBy: (who: string) => (who === '' ? 'een oordeel' : `een oordeel van ${who}`),
    deliveredBy: (whose: string) => `een gegeven van${whose}`,
    decides: 'beslist op zichzelf',
    mayDecide: 'kan op zichzelf beslissen',
    untried: 'Niet veranderd: ',
    perhaps: 'of het nog uitmaakt is niet nagegaan',
    ended: ({ ended, searched, runs, sets }: WhatIf): string => {
      const size = searched === 1 ? 'elk feit apart' : `alle groepen van ten hoogste ${searched} feiten`;
      if (ended === 'all') return `Alles wat meetelt is geprobeerd (${runs} keer gerekend).`;
      if (ended === 'runs' || ended === 'told') {
        const so =
          ended === 'runs'
            ? `Het zoeken hield op na ${runs} keer rekenen`
            : `Het zoeken is gestopt na ${runs} keer rekenen`;
        return `${so}; ${searched === 0 ? 'nog niet elk feit apart is geprobeerd' : `${size} is geprobeerd`}.`;
      }
      const whole =
        searched === 1
          ? 'Elk feit apart is geprobeerd'
          : `Alle groepen van ten hoogste ${searched} feiten zijn geprobeerd`;
      return `${whole} (${runs} keer gerekend)${sets.length > 0 ? '; grotere groepen niet' : ''}.`;
    },
  },
  en: {
    absent: 'none',
    unknown: 'unknown',
    fault: 'cannot be computed',
    anyText: 'a text',
    and: ', and ',
    notYet: (value: string) => `not yet with ${value}`,
    instead: (to: string, from: string) => `${to} instead of ${from}`,
    is: '',
    atLeast: 'at least ',
    atMost: 'at most ',
    more: 'more than now',
    less: 'less than now',
    other: 'something else than now',
    already: 'It is so already.',
    none: (wanted: string) => `Nothing was found that makes it ${wanted}.`,
    some: (wanted: string) => `It becomes ${wanted} with:`,
    judgedBy: (who: string) => (who === '' ? 'a judgement' : `a judgement of ${who}`),
    deliveredBy: (whose: string) => `a fact of${whose}`,
    decides: 'decides by itself',
    mayDecide: 'may decide by itself',
    untried: 'Left unchanged: ',
    perhaps: 'whether it still matters was not found out',
    ended: ({ ended, searched, runs, sets }: WhatIf): string => {
      if (ended === 'all') return `Everything that matters was tried (computed ${runs} times).`;
      const whole = searched === 1 ? 'each fact by itself' : `all groups of at most ${searched} facts`;
      if (ended === 'runs' || ended === 'told')
        return `The search ended after computing ${runs} times; ${searched === 0 ? 'not even each fact by itself was tried' : `${whole} was tried`}.`;
      return `Tried was ${whole} (computed ${runs} times)${sets.length > 0 ? '; larger groups were not' : ''}.`;
    },
  },
} as const;
