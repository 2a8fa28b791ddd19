import type { Case, Step } from '../case/case.ts'
import type { Config } from '../config/config.ts'
import type { BodyChecker } from '../contract/body-checker.ts'
import type { Contract } from '../contract/contract.ts'
import { operationOf } from '../contract/operation.ts'
import type { Fresh } from '../document/make-document.ts'
import { at, type Json, parseJson } from '../json.ts'
import { CaseDocuments } from './case-documents.ts'
import type { Answer, Send } from './exchange.ts'
import { type Finding, findingOf } from './finding.ts'
import { judgeAnswer } from './judge-answer.ts'
import { fill, filled, type Scope } from './placeholders.ts'
import { expectationIn, requestIn } from './step-request.ts'
import type { TokenOf } from './tokens.ts'

/** What every case is run with. */
export interface Bench {
  readonly target: string
  readonly config: Config
  readonly contract: Contract
  readonly checker: BodyChecker
  readonly send: Send
  readonly tokenOf: TokenOf
  readonly fresh: Fresh
}

/** Asks the steps of a case one after the other, until one of them goes wrong. */
export async function runCase(one: Case, bench: Bench): Promise<readonly Finding[]> {
  const documents = new CaseDocuments(one.collection, bench)
  const answers = new Map<string, Answer>()
  let saved: Scope = {}
  for (const [index, step] of one.steps.entries()) {
    const scope = { ...documents.scopeFor(step), ...saved }
    const caller = callerOf(step, one, bench)
    const token = caller === undefined ? undefined : await bench.tokenOf(caller)
    if (caller !== undefined && token === undefined) return [findingOf('no-token', index + 1, [caller])]
    const { request, path } = requestIn(step, scope, { target: bench.target, token })
    const answer = await ask(step, scope, () => bench.send(request))
    if (answer === undefined) return [findingOf('no-answer', index + 1)]
    const expect = expectationIn(step, scope)
    const judgement = {
      step: index + 1,
      operation: operationOf(bench.contract.openapi, request.method, path),
      answer,
      expect,
      earlier: answers.get(expect.sameAs ?? ''),
      secrets: documents.secrets,
    }
    const findings = judgeAnswer(judgement, bench.checker)
    if (findings.length > 0) return findings
    if (step.name !== undefined) answers.set(step.name, answer)
    saved = { ...saved, ...savedFrom(answer, step, scope) }
  }
  return []
}

function callerOf({ as }: Step, { collection }: Case, { config }: Bench): string | undefined {
  return as === 'maker' ? (config.makers?.[collection] ?? as) : as
}

/** Most steps ask once; one that looks for a limit asks until it is there. */
async function ask(
  { atMost, expect }: Step,
  scope: Scope,
  send: () => Promise<Answer | undefined>,
): Promise<Answer | undefined> {
  const most = atMost === undefined ? 1 : Number(fill(atMost, scope))
  let answer = await send()
  for (let asked = 1; asked < most && answer?.status !== expect.status; asked += 1) answer = await send()
  return answer
}

function savedFrom({ headers, text }: Answer, { save = {} }: Step, scope: Scope): Scope {
  const body = parseJson(text)
  return Object.fromEntries(
    Object.entries(save).map(([name, from]): [string, Json] => {
      const header = /^header (.+)$/u.exec(from)?.[1]
      const value = header === undefined ? at(body, filled(from, scope)) : headers[header.toLowerCase()]
      return [name, value ?? null]
    }),
  )
}
