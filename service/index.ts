// The face of the service: the interface over HTTP and the command line.
export { runCommandLine } from './cli/run-command-line.ts';
export type { Terminal } from './cli/terminal.ts';
export type { AnswerReply, CheckReply, RegulationDetail } from './contract.ts';
export { type ServiceOptions, startService } from './server.ts';
