import { constructedCodes } from './institutions.ts';
import { seeded } from './seeded.ts';

/** What a constructed application has before it gets the names of one regulation. Money in whole euros. */
export interface Application {
  readonly index: number;
  readonly school: string;
  readonly day: number;
  readonly hours: number;
  readonly material: number;
  readonly asked: number;
  readonly business: number;
  readonly others: number;
  readonly points: number;
  readonly sufficient: boolean;
}

export type Facts = Record<string, unknown>;

export const remark = 'Geconstrueerd.';
const hourlyRate = 73;

/** A budget of three parts, of which partners give two; here and there something is wrong with it. */
export function applications(seed: number, least: number, spread: number): readonly Application[] {
  const next = seeded(seed);
  const schools = constructedCodes(62);
  return Array.from({ length: 40 }, (_, index) => {
    const third = index === 11 ? least - 1 : index === 37 ? 2_100_000 : least + 1_000 * next(spread);
    const hours = 1_000 + 100 * next(Math.floor((third * 2) / hourlyRate / 100) - 10);
    return {
      index: index + 1,
      school: schools[next(62)] ?? '99AA',
      day: 2 + next(29),
      hours,
      material: 3 * third - hours * hourlyRate,
      asked: index === 20 ? third + 1 : third,
      business: index === 5 || index === 33 ? third - 1 : third,
      others: third,
      // Every application has points of its own, so that no draw is needed.
      points: 30 + ((index * 27) % 41),
      sufficient: index % 9 !== 4,
    };
  });
}

export function partnersOf(
  one: Application,
  key: string,
): readonly { partner: string; kind: string; hours: number; money: number }[] {
  const hours = 100 * Math.floor(one.business / 4 / hourlyRate / 100);
  const fund = Math.floor(one.business / 10);
  return [
    { partner: `${key}-a`, kind: 'arbeidsorganisatie', hours, money: one.business - fund - hours * hourlyRate },
    { partner: `${key}-b`, kind: 'o_en_o_fonds', hours: 0, money: fund },
    { partner: `${key}-c`, kind: 'regionale_overheid', hours: 0, money: one.others },
  ];
}

export function verdict(one: Application, decisive: boolean, by = 'beoordelingscommissie'): Facts {
  return { waarde: decisive && !one.sufficient ? 'onvoldoende' : 'voldoende', door: by, motivering: remark };
}

export function emptyFacts<Name extends string>(names: readonly Name[]): Record<Name, Facts> {
  return Object.fromEntries(names.map((name) => [name, {}])) as Record<Name, Facts>;
}

export function euros(amount: number): string {
  return `${amount}.00`;
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
