import type { Language, SourceFile } from '../grammar/index.ts';
import type { FileOnWire, QuestionOnWire, RegulationSummary } from '../service/contract.ts';
import { text } from './messages.ts';

export interface ListedRegulation {
  readonly name: string;
  readonly label: string;
  readonly sectors: readonly string[];
  /** The years its money is for. */
  readonly term?: { readonly from: number; readonly through: number };
}

/** A question that comes with a regulation, and the names of the data sets that answer it. */
export interface ReadyQuestion {
  /** Quantities, or a decision. */
  readonly names: readonly string[];
  readonly year?: number;
  /** A quarter or month: `2015-K2`. */
  readonly period?: string;
  readonly of: readonly string[];
  readonly asAt?: string;
  readonly lawOf?: string;
  readonly knownOn?: string;
  readonly sets: readonly string[];
}

/** The regulations of the service. Rejects with a message for the reader. */
export async function fetchRegulations(language: Language): Promise<readonly ListedRegulation[]> {
  const { regelingen } = await fetched<{ regelingen: RegulationSummary[] }>('v1/regelingen', language);
  return regelingen.map(({ naam, label, sectoren, tijdvak }) => ({
    name: naam,
    label,
    sectors: sectoren,
    ...(tijdvak === undefined ? {} : { term: { from: tijdvak.van, through: tijdvak.totEnMet } }),
  }));
}

/** The texts, the data sets and the questions of one regulation. Rejects with a message for the reader. */
export async function fetchFiles(
  name: string,
  language: Language,
): Promise<{ readonly files: readonly SourceFile[]; readonly questions: readonly ReadyQuestion[] }> {
  const path = `v1/regelingen/${encodeURIComponent(name)}/bestanden`;
  const { bestanden, vragen } = await fetched<{ bestanden: FileOnWire[]; vragen: QuestionOnWire[] }>(path, language);
  return {
    files: bestanden.map(({ naam, tekst }) => ({ name: naam, text: tekst })),
    questions: vragen.map(({ gevraagd, jaar, periode, van, toestandOp, geldendOp, bekendOp, feiten }) => ({
      names: gevraagd,
      of: van,
      sets: feiten,
      ...(jaar === undefined ? {} : { year: jaar }),
      ...(periode === undefined ? {} : { period: periode }),
      ...(toestandOp === undefined ? {} : { asAt: toestandOp }),
      ...(geldendOp === undefined ? {} : { lawOf: geldendOp }),
      ...(bekendOp === undefined ? {} : { knownOn: bekendOp }),
    })),
  };
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
