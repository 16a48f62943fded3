import { type Code, catalogue, type Language, type Problem } from '../../grammar/index.ts';
import { instanceKey, type Need } from '../model.ts';
import type { Run } from './context.ts';
import { describeInstance, describeNeed } from './describe.ts';
import { drawsKnown } from './draws.ts';
import { today } from './law-states.ts';
import { needKey } from './needs.ts';

type DrawNeed = Extract<Need, { readonly kind: 'draw' }>;

/**
 * What is remarkable about the draws that were delivered: one that leaves out some of those it has to be between, one that stands
 * under another year than the one it is needed for, and one that names who are equal to nobody.
 */
export function drawRemarks(run: Run): readonly Problem[] {
  const { draws } = run.facts;
  if (draws === undefined || draws.size === 0) return [];
  return [...drawsNeeded(run)].flatMap((need) => incomplete(run, need)).concat(unneeded(run));
}

function drawsNeeded(run: Run): Iterable<DrawNeed> {
  const needed = new Map<string, DrawNeed>();
  const lists = new Set<readonly Need[]>();
  for (const { result } of run.applications.values())
    if (result.kind === 'unknown' && !lists.has(result.needs)) {
      lists.add(result.needs);
      for (const need of result.needs) if (need.kind === 'draw') needed.set(needKey(need), need);
    }
  return needed.values();
}

function incomplete(run: Run, need: DrawNeed): readonly Problem[] {
  const { allocation, owner, indexes, between } = need;
  const name = today(run.analysis, allocation.name);
  const own = instanceKey(name, owner, indexes);
  const held = drawsKnown(run, own).at(-1);
  if (held !== undefined) {
    const missing = between.filter((key) => !held.order.includes(key));
    const names = { missingNl: listed(missing, 'nl'), missingEn: listed(missing, 'en') };
    const draw = { drawNl: describeNeed(need, 'nl'), drawEn: describeNeed(need, 'en') };
    return missing.length === 0 ? [] : [remark('R465', { ...draw, ...names })];
  }
  const others = [...(run.facts.draws ?? [])].filter(
    ([key]) =>
      key.startsWith(`${name}(`) &&
      drawsKnown(run, key).some(({ order }) => between.some((one) => order.includes(one))),
  );
  return others.map(([key]) =>
    remark('R466', {
      drawNl: describeNeed(need, 'nl'),
      drawEn: describeNeed(need, 'en'),
      // `toekenning("01AA";2028)` reads better without its signs.
      other: key.slice(name.length).replace(/["()]/g, '').replaceAll(';', ', '),
    }),
  );
}

function unneeded(run: Run): readonly Problem[] {
  const told = new Set<object>();
  const problems: Problem[] = [];
  for (const { allocation, instance } of run.applications.values()) {
    const apart = allocation?.draw?.apart ?? [];
    if (allocation === undefined || apart.length === 0 || told.has(allocation)) continue;
    told.add(allocation);
    const { quantity, owner, indexes } = instance;
    const { division } = quantity;
    const whose = division?.owner !== 'divides' || owner === undefined ? {} : { owner };
    const receiving = division?.receiving ?? 0;
    const what = {
      quantity: { ...quantity, family: quantity.family.slice(receiving) },
      ...whose,
      indexes: indexes.slice(receiving),
    };
    problems.push(
      remark('R467', {
        whatNl: describeInstance(what, 'nl'),
        whatEn: describeInstance(what, 'en'),
        namesNl: listed(apart, 'nl'),
        namesEn: listed(apart, 'en'),
      }),
    );
  }
  return problems;
}

/** The first three by name, the others counted. */
function listed(keys: readonly string[], language: Language): string {
  const others = keys.length - 3;
  const named = keys.slice(0, 3).map((key) => `\`${key}\``);
  const and = language === 'nl' ? 'en' : 'and';
  const last = others > 0 ? [`${others} ${language === 'nl' ? 'andere' : 'others'}`] : named.splice(-1);
  return [named.join(', '), ...last].filter((part) => part !== '').join(` ${and} `);
}

function remark(code: Code, args: Problem['args']): Problem {
  return { code, severity: catalogue[code].severity, args };
}
