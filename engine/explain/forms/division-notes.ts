import type { Language } from '../../../grammar/index.ts';
import type { Step, Trace, TraceDivision, TraceNode, TraceReceiver, TraceType } from '../model-trace.ts';
import { nodesOf } from '../prose/labels.ts';
import { listed, shownCount, shownDatum, shownExact } from '../prose/show.ts';
import { stepWords } from '../prose/step-words.ts';
import type { Note } from './notes.ts';
import { roundedHow } from './rounded-how.ts';
import { formTexts, type Term } from './texts.ts';

/** How one receiver came to its part, step by step: its key of the total, before rounding, bounds, last unit. */
export function partNotes(node: TraceNode, trace: Trace, language: Language): readonly Note[] {
  const { part } = node;
  if (part === undefined) return [];
  const say = formTexts[language].division;
  // Whether it takes part is not known yet, or was never asked.
  if (part.row === undefined && node.value.state !== 'known' && node.value.state !== 'absent') return [];
  if (part.row === undefined) {
    const asked = part.condition === undefined ? undefined : stepWords(part.condition, trace, language);
    const why = asked === undefined ? '' : formTexts[language].because(asked);
    return [
      { term: 'part', text: say.outside(why), ...(part.condition === undefined ? {} : { step: part.condition }) },
    ];
  }
  const division = nodesOf(trace).get(part.division ?? '')?.division;
  const text = [
    ...keyTexts(part.row, division?.shares ?? [], { node, trace, language }),
    ...receiverTexts(part.row, node.type, language, node.rounding !== undefined),
    ...(division?.factor === undefined ? [] : [say.factorApplied(factorWords(division.factor, language))]),
  ].join('; ');
  return text === '' ? [] : [{ term: 'part', text }];
}

/** How a pot was divided: the pot, by what, bounds and rounds, draws, the last units, and where the rest went. */
export function divisionNotes(node: TraceNode, trace: Trace, language: Language): readonly Note[] {
  const { division, type } = node;
  if (division === undefined) return [];
  const say = formTexts[language].division;
  const exact = (number: string, as: TraceType = type): string => shownExact(number, as, language);
  const note = (term: Term, text: string): readonly Note[] => [{ term, text }];
  const called = (key: Key): string => keyName(key, { node, trace, language });
  const named = receiverNames(division);
  const weightOf = ({ weight }: TraceDivision['shares'][number]): string =>
    division.shares.length < 2 ? '' : `${exact(weight, { kind: 'percentage' })} ${say.weight} `;
  const { claim, order, misfit, factor, draw, rounding } = division;
  return [
    {
      term: 'pot',
      text: `${exact(division.pot)}; ${division.pot === '0' ? say.nothing : say.receivers(division.count, shownCount(division.count, language))}`,
      ...(division.potStep === undefined ? {} : { step: division.potStep }),
    },
    ...division.shares.flatMap((share) =>
      note(
        'share',
        share.total === '0'
          ? say.nobodyCounts(called(share))
          : `${weightOf(share)}${called(share)}, ${say.inTotal} ${exact(share.total, share.type)}${share.wider ? `; ${say.wider}` : ''}`,
      ),
    ),
    ...(claim === undefined ? [] : note('claim', `${called(claim)}: ${say.claims(exact(claim.total), claim.enough)}`)),
    ...(order === undefined
      ? []
      : note(
          'order',
          listed(
            order
              .map((key) => say.ordered(called(key), say.first[key.first] ?? key.first))
              .filter((name) => name !== ''),
            language,
          ),
        )),
    ...(misfit === undefined ? [] : note('order', say.misfit[misfit])),
    ...(factor === undefined ? [] : note('factor', say.factor(factorWords(factor, language)))),
    ...refillNotes(division, exact, called, { node, trace, language }),
    ...(draw === undefined
      ? []
      : note(
          'draw',
          say.draw(
            manyKeys(draw.between.map(named), draw.betweenCount, language),
            draw.order === undefined ? undefined : draw.order.map(named).join(', '),
            draw.source,
          ),
        )),
    ...(rounding === undefined
      ? []
      : [
          {
            term: 'rounding' as const,
            text: roundedHow(rounding, node, language),
            ...(rounding.law === undefined ? {} : { law: rounding.law }),
          },
        ]),
    ...(division.lastUnitsCount === 0
      ? []
      : note(
          'lastUnits',
          say.lastUnits(
            shownCount(division.lastUnitsCount, language),
            manyKeys(division.lastUnits.map(named), division.lastUnitsCount, language),
          ),
        )),
    ...note('rest', `${exact(division.rest)}${restWords(division, say.lapses)}`),
    ...unserved(division, language).flatMap((text) => note('forgone', text)),
    ...division.others.flatMap(({ key, forgone }) => note('forgone', say.forgone(named(key), exact(forgone)))),
  ];
}

/**
 * What a receiver got and how, as far as that is not the plain division: for lines and for rows. `isRounded`: what it was
 * before rounding is said elsewhere.
 */
export function receiverTexts(
  row: TraceReceiver,
  type: TraceType,
  language: Language,
  isRounded = false,
): readonly string[] {
  const say = formTexts[language].division;
  const exact = (number: string): string => shownExact(number, type, language);
  const { asked, claim, exact: before, over, added, place, drawn, fate, by = [] } = row;
  const order = by.length === 0 ? '' : ` (${by.map((datum) => shownDatum(datum, number, language)).join(', ')})`;
  return [
    ...(asked === undefined
      ? []
      : [claim === undefined || claim === asked ? say.claim(exact(asked)) : say.asked(exact(asked))]),
    ...(claim === undefined || claim === asked ? [] : [say.claim(exact(claim))]),
    ...(place === undefined ? [] : [`${say.place(shownCount(place, language))}${order}`]),
    ...(drawn === undefined ? [] : [say.drawn(shownCount(drawn, language))]),
    ...(fate === undefined ? [] : [say.fates[fate]]),
    ...(row.raised ? [row.floor === undefined ? say.raised : `${say.raised} (${exact(row.floor)})`] : []),
    ...(before === undefined || before === row.amount || isRounded ? [] : [say.exact(exact(before))]),
    ...(over === undefined || over === '0'
      ? []
      : [row.cap === undefined ? say.over(exact(over)) : say.overCap(exact(over), exact(row.cap))]),
    ...(added === undefined || added === '0' ? [] : [say.added(exact(added))]),
    ...(row.lastUnit && !isRounded ? [say.lastUnit] : []),
  ];
}

function keyTexts(row: TraceReceiver, shares: TraceDivision['shares'], at: Place): readonly string[] {
  return row.keys.flatMap((key, place) => {
    const share = shares[place];
    if (share === undefined) return [];
    const [own, total] = [key, share.total].map((number) => shownExact(number, share.type, at.language));
    const say = formTexts[at.language].division;
    const name = keyName(share, at);
    if (share.total === '0') return [say.nobodyCounts(name)];
    const words = say.share(own ?? '', total ?? '', name);
    const weight = shownExact(share.weight, { kind: 'percentage' }, at.language);
    return [shares.length < 2 ? words : say.weighed(weight, words)];
  });
}

function refillNotes(
  division: TraceDivision,
  exact: (number: string, as?: TraceType) => string,
  called: (key: Key) => string,
  { trace, language }: Place,
): readonly Note[] {
  const { refill } = division;
  if (refill === undefined) return [];
  const named = receiverNames(division);
  const say = formTexts[language].division;
  const { label = '', total } = refill;
  const key = called({ ...refill, label });
  const sum = total === undefined ? '' : exact(total, refill.formula?.type ?? typeOf(label, division, trace));
  const by = key === '' ? '' : `${say.weight} ${key}${sum === '' ? '' : `, ${say.inTotal} ${sum}`}`;
  const rounds = refill.rounds.map(({ divided, full, fullCount }, at) => {
    const who = fullCount === 0 ? say.nobodyElseFull : manyKeys(full.map(named), fullCount, language);
    return { term: 'refill' as const, text: say.round(shownCount(at + 1, language), exact(divided), who) };
  });
  const later = new Set(refill.rounds.flatMap(({ full }) => full));
  const first = division.receivers.filter(({ key, over }) => over !== undefined && over !== '0' && !later.has(key));
  const who = listed(
    first.map(({ key }) => named(key)),
    language,
  );
  return [
    ...(first.length === 0 ? [] : [{ term: 'refill' as const, text: say.overAtFirst(who) }]),
    ...(by === '' ? [] : [{ term: 'refill' as const, text: by }]),
    ...rounds,
  ];
}

/** What is divided by, claimed or ordered by: by its name, or else as a formula. */
interface Key {
  readonly label: string;
  readonly formula?: Step;
}

interface Place {
  readonly node: TraceNode;
  readonly trace: Trace;
  readonly language: Language;
}

function keyName({ label, formula }: Key, { node, trace, language }: Place): string {
  return label === '' && formula !== undefined ? stepWords(formula, trace, language, node) : label;
}

/** By what was divided again has its type where it stands: among the keys, or as a value of its own. */
function typeOf(label: string, { shares }: TraceDivision, { nodes }: Trace): TraceType {
  return [...shares, ...nodes].find((one) => one.label === label)?.type ?? number;
}

/** Where what was left goes, if there is any. */
function restWords({ rest, restTo, misfit }: TraceDivision, lapses: string): string {
  if (rest === '0' || restTo === '' || misfit === 'getsRest') return '';
  return ` (${restTo ?? lapses})`;
}

/** Of those who are told of: who got nothing since the pot was empty. */
function unserved(division: TraceDivision, language: Language): readonly string[] {
  const { fates } = formTexts[language].division;
  const named = receiverNames(division);
  return division.receivers.flatMap(({ key, fate }) =>
    fate === 'unfit' || fate === 'after' ? [`${named(key)}: ${fates[fate]}`] : [],
  );
}

/** A factor that decimals would show as 1 is written as a fraction. */
function factorWords(factor: string, language: Language): string {
  const shown = shownExact(factor, number, language);
  if (!shown.endsWith(' 1') || factor === '1') return shown;
  return factor
    .split('/')
    .map((part) => shownExact(part, number, language))
    .join('/');
}

/** What people read for the key of a receiver. */
function receiverNames({ names = [] }: TraceDivision): (key: string) => string {
  const known = new Map(names.map(({ key, name }) => [key, name]));
  return (key) => known.get(key) ?? key;
}

/** `01AA, 02BB en 12 andere`. */
function manyKeys(keys: readonly string[], count: number, language: Language): string {
  if (count <= keys.length) return listed(keys, language);
  if (keys.length === 0) return formTexts[language].division.onlyOthers(count, shownCount(count, language));
  return formTexts[language].division.andOthers(keys.join(', '), shownCount(count - keys.length, language));
}

const number: TraceType = { kind: 'number' };
