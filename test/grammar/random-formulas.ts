import fc from 'fast-check';
import {
  amount,
  chained,
  date,
  duration,
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

/** A type and no interface: the library wants one that is a record. */
type Formulas = Record<
  | 'expression'
  | 'logic'
  | 'sum'
  | 'primary'
  | 'reference'
  | 'argument'
  | 'owner'
  | 'set'
  | 'brackets'
  | 'list'
  | 'rank'
  | 'day',
  string
>;

const plain = fc.oneof(number, amount, percentage, date, text);
const literal = fc.oneof(plain, plain, point, duration, fc.constantFrom('ja', 'nee', 'geen', '1 oktober'));
export const period = fc.constantFrom('jaar', 'jaar - 1', 'jaar + 2', 'maand', 'maand - 1', 'kwartaal', 'kwartaal + 3');
const ownPeriod = fc.constantFrom('schooljaar', 'schooljaar - 1', 'dit schooljaar');

/** Shared by all rules of a formula; at the deepest each takes its first alternative. */
const depth = { maxDepth: 7, depthIdentifier: 'formula', depthSize: 'xsmall' } as const;

export const formulas = fc.letrec<Formulas>((tie) => ({
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
    words(tie('primary'), fc.constantFrom('+', '-'), duration),
    words('begrensd (', tie('sum'), ';', tie('sum'), ';', tie('sum'), ')'),
    words('afgerond (', tie('sum'), '; 0,01%', fc.constantFrom('', 'naar boven', 'naar even'), ')'),
    words('( totaal van', tie('expression'), 'over', tie('set'), ')'),
    words('( aantal', tie('set'), ')'),
    words('gemiddelde van', tie('sum'), 'over', entity),
    words('1 oktober', fc.oneof(period, ownPeriod, tie('brackets'))),
    words(fc.constantFrom('begin van', 'einde van'), fc.oneof(tie('argument'), ownPeriod)),
    words(fc.constantFrom('jaar van', 'maand van', 'kwartaal van'), tie('owner')),
    words('(', tie('rank'), ')'),
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
    words('maanden', fc.constantFrom('2015-05', 'maand - 3'), 't/m', fc.oneof(point, period, tie('brackets'))),
    words(fc.constantFrom('maanden van', 'kwartalen van'), fc.oneof(name, fc.constant('jaar'), tie('brackets'))),
    words(entity, 'op', tie('day')),
    words(entity, 'van', tie('owner'), 'op', tie('day')),
    words('schooljaar', fc.constantFrom('2011', 'schooljaar - 3'), 't/m', fc.oneof(year, ownPeriod)),
    words(entity, 'waar', tie('reference'), '=', tie('primary')),
  ),
  day: fc.oneof(depth, date, words('1 augustus', period), words('einde van', period), name, tie('brackets')),
  rank: words(
    ...['rang van', tie('expression'), 'onder', tie('set')],
    maybe(words('met gelijke', joined(name, ', ', 2))),
    fc.constantFrom(
      'hoogste eerst',
      'laagste eerst',
      'hoogste eerst, daarna laagste brin',
      'laagste eerst, daarna loting',
    ),
  ),
  brackets: fc.oneof(depth, words('(', tie('expression'), ')'), words('(', tie('list'), ')')),
  list: words(
    fc.constantFrom('alle van', 'een van', 'ten minste 2 van'),
    joined(words('voorwaarde', name, maybe(text), ':', tie('expression')), ' ', 3),
  ),
}));
