import type { Language } from '../../grammar/index.ts';
import { type Answer, type Application, type Datum, type Instance, indexText, type SetRead } from '../model.ts';
import { explanationWords } from './explain-words.ts';
import { kindOf } from './found.ts';

/** How many members of a large set are told of unless said otherwise. */
export const membersShown = 3;

/** Of each large set that was gone through: how many belong to it, and the first of them. */
export function membersWhy({ reads }: Application, language: Language): readonly string[] {
  const words = explanationWords[language];
  const lines = setsIn(reads).map(({ set, of, members }) => {
    const shown = members.slice(0, membersShown).map(memberText);
    const others = members.length - shown.length;
    const listed = [shown.join(', '), ...(others > 0 ? [words.others(others)] : [])].join(' ');
    const plural = set.items.map((item) => (item.kind === 'named' ? item.name.text : (item.period?.text ?? item.unit)));
    return words.members(members.length, of, plural.join(' × '), listed);
  });
  // Two totals over the same set say the same of it.
  return [...new Set(lines)];
}

/**
 * Keys of what was read, without what is about those in a large set who do not belong to it, or come after the first so
 * many: each of thousands in a line of its own would tell nobody anything.
 */
export function readsShown({ applications }: Answer, { reads }: Application, atMost: number): readonly string[] {
  const sets = setsIn(reads);
  if (sets.length === 0) return [...reads];
  const shown = new Set(sets.flatMap(({ members }) => members.slice(0, atMost).map(memberText)));
  const kinds = sets.map(({ kinds }) => kinds);
  return [...reads].filter((key) => {
    const instance = applications.get(key)?.instance;
    if (instance === undefined) return true;
    const about = kinds.flatMap((kind) => aboutText(instance, kind) ?? []);
    return about.length === 0 || about.some((text) => shown.has(text));
  });
}

function setsIn(reads: Application['reads']): readonly SetRead[] {
  return (reads.parts ?? []).flatMap((part) => (typeof part === 'string' || part.set === undefined ? [] : [part.set]));
}

/** Which member of a set of these kinds a value is of; undefined where it is of none. */
function aboutText({ quantity, owner, indexes }: Instance, kinds: readonly string[]): string | undefined {
  const own =
    quantity.owner === undefined || owner === undefined
      ? []
      : [{ kind: `thing ${quantity.owner.entity.name}`, text: owner }];
  const parts = [...own, ...indexes.map((index) => ({ kind: kindOf(index), text: plainText(index) }))];
  const texts = kinds.map((kind) => parts.find((part) => part.kind === kind)?.text);
  return texts.includes(undefined) ? undefined : texts.join(' ');
}

function memberText(data: readonly Datum[]): string {
  return data.map(plainText).join(' ');
}

function plainText(datum: Datum): string {
  return datum.kind === 'thing' ? datum.key : indexText(datum);
}
