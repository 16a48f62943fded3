import { languageAnswers } from './language-answers.ts';
import { lawAnswers } from './law-answers.ts';
import type { CallName, Calls, Request, Response } from './protocol.ts';
import { runAnswers } from './run-answers.ts';
import { toolAnswers } from './tool-answers.ts';

type Answers = { readonly [N in CallName]: (argument: Calls[N]['argument']) => Calls[N]['result'] };

const answers: Answers = { ...languageAnswers, ...lawAnswers, ...runAnswers, ...toolAnswers };

self.onmessage = ({ data }: MessageEvent<Request>) => {
  self.postMessage(respond(data));
};

function respond(request: Request): Response {
  // The name and the argument of a request belong together, which indexing by the name cannot show.
  const answer = answers[request.name] as (argument: unknown) => unknown;
  try {
    return { id: request.id, result: answer(request.argument) };
  } catch (error) {
    return { id: request.id, failure: error instanceof Error ? error.message : String(error) };
  }
}
