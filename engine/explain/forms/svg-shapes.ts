import type { TraceKind } from '../model-trace.ts';

interface Place {
  /** The middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The outline of a box; its shape tells the kind, also in black and white. Without a kind: several values, dashed. */
export function boxShape(kind: TraceKind | undefined, root: boolean, { x, y, width, height }: Place): string {
  const [left, top] = [x - width / 2, y - height / 2];
  const [right, bottom] = [left + width, top + height];
  const style = `class="box${root ? ' root' : ''}" fill="#ffffff" stroke="#1d2429" stroke-width="${root ? 2.5 : 1.2}"`;
  const rectangle = (inset: number, radius = 0, more = style): string =>
    `<rect ${more} x="${short(left + inset)}" y="${short(top + inset)}" width="${short(width - 2 * inset)}" height="${short(height - 2 * inset)}"${radius === 0 ? '' : ` rx="${radius}"`}/>`;
  const polygon = (...points: readonly (readonly [number, number])[]): string =>
    `<polygon ${style} points="${points.map(([px, py]) => `${short(px)},${short(py)}`).join(' ')}"/>`;
  const line = (x1: number, y1: number, x2: number, y2: number): string =>
    `<path class="box" fill="none" stroke="#1d2429" d="M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}"/>`;
  switch (kind) {
    case undefined:
      return rectangle(0, 4, `${style} stroke-dasharray="5 4"`);
    case 'fact':
      return rectangle(0, Math.min(height / 2, 22));
    case 'judgement':
      return `${rectangle(0)}${rectangle(4)}`;
    case 'parameter':
      return polygon([left + slant, top], [right, top], [right - slant, bottom], [left, bottom]);
    case 'condition':
      return polygon(
        [left + slant, top],
        [right - slant, top],
        [right, y],
        [right - slant, bottom],
        [left + slant, bottom],
        [left, y],
      );
    case 'table':
      return `${rectangle(0)}${line(left, top + 6, right, top + 6)}`;
    case 'part':
    case 'division':
    case 'rest':
      return `${rectangle(0)}${line(left + 6, top, left + 6, bottom)}${line(right - 6, top, right - 6, bottom)}`;
    case 'guarantee':
    case 'decided':
      return `${rectangle(0)}${line(left, bottom - 6, right, bottom - 6)}`;
    case 'rule':
      return rectangle(0);
  }
}

const slant = 14;

function short(coordinate: number): string {
  return String(Math.round(coordinate * 10) / 10);
}
