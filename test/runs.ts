/**
 * How often a property is tried: as often as written in the suite, many times more in `npm run prove`, which sets
 * `PROVE` to how many times more.
 */
export function runs(count: number): number {
  const times = Number(process.env['PROVE'] ?? '1');
  if (!Number.isInteger(times) || times < 1) throw new Error('PROVE must be a whole number, such as 25');
  return count * times;
}
