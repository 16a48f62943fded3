import type { Goal } from '../../engine/index.ts';
import { UsageError } from './usage-error.ts';

const words: Readonly<Record<string, Goal>> = {
  meer: { kind: 'more' },
  more: { kind: 'more' },
  minder: { kind: 'less' },
  less: { kind: 'less' },
  anders: { kind: 'other' },
  other: { kind: 'other' },
};

/** `ja`, `12`, `>= 100000`, `<= 100000`, `meer`, `minder`; without it whatever is not so now. Throws where it is none of these. */
export function goalMeant(written: string | undefined): Goal {
  if (written === undefined) return { kind: 'other' };
  const text = written.trim().normalize('NFC');
  const word = Object.hasOwn(words, text) ? words[text] : undefined;
  if (word !== undefined) return word;
  const [, operator, value = ''] = /^(>=|≥|<=|≤|=)?\s*(.*)$/s.exec(text) ?? [];
  if (value === '' || /^[<>=]/.test(value)) throw new UsageError('U362', { option: '--doel', value: written });
  if (operator === '>=' || operator === '≥') return { kind: 'atLeast', value };
  return operator === '<=' || operator === '≤' ? { kind: 'atMost', value } : { kind: 'is', value };
}
