import { computed, signal } from '@preact/signals';
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

/** Those of one sector, in the order of their years; a regulation of several stands with the first. */
export const bySector = computed(() => {
  const sectors = [...new Set(regulations.value.map(sectorOf))].toSorted();
  return sectors.map((sector) => ({
    sector,
    regulations: regulations.value
      .filter((one) => sectorOf(one) === sector)
      .toSorted((one, other) => (one.term?.from ?? 0) - (other.term?.from ?? 0)),
  }));
});

function sectorOf({ sectors }: ListedRegulation): string {
  return sectors[0] ?? '';
}

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
    const { files, questions } = await fetchFiles(name, language.value);
    open(name, {
      published: files.filter(isRegulationText),
      sets: files.filter((file) => !isRegulationText(file)),
      questions,
    });
    history.replaceState(undefined, '', `?${parameter}=${encodeURIComponent(name)}`);
    failure.value = undefined;
  } catch (error) {
    failure.value = reasonOf(error);
  }
}

function openOwn(): void {
  open(ownRegulation, { published: [{ name: 'regeling.maat', text: '' }], sets: [], questions: [] });
  history.replaceState(undefined, '', location.pathname);
}

function isRegulationText({ name }: { readonly name: string }): boolean {
  return name.endsWith('.maat');
}

function reasonOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : text('noAnswer');
}
