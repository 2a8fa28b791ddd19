import { createViewer, viewOfChecked } from '@samenspraak/sdk/rights'
import type { AccessRequest, Policy, View } from '@samenspraak/sdk/rights'
import { canonicalJson } from '../src/rights/policy/canonical-json.ts'
import type { Random } from '../src/sample/random.ts'
import { below } from '../src/sample/random.ts'
import { allSchemas } from './rights-cases.ts'
import type { RightsCase } from './rights-cases.ts'
import { changeHidden, changeMuch, isOpen } from './rights-hidden-changes.ts'
import type { Changeable, HiddenChange, KindOfChange } from './rights-hidden-changes.ts'
import { Oracle } from './rights-oracle.ts'
import type { Opinion } from './rights-oracle.ts'
import { isObject, listOf, ownGoalsOf, peopleOf } from './rights-oracle-parties.ts'
import { mixedUp } from './rights-mixed-up.ts'
import { placesOf } from './rights-places.ts'
import type { Place } from './rights-places.ts'
import { randomRequest, some } from './rights-random.ts'
import { Coverage } from './rights-coverage.ts'

/** What was held beside each other, and what was wrong with the first that differed. */
export interface Outcome {
  readonly coverage: Coverage
  readonly fault: string | undefined
}

/** What may be left out to see that the rest finds a fault alone. */
export interface Judges {
  /** Hold each view against the second opinion too. */
  readonly opinion: boolean
}

interface Base {
  readonly one: RightsCase
  readonly request: AccessRequest
  readonly policy: Policy
  readonly oracle: Oracle
  readonly opinion: Opinion
  readonly changeable: Changeable
  readonly view: View<unknown>
  readonly text: string
}

// Documents of which things are taken to put into others of the same type.
const mostGiven = 12
// A new request and a new document are worth more than the next change of the same one.
const triesWithOne = 32
// Nothing in sight: such pairs are made, but prove little.
const triesInTheDark = 3

/**
 * Pairs of documents that differ only in what a request may not see; both views and both reports must be the same
 * bytes. On the way each view is held against the second opinion.
 */
export function holdPairs(
  random: Random,
  cases: readonly RightsCase[],
  policies: readonly Policy[],
  wanted: number,
  judges: Judges = { opinion: true },
): Outcome {
  const coverage = new Coverage()
  const given = new Map<RightsCase, (readonly Place[])[]>()
  for (let index = 0; coverage.seen < wanted; index++) {
    const one = cases[index % cases.length]
    if (one === undefined) return { coverage, fault: 'there is no message to try' }
    const base = baseOf(random, one, some(random, policies), given)
    if (judges.opinion) {
      coverage.compared++
      const difference = differenceOf(base)
      if (difference !== undefined) return { coverage, fault: difference }
    }
    if (base.changeable.open.length === 0) continue
    const fault = holdAround(random, base, coverage)
    if (fault !== undefined) return { coverage, fault }
  }
  return { coverage, fault: undefined }
}

function baseOf(
  random: Random,
  one: RightsCase,
  policy: Policy,
  given: Map<RightsCase, (readonly Place[])[]>,
): Base {
  const document = mixedUp(random, one, one.document(below(random, 5000)))
  const request = randomRequest(random, policy, document, one.type.groups)
  const oracle = new Oracle(allSchemas, one.schema, policy, request)
  const opinion = oracle.opinion(document)
  const { shown } = opinion
  const telling = new Set(policy.verraad.map(({ codelijst }) => codelijst))
  const places = placesOf(one.schema, document, telling)
  const others = given.get(one) ?? []
  given.set(one, [...others.slice(1 - mostGiven), places])
  const open = places.filter((place) => isOpen(place, shown))
  const changeable = { document, shown, open, given: some(random, [...others, places]) }
  const view = viewOfChecked(one.type, document, request, policy)
  return { one, request, policy, oracle, opinion, changeable, view, text: JSON.stringify(view) }
}

function differenceOf({ one, request, opinion, changeable: { document }, view }: Base): string | undefined {
  const isEqual = canonicalJson(view.document ?? null) === canonicalJson(opinion.document ?? null)
  return isEqual ? undefined : told('differs from the opinion', one, request, document)
}

/** Changes one document in many ways; each must give the same view. */
function holdAround(random: Random, base: Base, coverage: Coverage): string | undefined {
  const { one, request, policy, changeable, view } = base
  const viewer = createViewer(one.type, request, policy)
  const isValid = (document: unknown): boolean => one.type.messageType.is(document)
  const tries = view.document === undefined ? triesInTheDark : triesWithOne
  for (let attempt = 0; attempt < tries; attempt++) {
    const steps =
      attempt % 4 === 3
        ? changeMuch(random, changeable, isValid)
        : [changeHidden(random, changeable) ?? []].flat()
    const last = steps.at(-1)
    if (last === undefined || !isValid(last.document)) continue
    const after = JSON.stringify(viewer(last.document))
    if (after !== base.text) {
      const fault = firstLeak(base, steps)
      if (fault !== undefined) return fault
      continue
    }
    const kind: KindOfChange = steps.length > 1 ? 'many' : last.kind
    coverage.count({
      rol: request.rol,
      schema: one.name,
      groups: new Set(steps.map(({ place }) => place.group)),
      kind,
      isSeen: view.document !== undefined,
    })
  }
  return undefined
}

/** The first step that shows although nothing that may be seen became different; a step in sight is no fault. */
function firstLeak(
  { one, request, policy, oracle, changeable }: Base,
  steps: readonly HiddenChange[],
): string | undefined {
  let before = changeable.document
  for (const step of steps) {
    const texts = [before, step.document].map((document) =>
      JSON.stringify(viewOfChecked(one.type, document, request, policy)),
    )
    if (!one.type.messageType.is(step.document)) return undefined
    if (texts[0] !== texts[1]) {
      return isHidden(oracle, before, step) && isEquallyDecided(one, before, step.document, request)
        ? `${told(`${step.kind} ${step.at}`, one, request, before)}\nbefore ${texts[0]}\nafter  ${texts[1]}`
        : undefined
    }
    before = step.document
  }
  return undefined
}

/** Whether what was changed may be seen in neither of the two documents, by the second opinion. */
function isHidden(oracle: Oracle, before: unknown, { document, place, at, kind }: HiddenChange): boolean {
  const { shown: shownBefore } = oracle.opinion(before)
  if (kind !== 'add' && !isOpen(place, shownBefore)) return false
  const steps = at.split('/')
  const hidden = steps
    .map((_step, index) => steps.slice(0, index + 1).join('/'))
    .filter((around) => !shownBefore.has(around))
  const { shown: shownAfter } = oracle.opinion(document)
  if (kind === 'add' && shownAfter.has(at)) return false
  return !hidden.some((around) => shownAfter.has(around))
}

function told(what: string, one: RightsCase, request: AccessRequest, document: unknown): string {
  return `${what}: ${one.name} for ${JSON.stringify(request)}\n${JSON.stringify(document)}`
}

/** Who somebody is and which goals are one's own may not differ: these are facts, not contents. */
function isEquallyDecided(one: RightsCase, before: unknown, after: unknown, request: AccessRequest): boolean {
  const facts = (document: unknown): string => {
    const people = peopleOf(document)
    const goals = ownGoalsOf(
      allSchemas,
      { schema: one.schema, document: one.schema },
      document,
      request,
      people,
    )
    return JSON.stringify([
      [...people].toSorted(([a], [b]) => (a < b ? -1 : 1)),
      [...goals].toSorted((a, b) => (a < b ? -1 : 1)),
    ])
  }
  return facts(before) === facts(after) || (!isObject(before) && listOf(before).length === 0)
}
