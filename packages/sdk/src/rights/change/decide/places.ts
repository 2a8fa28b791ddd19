import { full } from '../../mask/level.ts'
import type { Mask } from '../../mask/mask.ts'
import type { MessageTree, TreeObject } from '../../tree/message-tree.ts'
import { useOf } from '../lay/frame.ts'
import type { Frame, Use } from '../lay/frame.ts'
import type { Touch, ValueTouch } from '../lay/touch.ts'
import type { Situation } from './contexts.ts'
import { isNew } from './demand.ts'
import { isShown, readingLevel } from './permits.ts'

/** Whether a value may be written at all: ids stay, and what is kept about the record is for who keeps it. */
export function isWritable({ frame, name, before, after }: ValueTouch): boolean {
  if (before !== undefined && after === undefined && frame.after === undefined) return true
  if (name === '$schema') return false
  return !isInRecord(frame) && (name !== 'id' || frame.before === undefined)
}

/** Whether an object is in the record of a document, which says of each version when and by whom it was made. */
export function isInRecord({ object, parent }: Frame): boolean {
  const properties = Object.values(object.properties)
  const isRecord = properties.some(
    ({ tellsOfChange, required }) => tellsOfChange === true && required === true,
  )
  return (isRecord && parent !== undefined) || (parent !== undefined && isInRecord(parent))
}

const logKind: NonNullable<TreeObject['declares']> = 'inzageregelId'

/** Whether a touch would change what an entry of an access log says happened; only its assessment is written later. */
export function isLogged({ frame, pointer }: Touch): boolean {
  return rootOf(frame).properties['id']?.names === logKind && !/^\/beoordeling(?:\/|$)/.test(pointer)
}

function rootOf({ object, parent }: Frame): TreeObject {
  return parent === undefined ? object : rootOf(parent)
}

/** What decides whether who asks would see something. */
export interface SightFacts {
  readonly mask: Mask
  /** The number in the mask of a group of the type. */
  readonly numberOf: (group: number) => number
  /** Whether nothing of the message can be hidden. */
  readonly seesAll: boolean
  /** Whether some things of a kind may be hidden. */
  readonly mayBeHidden: (kind: string) => boolean
  /** The groups, by number in the mask, that some code of a list tells of. */
  readonly tells: (codeList: number) => readonly number[]
}

/**
 * Whether nothing can stand where nothing is seen. It is said without looking: only where who asks would see any value
 * may they put one, so that what is hidden is never overwritten and a refusal tells nothing of it.
 */
export function isSurelyEmpty(
  { frame, property, before }: Pick<ValueTouch, 'frame' | 'property' | 'before'>,
  tree: MessageTree,
  sight: SightFacts,
  situation: Situation,
): boolean {
  if (before !== undefined || isNew(frame) || property.saysType === true) return true
  const shows = ({ group, minimum }: Use): boolean =>
    isShown(readingLevel(sight.mask, sight.numberOf(group), situation), minimum)
  const mayTell = (codeList: number): boolean =>
    sight.tells(codeList).some((group) => readingLevel(sight.mask, group, situation) < full)
  if (property.tellsOfChange === true && !sight.seesAll) return false
  if (!shows(useOf(property, frame.use)) || !isShownItself(frame, shows)) return false
  if (mayHideByCode(frame, tree, mayTell)) return false
  // A reference to something hidden is left out of the view; a list of references keeps what is hidden in it.
  return property.list === true || property.names === undefined || !sight.mayBeHidden(property.names)
}

/** An object may be in sight only through things in it; then its own values are not. */
function isShownItself({ use, isSeen, parent }: Frame, shows: (use: Use) => boolean): boolean {
  if (use === undefined) return true
  return shows(use) && (isSeen || parent === undefined || isShownItself(parent, shows))
}

/** An object that is not seen may be there with a code that hides it. */
function mayHideByCode(
  { object, parent, isSeen }: Frame,
  tree: MessageTree,
  mayTell: (codeList: number) => boolean,
): boolean {
  if (isSeen || parent === undefined) return false
  return holdsTelling(object, tree, mayTell) || mayHideByCode(parent, tree, mayTell)
}

function holdsTelling(
  object: TreeObject,
  tree: MessageTree,
  mayTell: (codeList: number) => boolean,
): boolean {
  return Object.values(object.properties).some(({ codeList, list, object: number, required }) => {
    if (codeList !== undefined && list !== true) return mayTell(codeList)
    const inner = number === undefined || list === true || required !== true ? undefined : tree[number]
    return inner !== undefined && holdsTelling(inner, tree, mayTell)
  })
}
