import type { SourceFile } from '../../grammar/index.ts';
import { type Construct, constructs } from '../constructs.ts';
import type { Batch } from './cases.ts';
import { planned } from './evaluators.ts';
import { featuresByName, featuresOf } from './features.ts';
import { programSources } from './tree.ts';

interface Share {
  native: number;
  delegated: number;
}

export interface Coverage {
  readonly program: (sources: readonly SourceFile[]) => void;
  /** Asks each name by itself, to see who computes what: for a part of the programs. */
  readonly answers: (batch: Batch) => void;
  /** Constructs with something that no program had. */
  readonly missing: () => readonly string[];
  readonly report: (whole: boolean) => string;
}

/** Counts what programs are made of, and what of it the plan computes itself. */
export function constructCoverage(): Coverage {
  const programs = new Map<string, number>();
  const shares = new Map<string, Share>();
  const total: Share = { native: 0, delegated: 0 };
  let count = 0;
  return {
    program(sources) {
      count += 1;
      for (const feature of featuresOf(sources)) programs.set(feature, (programs.get(feature) ?? 0) + 1);
    },
    answers(batch) {
      for (const [features, share] of sharesOf(batch)) {
        addTo(total, share);
        for (const feature of features) addTo(shareAt(shares, feature), share);
      }
    },
    missing: () =>
      constructs.flatMap((construct) => {
        const lacking = [...featuresOf(textsOf(construct))].filter((feature) => !programs.has(feature));
        return lacking.length === 0 ? [] : [`${construct.name}: ${lacking.join(', ')}`];
      }),
    report: (whole) => {
      const rarest = [...programs].sort(([, one], [, two]) => one - two).slice(0, 5);
      const head = `${count} programs, ${programs.size} features, rarest ${rarest.map(([name, times]) => `${name} ${times}`).join(', ')}; computed by the plan: ${percent(total)}`;
      return whole ? `${head}\n${table(programs, shares)}` : head;
    },
  };
}

function sharesOf({ analysis, generated, cases }: Batch): readonly (readonly [ReadonlySet<string>, Share])[] {
  const [first] = cases;
  if (first === undefined) return [];
  const features = featuresByName(programSources(generated.program));
  return first.question.names.flatMap((name) => {
    const own = features.get(name);
    if (own === undefined) return [];
    const { native = 0, delegated = 0 } = planned(analysis, first.facts, { ...first.question, names: [name] });
    return [[own, { native, delegated }] as const];
  });
}

function addTo(share: Share, { native, delegated }: Share): void {
  share.native += native;
  share.delegated += delegated;
}

function shareAt(shares: Map<string, Share>, feature: string): Share {
  const found = shares.get(feature) ?? { native: 0, delegated: 0 };
  shares.set(feature, found);
  return found;
}

function percent({ native, delegated }: Share): string {
  const all = native + delegated;
  return all === 0 ? '–' : `${Math.round((100 * native) / all)}%`;
}

function table(programs: ReadonlyMap<string, number>, shares: ReadonlyMap<string, Share>): string {
  const lines = [...programs]
    .sort(([one], [two]) => (one < two ? -1 : 1))
    .map(([feature, times]) => {
      const share = shares.get(feature);
      return `${String(times).padStart(8)}  ${(share === undefined ? '–' : percent(share)).padStart(5)}  ${feature}`;
    });
  return ['programs   plan  what', ...lines].join('\n');
}

const head = 'regeling proef "Proef"\n  in werking 2025-01-01\n  tijdvak    2025 t/m 2025\n';

/** The sample of a construct as files. */
function textsOf({ rules, amendment, uses }: Construct): readonly SourceFile[] {
  const used = uses === undefined ? '' : `  gebruikt ${uses.name}\n`;
  return [
    { name: 'regeling.maat', text: `${head}${used}\nartikel 1\n\n${rules}` },
    ...(amendment === undefined
      ? []
      : [
          {
            name: 'wijziging.maat',
            text: `wijziging w van proef "W"\n  bekendgemaakt 2024-01-01\n  in werking 2025-01-01\n\n${amendment}\n`,
          },
        ]),
    ...(uses === undefined ? [] : [{ name: 'gebruikt.maat', text: uses.text }]),
  ];
}
