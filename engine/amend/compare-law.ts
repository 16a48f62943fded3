import { difference } from './difference.ts';
import { amendmentText } from './difference-amendment.ts';
import { outcomeDifference } from './difference-outcomes.ts';
import { differenceInWords } from './difference-words.ts';
import { firstAndLastDay } from './text-at.ts';

/** What differs between two texts of the law, and between what comes of them. */
export const compareLaw = {
  texts: difference,
  inWords: differenceInWords,
  asAmendment: amendmentText,
  outcomes: outcomeDifference,
  firstAndLastDay,
};
