import type { Call, Command } from '../../command.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import type { Read, RegistryFault } from '../../registry/registry-fault.ts'
import { problemLine } from '../../report/problem-line.ts'
import { writeFaults } from '../rechten/write-faults.ts'
import { importInto, take, verify } from './editions.ts'
import { get } from './get.ts'
import { registryHelp } from './help.ts'
import { check, promote, put } from './put.ts'
import { readRegistrySettings } from './settings.ts'
import type { Part } from './settings.ts'
import type { Done, Task } from './task.ts'

const works: Readonly<Record<Part, (task: Task) => Promise<Read<Done>>>> = {
  get,
  put,
  check,
  promote,
  export: (task) => take(task, false),
  import: importInto,
  mirror: (task) => take(task, true),
  verify,
}

/** `samenspraak registry`: schemas from and to a registry, or from an edition of one. */
export const registryCommand: Command = {
  help: registryHelp,
  async run(call: Call): Promise<ExitCode> {
    const { environment, language, options } = call
    const asked = readRegistrySettings(options)
    if (!asked.ok) {
      await environment.stderr.write(problemLine(asked.trouble, language))
      return exitCodes.usage
    }
    const done = await works[asked.settings.part]({ settings: asked.settings, call })
    if (!done.ok) {
      await writeFaults(done.faults, call)
      return exitCodeOf(done.faults)
    }
    await environment.stdout.write(done.value.text)
    return done.value.isInOrder ? exitCodes.clean : exitCodes.findings
  },
}

const unreadable: ReadonlySet<string> = new Set([
  'registry/answer-invalid',
  'registry/answer-too-large',
  'registry/edition-invalid',
  'registry/key-file',
  'registry/lock-invalid',
  'registry/lock-missing',
  'registry/redirected',
  'registry/references-form',
  'registry/timed-out',
  'registry/unavailable',
])

const wrongUse: ReadonlySet<string> = new Set([
  'registry/address-form',
  'registry/address-missing',
  'registry/file-needed',
  'registry/key-insecure',
])

/** What is wrong with the schemas or the registry weighs more than what could not be read. */
function exitCodeOf(faults: readonly RegistryFault[]): ExitCode {
  const codes = faults.map(({ code }) => code)
  if (codes.some((code) => wrongUse.has(code))) return exitCodes.usage
  if (codes.every((code) => unreadable.has(code) || !/^regist(?:er|ry)\//u.test(code)))
    return exitCodes.inputUnreadable
  return codes.every((code) => code === 'registry/unknown') ? exitCodes.schemaUnknown : exitCodes.findings
}
