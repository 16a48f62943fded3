import { catalogue, type Operation, type Problem, type Related } from '../../grammar/index.ts';
import type { Amendment, LawState } from '../model.ts';
import { plainPlace } from './places.ts';

type Repeal = Extract<Operation, { kind: 'repeal' }>;

/**
 * Where a name is used that an amendment has repealed, that is said once, at the repeal: all who use it stand beside it.
 * Gives the problems of some states with those taken together.
 */
export function repealedNames(
  problems: readonly { readonly problem: Problem; readonly state: LawState }[],
  states: readonly LawState[],
): readonly Problem[] {
  const uses = new Map<
    string,
    { readonly amendment: Amendment; readonly operation: Repeal; readonly related: Related[] }
  >();
  const others = problems.flatMap(({ problem, state }) => {
    const name = problem.code === 'N01' ? String(problem.args['name'] ?? '') : '';
    const found = name === '' ? undefined : repealOf(name, state, states);
    if (found === undefined) return [problem];
    const key = `${found.amendment.name} ${found.operation.span.start} ${name}`;
    const use = uses.get(key) ?? { ...found, related: [] };
    uses.set(key, use);
    if (problem.file !== undefined && problem.span !== undefined)
      use.related.push({ file: problem.file, span: problem.span, code: 'V92', args: { name } });
    return [];
  });
  const told = [...uses].map(([key, { amendment, operation, related }]): Problem => {
    const name = key.slice(key.lastIndexOf(' ') + 1);
    const { severity } = catalogue.V37;
    return { code: 'V37', severity, file: amendment.module.file, span: operation.place.span, args: { name }, related };
  });
  return [...others, ...told];
}

/** The repeal in a state by which a name has gone, if that is why it is not there. */
function repealOf(
  name: string,
  { amendments }: LawState,
  states: readonly LawState[],
): { readonly amendment: Amendment; readonly operation: Repeal } | undefined {
  const places = states.flatMap(({ analysis }) => {
    const quantity = analysis.quantities.get(name);
    return quantity === undefined ? [] : [plainPlace(quantity.citation?.place ?? '')];
  });
  if (places.length === 0) return undefined;
  for (const amendment of amendments.toReversed())
    for (const operation of amendment.module.operations) {
      if (operation.kind !== 'repeal') continue;
      const place = plainPlace(operation.place.value);
      if (operation.place.value.trim() === name || places.some((own) => own === place || own.startsWith(`${place},`)))
        return { amendment, operation };
    }
  return undefined;
}
