import type { Involved } from '../../conditions/element.ts'
import { isOwn, isOwnOrganisation } from '../../conditions/own.ts'
import { no, unknown, yes } from '../../conditions/truth.ts'
import type { Truth } from '../../conditions/truth.ts'
import type { Mask } from '../../mask/mask.ts'
import type { Requester } from '../../request/access-request.ts'
import type { MessageTree, TreeObject } from '../../tree/message-tree.ts'
import { nothingSaid } from '../../view/scratch.ts'
import type { Frame } from '../lay/frame.ts'
import { asksFor, opens } from './gains.ts'
import type { DecidingTests } from './gains.ts'

/** Who is who and whose goals are whose, before and after a change. */
export interface Standing {
  readonly mask: Mask
  readonly tree: MessageTree
  readonly wie: Requester
  readonly before: Involved
  readonly after: Involved
  /** The number in the mask of a group of the type. */
  readonly numberOf: (group: number) => number
  /** The groups, by number in the mask, that some code of the message tells of. */
  readonly told: readonly number[]
  /** The tests of everything in the message. */
  readonly tests: DecidingTests
  /** Whether some goals may be hidden. */
  readonly mayHideGoals: boolean
}

/** The kind of id of somebody who is involved. */
export const participantKind: NonNullable<TreeObject['declares']> = 'betrokkeneId'

/** Whether a change of somebody who is involved makes who asks more than they were. */
export function gainsByPerson(standing: Standing, { object, before, after }: Frame): boolean {
  if (object.declares !== participantKind) return false
  const { wie, mask, tests } = standing
  // Where a colleague works is read here: who comes, goes or changes says it, or no longer makes it unsure.
  const roles = [before?.['roltoewijzing'], after?.['roltoewijzing']]
  if (roles.some((role) => opensByRole(standing, role))) return true
  if (before === undefined || after === undefined) return false
  // Whom an element is about, and with whose consent, is read through who is involved.
  if (before['inwoner'] !== after['inwoner']) return true
  const isSame = (name: string): boolean => before[name] === after[name]
  if (isSame('roltoewijzing') && isSame('organisatie')) return false
  const asks = ({ permitting = new Set(), forbidding = new Set() }: Partial<DecidingTests>): boolean =>
    (['eigenaar', 'ontvanger', 'doel'] as const).some((aspect) =>
      asksFor(mask, { permitting, forbidding }, aspect),
    )
  const { id } = after
  const isMine = (involved: Involved): boolean =>
    isOwn(id, 'betrokkene', wie, involved) === yes ||
    isOwnOrganisation(id, 'betrokkene', wie, involved) === yes
  return (
    asks({ forbidding: tests.forbidding }) ||
    (asks({ permitting: tests.permitting }) && isMine(standing.after) && !isMine(standing.before))
  )
}

function opensByRole({ mask, tests, wie, before, after }: Standing, role: unknown): boolean {
  if (role === undefined || role === wie.roltoewijzing) return false
  const isColleague = (involved: Involved): Truth => isOwnOrganisation(role, 'roltoewijzing', wie, involved)
  return opens(mask, tests, 'eigenaar', [isColleague(before), isColleague(after)])
}

/** Whether an answer about the document as a whole, such as that a part of who asks has not ended, opens something. */
export function gainsByDocument({ mask, tests, before, after }: Standing): boolean {
  const truthOf = (number: number, involved: Involved): Truth => {
    const test = mask.tests[number]
    return test === undefined || test.asks.length > 0 ? unknown : test.truth(nothingSaid, involved)
  }
  const becomes = (number: number, truth: Truth): boolean =>
    truthOf(number, after) === truth && truthOf(number, before) !== truth
  return (
    [...tests.permitting].some((number) => becomes(number, yes)) ||
    [...tests.forbidding].some((number) => becomes(number, no))
  )
}
