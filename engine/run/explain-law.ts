import { type Language, type Module, placeOf, type Span } from '../../grammar/index.ts';
import { type Answer, type Application, type Change, cellKey } from '../model.ts';
import { isDate } from '../value/calendar.ts';
import { showDate } from '../value/show.ts';
import { describeInstance } from './describe.ts';
import { explanationWords } from './explain-words.ts';
import { showDatum } from './show-datum.ts';

/** Which amendments made the text that decided a value what it is, the oldest first: `zoals gewijzigd door …`. */
export function amendedWhy(application: Application, language: Language): readonly string[] {
  const { state } = application;
  if (state === undefined) return [];
  const changes = decidingPlaces(application).flatMap(({ module, span }) => state.changesIn(module, span));
  const words = explanationWords[language];
  return (['add', 'change'] as const).flatMap((act) => {
    const own = changes.filter((change) => actOf(change) === act).map((change) => changeText(change, language));
    const named = [...new Set(own)];
    if (named.length === 0) return [];
    return [act === 'add' ? words.added(named) : words.amended(named)];
  });
}

/**
 * The numbers of the law that a value was computed with, as far as an amendment made them what they are: what they are,
 * their place, and who changed them. Of what was read itself, no deeper.
 */
export function amendedReads(answer: Answer, { instance, reads }: Application, language: Language): readonly string[] {
  const { kind } = instance.quantity;
  if (kind !== 'rule' && kind !== 'allocation' && kind !== 'rest') return [];
  const lines = [...reads].flatMap((key) => {
    const read = answer.applications.get(key);
    if (read?.instance.quantity.kind !== 'parameter' || read.result.kind !== 'known') return [];
    const changes = amendedWhy(read, language);
    if (changes.length === 0) return [];
    const { quantity } = read.instance;
    const value = showDatum(read.result.datum, quantity.type, language);
    const place = quantity.citation === undefined ? [] : [placeOf(quantity.citation)];
    return [`${describeInstance(read.instance, language)}: ${value} (${[...place, ...changes].join(', ')})`];
  });
  const others = lines.length - mostReads;
  return [...lines.slice(0, mostReads), ...(others > 0 ? [`(+ ${others})`] : [])];
}

/** More would make a line unreadable; each read has a line of its own one level down. */
const mostReads = 3;

export interface Place {
  readonly module: Module;
  readonly span: Span;
}

/** The cell of a parameter, the exceptions that decided, or the declaration. */
export function decidingPlaces({ instance, exceptions }: Application): readonly Place[] {
  const { quantity, indexes } = instance;
  const { module, declaration } = quantity;
  if (quantity.kind === 'input' || quantity.kind === 'judgement') return [];
  const deciding = (exceptions?.outcomes ?? [])
    .filter(({ state }) => state === 'decides')
    .map(({ exception }) => ({ module: exception.module, span: exception.declaration.span }));
  // What an exception on a division does not say it takes from what it excepts.
  if (deciding.length > 0 && declaration.kind !== 'allocation') return deciding;
  const value = quantity.cells?.get(cellKey(indexes))?.value;
  const span = value === undefined || value === 'unknown' ? declaration.span : value.span;
  return [{ module, span }, ...deciding];
}

/** What an amendment did there. Another name or number for the same thing is told by nobody as a change of the law. */
export function actOf({ amendment, span }: Change): 'add' | 'change' | 'rename' {
  const operation = amendment.module.operations.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  if (operation?.kind === 'rename' || operation?.kind === 'renumber') return 'rename';
  return operation?.kind === 'add' ? 'add' : 'change';
}

function changeText({ amendment, item }: Change, language: Language): string {
  const { inForce: force, worksBack } = explanationWords[language];
  const { name, inForce } = amendment;
  const back = backTo(amendment, item);
  const place = item === undefined ? '' : `, ${item.place}`;
  const since = back < inForce ? `, ${worksBack(dayWords(back, language))}` : '';
  return `${name}${place}, ${force(dayWords(inForce, language))}${since}`;
}

/** The first day a change holds for: that of its `onderdeel`, else that of the amendment. */
export function backTo({ module, validFrom }: Change['amendment'], item: Change['item']): string {
  const own = module.operations.find((one) => one.kind === 'applies' && one.item === item && one.day !== undefined);
  return own?.kind === 'applies' && own.day !== undefined ? own.day.iso : validFrom;
}

function dayWords(day: string, language: Language): string {
  return isDate(day) ? showDate(day, language) : day;
}
