import type { PlanNode } from '../compile/ir.ts';
import { unitsLiteral } from './literals.ts';
import { isGuarded, localOf, scaleOf } from './locals.ts';
import { isNothing, type Lookup } from './lookups.ts';
import type { ModuleScope, RowScope } from './scope.ts';

/** Writes a choice as a look-up in tables of constants; open where something that decides is. */
export function writeLookup(scope: RowScope, node: PlanNode, { axes, entries }: Lookup): void {
  const { module, lines } = scope;
  const name = module.nameOf(node.id);
  const at = `${name}Place`;
  const index = axes.reduce((before, axis) => {
    const { value } = localOf(scope, axis.node);
    return before === '' ? value : `${before.includes(' ') ? `(${before})` : before} * ${axis.size} + ${value}`;
  }, '');
  scope.present.add(node.id);
  const held = entries.map((entry) => entryOf(entry, node));
  const read = (suffix: string, texts: readonly string[], nothing: string): string => {
    const table = tableOf(module, `${name}${suffix}`, `[${texts.join(', ')}]`);
    return `${at} >= 0 ? ${table}[${at}] : ${nothing}`;
  };
  lines.push(
    `const ${at} = ${index};`,
    `const ${name} = ${read(
      'Table',
      held.map(({ value }) => value),
      'NaN',
    )};`,
  );
  if (isGuarded(node.holds)) {
    const [error, branch] = [module.derived(node.id, 'Error'), module.derived(node.id, 'Branch')];
    lines.push(
      `const ${error} = ${read(
        'Errors',
        held.map((one) => one.error),
        '0',
      )};`,
      `const ${branch} = ${at};`,
    );
  }
  if (!module.absents.has(node.id)) return;
  const absents = entries.map((entry) => (isNothing(entry) ? 'true' : 'false'));
  lines.push(`const ${module.derived(node.id, 'Absent')} = ${read('Absents', absents, 'false')};`);
}

function entryOf(entry: PlanNode | undefined, { holds }: PlanNode): { readonly value: string; readonly error: string } {
  const open = { value: 'NaN', error: '0' };
  if (entry?.operation.kind !== 'constant') return open;
  const { value } = entry.operation;
  if (value.kind === 'small') return { value: String(value.value), error: '0' };
  if (value.kind !== 'number') return open;
  const units = unitsLiteral(value.value, scaleOf(holds));
  return units.error === '0' || isGuarded(holds) ? units : open;
}

function tableOf(module: ModuleScope, wanted: string, text: string): string {
  const known = module.tables.get(text);
  if (known !== undefined) return known;
  const name = module.names.of(wanted);
  module.tables.set(text, name);
  return name;
}
