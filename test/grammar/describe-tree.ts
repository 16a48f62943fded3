import { parse, positions, render } from '../../grammar/index.ts';

const widest = 110;

/** A tree as text, one line where it fits: names by their text, other nodes as `(kind field: …)`, without places. */
export function describeTree(node: unknown, indent = ''): string {
  const line = onOneLine(node);
  if (typeof node !== 'object' || indent.length + line.length <= widest || shortFor(node as Record<string, unknown>))
    return line;
  const deeper = `${indent}  `;
  if (Array.isArray(node)) {
    return `[\n${node.map((each) => deeper + describeTree(each, deeper)).join('\n')}\n${indent}]`;
  }
  const fields = fieldsOf(node).map(([key, value]) => `${deeper}${key}: ${describeTree(value, deeper)}`);
  return `(${kindOf(node)}\n${fields.join('\n')}\n${indent})`;
}

function onOneLine(node: unknown): string {
  if (typeof node === 'string') return JSON.stringify(node);
  if (typeof node !== 'object' || node === null) return String(node);
  if (Array.isArray(node)) return `[${node.map(onOneLine).join(' ')}]`;
  const short = shortFor(node as Record<string, unknown>);
  if (short !== undefined) return short;
  const fields = fieldsOf(node).map(([key, value]) => `${key}: ${onOneLine(value)}`);
  return `(${[kindOf(node), ...fields].join(' ')})`;
}

/** Leaves and bare references as an author would write them. */
function shortFor(node: Record<string, unknown>): string | undefined {
  switch (node['kind']) {
    case 'name':
      return String(node['text']) || '<name missing>';
    case 'text':
    case 'textLiteral':
      return JSON.stringify(node['value']);
    case 'number':
      return String(node['decimal']);
    case 'amount':
      return `€${node['decimal']}`;
    case 'percentage':
      return `${node['decimal']}%`;
    case 'date':
      return String(node['iso']);
    case 'reference': {
      const isBare = Object.keys(node).every((key) => ['kind', 'span', 'self', 'name', 'indexes'].includes(key));
      return isBare && !node['self'] && (node['indexes'] as unknown[]).length === 0
        ? onOneLine(node['name'])
        : undefined;
    }
    default:
      return undefined;
  }
}

function kindOf(node: unknown): string {
  const kind = (node as Record<string, unknown>)['kind'];
  return typeof kind === 'string' ? kind : '';
}

function fieldsOf(node: unknown): readonly [string, unknown][] {
  return Object.entries(node as Record<string, unknown>).filter(
    ([key, value]) =>
      !['kind', 'span', 'file'].includes(key) &&
      !(Array.isArray(value) && value.length === 0) &&
      value !== false &&
      !(key === 'unit' && value === 'year' && kindOf(node) !== 'periodTerm'),
  );
}

/** The tree of a text and its problems, as a case keeps them. */
export function describeFile(text: string): string {
  const { module, problems } = parse({ name: 'case.maat', text });
  const operations = module.operations.map(({ item, ...each }) => (item ? { ...each, item: item.text } : each));
  const parts = [module.head, ...operations, ...module.declarations].map((each) => describeTree(each));
  const citations = module.citations.map((each) => describeTree(each));
  return [...parts, ...citations, ...describeProblems(text, problems), ''].join('\n');
}

/** Problems as `line:column code message → fix`, in both languages. */
export function describeProblems(text: string, problems: ReturnType<typeof parse>['problems']): readonly string[] {
  const at = positions(text);
  return problems.flatMap((problem) => {
    const { line, column } = at(problem.span?.start ?? 0);
    const fix = problem.fixes?.[0] === undefined ? '' : ` → ${problem.fixes[0].text}`;
    const [dutch, english] = [render(problem, 'nl'), render(problem, 'en')];
    return [`${line}:${column} ${problem.code} ${dutch.message}${fix}`, `    ${english.message}`];
  });
}
