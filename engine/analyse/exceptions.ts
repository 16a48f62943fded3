import { citationAt, type ExceptionDeclaration, type Module, type Name } from '../../grammar/index.ts';
import type { ExceptionSymbol, Quantity } from '../model.ts';
import { declareName, labelOf, type NameTable } from './symbols.ts';
import { reportUnknown } from './unknown-name.ts';
import { type DraftQuantity, report, type Work } from './work.ts';

/** An exception while it is found out what it is on; without a root it cannot be checked, which was reported. */
type Draft = { -readonly [Key in keyof Omit<ExceptionSymbol, 'root' | 'on'>]: ExceptionSymbol[Key] } & {
  on: (Quantity | Draft)[];
  root?: Quantity;
};

/**
 * Reads what each exception is on, and to which rule, parameter or allocation that leads. In no text order: an exception
 * may stand before what it excepts. Each quantity gets its exceptions, each after what it excepts.
 */
export function collectExceptions(work: Work, modules: readonly Module[], names: NameTable): void {
  const drafts: Draft[] = [];
  const byName = new Map<string, Draft>();
  for (const module of modules) {
    for (const declaration of module.declarations) {
      if (declaration.kind !== 'exception') continue;
      const draft = draftOf(module, declaration);
      drafts.push(draft);
      if (declareName(work, names, module, declaration.name)) byName.set(draft.name, draft);
    }
  }
  for (const draft of drafts) draft.on = targets(work, draft, byName);
  const depths = depthsOf(work, drafts);
  for (const draft of drafts.toSorted((one, other) => byDepth(depths, one, other))) findRoot(work, draft, depths);
  // By depth and then by label, so that the order of the text has no influence.
  const settled = drafts.filter(hasRoot).sort((one, other) => byDepth(depths, one, other));
  for (const one of settled) {
    const root: DraftQuantity = one.root;
    root.exceptions = [...(root.exceptions ?? []), one];
    if (byName.get(one.name) === one) work.exceptions.set(one.name, one);
  }
}

function draftOf(module: Module, declaration: ExceptionDeclaration): Draft {
  const citation = citationAt(module, declaration.span.start);
  const name = declaration.name.text;
  return {
    kind: 'exception',
    name,
    label: labelOf(name, declaration.label?.value),
    module,
    declaration,
    on: [],
    ...(citation === undefined ? {} : { citation }),
  };
}

function hasRoot(draft: Draft): draft is Draft & ExceptionSymbol {
  return draft.root !== undefined;
}

function targets(work: Work, { module, declaration }: Draft, byName: ReadonlyMap<string, Draft>): Draft['on'] {
  const found = new Map<string, Quantity | Draft>();
  for (const name of declaration.on) {
    const target = byName.get(name.text) ?? excepted(work, module, name, byName);
    if (target === undefined) continue;
    if (found.has(name.text)) report(work, module, 'N115', name.span, { name: name.text });
    found.set(name.text, target);
  }
  return [...found.values()];
}

/** The rule, parameter or allocation of that name; says so where there is none, or something that has no exceptions. */
function excepted(work: Work, module: Module, name: Name, byName: ReadonlyMap<string, Draft>): Quantity | undefined {
  const quantity = work.quantities.get(name.text);
  switch (quantity?.kind) {
    case 'rule':
    case 'parameter':
    case 'allocation':
      return quantity;
    case 'input':
    case 'judgement':
      report(work, module, 'N111', name.span, { name: name.text });
      return undefined;
    case 'rest': {
      const allocation = quantity.declaration.kind === 'allocation' ? quantity.declaration.name.text : '';
      report(work, module, 'N112', name.span, { name: name.text, allocation });
      return undefined;
    }
    default: {
      const possible = [...work.quantities.values()].filter((one) => !fromOutside.includes(one.kind));
      reportUnknown(work, module, name, 'N110', [...possible.map((one) => one.name), ...byName.keys()]);
      return undefined;
    }
  }
}

const fromOutside: readonly Quantity['kind'][] = ['input', 'judgement', 'rest', 'guarantee', 'decided'];

/** How far each lies from what it leads to in the end; those in a circle are reported and have none. */
function depthsOf(work: Work, drafts: readonly Draft[]): ReadonlyMap<Draft, number> {
  const depths = new Map<Draft, number>();
  const path: Draft[] = [];
  const circular = new Set<Draft>();
  const visit = (draft: Draft): number => {
    const known = depths.get(draft);
    if (known !== undefined) return known;
    const at = path.indexOf(draft);
    if (at >= 0) {
      const circle = path.slice(at);
      if (!circle.some((one) => circular.has(one))) reportCircle(work, circle);
      for (const one of circle) circular.add(one);
      return 0;
    }
    path.push(draft);
    const below = draft.on.map((target) => (target.kind === 'exception' ? visit(target) : 0));
    path.pop();
    const depth = Math.max(0, ...below) + 1;
    depths.set(draft, depth);
    return depth;
  };
  for (const draft of drafts) visit(draft);
  for (const draft of circular) depths.delete(draft);
  return depths;
}

function reportCircle(work: Work, circle: readonly Draft[]): void {
  const [first] = circle;
  if (first === undefined) return;
  const words = [...circle.map((one) => one.name), first.name].join(' → ');
  const related = circle.map((one) => ({
    file: one.module.file,
    span: one.declaration.name.span,
    code: 'N118' as const,
    args: { name: one.name, other: one.on.map((target) => target.name).join(', ') },
  }));
  report(work, first.module, 'N114', first.declaration.name.span, { circle: words }, { related });
}

/** The one quantity that all of it leads to; those that lead nowhere, or into a circle, stay without. */
function findRoot(work: Work, draft: Draft, depths: ReadonlyMap<Draft, number>): void {
  const roots = rootsOf(draft, new Set());
  const [root, ...others] = roots;
  if (others.length > 0) {
    const { module, declaration, name } = draft;
    const isMixed = draft.on.every((target) => rootsOf(target, new Set()).size <= 1);
    // Where one of those it is on has two already, that one was reported.
    if (isMixed)
      report(work, module, 'N113', declaration.on[0]?.span ?? declaration.span, {
        name,
        roots: [...roots].map((one) => `\`${one.name}\``).join(', '),
      });
    return;
  }
  const found = draft.on.every((target) => target.kind !== 'exception' || target.root !== undefined);
  const complete = found && draft.on.length === draft.declaration.on.length;
  if (root !== undefined && complete && depths.has(draft)) draft.root = root;
}

function rootsOf(target: Quantity | Draft, seen: Set<Quantity | Draft>): ReadonlySet<Quantity> {
  if (target.kind !== 'exception') return new Set([target]);
  if (seen.has(target)) return new Set();
  seen.add(target);
  return new Set(target.on.flatMap((one) => [...rootsOf(one, seen)]));
}

function byDepth(depths: ReadonlyMap<Draft, number>, one: Draft, other: Draft): number {
  const difference = (depths.get(one) ?? 0) - (depths.get(other) ?? 0);
  if (difference !== 0) return difference;
  // By what people read, so that neither the order of the text nor another name changes what they are told.
  const [left, right] = [one, other].map(({ label, name }) => `${label}\n${name}`);
  return left === undefined || right === undefined || left === right ? 0 : left < right ? -1 : 1;
}
