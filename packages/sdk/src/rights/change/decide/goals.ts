import type { Element } from '../../conditions/element.ts'
import { isOwn } from '../../conditions/own.ts'
import { truthOf, yes } from '../../conditions/truth.ts'
import type { Involved } from '../../conditions/element.ts'
import type { Truth } from '../../conditions/truth.ts'
import type { Actie } from '../../mask/mask.ts'
import type { TreeObject } from '../../tree/message-tree.ts'
import { isPlain } from '../../view/copying.ts'
import type { Json } from '../../view/copying.ts'
import { nothingSaid } from '../../view/scratch.ts'
import type { Frame } from '../lay/frame.ts'
import { elementOf, goalKind, partyIn } from './element-of.ts'
import { groupsBelow, opens } from './gains.ts'
import { permitsFor, readingLevel } from './permits.ts'
import type { Standing } from './standing.ts'

/** Whether a goal that was there and is seen opens further because an own part works on it now, or none any more. */
export function gainsByGoal(standing: Standing, document: Json, seen: ReadonlySet<unknown>): boolean {
  const { mask, before, after, numberOf, told } = standing
  for (const { object, element } of goalsIn(standing, document)) {
    const { doel } = element
    if (!seen.has(doel) || after.isOwnGoal(doel) === before.isOwnGoal(doel)) continue
    const was = { element, involved: before }
    const becomes = { element, involved: after }
    for (const group of [...[...groupsBelow(standing.tree, object)].map(numberOf), ...told]) {
      if (readingLevel(mask, group, becomes) > readingLevel(mask, group, was)) return true
      const isOpened = (action: Actie): boolean =>
        permitsFor(mask, action, group, becomes).length > 0 &&
        permitsFor(mask, action, group, was).length === 0
      if (writing.some(isOpened)) return true
    }
  }
  return false
}

/**
 * Whether a part that was there becomes an own part, or is one no longer, while it may work on goals that are not seen.
 * It is said without looking whether it does.
 */
export function gainsByPart(standing: Standing, { object, before, after }: Frame): boolean {
  const { mask, tests, wie, mayHideGoals } = standing
  if (before === undefined || after === undefined || !mayHideGoals || !isPart(object)) return false
  const isMine = (value: Json, involved: Involved): Truth => {
    const { party, kind } = partyIn(object.eigenaar, value)
    return truthOf(isOwn(party, kind, wie, involved) === yes)
  }
  return opens(mask, tests, 'doel', [isMine(before, standing.before), isMine(after, standing.after)])
}

/** Something that is no goal, says whose it is and names the goals that it works on. */
function isPart({ declares, eigenaar, properties }: TreeObject): boolean {
  if (declares === goalKind || eigenaar === undefined) return false
  return Object.values(properties).some(({ names }) => names === goalKind)
}

const writing: readonly Actie[] = ['toevoegen', 'wijzigen', 'beeindigen']

interface Goal {
  readonly object: TreeObject
  readonly element: Element
}

function goalsIn({ tree }: Standing, document: Json): readonly Goal[] {
  const goals: Goal[] = []
  const look = (object: TreeObject | undefined, value: unknown, around: Element): void => {
    if (object === undefined) return
    if (Array.isArray(value)) for (const item of value) look(object, item, around)
    if (!isPlain(value)) return
    const element = elementOf(object, value, around)
    if (object.declares === goalKind) goals.push({ object, element })
    for (const [name, property] of Object.entries(object.properties))
      if (property.object !== undefined) look(tree[property.object], value[name], element)
  }
  look(tree[0], document, nothingSaid)
  return goals
}
