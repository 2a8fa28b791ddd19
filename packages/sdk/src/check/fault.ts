/** The kinds of fault; an issue code is `sdk/<kind>`. */
export type FaultKind =
  | 'const'
  | 'duplicate-item'
  | 'enum'
  | 'format'
  | 'pattern'
  | 'required'
  | 'too-few-items'
  | 'too-few-properties'
  | 'too-large'
  | 'too-long'
  | 'too-many-items'
  | 'too-short'
  | 'too-small'
  | 'type'
  | 'unknown-property'

/** The bound, the wanted type or the allowed values; for an unknown property its name, which is never shown. */
export type FaultParameter = string | number | boolean | readonly (string | number)[]

/** Told of each fault by a generated validator; answers whether to stop. `path` is a JSON Pointer behind a `#`. */
export type OnFault = (kind: FaultKind, path: string, parameter?: FaultParameter) => boolean

/**
 * A generated validator. With path `0` it gives the verdict and tells nothing; with `'#'` it tells the faults, and answers
 * false when `onFault` told it to stop.
 */
export type Validate = (data: unknown, path: string | 0, onFault: OnFault) => boolean

/** One fault as the validator reported it. */
export interface Fault {
  readonly kind: FaultKind
  readonly at: string
  readonly parameter: FaultParameter | undefined
}

const stopAtOnce: OnFault = () => true

/** The verdict alone, as fast as it can be had. */
export function isValid(validate: Validate, data: unknown): boolean {
  return validate(data, 0, stopAtOnce)
}

/** At most `limit` faults, in the order of the schema; a single value gives one fault, the first rule it breaks. */
export function collectFaults(validate: Validate, data: unknown, limit: number): readonly Fault[] {
  const faults: Fault[] = []
  validate(data, '#', (kind, path, parameter) => {
    faults.push({ kind, at: path.slice(1), parameter })
    return faults.length >= limit
  })
  return faults
}
