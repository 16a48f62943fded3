import { type Language, phraseOf } from '../../grammar/index.ts';
import { clauseConcepts } from '../analyse/clause-words.ts';
import { listed, shownDay, shownExact, shownIndex } from '../explain/prose/show.ts';
import type { AttributedChange } from './model.ts';
import { attributionTexts } from './texts.ts';

/** How many names of one change are told. */
const labelsTold = 3;

/** What a change changes, in a few words: `plafond in 2022`, `nieuw: verdeling 2022`. */
export function changeTitle(change: AttributedChange, language: Language): string {
  const say = attributionTexts[language];
  const { kind, labels, place, heading = place } = change;
  if (kind === 'day' || kind === 'rest') return say.kinds[kind];
  const more = labels.length - labelsTold;
  const told = labels.slice(0, labelsTold).join(', ');
  const names = more > 0 ? `${told} ${say.others(more)}` : told;
  const what = names === '' ? (heading ?? say.words) : names;
  const { clauses, condition } = change;
  if (condition !== undefined) return say.condition(condition, what);
  if (clauses !== undefined)
    return say.clauses(
      listed(
        clauses.map((one) => `“${phraseOf(clauseConcepts[one], language)}”`),
        language,
      ),
      what,
    );
  const indexes = change.for.map(
    (index) => ` ${index.kind === 'year' ? say.in : say.for} ${shownIndex(index, language)}`,
  );
  return `${say.kinds[kind]} ${what}${indexes.join('')}`.trim();
}

/** A change by its number, with what it said, where it stands and who made it. */
export function changeLines(
  change: AttributedChange,
  numbers: ReadonlyMap<string, number>,
  language: Language,
): readonly string[] {
  const say = attributionTexts[language];
  const { id, type, was, becomes, place, amendment, needs } = change;
  const value = (exact: string): string => (type === undefined ? exact : shownExact(exact, type, language));
  const values =
    becomes === undefined
      ? ''
      : `: ${was === undefined ? '' : `${say.from} ${value(was)}, `}${say.to} ${value(becomes)}`;
  const back =
    amendment === undefined || amendment.validFrom >= amendment.inForce
      ? []
      : [say.back(shownDay(amendment.validFrom, language))];
  const told = needs.flatMap((one) => (numbers.has(one) ? [`(${numbers.get(one)})`] : []));
  const source = [
    ...(place === undefined ? [] : [place]),
    ...(amendment === undefined
      ? []
      : [
          ...(amendment.label === undefined ? [] : [`“${amendment.label}”`]),
          ...(amendment.item === undefined ? [] : [amendment.item]),
          say.inForce(shownDay(amendment.inForce, language)),
          ...back,
        ]),
  ];
  return [
    `  (${numbers.get(id) ?? ''}) ${changeTitle(change, language)}${values}`,
    ...(source.length === 0 ? [] : [`      ${source.join('; ')}`]),
    ...(told.length === 0 ? [] : [`      ${say.needs(listed(told, language))}`]),
  ];
}
