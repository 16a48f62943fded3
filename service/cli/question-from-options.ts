import type { Analysis, Question } from '../../engine/index.ts';
import { present } from '../wire.ts';
import type { Options } from './program.ts';
import { nameMeant } from './question-words.ts';

/** The question that the options ask; what is asked may be said by its label. */
export function questionFrom(options: Options, analysis: Analysis): Question {
  return {
    names: (options.vraag ?? []).map((name) => nameMeant(name, analysis)),
    ...options.jaar,
    ...present(
      'of',
      options.van?.map((key) => key.normalize('NFC')),
    ),
    ...present('asAt', options.toestandOp),
    ...present('lawOf', options.geldendOp),
    ...present('knownOn', options.bekendOp),
  };
}
