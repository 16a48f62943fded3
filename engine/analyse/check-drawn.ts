import { type ExampleDeclaration, type ExampleStatement, phraseOf } from '../../grammar/index.ts';
import { drawsIn } from './draws-in.ts';
import { type Place, report, type Work } from './work.ts';

/** `loting "S3", "S2"`: something is drawn, everybody once, and those drawn are in the example. */
export function checkDrawn(
  work: Work,
  place: Place,
  { statements }: ExampleDeclaration,
  statement: Extract<ExampleStatement, { readonly kind: 'drawn' }>,
): void {
  const { module } = place;
  const word = phraseOf('draw', module.language);
  if (!anythingDrawn(work)) {
    report(work, module, 'N280', statement.span, { word });
    return;
  }
  const keys = new Set([...(place.keys?.values() ?? [])].flatMap((list) => [...list]));
  const earlier = new Set<string>();
  for (const one of statements) {
    if (one.kind !== 'drawn') continue;
    for (const { value, span } of one.keys) {
      if (one === statement && earlier.has(value)) report(work, module, 'N282', span, { key: value });
      else if (one === statement && !isKnown(value, keys)) report(work, module, 'N281', span, { key: value });
      earlier.add(value);
    }
    if (one === statement) return;
  }
}

function anythingDrawn(work: Work): boolean {
  const declarations = [...work.quantities.values(), ...work.exceptions.values()].map(({ declaration }) => declaration);
  return declarations.some((declaration) => drawsIn(declaration, undefined).next().done === false);
}

/** The key of a row, or that with values and periods behind it; where no things receive anything may be meant. */
function isKnown(text: string, keys: ReadonlySet<string>): boolean {
  if (keys.size === 0 || keys.has(text)) return true;
  const parts = text.split(' ');
  return parts.some((_, at) => at > 0 && keys.has(parts.slice(0, at).join(' ')));
}
