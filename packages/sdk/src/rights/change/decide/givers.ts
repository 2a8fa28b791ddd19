import { equal } from '../../../check/characters.ts'
import type { Requester } from '../../request/access-request.ts'
import type { TreeObject } from '../../tree/message-tree.ts'
import { isPlain } from '../../view/copying.ts'
import type { Json } from '../../view/copying.ts'
import type { Versions } from './fact-documents.ts'

/**
 * Whether a resident or representative writes down the yes of another in a consent: a child that of its parent, a parent
 * that of the child. Staff record what others said to them; a resident who asks by a role assignment is no staff.
 */
export function givesForAnother(
  object: TreeObject | undefined,
  { before, after }: Versions,
  wie: Requester,
): boolean {
  if (object?.properties['id']?.names !== 'toestemmingId' || isStaff(wie)) return false
  const known = giversIn(before)
  return giversIn(after).some((giver) => !known.some((old) => equal(old, giver)) && !isOwnYes(giver, wie))
}

function isStaff({ roltoewijzing, inwoner }: Requester): boolean {
  return roltoewijzing !== undefined && inwoner === undefined
}

function giversIn({ gegevenDoor }: Json): readonly unknown[] {
  return Array.isArray(gegevenDoor) ? gegevenDoor : []
}

function isOwnYes(giver: unknown, { inwoner, namens = [] }: Requester): boolean {
  if (!isPlain(giver) || inwoner === undefined) return false
  return giver['soort'] === 'inwoner'
    ? giver['inwoner'] === inwoner
    : namens.some((represented) => represented === giver['namens'])
}
