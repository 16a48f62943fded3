import type { ConditionList } from '../../grammar/index.ts';
import { requireYesNo } from './check-tests.ts';
import { both, either, type Guards, noGuards } from './guards.ts';
import { presentOperand } from './presence.ts';
import { yesNoType } from './types.ts';
import { type Checked, type Place, report, textAt, type Work } from './work.ts';

/**
 * `alle van`, `een van`, `ten minste 3 van` with named conditions. Of `alle van` each condition knows that those before
 * it hold, of `een van` that they do not; where some may fail nothing is known.
 */
export function checkConditions(work: Work, list: ConditionList, place: Place): Checked {
  checkNames(work, list, place);
  checkCount(work, list, place);
  let passed: Guards = noGuards;
  let decided: Guards | undefined;
  for (const { value } of list.conditions) {
    const at = { ...place, guards: both(place.guards, passed) };
    const checked = presentOperand(work, at, value, yesNoType);
    requireYesNo(work, at, value, checked.type);
    if (list.quantifier === 'atLeast') continue;
    const { holds, fails } = senses(list, checked);
    const here = both(passed, fails);
    decided = decided === undefined ? here : either(decided, here);
    passed = both(passed, holds);
  }
  const deciding = decided ?? noGuards;
  return list.quantifier === 'one'
    ? { type: yesNoType, whenTrue: deciding, whenFalse: passed }
    : { type: yesNoType, whenTrue: passed, whenFalse: deciding };
}

/** What is known where the list goes on to its next condition, and where this one decides it. */
function senses({ quantifier }: ConditionList, { whenTrue, whenFalse }: Checked): { holds: Guards; fails: Guards } {
  return quantifier === 'one' ? { holds: whenFalse, fails: whenTrue } : { holds: whenTrue, fails: whenFalse };
}

function checkNames(work: Work, { conditions }: ConditionList, { module }: Place): void {
  const first = new Map<string, ConditionList['conditions'][number]>();
  for (const condition of conditions) {
    const { name } = condition;
    const same = name.text === '' ? undefined : first.get(name.text);
    if (same === undefined) {
      first.set(name.text, condition);
      continue;
    }
    const related = [{ file: module.file, span: same.name.span, code: 'N90' as const, args: { name: same.name.text } }];
    report(work, module, 'N121', name.span, { name: name.text }, { related });
  }
}

function checkCount(work: Work, { quantifier, count, conditions, span }: ConditionList, { module }: Place): void {
  if (quantifier !== 'atLeast' || count === undefined || conditions.length === 0) return;
  if (1 <= count && count <= conditions.length) return;
  const words = textAt(work, module, { start: span.start, end: conditions[0]?.span.start ?? span.end });
  const head = { start: span.start, end: span.start + words.length };
  report(work, module, 'T121', head, { conditions: conditions.length, count });
}
