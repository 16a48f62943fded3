import type { Analysis } from '../../engine/index.ts';
import { type AnswerValue, type Audience, type EntitySymbol, type Facts, nearest } from '../../engine/index.ts';
import type { Problem } from '../../grammar/index.ts';
import { usageProblem } from '../usage-problem.ts';
import { present } from '../wire.ts';
import type { Options } from './program.ts';

/** For whom an explanation is made; without `--voor` for somebody who may see everything. */
export function audienceOf(
  { voor, metEigen }: Options,
  analysis: Analysis,
  facts: Facts,
  asked: readonly AnswerValue[],
): { readonly audience?: Audience } | { readonly problem: Problem } {
  if (voor === undefined) {
    if (metEigen === undefined) return {};
    return { problem: usageProblem('U09', { command: '--met-eigen', option: '--voor' }) };
  }
  const own: string[] = [];
  for (const written of metEigen ?? []) {
    const entity = entityMeant(written, analysis);
    if (entity === undefined)
      return { problem: usageProblem('U354', { name: written, entities: namesOf([...analysis.entities.values()]) }) };
    own.push(entity.name);
  }
  const found = thingMeant(voor.normalize('NFC'), analysis, facts, asked);
  return 'code' in found ? { problem: found } : { audience: { ...found, ownThings: own } };
}

/** `01AA`, or where a key is of several objects `School 01AA`. The object that the question is about goes first. */
function thingMeant(
  written: string,
  analysis: Analysis,
  { things }: Facts,
  asked: readonly AnswerValue[],
): Pick<Audience, 'of' | 'entity'> | Problem {
  const [first = '', ...others] = written.split(' ');
  const named = others.length === 0 ? undefined : entityMeant(first, analysis);
  const key = others.join(' ');
  if (named !== undefined && things.get(named.name)?.has(key) === true) return { of: key, entity: named.name };
  const having = [...things].flatMap(([entity, all]) => (all.has(written) ? [entity] : []));
  const owners = new Set(asked.map(({ instance }) => instance.quantity.owner?.entity.name));
  const [entity, ...more] = having.some((name) => owners.has(name))
    ? having.filter((name) => owners.has(name))
    : having;
  if (entity === undefined) {
    const near = nearest(
      written,
      [...things.values()].flatMap((all) => [...all.keys()]),
    );
    return usageProblem('U352', {
      key: written,
      entities: [...things.keys()].map((name) => analysis.entities.get(name)?.label ?? name).join(', '),
      suggestion: near === undefined ? '' : ` (\`${near}\`?)`,
    });
  }
  if (more.length === 0) return { of: written, entity };
  const entities = [entity, ...more].map((name) => `\`${name}\``).join(', ');
  return usageProblem('U353', { key: written, entities, example: `${entity} ${written}` });
}

/** By its name, its plural or its label. */
function entityMeant(written: string, { entities }: Analysis): EntitySymbol | undefined {
  const word = written.normalize('NFC');
  const all = [...entities.values()];
  return (
    entities.get(word) ?? all.find(({ plural, label }) => plural === word || label.toLowerCase() === word.toLowerCase())
  );
}

function namesOf(entities: readonly EntitySymbol[]): string {
  return entities.map(({ name }) => `\`${name}\``).join(', ');
}

/**
 * How much of an explanation is wanted. Of the tree on a screen `--diepte` is how deep it is drawn: the sentences above it need
 * all that lies below.
 */
export function extentOf({ vorm, json, diepte, leden, vanafLid, compleet }: Options): {
  readonly depth?: number;
  readonly members?: number;
  readonly from?: number;
  readonly complete?: true;
} {
  const isDrawn = (vorm ?? (json === true ? 'json' : 'tekst')) === 'tekst';
  return {
    ...present('depth', isDrawn ? undefined : diepte),
    ...present('members', leden),
    ...(vanafLid === undefined ? {} : { from: vanafLid - 1 }),
    ...present('complete', compleet),
  };
}
