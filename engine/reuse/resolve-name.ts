import type { Arguments, Code, Fix, Related, Span } from '../../grammar/index.ts';
import { suggestion } from '../amend/site.ts';
import { nearestName } from '../analyse/near-names.ts';
import type { Regulation } from './regulations.ts';

/** What a written name stands for among all regulations, and what is wrong with writing it so. */
export interface Resolved {
  /** The name it has in the whole set. */
  readonly text: string;
  readonly problem?: {
    readonly code: Code;
    readonly args: Arguments;
    readonly related?: readonly Related[];
    readonly fixes?: readonly Fix[];
  };
  /** It stands in a regulation that is not used here: to be said if nothing else here has the name. */
  readonly hiddenIn?: Regulation;
}

/**
 * The name of something in the whole set: its own, but of a used regulation with the prefix where another one gives the
 * same name. What is asked keeps its names.
 */
export function nameInSet(all: readonly Regulation[], of: Regulation, name: string): string {
  const clashes = of !== all[0] && all.some((other) => other !== of && other.names.has(name));
  return clashes ? `${of.name}.${name}` : name;
}

/** Whether a word stands for one of the regulations. */
export function isRegulation(all: readonly Regulation[], word: string): boolean {
  return all.length > 1 && all.some(({ name }) => name === word);
}

/** What a name in a text of one regulation stands for: its own, or one of those it uses. */
export function resolveName(all: readonly Regulation[], from: Regulation, written: string, span: Span): Resolved {
  const at = written.indexOf('.');
  const prefix = written.slice(0, Math.max(at, 0));
  if (at > 0 && isRegulation(all, prefix)) return prefixed(all, from, prefix, written.slice(at + 1), span);
  const having = [from, ...from.uses].filter(({ names }) => names.has(written));
  const [first, second] = having;
  if (first === undefined) {
    const hiddenIn = all.find(({ names }) => names.has(written));
    const isLocal = [from, ...from.uses].some(({ local }) => local.has(written));
    return { text: written, ...(hiddenIn === undefined || isLocal ? {} : { hiddenIn }) };
  }
  const text = nameInSet(all, first, written);
  if (second === undefined) return { text };
  const choices = having.map(({ name }) => `${name}.${written}`);
  const fixes = choices.map((choice) => ({ edits: [{ span, text: choice }], text: choice }));
  const args = { name: written, one: first.name, other: second.name, choices: listed(choices) };
  const related = having.flatMap(({ names, name: regulation }): readonly Related[] => {
    const place = names.get(written);
    return place === undefined ? [] : [{ ...place, code: 'N390', args: { regulation, name: written } }];
  });
  return { text, problem: { code: 'N320', args, related, fixes } };
}

function prefixed(all: readonly Regulation[], from: Regulation, prefix: string, name: string, span: Span): Resolved {
  const of = all.find((one) => one.name === prefix);
  if (of === undefined) return { text: name };
  if (of !== from && !from.uses.includes(of)) {
    return { text: `${prefix}.${name}`, problem: { code: 'N321', args: notUsed(from, of, name) } };
  }
  if (of.names.has(name)) return { text: nameInSet(all, of, name) };
  const near = nearestName(name, of.names.keys());
  const fixes = near === undefined ? [] : [{ edits: [{ span, text: `${prefix}.${near}` }], text: `${prefix}.${near}` }];
  const args = { name, regulation: prefix, suggestion: suggestion(near) };
  return { text: `${prefix}.${name}`, problem: { code: 'N322', args, fixes } };
}

/** What is not used here, and by which one that is used it comes along. */
export function notUsed(from: Regulation, of: Regulation, name: string): Arguments {
  const by = from.uses.find(({ uses }) => uses.includes(of));
  return { name, regulation: of.name, by: by === undefined ? '' : by.name, from: from.name };
}

function listed(choices: readonly string[]): string {
  return choices.map((choice) => `\`${choice}\``).join(' / ');
}
