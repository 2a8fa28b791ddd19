import type { Call, Command } from '../../command.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import { problemLine } from '../../report/problem-line.ts'
import { createTrouble } from '../../trouble.ts'
import { commonOptions } from '../../arguments/option.ts'
import { commandNames, loadCommand } from '../load-command.ts'
import { bashScript, type CompletedCommand, fishScript, powershellScript, zshScript } from './scripts.ts'

const shells = { bash: bashScript, zsh: zshScript, fish: fishScript, pwsh: powershellScript } as const

/** `samenspraak completion`: a script that lets a shell complete commands, options and their values. */
export const completionCommand: Command = {
  help: {
    usage: 'samenspraak completion bash|zsh|fish|pwsh',
    purpose: {
      nl: 'Schrijft een script waarmee de shell opdrachten, opties en waarden aanvult.',
      en: 'Writes a script with which the shell completes commands, options and values.',
    },
    options: commonOptions,
    examples: [
      'source <(samenspraak completion bash)',
      'samenspraak completion zsh > "${fpath[1]}/_samenspraak"',
      'samenspraak completion fish > ~/.config/fish/completions/samenspraak.fish',
      'samenspraak completion pwsh | Out-String | Invoke-Expression',
    ],
  },
  async run({ options, language, environment }: Call): Promise<ExitCode> {
    const [name, ...more] = options.positionals
    const script = Object.entries(shells).find(([shell]) => shell === name)?.[1]
    const trouble =
      options.trouble ??
      (script === undefined
        ? createTrouble('cli/shell-unknown', Object.keys(shells))
        : more.length > 0
          ? createTrouble('cli/argument-unexpected')
          : undefined)
    if (script === undefined || trouble !== undefined) {
      await environment.stderr.write(problemLine(trouble ?? createTrouble('cli/internal'), language))
      return exitCodes.usage
    }
    await environment.stdout.write(script(await completedCommands()))
    return exitCodes.clean
  },
}

async function completedCommands(): Promise<readonly CompletedCommand[]> {
  return Promise.all(
    commandNames.map(async (name) => {
      const command = await loadCommand(name)
      const options = command?.help.options ?? []
      return {
        name,
        options: options.map((option) => ({
          name: option.name,
          takesValue: option.value !== undefined && option.isValueOptional !== true,
          values: valuesOf(option.value),
          text: option.en,
        })),
      }
    }),
  )
}

/** The words that an option can have, when its placeholder is nothing else than those. */
function valuesOf(placeholder: string | undefined): readonly string[] {
  const words = placeholder?.split('|') ?? []
  return words.every((word) => /^[a-z]+$/.test(word)) && words.length > 1 ? words : []
}
