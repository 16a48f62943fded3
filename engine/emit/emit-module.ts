import type { Language } from '../../grammar/index.ts';
import type { Plan } from '../compile/ir.ts';
import { shownKey } from '../compile/record-names.ts';
import { engineVersion } from '../version.ts';
import { type Flow, flowOf } from './flow.ts';
import { folded } from './fold.ts';
import { literal, member, remark } from './names.ts';
import { runtimeText } from './runtime.ts';
import { call, type ModuleScope, moduleScope } from './scope.ts';
import { headTexts } from './texts.ts';
import { writeDecide } from './write-decide.ts';
import { givenText, inputsText, lawTexts, resultsText } from './write-face.ts';
import { factsRead, rowScope, writePass } from './write-pass.ts';

/** What a module says of where it came from. */
export interface ModuleOrigin {
  readonly regulation: { readonly name: string; readonly label: string };
  /** The names asked for, as asked. */
  readonly question: readonly string[];
  /** Which law and which knowledge were asked for: ISO dates by what they are, in words. */
  readonly dates: Readonly<Record<string, string>>;
  /** SHA-256 of each text of rules, by the name of its file. */
  readonly sources: readonly { readonly name: string; readonly hash: string }[];
}

/**
 * A plan as the text of a module of JavaScript that imports nothing: straight-line code over numbers for each rule, loops over
 * typed columns, and the exact arithmetic for where a double does not decide. The same plan gives the same bytes. What the
 * module does not know it leaves open: no value is ever given that the engine would not give.
 *
 * The module offers `about`, `inputs`, `results`, `decide(record)` and `overColumns(tables, columns, texts)`.
 */
export function emitModule(plan: Plan, origin: ModuleOrigin, language: Language): string {
  const flow = flowOf(folded(plan));
  const module = moduleScope(flow);
  const whole = rowScope(module, -1, 'columns');
  const passes = flow.passes.map((_, at) => writePass(module, at, whole));
  const main = mainText(
    module,
    passes.flatMap(({ lines }) => lines),
  );
  const decide = writeDecide(module);
  const face = [aboutText(origin), inputsText(module), resultsText(module)];
  const functions = passes.flatMap((pass) => pass.function ?? []);
  const tables = [...module.tables].map(([text, name]) => `const ${name} = ${text};`);
  const exact = [...module.exact].map(([text, name]) => `function ${name}${text}`);
  const own = headTexts[language];
  const sections = [
    headText(origin, decide !== '', language),
    ...face,
    decide,
    main,
    ...functions,
    ...(tables.length === 0 ? [] : [tables.join('\n')]),
    ...(exact.length === 0 ? [] : [`// ${own.exactly}`, ...exact]),
    `// ${own.runtime}`,
    runtimeText(module.runtime),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function headText(
  { regulation, question, dates, sources }: ModuleOrigin,
  decides: boolean,
  language: Language,
): string {
  const say = headTexts[language];
  const lines = [
    `${say.regulation}: ${regulation.label} (${regulation.name})`,
    `${say.question}: ${question.join(', ')}`,
    ...Object.entries(dates).map(([name, date]) => `${name}: ${date}`),
    ...sources.map(({ name, hash }) => `${name}: SHA-256 ${hash}`),
    `${say.engine}: ${engineVersion}`,
    '',
    ...(decides ? say.decides : say.doesNotDecide),
    ...say.howTo,
  ];
  return `/*\n${lines.map((line) => (line === '' ? ' *' : ` * ${remark(line)}`)).join('\n')}\n */`;
}

function aboutText({ regulation, question, dates, sources }: ModuleOrigin): string {
  const about = { regulation, question, dates, sources, engine: engineVersion };
  return `export const about = ${jsonLiteral(about)};`;
}

/** JSON in which no text can end the script it stands in. */
export function jsonLiteral(value: unknown): string {
  return JSON.stringify(value, undefined, 2)
    .replace(/"(?:[^"\\]|\\.)*"/gu, (text) => literal(JSON.parse(text) as string))
    .replace(/"__proto__":/gu, '["__proto__"]:');
}

function mainText(module: ModuleScope, lines: readonly string[]): string {
  const { plan, flow } = module;
  const head: string[] = [];
  if (module.texts.length > 0) head.push(`const lawTexts = ${lawTexts(module)};`);
  for (const [id, table] of plan.tables.entries()) {
    if (id === 0 || table.entity === undefined || !isRead(flow, id)) continue;
    const entity = literal(table.entity);
    head.push(`const rows${id} = ${call(module, 'entry', 'tables', entity)}?.count ?? 0;`);
    if (flow.live.some(({ operation, table: of }) => operation.kind === 'parent' && of === id))
      head.push(
        `const parents${id} = ${call(module, 'entry', 'tables', entity)}?.parents ?? new Int32Array(rows${id}).fill(-1);`,
      );
  }
  for (const { id, table, operation } of factsRead(flow)) {
    if (operation.kind !== 'input') continue;
    const rows = table === 0 ? '1' : `rows${table}`;
    const key = literal(operation.key);
    head.push(`const ${module.derived(id, 'All')} = ${call(module, 'column', 'columns', key, rows)};`);
    if (module.absents.has(id))
      head.push(`const ${module.derived(id, 'AbsentAll')} = ${call(module, 'absentRows', 'columns', key, rows)};`);
  }
  const given = plan.asked.map(
    (column) => `    ${member(shownKey(column.quantity.name, column.indexes))}: ${givenText(module, column)},`,
  );
  const body = [...head, ...lines].map((line) => (line === '' ? '' : `  ${line}`)).join('\n');
  return `export function overColumns(tables, columns, texts = []) {\n${body}\n  return {\n${given.join('\n')}\n  };\n}`;
}

/** Whether its rows are gone over, or are those of which something is added up. */
function isRead({ live }: Flow, table: number): boolean {
  return live.some(
    (node) => node.table === table || (node.operation.kind === 'aggregate' && node.operation.from === table),
  );
}
