import { isPlain } from '../view/copying.ts'
import type { Frame } from './lay/frame.ts'
import { escaped } from './patch/json-pointer.ts'

/** The place in the whole document of an object that a change laid down; undefined when it is not there any more. */
export function pointersIn(document: unknown, frames: ReadonlySet<Frame>): ReadonlyMap<Frame, string> {
  const byValue = new Map<unknown, Frame>()
  for (const frame of frames) if (frame.after !== undefined) byValue.set(frame.after, frame)
  const found = new Map<Frame, string>()
  const look = (value: unknown, pointer: string): void => {
    const frame = byValue.get(value)
    if (frame !== undefined) found.set(frame, pointer)
    if (Array.isArray(value)) for (const [index, item] of value.entries()) look(item, `${pointer}/${index}`)
    else if (isPlain(value))
      for (const [name, inner] of Object.entries(value)) look(inner, `${pointer}/${escaped(name)}`)
  }
  look(document, '')
  return found
}
