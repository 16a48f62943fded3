import { chanceOf } from '../../engine/try/chance.ts';
import { addDivision } from './divisions.ts';
import type { Draft } from './draft.ts';
import { addRule } from './rules.ts';
import type { Program } from './tree.ts';
import { beginDraft } from './world.ts';

export interface Generated {
  readonly program: Program;
  readonly draft: Draft;
  /** The names of what is computed. */
  readonly names: readonly string[];
}

/** A well-typed program that follows from its number alone. */
export function generate(seed: number): Generated {
  const chance = chanceOf(seed);
  const draft = beginDraft(chance);
  const count = 3 + chance.below(4);
  for (let at = 0; at < count; at += 1) {
    if (chance.oneIn(4)) addDivision(draft);
    else addRule(draft);
  }
  const head = 'regeling proef "Proef"\n  in werking 2018-01-01\n  tijdvak 2020 t/m 2021\n\nartikel 1\n';
  const names = draft.readables.filter(({ from }) => from === 'rule').map(({ name }) => name);
  return { program: { files: [{ name: 'proef.maat', head: [head], declarations: draft.declarations }] }, draft, names };
}
