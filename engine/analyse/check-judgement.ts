import type { InputDeclaration, JudgementDeclaration, Name } from '../../grammar/index.ts';
import { phraseOf } from '../../grammar/index.ts';
import type { Index, Quantity } from '../model.ts';
import { ancestors } from './scope.ts';
import { reportUnknown } from './unknown-name.ts';
import { insertion, report, type Work } from './work.ts';

/** `zonder opgave geen`: only what may be absent can be taken to be. */
export function checkSilence(
  work: Work,
  quantity: Quantity,
  declaration: InputDeclaration | JudgementDeclaration,
): void {
  const { silence, type } = declaration;
  if (silence === undefined || quantity.type.kind === 'error' || quantity.type.orAbsent) return;
  const fixes = [insertion(type.span.end, ` ${phraseOf('orAbsent', quantity.module.language)}`)];
  report(work, quantity.module, 'T120', silence.span, { name: quantity.name }, { fixes });
}

/** `gelet op a, b`: each must be something that is known of what is judged, without having been judged. */
export function checkRegards(work: Work, quantity: Quantity, { havingRegardTo }: JudgementDeclaration): void {
  const seen = new Set<string>();
  for (const name of havingRegardTo) {
    if (name.text === '') continue;
    if (seen.has(name.text)) report(work, quantity.module, 'N124', name.span, { name: name.text });
    else checkRegard(work, quantity, name);
    seen.add(name.text);
  }
}

function checkRegard(work: Work, judgement: Quantity, name: Name): void {
  const { module } = judgement;
  const regarded = work.quantities.get(name.text);
  if (regarded === undefined) {
    reportUnknown(work, module, name, 'N01', work.quantities.keys());
    return;
  }
  if (work.broken.has(regarded) || work.broken.has(judgement)) return;
  const of = regarded.owner?.entity;
  const judged = judgement.owner?.entity;
  if (of !== undefined && of !== judged && !(judged !== undefined && ancestors(judged).includes(of))) {
    const own = judged === undefined ? undefined : `\`${judged.name}\``;
    const expected = { expectedNl: own ?? 'de hele regeling', expectedEn: own ?? 'the whole regulation' };
    report(work, module, 'N122', name.span, {
      name: name.text,
      judgement: judgement.name,
      found: of.name,
      ...expected,
    });
    return;
  }
  const odd = regarded.family.find((index) => !judgement.family.some((own) => sameIndex(own, index)));
  if (odd !== undefined) {
    const index = odd.binding.of?.name ?? phraseOf('year', module.language);
    report(work, module, 'N123', name.span, { name: name.text, judgement: judgement.name, index: `\`${index}\`` });
    return;
  }
  const thing = of !== undefined && of === judged ? 'same' : 'any';
  // What rests on the verdict cannot be known while judging: that is a circle like any other.
  work.reads.push({ reader: judgement, target: regarded, module, span: name.span, year: 'same', thing });
}

/** Whether two indexes run over the same years, values or things. */
export function sameIndex(one: Index, other: Index): boolean {
  return one.binding.kind === other.binding.kind && one.binding.of === other.binding.of;
}
