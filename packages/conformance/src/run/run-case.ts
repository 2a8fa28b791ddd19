import type { Case, Step } from '../case/case.ts'
import { operationOf } from '../contract/operation.ts'
import { at, type Json, parseJson } from '../json.ts'
import type { Bench } from './bench.ts'
import { CaseDocuments } from './case-documents.ts'
import { CaseStage } from './case-stage.ts'
import type { Answer, Send } from './exchange.ts'
import { type Finding, findingOf } from './finding.ts'
import { judgeAnswer } from './judge-answer.ts'
import { fill, filled, type Scope } from './placeholders.ts'
import { callerOf } from './step-caller.ts'
import { expectationIn, requestIn } from './step-request.ts'

/** Asks the steps of a case one after the other, until one of them goes wrong. */
export async function runCase(one: Case, bench: Bench): Promise<readonly Finding[]> {
  const documents = new CaseDocuments(one.collection, bench)
  const stage = new CaseStage(documents, bench)
  const answers = new Map<string, Answer>()
  let saved: Scope = {}
  for (const [index, step] of one.steps.entries()) {
    const caller = callerOf(step, one, bench)
    const refused = await stage.set(step, caller)
    if (refused !== undefined) return [findingOf('not-set', index + 1, [refused])]
    const scope = { ...documents.scopeFor(step), ...saved }
    const token = caller === undefined ? undefined : await stage.tokenOf(caller)
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

/** Most steps ask once; one that looks for a limit asks until it is there. */
async function ask(
  { atMost, expect }: Step,
  scope: Scope,
  send: () => ReturnType<Send>,
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
