import type { Language, SourceFile } from '../grammar/index.ts';
import { text } from './messages.ts';

export interface ListedRegulation {
  readonly name: string;
  readonly label: string;
}

/** The regulations of the service. Rejects with a message for the reader. */
export async function fetchRegulations(language: Language): Promise<readonly ListedRegulation[]> {
  const { regelingen } = await fetched<{ regelingen: { naam: string; label: string }[] }>('v1/regelingen', language);
  return regelingen.map(({ naam, label }) => ({ name: naam, label }));
}

/** The texts and the data sets of one regulation. Rejects with a message for the reader. */
export async function fetchFiles(name: string, language: Language): Promise<readonly SourceFile[]> {
  const path = `v1/regelingen/${encodeURIComponent(name)}/bestanden`;
  const { bestanden } = await fetched<{ bestanden: { naam: string; tekst: string }[] }>(path, language);
  return bestanden.map(({ naam, tekst }) => ({ name: naam, text: tekst }));
}

/** The page and the service are one release, so the shape of an answer is the contract's. */
async function fetched<T>(path: string, language: Language): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { headers: { accept: 'application/json', 'accept-language': language } });
  } catch {
    throw new Error(text('noAnswer'));
  }
  if (!response.ok) throw new Error(text('unexpectedAnswer', { status: response.status }));
  return response.json() as Promise<T>;
}
