import { Graph, layout } from '@dagrejs/dagre';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  /** The middle of each box, by its key. */
  readonly middles: ReadonlyMap<string, Point>;
  /** Where each arrow runs, in the order in which they came. */
  readonly paths: readonly (readonly Point[])[];
  /** The paper that boxes and arrows take, without margins: arrows may bend beyond the boxes. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Gives boxes a place, those that are used to the right of those that use them, so that few arrows cross. The same each time. */
export function laidOut(
  boxes: ReadonlyMap<string, Size>,
  arrows: readonly { readonly from: string; readonly to: string }[],
): Layout {
  const graph: LayoutGraph = new Graph();
  graph.setGraph({ rankdir: 'RL', nodesep: 12, edgesep: 4, ranksep: 36 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [key, size] of boxes) graph.setNode(key, { ...size });
  for (const { from, to } of arrows) graph.setEdge(from, to);
  layout(graph);
  const middles = new Map([...boxes.keys()].map((key) => [key, graph.node(key)]));
  const side = (key: string, towards: -1 | 1): readonly Point[] => {
    const [middle, size] = [middles.get(key), boxes.get(key)];
    return middle === undefined || size === undefined
      ? []
      : [{ x: middle.x + (towards * size.width) / 2, y: middle.y }];
  };
  const paths = arrows.map(({ from, to }) => [
    ...side(from, -1),
    ...graph.edge(from, to).points.slice(1, -1),
    ...side(to, 1),
  ]);
  const corners = [...boxes].flatMap(([key, { width, height }]) => {
    const { x, y } = middles.get(key) ?? { x: 0, y: 0 };
    return [
      { x: x - width / 2, y: y - height / 2 },
      { x: x + width / 2, y: y + height / 2 },
    ];
  });
  const points = [...corners, ...paths.flat()];
  const within = (end: (...values: number[]) => number, of: (point: Point) => number): number =>
    points.reduce((bound, point) => end(bound, of(point)), of(points[0] ?? { x: 0, y: 0 }));
  return {
    middles,
    paths,
    left: within(Math.min, ({ x }) => x),
    right: within(Math.max, ({ x }) => x),
    top: within(Math.min, ({ y }) => y),
    bottom: within(Math.max, ({ y }) => y),
  };
}

/** What is used of the package, whose own types are not found by name. */
interface LayoutGraph {
  readonly setGraph: (label: { rankdir: 'RL'; nodesep: number; edgesep: number; ranksep: number }) => void;
  readonly setDefaultEdgeLabel: (label: () => object) => void;
  readonly setNode: (key: string, size: Size) => void;
  readonly setEdge: (from: string, to: string) => void;
  readonly node: (key: string) => Point;
  readonly edge: (from: string, to: string) => { readonly points: readonly Point[] };
}
