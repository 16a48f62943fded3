import { phraseOf, type Span, type TieBreak } from '../../grammar/index.ts';
import { type Mutant, mutant, type Workshop } from './mutant.ts';

const opposite = { highest: 'lowest', lowest: 'highest', yes: 'no', no: 'yes' } as const;

/** `hoogste eerst` and `laagste eerst` are each other, and `ja eerst` and `nee eerst`. */
export function orderMutant(span: Span, first: keyof typeof opposite, shop: Workshop, shown?: Span): readonly Mutant[] {
  const { language } = shop.module;
  const [from, to] = [phraseOf(first, language), phraseOf(opposite[first], language)];
  return mutant(shop, 'order', [{ span, text: (was) => replaceWord(was, from, to) }], shown);
}

/** What comes first where the rest is equal. */
export function tieMutant(tie: TieBreak | undefined, shop: Workshop): readonly Mutant[] {
  return tie === undefined || tie.kind === 'draw' ? [] : orderMutant(tie.span, tie.kind, shop);
}

/** The first time a word stands there, outside remarks; nothing where it does not. */
export function replaceWord(text: string, from: string, to: string): string | undefined {
  const found = new RegExp(`(^|[\\s()])${from}(?=[\\s(),]|$)`).exec(text);
  if (found === null) return undefined;
  const start = found.index + (found[1]?.length ?? 0);
  return text.slice(0, start) + to + text.slice(start + from.length);
}
