import { editDistance } from '../../grammar/index.ts';

/** The name that was probably meant: the nearest of those that differ in a letter or two; the first in order of equals. */
export function nearestName(written: string, known: Iterable<string>): string | undefined {
  const folded = fold(written);
  const limit = written.length < 4 ? 1 : written.length < 8 ? 2 : 3;
  let nearest: string | undefined;
  let smallest = limit + 1;
  for (const name of known) {
    if (Math.abs(name.length - written.length) > limit) continue;
    const distance = editDistance(folded, fold(name), limit);
    if (distance < smallest || (distance === smallest && nearest !== undefined && name < nearest)) {
      nearest = name;
      smallest = distance;
    }
  }
  // Of a short name more than half would differ: that is another name.
  return nearest !== undefined && smallest * 2 <= written.length ? nearest : undefined;
}

/** As `nearestName`; else the only one that begins as what was written does, or the other way round. */
export function likelyName(written: string, known: readonly string[]): string | undefined {
  const near = nearestName(written, known);
  if (near !== undefined || written.length < shortestBeginning) return near;
  const alike = known.filter(
    (name) => name.length >= shortestBeginning && (name.startsWith(written) || written.startsWith(name)),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

const shortestBeginning = 4;

/** Without capitals and accents, which are the likeliest slips. */
export function fold(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}
