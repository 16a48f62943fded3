import {
  type Analysis,
  compareLaw,
  type Difference,
  type Facts,
  type Fraction,
  type LawState,
  type OutcomeTable,
  type PartialChange,
  type Result,
  type RuleChange,
  showDatum,
  type TextRequest,
  textAt,
  tranche,
  wireValue,
} from '../engine/index.ts';
import { type Language, type Problem, phraseOf, render } from '../grammar/index.ts';
import type {
  DifferenceReply,
  OutcomeOnWire,
  OutcomeTableOnWire,
  RuleChangeOnWire,
  TextReply,
} from './contract-law.ts';
import { present } from './wire.ts';

/** One of two texts that are compared. */
export interface Compared {
  readonly analysis: Analysis;
  readonly facts?: Facts;
  readonly lawOf?: string;
  readonly knownOn?: string;
  /** By how many years its money is later than that of the first. */
  readonly later?: number;
}

/** What is wanted of the outcomes. */
export interface Wanted {
  readonly names?: readonly string[];
  readonly year?: number;
}

/** A text of the law as it goes out. */
export function textOnWire(analysis: Analysis, state: LawState, request: TextRequest): TextReply {
  return {
    regeling: analysis.name,
    ...present('geldendOp', request.lawOf),
    ...present('bekendOp', request.knownOn),
    ...present('jaar', request.year),
    wijzigingen: ownOf(analysis, state).map(({ name, label, published, inForce, validFrom }) => ({
      naam: name,
      label,
      bekendgemaakt: published,
      inWerking: inForce,
      geldtVanaf: validFrom,
    })),
    nietVoorAlleJaren: compareLaw.partialChanges(analysis, state, request).map(partialOnWire),
    tekst: state.texts.map(({ text }) => text).join('\n'),
  };
}

/** Amendments of used regulations change no word of this one. */
function ownOf({ name }: Analysis, { amendments }: LawState): LawState['amendments'] {
  return amendments.filter(({ module }) => module.head.of?.text === name);
}

function partialOnWire(change: PartialChange): TextReply['nietVoorAlleJaren'][number] {
  const named = { wijziging: change.amendment.name, ...present('onderdeel', change.item), wat: partly[change.kind] };
  switch (change.kind) {
    case 'fromYear':
    case 'notYet':
      return { ...named, vanafJaar: change.year, ...present('tijdvak', change.period) };
    case 'namedYear':
      return { ...named, jaren: [...change.years], geldtVanaf: change.holdsFrom };
    case 'backwards':
      return { ...named, geldtVanaf: change.holdsFrom, inWerking: change.inForce };
  }
}

const partly = {
  ...({ fromYear: 'vanaf later jaar', notYet: 'nog niet in dit jaar' } as const),
  ...({ namedYear: 'voor genoemd jaar', backwards: 'werkt terug' } as const),
} satisfies Record<PartialChange['kind'], string>;

/** Two texts beside each other, and with facts what comes of them; or why one of them is not there. */
export function differenceOnWire(
  one: Compared,
  other: Compared,
  wanted: Wanted,
  language: Language,
): DifferenceReply | { readonly problems: readonly Problem[] } {
  const isOne = one.analysis === other.analysis;
  const [from, to] = [dated(one, isOne ? 'first' : 'last'), dated(other, 'last')];
  const [before, after] = [textAt(from.analysis, from), textAt(to.analysis, to)];
  if ('code' in before || 'code' in after) {
    return { problems: [before, after].flatMap((found) => ('code' in found ? [found] : [])) };
  }
  const years = to.later ?? 0;
  const old = years === 0 ? before.texts : before.texts.map((text) => tranche.movedText(text, years));
  const difference = compareLaw.texts(old, after.texts);
  const outcomes = outcomesOf(from, to, wanted);
  if (outcomes !== undefined && outcomes.problems.length > 0) return { problems: outcomes.problems };
  const amendment = compareLaw.asAmendment(difference, headOf(from, to), before.analysis.modules[0]?.language ?? 'nl');
  const left = compareLaw.inWords({ changes: amendment.left }, language);
  return {
    was: sideOnWire(from, before),
    wordt: sideOnWire(to, after),
    verschillen: [...changesOnWire(difference, language)],
    wijziging: amendment.text,
    nietInWijziging: left.map(({ title, lines }) => [title, ...lines].join(': ')),
    ...(outcomes === undefined ? {} : outcomesOnWire(outcomes, language)),
  };
}

/** Where no day is given the oldest text is compared with the newest; of two regulations the newest of both. */
function dated(side: Compared, standard: 'first' | 'last'): Dated {
  return { ...side, lawOf: side.lawOf ?? compareLaw.firstAndLastDay(side.analysis)[standard] };
}

type Dated = Compared & { readonly lawOf: string };

function outcomesOf(one: Dated, other: Dated, wanted: Wanted): ReturnType<typeof compareLaw.outcomes> | undefined {
  if (one.facts === undefined || other.facts === undefined) return undefined;
  return compareLaw.outcomes({ ...one, facts: one.facts }, { ...other, facts: other.facts }, wanted);
}

function sideOnWire({ lawOf }: Dated, state: LawState): DifferenceReply['was'] {
  return {
    regeling: state.analysis.name,
    geldendOp: lawOf,
    wijzigingen: ownOf(state.analysis, state).map(({ name }) => name),
  };
}

/** A head to be filled in: nobody has published this amendment yet. */
function headOf(one: Dated, other: Dated): Parameters<typeof compareLaw.asAmendment>[1] {
  const day = other.lawOf;
  const of = one.analysis.name;
  const sameRegulation = of === other.analysis.name;
  return {
    name: sameRegulation ? `verschil_${day.replaceAll('-', '_')}` : `naar_${other.analysis.name}`,
    of,
    label: sameRegulation ? `Verschil tussen ${one.lawOf} en ${day}` : `Van ${of} naar ${other.analysis.name}`,
    published: day,
    inForce: day,
  };
}

function changesOnWire(difference: Difference, language: Language): readonly RuleChangeOnWire[] {
  const told = compareLaw.inWords(difference, language);
  return difference.changes.map((change, at) => ({
    wat: kinds[change.kind],
    ...('what' in change
      ? {
          soort: phraseOf(change.what, language),
          naam: change.name,
          ...present('label', change.label === '' ? undefined : change.label),
        }
      : {}),
    ...('place' in change && change.place !== '' ? { plaats: change.place } : {}),
    ...(change.kind === 'changed' ? { delen: change.parts.map(partOnWire) } : {}),
    titel: told[at]?.title ?? '',
    regels: [...(told[at]?.lines ?? [])],
  }));
}

const kinds = {
  ...({
    added: 'nieuw',
    removed: 'vervallen',
    repealed: 'vervallen',
    changed: 'gewijzigd',
    moved: 'verplaatst',
  } as const),
  ...({
    renamed: 'hernoemd',
    renumbered: 'vernummerd',
    quotation: 'tekst',
    heading: 'opschrift',
    head: 'kop',
  } as const),
} satisfies Record<RuleChange['kind'], RuleChangeOnWire['wat']>;

function partOnWire({
  kind,
  name,
  address,
  before,
  after,
}: Extract<RuleChange, { kind: 'changed' }>['parts'][number]): NonNullable<RuleChangeOnWire['delen']>[number] {
  return { deel: parts[kind], naam: name, adres: address, was: before, wordt: after };
}

const parts = {
  ...({ cell: 'cel', label: 'omschrijving', formula: 'formule', condition: 'voorwaarde', clause: 'clausule' } as const),
  ...({ basis: 'vindplaats', signature: 'geheel' } as const),
};

function outcomesOnWire(
  { tables, answeredBy, leftOut }: ReturnType<typeof compareLaw.outcomes>,
  language: Language,
): Pick<DifferenceReply, 'uitkomsten' | 'uitkomstenVolgens' | 'nietVergeleken'> {
  const missing = leftOut.map(({ year, problem }) => ({ jaar: year, melding: render(problem, language).message }));
  return {
    uitkomstenVolgens: answeredBy === 'ownYear' ? 'recht van het jaar' : 'tekst van de dag',
    uitkomsten: tables.map((table) => tableOnWire(table, language)),
    ...(missing.length === 0 ? {} : { nietVergeleken: missing }),
  };
}

function tableOnWire(
  { quantity, year, yearAfter, rows, counts, sameAs, totals }: OutcomeTable,
  language: Language,
): OutcomeTableOnWire {
  const { type } = quantity;
  const number = (value: Fraction | undefined): OutcomeOnWire =>
    value === undefined
      ? { staat: 'onbekend', getoond: stateWords[language].unknown }
      : outcome({ kind: 'known', datum: { kind: 'number', value } }, type, language);
  const change = (value: Fraction | undefined): { verschil?: string; verschilGetoond?: string } => {
    const { waarde, getoond } = number(value);
    return value === undefined ? {} : { verschil: String(waarde), verschilGetoond: getoond };
  };
  return {
    naam: quantity.name,
    label: quantity.label,
    ...present('object', quantity.owner?.entity.name),
    ...present('jaar', year),
    ...present('jaarWordt', yearAfter),
    rijen: rows.map((row) => ({
      ...present('van', row.owner),
      ...present('voor', row.indexes === '' ? undefined : row.indexes),
      ...present('voorWordt', row.indexesAfter),
      was: outcome(row.before, type, language),
      wordt: outcome(row.after, type, language),
      anders: row.differs,
      ...change(row.difference),
    })),
    aantallen: {
      ...{ vooruit: counts.gain, achteruit: counts.loss, gelijk: counts.same },
      ...{ anders: counts.other, onbekend: counts.unknown },
    },
    ...present('zelfdeAls', sameAs?.name),
    ...(totals === undefined
      ? {}
      : { totalen: { was: number(totals.before), wordt: number(totals.after), ...change(totals.difference) } }),
  };
}

type Shown =
  | { readonly kind: 'known'; readonly datum: Extract<Result, { kind: 'known' }>['datum'] }
  | { readonly kind: Exclude<Result['kind'], 'known'> };

function outcome(result: Shown | undefined, type: OutcomeTable['quantity']['type'], language: Language): OutcomeOnWire {
  const say = stateWords[language];
  if (result === undefined) return { staat: 'bestaat niet', getoond: say.none };
  if (result.kind !== 'known') return { staat: states[result.kind], getoond: say[result.kind] };
  return {
    staat: 'bekend',
    waarde: wireValue(result.datum, type),
    getoond: showDatum(result.datum, type, language),
  };
}

const states = { absent: 'geen', unknown: 'onbekend', fault: 'fout' } as const;
const stateWords = {
  nl: { absent: 'geen', unknown: 'nog niet bekend', fault: 'niet te berekenen', none: 'bestaat niet' },
  en: { absent: 'none', unknown: 'not known yet', fault: 'cannot be computed', none: 'does not exist' },
} as const;
