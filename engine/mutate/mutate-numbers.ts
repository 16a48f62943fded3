import type { Language } from '../../grammar/index.ts';

/** A number as written, one more and one less in its last unit: `€ 12,50` gives `€ 12,51` and `€ 12,49`; never below zero. */
export function neighbours(written: string, language: Language): readonly string[] {
  const found = /[0-9][0-9.,]*[0-9]|[0-9]/.exec(written);
  if (found === null) return [];
  const [before, after] = [written.slice(0, found.index), written.slice(found.index + found[0].length)];
  const [group, mark] = language === 'nl' ? ['.', ','] : [',', '.'];
  const [whole = '', decimals = ''] = found[0].split(mark);
  const isGrouped = whole.includes(group);
  const units = BigInt(whole.replaceAll(group, '') + decimals);
  return [units + 1n, units - 1n]
    .filter((value) => value >= 0n)
    .map((value) => {
      const digits = value.toString().padStart(decimals.length + 1, '0');
      const cut = digits.length - decimals.length;
      const front = isGrouped ? grouped(digits.slice(0, cut), group) : digits.slice(0, cut);
      return `${before}${front}${decimals === '' ? '' : `${mark}${digits.slice(cut)}`}${after}`;
    });
}

/** `jaar - 2` as `jaar - 1` and `jaar - 3`; a bare `jaar` has nothing to change. */
export function neighbouringPeriods(written: string): readonly string[] {
  const found = /^(.*[-+]\s*)([0-9]{1,4})$/s.exec(written);
  if (found === null) return [];
  const [, before = '', digits = ''] = found;
  return [Number(digits) + 1, Number(digits) - 1].map((count) => `${before}${count}`);
}

function grouped(digits: string, group: string): string {
  return digits.replace(/\B(?=(?:[0-9]{3})+$)/g, group);
}
