import type { Question } from '../../engine/index.ts';
import { askedPeriod } from '../asked-period.ts';
import type { QuestionBody } from '../contract.ts';
import { present } from '../wire.ts';

/** The question of a body, as the engine is asked. */
export function questionOf(body: Omit<QuestionBody, 'feiten'>): Question {
  return {
    names: body.gevraagd.map((name) => name.normalize('NFC')),
    ...present('year', body.jaar),
    ...(body.periode === undefined ? {} : askedPeriod(body.periode)),
    ...present(
      'of',
      body.van?.map((key) => key.normalize('NFC')),
    ),
    ...present('asAt', body.toestandOp),
    ...present('lawOf', body.geldendOp),
    ...present('knownOn', body.bekendOp),
  };
}
