import { equal } from '../../../check/characters.ts'
import type { Requester } from '../../request/access-request.ts'
import type { TreeObject } from '../../tree/message-tree.ts'
import { isPlain } from '../../view/copying.ts'
import type { Json } from '../../view/copying.ts'

/** One document before and after a change: as it is, or as far as who asks sees it. */
export interface Versions {
  readonly before: Json
  readonly after: Json
}

/**
 * Whether a change of a document from which the facts of a request are read gives who asks more: their own role
 * assignment, a consent for themselves, or residents for whom they act.
 */
export function gainsByFacts(
  object: TreeObject | undefined,
  { before, after }: Versions,
  wie: Requester,
): boolean {
  switch (object?.properties['id']?.names) {
    case 'roltoewijzingId':
      return before['id'] === wie.roltoewijzing && changesAssignment(before, after)
    case 'toestemmingId':
      return [before, after].some((consent) => isFor(consent, wie)) && changesConsent(before, after)
    case 'inwonerId':
      return representationsBy(after, wie).some(
        (one) => !representationsBy(before, wie).some((old) => equal(old, one)),
      )
    default:
      return false
  }
}

const assignmentFacts = [
  'rol',
  'organisatie',
  'team',
  'reikwijdte',
  'geheimhouding',
  'wettelijkeRegimes',
  'periode',
  'redenEinde',
] as const

function changesAssignment(before: Json, after: Json): boolean {
  const holder = ({ persoon }: Json): unknown =>
    isPlain(persoon) ? [persoon['soort'], persoon['inwoner']] : undefined
  return differs(before, after, assignmentFacts) || !equal(holder(before), holder(after))
}

const consentFacts = [
  'over',
  'gegevenDoor',
  'verwerkingsdoel',
  'gegevensgroepen',
  'van',
  'naar',
  'regimes',
  'plan',
  'uitdrukkelijk',
  'periode',
] as const

/** Who receives does not say what was agreed; that it is agreed no longer, they may say. */
function changesConsent(before: Json, after: Json): boolean {
  const isOpened = before['status'] !== after['status'] && before['status'] !== 'gegeven'
  return isOpened || differs(before, after, consentFacts)
}

function isFor({ naar }: Json, { organisatie, roltoewijzing }: Requester): boolean {
  const isMe = (party: unknown): boolean =>
    isPlain(party) &&
    ((organisatie !== undefined && party['organisatie'] === organisatie) ||
      (roltoewijzing !== undefined && party['roltoewijzing'] === roltoewijzing))
  return Array.isArray(naar) && naar.some(isMe)
}

function representationsBy({ vertegenwoordigers }: Json, { inwoner }: Requester): readonly unknown[] {
  if (inwoner === undefined || !Array.isArray(vertegenwoordigers)) return []
  return vertegenwoordigers.flatMap((one: unknown) =>
    isPlain(one) && one['inwoner'] === inwoner ? [[one['soort'], one['periode']]] : [],
  )
}

function differs(before: Json, after: Json, names: readonly string[]): boolean {
  return names.some((name) => !equal(before[name], after[name]))
}
