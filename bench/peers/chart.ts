import type { ContenderResults, Results, WorkResults } from './results.ts';

/** Readable on light and on dark: one style for each, chosen by the reader's own setting. */
const style = `
    text { font: 13px system-ui, sans-serif; fill: #1f2328 }
    .title { font-weight: 600; font-size: 15px } .small { font-size: 11px; fill: #59636e }
    .paper { fill: #ffffff } .grid { stroke: #d1d9e0; stroke-width: 1 } .base { stroke: #59636e; stroke-width: 1.5 }
    .ours { fill: #0a7d4f } .exact { fill: #5b7fa6 } .wrong { fill: #c4752c } .spread { stroke: #1f2328; stroke-width: 1.5 }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3 } .small { fill: #9198a1 } .paper { fill: #0d1117 } .grid { stroke: #30363d } .base { stroke: #9198a1 }
      .ours { fill: #3fb97f } .exact { fill: #7aa2d0 } .wrong { fill: #e0995a } .spread { stroke: #e6edf3 }
    }`;

const [width, left, right, barHeight, gap] = [860, 250, 120, 16, 8];
const shown = ['decision', 'allocation', 'rows', 'csv'];

/** Bars on a scale of powers of ten: how many times as fast as the base, who is exact and who is not. */
export function chartOf({ works }: Results): string {
  const parts: string[] = [];
  let top = 54;
  for (const work of works.filter(({ name }) => shown.includes(name))) {
    const panel = panelOf(work, top);
    parts.push(panel.text);
    top += panel.height;
  }
  const height = top + 10;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="speed-title">
  <title id="speed-title">How many times as fast as hand-written decimal.js, and whether all answers are right</title>
  <style>${style}
  </style>
  <rect class="paper" width="${width}" height="${height}" rx="6"/>
  ${legend()}
${parts.join('\n')}
</svg>
`;
}

function legend(): string {
  const entries = [
    ['ours', 'ours: all answers right'],
    ['exact', 'others: all answers right'],
    ['wrong', 'others: some answers wrong'],
  ] as const;
  const marks = entries.map(
    ([kind, text], place) =>
      `<rect class="${kind}" x="${16 + place * 215}" y="16" width="12" height="12"/><text x="${34 + place * 215}" y="27">${text}</text>`,
  );
  return `${marks.join('\n  ')}\n  <text class="small" x="16" y="44">Times as fast as hand-written decimal.js in the same run; each line is ten times the one before. The thin mark spans the middle half of the rounds.</text>`;
}

function panelOf({ title, rows, base }: WorkResults, top: number): { readonly text: string; readonly height: number } {
  const bars = rows
    .filter(({ unavailable, ratio }) => unavailable === undefined && ratio.median > 0)
    .toSorted((one, other) => other.ratio.median - one.ratio.median);
  const logs = bars.flatMap(({ ratio }) => [Math.log10(ratio.low), Math.log10(ratio.high)]).filter(Number.isFinite);
  const [least, most] = [Math.floor(Math.min(0, ...logs)), Math.ceil(Math.max(1, ...logs))];
  const at = (log: number): number => left + ((log - least) / (most - least)) * (width - left - right);
  const bottom = top + 30 + bars.length * (barHeight + gap);
  const lines: string[] = [];
  for (let power = least; power <= most; power++) {
    const place = rounded(at(power));
    lines.push(
      `  <line class="${power === 0 ? 'base' : 'grid'}" x1="${place}" y1="${top + 24}" x2="${place}" y2="${bottom}"/>`,
      `  <text class="small" x="${place}" y="${bottom + 14}" text-anchor="middle">${power < 0 ? `1/${10 ** -power}` : 10 ** power}</text>`,
    );
  }
  const drawn = bars.map((row, place) => bar(row, top + 30 + place * (barHeight + gap), at, base));
  const head = `  <text class="title" x="16" y="${top + 14}">${escaped(title)}</text>`;
  return { text: [head, ...lines, ...drawn].join('\n'), height: bottom - top + 38 };
}

function bar(row: ContenderResults, top: number, at: (log: number) => number, base: string): string {
  const { contender, ratio } = row;
  const [zero, end] = [at(0), at(Math.log10(ratio.median))];
  const [low, high] = [at(Math.log10(ratio.low)), at(Math.log10(ratio.high))];
  const [from, to] = [Math.min(zero, end), Math.max(zero, end)];
  const middle = top + barHeight / 2;
  const kind = kindOf(row);
  const value = contender === base ? '1 ×' : `${plain(ratio.median)} ×`;
  return [
    `  <text x="${left - 10}" y="${top + 12}" text-anchor="end">${escaped(contender)}</text>`,
    `  <rect class="${kind}" x="${rounded(from)}" y="${top}" width="${rounded(Math.max(1, to - from))}" height="${barHeight}"/>`,
    `  <line class="spread" x1="${rounded(low)}" y1="${middle}" x2="${rounded(high)}" y2="${middle}"/>`,
    `  <text x="${rounded(Math.max(to, high) + 6)}" y="${top + 12}">${value}</text>`,
  ].join('\n');
}

function kindOf({ contender, checked }: ContenderResults): 'ours' | 'exact' | 'wrong' {
  if (checked.some(({ wrong }) => wrong > 0)) return 'wrong';
  return contender.startsWith('ours') ? 'ours' : 'exact';
}

/** Two digits that matter, never with an exponent. */
function plain(value: number): string {
  if (value >= 10) return value.toFixed(0);
  return value >= 1 ? value.toFixed(1) : value.toFixed(Math.max(0, 1 - Math.floor(Math.log10(value))));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
