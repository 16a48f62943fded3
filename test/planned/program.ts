import { chanceOf } from '../../engine/try/chance.ts';
import { addDivision } from './divisions.ts';
import type { Draft } from './draft.ts';
import { addDecision, addGuarantee, amendments, usedRegulation } from './laws.ts';
import { addRule } from './rules.ts';
import type { GeneratedFile, Program } from './tree.ts';
import { beginDraft } from './world.ts';

export interface Generated {
  readonly program: Program;
  readonly draft: Draft;
  /** The names that may be asked of 2020, and those of 2021. */
  readonly names: { readonly both: readonly string[]; readonly later: readonly string[] };
}

/** A well-typed program that follows from its number alone. */
export function generate(seed: number): Generated {
  const chance = chanceOf(seed);
  const draft = beginDraft(chance);
  const used = chance.oneIn(15) ? usedRegulation(draft) : undefined;
  const count = 3 + chance.below(4);
  for (let at = 0; at < count; at += 1) {
    if (chance.oneIn(4)) addDivision(draft);
    else addRule(draft);
    if (chance.oneIn(20)) addDecision(draft);
  }
  if (chance.oneIn(8)) addGuarantee(draft);
  const own = namesOf(draft);
  const amended = chance.oneIn(6) ? amendments(draft) : undefined;
  const head = `regeling proef "Proef"\n  in werking 2018-01-01\n  tijdvak 2020 t/m 2021${used === undefined ? '' : '\n  gebruikt wet'}\n\nartikel 1\n`;
  const base: GeneratedFile = { name: 'proef.maat', head: [head], declarations: draft.declarations };
  const today = (names: readonly string[]): string[] => names.map((name) => amended?.renamed.get(name) ?? name);
  return {
    program: { files: [base, ...(amended?.files ?? []), ...(used === undefined ? [] : [used])] },
    draft,
    names: { both: today(own.both), later: [...today(own.later), ...(amended?.added ?? [])] },
  };
}

function namesOf({ readables, watching }: Draft): Generated['names'] {
  const rules = readables.filter(
    ({ from, decided, name }) => from === 'rule' && decided !== true && !name.includes('.'),
  );
  const both = rules.filter(({ only }) => only === undefined);
  return {
    both: [...both.map(({ name }) => name), ...watching],
    later: [...rules.map(({ name }) => name), ...watching],
  };
}
