import type { Command } from 'commander';

/** The shells there are scripts for. */
export type Shell = 'bash' | 'zsh' | 'fish';

interface Offer {
  readonly word: string;
  readonly about: string;
}

/** A script that completes the commands, their options in both languages, and paths. */
export function completionScript(shell: Shell, root: Command): string {
  const everywhere = optionsOf(root);
  const commands = root.commands.map((command) => ({
    names: [command.name(), ...command.aliases()],
    about: command.description(),
    options: [...optionsOf(command), ...everywhere],
  }));
  if (shell === 'fish') return fish(commands, everywhere);
  return shell === 'bash' ? bash(commands, everywhere) : zsh(commands, everywhere);
}

interface Completed {
  readonly names: readonly string[];
  readonly about: string;
  readonly options: readonly Offer[];
}

function optionsOf(command: Command): readonly Offer[] {
  const own = command.options.flatMap(({ short, long, description }) =>
    [short, long].flatMap((word) => (word === undefined ? [] : [{ word, about: description }])),
  );
  return [...own, { word: '--help', about: '' }];
}

function bash(commands: readonly Completed[], everywhere: readonly Offer[]): string {
  const names = commands.flatMap((one) => one.names).join(' ');
  const cases = commands.map((one) => `    ${one.names.join('|')}) options=${quoted(words(one.options))} ;;`);
  return `# maatstaf completion bash > /etc/bash_completion.d/maatstaf, or: source <(maatstaf completion bash)
_maatstaf() {
  local current="\${COMP_WORDS[COMP_CWORD]}" command="" options=${quoted(words(everywhere))} word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in
      -*) ;;
      *) command="$word"; break ;;
    esac
  done
  case "$command" in
${cases.join('\n')}
  esac
  if [[ "$current" == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  elif [[ -z "$command" ]]; then
    COMPREPLY=($(compgen -W ${quoted(names)} -- "$current"))
  else
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -F _maatstaf maatstaf
`;
}

function zsh(commands: readonly Completed[], everywhere: readonly Offer[]): string {
  const names = commands.flatMap((one) => one.names.map((name) => quoted(`${name}:${one.about.replaceAll(':', ' ')}`)));
  const cases = commands.map(
    (one) => `    ${one.names.join('|')}) options=(${one.options.map(({ word }) => word).join(' ')}) ;;`,
  );
  return `#compdef maatstaf
# maatstaf completion zsh > "\${fpath[1]}/_maatstaf"
_maatstaf() {
  local -a commands options
  local word command=""
  commands=(${names.join(' ')})
  options=(${everywhere.map(({ word }) => word).join(' ')})
  for word in "\${(@)words[2,CURRENT-1]}"; do
    [[ "$word" == -* ]] || { command="$word"; break }
  done
  case "$command" in
${cases.join('\n')}
  esac
  if [[ "\${words[CURRENT]}" == -* ]]; then
    compadd -- $options
  elif [[ -z "$command" ]]; then
    _describe 'maatstaf' commands
  else
    _files
  fi
}
if [[ "$funcstack[1]" == "_maatstaf" ]]; then _maatstaf; else compdef _maatstaf maatstaf; fi
`;
}

function fish(commands: readonly Completed[], everywhere: readonly Offer[]): string {
  const all = commands.flatMap((one) => one.names).join(' ');
  const first = commands.flatMap((one) =>
    one.names.map(
      (name) =>
        `complete -c maatstaf -n 'not __fish_seen_subcommand_from ${all}' -f -a ${name} -d ${quoted(one.about)}`,
    ),
  );
  const option = (condition: string, { word, about }: Offer): string => {
    const flag = word.startsWith('--') ? `-l ${word.slice(2)}` : `-s ${word.slice(1)}`;
    return `complete -c maatstaf ${condition}${flag}${about === '' ? '' : ` -d ${quoted(about)}`}`;
  };
  const own = commands.flatMap((one) =>
    one.options
      .filter((offer) => !everywhere.some(({ word }) => word === offer.word))
      .map((offer) => option(`-n '__fish_seen_subcommand_from ${one.names.join(' ')}' `, offer)),
  );
  const shared = everywhere.map((offer) => option('', offer));
  return `# maatstaf completion fish > ~/.config/fish/completions/maatstaf.fish\n${[...first, ...own, ...shared].join('\n')}\n`;
}

function words(offers: readonly Offer[]): string {
  return offers.map(({ word }) => word).join(' ');
}

/** As the shells take a text: in single quotes, one within it outside them. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
