import type { Expression, Language, Rank } from '../../grammar/index.ts';
import type { Analysis, Answer, Instance } from '../model.ts';
import { answered } from './answered.ts';
import { thingsIn } from './explain-quantifier.ts';
import { explanationWords } from './explain-words.ts';
import { typeOf } from './filler.ts';
import { ranked } from './rank.ts';
import type { Entry } from './ranking.ts';
import { filled } from './reference.ts';
import { showDatum } from './show-datum.ts';

/** Of each rank in a formula: which place, of how many, and who comes just before or is equal. */
export function rankWhy(
  analysis: Analysis,
  answer: Answer,
  instance: Instance,
  value: Expression,
  language: Language,
): readonly string[] {
  const ranks = ranksIn(value);
  if (ranks.length === 0) return [];
  const context = answered(analysis, answer, instance, thingsIn(analysis, answer));
  return ranks.flatMap((rank) => {
    const found = ranked(rank, (filling) => filled(filling, rank, context), context);
    if ('kind' in found || found.entry === undefined || found.result.kind !== 'known') return [];
    const { entry, ranking, result } = found;
    const { rows } = ranking.groupOf(entry);
    const row = rows.findIndex((members) => members.includes(entry));
    const named = (entries: readonly Entry[]): string =>
      listed(entries.map((one) => entryText(analysis, rank, one, language)));
    const equals = rank.tieBreak?.kind === 'draw' ? [] : (rows[row] ?? []).filter((one) => one !== entry);
    const place = showDatum(result.datum, { kind: 'count', orAbsent: false }, language);
    return [
      explanationWords[language].rank(
        place,
        rows.flat().length,
        named(rows.slice(0, row).flat().reverse()),
        named(equals),
      ),
    ];
  });
}

const atMost = 3;

/** The nearest, and that there are more. */
function listed(names: readonly string[]): string {
  return `${names.slice(0, atMost).join(', ')}${names.length > atMost ? ' …' : ''}`;
}

function entryText(analysis: Analysis, rank: Rank, { data, value }: Entry, language: Language): string {
  const who = data
    .map((datum) =>
      datum.kind === 'enumeration' ? datum.value : showDatum(datum, { kind: 'text', orAbsent: false }, language),
    )
    .join(' ');
  return value.kind === 'known' ? `${who} (${showDatum(value.datum, typeOf(analysis, rank.value), language)})` : who;
}

/** Those of the rule itself: inside a set a rank is that of many, and inside a rank there is no one answer. */
function ranksIn(value: Expression): readonly Rank[] {
  const found: Rank[] = [];
  const waiting: Expression[] = [value];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'rank') found.push(node);
    else if (node.kind === 'binary') waiting.push(node.right, node.left);
    else if (node.kind === 'ifAbsent') waiting.push(node.fallback, node.operand);
    else if (node.kind === 'not' || node.kind === 'negate' || node.kind === 'presence') waiting.push(node.operand);
    else if (node.kind === 'call') waiting.push(...node.operands.toReversed());
    else if (node.kind === 'conditional') {
      waiting.push(node.otherwise);
      for (const { condition, value: then } of node.branches.toReversed()) waiting.push(then, condition);
    }
  }
  return found;
}
