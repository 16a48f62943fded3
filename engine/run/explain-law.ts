import type { Language, Module, Span } from '../../grammar/index.ts';
import { type Application, type Change, cellKey } from '../model.ts';
import { isDate } from '../value/calendar.ts';
import { showDate } from '../value/show.ts';
import { explanationWords } from './explain-words.ts';

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

interface Place {
  readonly module: Module;
  readonly span: Span;
}

/** The cell of a parameter, the exceptions that decided, or the declaration. */
function decidingPlaces({ instance, exceptions }: Application): readonly Place[] {
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
function actOf({ amendment, span }: Change): 'add' | 'change' | 'rename' {
  const operation = amendment.module.operations.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  if (operation?.kind === 'rename' || operation?.kind === 'renumber') return 'rename';
  return operation?.kind === 'add' ? 'add' : 'change';
}

function changeText({ amendment, item }: Change, language: Language): string {
  const { name, inForce } = amendment;
  const date = isDate(inForce) ? showDate(inForce, language) : inForce;
  const place = item === undefined ? '' : `, ${item.place}`;
  return `${name}${place}, ${explanationWords[language].inForce(date)}`;
}
