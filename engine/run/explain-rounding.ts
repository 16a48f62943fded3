import { type Expression, type Language, phraseOf, type RoundingClause } from '../../grammar/index.ts';
import { explanationWords } from './explain-words.ts';
import { phrase } from './phrase.ts';

/** `afgerond op cent`, with the direction and method where they were given. */
export function roundingWhy(rounding: RoundingClause | undefined, language: Language): readonly string[] {
  if (rounding === undefined) return [];
  const words = explanationWords[language];
  const direction = rounding.direction === undefined ? '' : ` ${phraseOf(rounding.direction, language)}`;
  const method = rounding.method === 'largestRemainder' ? `, ${words.largestRemainder}` : '';
  return [`${words.roundedTo(stepText(rounding.step, language))}${direction}${method}`];
}

function stepText(step: Expression, language: Language): string {
  if (step.kind === 'amount' && step.decimal === '0.01') return phraseOf('cent', language);
  return phrase(step, language, () => '…');
}
