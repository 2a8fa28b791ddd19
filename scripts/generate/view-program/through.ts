import { hasContext, hasParty } from '../rights/elements.ts'
import { useOf } from '../rights/opening.ts'
import type { Use } from '../rights/opening.ts'
import type { RightsNode, RightsObject, RightsProperty } from '../rights/rights-tree.ts'

/** A container of elements of its own group is shown through them, even when it is not shown itself. */
export function isThrough(node: RightsObject, use: Use): boolean {
  return node.properties.some((property) => isElement(property, use))
}

/** Whether a property holds elements of the same group, which decide for themselves. */
export function isElement(property: RightsProperty, use: Use): boolean {
  return useOf(property, use).group === use.group && hasParty(property.node)
}

/** Whether what is in a property decides for itself, so that no level is asked before it is opened. */
export function decidesItself(property: RightsProperty, use: Use): boolean {
  return hasContext(property.node) || holdsElements(property.node, useOf(property, use))
}

function holdsElements(node: RightsNode, use: Use): boolean {
  if (node.is === 'list') return holdsElements(node.items, use)
  return node.is === 'object' && isThrough(node, use)
}
