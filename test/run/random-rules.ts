import fc from 'fast-check';

/** Facts of all kinds that random rules read. */
export const randomHead = `regeling willekeurig "Willekeurige regels"

artikel 1

  soort Thema: kans, zorg
  object School meervoud Scholen "school" aangeduid met code
  gegeven a van School: getal "a"
  gegeven b van School: getal "b"
  gegeven reden van School: getal of geen "reden"
  gegeven p van School: ja/nee "p"
  gegeven q van School: ja/nee "q"
  gegeven score van School per Thema: getal "score"
  gegeven telt van School per Thema: ja/nee "telt"

artikel 2

`;

const { number, truth } = fc.letrec<{ number: string; truth: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('0', '1', '2', 'a', 'b', '(reden bij geen 1)'),
    fc
      .tuple(tie('number'), fc.constantFrom('+', '-', '*', '*', '/'), tie('number'))
      .map(([x, o, y]) => `(${x} ${o} ${y})`),
    fc.tuple(tie('truth'), tie('number'), tie('number')).map(([c, x, y]) => `(als ${c} dan ${x} anders ${y})`),
    fc
      .tuple(fc.constantFrom('hoogste', 'laagste'), tie('number'), tie('number'))
      .map(([f, x, y]) => `${f}(${x}; ${y})`),
    tie('number').map((x) => `begrensd(${x}; 1; 1)`),
    tie('number').map((x) => `afgerond(${x}; 0,5 naar even)`),
    tie('number').map((x) => `(-${x})`),
    fc.tuple(tie('number'), tie('truth')).map(([x, c]) => `(totaal van ${x} * score over Thema waar (telt of ${c}))`),
    tie('truth').map((c) => `(aantal Thema waar (telt en ${c}))`),
    tie('number').map((x) => `((hoogste van score over Thema waar telt) bij geen ${x})`),
    tie('number').map((x) => `((gemiddelde van score over Thema waar telt) bij geen ${x})`),
    tie('truth').map((c) => `(totaal van a over Scholen waar ${c})`),
  ),
  truth: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('p', 'q', '(reden is aanwezig)', '(reden is geen)'),
    fc.tuple(tie('truth'), fc.constantFrom('en', 'of'), tie('truth')).map(([c, o, d]) => `(${c} ${o} ${d})`),
    tie('truth').map((c) => `(niet ${c})`),
    fc
      .tuple(fc.constantFrom('alle van', 'een van', 'ten minste 2 van'), tie('truth'), tie('truth'), tie('truth'))
      .map(([q, c, d, e]) => `(${q} voorwaarde c: ${c} voorwaarde d "d": ${d} voorwaarde e: ${e})`),
    fc.tuple(tie('number'), fc.constantFrom('<', '=', '<>', '≥'), tie('number')).map(([x, o, y]) => `(${x} ${o} ${y})`),
    fc.tuple(tie('number'), tie('number')).map(([x, y]) => `(${x} is een van (${y}; 1))`),
    fc
      .tuple(fc.constantFrom('elk', 'een'), tie('number'))
      .map(([e, x]) => `(${e} Thema waar telt voldoet aan score > ${x})`),
    tie('truth').map((c) => `(een School voldoet aan (p en ${c}))`),
  ),
}));

/** A regulation of a few rules of each kind. */
export const randomRules: fc.Arbitrary<{ readonly text: string; readonly names: readonly string[] }> = fc
  .tuple(fc.array(number, { minLength: 3, maxLength: 5 }), fc.array(truth, { minLength: 3, maxLength: 5 }))
  .map(([numbers, truths]) => {
    const rules = [
      ...numbers.map((formula, at) => `  regel getal_${at} van School: getal "getal ${at}" = ${formula}`),
      ...truths.map((formula, at) => `  regel oordeel_${at} van School: ja/nee "oordeel ${at}" = ${formula}`),
    ];
    const names = [...numbers.map((_, at) => `getal_${at}`), ...truths.map((_, at) => `oordeel_${at}`)];
    return { text: `${randomHead}${rules.join('\n')}\n`, names };
  });
