import type { RightsNode } from './rights-tree.ts'

/** True when the object, or each item of the list, has a context of its own and so decides for itself. */
export function hasContext(node: RightsNode): boolean {
  if (node.is === 'list') return hasContext(node.items)
  return node.is === 'object' && node.context !== undefined
}

/** True when it says itself whom it is about, whose it is or to whom it is addressed. */
export function hasParty(node: RightsNode): boolean {
  if (node.is === 'list') return hasParty(node.items)
  if (node.is !== 'object' || node.context === undefined) return false
  const { over, eigenaar, ontvanger } = node.context
  return [over, eigenaar, ontvanger].some(({ length }) => length > 0)
}
