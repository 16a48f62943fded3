import type { Analysis, DecisionSymbol, EntitySymbol, Facts } from '../model.ts';
import { today } from './law-states.ts';
import { heirOn, livesAmong } from './lives.ts';

/**
 * Whose date says which law holds for each thing that is decided upon: its own, or that of what it belongs to, however
 * far up; of what has merged by that day its successor. Without one where it was not delivered what it belongs to.
 */
export function datedBy(
  analysis: Analysis,
  facts: Facts,
  { owner, lawOf }: DecisionSymbol,
  asAt: string | undefined,
): (key: string | undefined) => string | undefined {
  const steps: EntitySymbol[] = [];
  const dated = lawOf?.owner?.entity;
  for (let entity = owner?.entity; entity !== dated && entity !== undefined; entity = entity.parent) steps.push(entity);
  return (key) =>
    steps.reduce((of: string | undefined, entity) => {
      const parent = facts.things.get(today(analysis, entity.name))?.get(of ?? '')?.parent;
      if (parent === undefined || asAt === undefined || entity.parent === undefined) return parent;
      const lives = livesAmong(facts.things.get(today(analysis, entity.parent.name)), entity.parent);
      return lives === undefined ? parent : heirOn(lives, parent, asAt);
    }, key);
}
