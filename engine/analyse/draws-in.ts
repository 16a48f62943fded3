/** The draws in a tree, each with the rank it stands in. */
export function* drawsIn(node: unknown, rank: object | undefined): Generator<{ readonly rank: object | undefined }> {
  if (typeof node !== 'object' || node === null) return;
  if ('kind' in node && node.kind === 'draw') yield { rank };
  const inside = 'kind' in node && node.kind === 'rank' ? node : rank;
  for (const part of Object.values(node)) yield* drawsIn(part, inside);
}
