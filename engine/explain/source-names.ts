/**
 * What files are called in explanations and receipts: the last part of their path, with as many parts before it as it takes
 * to tell them apart. So they do not say where on which machine the law lay.
 */
export function sourceNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const all = [...new Set(paths)].map((path) => ({ path, parts: path.split(/[/\\]/) }));
  const nameOf = (parts: readonly string[], count: number): string => parts.slice(-count).join('/');
  return new Map(
    all.map(({ path, parts }) => {
      const others = all.filter((other) => other.path !== path);
      const enough = parts.findIndex((_, at) =>
        others.every((other) => nameOf(other.parts, at + 1) !== nameOf(parts, at + 1)),
      );
      return [path, nameOf(parts, enough < 0 ? parts.length : enough + 1)];
    }),
  );
}
