import type { TreeObject, TreeProperty } from '../tree/message-tree.ts'
import type { Use } from './facts.ts'

/** An object as it is used in one place: the same definition may stand under several data groups. */
export interface NodePlace {
  readonly object: number
  /** Undefined for the document itself, of which each property decides for itself. */
  readonly use: Use | undefined
  /** The parts of a context that are said here or around it: what a row asks for beyond them is never so. */
  readonly said: readonly string[]
}

/** The same object under the same use is the same node. */
export function keyOf({ object, use, said }: NodePlace): string {
  return use === undefined
    ? `${object}`
    : `${object}:${use.group}:${use.minimum ? 'minimum' : 'full'}:${said.join()}`
}

/** What decides over a property: its own group, or in a building block that of its user. */
export function useOf(property: TreeProperty, around: Use | undefined): Use {
  const minimum = property.minimum === true
  if (property.group !== undefined) return { group: property.group, minimum }
  return { group: around?.group ?? -1, minimum: minimum || around?.minimum === true }
}

/** Whether an object says whose, whom or for whom it is, so that it can be seen where what is around it is not. */
export function hasParty({ over = [], eigenaar = [], ontvanger = [] }: TreeObject): boolean {
  return [over, eigenaar, ontvanger].some(({ length }) => length > 0)
}

/** Whether conditions can turn out otherwise for an object than for what is around it. */
export function hasContext(object: TreeObject): boolean {
  return saysContext(object) || object.declares === 'doelId'
}

/** Whether an object says something of its own context. */
export function saysContext(object: TreeObject): boolean {
  return aspectNames(object).length > 0
}

/** The parts of a context that an object says, with those that come from around it, in a fixed order. */
export function aspectsSaid(object: TreeObject, around: readonly string[]): readonly string[] {
  const { eigenaar = [], declares } = object
  // Who only keeps a document has no task in it.
  const names = aspectNames(object).filter(
    (name) => name !== 'eigenaar' || eigenaar.some(({ kind }) => kind !== 'bron'),
  )
  const organisation = eigenaar.length > 0 ? ['organisatie'] : []
  const goal = declares === 'doelId' ? ['doel'] : []
  return [...new Set([...around, ...names, ...organisation, ...goal])].toSorted()
}

/** All that is said of an object beside its properties and its id is of its context. */
function aspectNames(object: TreeObject): readonly string[] {
  return Object.keys(object).filter((name) => !['properties', 'declares', 'conditions'].includes(name))
}
