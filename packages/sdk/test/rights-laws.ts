import { viewOfChecked } from '@samenspraak/sdk/rights'
import type { AccessRequest, Policy } from '@samenspraak/sdk/rights'
import { below, chance } from '../src/sample/random.ts'
import type { Random } from '../src/sample/random.ts'
import type { RightsCase } from './rights-cases.ts'
import { differenceOf } from './rights-differences.ts'
import { mixedUp } from './rights-mixed-up.ts'
import { permittedOf } from './rights-permitted.ts'
import { allPermitted, policyOf, randomRequest, some } from './rights-random.ts'
import { shownOnlyIn } from './rights-shown.ts'

/** One document and one request, to hold a law against. */
export interface Try {
  readonly one: RightsCase
  readonly document: unknown
  readonly request: AccessRequest
  readonly policy: Policy
  readonly random: Random
}

/** What must be so of every view; it answers what is not so, or undefined. */
export type Law = (given: Try) => string | undefined

/** A try with a message, facts that often fit and one of the policies. */
export function tryOf(random: Random, one: RightsCase, pool: readonly Policy[]): Try {
  const document = mixedUp(random, one, one.document(below(random, 2000)))
  const policy = some(random, pool)
  return { one, document, policy, request: randomRequest(random, policy, document, one.type.groups), random }
}

/** The laws by a sentence that can be false. */
export const laws: Readonly<Record<string, Law>> = {
  'shows exactly what a second opinion, made apart from the view, would show': ({
    one,
    document,
    request,
    policy,
  }) => differenceOf(one, document, request, policy),

  'shows nothing that is not in the document': (given) => onlyIn(seen(given), given.document),

  'shows every value of groups that are read without a condition, unchanged': ({ one, document, random }) => {
    const groups = one.type.groups.filter(() => chance(random, 0.7))
    const { policy, request } = allPermitted(groups)
    const permitted = permittedOf(one.schema, document, new Set(groups))
    return onlyIn(permitted, viewOfChecked(one.type, document, request, policy).document)
  },

  'shows nothing more when a permit is taken away or a row becomes a prohibition': (given) =>
    onlyIn(seen({ ...given, policy: tightened(given) }), seen(given)),

  'shows nothing more when a fact is not known': (given) => {
    const permits = permitsOf(given.policy)
    for (const [fact, request] of withoutOneFact(given.request)) {
      // Who is not named as oneself is another: to a prohibition of what is one's own that is no missing fact.
      const policy = whoAsks.has(fact) ? permits : given.policy
      const more = onlyIn(seen({ ...given, policy, request }), seen({ ...given, policy }))
      if (more !== undefined) return `without ${fact}: ${more}`
    }
    return undefined
  },

  'shows nothing without rows': (given) => {
    const shown = seen({ ...given, policy: empty })
    return shown === undefined ? undefined : JSON.stringify(shown)
  },

  'shows the same once more when no condition is about an element': (given) => {
    const policy = unconditional(given.policy)
    // Who asks stays among those of whom only the minimum is shown, by what the minimum does not show.
    const { inwoner: _person, roltoewijzing: _role, ...wie } = given.request.wie
    const request = { ...given.request, wie }
    const shown = seen({ ...given, policy, request })
    const again = seen({ ...given, policy, request, document: shown ?? {} })
    return JSON.stringify(shown) === JSON.stringify(again) ? undefined : JSON.stringify([shown, again])
  },

  'is a valid message but for what is left out': (given) => {
    const checked = given.one.type.messageType.check(seen(given) ?? given.document, { maxIssues: 10_000 })
    const faults = checked.ok ? [] : checked.issues.filter(({ code }) => code !== 'sdk/required')
    return faults.length === 0 ? undefined : JSON.stringify(faults)
  },

  'shares nothing with the document and changes nothing of what it was given': (given) => {
    const document = frozen(structuredClone(given.document))
    const shown = seen({ ...given, document, request: frozen(structuredClone(given.request)) })
    const own = new Set(objectsIn(document))
    return objectsIn(shown).some((object) => own.has(object)) ? 'shares an object' : undefined
  },

  'reports only words of the request, the rows and the schema': ({ one, document, request, policy }) => {
    const { type } = one
    const { report, issues } = viewOfChecked(type, document, request, policy)
    const { schemaId } = type.messageType
    const known = new Set(
      textsIn([request, policy.rows, policy.hash, policy.version, schemaId, type.groups, extents]),
    )
    const strange = textsIn(report).filter((text) => !known.has(text))
    return strange.length + issues.length === 0 ? undefined : JSON.stringify([strange, issues])
  },
}

const empty = policyOf([])
const whoAsks: ReadonlySet<string> = new Set(['wie/inwoner', 'wie/roltoewijzing', 'wie/namens'])
const extents = ['alles', 'minimum', 'deels']

function seen({ one, document, request, policy }: Try): unknown {
  return viewOfChecked(one.type, document, request, policy).document
}

function onlyIn(value: unknown, within: unknown): string | undefined {
  const more = shownOnlyIn(value, within)
  return more.length === 0 ? undefined : more.join()
}

function tightened({ policy, random }: Try): Policy {
  return policyOf(
    policy.rows.flatMap((row) =>
      row.effect === 'toestaan' && chance(random, 0.1)
        ? []
        : chance(random, 0.05)
          ? [{ ...row, effect: 'verbieden' as const, voorwaarden: [] }]
          : [row],
    ),
  )
}

const permitting = new WeakMap<Policy, Policy>()

/** A policy without its prohibitions. */
function permitsOf(policy: Policy): Policy {
  const made = permitting.get(policy) ?? policyOf(policy.rows.filter(({ effect }) => effect === 'toestaan'))
  permitting.set(policy, made)
  return made
}

const withoutConditions = new WeakMap<Policy, Policy>()

/** The permits of a policy as if each held always; what codes tell depends on whom an element is about, so they tell nothing. */
function unconditional(policy: Policy): Policy {
  const known = withoutConditions.get(policy)
  if (known !== undefined) return known
  const made = policyOf(
    permitsOf(policy).rows.map(({ voorwaarden: _conditions, ...row }) => ({
      ...row,
      rechtsgrond: { soort: 'geen-persoonsgegevens' },
    })),
    'unconditional',
    [],
  )
  withoutConditions.set(policy, made)
  return made
}

/**
 * The request without each of its facts in turn. That there is no organisation is a fact too, which permits: so the
 * organisation stays.
 */
function withoutOneFact(
  request: AccessRequest,
): readonly (readonly [fact: string, request: AccessRequest])[] {
  const { wie, zaak, personen, toestemmingen } = request
  const kept = new Set(['organisatie', 'organisatiesoort'])
  const namens = wie.namens ?? []
  return [
    ...Object.keys(wie)
      .filter((name) => !kept.has(name))
      .map((name) => [`wie/${name}`, { ...request, wie: without(wie, name) }] as const),
    ...namens.map(
      (person) =>
        [
          'wie/namens',
          { ...request, wie: { ...wie, namens: namens.filter((one) => one !== person) } },
        ] as const,
    ),
    ...Object.keys(zaak).map((name) => [`zaak/${name}`, { ...request, zaak: without(zaak, name) }] as const),
    ...personen.map(
      (person) => ['personen', { ...request, personen: personen.filter((one) => one !== person) }] as const,
    ),
    ...personen.map(
      (person) =>
        [
          'leeftijdsgroep',
          { ...request, personen: personen.map((one) => (one === person ? { inwoner: one.inwoner } : one)) },
        ] as const,
    ),
    ...toestemmingen
      .slice(0, 3)
      .map(
        (consent) =>
          [
            'toestemmingen',
            { ...request, toestemmingen: toestemmingen.filter((one) => one !== consent) },
          ] as const,
      ),
  ]
}

function without<T extends object>(facts: T, name: string): T {
  const left = { ...facts }
  Reflect.deleteProperty(left, name)
  return left
}

function frozen<T>(value: T): T {
  for (const object of objectsIn(value)) Object.freeze(object)
  return value
}

function objectsIn(value: unknown): readonly object[] {
  return typeof value === 'object' && value !== null
    ? [value, ...Object.values(value).flatMap((inner) => objectsIn(inner))]
    : []
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
