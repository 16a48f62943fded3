import { anyOf, type Draft, expression } from './draft.ts';
import { readOf } from './reading.ts';
import { newRule, scopeOf } from './rule-parts.ts';
import { declaration, type Part, type ValueType } from './tree.ts';
import { signature, typeText } from './world.ts';

/** A table of brackets of a number or a date. */
export function bracketTable(draft: Draft): true {
  const { chance } = draft;
  const isDate = chance.oneIn(4);
  const looked: ValueType = isDate ? 'date' : chance.pick(['count', 'amount', 'number']);
  const rule = newRule(draft, chance.pick<ValueType>(['amount', 'count', 'percentage', 'truth']));
  const read = readOf(draft, scopeOf(rule), looked, true);
  const head = read ?? expression(draft, scopeOf(rule, 1), looked);
  const outcome = (): Part => expression(draft, scopeOf(rule, chance.below(2)), rule.type);
  const euro = looked === 'amount' ? '€ ' : '';
  const [low, high] = isDate
    ? ['2020-01-31', '2020-12-31']
    : [`${euro}${chance.pick(['0', '1', '2'])}`, `${euro}${chance.pick(['3', '10', '100'])}`];
  const flag = chance.oneIn(2);
  const second = flag ? [expression(draft, scopeOf(rule, 0), 'truth')] : [];
  const any = flag ? ' | -' : '';
  const upper = isDate ? `na ${high}` : `meer dan ${high}`;
  const middle = isDate
    ? '2020-02-01 t/m 2020-12-31'
    : chance.oneIn(2) || looked === 'number' || read === undefined
      ? undefined
      : `${next(low)} t/m ${high}`;
  const rows: Part[] =
    middle === undefined
      ? [
          `\n    t/m ${low}${any} | `,
          outcome(),
          `\n    ${upper}${flag ? ' | ja' : ''} | `,
          outcome(),
          `\n    overige${flag ? ' | overige' : ''} | `,
          outcome(),
        ]
      : [
          `\n    ${isDate || looked === 'number' || chance.oneIn(2) ? `t/m ${low}` : `minder dan ${next(low)}`}${any} | `,
          outcome(),
          `\n    ${middle}${any} | `,
          outcome(),
          `\n    ${upper}${any} | `,
          outcome(),
        ];
  const fixed =
    flag && middle === undefined
      ? rows.map((part) => (typeof part === 'string' ? part.replace('overige | overige', 'overige') : part))
      : rows;
  draft.declarations.push(
    declaration`  tabel ${signature(rule)}: ${typeText(rule.type, false)} "${rule.name}"\n    ${head}${flag ? [' | ', ...second] : []} | ${rule.name}${flag && middle === undefined ? padded(fixed) : fixed}`,
  );
  draft.readables.push(rule);
  return true;
}

/** `overige` stands for all columns. */
function padded(rows: readonly Part[]): Part[] {
  return rows.map((part) => (typeof part === 'string' ? part.replace('overige |', 'overige | - |') : part));
}

function next(text: string): string {
  return text.startsWith('€') ? `${text},01` : String(Number(text) + 1);
}

/** A table of the values of a kind, with what is absent and the rest. */
export function kindTable(draft: Draft): true | undefined {
  const { chance } = draft;
  const kind = anyOf(chance, draft.kinds);
  if (kind === undefined) return undefined;
  const rule = newRule(draft, chance.pick<ValueType>(['amount', 'count', 'number']));
  const head = expression(draft, scopeOf(rule, 1), `kind ${kind.name}`);
  const outcome = (): Part => expression(draft, scopeOf(rule, 1), rule.type);
  const first = kind.ordered && chance.oneIn(2) ? `vanaf ${kind.values[1]}` : `${kind.values[0]}, ${kind.values[1]}`;
  draft.declarations.push(
    declaration`  tabel ${signature(rule)}: ${typeText(rule.type, false)} "${rule.name}"\n    ${head} | ${rule.name}\n    ${first} | ${outcome()}\n    overige | ${outcome()}`,
  );
  draft.readables.push(rule);
  return true;
}
