import fc from 'fast-check';
import { type Analysis, type Datum, evaluate, type Facts } from '../../engine/index.ts';
import { resultText } from '../run/outcome.ts';
import { sound } from '../run/sources.ts';

const letters = ['p', 'q', 'r', 's'] as const;

const head = `regeling proef "Proef"
artikel 1
  soort Cijfer: laag < hoog < top
  object School meervoud Scholen "school" aangeduid met code
${letters.map((name) => `  gegeven ${name} van School: ja/nee "${name}"`).join('\n')}
  gegeven c van School: Cijfer "c"
  gegeven n van School: aantal "n"
    ten minste 0
  oordeel o van School: ja/nee "o" door "de minister"
artikel 2
`;

/** A law whose `x` is a formula of yes and no. */
export function law(formula: string): Analysis {
  return sound(`${head}  regel x van School: ja/nee "x" = ${formula}\n`);
}

/** Formulas of yes and no, of any nesting. */
export const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...letters, ...letters, '(c = laag)', '(c >= hoog)', '(c is een van (laag; top))'),
    fc.tuple(tie('formula'), fc.constantFrom('en', 'of', '='), tie('formula')).map(([l, o, r]) => `(${l} ${o} ${r})`),
    tie('formula').map((one) => `(niet ${one})`),
    fc.tuple(tie('formula'), tie('formula'), tie('formula')).map(([i, t, e]) => `(als ${i} dan ${t} anders ${e})`),
    fc
      .tuple(fc.constantFrom('alle van', 'een van', 'ten minste 2 van'), tie('formula'), tie('formula'), tie('formula'))
      .map(([q, one, two, three]) => `(${q} voorwaarde c1: ${one} voorwaarde c2: ${two} voorwaarde c3: ${three})`),
  ),
}));

const yesNo: readonly Datum[] = [true, false].map((value) => ({ kind: 'yesNo', value }));
const grades: readonly Datum[] = ['laag', 'hoog', 'top'].map((value) => ({ kind: 'enumeration', of: 'Cijfer', value }));

/** All facts there are, with the values they may have. */
export const domains = new Map<string, readonly Datum[]>([
  ...letters.map((name) => [`${name}("a")`, yesNo] as const),
  ['c("a")', grades],
]);

/** What comes out, as text. */
export function outcome(analysis: Analysis, facts: Facts): string {
  const [value] = evaluate(analysis, facts, { names: ['x'] }).values;
  if (value === undefined) throw new Error('x has a value');
  return resultText(value.result, value.instance.quantity);
}
