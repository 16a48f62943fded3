import { type Citation, type Code, catalogue, type Module, type Problem } from '../../grammar/index.ts';

/**
 * Who must confirm an assumption, as its line says: `…; te bevestigen door de directie mbo`, `bevestigen bij …`,
 * `…; to be confirmed by …`. What is between it and the end of the sentence.
 */
export function confirmerOf({ text }: Citation): string | undefined {
  const found = /(?:^|[^\p{L}])(?:bevestigen\s+(?:door|aan|bij)|confirmed?\s+(?:by|with|at|from))\s+([^;]*)/iu.exec(
    text,
  );
  const who = found?.[1]?.replace(/[\s.]+$/u, '');
  return who === undefined || who === '' ? undefined : who;
}

/** The assumption itself, without the words about who confirms it. */
export function assumedText({ heading, text }: Citation): string {
  const whole = heading === '' ? text : heading;
  const stated = whole.replace(
    /\s*[;,(—–]*\s*(?:(?:te|to\s+be)\s+)?(?:bevestigen|confirm(?:ed)?)\s+(?:door|aan|bij|by|with|at|from)\s[^;]*/iu,
    '',
  );
  return stated.trim() === '' ? whole : stated.trim();
}

/** Assumptions of a file that nobody is asked to confirm. */
export function unconfirmed(module: Module): readonly Problem[] {
  if (module.head.kind === 'examplesOf') return [];
  const code: Code = 'N120';
  return module.citations
    .filter((citation) => citation.word === 'assumption' && confirmerOf(citation) === undefined)
    .map(({ span }) => ({ code, severity: catalogue[code].severity, file: module.file, span, args: {} }));
}
