import fc from 'fast-check';

/** Texts of regulations that obey the grammar and mean nothing: names and types are picked at random. */
export function randomProgram(): fc.Arbitrary<string> {
  const declarations = fc.array(declaration, { minLength: 1, maxLength: 6 });
  return fc
    .tuple(headClauses, declarations)
    .map(([head, parts]) => `regeling r "R"${head}\n\n${parts.map((part) => `${part}\n`).join('\n')}`);
}

// Some are words of the language that stay free.
const name = fc.constantFrom(
  'a',
  'b_2',
  'brin',
  'élan',
  'bedrag',
  'bron',
  'regel',
  'sector',
  'restant',
  'norm',
  'datum',
);
const entity = fc.constantFrom('Instelling', 'Diploma', 'Niveau');
const number = fc.constantFrom('0', '2', '2019', '12,5', '1.234', '1.234.567,89');
const amount = fc.constantFrom('€ 0', '€ 1.234,50', '€ 163,5 miljoen');
const percentage = fc.constantFrom('12,5%', '0,01%', '100%');
const date = fc.constantFrom('2019-04-18', '31 oktober 2018');
const text = fc.constantFrom('"x"', '"twee woorden"', '"a | b # c"', '"2019–2022"');
const year = fc.constantFrom('2017', '2020', '2024');

/** Joins what there is with blanks. */
function words(...parts: readonly (fc.Arbitrary<string> | string)[]): fc.Arbitrary<string> {
  const all = parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part));
  return fc.tuple(...all).map((found) => found.filter((part) => part !== '').join(' '));
}

function maybe(part: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(fc.constant(''), part);
}

function joined(part: fc.Arbitrary<string>, separator: string, most: number): fc.Arbitrary<string> {
  return fc.array(part, { minLength: 1, maxLength: most }).map((parts) => parts.join(separator));
}

/** An operand with no more than a few operators behind it. */
function chained(operand: fc.Arbitrary<string>, operators: readonly string[], most: number): fc.Arbitrary<string> {
  const rest = fc.array(fc.tuple(fc.constantFrom(...operators), operand), { maxLength: most });
  return fc
    .tuple(operand, rest)
    .map(([first, others]) => [first, ...others.map(([operator, next]) => `${operator} ${next}`)].join(' '));
}

/** A type and no interface: the library wants one that is a record. */
type Formulas = Record<
  'expression' | 'logic' | 'sum' | 'primary' | 'reference' | 'argument' | 'owner' | 'set' | 'brackets' | 'list',
  string
>;

const literal = fc.oneof(number, amount, percentage, date, text, fc.constantFrom('ja', 'nee', 'geen', '1 oktober'));
const period = fc.constantFrom('jaar', 'jaar - 1', 'jaar + 2');
const ownPeriod = fc.constantFrom('schooljaar', 'schooljaar - 1', 'dit schooljaar');

/** Shared by all rules of a formula; at the deepest each takes its first alternative. */
const depth = { maxDepth: 7, depthIdentifier: 'formula', depthSize: 'xsmall' } as const;

const formulas = fc.letrec<Formulas>((tie) => ({
  expression: fc.oneof(
    depth,
    tie('logic'),
    words('als', tie('logic'), 'dan', tie('logic'), 'anders', tie('expression')),
    words('als', tie('logic'), 'dan', tie('logic'), 'als', tie('logic'), 'dan', tie('sum'), 'anders', tie('sum')),
    words(fc.constantFrom('elke', 'een', 'één'), tie('set'), 'voldoet aan', tie('logic')),
  ),
  logic: fc.oneof(
    depth,
    tie('sum'),
    words(tie('sum'), fc.constantFrom('=', '<>', '<', '>', '<=', '≥'), tie('sum')),
    words(tie('sum'), fc.constantFrom('is aanwezig', 'is geen')),
    words(tie('sum'), 'is een van (', joined(tie('sum'), '; ', 3), ')'),
    words('niet', tie('sum')),
    chained(tie('sum'), ['en'], 2),
    chained(tie('brackets'), ['of'], 2),
  ),
  sum: fc.oneof(
    depth,
    tie('primary'),
    chained(tie('primary'), ['+', '-', '*', '/'], 3),
    words('-', tie('primary')),
    words(tie('primary'), 'bij geen', tie('primary')),
  ),
  primary: fc.oneof(
    depth,
    literal,
    tie('reference'),
    tie('reference'),
    period,
    tie('brackets'),
    fc.tuple(fc.constantFrom('hoogste', 'laagste'), joined(tie('expression'), '; ', 3)).map((p) => `${p[0]}(${p[1]})`),
    words('begrensd (', tie('sum'), ';', tie('sum'), ';', tie('sum'), ')'),
    words('afgerond (', tie('sum'), '; 0,01%', fc.constantFrom('', 'naar boven', 'naar even'), ')'),
    words('( totaal van', tie('expression'), 'over', tie('set'), ')'),
    words('( aantal', tie('set'), ')'),
    words('gemiddelde van', tie('sum'), 'over', entity),
    words('1 oktober', fc.oneof(period, ownPeriod, tie('brackets'))),
    words(fc.constantFrom('begin van', 'einde van'), fc.oneof(tie('argument'), ownPeriod)),
    words('jaar van', tie('owner')),
  ),
  reference: fc.oneof(
    depth,
    name,
    fc.tuple(entity, name).map((parts) => parts.join('.')),
    words(name, 'van', tie('owner')),
    words(name, fc.constantFrom('in', 'voor', 'op'), tie('argument')),
    words(name, 'van', tie('owner'), 'voor', tie('argument'), 'in', tie('argument')),
    words('dit', entity),
    words(name, 'van', entity, 'in', ownPeriod, 'volgens', name),
    words('schooljaar van begin van', period),
  ),
  owner: fc.oneof(depth, words('deze', entity), name, text, words(name, 'van', tie('owner')), tie('brackets')),
  argument: fc.oneof(depth, name, period, number, date, words('dit', entity), tie('brackets')),
  set: fc.oneof(
    depth,
    entity,
    words(entity, 'van', tie('owner')),
    words('(', joined(entity, '; ', 2), ')'),
    words('jaren', fc.constantFrom('2011', 'jaar - 3'), 't/m', fc.constantFrom('2014', 'jaar')),
    words('schooljaar', fc.constantFrom('2011', 'schooljaar - 3'), 't/m', fc.oneof(year, ownPeriod)),
    words(entity, 'waar', tie('reference'), '=', tie('primary')),
  ),
  brackets: fc.oneof(depth, words('(', tie('expression'), ')'), words('(', tie('list'), ')')),
  list: words(
    fc.constantFrom('alle van', 'een van', 'ten minste 2 van'),
    joined(words('voorwaarde', name, maybe(text), ':', tie('expression')), ' ', 3),
  ),
}));

const type = fc.oneof(
  fc.constantFrom(
    'ja/nee',
    'aantal',
    'getal',
    'getal met 2 decimalen',
    'percentage',
    'bedrag',
    'bedrag exact',
    'datum',
  ),
  fc.constantFrom('tekst', 'jaar', 'bedrag of geen', 'Niveau'),
);
const family = maybe(
  words(
    'per',
    fc.constantFrom(
      ...['jaar', 'jaar, Niveau', 'Niveau', 'jaar 2019', 'jaar 2019 t/m 2020, 2022, Niveau'],
      ...['schooljaar', 'schooljaar 2011 t/m 2014, 2016, Niveau'],
    ),
  ),
);
const signature = words(name, maybe(words('van', entity)), family);
const step = words(
  fc.oneof(fc.constant('cent'), amount, percentage),
  fc.constantFrom('', 'naar boven', 'naar beneden'),
);
const rounding = words(
  fc.tuple(fc.constant('afgerond op '), step).map((parts) => parts.join('')),
  fc.constantFrom('', ', grootste rest', ', per ontvanger', ', grootste rest, daarna laagste brin, daarna loting'),
);
const headClauses = fc.constantFrom(
  '',
  '\n  sector mbo, ho',
  '\n  tranche 2 stand 2019-04-18',
  '\n  tijdvak 2019 t/m 2022\n  bron "Stcrt. 1" jci "X"\n  vervalt 2024-01-01',
);

/** Rows under a head, each with as many cells. */
function grid(head: readonly string[], cell: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const row = fc.tuple(...head.map(() => cell)).map((cells) => cells.join(' | '));
  const rows = fc.array(row, { minLength: 1, maxLength: 3 });
  return rows.map((lines) => `\n    ${[head.join(' | '), ...lines].join('\n    ')}`);
}

const single = fc.oneof(formulas.expression, fc.constantFrom('onbekend', 'geen', '-€ 5', '2013 t/m 2016'));
const cell = fc.oneof(single, fc.constantFrom('-', '1, 2', 'overige'));
const weight = fc.oneof(fc.constantFrom('2/3', '12,5%', 'a'), formulas.brackets);
const clause = fc.oneof(
  words('bedrag', formulas.expression),
  words('ontvangers', formulas.expression),
  words('naar rato van', formulas.expression),
  words('naar rato voor', weight, 'van', formulas.expression),
  rounding,
  fc.constantFrom('restant vervalt', 'restant naar reserve'),
);
const statement = fc.oneof(
  grid(['stel Instelling', 'bedrag in 2019', 'verwacht norm'], cell),
  words('\n    stel', formulas.reference, ':', single),
  words('\n    verwacht', formulas.sum, ':', single, maybe(words('marge', amount)), maybe(words('omdat', text))),
  words('\n    verwacht', name, 'nog nodig :', joined(formulas.reference, '; ', 2)),
);
const value = fc.oneof(formulas.expression, formulas.list);
const names = joined(name, ', ', 3);
const silence = words('zonder opgave geen', maybe(words('na', date)));
const effect = fc.oneof(words('dan', value), fc.constant('blijft buiten toepassing'), joined(clause, '\n    ', 3));
const decided = fc.oneof(
  words('uitzondering', name, 'op', names, maybe(text), maybe(words('als', formulas.logic)), effect),
  words(fc.constantFrom('waarborg', 'waarschuwing'), signature, text, value),
  words('beschikking', signature, maybe(text), 'geeft', names, maybe(words('geldend op', formulas.sum))),
  words(
    'periode',
    name,
    'vanaf 1 oktober, genoemd naar',
    fc.constantFrom('het eindjaar', 'het beginjaar'),
    maybe(text),
  ),
  words('gegeven', signature, ':', type, maybe(text), silence),
  words('oordeel', signature, ':', type, 'door "x"', words('gelet op', names), maybe(silence), maybe(text)),
  words('regel', signature, ':', type, '=', formulas.list, maybe(rounding)),
);
const declaration = fc.oneof(
  decided,
  words('soort', entity, ':', fc.constantFrom('a, b', 'a < b "B" < élan', 'regel "x", sector')),
  words('object', entity, maybe(words('meervoud', entity)), maybe(fc.constant('aangeduid met brin')), maybe(text)),
  words('gegeven', signature, ':', type, maybe(text), maybe(fc.constant('teldatum 1 oktober'))),
  words('gegeven', signature, ':', type, 'ten minste', number, 'ten hoogste -', amount),
  words('oordeel', signature, ':', type, maybe(text), 'door "x"', maybe(fc.constant('met motivering'))),
  words('parameter', signature, ':', type, maybe(text), '=', fc.oneof(number, amount, percentage)),
  words('parameter', signature, ':', type, grid(['jaar', 'norm'], cell)),
  words('parameter per jaar', grid(['jaar', 'vast: bedrag "v"', 'deel: percentage'], cell)),
  words('regel', signature, ':', type, maybe(text), '=', formulas.expression, maybe(rounding)),
  words('regel', signature, ':', type, '=', formulas.expression),
  words('verdeling', name, 'over', formulas.set, family, maybe(text), joined(clause, '\n    ', 5)),
  words('onvertaald', text, maybe(text)),
  words(
    'voorbeeld',
    text,
    'in',
    year,
    maybe(words('bekend op', date)),
    maybe(grid(['Instelling', 'norm'], cell)),
    joined(statement, '', 3),
  ),
);

/** For texts that are made of the same pieces. */
export const pieces = {
  ...{ cell, clause, declaration, formulas, grid, name, single, text, year },
  ...{ joined, maybe, words },
};
