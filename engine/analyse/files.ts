import type { Module } from '../../grammar/index.ts';
import { checkUses, namesInSet } from '../reuse/check-uses.ts';
import { reportUnknown } from './unknown-name.ts';
import { report, type Work } from './work.ts';

/** Whether the files belong together: one regulation, its further parts, and files with examples of it. */
export function checkFiles(work: Work, modules: readonly Module[]): void {
  const [regulation, ...others] = modules;
  if (regulation === undefined) return;
  const names = namesInSet(modules);
  for (const module of others) checkBelongs(work, module, names);
  checkUses(work, modules);
  const labels = new Map<string, { readonly module: Module; readonly span: Module['span'] }>();
  for (const module of modules) {
    for (const declaration of module.declarations) {
      if (declaration.kind !== 'example') {
        if (module.head.kind === 'examplesOf') report(work, module, 'N31', declaration.span);
        continue;
      }
      const { label } = declaration;
      const first = labels.get(label.value);
      labels.set(label.value, first ?? { module, span: label.span });
      if (first === undefined || label.value === '') continue;
      const args = { name: label.value };
      const related = [{ file: first.module.file, span: first.span, code: 'N90' as const, args }];
      report(work, module, 'N32', label.span, args, { related });
    }
  }
}

function checkBelongs(work: Work, module: Module, names: readonly string[]): void {
  const { head } = module;
  const [regulation = ''] = names;
  if (head.kind === 'missing' || names.includes(head.name.text) || regulation === '') return;
  reportUnknown(work, module, head.name, 'N30', [regulation], { regulation });
}
