import { equal } from '../../../check/characters.ts'
import type { Voorwaarde } from '../../../../generated/bevoegdheid/1.0/types.ts'
import { conditionsOf } from '../../mask/compile-mask.ts'
import type { Policy } from '../../policy/policy.ts'
import type { AccessRequest } from '../../request/access-request.ts'
import type { TreeObject } from '../../tree/message-tree.ts'
import type { Json } from '../../view/copying.ts'
import type { Frame } from '../lay/frame.ts'
import { participantKind } from './standing.ts'

const householdKind: NonNullable<TreeObject['declares']> = 'huishoudenId'

/**
 * Whether a change makes who asks somebody to whom a fact of the case applies that did not: the facts of their next
 * request are read from this document. A fact that is so already is no gain.
 */
export function gainsByCase(policy: Policy, request: AccessRequest, frame: Frame): boolean {
  const { zaak } = request
  const opens = (soort: Voorwaarde['soort'], fact: boolean | undefined): boolean =>
    policy
      .rowsOf(request.rol)
      .some(
        (row) =>
          (row.effect === 'toestaan') === (fact !== true) &&
          conditionsOf(row).some((condition) => condition.soort === soort),
      )
  return (
    (changesOwnPart(frame, request) && opens('betrokken-bij-plan', zaak.betrokken)) ||
    (changesScope(frame) && opens('toegewezen-aan-zaak', zaak.toegewezen))
  )
}

/** Who asks comes to stand among who is involved, no longer does, or does so in another period. */
function changesOwnPart({ object, before, after }: Frame, { wie }: AccessRequest): boolean {
  if (object.declares !== participantKind) return false
  const isMe = (person: Json | undefined): boolean =>
    person !== undefined &&
    (['roltoewijzing', 'inwoner'] as const).some(
      (name) => wie[name] !== undefined && person[name] === wie[name],
    )
  if (!isMe(before) && !isMe(after)) return false
  return isMe(before) !== isMe(after) || !equal(before?.['periode'], after?.['periode'])
}

/** The document is about somebody else, or about another household. */
function changesScope({ object, parent, before, after }: Frame): boolean {
  if (parent !== undefined || before === undefined || after === undefined) return false
  const about = (object.over ?? []).map(({ steps: [first = ''] }) => first)
  const households = Object.entries(object.properties).flatMap(([name, { names }]) =>
    names === householdKind ? [name] : [],
  )
  return [...about, ...households].some((name) => !equal(before[name], after[name]))
}
