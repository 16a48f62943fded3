import type { AtomicChange } from './atomic-changes.ts';

/** What was called otherwise before or after: names of one thing over time. */
export function renamesOf(changes: readonly AtomicChange[]): {
  readonly currentName: (name: string) => string;
  readonly otherNames: (name: string) => readonly string[];
} {
  const pairs = changes.flatMap(({ operation }) =>
    operation.kind === 'rename' ? [{ from: operation.from.text, to: operation.to.text }] : [],
  );
  return {
    currentName: (name) => pairs.reduce((current, { from, to }) => (current === from ? to : current), name),
    otherNames: (name) => {
      const names = [name];
      for (const { from, to } of [...pairs, ...pairs.toReversed()]) {
        if (names.includes(from) && !names.includes(to)) names.push(to);
        if (names.includes(to) && !names.includes(from)) names.push(from);
      }
      return names.slice(1);
    },
  };
}
