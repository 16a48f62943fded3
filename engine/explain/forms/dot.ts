import type { Language } from '../../../grammar/index.ts';
import type { Trace, TraceKind } from '../model-trace.ts';
import { type DrawnBox, drawingOf } from './drawing.ts';
import { formTexts } from './texts.ts';
import { whatOf } from './what.ts';
import { wrap } from './wrap.ts';

/**
 * An explanation as text for Graphviz (`dot -Tsvg`): the outcome on the left, arrows from what was used to what used it. Kinds
 * of values differ by shape, and say which they are. At most 400 boxes; it says what has none.
 */
export function traceDot(trace: Trace, language: Language): string {
  const { boxes, arrows, leftOut } = drawingOf(trace, language, { boxes: 400, members: 8 });
  const [root] = trace.nodes;
  const title = root === undefined ? trace.regulation.label : whatOf(root, trace, language);
  const remark = leftOut === 0 ? [] : [formTexts[language].drawing.leftOut(leftOut)];
  return [
    'digraph {',
    `  graph [rankdir=RL, label=${quoted([title, ...remark])}, labelloc=t, fontname="sans-serif"];`,
    '  node [shape=box, fontname="sans-serif", fontsize=11, margin="0.15,0.08"];',
    '  edge [arrowsize=0.7];',
    ...boxes.map((box) => `  ${quoted([box.key])} [${attributes(box)}];`),
    ...arrows.map(({ from, to }) => `  ${quoted([from])} -> ${quoted([to])};`),
    '}',
    '',
  ].join('\n');
}

function attributes({ node, root, caption, label, value }: DrawnBox): string {
  const lines = [...(caption === '' ? [] : [caption]), ...wrap(label, widestLine), value];
  const shape = node === undefined ? ['style=dashed'] : [`shape=${shapes[node.kind]}`];
  return [`label=${quoted(lines)}`, ...shape, ...(root ? ['penwidth=2'] : [])].join(', ');
}

const widestLine = 32;

const shapes: Readonly<Record<TraceKind, string>> = {
  fact: 'ellipse',
  judgement: 'doubleoctagon',
  parameter: 'parallelogram',
  rule: 'box',
  table: 'tab',
  part: 'box3d',
  division: 'box3d',
  rest: 'box3d',
  guarantee: 'component',
  decided: 'folder',
  condition: 'hexagon',
};

/** Lines as one quoted string; a backslash or a quote of the text stays what it is. */
function quoted(lines: readonly string[]): string {
  const escaped = lines.map((line) => line.replace(/\s+/g, ' ').replace(/&/g, '&amp;').replace(/[\\"]/g, '\\$&'));
  return `"${escaped.join('\\n')}"`;
}
