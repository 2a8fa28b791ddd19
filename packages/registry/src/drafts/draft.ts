import type { GivenReference } from '../lookup/resolve-references.ts'
import { listAt, membersOf, numberAt, textAt } from '../records/members.ts'
import type { SubjectName } from '../subjects/subject-name.ts'

/** A version in the making: kept as it is, judged only when somebody asks. */
export interface Draft {
  /** JSON text of the schema. */
  readonly text: string
  readonly references: readonly GivenReference[]
  readonly label?: string
  readonly motivation?: string
  readonly changedAt: string
  readonly changedBy: string
}

/** A draft under its id, at a revision. */
export interface KeptDraft {
  readonly id: string
  readonly revision: number
  readonly draft: Draft
}

/** What the keys of all drafts of a subject begin with. */
export function draftPrefix({ context, subject }: SubjectName): string {
  return `${context}/${subject}/`
}

/** Key of the record of a draft. */
export function draftKey(name: SubjectName, id: string): string {
  return `${draftPrefix(name)}${id}`
}

/** A draft from what the store holds. */
export function readDraft(value: unknown): Draft {
  const members = membersOf(value)
  const [label, motivation] = [textAt(members, 'label'), textAt(members, 'motivation')]
  return {
    text: textAt(members, 'text') ?? 'true',
    references: listAt(members, 'references').flatMap((one) => readReference(one) ?? []),
    ...(label === undefined ? {} : { label }),
    ...(motivation === undefined ? {} : { motivation }),
    changedAt: textAt(members, 'changedAt') ?? '',
    changedBy: textAt(members, 'changedBy') ?? '',
  }
}

function readReference(value: unknown): GivenReference | undefined {
  const members = membersOf(value)
  const [name, subject, version] = [
    textAt(members, 'name'),
    textAt(members, 'subject'),
    numberAt(members, 'version'),
  ]
  return name === undefined || subject === undefined || version === undefined
    ? undefined
    : { name, subject, version }
}
