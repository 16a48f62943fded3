/**
 * Whether a Dutch noun asks for `het`, `dit` and `elk`. Regulations give their objects names of their own, so this knows common
 * words, also as the last part of a longer one, and endings; of the rest most are common gender. Of several words the noun is
 * the last one before what says more about it: `verzoek` of `verzoek tijdens de uitvoering`.
 */
export function isNeuter(label: string): boolean {
  const words = label.toLowerCase().trim().split(/\s+/u);
  const more = words.findIndex((word, at) => at > 0 && following.has(word));
  const word = words[(more < 0 ? words.length : more) - 1] ?? '';
  return common.some((one) => word.endsWith(one)) || /(?:[^e]|t)je$|isme$|ment$|sel$|um$|dom$/u.test(word);
}

/** Words behind a noun that say more about it. */
const following: ReadonlySet<string> = new Set([
  ...['aan', 'achteraf', 'bij', 'binnen', 'buiten', 'dat', 'die', 'door', 'en', 'in', 'met', 'na', 'naar'],
  ...['of', 'om', 'onder', 'op', 'over', 'per', 'tegen', 'tijdens', 'tot', 'tussen', 'uit', 'van', 'volgens'],
  ...['voor', 'vooraf', 'waarin', 'waarvan', 'waarvoor', 'zonder'],
]);

const common: readonly string[] = [
  ...['advies', 'antwoord', 'bedrag', 'bedrijf', 'beroep', 'besluit', 'bestuur', 'bewijs', 'bezwaar', 'budget'],
  ...['cijfer', 'cohort', 'contract', 'convenant', 'deel', 'diploma', 'document', 'doel', 'domein', 'dossier'],
  ...['examen', 'gebied', 'gebouw', 'getal', 'geval', 'gezin', 'huis', 'huishouden', 'instituut', 'jaar'],
  ...['kader', 'kantoor', 'kind', 'kwartaal', 'land', 'lid', 'loket', 'niveau', 'nummer', 'onderdeel'],
  ...['onderwerp', 'onderwijs', 'onderzoek', 'oordeel', 'overleg', 'paard', 'pand', 'perceel', 'percentage'],
  ...['plafond', 'plan', 'product', 'profiel', 'programma', 'project', 'punt', 'recht', 'regime', 'register'],
  ...['samenwerkingsverband', 'schip', 'stelsel', 'stuk', 'team', 'thema', 'tijdstip', 'tijdvak', 'traject'],
  ...['vak', 'vereiste', 'verslag', 'verzoek', 'voertuig', 'voornemen', 'voorschot', 'voorstel'],
];
