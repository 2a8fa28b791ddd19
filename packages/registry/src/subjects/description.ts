import { membersOf, textAt } from '../records/members.ts'
import type { SubjectName } from './subject-name.ts'

/** How confidential data by a schema is, in the words of the Objecttypes API in Dutch. */
export const classifications = ['open', 'intern', 'vertrouwelijk', 'strikt-vertrouwelijk'] as const

/** One of the classifications. */
export type Classification = (typeof classifications)[number]

/** What may be said of a subject as a whole; the value of a record `onderwerp`. */
export interface Description {
  readonly omschrijving?: string
  /** The organisation that decides about the schema. */
  readonly eigenaar?: string
  readonly classificatie?: Classification
  /** How often data by the schema changes. */
  readonly herziening?: string
  /** A mailbox of a function, never of a person. */
  readonly contact?: string
}

/** The parts of a description that are free text, with their longest length. */
export const describedTexts = { omschrijving: 2000, eigenaar: 200, herziening: 100, contact: 254 } as const

/** Key of the record that holds the description of a subject. */
export function keyOfDescription({ context, subject }: SubjectName): string {
  return `${context}/${subject}`
}

/** A description from what the store holds; what is not understood is left out. */
export function readDescription(value: unknown): Description {
  const members = membersOf(value)
  const classificatie = classifications.find((one) => one === members.get('classificatie'))
  const texts = (['omschrijving', 'eigenaar', 'herziening', 'contact'] as const).flatMap((name) => {
    const text = textAt(members, name)
    return text === undefined ? [] : [[name, text] as const]
  })
  return { ...Object.fromEntries(texts), ...(classificatie === undefined ? {} : { classificatie }) }
}
