import type { Expectation, Step } from '../case/case.ts'
import { isJsonObject, type Json, withAt } from '../json.ts'
import type { Request } from './exchange.ts'
import { fill, filled, type Scope } from './placeholders.ts'

/** The request of a step, and its path below the base. */
export function requestIn(
  step: Step,
  scope: Scope,
  { target, token }: { readonly target: string; readonly token: string | undefined },
): { readonly request: Request; readonly path: string } {
  const [method = '', written = ''] = step.send.split(' ')
  const path = filled(written, scope)
  const body = bodyOf(step, scope)
  const headers = {
    Accept: 'application/json, application/problem+json',
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'Content-Type': step.type ?? 'application/json' }),
    ...Object.fromEntries(
      Object.entries(step.headers ?? {}).map(([name, value]) => [name, filled(value, scope)]),
    ),
  }
  const base = step.target === undefined ? target : filled(step.target, scope)
  return { request: { method, url: `${base.replace(/\/$/u, '')}${path}`, headers, body }, path }
}

function bodyOf(step: Step, scope: Scope): string | undefined {
  if (step.text !== undefined) return filled(step.text, scope)
  if (step.filler !== undefined) return JSON.stringify({ vulling: 'x'.repeat(step.filler) })
  if (step.document !== undefined) return JSON.stringify(laid(step, scope[step.document] ?? null, scope))
  return step.body === undefined ? undefined : JSON.stringify(fill(step.body, scope))
}

function laid({ lay = {} }: Step, document: Json, scope: Scope): Json {
  const values = fill(lay, scope)
  if (!isJsonObject(values)) return document
  return Object.entries(values).reduce(
    (made, [pointer, value]) => withAt(made, pointer, value ?? undefined),
    document,
  )
}

/** The expectation of a step with its placeholders filled in. */
export function expectationIn({ expect }: Step, scope: Scope): Expectation {
  const { headers, equals, differs, has, lacks } = expect
  return {
    ...expect,
    ...(headers === undefined
      ? {}
      : {
          headers: Object.fromEntries(
            Object.entries(headers).map(([name, form]) => [name, filled(form, scope)]),
          ),
        }),
    ...(has === undefined ? {} : { has: has.map((pointer) => filled(pointer, scope)) }),
    ...(lacks === undefined ? {} : { lacks: lacks.map((pointer) => filled(pointer, scope)) }),
    ...(equals === undefined ? {} : { equals: objectIn(equals, scope) }),
    ...(differs === undefined ? {} : { differs: objectIn(differs, scope) }),
  }
}

function objectIn(value: Json, scope: Scope): { readonly [name: string]: Json } {
  const made = fill(value, scope)
  return isJsonObject(made) ? made : {}
}
