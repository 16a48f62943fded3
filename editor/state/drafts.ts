/** A changed text, with the published text it was begun from. */
export interface Draft {
  readonly text: string;
  readonly begunFrom: string;
}

export function keptDraft(regulation: string, file: string): Draft | undefined {
  return read<Draft>(draftKey(regulation, file));
}

/** Whether the browser could keep it. */
export function keepDraft(regulation: string, file: string, draft: Draft): boolean {
  return write(draftKey(regulation, file), draft);
}

export function forgetDraft(regulation: string, file: string): boolean {
  return write(draftKey(regulation, file), undefined);
}

/** Names of the files that were added to a regulation on this page. */
export function keptOwnFiles(regulation: string): readonly string[] {
  return read<readonly string[]>(ownFilesKey(regulation)) ?? [];
}

export function keepOwnFiles(regulation: string, files: readonly string[]): boolean {
  return write(ownFilesKey(regulation), files.length === 0 ? undefined : files);
}

/** Nobody but this page writes under its keys. */
function read<T>(key: string): T | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? undefined : (JSON.parse(kept) as T);
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function draftKey(regulation: string, file: string): string {
  return `maatstaf:concept:${regulation}:${file}`;
}

function ownFilesKey(regulation: string): string {
  return `maatstaf:bestanden:${regulation}`;
}
