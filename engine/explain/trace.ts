import type { SourceFile } from '../../grammar/index.ts';
import {
  type Analysis,
  type Answer,
  type Application,
  type Facts,
  indexText,
  type LawState,
  type UsedLaw,
} from '../model.ts';
import { engineVersion } from '../version.ts';
import { type Audience, forAudience, sightOf } from './audience.ts';
import { explained as explain } from './explained.ts';
import { given } from './facts.ts';
import type { Trace, TraceText } from './model-trace.ts';
import type { Making } from './nodes.ts';
import { sourceFinder } from './places.ts';
import { reached } from './reach.ts';
import { drawsOf, thingsOf } from './things.ts';

/** How much of an explanation is wanted. */
export interface TraceRequest {
  /** The files of the law, for the places in them. */
  readonly sources: readonly SourceFile[];
  /** How many steps down from what was asked; absent: to facts and numbers of the law. */
  readonly depth?: number;
  /** How many members of a set or receivers of a pot, the largest first, and from which place on. */
  readonly members?: number;
  readonly from?: number;
  /** At most so many nodes. */
  readonly nodes?: number;
  readonly audience?: Audience;
  /** Also how conditions came about that did not decide: of a refusal those that were met. */
  readonly everything?: true;
  /** Everything that was read is told, so that it can be computed again; depth and members do not count then. */
  readonly complete?: true;
}

/** Unless said otherwise: as much as a reader can go through. */
const standard = { members: 10, nodes: 2000, complete: 250_000 } as const;

/**
 * The explanation of values of an answer, by their `instanceKey`s. What was asked comes first, then what that uses, level by
 * level; the same question gives the same explanation to the byte. Keys that the answer does not have are left out.
 */
export function trace(
  analysis: Analysis,
  facts: Facts,
  answer: Answer,
  of: readonly string[],
  request: TraceRequest,
): Trace {
  const { audience } = request;
  const complete = request.complete === true && audience === undefined;
  const sight = audience === undefined ? undefined : sightOf(audience, analysis, facts);
  const texts = textsOf(answer, analysis);
  const page = { members: request.members ?? standard.members, from: request.from ?? 0 };
  const making: Making = {
    explained: explain(analysis, facts, answer),
    sourceOf: sourceFinder(request.sources, analysis.name),
    textOf: (application) => textOf(application, answer, analysis),
    page: complete ? { members: 0, from: 0 } : page,
    receivers: complete ? { members: Number.POSITIVE_INFINITY, from: 0 } : page,
    ...(sight === undefined ? {} : { sight }),
  };
  const roots = of.filter((id) => answer.applications.has(id));
  const extent = {
    depth: complete ? Number.POSITIVE_INFINITY : (request.depth ?? Number.POSITIVE_INFINITY),
    nodes: request.nodes ?? (complete ? standard.complete : standard.nodes),
  };
  const { nodes, omitted, read } = reached(roots, making, {
    ...extent,
    complete,
    everything: complete || request.everything === true,
  });
  const told: Trace = {
    format: 'maatstaf-trace/1',
    engine: engineVersion,
    regulation: { name: analysis.name, label: analysis.label },
    question: {
      ...given('year', answer.period?.year),
      ...given('part', answer.period?.part && indexText(answer.period.part)),
      ...answer.dates,
      exact: answer.law?.exact ?? false,
    },
    texts,
    roots,
    nodes,
    ...(complete
      ? { things: thingsOf(read, nodes, analysis, facts), ...given('draws', drawsOf(read, facts, answer)) }
      : {}),
    complete: complete && omitted === 0,
    omitted,
  };
  return audience === undefined || sight === undefined ? told : forAudience(told, audience, sight);
}

function textsOf({ law }: Answer, analysis: Analysis): readonly TraceText[] {
  const used: readonly UsedLaw[] = law?.used ?? [{ state: analysis.state }];
  return used.map(({ year, period, part, lawOf, state }) => ({
    key: state.key,
    ...(year === undefined ? {} : { year }),
    ...(period === undefined ? {} : { period }),
    ...(part === undefined ? {} : { part }),
    ...(lawOf === undefined ? {} : { lawOf }),
    amendments: state.amendments.map(({ name, label, published, inForce }) => ({ name, label, published, inForce })),
  }));
}

function textOf(
  { state, instance }: Application,
  { law }: Answer,
  { law: { amendments } }: Analysis,
): number | undefined {
  if (state === undefined || amendments.length === 0) return undefined;
  const used = law?.used ?? [];
  const year = instance.indexes.find((index) => index.kind === 'year')?.year;
  const same = (one: { readonly state: LawState }): boolean => one.state === state;
  const own = used.findIndex((one) => same(one) && one.year === year);
  const at = own >= 0 ? own : used.findIndex(same);
  return at < 0 ? undefined : at;
}
