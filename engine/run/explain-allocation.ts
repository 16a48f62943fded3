import type { Expression, Language, ProRataClause } from '../../grammar/index.ts';
import type { AllocationRecord, Analysis, Answer, Application, Type } from '../model.ts';
import { equal, type Fraction, one } from '../value/fraction.ts';
import { showFraction, showPercentage } from '../value/show.ts';
import { answered } from './answered.ts';
import { roundingWhy } from './explain-rounding.ts';
import { explanationWords } from './explain-words.ts';
import { labelOf, nameOf } from './filler.ts';
import { phrase } from './phrase.ts';
import { showDatum } from './show-datum.ts';

/** `2/3 van € 381.300.000,00 naar rato van rijksbijdrage (€ 60.000.000,00 van € 100.000.000,00) + …`. */
export function allocationWhy(
  analysis: Analysis,
  answer: Answer,
  application: Application,
  language: Language,
): readonly string[] {
  const words = explanationWords[language];
  const { allocation: record, instance, reads } = application;
  const { declaration, type } = instance.quantity;
  if (declaration.kind !== 'allocation') return [];
  if (record === undefined) return reads.length === 0 ? [words.stated] : outsiderWhy(analysis, application, language);
  const owner = instance.owner ?? '';
  const at = record.receivers.indexOf(owner);
  const text = application.exceptions?.clauses ?? declaration.clauses;
  const clauses = text.filter((clause) => clause.kind === 'proRata');
  const pot = amount(record.pot, type, language);
  const context = answered(analysis, answer, instance);
  const named = (key: Expression): string =>
    phrase(key, language, (expression) => nameOf(analysis, context, expression, language));
  const shares = clauses.flatMap((clause, share) =>
    shareText(analysis, clause, { ...record.keys[share], name: named(clause.key) }, at, pot, language),
  );
  const rounding = text.find((clause) => clause.kind === 'rounding');
  return [
    shares.join(' + '),
    ...roundingWhy(rounding, language),
    ...(record.lastUnits.includes(owner) ? [words.lastUnit] : []),
  ];
}

/** Who gets nothing hears which condition it does not meet. */
function outsiderWhy(
  analysis: Analysis,
  { exceptions, instance: { quantity } }: Application,
  language: Language,
): readonly string[] {
  const { noShare, condition } = explanationWords[language];
  const { declaration } = quantity;
  const clauses = exceptions?.clauses ?? (declaration.kind === 'allocation' ? declaration.clauses : []);
  const recipients = clauses.find((clause) => clause.kind === 'recipients');
  if (recipients === undefined) return [noShare];
  const wanted = phrase(recipients.value, language, (expression) => labelOf(analysis, expression));
  return [noShare, condition(wanted)];
}

export function restWhy({ allocation: record, instance, reads }: Application, language: Language): readonly string[] {
  const words = explanationWords[language];
  if (record === undefined) return reads.length === 0 ? [words.stated] : [];
  return [words.rest(amount(record.pot, instance.quantity.type, language), record.receivers.length)];
}

function shareText(
  analysis: Analysis,
  clause: ProRataClause,
  key: Partial<AllocationRecord['keys'][number]> & { readonly name: string },
  at: number,
  pot: string,
  language: Language,
): readonly string[] {
  const { name, total, weight: part } = key;
  const own = key.values?.[at];
  if (own === undefined || total === undefined || part === undefined) return [];
  const type = analysis.types.get(clause.key) ?? { kind: 'number', orAbsent: false };
  const weight = equal(part, one) ? '' : `${weightText(analysis, clause, part, language)} `;
  const [mine, all] = [amount(own, type, language), amount(total, type, language)];
  return [explanationWords[language].share(weight, pot, name, mine, all)];
}

/** As it was written: `60%` or `2/3`. */
function weightText(analysis: Analysis, { weight }: ProRataClause, value: Fraction, language: Language): string {
  const isPercentage = weight !== undefined && analysis.types.get(weight)?.kind === 'percentage';
  return isPercentage ? showPercentage(value, language) : showFraction(value);
}

function amount(value: Fraction, type: Type, language: Language): string {
  return showDatum({ kind: 'number', value }, type, language);
}
