/** Where a command reads its surroundings from and writes to; tests give one that keeps what was written. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether each of the two shows colours: a terminal, and the user did not set NO_COLOR. */
  readonly colour: { readonly out: boolean; readonly err: boolean };
  /** How many columns the terminal has that `out` goes to; absent where it goes to a file or another program. */
  readonly width?: number;
  /** Milliseconds on some clock, where `err` goes to a terminal: then long work tells how far it is. */
  readonly clock?: () => number;
  /** All of standard input, for `-`; at most so many bytes are read, and one more where there are more. */
  readonly input?: (limit: number) => Uint8Array;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folders in which regulations lie that others use, nearest first. */
  readonly beside?: readonly string[];
  /** Settles when the user asks a running service to stop. */
  readonly stopped: () => Promise<void>;
}

/** Exit codes of every command; documented in `docs/cli.md`. */
export const exit = { fine: 0, findings: 1, usage: 2, environment: 3, defect: 4 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

type Colour = 'red' | 'yellow' | 'blue' | 'green' | 'bold' | 'faint';
const codes: Readonly<Record<Colour, number>> = { red: 31, yellow: 33, blue: 36, green: 32, bold: 1, faint: 2 };

/** Text in a colour where colours are shown. */
export function paint(text: string, colour: Colour, shown: boolean): string {
  return shown ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text;
}

/**
 * Text from outside made harmless for a terminal: control characters, which could move the cursor, and characters that
 * turn the direction of writing are shown as a replacement character.
 */
export function harmless(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
