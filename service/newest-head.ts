import { type Head, type Operation, parse, readHead, type SourceFile } from '../grammar/index.ts';

/** What the head of a regulation says in its newest text; days as ISO. */
export interface RegulationHead {
  readonly name: string;
  readonly label: string;
  readonly sectors: readonly string[];
  readonly stateOf?: string;
  readonly inForce?: string;
  readonly endsOn?: string;
  readonly term?: { readonly from: number; readonly through: number };
}

/**
 * The head of a regulation with what its amendments change in it, read without the rest of the law: enough for a list of
 * regulations.
 */
export function newestHead(name: string, sources: readonly SourceFile[]): RegulationHead {
  const heads = sources.map((source) => ({ source, head: readHead(source) }));
  const head = heads.find((one) => one.head.kind === 'regulation' && one.head.name.text === name)?.head;
  const parts = heads
    .filter((one) => one.head.kind === 'amendment' && one.head.of?.text === name)
    .toSorted((one, other) => (dayOf(one.head) < dayOf(other.head) ? -1 : 1))
    .flatMap(({ source }) => parse(source).module.operations.flatMap((operation) => partsOf(operation, name)));
  const label = parts.findLast((part) => part.kind === 'text')?.value ?? head?.label?.value;
  const endsOn = parts.findLast((part) => part.kind === 'endsOn')?.date ?? head?.endsOn;
  const term = parts.findLast((part) => part.kind === 'term')?.years ?? head?.term;
  return {
    name,
    label: label ?? name,
    sectors: (head?.sectors ?? []).map(({ text }) => text),
    ...(head?.stateOf === undefined ? {} : { stateOf: head.stateOf.iso }),
    ...(head?.inForce === undefined ? {} : { inForce: head.inForce.iso }),
    ...(endsOn === undefined ? {} : { endsOn: endsOn.iso }),
    ...(term === undefined ? {} : { term: { from: term.from, through: term.through } }),
  };
}

/** `vervang in <regeling>: tijdvak …`, its label, or the day it lapses. */
function partsOf(operation: Operation, name: string): Extract<Operation, { kind: 'replaceParts' }>['parts'] {
  return operation.kind === 'replaceParts' && operation.name.text === name ? operation.parts : [];
}

function dayOf({ inForce }: Head): string {
  return inForce?.iso ?? '';
}
