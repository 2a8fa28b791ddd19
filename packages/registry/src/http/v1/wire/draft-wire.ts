import { isList } from '../../../contents/json.ts'
import { maxSchemaBytes } from '../../../contents/limits.ts'
import type { DraftCheck } from '../../../drafts/check-draft.ts'
import type { Draft, KeptDraft } from '../../../drafts/draft.ts'
import type { DraftFinding } from '../../../drafts/finding.ts'
import type { GivenReference } from '../../../lookup/resolve-references.ts'
import { membersOf, numberAt, textAt } from '../../../records/members.ts'
import { writeSubject } from '../../../subjects/subject-name.ts'
import type { SubjectName } from '../../../subjects/subject-name.ts'
import { Given } from '../machinery/given.ts'
import type { Answer } from '../machinery/violation.ts'
import { policyWire } from './schema-wire.ts'
import { present } from './version-wire.ts'

/** A draft as it is sent, in a list without its schema. */
export function draftWire(
  name: SubjectName,
  { id, revision, draft }: KeptDraft,
  how: 'whole' | 'summary',
): Readonly<Record<string, unknown>> {
  return {
    id,
    schema: writeSubject(name),
    ...(how === 'whole' ? { inhoud: JSON.parse(draft.text) } : {}),
    verwijzingen: draft.references.map((one) => ({
      naam: one.name,
      schema: one.subject,
      versie: one.version,
    })),
    ...present('label', draft.label),
    ...present('motivering', draft.motivation),
    gewijzigdOp: draft.changedAt,
    gewijzigdDoor: draft.changedBy,
    revisie: revision,
  }
}

/** A draft as it was sent; its schema may still be wrong, only its form as JSON counts here. */
export function readDraftBody(
  body: unknown,
  { changedAt, changedBy }: { readonly changedAt: string; readonly changedBy: string },
): Answer<Draft> {
  const given = new Given('body', body)
  const schema = given.any('inhoud')
  if (typeof schema !== 'boolean' && (typeof schema !== 'object' || schema === null || Array.isArray(schema)))
    given.refuse(
      'inhoud',
      'Is verplicht, en is een object of een boolean.',
      'Is required, and is an object or a boolean.',
    )
  const text = JSON.stringify(schema ?? true)
  if (text.length > maxSchemaBytes)
    given.refuse(
      'inhoud',
      `Is groter dan ${maxSchemaBytes} bytes.`,
      `Is larger than ${maxSchemaBytes} bytes.`,
    )
  const references = readReferences(given)
  const label = readLabel(given)
  const motivation = given.text('motivering', 2000)
  return given.answer({
    text,
    references,
    ...(label === undefined ? {} : { label }),
    ...(motivation === undefined ? {} : { motivation }),
    changedAt,
    changedBy,
  })
}

/** A label is never a number alone, so that a number always is a version. */
export function readLabel(given: Given): string | undefined {
  const label = given.text('label', 100)
  if (label === undefined || (!/^\d+$/u.test(label) && label !== 'laatste')) return label
  given.refuse(
    'label',
    'Mag geen getal zijn en niet `laatste`; schrijf 1.2.',
    'May not be a number or `laatste`; write 1.2.',
  )
  return undefined
}

function readReferences(given: Given): readonly GivenReference[] {
  const list = given.any('verwijzingen') ?? []
  const read = isList(list) ? list.map(readReference) : [undefined]
  for (const [nth, reference] of read.entries())
    if (reference === undefined)
      given.refuse(
        `/verwijzingen/${nth}`,
        'Is een object met naam, schema en versie (een getal).',
        'Is an object with naam, schema and versie (a number).',
      )
  return read.flatMap((reference) => reference ?? [])
}

function readReference(value: unknown): GivenReference | undefined {
  const members = membersOf(value)
  const [name, subject, version] = [
    textAt(members, 'naam'),
    textAt(members, 'schema'),
    numberAt(members, 'versie'),
  ]
  if (name === undefined || subject === undefined || version === undefined || name.includes('\0'))
    return undefined
  return Number.isSafeInteger(version) && version > 0 ? { name, subject, version } : undefined
}

/** What the check of a draft found, as it is sent. */
export function checkWire({
  setting,
  findings,
  rightsWidened,
}: DraftCheck): Readonly<Record<string, unknown>> {
  return {
    geschikt: findings.every(({ severity }) => severity !== 'fault'),
    rechtenVerruimd: rightsWidened,
    beleid: policyWire(setting),
    bevindingen: findings.map(findingWire),
  }
}

function findingWire({
  code,
  severity,
  notion,
  pointer,
  version,
  nl,
  en,
  witness,
}: DraftFinding): Readonly<Record<string, unknown>> {
  return {
    code,
    ernst: severity === 'fault' ? 'fout' : 'waarschuwing',
    ...present('notie', notion),
    ...present('plaats', pointer),
    ...present('versie', version),
    nl,
    en,
    ...present('getuige', witness),
  }
}
