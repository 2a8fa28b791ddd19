import type { AskedCase, PlanDocument } from '@samenspraak/sdk/facts'
import { isOndersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'

/**
 * The case that a document is about. A plan is its own case. Another document belongs to the plan that it names, but only
 * when everybody it is about is in that plan: an assignment to the plan says nothing about anybody else. Without a plan
 * the case is the residents that it names, and without residents nobody.
 */
export function caseOf(
  type: string,
  document: unknown,
  planOf: (id: string) => PlanDocument | undefined,
): AskedCase {
  if (type === 'ondersteuningsplan' && isOndersteuningsplan(document)) return { plan: document }
  const { id, over, plan, huishouden }: Named = isObject(document) ? document : {}
  const inwoners = type === 'inwoner' ? texts([id]) : texts(over)
  const named = typeof plan === 'string' ? planOf(plan) : undefined
  if (named !== undefined && inwoners.every((inwoner) => named.over.includes(inwoner))) return { plan: named }
  return typeof huishouden === 'string' ? { inwoners, huishouden } : { inwoners }
}

interface Named {
  readonly id?: unknown
  readonly over?: unknown
  readonly plan?: unknown
  readonly huishouden?: unknown
}

function isObject(value: unknown): value is Named {
  return typeof value === 'object' && value !== null
}

function texts(values: unknown): readonly string[] {
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : []
}
