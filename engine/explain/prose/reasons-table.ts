import type { Language } from '../../../grammar/index.ts';
import type { TraceTable } from '../model-trace.ts';
import { listed } from './show.ts';

/** The words of reasons: what comes in is already in words. */
interface ReasonTable {
  readonly outsideYears: string;
  readonly stated: string;
  readonly noReason: string;
  readonly needs: (needs: 'all' | 'one' | 'atLeast', count: number, of: number) => string;
  readonly allMet: (of: number) => string;
  readonly met: (named: string, count: number) => string;
  readonly notMet: (named: string, count: number) => string;
  readonly open: (named: string, count: number) => string;
  /** Not known, while the outcome is known all the same. */
  readonly openIdle: (named: string, count: number) => string;
  readonly fault: (named: string, count: number) => string;
  /** Of a list that is decided: what cannot be computed and plays no part. */
  readonly moot: (named: string, count: number) => string;
  readonly no: (named: string) => string;
  readonly lacks: (named: string) => string;
  readonly row: (row: number, values: string) => string;
  readonly otherRow: (row: number, values: string) => string;
  readonly noRow: string;
  readonly noRowFor: (values: string) => string;
  readonly is: (name: string, value: string) => string;
  readonly asked: Readonly<
    Record<NonNullable<TraceTable['tests'][number]['asked']>['kind'], (values: readonly string[]) => string>
  >;
  /** Its message calls values by their names, and is told by its code alone. */
  readonly cannot: (code: string) => string;
  readonly needed: (needs: string) => string;
  readonly notJudged: (by: string) => string;
  readonly own: Readonly<Record<'fact' | 'judgement' | 'parameter' | 'value', string>>;
  readonly otherNeeds: (count: number) => string;
}

export const reasonTable: Readonly<Record<Language, ReasonTable>> = {
  nl: {
    outsideYears: 'De regeling kent dit niet voor dat jaar.',
    stated: 'Dit is in een voorbeeld gesteld en niet berekend.',
    noReason: 'Dit volgt rechtstreeks uit de regeling.',
    needs: (needs, count, of) => {
      if (needs === 'all') {
        if (of <= 2) return of === 1 ? 'Er is één voorwaarde.' : 'Aan beide voorwaarden moet zijn voldaan.';
        return `Aan alle ${of} voorwaarden moet zijn voldaan.`;
      }
      return `Aan ten minste ${needs === 'one' ? 1 : count} van de ${of} voorwaarden moet zijn voldaan.`;
    },
    allMet: (of) => {
      if (of <= 2) return of === 1 ? 'Aan de voorwaarde is voldaan.' : 'Aan beide voorwaarden is voldaan.';
      return `Aan alle ${of} voorwaarden is voldaan.`;
    },
    met: (named) => `Voldaan is aan ${named}.`,
    notMet: (named) => `Niet voldaan is aan ${named}.`,
    open: (named, count) => `Nog niet bekend ${count === 1 ? 'is' : 'zijn'} ${named}.`,
    openIdle: (named) => `Nog niet bekend, maar hier niet van belang: ${named}.`,
    fault: (named, count) => `Niet te bepalen ${count === 1 ? 'is' : 'zijn'} ${named}.`,
    moot: (named, count) => `Niet aan de orde ${count === 1 ? 'is' : 'zijn'} ${named}.`,
    no: (named) => `geen ${named}`,
    lacks: (named) => `Er is namelijk ${named}.`,
    row: (row, values) =>
      values === '' ? `In de tabel geldt rij ${row}.` : `In de tabel geldt rij ${row}, want ${values}.`,
    otherRow: (row, values) =>
      `In de tabel geldt rij ${row}, voor alle overige gevallen${values === '' ? '' : `, want ${values}`}.`,
    noRow: 'Geen rij van de tabel past.',
    noRowFor: (values) => `Geen rij van de tabel is al te kiezen, want ${values}.`,
    is: (name, value) => `“${name}” is ${value}`,
    asked: {
      oneOf: (values) => `een van ${listed(values, 'nl')}`,
      between: ([from, through]) => `van ${from} tot en met ${through}`,
      moreThan: ([value]) => `meer dan ${value}`,
      lessThan: ([value]) => `minder dan ${value}`,
      after: ([value]) => `na ${value}`,
      from: ([value]) => `vanaf ${value}`,
      through: ([value]) => `tot en met ${value}`,
    },
    cannot: (code) => `Dit is niet te berekenen (melding ${code}).`,
    needed: (needs) => `Hiervoor is nog nodig: ${needs}.`,
    notJudged: (by) => `Het oordeel van ${by} is er nog niet.`,
    own: {
      fact: 'Dit gegeven is nog niet opgegeven.',
      judgement: 'Dit oordeel is nog niet gegeven.',
      parameter: 'Dit is nog niet vastgesteld in de regeling.',
      value: 'Dit is nog niet opgegeven.',
    },
    otherNeeds: (count) => `nog ${count} ${count === 1 ? 'ander gegeven' : 'andere gegevens'}`,
  },
  en: {
    outsideYears: 'The regulation does not know this for that year.',
    stated: 'This was stated in an example and not computed.',
    noReason: 'This follows directly from the regulation.',
    needs: (needs, count, of) => {
      if (needs === 'all') {
        if (of <= 2) return of === 1 ? 'There is one condition.' : 'Both conditions must be met.';
        return `All ${of} conditions must be met.`;
      }
      return `At least ${needs === 'one' ? 1 : count} of the ${of} conditions must be met.`;
    },
    allMet: (of) => {
      if (of <= 2) return of === 1 ? 'The condition is met.' : 'Both conditions are met.';
      return `All ${of} conditions are met.`;
    },
    met: (named) => `Met: ${named}.`,
    notMet: (named) => `Not met: ${named}.`,
    open: (named) => `Not known yet: ${named}.`,
    openIdle: (named) => `Not known yet, but of no importance here: ${named}.`,
    fault: (named) => `Cannot be told: ${named}.`,
    moot: (named) => `Not coming up: ${named}.`,
    no: (named) => `no ${named}`,
    lacks: (named) => `For there is ${named}.`,
    row: (row, values) =>
      values === '' ? `In the table row ${row} holds.` : `In the table row ${row} holds, because ${values}.`,
    otherRow: (row, values) =>
      `In the table row ${row} holds, for all other cases${values === '' ? '' : `, because ${values}`}.`,
    noRow: 'No row of the table fits.',
    noRowFor: (values) => `No row of the table can be chosen yet, because ${values}.`,
    is: (name, value) => `“${name}” is ${value}`,
    asked: {
      oneOf: (values) => `one of ${listed(values, 'en')}`,
      between: ([from, through]) => `from ${from} up to and including ${through}`,
      moreThan: ([value]) => `more than ${value}`,
      lessThan: ([value]) => `less than ${value}`,
      after: ([value]) => `after ${value}`,
      from: ([value]) => `from ${value}`,
      through: ([value]) => `up to and including ${value}`,
    },
    cannot: (code) => `This cannot be computed (message ${code}).`,
    needed: (needs) => `Still needed for this: ${needs}.`,
    notJudged: (by) => `The judgement of ${by} is not there yet.`,
    own: {
      fact: 'This fact has not been stated yet.',
      judgement: 'This judgement has not been given yet.',
      parameter: 'This has not been laid down in the regulation yet.',
      value: 'This has not been stated yet.',
    },
    otherNeeds: (count) => `${count} other ${count === 1 ? 'fact' : 'facts'}`,
  },
};
