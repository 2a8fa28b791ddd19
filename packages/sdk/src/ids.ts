import { isUuid } from './formats/uuid.ts'

declare const idKind: unique symbol

/**
 * The id of one kind of thing: a lower-case UUID that cannot be mixed up with the id of another kind, so that a
 * `DoelId` is never passed where a `PlanId` is meant. A plain string at run time.
 */
export type Id<Kind extends string> = string & { readonly [idKind]: Kind }

/** `T` with plain strings for ids, for code that does not want branded ids. */
export type Unbranded<T> = T extends string
  ? string extends T
    ? string
    : T extends { readonly [idKind]: string }
      ? string
      : T
  : T extends readonly (infer Item)[]
    ? Unbranded<Item>[]
    : T extends object
      ? { [Name in keyof T]: Unbranded<T[Name]> }
      : T

/** Thrown by `requireId` for a text that is no lower-case UUID. The text itself is not repeated. */
export class IdInvalidError extends Error {
  readonly code = 'sdk/id-invalid'
  constructor() {
    super('An id is a lower-case UUID of 36 characters (RFC 9562)')
    this.name = 'IdInvalidError'
  }
}

/** A new random id (UUID version 4) of the kind that is expected there: `const inwoner = createId<InwonerId>()`. */
export function createId<I extends Id<string>>(): I {
  return requireId<I>(crypto.randomUUID())
}

/**
 * The text as an id of the kind that is expected there: `const plan: PlanId = requireId(text)`.
 * @throws IdInvalidError when the text is no lower-case UUID.
 */
export function requireId<I extends Id<string>>(text: string): I {
  if (!isIdText<I>(text)) throw new IdInvalidError()
  return text
}

function isIdText<I extends Id<string>>(text: string): text is I {
  return isUuid(text)
}
