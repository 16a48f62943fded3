import type { AllocationClause } from '../../grammar/index.ts';
import type { ExceptionSymbol, Quantity } from '../model.ts';

/** Which exceptions count in one case, where it is known of every condition whether it holds. */
export interface Decision {
  /** Those that count, in the order given; what only switches off is not among them. */
  readonly applying: readonly ExceptionSymbol[];
  /** What each of them excepts, directly or by way of others. */
  readonly excepted: ReadonlyMap<ExceptionSymbol, ReadonlySet<ExceptionSymbol>>;
  /** Their condition holds, and what they except applies; those that are switched off included. */
  readonly held: ReadonlySet<ExceptionSymbol>;
  /** By whom something that is held is switched off. */
  readonly switchedOff: ReadonlyMap<ExceptionSymbol, ExceptionSymbol>;
}

/**
 * What applies of the exceptions to one quantity. An exception applies where its condition holds and something that it
 * excepts applies; `blijft buiten toepassing` makes what it excepts count as if its condition were false, with all that
 * hangs on it. A condition is asked for only where it matters.
 */
export function decide(
  exceptions: readonly ExceptionSymbol[],
  holds: (exception: ExceptionSymbol) => boolean,
): Decision {
  const held = new Map<ExceptionSymbol, boolean>();
  const switches = new Map<ExceptionSymbol, ExceptionSymbol | undefined>();
  const applying = exceptions.filter((one) => applies(one) && !switchesOff(one));
  return {
    applying,
    excepted: new Map(applying.map((one) => [one, reach(one, new Set())])),
    held: new Set([...held].flatMap(([one, is]) => (is ? [one] : []))),
    switchedOff: new Map([...switches].flatMap(([one, by]) => (by === undefined ? [] : [[one, by]]))),
  };

  function applies(target: ExceptionSymbol | Quantity): boolean {
    return isHeld(target) && (target.kind !== 'exception' || switchOf(target) === undefined);
  }

  function isHeld(target: ExceptionSymbol | Quantity): boolean {
    if (target.kind !== 'exception') return true;
    const known = held.get(target);
    if (known !== undefined) return known;
    const found = target.on.some((one) => carries(one, target)) && holds(target);
    held.set(target, found);
    return found;
  }

  /** What switches off counts where that had its condition; anything else only where it is left on. */
  function carries(target: ExceptionSymbol | Quantity, exception: ExceptionSymbol): boolean {
    return switchesOff(exception) ? isHeld(target) : applies(target);
  }

  /** Asked of what is held, so that what switches it off has what it excepts: only conditions decide here. */
  function switchOf(target: ExceptionSymbol): ExceptionSymbol | undefined {
    if (switches.has(target)) return switches.get(target);
    const found = exceptions.find(
      (one) => switchesOff(one) && one.on.includes(target) && holds(one) && switchOf(one) === undefined,
    );
    switches.set(target, found);
    return found;
  }

  function reach(exception: ExceptionSymbol, found: Set<ExceptionSymbol>): ReadonlySet<ExceptionSymbol> {
    for (const target of exception.on) {
      if (target.kind !== 'exception' || found.has(target) || !carries(target, exception)) continue;
      found.add(target);
      reach(target, found);
    }
    return found;
  }
}

/** Those that no other of them excepts; none means that what they except decides itself. */
export function deciding(
  { applying, excepted }: Decision,
  isCandidate: (exception: ExceptionSymbol) => boolean = () => true,
): readonly ExceptionSymbol[] {
  const candidates = applying.filter(isCandidate);
  return candidates.filter((one) => !candidates.some((other) => excepted.get(other)?.has(one) === true));
}

export function switchesOff({ declaration }: ExceptionSymbol): boolean {
  return declaration.effect.kind === 'notApplied';
}

/** The clauses of a division that it replaces; of anything else none. */
export function clausesOf({ declaration }: ExceptionSymbol): readonly AllocationClause[] {
  return declaration.effect.kind === 'clauses' ? declaration.effect.clauses : [];
}
