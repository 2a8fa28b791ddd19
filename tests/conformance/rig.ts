import { randomUUID } from 'node:crypto'
import type { Config, Contract, Group, RunResult, Send } from '../../packages/conformance/src/index.ts'
import { readCases, readContract, runCases } from '../../packages/conformance/src/index.ts'
import { exampleOf } from '../../packages/conformance/src/contract/example.ts'
import { away, consented, hidden, readerOrganisation } from './party.ts'

/** The contract and the cases, read once. */
export const contract: Contract = await readContract()
export const cases = await readCases(contract)

/** A configuration with every caller and everything that only a target knows. */
export const config: Config = {
  callers: {
    maker: { token: 'maker' },
    resident: { token: 'resident' },
    reader: { token: 'reader', organisatie: readerOrganisation },
    outsider: { token: 'outsider' },
    impostor: { token: 'impostor' },
    purposeless: { token: 'purposeless' },
    hurried: { token: 'hurried' },
  },
  documents: {
    ondersteuningsplannen: {
      ...exampleOf(contract.openapi, 'ondersteuningsplannen'),
      periode: { begindatum: '2026-03-09', einddatum: '2027-03-08' },
    },
  },
  known: {
    hidden,
    hiddenValue: '2027-03-01',
    consented,
    consentedValue: 'actief',
    burst: 10,
    halfjaar: '2025-2',
    away,
  },
}

/** Runs the cases of a group, or all, for one collection or all. */
export function runWith(
  send: Send,
  chosen: {
    readonly collections?: readonly string[]
    readonly group?: Group
    readonly only?: string
    readonly config?: Config
    readonly variables?: Readonly<Record<string, string>>
  } = {},
): Promise<RunResult> {
  const { collections, group, only } = chosen
  return runCases({
    target: 'https://party.example/v1',
    config: chosen.config ?? config,
    contract,
    cases: cases.filter(
      (one) =>
        (only === undefined || one.id === only) &&
        (group === undefined || one.group === group) &&
        (collections === undefined || one.collection === '' || collections.includes(one.collection)),
    ),
    variables: chosen.variables ?? {},
    fresh: { id: randomUUID, random: Math.random },
    send,
  })
}
