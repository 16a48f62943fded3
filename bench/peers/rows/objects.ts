import { domains, institutions, levels, type Rows } from './rows.ts';

/** A diploma as most programs hold it. */
export interface Diploma {
  readonly instelling: string;
  readonly domein: string;
  readonly niveau: string;
}

const kept = new WeakMap<Rows, readonly Diploma[]>();

/** Made before the first answer about these rows, which is not timed. */
export function objectsOf(rows: Rows): readonly Diploma[] {
  const found = kept.get(rows);
  if (found !== undefined) return found;
  const made = Array.from({ length: rows.count }, (_, row) => ({
    instelling: institutions[rows.institution[row] ?? 0] ?? '',
    domein: domains[rows.domain[row] ?? 0] ?? '',
    niveau: levels[rows.level[row] ?? 0] ?? '',
  }));
  kept.set(rows, made);
  return made;
}
