import { citationAt, type Declaration, type Module, type Name, type Text } from '../../grammar/index.ts';
import { labelOf } from './symbols.ts';
import { insertion, report, type Work } from './work.ts';

/** What is allowed and yet better otherwise: declarations under no article, names without words for people. */
export function remark(work: Work, module: Module): void {
  if (module.head.kind === 'examplesOf') return;
  const meant = module.declarations.filter((declaration) => declaration.kind !== 'example');
  const loose = meant.find((declaration) => citationAt(module, declaration.span.start) === undefined);
  if (loose !== undefined) {
    const span = nameOf(loose)?.span ?? loose.span;
    report(work, module, 'N36', span, { name: nameOf(loose)?.text ?? '' });
  }
  for (const declaration of meant) remarkOnLabel(work, module, declaration);
}

/** Forms, hovers and reasons show labels: facts and verdicts cannot do without. */
function remarkOnLabel(work: Work, module: Module, declaration: Declaration): void {
  const named = labelled(declaration);
  if (named === undefined || named.label !== undefined || named.name.text === '') return;
  const { name } = named;
  const code = declaration.kind === 'input' || declaration.kind === 'judgement' ? 'N37' : 'N38';
  const label = `"${labelOf(name.text, undefined)}"`;
  const fixes = named.at === undefined ? [] : [insertion(named.at, ` ${label}`)];
  report(work, module, code, name.span, { name: name.text, label }, { fixes });
}

interface Labelled {
  readonly name: Name;
  readonly label: Text | undefined;
  /** Where the label goes. */
  readonly at?: number;
}

function labelled(declaration: Declaration): Labelled | undefined {
  switch (declaration.kind) {
    case 'input':
    case 'judgement':
    case 'rule':
    case 'table':
      return { name: declaration.signature.name, label: declaration.label, at: declaration.type.span.end };
    case 'parameter': {
      const { signature, label, type } = declaration;
      if (signature === undefined || type === undefined) return undefined;
      return { name: signature.name, label, at: type.span.end };
    }
    case 'allocation':
      return { name: declaration.name, label: declaration.label };
    default:
      return undefined;
  }
}

function nameOf(declaration: Declaration): Name | undefined {
  switch (declaration.kind) {
    case 'kind':
    case 'entity':
    case 'allocation':
    case 'exception':
      return declaration.name;
    case 'input':
    case 'judgement':
    case 'rule':
    case 'table':
      return declaration.signature.name;
    case 'parameter':
      return declaration.signature?.name;
    default:
      return undefined;
  }
}
