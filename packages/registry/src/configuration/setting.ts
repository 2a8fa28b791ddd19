import type { Rule } from './rule.ts'

/** One thing that can be configured, in the environment and in the file. */
export interface Setting<T> {
  readonly variable: string
  /** JSON Pointer in the file. */
  readonly pointer: string
  readonly rule: Rule<T>
  readonly fallback: T
  /** Secrets can also be given as the name of a file: the variable with `_FILE` behind it. */
  readonly secret?: true
  /** What it is for; the table in docs/registry-operation.md is made of this. */
  readonly about: string
}

/** A setting that anybody may see. */
export function setting<T>(
  variable: string,
  pointer: string,
  rule: Rule<T>,
  fallback: NoInfer<T>,
  about: string,
): Setting<T> {
  return { variable, pointer, rule, fallback, about }
}

/** What nobody should see; there is none unless somebody gives one. */
export function secret(
  variable: string,
  pointer: string,
  rule: Rule<string>,
  about: string,
): Setting<string | undefined> {
  return { variable, pointer, rule, fallback: undefined, about, secret: true }
}
