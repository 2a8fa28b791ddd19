/** A command as a shell completes it. */
export interface CompletedCommand {
  readonly name: string
  readonly options: readonly CompletedOption[]
}

/** An option as a shell completes it. */
export interface CompletedOption {
  readonly name: string
  readonly takesValue: boolean
  /** The words that it can have; without them a file may follow. */
  readonly values: readonly string[]
  readonly text: string
}

/** For bash 3.2 and later. */
export function bashScript(commands: readonly CompletedCommand[]): string {
  const cases = commands.map(
    ({ name, options }) => `    ${name}) words=${quoted(flags(options).join(' '))} ;;`,
  )
  const values = allValues(commands).map(
    ([command, name, words]) => `    ${command}:--${name}) words=${quoted(words.join(' '))}; choices=1 ;;`,
  )
  return `# bash completion for samenspraak
_samenspraak() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words="" choices=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quoted(commands.map(({ name }) => name).join(' '))} -- "$current"))
    return
  fi
  case "$command:$previous" in
${values.join('\n')}
  esac
  if [ -n "$choices" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  case "$command" in
${cases.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _samenspraak samenspraak
`
}

/** For zsh, as an autoloaded function. */
export function zshScript(commands: readonly CompletedCommand[]): string {
  const cases = commands.map(({ name, options }) => {
    const specs = options.map(({ name: option, takesValue, values, text }) => {
      const tail = !takesValue ? '' : values.length > 0 ? `:value:(${values.join(' ')})` : ':value:_files'
      return `        ${quoted(`--${option}[${text.replaceAll(/[[\]:\\]/g, ' ')}]${tail}`)}`
    })
    return `      ${name})\n        _arguments \\\n${specs.join(' \\\n')} \\\n        '*:file:_files'\n        ;;`
  })
  return `#compdef samenspraak
_samenspraak() {
  if (( CURRENT == 2 )); then
    compadd ${commands.map(({ name }) => name).join(' ')}
    return
  fi
  local command="\${words[2]}"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = "_samenspraak" ]; then
  _samenspraak "$@"
else
  compdef _samenspraak samenspraak
fi
`
}

/** For fish 3 and later. */
export function fishScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name)
  const lines = commands.flatMap(({ name, options }) =>
    options.map(({ name: option, takesValue, values, text }) => {
      const tail = !takesValue ? '' : values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : ' -r'
      const condition = quoted(`__fish_seen_subcommand_from ${name}`)
      return `complete -c samenspraak -n ${condition} -l ${option}${tail} -d ${quoted(text)}`
    }),
  )
  const first = `complete -c samenspraak -n __fish_use_subcommand -f -a ${quoted(names.join(' '))}`
  return `# fish completion for samenspraak\n${first}\n${lines.join('\n')}\n`
}

/** For PowerShell 7. */
export function powershellScript(commands: readonly CompletedCommand[]): string {
  const list = (words: readonly string[]): string => `@(${words.map((word) => `'${word}'`).join(', ')})`
  const options = commands.map(({ name, options: own }) => `    '${name}' = ${list(flags(own))}`)
  const values = allValues(commands).map(
    ([command, name, words]) => `    '${command} --${name}' = ${list(words)}`,
  )
  return `# PowerShell completion for samenspraak
Register-ArgumentCompleter -Native -CommandName samenspraak -ScriptBlock {
  param($word, $ast, $cursor)
  $options = @{
${options.join('\n')}
  }
  $values = @{
${values.join('\n')}
  }
  $typed = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.ToString() })
  $command = if ($typed.Count -gt 1) { $typed[1] } else { '' }
  $key = "$command $($typed[-1])"
  $words = if ($typed.Count -le 1) { ${list(commands.map(({ name }) => name))} }
    elseif ($values.ContainsKey($key)) { $values[$key] }
    elseif ($word -like '-*' -and $options.ContainsKey($command)) { $options[$command] }
    else { @() }
  $words | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`
}

function flags(options: readonly CompletedOption[]): readonly string[] {
  return options.map(({ name }) => `--${name}`)
}

function allValues(
  commands: readonly CompletedCommand[],
): readonly (readonly [command: string, option: string, values: readonly string[]])[] {
  return commands.flatMap(({ name, options }) =>
    options
      .filter(({ values }) => values.length > 0)
      .map(({ name: option, values }) => [name, option, values] as const),
  )
}

/** A word that every shell leaves alone. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", '’')}'`
}
