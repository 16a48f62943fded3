import fc from 'fast-check';
import { formulas } from './random-formulas.ts';
import {
  amount,
  date,
  entity,
  joined,
  maybe,
  name,
  number,
  percentage,
  point,
  text,
  words,
  year,
} from './random-words.ts';

/** Texts of regulations that obey the grammar and mean nothing: names and types are picked at random. */
export function randomProgram(): fc.Arbitrary<string> {
  const declarations = fc.array(declaration, { minLength: 1, maxLength: 6 });
  return fc
    .tuple(headClauses, declarations)
    .map(([head, parts]) => `regeling r "R"${head}\n\n${parts.map((part) => `${part}\n`).join('\n')}`);
}

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
  fc.constantFrom('tekst', 'jaar', 'maand', 'kwartaal of geen', 'duur', 'bedrag of geen', 'Niveau'),
);
const family = maybe(
  words(
    'per',
    fc.constantFrom(
      ...['jaar', 'jaar, Niveau', 'Niveau', 'jaar 2019', 'jaar 2019 t/m 2020, 2022, Niveau'],
      ...['maand', 'maand 2015-05 t/m 2015-12', 'kwartaal 2015 t/m 2016, Niveau', 'kwartaal'],
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
  fc.constantFrom(
    '',
    ', grootste rest',
    ', per ontvanger',
    ', grootste rest, daarna laagste brin, daarna loting',
    ', grootste rest, daarna hoogste maand',
  ),
);
const headClauses = fc.constantFrom(
  '',
  '\n  sector mbo, ho',
  '\n  tranche 2 stand 2019-04-18',
  '\n  gebruikt wet\n  tijdvak 2019',
  '\n  sector mbo\n  gebruikt wet, basis\n  gebruikt web',
  '\n  in werking 2019-01-01\n  tijdvak 1000 t/m 9999',
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
const bound = words(fc.constantFrom('meer dan', 'minder dan', 'vanaf', 't/m'), fc.oneof(number, amount, date, name));
const tested = fc.oneof(cell, bound, fc.constantFrom('na 2023-06-30', '10 t/m 50', 'a, sector, norm', 'ja', 'geen'));
const weight = fc.oneof(fc.constantFrom('2/3', '12,5%', 'a'), formulas.brackets);
const ordering = fc.oneof(
  words(
    fc.oneof(fc.constantFrom('a', 'brin', 'norm'), formulas.brackets),
    fc.constantFrom('(hoogste eerst)', '(laagste eerst)', '(nee eerst)', '(a eerst)'),
  ),
  fc.constant('loting'),
);
const clause = fc.oneof(
  words('bedrag', formulas.expression),
  words('ontvangers', formulas.expression),
  words('naar rato van', formulas.expression),
  words('naar rato voor', weight, 'van', formulas.expression),
  words('naar rato van', formulas.expression, 'gerekend over', formulas.set),
  words(fc.constantFrom('aanspraak', 'ten minste', 'ten hoogste'), formulas.expression),
  words('bij tekort', fc.oneof(fc.constant('naar rato'), words('op volgorde van', joined(ordering, ', ', 3)))),
  words('wie niet past', fc.constantFrom('stopt', 'wordt overgeslagen', 'krijgt de rest')),
  rounding,
  fc.constantFrom('restant vervalt', 'restant naar reserve', 'restant opnieuw, daarna vervalt'),
  words('restant opnieuw naar rato van', formulas.expression, ', daarna', fc.constantFrom('vervalt', 'naar reserve')),
);
const statement = fc.oneof(
  grid(['stel Instelling', 'bedrag in 2019', 'verwacht norm'], cell),
  words('\n    stel', formulas.reference, ':', single),
  words('\n    verwacht', formulas.sum, ':', single, maybe(words('marge', amount)), maybe(words('omdat', text))),
  words('\n    verwacht', name, 'nog nodig :', joined(formulas.reference, '; ', 2)),
  fc.constantFrom(
    '\n    loting "b", "a"',
    '\n    verwacht a nog nodig: loting',
    '\n    verwacht a nog nodig: b van "x"; loting',
  ),
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
  words(
    'object',
    entity,
    words('meervoud', entity),
    'van',
    entity,
    fc.constant('fusies tellen vanaf het volgende jaar'),
  ),
  words('gegeven', signature, ':', words(entity, 'of geen'), maybe(text), words('eerder volgens', name)),
  words(
    'gegeven',
    signature,
    ':',
    type,
    words('bij fusie', fc.constantFrom('opgeteld', 'een van', 'hoogste', 'laagste')),
  ),
  words('tabel', signature, ':', type, maybe(text), grid(['a', 'norm in jaar - 1', 'sector'], tested)),
  words('regel', signature, ':', type, maybe(text), '=', formulas.rank),
  words('verdeling', name, 'van', entity, 'over', formulas.set, family, maybe(text), joined(clause, '\n    ', 5)),
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
    fc.oneof(year, year, point),
    maybe(words(fc.constantFrom('bekend op', 'toestand op', 'geldend op'), date)),
    maybe(grid(['Instelling', 'norm'], cell)),
    joined(statement, '', 3),
  ),
);

/** For texts that are made of the same pieces. */
export const pieces = {
  ...{ cell, clause, declaration, formulas, grid, name, single, text, year },
  ...{ joined, maybe, words },
};
