import { add } from './add.ts';
import type { DraftEdit } from './drafts.ts';
import { rename } from './rename.ts';
import { renumber } from './renumber.ts';
import { repeal } from './repeal.ts';
import { replaceCell } from './replace-cell.ts';
import { replaceDeclaration } from './replace-declaration.ts';
import { replaceParts } from './replace-parts.ts';
import { replaceQuotation } from './replace-quotation.ts';
import { replaceRows } from './replace-rows.ts';
import { refuse, type Site } from './site.ts';

/** The edits that carry out one change; absent where it cannot be, which is among the site's problems. */
export function operate(site: Site): readonly DraftEdit[] | undefined {
  const { operation, transition } = site.change;
  const isFormula = operation.kind === 'replaceParts' || operation.kind === 'replaceDeclaration';
  if (transition?.over !== undefined && !isFormula) return refuse(site, 'V22', transition.span, {});
  switch (operation.kind) {
    case 'add':
      return add(site, operation);
    case 'replaceCell':
      return replaceCell(site, operation);
    case 'replaceRows':
      return replaceRows(site, operation);
    case 'replaceParts':
      return replaceParts(site, operation);
    case 'replaceDeclaration':
      return replaceDeclaration(site, operation);
    case 'replaceQuotation':
      return replaceQuotation(site, operation);
    case 'repeal':
      return repeal(site, operation);
    case 'rename':
      return rename(site, operation);
    case 'renumber':
      return renumber(site, operation);
  }
}
