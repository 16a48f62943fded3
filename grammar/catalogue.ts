import { amendments } from './messages/amendments.ts';
import { facts } from './messages/facts.ts';
import { lexical } from './messages/lexical.ts';
import { names } from './messages/names.ts';
import { reuse } from './messages/reuse.ts';
import { running } from './messages/running.ts';
import { syntax } from './messages/syntax.ts';
import { amendedTables } from './messages/tables.ts';
import { types } from './messages/types.ts';
import { usage } from './messages/usage.ts';
import { usageExplain } from './messages/usage-explain.ts';
import { usageModules } from './messages/usage-modules.ts';
import { usagePopulations } from './messages/usage-populations.ts';
import { usageRecords } from './messages/usage-records.ts';
import { usageTools } from './messages/usage-tools.ts';
import { usageTry } from './messages/usage-try.ts';
import type { Severity } from './problem.ts';

/** What stands under a code, in one language; `{name}` is filled from the problem's arguments. */
export interface MessageText {
  /** What is the matter: lower case, no full stop, the author's own text in backticks. */
  readonly message: string;
  /** What to do about it, one or two sentences. */
  readonly help: string;
}

export interface CatalogueEntry {
  readonly severity: Severity;
  readonly nl: MessageText;
  readonly en: MessageText;
}

/**
 * Every message there is, by code; codes are stable for ever.
 * `L` lexical, `S` syntax, `N` names, `T` types, `V` law in time, `F` facts, `R` running, `U` use of the tools.
 */
export const catalogue = {
  ...lexical,
  ...syntax,
  ...names,
  ...types,
  ...amendments,
  ...amendedTables,
  ...facts,
  ...running,
  ...reuse,
  ...usage,
  ...usageTry,
  ...usageTools,
  ...usageModules,
  ...usagePopulations,
  ...usageRecords,
  ...usageExplain,
};

export type Code = keyof typeof catalogue;
