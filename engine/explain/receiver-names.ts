import type { AllocationRecord, Analysis, Quantity } from '../model.ts';

/** What a receiver is called for people, by the key under which draws name it. */
export type NameOf = (key: string) => string;

/** Keys hold names of values of kinds, as `01AA economie`; people are told labels: `01AA, economie en administratie`. */
export function receiverNames({ family, division }: Quantity, analysis: Analysis): NameOf {
  const receiving = family.slice(0, division?.receiving ?? 0);
  const labels = receiving.map(({ binding }) => {
    const values =
      binding.kind === 'enumeration' ? (analysis.kinds.get(binding.of.name)?.declaration.values ?? []) : [];
    return new Map(values.map(({ name, label }) => [name.text, label?.value ?? name.text.replaceAll('_', ' ')]));
  });
  // The key of a thing may hold blanks, and stands first or in quotes.
  if (receiving.length === 0 || receiving.some(({ binding }) => binding.kind === 'thing'))
    return (key) => unquoted(key);
  return (key) => {
    const words = key.split(' ');
    const owner = words.slice(0, -receiving.length).join(' ');
    const indexes = words.slice(-receiving.length).map((word, at) => labels[at]?.get(word) ?? word);
    return [...(owner === '' ? [] : [owner]), ...indexes].join(', ');
  };
}

function unquoted(key: string): string {
  return key.replaceAll('"', '');
}

/** The names of those that are named by key beside the rows of a division. */
export function namesIn(
  { lastUnits, refill, draw, others }: AllocationRecord,
  nameOf: NameOf,
): readonly { readonly key: string; readonly name: string }[] | undefined {
  const keys = [
    ...lastUnits,
    ...(refill?.rounds ?? []).flatMap(({ full }) => full),
    ...(draw?.recorded?.order ?? []),
    ...(draw?.between ?? []),
    ...(others ?? []).map(({ key }) => key),
  ];
  const named = [...new Set(keys)].flatMap((key) => (nameOf(key) === key ? [] : [{ key, name: nameOf(key) }]));
  return named.length === 0 ? undefined : named;
}
