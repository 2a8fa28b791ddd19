import { isObject } from '../json.ts'
import { holds, orderUrl } from '../write/navigate.ts'
import type { ChildStep, Filter, FollowStep, ReferrerStep, Step } from '../path/step.ts'
import { aboutByType, fixedByReferrer, fixedByType } from '../write/fixed.ts'
import { referencesTo, resolve } from './bundle-index.ts'
import { down, items, textAt } from './cursor.ts'
import type { Cursor, Mark } from './cursor.ts'
import type { Reading } from './reading.ts'
import { peopleOf } from './subject.ts'

/** All elements that a path leads to, in their order; what is understood on the way goes along with each. */
export function walk(from: Cursor, steps: readonly Step[], reading: Reading): readonly Cursor[] {
  const [first] = steps
  // Most of what could be said is not.
  if (first?.kind === 'child' && down(from, first.name) === undefined) return []
  const start: Cursor = { ...from, marks: [], passed: [] }
  return steps.reduce<readonly Cursor[]>(
    (at, step, number) => at.flatMap((cursor) => next(cursor, step, number, reading)),
    [start],
  )
}

function next(cursor: Cursor, step: Step, number: number, reading: Reading): readonly Cursor[] {
  if (step.kind === 'child') return children(cursor, step)
  const found = step.kind === 'follow' ? follow(cursor, step, reading) : referrers(cursor, step, reading)
  return found.map((resource) => ({ ...resource, passed: [...cursor.passed, { step: number, resource }] }))
}

function children(cursor: Cursor, step: ChildStep): readonly Cursor[] {
  const repeats = step.many || step.first || step.filters.length > 0
  if (!repeats) {
    const found = down(cursor, step.name)
    return found === undefined ? [] : [found]
  }
  const passing = items(cursor, step.name).filter((item) => passes(item, step.filters))
  const chosen = step.many ? passing : passing.slice(0, 1)
  return chosen.map((item) => ({ ...item, marks: [...item.marks, ...marksOf(item, step.filters)] }))
}

function follow(reference: Cursor, step: FollowStep, reading: Reading): readonly Cursor[] {
  const target = resolve(reading.index, reference)
  if (target === undefined || !step.types.includes(textAt(target, 'resourceType') ?? '')) return []
  if (!passes(target, step.filters)) return []
  return [arrived(target, [...reference.marks, ...referenceMarks(reference)], step.filters, reading)]
}

/** Where a reference points to, in whichever way it says that. */
function referenceMarks(reference: Cursor): readonly Mark[] {
  const literal = down(reference, 'reference')
  const identifier = literal === undefined ? down(reference, 'identifier') : undefined
  const parts = identifier === undefined ? [] : [down(identifier, 'system'), down(identifier, 'value')]
  return markAll([literal, down(reference, 'type'), ...parts])
}

function referrers(cursor: Cursor, step: ReferrerStep, reading: Reading): readonly Cursor[] {
  const found = referencesTo(reading.index, cursor, step).flatMap(({ resource, reference }) => {
    if (!passes(resource, step.filters)) return []
    const order = items(resource, 'extension').find((each) => textAt(each, 'url') === orderUrl)
    const marks = [...cursor.marks, ...referenceMarks(reference), ...orderMarks(order)]
    const number = order === undefined ? undefined : down(order, 'valuePositiveInt')?.value
    return [{ at: arrived(resource, marks, step.filters, reading), number: Number(number ?? Infinity) }]
  })
  const inOrder = found.toSorted((left, right) =>
    left.number < right.number ? -1 : Number(left.number > right.number),
  )
  return (step.many ? inOrder : inOrder.slice(0, 1)).map(({ at }) => at)
}

function orderMarks(order: Cursor | undefined): readonly Mark[] {
  return order === undefined ? [] : markAll([down(order, 'url'), down(order, 'valuePositiveInt')])
}

function arrived(
  resource: Cursor,
  marks: readonly Mark[],
  filters: readonly Filter[],
  reading: Reading,
): Cursor {
  const own = markAll(['resourceType', 'id'].map((name) => down(resource, name)))
  const at = { ...resource, marks: [...marks, ...own, ...marksOf(resource, filters)] }
  return { ...at, marks: [...at.marks, ...constantsOf(at, reading)] }
}

/** The constants of a resource that only helps to say something about another one. */
function constantsOf(resource: Cursor, reading: Reading): readonly Mark[] {
  const type = textAt(resource, 'resourceType') ?? ''
  const constants = { ...fixedByReferrer[type], ...fixedByType[type] }
  const fixed = Object.entries(constants).flatMap(([name, value]) => {
    const found = down(resource, name)
    return found?.value === value ? markAll([found]) : []
  })
  return [...fixed, ...aboutMarks(resource, aboutByType[type] ?? {}, reading)]
}

/** Whom a resource is about is understood when those are the same people as the document is about. */
export function aboutMarks(
  resource: Cursor,
  about: Readonly<Record<string, '$subject' | '$patient'>>,
  reading: Reading,
): readonly Mark[] {
  return Object.entries(about).flatMap(([name, who]) => {
    const reference = down(resource, name)
    if (reference === undefined || !isObject(reference.value)) return []
    const before = reading.taken.length
    const people = peopleOf(reading, reference) ?? []
    const marks = reading.taken.splice(before)
    const meant = who === '$patient' ? reading.subject.slice(0, 1) : reading.subject
    return people.join() === meant.join() ? marks : []
  })
}

function passes(cursor: Cursor, filters: readonly Filter[]): boolean {
  const { value } = cursor
  return filters.length === 0 || (isObject(value) && filters.every((filter) => holds(value, filter)))
}

function marksOf(cursor: Cursor, filters: readonly Filter[]): readonly Mark[] {
  return filters.flatMap((filter) => {
    if (filter.kind === 'value') return markAll([down(cursor, filter.name)])
    const codings = items(cursor, filter.name)
      .flatMap((concept) => items(concept, 'coding'))
      .filter(
        (coding) => textAt(coding, 'system') === filter.system && textAt(coding, 'code') === filter.code,
      )
    return codings.flatMap((coding) => markAll([down(coding, 'system'), down(coding, 'code')]))
  })
}

function markAll(cursors: readonly (Cursor | undefined)[]): readonly Mark[] {
  return cursors.flatMap((cursor) =>
    cursor === undefined ? [] : [{ source: cursor.source, path: cursor.path }],
  )
}
