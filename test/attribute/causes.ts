import { analyse } from '../../engine/index.ts';
import type { Problem } from '../../grammar/index.ts';
import { act, files, grant } from '../reuse/base.ts';
import { amendment, checked, compared, lawWith, regulation } from './amendments.ts';

const law = lawWith(amendment('eerste', '2021-03-01', '  vervang tarief voor laag: € 12 was € 10'));
const wrong = analyse([{ name: 'regeling.maat', text: regulation.replace('tarief voor laag', 'tarif voor laag') }]);

type Asked = Parameters<typeof compared>;

function problemsOf(...asked: Asked): readonly Problem[] {
  const told = compared(...asked);
  return 'problems' in told ? told.problems : [];
}

/** For each code what makes it. */
export const attributionCauses: Readonly<Record<string, () => readonly Problem[]>> = {
  R480: () => problemsOf([law, '2021-03-01'], [law, '2022-01-01'], {}),
  R481: () => problemsOf([law, '2022-01-01'], [wrong, '2022-01-01'], {}),
  // No amendment can say that a regulation begins to use another.
  R482: () => problemsOf([checked([ownTariff]), '2025-01-01'], [analyse(files), '2025-01-01'], {}),
  R483: () => problemsOf([law, '2021-01-01'], [law, '2022-01-01'], { names: ['toelage'], of: ['Z'] }),
};

/** What an act says, said by the regulation itself. */
const ownTariff = grant
  .replace('  gebruikt   wet\n', '')
  .replace('    = wet.tarief\n', '    = tarief\n')
  .replace('artikel 3\n', `artikel 3\n${act.slice(act.indexOf('  object'), act.indexOf('artikel 2'))}`)
  .replace('subsidie.tarief + rijksbijdrage', 'tarief');
