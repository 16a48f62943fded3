/**
 * Whether a Dutch noun asks for `het`, `dit` and `elk`. Regulations give their objects names of their own, so this knows common
 * words, also as the last part of a longer one, and endings; of the rest most are common gender.
 */
export function isNeuter(label: string): boolean {
  const word = label.toLowerCase().trim();
  return common.some((one) => word.endsWith(one)) || /(?:[^e]|t)je$|isme$|ment$|sel$|um$|dom$/u.test(word);
}

const common: readonly string[] = [
  ...['bedrag', 'bedrijf', 'beroep', 'besluit', 'bestuur', 'deel', 'diploma', 'dossier', 'gebied', 'gebouw', 'gezin'],
  ...['getal', 'huis', 'huishouden', 'instituut', 'jaar', 'kantoor', 'kind', 'kwartaal', 'land', 'lid', 'niveau'],
  ...['nummer', 'onderdeel', 'paard', 'pand', 'perceel', 'plan', 'product', 'profiel', 'programma', 'project'],
  ...['punt', 'recht', 'schip', 'team', 'thema', 'tijdvak', 'traject', 'vak', 'verzoek', 'voertuig', 'voorstel'],
];
