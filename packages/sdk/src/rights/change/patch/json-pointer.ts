import { isPlain } from '../../view/copying.ts'
import { isUnsafeName, patchLimits } from './json-size.ts'

/** The steps of a JSON Pointer (RFC 6901), or undefined when it is none or could not lead anywhere. */
export function stepsOf(pointer: unknown): readonly string[] | undefined {
  if (typeof pointer !== 'string' || pointer.length > patchLimits.pointer) return undefined
  if (pointer === '') return []
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return undefined
  const steps = pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  return steps.length > patchLimits.depth || steps.some(isUnsafeName) ? undefined : steps
}

/** One step as it stands in a pointer. */
export function escaped(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** What stands in an object or a list under a step; undefined when nothing does. */
export function valueUnder(container: unknown, step: string): unknown {
  if (Array.isArray(container)) {
    const index = indexOf(step)
    return index === undefined ? undefined : container[index]
  }
  return isPlain(container) && Object.hasOwn(container, step) ? container[step] : undefined
}

/** A list index as RFC 6901 writes it: no sign, no leading zero. */
export function indexOf(step: string): number | undefined {
  return /^(?:0|[1-9][0-9]{0,8})$/.test(step) ? Number(step) : undefined
}
