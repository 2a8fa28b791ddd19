import { equal } from '../../../check/characters.ts'
import { isOwnWriting } from '../../conditions/own.ts'
import { yes } from '../../conditions/truth.ts'
import type { Requester } from '../../request/access-request.ts'
import { isOwnThing } from '../lay/frame.ts'
import type { Frame } from '../lay/frame.ts'
import type { Touch } from '../lay/touch.ts'
import { isNew } from './demand.ts'
import { partyIn } from './element-of.ts'

/** Whether who asks may make this touch as far as it is about who wrote what. */
export function respectsAuthor(touch: Touch, wie: Requester): boolean {
  const written = writtenThing(touch.frame)
  if (written === undefined) return true
  const isOwn = isAuthor(written, wie)
  if (isOwn || touch.kind === 'moved') return true
  if (touch.kind === 'removed' || isOwnVoice(written)) return false
  return touch.kind !== 'value' || touch.property.text !== true || touch.before === undefined
}

/** Whether an object keeps its author, or when it is new names nobody else than who asks. */
export function keepsAuthor(frame: Frame, wie: Requester): boolean {
  const { object, before, after } = frame
  if (object.auteur === undefined || after === undefined) return true
  if (before !== undefined) return equal(partyIn(object.auteur, before), partyIn(object.auteur, after))
  return partyIn(object.auteur, after).party === undefined || isAuthor(frame, wie)
}

/** The nearest existing object with an author around a touch; undefined when nobody wrote it, or it is itself new. */
function writtenThing(frame: Frame): Frame | undefined {
  if (isNew(frame) && isOwnThing(frame.object)) return undefined
  const { object, before, parent } = frame
  const hasAuthor = before !== undefined && partyIn(object.auteur, before).party !== undefined
  if (hasAuthor) return frame
  return parent === undefined ? undefined : writtenThing(parent)
}

/** All of it is somebody's own voice, as in own words, remarks and notes: its schema wants an author. */
function isOwnVoice({ object }: Frame): boolean {
  return (
    object.auteur?.some(({ steps: [first = ''] }) => object.properties[first]?.required === true) === true
  )
}

/**
 * Whether who asks wrote it. The own words of a resident may be written down by who represents them; whether somebody
 * represents them, and may do that, is for the rows to say. What carries an author carries the name of one person.
 */
function isAuthor({ object, before, after }: Frame, wie: Requester): boolean {
  const { party, kind } = partyIn(object.auteur, before ?? after ?? {})
  if (isOwnWriting(party, kind, wie) === yes) return true
  return kind === 'inwoner' && wie.namens?.some((inwoner) => inwoner === party) === true
}
