import { helpText } from './arguments/help-text.ts'
import { commonOptions, type Option } from './arguments/option.ts'
import { type ParsedOptions, parseOptions } from './arguments/parse-options.ts'
import { commandNames, loadCommand } from './commands/load-command.ts'
import type { Environment } from './environment.ts'
import { exitCodes, type ExitCode } from './exit-code.ts'
import { type Language, languageOf } from './language.ts'
import { OutputClosedError, OutputUnwritableError } from './output-error.ts'
import { problemLine } from './report/problem-line.ts'
import { createTrouble, type TroubleCode } from './trouble.ts'
import { readVersion } from './version.ts'

/** Runs one command line and answers its exit code; a fault of ours is reported without its message. */
export async function run(words: readonly string[], environment: Environment): Promise<ExitCode> {
  try {
    return await runCommand(words, environment)
  } catch (fault) {
    // Whoever read our output has seen enough, as in `samenspraak … | head`: that is no fault.
    if (fault instanceof OutputClosedError) return exitCodes.clean
    const language = languageOf(environment.variables)
    if (fault instanceof OutputUnwritableError) {
      const names = fault.path === undefined ? [fault.errno] : [fault.errno, fault.path]
      await environment.stderr.write(problemLine(createTrouble('cli/output-unwritable', names), language))
      return exitCodes.outputUnwritable
    }
    const line = problemLine(createTrouble('cli/internal'), language)
    await environment.stderr.write(`${line}${traceOf(fault)}`)
    return exitCodes.internal
  }
}

async function runCommand(words: readonly string[], environment: Environment): Promise<ExitCode> {
  const [name = '', ...rest] = words
  const command = await loadCommand(name)
  if (command === undefined) return runWithoutCommand(words, environment)

  const options = parseOptions(rest, command.help.options)
  const language = languageIn(options, environment)
  if (options.switches.has('help')) return print(helpText(command.help, language), environment)
  if (options.switches.has('version')) return print(`${readVersion()}\n`, environment)
  return command.run({ options, language, environment })
}

async function runWithoutCommand(words: readonly string[], environment: Environment): Promise<ExitCode> {
  const options = parseOptions(words, [...commonOptions, jsonOption])
  const language = languageIn(options, environment)
  if (options.positionals.length === 0 && options.trouble === undefined) {
    if (options.switches.has('version')) return printVersion(options.switches.has('json'), environment)
    if (options.switches.has('help')) return print(overview(language), environment)
  }
  const code: TroubleCode = options.positionals.length > 0 ? 'cli/command-unknown' : 'cli/command-missing'
  const trouble = options.positionals.length > 0 ? undefined : options.trouble
  const shown = trouble ?? createTrouble(code, commandNames)
  await environment.stderr.write(problemLine(shown, language))
  return exitCodes.usage
}

/** With `--version`: the version as JSON, with that of Node and the machine. */
const jsonOption: Option = {
  name: 'json',
  nl: 'Met --version: als JSON, met wat eronder ligt',
  en: 'With --version: as JSON, with what is below it',
}

function printVersion(isJson: boolean, environment: Environment): Promise<ExitCode> {
  if (!isJson) return print(`${readVersion()}\n`, environment)
  const { version: node, platform, arch } = process
  return print(
    `${JSON.stringify({ name: 'samenspraak', version: readVersion(), node, platform, arch })}\n`,
    environment,
  )
}

function overview(language: Language): string {
  return helpText(
    {
      usage: `samenspraak ${commandNames.join('|')} …`,
      purpose: {
        nl:
          'validate controleert berichten; view toont wat een rol mag zien;\n' +
          'rechten toetst en vergelijkt de bevoegdheden; compat en diff vergelijken versies van schema’s;\n' +
          'lint houdt gebeurtenissen tegen het NL GOV-profiel voor CloudEvents;\n' +
          'export maakt wat de Objecttypes API, iWmo/iJw en een rekenblad vragen;\n' +
          'registry leest en publiceert schema’s in een register;\n' +
          'worker controleert een stroom van berichten;\n' +
          'term zegt wat een woord betekent; sample maakt voorbeeldberichten;\n' +
          'doctor kijkt of alles werkt; completion vult opdrachten aan in de shell.\n' +
          'Uitleg per opdracht: samenspraak validate --help',
        en:
          'validate checks messages; view shows what a role may see;\n' +
          'rechten checks and compares the rights; compat and diff compare versions of schemas;\n' +
          'lint holds events against the NL GOV profile for CloudEvents;\n' +
          'export makes what the Objecttypes API, iWmo/iJw and a spreadsheet ask;\n' +
          'registry reads and publishes schemas in a registry;\n' +
          'worker checks a stream of messages;\n' +
          'term says what a word means; sample makes example messages;\n' +
          'doctor looks whether all works; completion completes commands in the shell.\n' +
          'Explanation per command: samenspraak validate --help',
      },
      options: [...commonOptions, jsonOption],
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
