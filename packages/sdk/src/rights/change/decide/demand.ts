import type { Actie } from '../../mask/mask.ts'
import type { TreeProperty } from '../../tree/message-tree.ts'
import { isOwnThing } from '../lay/frame.ts'
import type { Frame } from '../lay/frame.ts'
import type { Touch, ValueTouch } from '../lay/touch.ts'
import { endedCodes } from './ended-codes.ts'

/** Ways to be permitted, of which one is enough; of each way all actions are needed. */
export type Demand = readonly (readonly Actie[])[]

/** What a touch asks of who makes it. */
export function demandOf(touch: Touch, codeLists: readonly string[]): Demand {
  const { frame } = touch
  if (isNew(frame)) return isPartOfExisting(frame) || isCoreOfExisting(frame) ? change : [['toevoegen']]
  if (isGone(frame)) return isPartOfExisting(frame) ? change : [['beeindigen', 'wijzigen']]
  return touch.kind === 'value' && isEnding(touch, codeLists) ? [['beeindigen'], ['wijzigen']] : change
}

const change: Demand = [['wijzigen']]

/** Whether an object is new, as a thing or as a part of a new thing; a value that is new in a thing is not. */
export function isNew(frame: Frame): boolean {
  if (frame.before !== undefined) return false
  return frame.isElement || (frame.parent !== undefined && isNew(frame.parent))
}

/** Whether an object is taken away, itself or with the thing that it is in. */
export function isGone({ before, after }: Frame): boolean {
  return before !== undefined && after === undefined
}

/**
 * Whether an object that comes or goes is no thing of its own, but says something of a thing that stays: a life area
 * of a goal. Then it changes that thing. In the document itself such an item counts as a thing.
 */
function isPartOfExisting({ object, isElement, parent }: Frame): boolean {
  if (parent === undefined || (isElement && isOwnThing(object))) return false
  if (isNew(parent) || isGone(parent)) return isPartOfExisting(parent)
  const holder = holderOf(parent)
  return holder.parent !== undefined
}

/** Whether something new is part of what an existing thing says: who receives, in a consent that was given. */
function isCoreOfExisting({ object, parent, isElement, isCore }: Frame): boolean {
  if (parent === undefined) return false
  if (!isNew(parent)) return isCore === true
  return !(isElement && isOwnThing(object)) && isCoreOfExisting(parent)
}

/** The nearest thing around: the document, or a part that says whom it is about or whose it is. */
export function holderOf(frame: Frame): Frame {
  return frame.parent === undefined || isOwnThing(frame.object) ? frame : holderOf(frame.parent)
}

/** Ending sets an end where there was none, or a status to one with which it stops. */
function isEnding({ frame, property, before, after }: ValueTouch, codeLists: readonly string[]): boolean {
  if (property.ends === true || isEnd(frame)) return before === undefined && after !== undefined
  const ended = endedCodes.get(codeListOf(property, codeLists))
  return ended !== undefined && ended.has(after) && !ended.has(before)
}

/** What says how and why something ended, and comes with the end. */
function isEnd({ ends, isSeen, isElement, parent }: Frame): boolean {
  if (isSeen || isElement) return false
  return ends || (parent !== undefined && isEnd(parent))
}

function codeListOf({ codeList }: TreeProperty, codeLists: readonly string[]): string {
  return codeList === undefined ? '' : (codeLists[codeList] ?? '')
}
