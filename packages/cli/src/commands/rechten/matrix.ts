import { cellsOf, toMatrixCsv, toMatrixHtml } from '@samenspraak/sdk/rights-exports'
import type { Policy } from '@samenspraak/sdk/rights'
import type { Call } from '../../command.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import type { Language } from '../../language.ts'
import { readPolicy } from './policy/read-policy.ts'
import { writeFaults } from './write-faults.ts'

/** What `matrix` is asked. */
export interface MatrixRequest {
  readonly regels: string
  readonly format: 'csv' | 'html' | 'json' | 'text'
}

/** `samenspraak rechten matrix`: who may do what with which data, every row read aloud. */
export async function matrix({ regels, format }: MatrixRequest, call: Call): Promise<ExitCode> {
  const { environment, language } = call
  const policy = await readPolicy(regels, environment.cwd)
  if (!policy.ok) return writeFaults(policy.faults, call)
  await environment.stdout.write(matrixText(policy.value, format, language))
  return exitCodes.clean
}

function matrixText(policy: Policy, format: MatrixRequest['format'], language: Language): string {
  switch (format) {
    case 'csv':
      return toMatrixCsv(policy, language)
    case 'html':
      return toMatrixHtml(policy, language)
    case 'json':
      return `${JSON.stringify({ version: 1, policy: policy.hash, cells: cellsOf(policy, language) }, null, 2)}\n`
    case 'text':
      return plainText(policy, language)
  }
}

/** Role by role; a group without rows is left out, since what does not stand here is not permitted. */
function plainText(policy: Policy, language: Language): string {
  const cells = cellsOf(policy, language).filter(({ sentences }) => sentences.length > 0)
  const lines = cells.flatMap(({ rol, gegevensgroep, sentences }, index) => [
    ...(cells[index - 1]?.rol === rol ? [] : [...(index === 0 ? [] : ['']), rol]),
    `  ${gegevensgroep}`,
    ...sentences.map(({ text }) => `    ${text}`),
  ])
  return lines.map((line) => `${line}\n`).join('')
}
