/** Facts as a JSON text with a line for each thing, so that a population of thousands can still be read and compared. */
export function factsText(facts: Readonly<Record<string, unknown>>): string {
  const members = Object.entries(facts).map(([name, value]) => `${JSON.stringify(name)}: ${linesOf(value)}`);
  return `{\n${members.join(',\n')}\n}\n`;
}

function linesOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const lines = Object.entries(value).map(([key, thing]) => `  ${JSON.stringify(key)}: ${JSON.stringify(thing)}`);
  return `{\n${lines.join(',\n')}\n}`;
}
