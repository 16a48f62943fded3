import { type Expression, type Language, phraseOf } from '../../grammar/index.ts';
import { type Context, evaluateIn } from './context.ts';
import { asksSet } from './explain-comparison.ts';
import { isNo, isYes } from './results.ts';

/** A formula in one line, in the words of its explanation. */
type Worded = (expression: Expression) => string;

/**
 * What `als … dan … anders …` chose, and because of what: `€ 10,00, want heeft een plan (ja)`; of `anders` all that did not
 * hold. A formula without a choice, or one of which that cannot be told, as it stands.
 */
export function chosenWords(value: Expression, context: Context, worded: Worded, language: Language): string {
  const because: Expression[] = [];
  let chosen = value;
  while (chosen.kind === 'conditional') {
    const failed: Expression[] = [];
    let holding: Expression | undefined;
    for (const { condition, value: then } of chosen.branches) {
      if (asksSet(condition)) return worded(value);
      const result = evaluateIn(context, condition);
      if (isYes(result)) {
        because.push(condition);
        holding = then;
        break;
      }
      if (!isNo(result)) return worded(value);
      failed.push(condition);
    }
    if (holding === undefined && !failed.every(saysThatItFails)) return worded(value);
    if (holding === undefined) because.push(...failed);
    chosen = holding ?? chosen.otherwise;
  }
  if (because.length === 0) return worded(value);
  const all = because.map((one) => (one.kind === 'binary' && one.operator === 'or' ? `(${worded(one)})` : worded(one)));
  return `${worded(chosen)}, ${since[language]} ${all.join(` ${phraseOf('and', language)} `)}`;
}

/** Whose words say by themselves that it does not hold. */
function saysThatItFails(condition: Expression): boolean {
  if (condition.kind === 'binary') return condition.operator !== 'and' && condition.operator !== 'or';
  return condition.kind === 'reference' || condition.kind === 'membership' || condition.kind === 'presence';
}

const since = { nl: 'want', en: 'since' } as const;
