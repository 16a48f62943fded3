import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../../grammar/index.ts';
import { errorCode } from '../../files.ts';
import { startService } from '../../server.ts';
import { usageProblem } from '../../usage-problem.ts';
import { buildEditor, isStale } from '../build-editor.ts';
import type { Invocation } from '../run-command-line.ts';
import { showProblems } from '../show-problem.ts';
import { type ExitCode, exit } from '../terminal.ts';
import { fill, texts } from '../texts.ts';

const standardPort = 8080;
const standardHost = '127.0.0.1';
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs the service with the editor and the regulations that come along, until it is asked to stop. */
export async function start({ terminal, language }: Invocation): Promise<ExitCode> {
  const say = texts[language];
  const show = (problems: readonly Problem[], code: ExitCode): ExitCode => {
    showProblems(terminal, problems, new Map(), language);
    return code;
  };
  const { environment } = terminal;
  const written = environment['PORT'] ?? '';
  const port = written === '' ? standardPort : Number(written);
  if (written !== '' && (!/^[0-9]{1,5}$/.test(written) || port > 65_535)) {
    return show([usageProblem('U33', { value: written, standard: standardPort })], exit.usage);
  }
  const host = environment['HOST'] || standardHost;
  const stopped = terminal.stopped();
  const withEditor = environment['MAATSTAF_EDITOR'] !== 'none';
  if (withEditor && isStale(root)) {
    terminal.err(`${say.building}\n`);
    const took = await buildEditor(root, terminal.err);
    if (took === undefined) return show([usageProblem('U36')], exit.environment);
    terminal.err(`${fill(say.built, { seconds: (took / 1000).toFixed(1) })}\n`);
  }
  try {
    const service = await startService({
      port,
      host,
      rulesets: [join(root, 'rulesets')],
      ...(withEditor ? { editor: join(root, 'editor', 'dist') } : {}),
      origins: (environment['CORS_ORIGINS'] ?? '').split(',').filter((origin) => origin !== ''),
      log: terminal.err,
    });
    showProblems(terminal, service.problems, new Map(), language);
    terminal.out(`${fill(say.listening, { address: service.address })}\n`);
    await stopped;
    terminal.err(`${say.stopping}\n`);
    await service.close();
    return exit.fine;
  } catch (error) {
    const reason = errorCode(error);
    return show([usageProblem(reason === 'EADDRINUSE' ? 'U34' : 'U35', { host, port, reason })], exit.environment);
  }
}
