import { phraseOf, type SetExpression, type Span } from '../../grammar/index.ts';
import type { DraftEdit } from './drafts.ts';
import { type FoundDeclaration, glue, quoted, refuse, type Site } from './site.ts';

/**
 * A new formula for some things only: outside them the old definition stays, which is what an exception says. `value` is
 * the place of the new formula in the amendment.
 */
export function exceptionInstead(
  site: Site,
  { at, declaration, draft, name }: FoundDeclaration,
  over: SetExpression,
  value: Span,
): readonly DraftEdit[] | undefined {
  const things = over.items.length === 1 ? over.items[0] : undefined;
  const owner = declaration.kind === 'rule' ? declaration.signature.owner?.text : undefined;
  const isOwner =
    things?.kind === 'named' &&
    site.drafts.some(({ module }) =>
      module.declarations.some(
        (entity) =>
          entity.kind === 'entity' &&
          entity.name.text === owner &&
          [owner, entity.plural?.text].includes(things.name.text),
      ),
    );
  if (!isOwner || over.where === undefined) return refuse(site, 'V22', over.span, {});
  const language = draft.module.language;
  const { end } = declaration.span;
  const item = (site.change.operation.item?.place ?? '').replace(/^\S+\s+/, '').replace(/[^\p{L}\p{N}]+/gu, '_');
  const exception = [name, site.change.amendment.name, item].filter((part) => part !== '').join('_');
  const word = (concept: Parameters<typeof phraseOf>[0]): string => phraseOf(concept, language);
  return [
    {
      draft: at,
      span: { start: end, end },
      pieces: [
        glue(site, `\n\n  ${word('exception')} ${exception} ${word('on')} ${name} ${word('if')} (`),
        quoted(site, over.where.span),
        glue(site, `)\n    ${word('then')} (`),
        quoted(site, value),
        glue(site, ')\n'),
      ],
    },
  ];
}
