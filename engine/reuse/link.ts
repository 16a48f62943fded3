import {
  catalogue,
  type Declaration,
  type Fix,
  type Module,
  type Name,
  type Problem,
  phraseOf,
  type Reference,
  type Span,
} from '../../grammar/index.ts';
import type { ReadFile } from '../analyse/analyse.ts';
import { declaredNames } from './declared-names.ts';
import { type Regulation, regulationsOf } from './regulations.ts';
import { isRegulation, nameInSet, notUsed, resolveName } from './resolve-name.ts';

/** Files in which every name is the one it has in the whole set of regulations. */
export interface Linked {
  readonly files: readonly ReadFile[];
  readonly problems: readonly Problem[];
  /**
   * The problems of the rest of the analysis, with what is said of a name instead of that it is not known: that it
   * stands in a regulation that is not used here.
   */
  readonly settled: (problems: readonly Problem[]) => readonly Problem[];
}

/**
 * Gives every name in the files of several regulations the name it has in the whole set, so that the rest of the
 * analysis sees one text. A regulation that stands by itself stays as it is.
 */
export function linked(files: readonly ReadFile[]): Linked {
  const all = regulationsOf(files.map(({ module }) => module));
  const pointed = files.flatMap(({ module }) => pointedNames(module));
  const bare = withMissing(all);
  if (all.length < 2) return { files, problems: pointed, settled: (found) => found.filter((one) => !bare(one)) };
  const problems: Problem[] = [...pointed];
  const hidden = new Map<string, Problem>();
  const made = files.map((file): ReadFile => {
    const of = all.find(({ modules }) => modules.includes(file.module)) ?? all[0];
    if (of === undefined) return file;
    const link: Linking = {
      all,
      of,
      module: file.module,
      given: new Set(declaredNames([file.module])),
      problems,
      hidden,
    };
    return { ...file, module: linkedModule(link) };
  });
  const settled = (found: readonly Problem[]): readonly Problem[] =>
    found.flatMap((problem) => {
      if (bare(problem)) return [];
      const said = problem.span && hidden.get(placeKey(problem.file, problem.span));
      if (said === undefined || problem.severity !== 'error') return [problem];
      return problems.includes(said) ? [] : [said];
    });
  return { files: made, problems, settled };
}

/** Codes of a name that is not known. */
const unknownNames: readonly string[] = ['N01', 'N02', 'N06', 'N08', 'N25', 'N27', 'N29', 'N110'];

/** Whether a name may stand in a regulation that is not there, which is said where it is named. */
function withMissing(all: readonly Regulation[]): (problem: Problem) => boolean {
  const known = new Set(all.map(({ name }) => name));
  const lacking = all.filter(({ modules }) =>
    modules.some(({ head }) => head.uses.some(({ text }) => text !== '' && !known.has(text))),
  );
  const files = new Set(lacking.flatMap(({ modules }) => modules.map(({ file }) => file)));
  return ({ code, file }) => files.has(file ?? '') && unknownNames.includes(code);
}

const written = new WeakMap<object, Declaration>();

/** A declaration as it was parsed, of one whose names were given a prefix. */
export function asParsed<D extends Declaration>(declaration: D): D {
  // Only declarations of one kind stand for each other.
  return (written.get(declaration) as D | undefined) ?? declaration;
}

interface Linking {
  readonly all: readonly Regulation[];
  readonly of: Regulation;
  readonly module: Module;
  /** The names it declares, which are no use of a name. */
  readonly given: ReadonlySet<Name>;
  readonly problems: Problem[];
  readonly hidden: Map<string, Problem>;
}

function linkedModule(link: Linking): Module {
  const { module, of, all } = link;
  const declarations = module.declarations.map((declaration): Declaration => {
    const made = linkedNode(link, declaration);
    if (made !== declaration) written.set(made, declaration);
    return made;
  });
  if (of === all[0]) return { ...module, declarations };
  const citations = module.citations.map((citation) => ({ ...citation, regulation: of.title }));
  return { ...module, declarations, citations };
}

/** The same node where nothing in it has another name. */
function linkedNode<Node>(link: Linking, node: Node): Node {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) {
    const list = node.map((element) => linkedNode(link, element));
    // A list of nodes of the same shape.
    return list.some((element, at) => element !== node[at]) ? (list as Node) : node;
  }
  if (isReference(node) && node.qualifier !== undefined && !node.self) return linkedQualified(link, node) as Node;
  if (isName(node)) return linkedName(link, node) as Node;
  return linkedParts(link, node);
}

function linkedParts<Node extends object>(link: Linking, node: Node): Node {
  let made = node;
  // Without a list of the parts: every node of a law comes by here, in each of its states.
  for (const key in node) {
    const part: unknown = node[key];
    if (typeof part !== 'object' || key === 'span' || isLocal(node, key)) continue;
    const own = linkedNode(link, part);
    if (own !== part) made = { ...made, [key]: own };
  }
  return made;
}

/** The name of a condition, and those of the values of a kind, mean something only where they stand. */
function isLocal(node: object, key: string): boolean {
  const kind = 'kind' in node ? node.kind : undefined;
  return (kind === 'condition' && key === 'name') || (kind === 'kind' && key === 'values');
}

function linkedName(link: Linking, name: Name): Name {
  const { all, of } = link;
  const text = link.given.has(name) ? nameInSet(all, of, name.text) : resolved(link, name.text, name.span);
  return text === name.text ? name : { ...name, text };
}

/** `web.rijksbijdrage` is a name, `Thema.excellentie` a value of a kind, `web.Thema.excellentie` both. */
function linkedQualified(link: Linking, reference: Reference): Reference {
  const { qualifier, name, ...rest } = reference;
  const parts = linkedParts(link, rest);
  if (qualifier === undefined || !isRegulation(link.all, qualifier.text)) {
    return { ...parts, name, ...(qualifier === undefined ? {} : { qualifier: linkedName(link, qualifier) }) };
  }
  const span = { start: qualifier.span.start, end: name.span.end };
  return { ...parts, name: { ...name, span, text: resolved(link, `${qualifier.text}.${name.text}`, span) } };
}

function resolved(link: Linking, name: string, span: Span): string {
  const { all, of, module } = link;
  const { file } = module;
  const found = resolveName(all, of, name, span);
  const tell = (told: NonNullable<(typeof found)['problem']>, fixes = told.fixes): Problem => ({
    code: told.code,
    severity: catalogue[told.code].severity,
    file,
    span,
    args: told.args,
    ...(told.related === undefined ? {} : { related: told.related }),
    ...(fixes === undefined ? {} : { fixes }),
  });
  if (found.problem !== undefined) {
    const isUnused = found.problem.code === 'N321';
    const told = tell(
      found.problem,
      isUnused ? useFix(link, String(found.problem.args['regulation'])) : found.problem.fixes,
    );
    link.problems.push(told);
    link.hidden.set(placeKey(file, span), told);
  }
  if (found.hiddenIn === undefined) return found.text;
  const args = notUsed(of, found.hiddenIn, name);
  link.hidden.set(placeKey(file, span), tell({ code: 'N321', args }, useFix(link, found.hiddenIn.name)));
  // A name that nothing has.
  return `${found.hiddenIn.name}.${name}`;
}

/** `gebruikt x` under the head of the regulation that the name stands in. */
function useFix({ module }: Linking, regulation: string): readonly Fix[] {
  if (module.head.kind !== 'regulation') return [];
  const text = `${phraseOf('uses', module.language)} ${regulation}`;
  const { end } = module.head.span;
  return [{ edits: [{ span: { start: end, end }, text: `\n  ${text}` }], text }];
}

/** Names with a point where they are given: the point is for the names of others. */
function pointedNames(module: Module): readonly Problem[] {
  return declaredNames([module]).flatMap(({ text, span }): readonly Problem[] => {
    if (!text.includes('.')) return [];
    const correction = text.replaceAll('.', '_');
    const fixes = [{ edits: [{ span, text: correction }], text: correction }];
    const { severity } = catalogue.N325;
    return [{ code: 'N325', severity, file: module.file, span, args: { name: text, correction }, fixes }];
  });
}

function placeKey(file: string | undefined, { start, end }: Span): string {
  return `${file ?? ''} ${start} ${end}`;
}

function isName(node: object): node is Name {
  return 'kind' in node && node.kind === 'name';
}

function isReference(node: object): node is Reference {
  return 'kind' in node && node.kind === 'reference';
}
