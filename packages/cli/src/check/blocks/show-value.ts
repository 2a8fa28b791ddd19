import type { DocumentIssue } from '../document-issue.ts'

/** Whether a report shows what stands in a document: not at all, its shape, or itself. */
export type ShownValues = 'full' | 'masked' | 'none'

const longestShown = 80

/** The value that an issue is about, as far as it may be shown; of a list or an object no more than its kind. */
export function showValue(
  document: unknown,
  { at, code }: DocumentIssue,
  how: 'full' | 'masked',
): string | undefined {
  if (code === 'sdk/required' || document === undefined) return undefined
  const found = valueAt(document, at)
  if (found === undefined) return undefined
  if (Array.isArray(found)) return `[${found.length}]`
  if (typeof found === 'object' && found !== null) return '{}'
  const text = JSON.stringify(found)
  const shown = how === 'full' ? text : masked(text)
  return shown.length > longestShown ? `${shown.slice(0, longestShown)}…` : shown
}

/** Letters become x and digits 9, so that the form shows and the person does not. */
function masked(text: string): string {
  if (text === 'true' || text === 'false') return '?'
  return text
    .replaceAll(/\p{L}/gu, 'x')
    .replaceAll(/\p{N}/gu, '9')
    .replaceAll(/[^x9\s"'.,:;/@_+-]/gu, '?')
}

function valueAt(document: unknown, pointer: string): unknown {
  let value = document
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = Reflect.get(value, name)
  }
  return value
}
