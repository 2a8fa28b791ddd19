import type { RightsNode } from './rights-tree.ts'

/** True when the object, or each item of the list, has a context of its own and so decides for itself. */
export function hasContext(node: RightsNode): boolean {
  if (node.is === 'list') return hasContext(node.items)
  return node.is === 'object' && node.context !== undefined
}

/** True when it says itself whom it is about or whose it is. */
export function hasParty(node: RightsNode): boolean {
  if (node.is === 'list') return hasParty(node.items)
  return (
    node.is === 'object' && ((node.context?.over.length ?? 0) > 0 || (node.context?.eigenaar.length ?? 0) > 0)
  )
}
