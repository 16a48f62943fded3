/**
 * A line stays a line: a long formula is cut at a word, never behind a sign or an opened bracket, and what is open there is
 * closed again.
 */
export function shortened(text: string, longest = 160): string {
  if (text.length <= longest) return text;
  const cut = text.lastIndexOf(' ', longest);
  const kept = text.slice(0, cut > 0 ? cut : longest).replace(/[\s(;,+\-×/=<>≤≥≠€]+$/u, '');
  const open = kept.split('(').length - kept.split(')').length;
  return `${kept} …${')'.repeat(Math.max(0, open))}`;
}
