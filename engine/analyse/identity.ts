import type { Expression } from '../../grammar/index.ts';
import type { Filling, Meaning } from '../model.ts';
import { noGuards } from './guards.ts';
import type { Place, Work } from './work.ts';
import { yearsOfFilling } from './years.ts';

/**
 * A text that is the same for two expressions only if they surely mean the same: what guards know an expression by.
 * A reference is known by its meaning; anything else by its words, within the same scope.
 */
export function identityOf(work: Work, place: Place, expression: Expression): string {
  if (expression.kind === 'reference') {
    const meaning = work.meanings.get(expression);
    if (meaning !== undefined && meaning.kind !== 'error') return meaningIdentity(work, place, meaning);
  }
  if (expression.kind === 'periodTerm') {
    const binding = work.periods.get(expression);
    if (binding !== undefined) return `${mark(work, binding)}${expression.offset}`;
  }
  return `${mark(work, place.scope)}:${wordsOf(work, place, expression)}`;
}

function meaningIdentity(work: Work, place: Place, meaning: Exclude<Meaning, { kind: 'error' }>): string {
  switch (meaning.kind) {
    case 'quantity': {
      const owner = meaning.owner === undefined ? [] : [fillingIdentity(work, place, meaning.owner)];
      const fillings = [...owner, ...meaning.indexes.map((filling) => indexIdentity(work, place, filling))];
      return `${mark(work, meaning.quantity)}(${fillings.join(';')})`;
    }
    case 'kindValue':
      return `${mark(work, meaning.of)}.${meaning.value}`;
    case 'bound':
      return mark(work, meaning.binding);
    case 'periodOf':
      return `${mark(work, meaning.period)} ${identityOf(work, place, meaning.date)}`;
    case 'life':
      return `${meaning.member} ${mark(work, meaning.entity)} ${fillingIdentity(work, place, meaning.of)}`;
    case 'parent':
    case 'key':
      return `${meaning.kind} ${mark(work, meaning.entity)} ${fillingIdentity(work, place, meaning.of)}`;
  }
}

/** A year that can be one only is the same however it is written; what guards say of it does not count here. */
function indexIdentity(work: Work, place: Place, filling: Filling): string {
  const [year, other] = yearsOfFilling(work, { ...place, guards: noGuards }, filling) ?? [];
  return year === undefined || other !== undefined ? fillingIdentity(work, place, filling) : `${year}`;
}

function fillingIdentity(work: Work, place: Place, filling: Filling): string {
  switch (filling.kind) {
    case 'bound':
      return mark(work, filling.binding);
    case 'parent':
      return `parent ${mark(work, filling.entity)} ${fillingIdentity(work, place, filling.of)}`;
    case 'key':
      return JSON.stringify(filling.key);
    case 'expression':
      return identityOf(work, place, filling.expression);
  }
}

/** The author's words in full: unlike `textAt`, which shows them, nothing is cut off. */
function wordsOf(work: Work, place: Place, expression: Expression): string {
  const { start, end } = expression.span;
  return (work.texts.get(place.module) ?? '').slice(start, end).replace(/\s+/g, ' ');
}

/** A text of its own for every object; never shown, and never compared but for being the same. */
function mark(work: Work, object: object): string {
  const known = work.marks.get(object);
  if (known !== undefined) return known;
  const made = `#${work.marks.size}`;
  work.marks.set(object, made);
  return made;
}
