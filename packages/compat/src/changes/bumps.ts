import type { Bump, Change, Verdict } from '../comparison.ts'

const order = ['none', 'patch', 'minor', 'major'] as const

/** The part of a version number that each notion asks for. */
export type BumpsByNotion = Readonly<Record<Change['notion'], Bump | 'none'>>

/** The highest of a few; none of nothing. */
export function highest<Asked extends Bump | 'none'>(bumps: Iterable<Asked>): Asked | 'none' {
  let found: Asked | 'none' = 'none'
  for (const bump of bumps) if (order.indexOf(bump) > order.indexOf(found)) found = bump
  return found
}

/** What the documents ask follows the verdicts and not the list: only they are proven. What is unknown may be worst. */
export function bumpsOf(
  changes: readonly Change[],
  { backward, forward }: { readonly backward: Verdict; readonly forward: Verdict },
): BumpsByNotion {
  // What is not in the list may be anything.
  const isCut = changes.some(({ code }) => code === 'document/list-cut')
  const asked = (notion: Change['notion']): Bump | 'none' =>
    isCut ? 'major' : highest(changes.filter((change) => change.notion === notion).map(({ bump }) => bump))
  const listed = asked('document')
  const proven: Bump | 'none' =
    backward.verdict !== 'compatible'
      ? 'major'
      : forward.verdict !== 'compatible'
        ? 'minor'
        : listed === 'none'
          ? 'none'
          : 'patch'
  return { document: proven, sdk: asked('sdk'), term: asked('term'), rights: asked('rights') }
}

/** What a new version must be called when everything counts. */
export function bumpOf(bumps: BumpsByNotion): Bump | 'none' {
  return highest(Object.values(bumps))
}
