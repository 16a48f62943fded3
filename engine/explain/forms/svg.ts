import type { Language } from '../../../grammar/index.ts';
import type { Trace } from '../model-trace.ts';
import { type DrawnBox, drawingOf } from './drawing.ts';
import { escapeText } from './escape.ts';
import { laidOut, type Point } from './layout.ts';
import { boxShape } from './svg-shapes.ts';
import { formTexts } from './texts.ts';
import { whatOf } from './what.ts';
import { wrap } from './wrap.ts';

export interface SvgStyle {
  /** Where a box leads to, by the key of its node (`n3`); absent: a drawing by itself, without links. */
  readonly linkTo?: (key: string) => string | undefined;
}

/**
 * An explanation as a drawing: the outcome on the left, arrows from what was used to what used it. Kinds of values differ by
 * shape, and say which they are. At most 60 boxes; it says what has none.
 */
export function traceSvg(trace: Trace, language: Language, { linkTo }: SvgStyle = {}): string {
  const { boxes, arrows, leftOut } = drawingOf(trace, language, { boxes: 60, members: 4 });
  const texts = new Map(boxes.map((box) => [box.key, linesOf(box)]));
  const sizes = new Map([...texts].map(([key, lines]) => [key, { width: boxWidth, height: heightOf(lines) }]));
  const { middles, paths, ...edges } = laidOut(sizes, arrows);
  const say = formTexts[language].drawing;
  const remark = leftOut === 0 ? undefined : say.leftOut(leftOut);
  const [left, top] = [Math.floor(edges.left) - margin, Math.floor(edges.top) - margin];
  const wide = Math.max(Math.ceil(edges.right) + margin - left, 2 * boxWidth);
  const high = Math.ceil(edges.bottom) + margin - top + (remark === undefined ? 0 : 24);
  const [root] = trace.nodes;
  const title = root === undefined ? trace.regulation.label : whatOf(root, trace, language);
  const drawn = boxes.map((box) => {
    const lines = texts.get(box.key) ?? [];
    const inside = boxOf(box, lines, {
      ...(middles.get(box.key) ?? noPoint),
      width: boxWidth,
      height: heightOf(lines),
    });
    const to = linkTo?.(box.key);
    return to === undefined ? `<g>${inside}</g>` : `<a href="${escapeText(to)}">${inside}</a>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${wide > widest ? ' class="large"' : ''} viewBox="${left} ${top} ${wide} ${high}" width="${wide}" height="${high}" lang="${language}" role="${linkTo === undefined ? 'img' : 'group'}" aria-labelledby="drawing-title drawing-text" font-family="system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif" font-size="13">`,
    `<title id="drawing-title">${escapeText(title)}</title>`,
    `<desc id="drawing-text">${escapeText([say.description(boxes.length), ...(remark === undefined ? [] : [remark])].join(' '))}</desc>`,
    '<defs><marker id="drawing-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 1 9 5 0 9Z" fill="#4f5d67" class="head"/></marker></defs>',
    ...(linkTo === undefined
      ? [`<rect class="paper" x="${left}" y="${top}" width="${wide}" height="${high}" fill="#ffffff"/>`]
      : []),
    `<g class="arrows" fill="none" stroke="#4f5d67" stroke-width="1.3" aria-hidden="true">${paths.map(pathOf).join('')}</g>`,
    ...drawn,
    ...(remark === undefined
      ? []
      : [`<text class="quiet" x="${left + 12}" y="${top + high - 10}" fill="#4f5d67">${escapeText(remark)}</text>`]),
    '</svg>',
  ].join('\n');
}

const boxWidth = 206;
const lineHeight = 17;
const padding = 9;
const margin = 12;
const noPoint: Point = { x: 0, y: 0 };
/** What surely fits beside the slanting sides of some shapes. */
const widestLine = 25;
const widestCaption = 30;
/** A wider drawing is small where it is made to fit a page. */
const widest = 1000;

interface Line {
  readonly text: string;
  readonly part: 'caption' | 'label' | 'value';
}

function linesOf({ caption, label, value }: DrawnBox): readonly Line[] {
  const lines = (text: string, part: Line['part']): readonly Line[] =>
    text === ''
      ? []
      : wrap(broken(text), part === 'caption' ? widestCaption : widestLine).map((line) => ({ text: line, part }));
  return [...lines(caption, 'caption'), ...lines(label, 'label'), ...lines(value, 'value')];
}

/** A word that no line holds goes on below, with a hyphen. */
function broken(text: string): string {
  return text.replace(longWord, (word) => (word.match(pieces) ?? []).join('- '));
}

const longWord = new RegExp(`\\S{${widestLine + 1},}`, 'g');
const pieces = new RegExp(`\\S{1,${widestLine - 1}}`, 'g');

function heightOf(lines: readonly Line[]): number {
  return lines.length * lineHeight + 2 * padding;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxOf({ node, root }: DrawnBox, lines: readonly Line[], place: Place): string {
  const { x, y, height } = place;
  const top = y - height / 2 + padding + lineHeight - 5;
  const texts = lines.map(({ text, part }, at) => {
    const style = { caption: ' class="quiet" fill="#4f5d67" font-size="11"', label: '', value: ' font-weight="bold"' };
    return `<text x="${short(x)}" y="${short(top + at * lineHeight)}" text-anchor="middle" fill="#1d2429"${style[part]}>${escapeText(text)}</text>`.replace(
      ' fill="#1d2429" class="quiet"',
      ' class="quiet"',
    );
  });
  return `${boxShape(node?.kind, root, place)}${texts.join('')}`;
}

/** A line through points, with its corners rounded off. */
function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return '';
  const bends = rest.slice(0, -1).map(({ x, y }, at) => {
    const next = rest[at + 1] ?? last;
    const isLast = at === rest.length - 2;
    const [endX, endY] = isLast ? [next.x, next.y] : [(x + next.x) / 2, (y + next.y) / 2];
    return `Q${short(x)} ${short(y)} ${short(endX)} ${short(endY)}`;
  });
  const line = bends.length === 0 ? `L${short(last.x)} ${short(last.y)}` : bends.join('');
  return `<path d="M${short(first.x)} ${short(first.y)}${line}" marker-end="url(#drawing-arrow)"/>`;
}

/** A coordinate with one decimal. */
function short(coordinate: number): string {
  return String(Math.round(coordinate * 10) / 10);
}
