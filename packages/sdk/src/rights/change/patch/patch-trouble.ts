/** Why a patch cannot be laid on a view; none of it repeats what was sent. */
export type PatchTrouble = 'patch-invalid' | 'patch-too-large' | 'place-missing' | 'test-failed'

/** Item of a list as patched -> the item of the document that it was; a new one has none. */
export type Origins = ReadonlyMap<unknown, unknown>

/** The patched document, or the first trouble and the number of its operation: a patch is applied whole or not at all. */
export type Patched =
  | { readonly ok: true; readonly document: unknown; readonly origins: Origins }
  | { readonly ok: false; readonly trouble: PatchTrouble; readonly operation?: number }
