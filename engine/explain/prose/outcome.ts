import type { Language } from '../../../grammar/index.ts';
import type { TraceNode, TraceType } from '../model-trace.ts';
import { conditionName, isMoot, isNumbered, labelOf, type Speaker } from './labels.ts';
import { shownAsSaid, shownIn, shownIndex, shownOf, shownValue } from './show.ts';

/** What came of a node, in one sentence: `Het bedrag “subsidie” van A1 in 2021 is € 500,00.` */
export function outcomeSentence(speaker: Speaker, node: TraceNode): string {
  const { language, beside } = speaker;
  const words = table[language];
  const label = labelOf(speaker, node);
  const of = shownOf(node, language, beside);
  const isPlace = node.formula?.op === 'rank';
  const noun = isPlace ? words.place : (words.nouns[node.type.kind] ?? words.given[node.kind] ?? words.value);
  const { value } = node;
  if (node.kind === 'division' && value.state === 'known')
    return words.pot(label, of, shownValue(value, node.type, language));
  const held = value.state === 'known' && value.datum.kind === 'yesNo' ? value.datum.value : undefined;
  if (node.kind === 'condition')
    return words.condition(
      conditionName(speaker, node),
      isNumbered(speaker, node),
      held ?? (isMoot(speaker, node) ? 'moot' : value.state),
    );
  if (node.kind === 'guarantee' && held !== undefined) return words.guarantee(label, held);
  if (held !== undefined) return words.holds(label, placed(speaker, node), held);
  switch (value.state) {
    case 'known':
      return words.is(noun, label, of, shownAsSaid(value, node.type, language));
    case 'absent':
      return words.absent(label, of);
    case 'unknown':
      return node.type.kind === 'yesNo'
        ? words.holdsUnknown(label, placed(speaker, node))
        : words.unknown(noun, label, of);
    case 'fault':
      return words.fault(node.type.kind === 'yesNo' ? words.value : noun, label, of);
  }
}

/** `voor A1, in 2021 en bij niveau 2`: for whom and when a statement holds; begun with a space, empty for everybody. */
function placed({ language }: Speaker, node: TraceNode): string {
  const words = table[language];
  const owner = node.of === undefined ? [] : [`${words.forWhom} ${node.of.key}`];
  const indexes = node.for.map((index) =>
    index.kind === 'year' ? shownIn(index, language) : `${words.at} ${shownIndex(index, language)}`,
  );
  return [...owner, ...indexes].map((part) => ` ${part}`).join('');
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** `Het bedrag “subsidie”`, but `Het “bedrag per leerling”`. */
function beside(noun: string, label: string): string {
  const [article = '', word] = noun.split(' ');
  return label.split(' ')[0] === word ? article : noun;
}

interface OutcomeTable {
  readonly nouns: Readonly<Partial<Record<TraceType['kind'], string>>>;
  readonly value: string;
  /** What was delivered is no outcome. */
  readonly given: Readonly<Partial<Record<TraceNode['kind'], string>>>;
  readonly place: string;
  readonly forWhom: string;
  readonly at: string;
  readonly is: (noun: string, label: string, of: string, value: string) => string;
  readonly holds: (label: string, of: string, holds: boolean) => string;
  readonly holdsUnknown: (label: string, of: string) => string;
  readonly pot: (label: string, of: string, amount: string) => string;
  readonly absent: (label: string, of: string) => string;
  readonly unknown: (noun: string, label: string, of: string) => string;
  readonly fault: (noun: string, label: string, of: string) => string;
  /** What its label reads, in quotes unless it is a number. */
  readonly condition: (
    named: string,
    numbered: boolean,
    held: boolean | 'moot' | TraceNode['value']['state'],
  ) => string;
  readonly guarantee: (label: string, held: boolean) => string;
}

const table: Readonly<Record<Language, OutcomeTable>> = {
  nl: {
    nouns: {
      amount: 'Het bedrag',
      percentage: 'Het percentage',
      count: 'Het aantal',
      number: 'Het getal',
      date: 'De datum',
      duration: 'De termijn',
      year: 'Het jaar',
      text: 'De tekst',
    },
    value: 'De uitkomst',
    given: { fact: 'Het gegeven', judgement: 'Het oordeel', decided: 'Het besluit' },
    place: 'De plaats',
    forWhom: 'voor',
    at: 'bij',
    is: (noun, label, of, value) => `${beside(noun, label)} “${label}”${of} is ${value}.`,
    holds: (label, of, holds) => `Dit geldt ${holds ? 'wel' : 'niet'}${of}: “${label}”.`,
    holdsUnknown: (label, of) => `Of dit geldt${of}, is nog niet bekend: “${label}”.`,
    pot: (label, of, amount) => `De pot voor “${label}”${of} is ${amount}.`,
    absent: (label, of) => `Er is geen “${label}”${of}.`,
    unknown: (noun, label, of) => `${beside(noun, label)} “${label}”${of} is nog niet bekend.`,
    fault: (noun, label, of) => `${noun} “${label}”${of} is niet te berekenen.`,
    condition: (named, numbered, held) => {
      const it = numbered ? named : `de voorwaarde ${named}`;
      if (typeof held === 'boolean') return `Aan ${it} is ${held ? 'voldaan' : 'niet voldaan'}.`;
      if (held === 'moot') return `${capital(it)} is hier niet aan de orde.`;
      return `Of aan ${it} is voldaan, is ${held === 'fault' ? 'niet te bepalen' : 'nog niet bekend'}.`;
    },
    guarantee: (label, held) => `De waarborg “${label}” ${held ? 'houdt stand' : 'wordt geschonden'}.`,
  },
  en: {
    nouns: {
      amount: 'The amount',
      percentage: 'The percentage',
      count: 'The count',
      number: 'The number',
      date: 'The date',
      duration: 'The period',
      year: 'The year',
      text: 'The text',
    },
    value: 'The outcome',
    given: { fact: 'The fact', judgement: 'The judgement', decided: 'The decision' },
    place: 'The place',
    forWhom: 'for',
    at: 'with',
    is: (noun, label, of, value) => `${noun} “${label}”${of} is ${value}.`,
    holds: (label, of, holds) => `This ${holds ? 'holds' : 'does not hold'}${of}: “${label}”.`,
    holdsUnknown: (label, of) => `Whether this holds${of} is not known yet: “${label}”.`,
    pot: (label, of, amount) => `The pot for “${label}”${of} is ${amount}.`,
    absent: (label, of) => `There is no “${label}”${of}.`,
    unknown: (noun, label, of) => `${noun} “${label}”${of} is not known yet.`,
    fault: (noun, label, of) => `${noun} “${label}”${of} cannot be computed.`,
    condition: (named, numbered, held) => {
      const it = numbered ? named : `the condition ${named}`;
      if (typeof held === 'boolean') return `${capital(it)} is ${held ? 'met' : 'not met'}.`;
      if (held === 'moot') return `${capital(it)} does not come up here.`;
      return `Whether ${it} is met ${held === 'fault' ? 'cannot be told' : 'is not known yet'}.`;
    },
    guarantee: (label, held) => `The guarantee “${label}” ${held ? 'holds' : 'is broken'}.`,
  },
};
