import type { DirectedChange } from '@samenspraak/compat'
import type { ComparedPair, ComparedSets } from '../compare-sets.ts'
import type { Answer } from '../judged-sets.ts'
import type { CompatSettings } from '../settings.ts'

/** What is told, whatever the form. */
export interface Report {
  readonly command: 'compat' | 'diff'
  readonly settings: Pick<CompatSettings, 'format' | 'mode' | 'profile'>
  readonly all: readonly ComparedSets[]
  readonly answer: Answer
  /** Only changes of these notions; all when left out. */
  readonly notions?: readonly string[]
}

/** The changes of a schema that are asked for. */
export function shownChanges({ explanation }: ComparedPair, { notions }: Report): readonly DirectedChange[] {
  return notions === undefined
    ? explanation.changes
    : explanation.changes.filter(({ notion }) => notions.includes(notion))
}

/** Pointers of a change; only one when both versions agree on it, or when one of them has nothing there. */
export function placeOfChange({ at }: DirectedChange): string {
  const [from, to] = [at.from ?? '', at.to ?? '']
  if (to.startsWith(from)) return shownPointer(to)
  if (from.startsWith(to)) return shownPointer(from)
  return `${shownPointer(from)} → ${shownPointer(to)}`
}

/** The pointer of a whole schema is empty, which nobody sees. */
export function shownPointer(pointer: string): string {
  return pointer === '' ? '#' : pointer
}
