import { difference } from '../amend/difference.ts';
import { amendmentText } from '../amend/difference-amendment.ts';
import { differenceInWords } from '../amend/difference-words.ts';
import { outcomeDifference } from './outcome-difference.ts';
import { partialChanges } from './partial-changes.ts';
import { firstAndLastDay } from './text-at.ts';

/** What differs between two texts of the law, between what comes of them, and within one between years. */
export const compareLaw = {
  texts: difference,
  inWords: differenceInWords,
  asAmendment: amendmentText,
  outcomes: outcomeDifference,
  partialChanges,
  firstAndLastDay,
};
