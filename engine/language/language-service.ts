import { drawToHold } from '../facts/draw-to-hold.ts';
import { completion } from './completion.ts';
import { form } from './form.ts';
import { hover } from './hover.ts';
import { definition, references } from './law-places.ts';
import { outline } from './outline.ts';
import { replaceableCells, replacementAt } from './replacement.ts';
import { sentences } from './sentences/sentences.ts';
import { quantityWord } from './type-words.ts';

/** What an editor asks of an analysed regulation: plain functions that give plain data. */
export const languageService = {
  completion,
  definition,
  drawToHold,
  form,
  hover,
  outline,
  quantityWord,
  references,
  replaceableCells,
  replacementAt,
  sentences,
};
