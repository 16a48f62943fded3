import { type Operation, phraseOf } from '../../grammar/index.ts';
import { withBrackets } from './brackets.ts';
import { type DraftEdit, nameSpanIn, namesOf } from './drafts.ts';
import { exceptionInstead } from './exception-instead.ts';
import { isReplacement } from './replace-check.ts';
import { quoted, refuse, requireDeclaration, type Site } from './site.ts';

/** `vervang` with a declaration, `was`, and the declaration of that name it replaces. */
export function replaceDeclaration(
  site: Site,
  { declaration, was }: Extract<Operation, { kind: 'replaceDeclaration' }>,
): readonly DraftEdit[] | undefined {
  const { language } = site.change.amendment.module;
  const name = namesOf(declaration)[0];
  if (name === undefined)
    return refuse(site, 'V05', declaration.span, { name: phraseOf(declaration.kind, language), suggestion: '' });
  const found = requireDeclaration(site, name, nameSpanIn(declaration, name));
  if (found === undefined) return undefined;
  const current = found.declaration;
  if (current.kind !== declaration.kind)
    return refuse(site, 'V14', nameSpanIn(declaration, name), { name, kind: phraseOf(current.kind, language) });
  const replacement = {
    value: { tree: declaration, span: declaration.span },
    ...(was === undefined ? {} : { was: { tree: was, span: was.span } }),
    draft: found.draft,
    current: { tree: current, span: current.span },
  };
  if (!isReplacement(site, replacement)) return undefined;
  const { transition } = site.change;
  if (transition?.over !== undefined) {
    if (declaration.kind !== 'rule') return refuse(site, 'V22', transition.span, {});
    return exceptionInstead(site, found, transition.over, withBrackets(site.source.text, declaration.value.span));
  }
  return [{ draft: found.at, span: current.span, pieces: [quoted(site, declaration.span)] }];
}
