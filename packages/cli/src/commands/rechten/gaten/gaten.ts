import { type Gap, type PolicyGaps, policyGaps } from '@samenspraak/sdk/policy-review'
import type { Call } from '../../../command.ts'
import { exitCodes, type ExitCode } from '../../../exit-code.ts'
import type { Language } from '../../../language.ts'
import { holdExpectations, type ToetsRequest } from '../toets/toets.ts'
import { writeFaults } from '../write-faults.ts'

/** `samenspraak rechten gaten`: what somebody must look at; odd is not wrong, so this is no reason to stop. */
export async function gaten(request: ToetsRequest, call: Call): Promise<ExitCode> {
  const { environment, language } = call
  const read = await holdExpectations(request, call)
  if (!read.ok) return writeFaults(read.faults, call)
  const { policy, run, faults } = read.value
  const found = policyGaps(policy, run)
  const json = { version: 1, policy: { version: policy.version, hash: policy.hash }, ...found }
  await environment.stdout.write(
    request.isJson ? `${JSON.stringify(json, null, 2)}\n` : gapsText(found, language),
  )
  await writeFaults(faults, call)
  return faults.length === 0 ? exitCodes.clean : exitCodes.findings
}

function gapsText({ gaps, rows, rowsUnchecked, coverage }: PolicyGaps, language: Language): string {
  const { expectations = 0, rowsTested = 0, cellsWithout = [] } = coverage ?? {}
  const counts = {
    nl: [
      `Regels: ${rows}. Niet door een jurist getoetst: ${rowsUnchecked}.`,
      `Verwachtingen: ${expectations}. Regels die daarin meebeslissen: ${rowsTested}. Paren van rol en gegevensgroep zonder verwachting: ${cellsWithout.length}.`,
    ],
    en: [
      `Rows: ${rows}. Not checked by a lawyer: ${rowsUnchecked}.`,
      `Expectations: ${expectations}. Rows that help decide them: ${rowsTested}. Pairs of role and data group without expectation: ${cellsWithout.length}.`,
    ],
  }
  return [...byText(gaps, language), ...counts[language]].map((line) => `${line}\n`).join('')
}

/** Each remark once, with the places it holds for: one remark may hold for a hundred rows. */
function byText(gaps: readonly Gap[], language: Language): readonly string[] {
  const places = new Map<string, string[]>()
  for (const gap of gaps) {
    const heading = `${gap[language]} [${gap.code}]`
    const place = gap.rows.length > 0 ? gap.rows.join(', ') : (gap.rol ?? gap.gegevensgroep ?? '')
    places.set(heading, [...(places.get(heading) ?? []), place])
  }
  return [...places].flatMap(([heading, list]) => [heading, ...list.map((place) => `  ${place}`), ''])
}
