import { roleReaches } from '../generated/role-reach.ts'
import { checkShape } from '../src/rights/role/check-view.ts'
import type { ShapeFacts } from '../src/rights/role/facts.ts'
import type { GroupReach } from '../src/rights/role/group-reach.ts'
import type { RoleReach } from '../src/rights/role/reach.ts'
import { shapeOf } from '../src/rights/role/shape.ts'
import type { MadeView } from './role-views.ts'

/** One thing for which a view leaves something out, forgotten. */
type Forget = (facts: ShapeFacts, reach: RoleReach) => readonly [ShapeFacts, RoleReach]

/** What a schema of a role would be like that forgets one of the reasons why something may be missing, or be there. */
export const forgotten: Readonly<Record<string, Forget>> = {
  'that a reference to what is not seen goes': (facts, reach) => [{ ...facts, kinds: [] }, reach],
  'that a code may tell something': (facts, reach) => [facts, { ...reach, telling: [] }],
  'that elements of one document may differ': (facts, reach) => [
    facts,
    withGroups(reach, ({ permits, forbids }) => ({
      permits: permits.map(({ shows, asks }) => ({ shows, asks })),
      ...(forbids === undefined ? {} : { forbids }),
    })),
  ],
  'that somebody may see only the minimum': (facts, reach) => [
    facts,
    withGroups(reach, (group) => ({
      ...group,
      permits: group.permits.map((permit) => ({ ...permit, shows: 'full' as const })),
    })),
  ],
  'that rows ask something of the request': (facts, reach) => [
    facts,
    withGroups(reach, (group) => ({
      ...group,
      permits: group.permits.map((permit) => ({ ...permit, asks: [] })),
    })),
  ],
  'that there are other purposes': (facts, reach) => [
    facts,
    { ...reach, purposes: reach.purposes.slice(0, 1) },
  ],
  'that some properties are part of the minimum': (facts, reach) => [
    { ...facts, tree: withoutMinimum(facts.tree) },
    reach,
  ],
}

/** Whether some view is refused by the shape of its role with something forgotten. */
export function isFound(forget: Forget, views: readonly MadeView[]): boolean {
  return views.some(({ one, request, shown }) => {
    const reach = roleReaches.get(request.rol)
    if (reach === undefined || shown === undefined) return false
    const { tree, rights } = one.type
    const shape = shapeOf(...forget({ ...rights, tree }, reach))
    return !checkShape(one.type, shape, shown, {}).ok
  })
}

function withGroups(reach: RoleReach, change: (group: GroupReach) => GroupReach): RoleReach {
  return {
    ...reach,
    purposes: reach.purposes.map(
      (purpose) => new Map([...purpose].map(([name, group]) => [name, change(group)])),
    ),
  }
}

function withoutMinimum(tree: ShapeFacts['tree']): ShapeFacts['tree'] {
  return tree.map((object) => ({
    ...object,
    properties: Object.fromEntries(
      Object.entries(object.properties).map(([name, { minimum: _minimum, ...property }]) => [name, property]),
    ),
  }))
}
