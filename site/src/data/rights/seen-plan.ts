import { ondersteuningsplanRights } from '@samenspraak/sdk/ondersteuningsplan/rights'
import { viewOfChecked } from '@samenspraak/sdk/rights'
import type { InBoth } from '../../language.ts'
import { currentSchemas } from '../fields.ts'
import type { Kind } from '../field-kind.ts'
import type { PartField } from '../message-parts.ts'
import { partsOf } from '../message-parts.ts'
import { partId } from '../model-place.ts'
import { caseRequest } from './case-request.ts'
import { casePlan } from './plan-case.ts'
import { fieldsOfKind } from './kind-fields.ts'
import { policy } from './policy.ts'
import { sayValue } from './say-value.ts'

/** Whether a role sees something of the plan: as it is, only when the family consents, or not at all. */
export type Seen = 'shown' | 'with-consent' | 'hidden'

/** One field of the plan with what it says and whether a role sees it. */
export interface SeenField {
  readonly titel: InBoth<string>
  readonly group: string
  /** What the plan says. */
  readonly text: InBoth<string>
  readonly seen: Seen
  /** What the role sees of it, which may be a part; nothing when it is hidden. */
  readonly seenText: InBoth<string>
}

/** A thing in the plan, such as one goal. */
export interface SeenItem {
  readonly fields: readonly SeenField[]
}

/** The things of one kind in the plan; its own facts are one thing. */
export interface SeenSection {
  readonly id: string
  readonly titel: InBoth<string>
  readonly group: string
  readonly items: readonly SeenItem[]
}

type Plain = Readonly<Record<string, unknown>>

/** What a role has of a part of the plan, without and with consent. */
type Copies = readonly [none: unknown, all: unknown]

const made = new Map<string, readonly SeenSection[]>()

/** The invented plan as a role sees it, everything that it does not see included. */
export function seenPlan(role: string): readonly SeenSection[] {
  const known = made.get(role) ?? sectionsFor(role)
  made.set(role, known)
  return known
}

function sectionsFor(role: string): readonly SeenSection[] {
  const [entry] = currentSchemas.filter(({ naam }) => naam === 'ondersteuningsplan')
  if (entry === undefined) return []
  const root = partsOf(entry).find(({ id }) => id === partId(''))?.fields ?? []
  const plan: Plain = { ...casePlan }
  const copies: Copies = [copyFor(role, 'none'), copyFor(role, 'all')]
  const present = root.filter(({ name }) => plan[name] !== undefined && name !== '$schema')
  const own = present.filter(({ kind }) => !hasFields(kind))
  return [
    {
      id: 'plan',
      titel: { nl: 'Het plan zelf', en: 'The plan itself' },
      group: 'omslag',
      items: [itemOf(plan, copies, own)],
    },
    ...present
      .filter(({ kind }) => hasFields(kind))
      .map((field) => sectionOf(field, plan[field.name], copies)),
  ].filter(({ items }) => items.some(({ fields }) => fields.length > 0))
}

function copyFor(role: string, consents: 'all' | 'none'): unknown {
  return viewOfChecked(ondersteuningsplanRights, casePlan, caseRequest(role, consents), policy).document
}

function sectionOf(field: PartField, value: unknown, [none, all]: Copies): SeenSection {
  const things = Array.isArray(value) ? value.filter(isPlain) : isPlain(value) ? [value] : []
  const copies = [none, all].map((copy) => matched(things, inside(copy, field.name)))
  const fields = fieldsOfKind(field.kind)
  return {
    id: field.name,
    titel: field.titel,
    group: field.gegevensgroep ?? '',
    items: things.map((thing, nth) => itemOf(thing, [copies[0]?.[nth], copies[1]?.[nth]], fields)),
  }
}

function itemOf(thing: Plain, copies: Copies, fields: readonly PartField[]): SeenItem {
  return {
    fields: fields.flatMap((field) => {
      const value = thing[field.name]
      if (value === undefined || field.gegevensgroep === undefined || field.name === '$schema') return []
      const text = inBoth(value, field.kind)
      if (text.nl === '') return []
      const [none, all] = copies.map((copy) => inside(copy, field.name))
      const seen = none !== undefined ? 'shown' : all !== undefined ? 'with-consent' : 'hidden'
      const seenText = inBoth(none ?? all, field.kind)
      return [{ titel: field.titel, group: field.gegevensgroep, text, seen, seenText }]
    }),
  }
}

function inBoth(value: unknown, kind: Kind): InBoth<string> {
  return { nl: sayValue(value, kind, 'nl'), en: sayValue(value, kind, 'en') }
}

/** Finds the copy of each thing: by its id, and else by its place among those that fit, as copying keeps the order. */
function matched(things: readonly Plain[], copy: unknown): readonly unknown[] {
  const left = (Array.isArray(copy) ? copy : [copy]).filter(isPlain)
  return things.map((thing) => {
    const place = left.findIndex((one) =>
      one['id'] === undefined ? fits(one, thing) : one['id'] === thing['id'],
    )
    return place < 0 ? undefined : left.splice(0, place + 1).at(-1)
  })
}

/** Whether everything in a copy stands in the thing too. */
function fits(copy: unknown, thing: unknown): boolean {
  if (Array.isArray(copy))
    return Array.isArray(thing) && copy.every((one) => thing.some((other) => fits(one, other)))
  if (!isPlain(copy)) return copy === thing
  return isPlain(thing) && Object.entries(copy).every(([name, value]) => fits(value, thing[name]))
}

function inside(copy: unknown, name: string): unknown {
  return isPlain(copy) ? copy[name] : undefined
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hasFields(kind: Kind): boolean {
  return fieldsOfKind(kind).some(({ gegevensgroep }) => gegevensgroep !== undefined)
}
