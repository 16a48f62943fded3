import type { Analysis, Facts } from '../model.ts';
import { today } from '../run/law-states.ts';
import { hasLives } from '../run/lives.ts';
import type { Count } from './bound.ts';

/** Whether anything among the facts begins, ends or merges. */
export function haveLives({ things }: Facts): boolean {
  return [...things.values()].some((own) => hasLives(own.values()));
}

/** How many things there are among facts; `of` are those a question is about. An object that is not there counts as none. */
export function countIn(analysis: Analysis, facts: Facts, of: readonly string[] = []): Count {
  const most = new Map<string, bigint>();
  const lives = haveLives(facts);
  return ({ entity, per, asked }) => {
    const name = today(analysis, entity.name);
    const all = BigInt(facts.things.get(name)?.size ?? 0);
    if (asked === true) return BigInt(askedOf(analysis, facts, new Set(of), name));
    // What belongs to a thing that merged belongs to another from then on.
    if (per === undefined || lives) return all;
    const key = `${name} ${today(analysis, per.name)}`;
    const known = most.get(key) ?? mostPerOne(facts, name, entity.parent === per);
    most.set(key, known);
    return known;
  };
}

/** Of the things of an object the most that belong to one; all where they belong to something that belongs to it. */
function mostPerOne({ things }: Facts, name: string, direct: boolean): bigint {
  const all = things.get(name);
  if (all === undefined || !direct) return BigInt(all?.size ?? 0);
  const counts = new Map<string | undefined, number>();
  for (const { parent } of all.values()) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  return BigInt(Math.max(0, ...counts.values()));
}

/** Those asked about, what they belong to, and what belongs to them. */
function askedOf(analysis: Analysis, facts: Facts, of: ReadonlySet<string>, name: string): number {
  const own = [...analysis.entities.values()].find((one) => today(analysis, one.name) === name);
  const above: string[] = [];
  for (let entity = own?.parent; entity !== undefined; entity = entity.parent) above.push(today(analysis, entity.name));
  const belongs = (key: string): boolean => {
    if (of.has(key)) return true;
    let [at, whose]: [string, string | undefined] = [name, key];
    for (const next of above) {
      whose = facts.things.get(at)?.get(whose ?? '')?.parent;
      if (whose !== undefined && of.has(whose)) return true;
      at = next;
    }
    return false;
  };
  const keys = [...(facts.things.get(name)?.keys() ?? [])].filter(belongs);
  return Math.max(keys.length, Math.min(of.size, facts.things.get(name)?.size ?? 0));
}
