import { signal } from '@preact/signals';
import { fetchFiles, fetchRegulations, type ListedRegulation } from '../api.ts';
import { language, text } from '../messages.ts';
import { open, ownRegulation } from './files.ts';

/** The regulations the service offers. */
export const regulations = signal<readonly ListedRegulation[]>([]);
export const loading = signal(true);
/** Why the last attempt to fetch failed. */
export const failure = signal<string | undefined>(undefined);

/** The address names the regulation, so that it can be sent to somebody else. */
const parameter = 'regeling';

/** Fetches the list and opens the regulation named in the address, or the first. */
export async function load(): Promise<void> {
  loading.value = true;
  failure.value = undefined;
  try {
    regulations.value = await fetchRegulations(language.value);
    const asked = new URLSearchParams(location.search).get(parameter);
    const found = regulations.value.find(({ name }) => name === asked) ?? regulations.value[0];
    if (found === undefined) openOwn();
    else await choose(found.name);
  } catch (error) {
    failure.value = reasonOf(error);
    openOwn();
  } finally {
    loading.value = false;
  }
}

/** Opens a regulation of the service, or the one of one's own. */
export async function choose(name: string): Promise<void> {
  if (name === ownRegulation) {
    openOwn();
    return;
  }
  try {
    const fetched = await fetchFiles(name, language.value);
    open(
      name,
      fetched.filter(isRegulationText),
      fetched.filter((file) => !isRegulationText(file)),
    );
    history.replaceState(undefined, '', `?${parameter}=${encodeURIComponent(name)}`);
    failure.value = undefined;
  } catch (error) {
    failure.value = reasonOf(error);
  }
}

function openOwn(): void {
  open(ownRegulation, [{ name: 'regeling.maat', text: '' }], []);
  history.replaceState(undefined, '', location.pathname);
}

function isRegulationText({ name }: { readonly name: string }): boolean {
  return name.endsWith('.maat');
}

function reasonOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : text('noAnswer');
}
