import type { Case } from '../case/case.ts'
import type { Config } from '../config/config.ts'
import { BodyChecker } from '../contract/body-checker.ts'
import type { Contract } from '../contract/contract.ts'
import type { Fresh } from '../document/make-document.ts'
import { type Send, sendOverHttp } from './exchange.ts'
import { emptyVariables, makeBefore } from './make-before.ts'
import type { CaseResult, RunResult } from './result.ts'
import { runCase } from './run-case.ts'
import { RunRefusedError } from './run-refused-error.ts'
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
  /** In place of the clock of the machine. */
  readonly now?: () => Date
  readonly onResult?: (result: CaseResult) => void
}

/** Runs cases one after the other against a target; throws `RunRefusedError` when there is nothing to judge. */
export async function runCases(input: RunInput): Promise<RunResult> {
  const { target, config, contract, cases, variables, fresh } = input
  const began = (input.now ?? (() => new Date()))()
  const send = input.send ?? sendOverHttp(config.timeLimit ?? 10_000)
  const tokenOf = tokensOf(config, variables, send)
  const checker = BodyChecker.of(contract.openapi)
  const bench = { target, config, contract, checker, send, tokenOf, fresh }
  const empty = emptyVariables(config, variables)
  if (empty.length > 0) throw new RunRefusedError('variable-missing', empty)
  await makeBefore(bench)
  const results: CaseResult[] = []
  for (const one of cases) {
    const lacking = one.needs.filter((need) => !has(config, need))
    const findings = lacking.length === 0 ? await runCase(one, bench) : []
    const ran = findings.length === 0 ? 'passed' : 'failed'
    const outcome = lacking.length === 0 ? ran : 'skipped'
    const result: CaseResult = { case: one, outcome, findings, lacking }
    results.push(result)
    input.onResult?.(result)
  }
  const count = (asked: CaseResult['outcome']) => results.filter(({ outcome }) => outcome === asked).length
  const counts = { passed: count('passed'), failed: count('failed'), skipped: count('skipped') }
  return { contractVersion: contract.version, began, results, counts }
}

/** A need is a caller, or `known.` and a name. */
function has({ callers, known = {} }: Config, need: string): boolean {
  const name = /^known\.(.+)$/u.exec(need)?.[1]
  return name === undefined ? Object.hasOwn(callers, need) : Object.hasOwn(known, name)
}
