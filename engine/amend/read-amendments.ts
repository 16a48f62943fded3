import { type Code, catalogue, type Module, type Problem, type Span } from '../../grammar/index.ts';
import { likelyName } from '../analyse/near-names.ts';
import type { Amendment } from '../model.ts';
import { regulationOf } from '../reuse/file-set.ts';
import { suggestion } from './site.ts';

/** Later than any day there is: for an amendment that does not say when, so that the rest of it can be looked at. */
const notSaid = '9999-12-31';

/** The amendments of some regulations, the one that is asked first, in the order in which they apply, and what is wrong with their heads. */
export function readAmendments(
  modules: readonly Module[],
  bases: readonly Module[],
): { readonly amendments: readonly Amendment[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const amendments: Amendment[] = [];
  const periods = periodsIn([...bases, ...modules]);
  for (const module of modules) {
    const { head } = module;
    const report: Report = (code, span, args) => {
      problems.push({ code, severity: catalogue[code].severity, file: module.file, span, args });
    };
    const name = head.name.text;
    const of = head.of?.text ?? '';
    const base = of === '' ? bases[0] : bases.find((one) => regulationOf(one) === of);
    if (base === undefined) {
      const near = likelyName(of, bases.map(regulationOf));
      report('V28', head.of?.span ?? head.span, { name, regulation: of, suggestion: suggestion(near) });
      continue;
    }
    const twice = amendments.some((other) => other.name === name && regulationOf(other.module) === of);
    if (twice) report('V18', head.name.span, { name });
    const amendment = amendmentOf(module, periods);
    const fits = checkPlace(module, amendment, base, report);
    if (fits && !twice) amendments.push(amendment);
    checkHead(module, report);
  }
  return { amendments: amendments.toSorted(byApplication), problems };
}

function periodsIn(modules: readonly Module[]): ReadonlySet<string> {
  const added = modules.flatMap(({ operations }) =>
    operations.flatMap((operation) => (operation.kind === 'add' ? operation.declarations : [])),
  );
  const declared = [...modules.flatMap(({ declarations }) => declarations), ...added];
  return new Set(declared.flatMap((one) => (one.kind === 'period' ? [one.name.text] : [])));
}

function amendmentOf(module: Module, periods: ReadonlySet<string>): Amendment {
  const { head } = module;
  const inForce = head.inForce?.iso ?? notSaid;
  const back = head.retroactiveThrough?.iso;
  return {
    name: head.name.text,
    label: head.label?.value ?? head.name.text.replaceAll('_', ' '),
    module,
    published: head.published?.iso ?? notSaid,
    inForce,
    validFrom: back !== undefined && back < inForce ? back : inForce,
    periods,
  };
}

type Report = (code: Code, span: Span, args: Problem['args']) => void;

/** Whether it can be an amendment of this text at all; one that cannot is not carried out. */
function checkPlace({ head, language }: Module, { name, inForce }: Amendment, base: Module, report: Report): boolean {
  const stand = base.head.stateOf?.iso;
  const isOld = stand !== undefined && inForce < stand;
  if (isOld) report('V04', head.inForce?.span ?? head.name.span, { name, date: inForce, stand });
  if (language !== base.language) report('V19', head.name.span, { name });
  return !isOld && language === base.language;
}

function checkHead({ head, operations }: Module, report: Report): void {
  const name = head.name.text;
  const { inForce, published, retroactiveThrough } = head;
  if (published === undefined) report('V01', head.name.span, { name });
  if (inForce === undefined) report('V02', head.name.span, { name });
  if (inForce !== undefined && retroactiveThrough !== undefined && retroactiveThrough.iso >= inForce.iso)
    report('V03', retroactiveThrough.span, { date: retroactiveThrough.iso, inForce: inForce.iso });
  if (
    inForce !== undefined &&
    published !== undefined &&
    inForce.iso < published.iso &&
    retroactiveThrough === undefined
  )
    report('V26', inForce.span, { name, inForce: inForce.iso, published: published.iso });
  const changing = operations.filter(({ kind }) => kind !== 'applies');
  if (changing.length === 0) report('V16', head.name.span, { name });
  for (const [at, operation] of operations.entries()) {
    if (operation.kind !== 'applies') continue;
    const isDay = operation.day !== undefined;
    const twice =
      operations.findIndex(
        (other) => other.kind === 'applies' && other.item === operation.item && (other.day !== undefined) === isDay,
      ) < at;
    if (twice || !changing.some(({ item }) => item === operation.item)) report('V21', operation.span, {});
  }
}

/** By the day of entering into force, then that of publication; the name decides where both are the same. */
function byApplication(one: Amendment, other: Amendment): number {
  return order(one.inForce, other.inForce) || order(one.published, other.published) || order(one.name, other.name);
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
