import { type Analysis, type Answer, explainLine, indexText, instanceKey } from '../../engine/index.ts';
import type { Language } from '../../grammar/index.ts';
import type { ShownGuarantee } from './protocol.ts';

/** The guarantees an answer touches, in words: those that are broken first. */
export function shownGuarantees(analysis: Analysis, answer: Answer, language: Language): readonly ShownGuarantee[] {
  return answer.guarantees
    .map(({ instance, state }): ShownGuarantee => {
      const { quantity, owner, indexes } = instance;
      const { declaration, label } = quantity;
      const key = instanceKey(quantity.name, owner, indexes);
      return {
        key,
        severity: declaration.kind === 'guarantee' ? declaration.severity : 'guarantee',
        label,
        ...(owner === undefined ? {} : { of: owner }),
        index: indexes.map(indexText).join(', '),
        state,
        line: explainLine(analysis, answer, key, language),
      };
    })
    .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}

const order: readonly ShownGuarantee['state'][] = ['broken', 'fault', 'open', 'held'];
