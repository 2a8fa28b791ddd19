import type { Issue } from '../../check/issue.ts'
import { labelAt } from '../../check/labels.ts'
import type { Labels } from '../../check/labels.ts'
import { changeIssue } from './change-issue.ts'
import type { ChangeIssue } from './change-issue.ts'
import type { Refusal } from './lay/layout.ts'
import type { Touch } from './lay/touch.ts'
import { escaped } from './patch/json-pointer.ts'
import { pointersIn } from './whole-pointer.ts'

/** Refusals as issues: each reason once for each place, and not again for what stands in that place. */
export function issuesOf(refusals: readonly Refusal[], labels: Labels): readonly ChangeIssue[] {
  const keys = new Set(refusals.map(({ code, pointer }) => `${code} ${pointer}`))
  const issues = new Map<string, ChangeIssue>()
  for (const { code, pointer } of refusals) {
    const isSaid = around(pointer).some((place) => keys.has(`${code} ${place}`))
    if (!isSaid) issues.set(`${code} ${pointer}`, changeIssue(code, pointer, placeName(labels, pointer)))
    if (issues.size === mostIssues) break
  }
  return [...issues.values()]
}

/** The places that a place stands in, but for the document itself. */
function around(pointer: string): readonly string[] {
  const steps = pointer.split('/')
  return steps.slice(2).map((_step, index) => steps.slice(0, index + 2).join('/'))
}

const mostIssues = 100

/**
 * What the schema says of the document after a change, as far as it is about what was written. All other trouble is
 * one issue without a place: it may lie in what is hidden, and so might even the number of issues.
 */
export function resultIssues(
  found: readonly Issue[],
  touches: readonly Touch[],
  document: unknown,
): readonly ChangeIssue[] {
  const pointers = pointersIn(document, new Set(touches.map(({ frame }) => frame)))
  const written = touches.flatMap((touch) => {
    const frame = isWritten(touch) ? pointers.get(touch.frame) : undefined
    if (frame === undefined) return []
    return [
      { whole: touch.kind === 'value' ? `${frame}/${escaped(touch.name)}` : frame, seen: touch.pointer },
    ]
  })
  const issues = new Map<string, ChangeIssue>()
  for (const { at, code, term, nl, en } of found) {
    const place = written.find(({ whole }) => at === whole || at.startsWith(`${whole}/`))
    if (place === undefined) return [changeIssue('rights/change-result-invalid')]
    const seen = `${place.seen}${at.slice(place.whole.length)}`
    issues.set(`${code} ${seen}`, {
      ...changeIssue('rights/change-result-invalid', seen),
      term,
      rule: code,
      nl,
      en,
    })
  }
  return [...issues.values()].slice(0, mostIssues)
}

/** A value or a thing of which nothing can be hidden, because all of it was sent. */
function isWritten(touch: Touch): boolean {
  if (touch.kind !== 'value') return touch.kind === 'added'
  const { list, names, codeList } = touch.property
  return touch.after !== undefined && (list !== true || (names ?? codeList) === undefined)
}

function placeName(labels: Labels, pointer: string): readonly [nl: string, en: string, term: string] {
  const [nl, en, term] = labelAt(labels, pointer)
  return [nl, en, term]
}
