import type { Declaration, Module, Name } from '../../grammar/index.ts';

/** The names that a file gives to what it declares, where they are given. */
export function declaredNames(modules: readonly Module[]): readonly Name[] {
  return modules.flatMap(({ declarations }) => declarations.flatMap(namesOf)).filter(({ text }) => text !== '');
}

/** Names that mean something only in their own place: values of kinds, conditions. */
export function localNames(modules: readonly Module[]): ReadonlySet<string> {
  const kinds = modules.flatMap(({ declarations }) => declarations.filter(({ kind }) => kind === 'kind'));
  return new Set(kinds.flatMap((one) => (one.kind === 'kind' ? one.values.map(({ name }) => name.text) : [])));
}

function namesOf(declaration: Declaration): readonly Name[] {
  switch (declaration.kind) {
    case 'entity':
      return [declaration.name, declaration.plural, declaration.key].filter((name) => name !== undefined);
    case 'allocation':
      return [declaration.name, ...restsOf(declaration)];
    case 'kind':
    case 'period':
    case 'exception':
      return [declaration.name];
    case 'parameter':
      if (declaration.signature !== undefined) return [declaration.signature.name];
      return (declaration.grid?.head ?? []).flatMap((cell) => (cell.kind === 'typed' ? [cell.name] : []));
    case 'untranslated':
    case 'example':
      return [];
    default:
      return [declaration.signature.name];
  }
}

/** `restant naar NAAM` gives a name to what is left. */
function restsOf({ clauses }: Extract<Declaration, { kind: 'allocation' }>): readonly Name[] {
  return clauses.flatMap((clause) => (clause.kind === 'rest' && clause.to !== undefined ? [clause.to] : []));
}
