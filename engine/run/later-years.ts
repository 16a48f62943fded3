import type { Problem } from '../../grammar/index.ts';
import type { Amendment, LawState, Moment, Quantity } from '../model.ts';
import { headOf } from '../reuse/file-set.ts';
import { numbersInYear } from '../value/periods.ts';
import type { Run } from './context.ts';
import { questionProblem } from './faults.ts';
import { placeOfAmendment } from './law-history.ts';
import { momentOf, quantityToday, today } from './law-states.ts';

/**
 * Why a value does not exist for a year, where it does by an amendment that was published after the day of knowledge, or
 * enters into force after the day whose text is asked for; absent where no amendment adds the year.
 */
export function addedLater(run: Run, quantity: Quantity, year: number): Problem | undefined {
  const { binding } = quantity.family.find((index) => index.binding.kind === 'year') ?? {};
  const of = binding?.kind === 'year' ? binding.of : undefined;
  const moment = momentOf(run, { year, ...(of?.unit === 'year' ? { of } : {}) });
  const { knownOn, lawOf } = moment;
  const { amendments } = run.analysis.law;
  const adds = (day: string, wanted: Moment, dayOf: (amendment: Amendment) => string): readonly Amendment[] =>
    thoseOf(
      run.analysis.law.state(wanted),
      quantityIn(run, quantity, wanted, year),
      amendments.filter((amendment) => dayOf(amendment) === day),
    );
  const found = (code: 'R92' | 'R93', own: string, by: readonly Amendment[], day: string): Problem => {
    const args = {
      name: quantity.name,
      year: String(year),
      amendment: by.map(({ name }) => name).join(', '),
      day,
      own,
    };
    return questionProblem(code, args, { related: by.map((one) => placeOfAmendment(one)) });
  };
  for (const day of daysAfter(amendments.map(published), knownOn)) {
    const by = adds(day, { ...moment, knownOn: day }, published);
    if (by.length > 0) return found('R92', knownOn ?? '', by, day);
  }
  if (!moment.exact) return undefined;
  for (const day of daysAfter(amendments.map(inForce), lawOf)) {
    const by = adds(day, { ...moment, lawOf: day }, inForce);
    if (by.length > 0) return found('R93', lawOf ?? '', by, day);
  }
  return undefined;
}

/** What is called so in the text of a moment, if that has the year. */
function quantityIn(run: Run, { name }: Quantity, moment: Moment, year: number): Quantity | undefined {
  const { analysis } = run.analysis.law.state(moment);
  const there = analysis.sound ? quantityToday(analysis, today(analysis, name)) : undefined;
  const { years, binding } = there?.family.find(({ binding: one }) => one.kind === 'year') ?? {};
  const of = binding?.kind === 'year' ? binding.of : undefined;
  const wanted = numbersInYear(of, year);
  return years?.some(({ from, through }) => from <= wanted.through && wanted.from <= through) === true
    ? there
    : undefined;
}

/** Of the amendments of one day those that changed what it is or the `tijdvak`; all where that cannot be told. */
function thoseOf(state: LawState, quantity: Quantity | undefined, ofDay: readonly Amendment[]): readonly Amendment[] {
  if (quantity === undefined) return [];
  const { modules } = state.analysis;
  const head = headOf(modules, quantity.module);
  const first = modules.find((module) => module.head === head);
  const term = first?.head.term;
  const changes = [
    ...(first === undefined || term === undefined ? [] : state.changesIn(first, term.span)),
    ...state.changesIn(quantity.module, quantity.declaration.span),
  ];
  const own = ofDay.filter((amendment) => changes.some((change) => change.amendment === amendment));
  return own.length === 0 ? ofDay : own;
}

/** These days as far as they come after one, in order. */
function daysAfter(days: readonly string[], own: string | undefined): readonly string[] {
  return own === undefined ? [] : [...new Set(days)].filter((day) => day > own).sort();
}

const published = (amendment: Amendment): string => amendment.published;
const inForce = (amendment: Amendment): string => amendment.inForce;
