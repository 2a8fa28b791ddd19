import type { MessageTree } from '../../tree/message-tree.ts'
import { isPlain } from '../../view/copying.ts'
import { escaped } from '../patch/json-pointer.ts'
import { isOwnThing, useOf } from './frame.ts'
import type { Frame } from './frame.ts'
import type { Touch } from './touch.ts'

/**
 * What is taken away goes with all that is in it: each part is a touch, because each may be somebody else's. The frame
 * holds what was seen of it, so that nothing hidden is looked at.
 */
export function goneTouches(tree: MessageTree, frame: Frame): readonly Touch[] {
  const own: readonly Touch[] = frame.isElement ? [{ kind: 'removed', frame, pointer: frame.pointer }] : []
  const inside = Object.entries(frame.object.properties).flatMap(([name, property]): readonly Touch[] => {
    const before = frame.before?.[name]
    if (before === undefined) return []
    const pointer = `${frame.pointer}/${escaped(name)}`
    const object = property.object === undefined ? undefined : tree[property.object]
    if (object === undefined)
      return [{ kind: 'value', frame, name, property, pointer, before, after: undefined }]
    const isList = Array.isArray(before)
    return (isList ? before : [before]).flatMap((item: unknown, number) =>
      goneTouches(tree, {
        object,
        parent: frame,
        use: useOf(property, frame.use),
        pointer: isList ? `${pointer}/${number}` : pointer,
        before: isPlain(item) ? item : undefined,
        after: undefined,
        isElement: isList || isOwnThing(object),
        isSeen: true,
        ends: false,
      }),
    )
  })
  return [...own, ...inside]
}
