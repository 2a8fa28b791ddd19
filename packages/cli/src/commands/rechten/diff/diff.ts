import { comparePolicies, type Difference } from '@samenspraak/sdk/policy-review'
import type { Policy } from '@samenspraak/sdk/rights'
import type { Call } from '../../../command.ts'
import { exitCodes, type ExitCode } from '../../../exit-code.ts'
import type { Language } from '../../../language.ts'
import { printable } from '../../../report/printable.ts'
import { readPolicy } from '../policy/read-policy.ts'
import { writeFaults } from '../write-faults.ts'

/** What `diff` is asked. */
export interface DiffRequest {
  readonly before: string
  readonly after: string
  readonly isJson: boolean
}

/** `samenspraak rechten diff`: exit code 1 when the rights differ, as other commands that compare do. */
export async function diff({ before, after, isJson }: DiffRequest, call: Call): Promise<ExitCode> {
  const { environment, language } = call
  const old = await readPolicy(before, environment.cwd)
  const fresh = await readPolicy(after, environment.cwd)
  if (!old.ok || !fresh.ok)
    return writeFaults(
      [old, fresh].flatMap((read) => (read.ok ? [] : read.faults)),
      call,
    )
  const differences = comparePolicies(old.value, fresh.value)
  await environment.stdout.write(
    isJson ? diffJson(old.value, fresh.value, differences) : diffText(differences, language),
  )
  return differences.some(({ direction }) => direction !== 'same') ? exitCodes.findings : exitCodes.clean
}

function diffJson(before: Policy, after: Policy, differences: readonly Difference[]): string {
  const report = { version: 1, before: before.hash, after: after.hash, differences }
  return `${JSON.stringify(report, null, 2)}\n`
}

function diffText(differences: readonly Difference[], language: Language): string {
  const lines = differences.map(
    ({ direction, sleutel, [language]: text }) =>
      `${words[language][direction]}  ${text}${sleutel === undefined ? '' : ` [${sleutel}]`}`,
  )
  const last =
    differences.length === 0 ? words[language].none : `${words[language].count}: ${differences.length}`
  return [...lines, last].map((line) => `${printable(line)}\n`).join('')
}

const words = {
  nl: {
    wider: 'RUIMER',
    narrower: 'KRAPPER',
    other: 'ANDERS',
    same: 'TEKST',
    count: 'Verschillen',
    none: 'Geen verschillen',
  },
  en: {
    wider: 'WIDER',
    narrower: 'NARROWER',
    other: 'OTHER',
    same: 'TEXT',
    count: 'Differences',
    none: 'No differences',
  },
} as const
