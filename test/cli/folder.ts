import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files, for the length of one test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'maatstaf-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const sound = `regeling klein "Kleine regeling"
  in werking  2019-01-01
  tijdvak     2019 t/m 2020

artikel 1 — Begrippen

  object School meervoud Scholen "school"
    aangeduid met brin

  gegeven leerlingen van School per jaar: aantal "aantal leerlingen"

artikel 2 — Bedrag

  parameter per_leerling per jaar: bedrag "bedrag per leerling"
    jaar | per_leerling
    2019 |        € 100
    2020 |        € 110

  regel bijdrage van School per jaar: bedrag "bijdrage"
    = leerlingen * per_leerling
`;

export const examples = `voorbeelden van klein

  voorbeeld "een school" in 2019
    School | leerlingen
    "01AA" | 12
    verwacht bijdrage van "01AA": € 1.200
`;

export const facts = '{ "School": { "01AA": { "leerlingen": { "2019": "12" } }, "02BB": {} } }';

/** With a name that is misspelt in its last line. */
export const wrong = sound.replace('leerlingen * per_leerling', 'leerlingen * per_leerlin');
