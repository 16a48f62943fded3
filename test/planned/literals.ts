import type { Chance } from '../../engine/try/chance.ts';
import type { Kind } from './draft.ts';
import { atom, type Tree, tree, type ValueType } from './tree.ts';

/** Amounts that tie, vanish, meet and outgrow: halves of a cent once divided, whole euros, the same again, very large. */
const amounts = [
  '0',
  '1',
  '1',
  '2',
  '0,01',
  '0,05',
  '0,5',
  '2,5',
  '10',
  '33,33',
  '99,99',
  '100',
  '100',
  '1.000',
  '12.345,67',
  '1.000.003',
  '9.007.199.254.740,93',
  '1.000.000.000.000',
] as const;
const counts = [
  '0',
  '0',
  '1',
  '1',
  '2',
  '2',
  '3',
  '3',
  '5',
  '7',
  '10',
  '100',
  '1.000.003',
  '4.294.967.296',
  '1.000.000.000.000',
] as const;
const numbers = [
  '0',
  '1',
  '2',
  '3',
  '7',
  '0,5',
  '0,5',
  '0,25',
  '0,1',
  '1,005',
  '0,335',
  '2,675',
  '10',
  '1.000.003',
  '0,000001',
  '123.456.789,123456',
] as const;
const percentages = [
  '0%',
  '1%',
  '5%',
  '10%',
  '12,5%',
  '33,3%',
  '50%',
  '50%',
  '66,67%',
  '100%',
  '0,01%',
  '150%',
] as const;
export const days = [
  '2019-12-31',
  '2020-01-01',
  '2020-01-31',
  '2020-02-29',
  '2020-08-01',
  '2020-07-31',
  '2020-12-31',
  '2021-01-01',
  '2021-06-15',
  '1999-02-28',
] as const;
const durations = [
  '0 dagen',
  '1 dag',
  '10 dagen',
  '6 weken',
  '1 maand',
  '1 maand',
  '3 maanden',
  '1 jaar',
  '1 kwartaal',
] as const;
const months = ['2020-01', '2020-02', '2020-12', '2021-01', '2021-06'] as const;
const quarters = ['2020-K1', '2020-K4', '2021-K1', '2021-K3'] as const;
export const texts = ['a', 'b', 'ja', ''] as const;

export function literal(chance: Chance, type: ValueType, kinds: readonly Kind[]): Tree | undefined {
  const negative = chance.oneIn(12);
  switch (type) {
    case 'amount':
    case 'exact':
      return signed(type, `€ ${chance.pick(amounts)}`, negative);
    case 'count':
      return signed(type, chance.pick(counts), negative);
    case 'number':
      return signed(type, chance.pick(numbers), negative);
    case 'percentage':
      return signed(type, chance.pick(percentages), negative);
    case 'truth':
      return atom(type, chance.pick(['ja', 'nee']));
    case 'date':
      return atom(type, chance.pick(days));
    case 'duration':
      return atom(type, chance.pick(durations));
    case 'year':
      return atom(type, `jaar van ${chance.pick(days)}`);
    case 'month':
      return atom(type, chance.pick(months));
    case 'quarter':
      return atom(type, chance.pick(quarters));
    case 'text':
      return atom(type, `"${chance.pick(texts)}"`);
    default:
      return kindLiteral(chance, type, kinds);
  }
}

function signed(type: ValueType, text: string, negative: boolean): Tree {
  return negative ? tree(type)`-${atom(type, text)}` : atom(type, text);
}

function kindLiteral(chance: Chance, type: ValueType, kinds: readonly Kind[]): Tree | undefined {
  const kind = kinds.find(({ name }) => type === `kind ${name}`);
  return kind === undefined ? undefined : atom(type, chance.pick(kind.values));
}
