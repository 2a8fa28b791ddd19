import type { Expectation } from '../case/case.ts'
import type { BodyChecker } from '../contract/body-checker.ts'
import type { Operation } from '../contract/operation.ts'
import { at, isJsonObject, type Json, parseJson } from '../json.ts'
import type { Answer } from './exchange.ts'
import { type Finding, findingOf } from './finding.ts'

/** An answer with what it is held against. */
export interface Judgement {
  readonly step: number
  readonly operation: Operation | undefined
  readonly answer: Answer
  /** Filled in. */
  readonly expect: Expectation
  readonly earlier: Answer | undefined
  /** Values of the request that a problem may not repeat. */
  readonly secrets: readonly string[]
}

/** Everything in which an answer is otherwise than the contract and the case say. */
export function judgeAnswer(judgement: Judgement, checker: BodyChecker): readonly Finding[] {
  const body = parseJson(judgement.answer.text)
  return [
    ...judgeStatus(judgement),
    ...judgeHeaders(judgement),
    ...judgeBody(judgement, body, checker),
    ...judgeProblem(judgement, body),
    ...judgePlaces(judgement, body),
    ...judgeSameness(judgement),
  ]
}

function judgeStatus({ step, answer, expect }: Judgement): readonly Finding[] {
  return answer.status === expect.status
    ? []
    : [findingOf('status', step, [`${answer.status} ≠ ${expect.status}`])]
}

/** On every answer, says the contract: whose version this is, and that nobody keeps it. */
const always: Readonly<Record<string, string>> = {
  'API-Version': String.raw`^1\.\d+\.\d+$`,
  'Cache-Control': 'no-store',
}

function judgeHeaders({ step, answer, expect }: Judgement): readonly Finding[] {
  const wrong = Object.entries({ ...always, ...expect.headers }).filter(
    ([name, form]) => !new RegExp(form, 'u').test(answer.headers[name.toLowerCase()] ?? ''),
  )
  return wrong.map(([name]) => findingOf('header', step, [name]))
}

function judgeBody(
  { step, answer, operation }: Judgement,
  body: Json | undefined,
  checker: BodyChecker,
): readonly Finding[] {
  if (operation === undefined) return []
  const rule = checker.ruleOf(operation, answer.status)
  if (rule === undefined) return [findingOf('status-unknown', step, [String(answer.status)])]
  if (rule.mediaTypes.length === 0) return answer.text === '' ? [] : [findingOf('body', step, ['/'])]
  const got = (answer.headers['content-type'] ?? '').split(';')[0]?.trim() ?? ''
  if (!rule.mediaTypes.includes(got)) return [findingOf('media-type', step, rule.mediaTypes)]
  const faults = body === undefined ? [''] : rule.faultsOf(got, body)
  return faults.length === 0 ? [] : [findingOf('body', step, placesOf(faults))]
}

/** Pointers can hold what an answer calls its properties, so only words of a schema stay. */
function placesOf(pointers: readonly string[]): readonly string[] {
  const safe = pointers.map((pointer) => pointer.replaceAll(/[^/\w$-]/gu, '…').replaceAll(/\d{4,}/gu, '…'))
  return [...new Set(safe.map((pointer) => (pointer === '' ? '/' : pointer)))].slice(0, 10)
}

function judgeProblem(
  { step, answer, expect, secrets }: Judgement,
  body: Json | undefined,
): readonly Finding[] {
  if (answer.status < 400) return []
  const isOther = expect.problem !== undefined && at(body, '/code') !== expect.problem
  const isIncomplete = at(body, '/status') !== answer.status
  const repeats = secrets.some((secret) => answer.text.includes(secret))
  return [
    ...(isOther || isIncomplete ? [findingOf('problem', step, [expect.problem ?? 'status'])] : []),
    ...(repeats ? [findingOf('value-repeated', step)] : []),
  ]
}

function judgePlaces({ step, expect, answer }: Judgement, body: Json | undefined): readonly Finding[] {
  if (answer.status !== expect.status) return []
  const missing = (expect.has ?? []).filter((pointer) => at(body, pointer) === undefined)
  const shown = (expect.lacks ?? []).filter((pointer) => at(body, pointer) !== undefined)
  const wrong = Object.entries(expect.equals ?? {}).filter(
    ([pointer, value]) => !isSame(at(body, pointer), value),
  )
  const same = Object.entries(expect.differs ?? {}).filter(([pointer, value]) =>
    isSame(at(body, pointer), value),
  )
  return [
    ...missing.map((pointer) => findingOf('missing', step, [pointer])),
    ...shown.map((pointer) => findingOf('shown', step, [pointer])),
    ...[...wrong, ...same].map(([pointer]) => findingOf('value', step, [pointer])),
  ]
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (isJsonObject(one) && isJsonObject(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)])
    return [...names].every((name) => isSame(one[name], other[name]))
  }
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Headers that say when, how often or along which way, and nothing about a document. */
const beside = /^(?:date|ratelimit|x-ratelimit|retry-after|traceparent|x-request-id|connection|keep-alive)/u

function judgeSameness({ step, answer, earlier }: Judgement): readonly Finding[] {
  if (earlier === undefined) return []
  const names = new Set([...Object.keys(answer.headers), ...Object.keys(earlier.headers)])
  const headers = [...names].filter(
    (name) => !beside.test(name) && answer.headers[name] !== earlier.headers[name],
  )
  const ways = [
    ...(answer.status === earlier.status ? [] : ['status']),
    ...(headers.length === 0 ? [] : ['headers']),
    ...(answer.text.length === earlier.text.length ? [] : ['length']),
    ...(answer.text === earlier.text ? [] : ['body']),
  ]
  return ways.length === 0 ? [] : [findingOf('distinguishable', step, ways)]
}
