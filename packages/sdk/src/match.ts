/**
 * Does what belongs to the variant of a tagged union; TypeScript refuses the call when a variant has no case.
 *
 *     match(auteur, 'soort', { inwoner: …, rol: …, naaste: … })
 *
 * @throws VariantUnknownError for a tag outside the type, which a checked message cannot have.
 */
export function match<Tag extends string, Union extends { readonly [Name in Tag]: string }, Result>(
  union: Union,
  tag: Tag,
  cases: {
    readonly [Kind in Union[Tag]]: (variant: Extract<Union, { readonly [Name in Tag]: Kind }>) => Result
  },
): Result {
  const found: unknown = Object.hasOwn(cases, union[tag]) ? Reflect.get(cases, union[tag]) : undefined
  if (!isCase<Union, Result>(found)) throw new VariantUnknownError(tag)
  return found(union)
}

/** Thrown by `match` when the value was not checked first. */
export class VariantUnknownError extends Error {
  readonly code = 'sdk/variant-unknown'
  constructor(tag: string) {
    super(`No case for this ${tag}; check a message before matching its variants`)
    this.name = 'VariantUnknownError'
  }
}

function isCase<Union, Result>(value: unknown): value is (variant: Union) => Result {
  return typeof value === 'function'
}
