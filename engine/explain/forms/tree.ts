import type { Language } from '../../../grammar/index.ts';
import type { Trace, TraceNode } from '../model-trace.ts';
import { shortPlace, withoutDecree } from './citation.ts';
import { decidingLaw } from './deciding-law.ts';
import { omittedLines, restsOn } from './marks.ts';
import { type Note, notesOf } from './notes.ts';
import { othersOf } from './others.ts';
import { type Branch, outline } from './outline.ts';
import { valueWords } from './standing.ts';
import { formTexts } from './texts.ts';
import { whatOf } from './what.ts';
import { wrap } from './wrap.ts';

export interface TreeStyle {
  /** Signs in a line, margin included. */
  readonly width?: number;
  /** Steps down. */
  readonly depth?: number;
  /** Of a large set so many members. */
  readonly members?: number;
  /** Lines of branches in plain signs. */
  readonly ascii?: boolean;
}

/**
 * An explanation as lines for a terminal: articles in the left margin, and right of it values with what they follow from,
 * deeper and deeper. Each value stands in full once. Long lines go on below; none is cut off.
 */
export function traceTree(trace: Trace, language: Language, style: TreeStyle = {}): readonly string[] {
  const { width = 100, depth = 40, members = 5 } = style;
  const regulations = new Map<string, number>();
  const drawing: Drawing = {
    trace,
    language,
    signs: style.ascii === true ? asciiSigns : boxSigns,
    articleOf: (place) => marginOf(place, regulations),
  };
  const extent = { first: members, others: false, nodes: mostNodes, depth, refusals: true };
  const rows = outline(trace, extent).roots.flatMap((branch, at) => [
    ...(at === 0 ? [] : [emptyRow]),
    ...rowsOf(branch, { between: '', first: '', next: '' }, undefined, drawing),
  ]);
  const margin = Math.min(Math.max(...rows.map(({ article }) => article.length), 0), widestMargin);
  return [...setRows(rows, margin, width), ...tail(trace, regulations, language, width)];
}

const mostNodes = 5000;
/** A longer article goes on below in the margin. */
const widestMargin = 22;
const narrowestText = 24;

interface Drawing {
  readonly trace: Trace;
  readonly language: Language;
  readonly signs: Signs;
  /** What stands in the margin for a place. */
  readonly articleOf: (place: string) => string;
}

interface Signs {
  readonly branch: string;
  readonly last: string;
  readonly through: string;
  readonly none: string;
}

const boxSigns: Signs = { branch: '├─ ', last: '└─ ', through: '│  ', none: '   ' };
const asciiSigns: Signs = { branch: '|- ', last: '`- ', through: '|  ', none: '   ' };

interface Row {
  readonly article: string;
  /** Before what comes between this and the row above, before the first line, and before those below it. */
  readonly above: string;
  readonly first: string;
  readonly next: string;
  readonly text: string;
}

const emptyRow: Row = { article: '', above: '', first: '', next: '', text: '' };

/** The lines of branches before a value: above it, beside it, and below it. */
interface Edges {
  readonly between: string;
  readonly first: string;
  readonly next: string;
}

/** A value, what is told of it, and below that what it follows from. */
function rowsOf(
  branch: Branch,
  { between, first, next }: Edges,
  above: TraceNode | undefined,
  drawing: Drawing,
): readonly Row[] {
  const { trace, language, signs } = drawing;
  const { node, state } = branch;
  const say = formTexts[language].tree;
  const uses = new Set([...(node.conditions ?? []), ...node.uses]).size;
  const after =
    state === 'mention' && uses > 0 ? ` ${say.seeAbove}` : state === 'cut' && uses > 0 ? ` ${say.deeper(uses)}` : '';
  const place = (law: TraceNode['law']): string => (law === undefined ? '' : drawing.articleOf(law.place));
  const head = {
    article: place(decidingLaw(node)),
    above: between,
    first,
    next: `${next}  `,
    text: `${headOf(node, above, trace, language)}${after}`,
  };
  if (state !== 'full') return [head];
  const children = childrenOf(branch, language);
  const isLeaf = children.length === 0;
  const inner = `${next}${isLeaf ? '' : signs.through}`;
  const notes = notesOf(withoutSame(node, above), trace, language)
    .filter((note) => !isRemark(note))
    .map(({ term, text, law }) => ({
      article: law?.place === decidingLaw(node)?.place ? '' : place(law),
      above: inner,
      first: `${inner}${isLeaf ? '  ' : ''}`,
      next: `${inner}${isLeaf ? '  ' : ''}  `,
      text: `${formTexts[language].terms[term]}: ${text}`,
    }));
  const rows = children.flatMap((child, at) => {
    const isLast = at === children.length - 1;
    const [start, go] = isLast ? [signs.last, signs.none] : [signs.branch, signs.through];
    return typeof child === 'string'
      ? [
          {
            article: '',
            above: `${next}${signs.through}`,
            first: `${next}${start}`,
            next: `${next}${go}  `,
            text: child,
          },
        ]
      : rowsOf(
          child,
          { between: `${next}${signs.through}`, first: `${next}${start}`, next: `${next}${go}` },
          node,
          drawing,
        );
  });
  return [head, ...notes, ...rows];
}

/** Amendments that made what stands above it what it is too have been told there. */
function withoutSame(node: TraceNode, above: TraceNode | undefined): TraceNode {
  const told = new Set((above?.amended ?? []).map((amendment) => JSON.stringify(amendment)));
  return told.size === 0 ? node : { ...node, amended: node.amended.filter((one) => !told.has(JSON.stringify(one))) };
}

/** What stands below a value, and in words what does not. */
function childrenOf({ node, below, missing }: Branch, language: Language): readonly (Branch | string)[] {
  const groups = below.map((group) => ({
    group,
    others: group.branches.length < 2 ? undefined : othersOf(node, group, language),
  }));
  const told = groups.reduce((count, { others }) => count + (others?.missing ?? 0), 0);
  const shown = groups.flatMap(({ group, others }) => [
    ...group.branches,
    ...(others === undefined ? [] : [others.text]),
  ]);
  return missing > told ? [...shown, formTexts[language].tree.missing(missing - told)] : shown;
}

function headOf(node: TraceNode, above: TraceNode | undefined, trace: Trace, language: Language): string {
  const value = valueWords(node, trace, language);
  const remarks = notesOf(node, trace, language)
    .filter(isRemark)
    .map(({ text }) => ` (${text})`);
  return `${whatOf(node, trace, language, above)}: ${value}${remarks.join('')}`;
}

/** What is short enough to stand behind the value. */
function isRemark({ term }: Note): boolean {
  return term === 'exact' || term === 'without';
}

/** `art. 5 lid 1`, of another regulation with its number in the list below: `art. 5 lid 1 [1]`. */
function marginOf(place: string, regulations: Map<string, number>): string {
  const { short, regulation } = shortPlace(place);
  const { article, decree } = withoutDecree(short);
  const title = [regulation, decree].filter((one) => one !== undefined).join(': ');
  if (title === '') return short;
  const number = regulations.get(title) ?? regulations.size + 1;
  regulations.set(title, number);
  return `${article} [${number}]`;
}

/** Rows as lines with their articles in the margin; a long article goes on beside the lines below. */
function setRows(rows: readonly Row[], margin: number, width: number): readonly string[] {
  const lines: string[] = [];
  let waiting: readonly string[] = [];
  const put = (line: string): void => {
    const [article = '', ...rest] = waiting;
    waiting = rest;
    lines.push(`${article.padEnd(margin)}${margin === 0 ? '' : gap}${line}`.trimEnd());
  };
  for (const { article, above, first, next, text } of rows) {
    if (article !== '') while (waiting.length > 0) put(above);
    if (article !== '') waiting = wrap(article, margin);
    const room = Math.max(width - margin - gap.length - Math.max(first.length, next.length), narrowestText);
    for (const [at, line] of wrap(text, room).entries()) put(`${at === 0 ? first : next}${line}`);
  }
  while (waiting.length > 0) put('');
  return lines;
}

const gap = '  ';

/** What the whole rests on, what was left out, for whom it was made, and titles of other regulations. */
function tail(
  trace: Trace,
  regulations: ReadonlyMap<string, number>,
  language: Language,
  width: number,
): readonly string[] {
  const say = formTexts[language].tree;
  const item = (text: string): readonly string[] =>
    wrap(text, width - 2).map((line, at) => `${at === 0 ? '- ' : '  '}${line}`);
  const marks = restsOn(trace, language);
  const remarks = [
    ...omittedLines(trace, language),
    ...(trace.audience === undefined ? [] : [say.audience(trace.audience.of)]),
  ];
  return [
    ...(marks.length === 0 ? [] : ['', `${say.restsOn}:`, ...marks.flatMap(item)]),
    ...(remarks.length === 0 ? [] : ['', ...remarks]),
    ...(regulations.size === 0 ? [] : ['', ...[...regulations].map(([title, number]) => `[${number}] ${title}`)]),
  ];
}
