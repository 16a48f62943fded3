import { constructed } from './first-tranche.ts';
import { constructedCodes, institutionSizes, spread, years } from './institutions.ts';
import { seeded } from './seeded.ts';

/** One constructed diploma; days are ISO. */
export interface Diploma {
  readonly number: string;
  readonly institution: string;
  readonly on: string;
  readonly level: Level;
  readonly domain: string;
  readonly prior: Prior;
  readonly born: string;
  readonly funded: boolean;
  /** The number of a diploma that the same person got before. */
  readonly earlier?: string;
}

type Level = 'niveau_2' | 'niveau_3' | 'niveau_4';
type Random = (below: number) => number;

const levels: readonly Level[] = ['niveau_2', 'niveau_3', 'niveau_4'];
const priors = [
  'praktijkonderwijs',
  'vmbo_zonder_diploma',
  'havo_vwo_zonder_diploma',
  'vmbo_basisberoepsgericht',
  'vmbo_kaderberoepsgericht',
  'vmbo_gemengd',
  'vmbo_theoretisch',
  'havo_vwo',
  'overig',
] as const;
type Prior = (typeof priors)[number];

/**
 * Of a thousand diplomas of each level how many have which prior education, in the order of `priors`. Chosen so that the
 * mean study value comes out near what was published of graduates of 2016/17 (onderwijsincijfers.nl): 0.07 to 0.08 on
 * level 2, 0.18 on level 3, 0.46 to 0.53 on level 4.
 */
const mixes: Readonly<Record<Level, readonly number[]>> = {
  niveau_2: [30, 180, 10, 430, 170, 20, 60, 5, 95],
  niveau_3: [5, 42, 25, 285, 330, 65, 190, 28, 30],
  niveau_4: [1, 12, 35, 68, 232, 105, 455, 80, 12],
};

/** The seventeen domains of annex 5. Two of them have no threshold on one level, and here no diplomas of that level. */
const domains: readonly string[] = Array.from(
  { length: 17 },
  (_, at) => `domein_79${String(at * 10).padStart(3, '0')}`,
);
const withoutLevel: Readonly<Record<string, Level>> = { domein_79030: 'niveau_2', domein_79160: 'niveau_4' };

const diplomasInYear = 150_000;
const firstCounted = 2011;

/**
 * Constructed diplomas of the school years 2011 to 2018, about 150,000 a year divided by `part`, of so many institutions;
 * before that a tenth as many of 2009 and 2010, so that there are earlier diplomas on both sides of 1 October 2010. Study
 * value grows a little: more of the later level-4 graduates come from vmbo bbl. Nothing in it is of a real person. Each
 * school year is handed on when it has been made.
 */
export function constructedDiplomas(
  part: number,
  institutions: number,
  made: (schoolYear: number, diplomas: readonly Diploma[]) => void,
): void {
  const next = seeded(20160319 + part);
  const codes = constructedCodes(institutions);
  const profiles = institutionSizes(institutions).map((size) => profileOf(size, next));
  const weights = profiles.map(({ size }) => size);
  let before = 0;
  const free: Free = new Map();
  for (const year of years(2009, 2018)) {
    const wanted = Math.round(diplomasInYear / part / (year < firstCounted ? 10 : 1));
    const own: Diploma[] = [];
    while (own.length < wanted) {
      const at = pick(weights, next);
      const units = profiles[at]?.units ?? [];
      const unit =
        units[
          pick(
            units.map(({ weight }) => weight),
            next,
          )
        ];
      if (unit === undefined) throw new Error('an institution has a unit');
      const number = `B${String(before + own.length + 1).padStart(7, '0')}`;
      own.push({
        number,
        institution: codes[at] ?? '',
        ...unit.names,
        ...person(unit.names.level, year, at, free, next),
      });
    }
    // Who got one this year can have it as an earlier one from the next.
    for (const diploma of own) leave(free, diploma, codes.indexOf(diploma.institution));
    before += own.length;
    made(year, own);
  }
}

/** The facts of these institutions and diplomas, as `docs/facts.md` has them. */
export function studyValueFacts(part: number, institutions: number): Record<string, unknown> {
  const facts: [string, unknown][] = [];
  constructedDiplomas(part, institutions, (_, diplomas) => {
    for (const diploma of diplomas) facts.push([diploma.number, factsOf(diploma)]);
  });
  return { ...institutionFacts(part, institutions), Diploma: Object.fromEntries(facts) };
}

/** The institutions alone. Their state grant is in all of real size, and made up. */
export function institutionFacts(part: number, institutions: number): Record<string, unknown> {
  const next = seeded(20150901 + part);
  const codes = constructedCodes(institutions);
  const grants = years(2015, 2017).map((year) => ({
    year,
    parts: spread(3_600_000_000 + (year - 2015) * 59_000_000, institutionSizes(institutions), next),
  }));
  const grantsOf = (at: number): unknown =>
    Object.fromEntries(grants.map(({ year, parts }) => [String(year), constructed(`${parts[at] ?? 0}.00`)]));
  return {
    Instelling: Object.fromEntries(codes.map((code, at) => [code, { rijksbijdrage_september: grantsOf(at) }])),
  };
}

/** The same diplomas as a table for the command line. */
export function diplomaTable(diplomas: readonly Diploma[]): string {
  const head = 'Diploma;van;behaald_op;op_niveau;in_domein;met_vooropleiding;geboren_op;bekostigd;eerder_diploma';
  const rows = diplomas.map(({ number, institution, on, level, domain, prior, born, funded, earlier }) =>
    [number, institution, on, level, domain, prior, born, funded ? 'ja' : 'nee', earlier ?? 'geen'].join(';'),
  );
  return `${[head, ...rows].join('\n')}\n`;
}

function factsOf({ institution, on, level, domain, prior, born, funded, earlier }: Diploma): Record<string, unknown> {
  return {
    van: institution,
    behaald_op: on,
    op_niveau: level,
    in_domein: domain,
    met_vooropleiding: prior,
    geboren_op: born,
    bekostigd: funded,
    eerder_diploma: earlier ?? { geen: true },
  };
}

interface Profile {
  readonly size: number;
  readonly units: readonly { readonly names: Pick<Diploma, 'domain' | 'level'>; readonly weight: number }[];
}

/** The larger an institution the more domains it has; its units differ in size by a factor of a hundred. */
function profileOf(size: number, next: Random): Profile {
  const count = size > 150 ? domains.length : size > 60 ? 6 + next(6) : 1 + next(4);
  const first = next(domains.length);
  const offered = Array.from({ length: count }, (_, at) => domains[(first + at * 3) % domains.length] ?? '');
  const units = offered.flatMap((domain) => {
    const weight = 1 + next(10) * next(10);
    return levels
      .filter((level) => withoutLevel[domain] !== level)
      .map((level, at) => ({ names: { domain, level }, weight: weight * (at + 1) + next(5) }));
  });
  return { size, units };
}

/** Diplomas that nobody has yet as an earlier one, by institution, prior education and level. */
type Free = Map<string, Diploma[]>;

function person(
  level: Level,
  year: number,
  institution: number,
  free: Free,
  next: Random,
): Pick<Diploma, 'on' | 'prior' | 'born' | 'funded' | 'earlier'> {
  const prior = priorOf(level, year, next);
  const earlier = earlierOf(free, `${institution} ${prior}`, level, next);
  const born = earlier?.born ?? birthday(year, level, next);
  const own = { on: dayIn(year, next), prior, born, funded: next(60) > 0 };
  return earlier === undefined ? own : { ...own, earlier: earlier.number };
}

function priorOf(level: Level, year: number, next: Random): Prior {
  const shift = level === 'niveau_4' && year >= firstCounted ? (year - firstCounted) * 3 : 0;
  const mix = mixes[level].map((share, at) => share + (at === 3 ? shift : at === 6 ? -shift : 0));
  return priors[pick(mix, next)] ?? 'overig';
}

/** Three in ten of those on level 3 and 4 have an earlier diploma, as far as there are such people. */
function earlierOf(free: Free, person: string, level: Level, next: Random): Diploma | undefined {
  if (level === 'niveau_2' || next(10) >= 3) return undefined;
  const below = level === 'niveau_4' && next(3) > 0 ? 'niveau_3' : 'niveau_2';
  const candidates = free.get(`${person} ${below}`) ?? [];
  const chosen = candidates.length === 0 ? undefined : candidates[next(candidates.length)];
  const last = candidates.pop();
  if (chosen !== undefined && last !== undefined && last !== chosen) candidates[candidates.indexOf(chosen)] = last;
  return chosen;
}

function leave(free: Free, diploma: Diploma, institution: number): void {
  const key = `${institution} ${diploma.prior} ${diploma.level}`;
  const others = free.get(key);
  if (others === undefined) free.set(key, [diploma]);
  else others.push(diploma);
}

/** Most get it in June and July, some in all months; a few on the first or last day of the school year. */
function dayIn(year: number, next: Random): string {
  const kind = next(100);
  if (kind === 0) return iso(year - 1, 10, 1);
  if (kind === 1) return iso(year, 9, 30);
  if (kind < 75) return iso(year, 6 + next(2), 1 + next(30));
  const month = 1 + next(12);
  return iso(month >= 10 ? year - 1 : year, month, 1 + next(28));
}

/** One in fifty was 27 or older on 1 October at the start of the school year, so that the diploma does not count. */
function birthday(year: number, level: Level, next: Random): string {
  const youngest = { niveau_2: 17, niveau_3: 18, niveau_4: 19 }[level];
  const age = next(50) === 0 ? 27 + next(20) : youngest + next(7);
  return iso(year - 1 - age, 1 + next(9), 1 + next(28));
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A position, by weight. */
function pick(weights: readonly number[], next: Random): number {
  let left = next(weights.reduce((sum, weight) => sum + weight, 0));
  for (const [at, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return at;
  }
  return weights.length - 1;
}
