import type { Language } from '../../../grammar/index.ts';
import type { Trace, TraceNode } from '../model-trace.ts';
import { shortPlace } from './citation.ts';
import { decidingLaw } from './deciding-law.ts';
import { othersOf } from './others.ts';
import { type Branch, outline } from './outline.ts';
import { valueWords } from './standing.ts';
import { formTexts } from './texts.ts';
import { nameOf, whatOf } from './what.ts';

/** What a drawing of an explanation shows: boxes, and arrows from what was used to what used it. */
export interface Drawing {
  readonly boxes: readonly DrawnBox[];
  readonly arrows: readonly { readonly from: string; readonly to: string }[];
  /** How many values of the explanation are in no box. */
  readonly leftOut: number;
}

export interface DrawnBox {
  /** `n3`: of the node at that place in the explanation, from 0; `n3-others-1` of those that have no box of their own. */
  readonly key: string;
  /** Absent: several values that have no box of their own. */
  readonly node?: TraceNode;
  readonly root: boolean;
  /** What kind of value it is and its article: `regel, art. 5 lid 1`. */
  readonly caption: string;
  readonly label: string;
  readonly value: string;
}

/** What fits: so many boxes, and of a large set so many members. */
export interface DrawingExtent {
  readonly boxes: number;
  readonly members: number;
}

/** The boxes and arrows of an explanation, those nearest to what was asked first. */
export function drawingOf(trace: Trace, language: Language, { boxes: most, members }: DrawingExtent): Drawing {
  const places = new Map(trace.nodes.map(({ id }, at) => [id, `n${at}`]));
  const boxes = new Map<string, DrawnBox>();
  const arrows = new Map<string, { readonly from: string; readonly to: string }>();
  const roots = new Set(trace.roots);
  const { roots: branches } = outline(trace, {
    first: members,
    others: false,
    nodes: trace.nodes.length,
    depth: 400,
    refusals: false,
  });
  const beside = branches.length === 1 ? branches[0]?.node : undefined;
  let level: readonly { readonly branch: Branch; readonly user?: string }[] = branches.map((branch) => ({ branch }));
  while (level.length > 0) {
    const next: { readonly branch: Branch; readonly user: string }[] = [];
    for (const { branch, user } of level) {
      const { node } = branch;
      const key = places.get(node.id) ?? '';
      if (!boxes.has(key) && boxes.size >= most) continue;
      if (!boxes.has(key)) boxes.set(key, boxOf(node, key, roots.has(node.id), beside, trace, language));
      if (user !== undefined) arrows.set(`${key} ${user}`, { from: key, to: user });
      for (const [at, group] of branch.below.entries()) {
        next.push(...group.branches.map((below) => ({ branch: below, user: key })));
        const others = othersOf(node, group, language);
        if (others === undefined || boxes.size >= most) continue;
        const box = `${key}-others-${at}`;
        boxes.set(box, {
          key: box,
          root: false,
          caption: '',
          label: group.branches[0] === undefined ? '' : nameOf(group.branches[0].node, trace, language),
          value: others.text,
        });
        arrows.set(`${box} ${key}`, { from: box, to: key });
      }
    }
    level = next;
  }
  const drawn = [...boxes.values()].filter((box) => box.node !== undefined).length;
  return {
    boxes: [...boxes.values()],
    arrows: [...arrows.values()],
    leftOut: trace.nodes.length - drawn + trace.omitted,
  };
}

/** `beside`: the one outcome that was asked, of which it need not be said again whose it is. */
function boxOf(
  node: TraceNode,
  key: string,
  root: boolean,
  beside: TraceNode | undefined,
  trace: Trace,
  language: Language,
): DrawnBox {
  const kind = formTexts[language].kinds[node.kind];
  const law = decidingLaw(node);
  return {
    key,
    node,
    root,
    caption: law === undefined ? kind : `${kind}, ${shortPlace(law.place).short}`,
    label: whatOf(node, trace, language, root ? undefined : beside),
    value: valueWords(node, trace, language),
  };
}
