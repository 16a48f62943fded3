import type { Operation } from '../../grammar/index.ts';
import { analyseFiles } from '../analyse/analyse.ts';
import { references } from '../language/symbol-at.ts';
import { type DraftEdit, nameSpanIn } from './drafts.ts';
import { glue, refuse, requireDeclaration, type Site } from './site.ts';

/** `hernoem x tot y`: the name where it is given and everywhere it is used. */
export function rename(
  site: Site,
  { from, to }: Extract<Operation, { kind: 'rename' }>,
): readonly DraftEdit[] | undefined {
  const found = requireDeclaration(site, from.text, from.span);
  if (found === undefined) return undefined;
  if (from.text === to.text) return refuse(site, 'V08', to.span, { reads: to.text });
  const other = site.currentName(to.text);
  if (other !== to.text && other !== from.text) return refuse(site, 'V31', to.span, { name: to.text, other });
  const analysis = analyseFiles(site.drafts);
  const taken =
    analysis.quantities.has(to.text) ||
    analysis.kinds.has(to.text) ||
    [...analysis.entities.values()].some(({ name, plural, key }) => [name, plural, key].includes(to.text));
  if (taken) return refuse(site, 'V17', to.span, { name: to.text });
  const { declaration, draft } = found;
  const offset = nameSpanIn(declaration, found.name).start;
  return references(analysis, draft.source.name, offset).flatMap(({ file, span }) => {
    const at = site.drafts.findIndex(({ source }) => source.name === file);
    return at === -1 ? [] : [{ draft: at, span, pieces: [glue(site, to.text)] }];
  });
}
