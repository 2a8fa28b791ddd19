import { randomInt } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  type Case,
  type ConfigRead,
  type Contract,
  groups,
  readCases,
  readConfig,
  readContract,
  reportFormats,
  runCases,
  type RunInput,
  RunRefusedError,
  type RunResult,
} from '@samenspraak/conformance'
import { ValueReader } from '../../arguments/read-value.ts'
import type { Call, Command } from '../../command.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import { OutputUnwritableError } from '../../output-error.ts'
import { problemLine } from '../../report/problem-line.ts'
import { createTrouble, type Trouble } from '../../trouble.ts'
import { conformanceHelp } from './help.ts'

/** `samenspraak conformance`: does a program keep the contract of the exchange? */
export const conformanceCommand: Command = {
  help: conformanceHelp,
  async run(call: Call): Promise<ExitCode> {
    const reader = new ValueReader(call.options)
    const group = reader.choice('group', groups)
    const target = reader.formed('target', /^https?:\/\/\S+$/u, 'URL')
    reader.list('report', /^(?:human|junit|html|badge-json|badge-svg)=.+$/u, 'FORMAT=FILE')
    if (reader.trouble !== undefined) return refuse(reader.trouble, exitCodes.usage, call)
    const [part, ...others] = call.options.positionals
    if (part === undefined || !['run', 'list'].includes(part) || others.length > 0) {
      const trouble = createTrouble('cli/command-unknown', ['conformance run', 'conformance list'])
      return refuse(trouble, exitCodes.usage, call)
    }
    const contract = await readContract()
    const cases = (await readCases(contract)).filter((one) => group === undefined || one.group === group)
    return part === 'list' ? list(cases, call) : run(cases, contract, target, call)
  },
}

async function list(cases: readonly Case[], { environment, language }: Call): Promise<ExitCode> {
  const lines = cases.map((one) => `${one.id}\t${one.group}\t${one.title[language]}\n`)
  await environment.stdout.write(lines.join(''))
  return exitCodes.clean
}

async function run(
  cases: readonly Case[],
  contract: Contract,
  target: string | undefined,
  call: Call,
): Promise<ExitCode> {
  const file = call.options.values.get('config')
  if (target === undefined || file === undefined) {
    return refuse(createTrouble('cli/options-conflict', ['--target', '--config']), exitCodes.usage, call)
  }
  const read = await configIn(resolve(call.environment.cwd, file))
  if (typeof read === 'string') {
    await call.environment.stderr.write(problemLine(createTrouble(read), call.language, file))
    return exitCodes.inputUnreadable
  }
  if (!read.ok) {
    const trouble = new RunRefusedError('config-invalid', read.places)
    return refuse(trouble, exitCodes.inputUnreadable, call)
  }
  const { variables, randomId, stdout } = call.environment
  const fresh = { id: randomId, random: () => randomInt(1_000_000) / 1_000_000 }
  const result = await resultOf({ target, config: read.config, contract, cases, variables, fresh })
  if (result instanceof RunRefusedError) return refuse(result, exitCodeOf(result), call)
  await stdout.write(reportFormats.human(result, call.language))
  await writeReports(result, call)
  return result.counts.failed === 0 && result.counts.passed > 0 ? exitCodes.clean : exitCodes.findings
}

async function resultOf(input: RunInput): Promise<RunResult | RunRefusedError> {
  try {
    return await runCases(input)
  } catch (refused) {
    if (refused instanceof RunRefusedError) return refused
    throw refused
  }
}

function exitCodeOf({ code }: RunRefusedError): ExitCode {
  return code === 'conformance/target-unreachable' ? exitCodes.unreachable : exitCodes.inputUnreadable
}

async function configIn(path: string): Promise<ConfigRead | 'cli/file-missing' | 'cli/file-unreadable'> {
  try {
    return readConfig(await readFile(path, 'utf8'))
  } catch (fault) {
    const isMissing = fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'
    return isMissing ? 'cli/file-missing' : 'cli/file-unreadable'
  }
}

async function writeReports(result: RunResult, { options, environment, language }: Call): Promise<void> {
  for (const asked of options.all.get('report') ?? []) {
    const [format = '', ...rest] = asked.split('=')
    const write = Object.entries(reportFormats).find(([name]) => name === format)?.[1]
    const path = resolve(environment.cwd, rest.join('='))
    try {
      if (write !== undefined) await writeFile(path, write(result, language))
    } catch (cause) {
      throw new OutputUnwritableError(cause, path)
    }
  }
}

async function refuse(
  trouble: Trouble | RunRefusedError,
  code: ExitCode,
  { environment, language }: Call,
): Promise<ExitCode> {
  await environment.stderr.write(problemLine(trouble, language))
  return code
}
