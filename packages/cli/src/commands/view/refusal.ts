import { exitCodes, type ExitCode } from '../../exit-code.ts'
import type { Text } from '../../language.ts'
import type { Finding } from '../../report/finding.ts'

/** Something to tell, with a stable code. */
export interface Told extends Text {
  readonly code: string
  /** The input that it is about. */
  readonly file?: string
}

/** Why nothing is shown at all, before a single document was read. */
export interface Refusal {
  readonly ok: false
  readonly exitCode: ExitCode
  readonly told: readonly Told[]
  /** Places in a file that the user brought. */
  readonly findings: readonly Finding[]
}

/** A refusal because the command was used wrong. */
export function wrongUse(told: readonly Told[], findings: readonly Finding[] = []): Refusal {
  return { ok: false, exitCode: exitCodes.usage, told, findings }
}
