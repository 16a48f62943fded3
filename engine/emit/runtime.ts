import { divisionParts } from './runtime-division.ts';
import { exactParts } from './runtime-exact.ts';
import { faceParts } from './runtime-face.ts';
import { totalParts } from './runtime-totals.ts';
import { valueParts } from './runtime-values.ts';

/** A function that a module may need, as text, with the parts it calls. */
export interface RuntimePart {
  readonly needs: readonly string[];
  readonly text: string;
}

const constantParts: Readonly<Record<string, RuntimePart>> = {
  most: {
    needs: [],
    text: '/** 2^53 - 1: up to here a double holds every whole number. */\nconst most = 9007199254740991;',
  },
  U: {
    needs: [],
    text: '/** Half a unit in the last place of 1: by so much of itself a result may be off. */\nconst U = 2 ** -53;',
  },
};

const parts: Readonly<Record<string, RuntimePart>> = {
  ...constantParts,
  ...valueParts,
  ...totalParts,
  ...exactParts,
  ...faceParts,
  ...divisionParts,
};

/** What a module may not call its own. */
export const runtimeNames: readonly string[] = [
  ...Object.entries(parts).flatMap(([name, { text }]) => [
    name,
    ...[...text.matchAll(/^(?:function|const) (\w+)/gmu)].map(([, own]) => own ?? name),
  ]),
];

/** The functions of these names, and those that they call, each once and always in the same order. */
export function runtimeText(wanted: Iterable<string>): string {
  const all = new Set<string>();
  const add = (name: string): void => {
    if (all.has(name)) return;
    all.add(name);
    for (const other of parts[name]?.needs ?? []) add(other);
  };
  for (const name of wanted) add(name);
  return Object.entries(parts)
    .filter(([name]) => all.has(name))
    .map(([, { text }]) => text)
    .join('\n\n');
}
