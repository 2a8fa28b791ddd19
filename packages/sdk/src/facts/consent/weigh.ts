import type { Toestemming } from '../../../generated/toestemming/1.0/types.ts'
import type { Unbranded } from '../../ids.ts'
import { dutchDayOf } from '../days/dutch-day.ts'
import type { ConsentReason } from './consent-reason.ts'
import { missingGiver } from './givers.ts'
import type { ConsentPerson, ConsentQuestion } from './question.ts'
import { isNamed, specificityFor } from './specificity.ts'
import type { Specificity } from './specificity.ts'

/** A consent as a document, with ids as plain text or checked. */
export type ConsentDocument = Unbranded<Toestemming>

/** What a consent says for one resident, before it is held against the others. */
export interface WeighedConsent {
  readonly document: ConsentDocument
  /** `consents`, `refuses`, or why it says nothing here. */
  readonly reason: ConsentReason
  readonly specificity: Specificity
}

/** Weighs one consent for one resident: a yes must fit in every respect, a no counts unless it surely does not. */
export function weigh(
  document: ConsentDocument,
  person: ConsentPerson,
  question: ConsentQuestion,
  isDisputed: boolean,
): WeighedConsent {
  const receiver = specificityFor(document.naar, question.naar)
  const specificity = { receiver, plan: document.plan === undefined ? 0 : 1 }
  const absent = absentBecause(document, question)
  if (absent !== undefined) return { document, reason: absent, specificity }
  const reason =
    document.status === 'geweigerd'
      ? refusalOf(document, person)
      : yesOf(document, person, question, isDisputed)
  return { document, reason, specificity }
}

/** Why a yes or a no is not there at all. */
function absentBecause(document: ConsentDocument, question: ConsentQuestion): ConsentReason | undefined {
  const { status, verwerkingsdoel, plan, periode } = document
  if (status === 'foutief') return 'entered-in-error'
  if (verwerkingsdoel !== question.verwerkingsdoel) return 'other-purpose'
  if (isNamed(document.van, question.van) === false) return 'other-discloser'
  if (isNamed(document.naar, question.naar) === false) return 'other-receiver'
  if (plan !== undefined && plan !== question.plan) return 'other-plan'
  if (question.naarRegimes?.includes(document.regimes.naar) === false) return 'other-receiving-act'
  if (question.op < periode.begindatum) return 'before-period'
  if (periode.einddatum !== undefined && periode.einddatum < question.op) return 'after-period'
  return status === 'ingetrokken' && isWithdrawn(document, question.op) ? 'withdrawn' : undefined
}

/** From the Dutch day of the withdrawal on, that whole day included; when that day cannot be told, at once. */
function isWithdrawn({ intrekking }: ConsentDocument, op: string): boolean {
  const day = intrekking === undefined ? undefined : dutchDayOf(intrekking.op)
  return day === undefined || day <= op
}

/** A no needs no age and no proof; only what another says about themselves is no refusal by this resident. */
function refusalOf({ gegevenDoor, over }: ConsentDocument, { inwoner }: ConsentPerson): ConsentReason {
  const speakFor = gegevenDoor.map((giver) => (giver.soort === 'inwoner' ? giver.inwoner : giver.namens))
  const refuses = speakFor.some((person) => person === inwoner || !over.includes(person))
  return refuses ? 'refuses' : 'given-by-another'
}

function yesOf(
  { bewijs, gegevenDoor }: ConsentDocument,
  person: ConsentPerson,
  { op, van, naar, naarRegimes }: ConsentQuestion,
  isDisputed: boolean,
): ConsentReason {
  if (isDisputed) return 'versions-conflict'
  if (van === undefined) return 'discloser-unknown'
  if (naar === undefined) return 'receiver-unknown'
  if (naarRegimes === undefined) return 'receiving-act-unknown'
  const given = dutchDayOf(bewijs.op)
  if (given === undefined || given > op) return 'not-yet-given'
  // Entitled when it was given and still now: a parent's yes ends when the child must be asked too.
  return missingGiver(gegevenDoor, person, [given, op]) ?? 'consents'
}
