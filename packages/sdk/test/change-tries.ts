import { generate } from 'json-merge-patch'
import { createPatch } from 'rfc6902'
import { checkChange, viewOfChecked } from '@samenspraak/sdk/rights'
import type { AccessRequest, Changed, Policy } from '@samenspraak/sdk/rights'
import { below } from '../src/sample/random.ts'
import type { Random } from '../src/sample/random.ts'
import type { ChangeCase } from './change-cases.ts'
import { wishedView } from './change-wishes.ts'
import { randomRequest } from './rights-random-request.ts'
import { some } from './rights-some.ts'

/** Somebody before a document of which they see something. */
export interface Sitting {
  readonly one: ChangeCase
  readonly policy: Policy
  readonly request: AccessRequest
  readonly before: unknown
  readonly view: unknown
}

/** A random request before a random document; undefined when nothing of it is seen. */
export function sittingOf(random: Random, one: ChangeCase, policies: readonly Policy[]): Sitting | undefined {
  const policy = some(random, policies)
  const before = one.document(below(random, 5000))
  const request = randomRequest(random, policy, before, one.type.groups)
  const view = viewOfChecked(one.type, before, request, policy).document
  return view === undefined ? undefined : { one, policy, request, before, view }
}

/** A view as who sits there may wish it. */
export function wishOf(random: Random, { one, view, request }: Sitting): unknown {
  return wishedView(random, view, one.document(below(random, 5000)), request)
}

/** A wish as it may be sent: the whole view anew, the steps to it, or a merge patch. */
export function patchFor(form: number, view: unknown, wished: unknown): unknown {
  if (form % 3 === 0) return [{ op: 'replace', path: '', value: wished }]
  return form % 3 === 1 ? createPatch(view, wished) : (generate(view, wished) ?? {})
}

/** What becomes of a patch. */
export function wish({ one, request, policy }: Sitting, before: unknown, patch: unknown): Changed<unknown> {
  return checkChange(one.change, { before, patch, request, policy })
}

/** All that who sits there learns of what came of it. */
export function learnt({ one, request, policy }: Sitting, changed: Changed<unknown>): string {
  if (!changed.ok) return JSON.stringify(changed)
  const view = viewOfChecked(one.type, changed.document, request, policy)
  return JSON.stringify({ ...changed, document: view })
}
