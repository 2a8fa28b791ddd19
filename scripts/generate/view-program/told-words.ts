import type { ProgramWriter } from '../../../packages/engine/src/bytes/encode/program-writer.ts'
import type { Kinds } from '../rights/kinds.ts'
import { isImplied, useOf } from '../rights/opening.ts'
import type { Use } from '../rights/opening.ts'
import type { RightsObject } from '../rights/rights-tree.ts'
import { none } from './context-words.ts'
import type { Places } from './places.ts'

interface Told {
  readonly list: number
  readonly use: Use | undefined
  readonly path: readonly string[]
}

/**
 * The codes that `toldTests` of the generated code asks for: those of the object itself, and of a required value inside
 * it, without which it would not mean the same.
 */
function toldOf(
  object: RightsObject,
  use: Use | undefined,
  kinds: Kinds,
  around: Use | undefined = use,
): readonly Told[] {
  return object.properties.flatMap((property): readonly Told[] => {
    const { node: inner, name, required } = property
    if (inner.is === 'scalar' && inner.codeList !== undefined)
      return [{ list: kinds.codeListNumber(inner.codeList), use: undefined, path: [name] }]
    if (inner.is !== 'object' || !required || inner.context !== undefined) return []
    const isLoose = around === undefined && property.group === undefined
    const within = isLoose ? undefined : useOf(property, around ?? { group: '', minimum: false })
    const test = within === undefined || isImplied(within, use) ? undefined : within
    return toldOf(inner, use, kinds, within).map((told) => {
      if (told.use !== undefined && test !== undefined) throw new TwoTestsError()
      return { ...told, use: told.use ?? test, path: [name, ...told.path] }
    })
  })
}

/** A code two objects deep, each with a level of its own: no message has one, and the program has one test for each. */
class TwoTestsError extends Error {
  readonly code = 'generate/view-two-tests'
}

/** Writes the codes by which an object may tell of another group. */
export function addTold(
  writer: ProgramWriter,
  places: Places,
  told: { readonly node: RightsObject; readonly use: Use | undefined; readonly object: number },
  { kinds, testOf }: { readonly kinds: Kinds; readonly testOf: (use: Use) => number },
): number {
  const found = toldOf(told.node, told.use, kinds)
  const words = found.flatMap(({ list, use, path }) => {
    const { slots, end } = places.path(told.object, path)
    places.needsOneSpelling(end, path.join('.'))
    return [list, use === undefined ? none : testOf(use), writer.add([slots.length, ...slots])]
  })
  return writer.add([found.length, ...words])
}
