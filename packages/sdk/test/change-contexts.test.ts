import { compileMask } from '@samenspraak/sdk/rights'
import { expect, test } from 'vitest'
import { Contexts } from '../src/rights/change/decide/contexts.ts'
import { isSurelyEmpty } from '../src/rights/change/decide/places.ts'
import type { SightFacts } from '../src/rights/change/decide/places.ts'
import { isOwnThing, useOf } from '../src/rights/change/lay/frame.ts'
import type { Frame } from '../src/rights/change/lay/frame.ts'
import { groupNames } from '../src/rights/policy/vocabulary.ts'
import { compiledView } from '../src/rights/view/compiled-view.ts'
import { isPlain } from '../src/rights/view/copying.ts'
import { Sight } from '../src/rights/view/sight.ts'
import { createRandom } from '../src/sample/random.ts'
import { changeCases } from './change-cases.ts'
import { writingPolicies } from './change-policies.ts'
import { placesOf } from './change-rest.ts'
import { sittingOf } from './change-tries.ts'
import type { Sitting } from './change-tries.ts'
import { some } from './rights-some.ts'
import { share } from './share.ts'

/** A value of an object: whether it is in the view, and whether a change says that it would surely be. */
interface Finding {
  readonly at: string
  readonly isSeen: boolean
  readonly isSurelySeen: boolean
  /** Nothing but its group decides over it. */
  readonly isPlain: boolean
}

function findingsOf({ one, policy, request, before, view }: Sitting): readonly Finding[] {
  const { tree } = one.change
  const { lens, wie } = compiledView(one.type, request, policy)
  const [object] = tree
  if (lens === undefined || object === undefined || !isPlain(before)) return []
  const involved = new Sight(lens, one.type.code, before, wie)
  const contexts = new Contexts(involved, involved)
  const numbers = one.type.groups.map((group) => groupNames.findIndex((name) => name === group))
  const sight: SightFacts = {
    mask: compileMask(policy, request, one.type),
    numberOf: (group) => numbers[group] ?? -1,
    seesAll: lens.whole,
    mayBeHidden: (kind) => lens.partial[one.type.kinds.findIndex((known) => known.kind === kind)] === true,
    tells: (codeList) => [...(lens.tells?.[codeList]?.values() ?? [])],
  }
  const look = (frame: Frame, seen: unknown): readonly Finding[] =>
    Object.entries(frame.object.properties).flatMap(([name, property]) => {
      const held = frame.before?.[name]
      const shown = isPlain(seen) ? seen[name] : undefined
      const at = `${frame.pointer}/${name}`
      const inner = property.object === undefined ? undefined : tree[property.object]
      // A list of references or codes keeps what is hidden in it, so that anybody may add to it.
      const isKept = property.list === true && (property.names ?? property.codeList) !== undefined
      if (held === undefined || property.open === true || isKept) return []
      if (inner === undefined) {
        const touch = { frame, property, before: undefined }
        const isSurelySeen = isSurelyEmpty(touch, tree, sight, contexts.situationBefore(frame))
        const facts = [property.names, property.codeList, property.tellsOfChange]
        return [
          {
            at,
            isSeen: shown !== undefined,
            isSurelySeen,
            isPlain: frame.isSeen && facts.every((fact) => fact === undefined),
          },
        ]
      }
      const isList = Array.isArray(held)
      const pairs: readonly (readonly [number, unknown])[] = isList
        ? [...placesOf(held, Array.isArray(shown) ? shown : [])]
        : isOwnThing(inner) && shown === undefined
          ? []
          : [[-1, shown]]
      return pairs.flatMap(([index, part]) => {
        const whole: unknown = isList ? held[index] : held
        const isElement = isList || isOwnThing(inner)
        const own = {
          object: inner,
          parent: frame,
          use: useOf(property, frame.use),
          pointer: isList ? `${at}/${index}` : at,
        }
        const state = { isElement, isSeen: part !== undefined, ends: false, after: undefined }
        return isPlain(whole) ? look({ ...own, ...state, before: whole }, part) : []
      })
    })
  const root = { object, before, parent: undefined, use: undefined, pointer: '', after: undefined }
  return look({ ...root, isElement: true, isSeen: true, ends: false }, view)
}

test('where a change takes it that nothing hidden can stand, a view shows all that stands there', async () => {
  const cases = await changeCases()
  const random = createRandom('change-contexts')
  const policies = writingPolicies(random, 6)
  const counts = { all: 0, hidden: 0 }
  while (counts.all < share(20_000)) {
    const sitting = sittingOf(random, some(random, cases), policies)
    if (sitting === undefined) continue
    const findings = findingsOf(sitting)
    counts.all += findings.length
    counts.hidden += findings.filter(({ isSeen }) => !isSeen).length
    const wrong = findings.filter(
      ({ isSeen, isSurelySeen, isPlain: isDecidedByGroup }) =>
        isSeen !== isSurelySeen && (isSurelySeen || isDecidedByGroup),
    )
    const { one, request, before } = sitting
    expect(wrong, JSON.stringify({ name: one.name, request, before })).toEqual([])
  }
  expect(counts.hidden).toBeGreaterThan(share(2000))
})
