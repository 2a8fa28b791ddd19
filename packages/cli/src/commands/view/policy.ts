import { rows, verraad } from '@samenspraak/sdk/policy'
import { createPolicy, type Policy } from '@samenspraak/sdk/rights'
import { exitCodes } from '../../exit-code.ts'
import { readVersion } from '../../version.ts'
import { placeName } from '../rechten/files/file-fault.ts'
import { type Refusal, wrongUse } from './refusal.ts'

/** The rows that decide: those that come with the command, or those at a path as `samenspraak rechten` reads them. */
export async function readViewPolicy(
  path: string | undefined,
  cwd: string,
): Promise<{ readonly ok: true; readonly policy: Policy } | Refusal> {
  if (path === undefined) {
    const created = createPolicy(rows, { verraad, version: readVersion() })
    return created.ok ? created : wrongUse(created.issues)
  }
  // Loaded only now: the reader of YAML costs more than the rows.
  const { readPolicy } = await import('../rechten/policy/read-policy.ts')
  const read = await readPolicy(path, cwd)
  if (read.ok) return { ok: true, policy: read.value }
  const told = read.faults.map((fault) => ({
    code: fault.code,
    nl: fault.nl,
    en: fault.en,
    file: placeName(fault),
  }))
  return { ok: false, exitCode: exitCodes.inputUnreadable, told, findings: [] }
}
