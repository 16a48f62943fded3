import { type Datum, indexText, type Quantity } from '../../engine/index.ts';
import type { Language } from '../../grammar/index.ts';

type Index = Quantity['family'][number];

/** What an index is called: `jaar`, `schooljaar`, `Domein`. */
export function indexLabel({ binding }: Index, language: Language): string {
  if (binding.kind !== 'year') return binding.of.name;
  const { of } = binding;
  return of === undefined || of.declaration === undefined ? units[language][of?.unit ?? 'year'] : of.label;
}

/** A value of an index as it is read: the label of a kind's value, else as facts write it. */
export function indexShown(datum: Datum, { binding }: Index): string {
  if (datum.kind === 'thing') return datum.key;
  if (datum.kind !== 'enumeration' || binding.kind !== 'enumeration') return indexText(datum);
  const value = binding.of.declaration.values.find(({ name }) => name.text === datum.value);
  return value?.label?.value ?? datum.value.replaceAll('_', ' ');
}

const units = {
  nl: { year: 'jaar', quarter: 'kwartaal', month: 'maand' },
  en: { year: 'year', quarter: 'quarter', month: 'month' },
} as const;
