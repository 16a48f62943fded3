import { language } from '../messages.ts';

/**
 * Stands in for the module by which Monaco looks up its texts (see vite.config.ts), since Monaco has no Dutch ones.
 * Texts that readers do not meet on this page stay English. The number is Monaco's own, for tables we do not use.
 */
export function localize(_number: unknown, message: string, ...values: readonly unknown[]): string {
  // `constructor` is one of the texts.
  const known = language.peek() === 'nl' && Object.hasOwn(dutch, message);
  return fill(known ? (dutch[message] ?? message) : message, values);
}

export function localize2(number: unknown, message: string, ...values: readonly unknown[]) {
  return { value: localize(number, message, ...values), original: fill(message, values) };
}

export function getNLSLanguage(): undefined {
  return undefined;
}

export function getNLSMessages(): undefined {
  return undefined;
}

function fill(message: string, values: readonly unknown[]): string {
  return message.replace(/\{(\d+)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}

const dutch: Readonly<Record<string, string>> = {
  'Checking for quick fixes...': 'Verbeteringen worden gezocht…',
  'Click to collapse the range.': 'Klik om in te klappen.',
  'Click to expand the range.': 'Klik om uit te klappen.',
  'Copied to clipboard': 'Gekopieerd',
  'Collapse unchanged lines': 'Gelijke regels inklappen',
  'Double click to unfold': 'Dubbelklik om uit te klappen',
  'Find / Replace': 'Zoeken en vervangen',
  'Find in Selection': 'Zoeken in de selectie',
  'Loading...': 'Laden…',
  'Match Case': 'Hoofdletters tellen mee',
  'Match Whole Word': 'Alleen hele woorden',
  'More Actions...': 'Meer…',
  'Next Match': 'Volgende',
  'No code actions available': 'Hier is geen verbetering bekend',
  'No quick fixes available': 'Geen verbetering bekend',
  'No results': 'Niets gevonden',
  'No suggestions.': 'Geen aanvullingen.',
  'Preserve Case': 'Hoofdletters behouden',
  'Previous Match': 'Vorige',
  'Quick Fix': 'Verbetering',
  'Quick Fix...': 'Verbeteren…',
  'Read More': 'Meer',
  'Replace All': 'Alles vervangen',
  'Show Code Actions': 'Verbeteringen tonen',
  'Show Code Actions ({0})': 'Verbeteringen tonen ({0})',
  'Show Code Actions. Preferred Quick Fix Available ({0})': 'Er is een verbetering ({0})',
  'Show Unchanged Region': 'Gelijk stuk tonen',
  'Show {0} hidden lines': '{0} gelijke regels tonen',
  'Toggle Replace': 'Vervangen tonen of verbergen',
  'Use Regular Expression': 'Reguliere expressie',
  'View Problem': 'Naar de bevinding',
  'no preview available': 'geen voorbeeld beschikbaar',
  '{0} found': '{0} gevonden',
  "{0} found for '{1}'": '{0} gevonden voor ‘{1}’',
  "{0} found for '{1}', at {2}": '{0} gevonden voor ‘{1}’, op {2}',
  '{0} of {1}': '{0} van {1}',
  '{0} of {1} problem': '{0} van {1} bevinding',
  '{0} of {1} problems': '{0} van {1} bevindingen',
  '{0} reference': '{0} vindplaats',
  '{0} references': '{0} vindplaatsen',
  '{0} hidden lines': '{0} gelijke regels',
  '{0}: {1} at {2}. ': '{0}: {1} op {2}. ',
  'Click or drag to show more above': 'Klik of sleep om er erboven meer te tonen',
  'Click or drag to show more below': 'Klik of sleep om er eronder meer te tonen',
  'Fold Unchanged Region': 'Gelijk stuk inklappen',
  'Go to Next Problem (Error, Warning, Info)': 'Naar de volgende bevinding',
  'Go to Previous Problem (Error, Warning, Info)': 'Naar de vorige bevinding',
  Close: 'Sluiten',
  Copy: 'Kopiëren',
  Error: 'Fout',
  Find: 'Zoeken',
  Hint: 'Opmerking',
  Info: 'Opmerking',
  References: 'Vindplaatsen',
  Replace: 'Vervangen',
  Suggest: 'Aanvullingen',
  Warning: 'Waarschuwing',
  input: 'invoer',
};
