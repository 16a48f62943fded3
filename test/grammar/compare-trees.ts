import { parse } from '../../grammar/index.ts';
import { describeTree } from './describe-tree.ts';

/** The declarations and operations (and the head) of one text whose trees do not occur in the same order in another one. */
export function changedDeclarations(before: string, after: string): readonly string[] {
  const trees = treesOf(after);
  let next = 0;
  return treesOf(before).filter((tree) => {
    const found = trees.indexOf(tree, next);
    if (found === -1) return true;
    next = found + 1;
    return false;
  });
}

function treesOf(text: string): readonly string[] {
  const { module } = parse({ name: 'case.maat', text });
  // The `onderdeel` of an operation is not part of it: a mistake in that line would count for each operation under it.
  const operations = module.operations.map(({ item: _item, ...each }) => each);
  return [module.head, ...operations, ...module.declarations].map((each) => describeTree(each));
}
