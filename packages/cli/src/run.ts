import { helpText } from './arguments/help-text.ts'
import { commonOptions } from './arguments/option.ts'
import { type ParsedOptions, parseOptions } from './arguments/parse-options.ts'
import type { Command } from './command.ts'
import type { Environment } from './environment.ts'
import { exitCodes, type ExitCode } from './exit-code.ts'
import { type Language, languageOf } from './language.ts'
import { OutputUnwritableError } from './output-error.ts'
import { problemLine } from './report/problem-line.ts'
import { createTrouble, type TroubleCode } from './trouble.ts'
import { readVersion } from './version.ts'

// Each is loaded when it is called, so that the others cost nothing.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  validate: async () => (await import('./commands/validate/validate.ts')).validateCommand,
  view: async () => (await import('./commands/view/view.ts')).viewCommand,
  rechten: async () => (await import('./commands/rechten/rechten.ts')).rechtenCommand,
  compat: async () => (await import('./commands/compat/compat.ts')).compatCommand,
  diff: async () => (await import('./commands/diff/diff.ts')).diffCommand,
  registry: async () => (await import('./commands/registry/registry.ts')).registryCommand,
  term: async () => (await import('./commands/term/term.ts')).termCommand,
  sample: async () => (await import('./commands/sample/sample.ts')).sampleCommand,
}

/** Runs one command line and answers its exit code; a fault of ours is reported without its message. */
export async function run(words: readonly string[], environment: Environment): Promise<ExitCode> {
  try {
    return await runCommand(words, environment)
  } catch (fault) {
    const language = languageOf(environment.variables)
    if (fault instanceof OutputUnwritableError) {
      await environment.stderr.write(
        problemLine(createTrouble('cli/output-unwritable', [fault.errno]), language),
      )
      return exitCodes.outputUnwritable
    }
    const line = problemLine(createTrouble('cli/internal'), language)
    await environment.stderr.write(`${line}${traceOf(fault)}`)
    return exitCodes.internal
  }
}

async function runCommand(words: readonly string[], environment: Environment): Promise<ExitCode> {
  const [name = '', ...rest] = words
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) return runWithoutCommand(words, environment)

  const command = await load()
  const options = parseOptions(rest, command.help.options)
  const language = languageIn(options, environment)
  if (options.switches.has('help')) return print(helpText(command.help, language), environment)
  if (options.switches.has('version')) return print(`${readVersion()}\n`, environment)
  return command.run({ options, language, environment })
}

async function runWithoutCommand(words: readonly string[], environment: Environment): Promise<ExitCode> {
  const options = parseOptions(words, commonOptions)
  const language = languageIn(options, environment)
  if (options.positionals.length === 0 && options.trouble === undefined) {
    if (options.switches.has('version')) return print(`${readVersion()}\n`, environment)
    if (options.switches.has('help')) return print(overview(language), environment)
  }
  const code: TroubleCode = options.positionals.length > 0 ? 'cli/command-unknown' : 'cli/command-missing'
  const trouble = options.positionals.length > 0 ? undefined : options.trouble
  const shown = trouble ?? createTrouble(code, Object.keys(commands))
  await environment.stderr.write(problemLine(shown, language))
  return exitCodes.usage
}

function overview(language: Language): string {
  return helpText(
    {
      usage: 'samenspraak validate|view|rechten|compat|diff|registry|term|sample …',
      purpose: {
        nl:
          'validate controleert berichten; view toont wat een rol mag zien;\n' +
          'rechten toetst en vergelijkt de bevoegdheden; compat en diff vergelijken versies van schema’s;\n' +
          'registry leest en publiceert schema’s in een register;\n' +
          'term zegt wat een woord betekent; sample maakt voorbeeldberichten.\n' +
          'Uitleg per opdracht: samenspraak validate --help',
        en:
          'validate checks messages; view shows what a role may see;\n' +
          'rechten checks and compares the rights; compat and diff compare versions of schemas;\n' +
          'registry reads and publishes schemas in a registry;\n' +
          'term says what a word means; sample makes example messages.\n' +
          'Explanation per command: samenspraak validate --help',
      },
      options: commonOptions,
      examples: [
        'samenspraak validate plan.json',
        'samenspraak view --rol huisarts --doel afstemming --verzoek verzoek.json plan.json',
        'samenspraak rechten toets',
        'samenspraak compat oud.schema.json nieuw.schema.json',
        'samenspraak registry get plan.v1@1.0 --registry http://localhost:8081',
        'samenspraak term regie',
        'samenspraak sample ondersteuningsplan',
      ],
    },
    language,
  )
}

function languageIn(options: ParsedOptions, environment: Environment): Language {
  const asked = options.values.get('lang')
  return asked === 'nl' || asked === 'en' ? asked : languageOf(environment.variables)
}

async function print(text: string, environment: Environment): Promise<ExitCode> {
  await environment.stdout.write(text)
  return exitCodes.clean
}

/** Kind and frames of a fault. Its message is left out: that of a parser may quote the document. */
function traceOf(fault: unknown): string {
  if (!(fault instanceof Error)) return ''
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line))
  const name = 'code' in fault ? `${fault.constructor.name} ${String(fault.code)}` : fault.constructor.name
  return [name, ...frames.slice(0, 5)].map((line) => `${line}\n`).join('')
}
