import type { Case } from '../case/case.ts'
import type { Config } from '../config/config.ts'
import { BodyChecker } from '../contract/body-checker.ts'
import type { Contract } from '../contract/contract.ts'
import type { Fresh } from '../document/make-document.ts'
import { type Send, sendOverHttp } from './exchange.ts'
import { makeBefore } from './make-before.ts'
import type { CaseResult, RunResult } from './result.ts'
import { runCase } from './run-case.ts'
import { tokensOf } from './tokens.ts'

/** What a run needs of the outside world. */
export interface RunInput {
  readonly target: string
  readonly config: Config
  readonly contract: Contract
  readonly cases: readonly Case[]
  readonly variables: Readonly<Record<string, string | undefined>>
  readonly fresh: Fresh
  /** In place of HTTP. */
  readonly send?: Send
  readonly onResult?: (result: CaseResult) => void
}

/** Runs cases one after the other against a target. */
export async function runCases(input: RunInput): Promise<RunResult> {
  const { target, config, contract, cases, variables, fresh } = input
  const send = input.send ?? sendOverHttp(config.timeLimit ?? 10_000)
  const tokenOf = tokensOf(config, variables, send)
  const checker = new BodyChecker(contract.openapi)
  const bench = { target, config, contract, checker, send, tokenOf, fresh }
  await makeBefore(bench)
  const results: CaseResult[] = []
  for (const one of cases) {
    const isReady = one.needs.every((need) => has(config, need))
    const findings = isReady ? await runCase(one, bench) : []
    const ran = findings.length === 0 ? 'passed' : 'failed'
    const result: CaseResult = { case: one, outcome: isReady ? ran : 'skipped', findings }
    results.push(result)
    input.onResult?.(result)
  }
  const count = (asked: CaseResult['outcome']) => results.filter(({ outcome }) => outcome === asked).length
  const counts = { passed: count('passed'), failed: count('failed'), skipped: count('skipped') }
  return { contractVersion: contract.version, results, counts }
}

/** A need is a caller, or `known.` and a name. */
function has({ callers, known = {} }: Config, need: string): boolean {
  const name = /^known\.(.+)$/u.exec(need)?.[1]
  return name === undefined ? Object.hasOwn(callers, need) : Object.hasOwn(known, name)
}
