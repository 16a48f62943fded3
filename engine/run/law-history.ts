import type { Declaration, Operation, Related } from '../../grammar/index.ts';
import type { Amendment, Law } from '../model.ts';

/** The amendments that add, repeal or rename something of this name, as places to look at. */
export function whoTouchedName(law: Law, name: string): readonly Related[] {
  return law.amendments.flatMap((amendment) => {
    const operation = amendment.module.operations.find((one) => touches(one, name));
    return operation === undefined ? [] : [placeOfAmendment(amendment, operation.span)];
  });
}

/** An amendment as a place beside a message: its head, or what it does there. */
export function placeOfAmendment({ name, inForce, module }: Amendment, span = module.head.name.span): Related {
  return { file: module.file, span, code: 'R91', args: { amendment: name, inForce } };
}

function touches(operation: Operation, name: string): boolean {
  switch (operation.kind) {
    case 'add':
      return operation.declarations.some((declaration) => namesIn(declaration).includes(name));
    case 'replaceDeclaration':
      return (
        namesIn(operation.declaration).includes(name) ||
        (operation.was !== undefined && namesIn(operation.was).includes(name))
      );
    case 'repeal':
      return operation.place.value === name;
    case 'rename':
      return operation.from.text === name || operation.to.text === name;
    default:
      return false;
  }
}

/** What a declaration declares; an allocation also what its rest goes to. */
function namesIn(declaration: Declaration): readonly string[] {
  switch (declaration.kind) {
    case 'input':
    case 'judgement':
    case 'rule':
    case 'table':
    case 'guarantee':
    case 'decision':
      return [declaration.signature.name.text];
    case 'parameter':
      return [
        ...(declaration.signature === undefined ? [] : [declaration.signature.name.text]),
        ...(declaration.grid?.head ?? []).flatMap((cell) => (cell.kind === 'typed' ? [cell.name.text] : [])),
      ];
    case 'allocation':
      return [
        declaration.name.text,
        ...declaration.clauses.flatMap((clause) =>
          clause.kind === 'rest' && clause.to !== undefined ? [clause.to.text] : [],
        ),
      ];
    case 'kind':
    case 'entity':
    case 'period':
    case 'exception':
      return [declaration.name.text];
    default:
      return [];
  }
}
