/** A value that was read by a rule, or the places in it that are wrong. */
export type Read<T> =
  | { readonly value: T }
  | { readonly wrong: readonly { readonly pointer: string; readonly allowed: string }[] }

/** What may stand at a place; text from the environment and values from a file are both taken. */
export interface Rule<T> {
  /** In words, for the message and for the table in the runbook. */
  readonly allowed: string
  readonly read: (value: unknown) => Read<T>
}

function rule<T>(allowed: string, take: (value: unknown) => T | undefined): Rule<T> {
  return {
    allowed,
    read: (value) => {
      const taken = take(value)
      return taken === undefined ? { wrong: [{ pointer: '', allowed }] } : { value: taken }
    },
  }
}

/** A whole number between two bounds, both allowed. */
export function wholeNumber(least: number, most: number): Rule<number> {
  return rule(`a whole number from ${least} to ${most}`, (value) => {
    const number = typeof value === 'string' && /^\d{1,15}$/u.test(value) ? Number(value) : value
    return typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most
      ? number
      : undefined
  })
}

/** `true` or `false`, and nothing that merely looks like it. */
export const yesNo: Rule<boolean> = rule('true or false', (value) => {
  if (value === true || value === 'true') return true
  return value === false || value === 'false' ? false : undefined
})

/** One of a few words. */
export function oneOf<const T extends string>(words: readonly T[]): Rule<T> {
  return rule(words.join(', '), (value) => words.find((word) => word === value))
}

/** Text of a form, described in words. */
export function textOf(allowed: string, form: RegExp): Rule<string> {
  return thatIs(allowed, (text) => form.test(text))
}

/** Text that a test takes. */
export function thatIs(allowed: string, test: (text: string) => boolean): Rule<string> {
  return rule(allowed, (value) => (typeof value === 'string' && test(value) ? value : undefined))
}

/** An address with one of the protocols, without user and password unless these may be there. */
export function address(
  protocols: readonly string[],
  credentials: 'with' | 'without' = 'without',
): Rule<string> {
  return rule(
    `an address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}${credentials === 'with' ? '' : ', without user and password'}`,
    (value) => {
      const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined
      if (url === undefined || !protocols.includes(url.protocol)) return undefined
      return credentials === 'without' && `${url.username}${url.password}` !== '' ? undefined : String(value)
    },
  )
}

/** A list; in the environment its items stand behind each other with commas between. */
export function listOf<T>(item: Rule<T>): Rule<readonly T[]> {
  const allowed = `a list of: ${item.allowed}`
  return {
    allowed,
    read: (value) => {
      const items: unknown = typeof value === 'string' ? splitList(value) : value
      if (!Array.isArray(items)) return { wrong: [{ pointer: '', allowed }] }
      return together(items.map((one, index) => [String(index), item.read(one)] as const))
    },
  }
}

function splitList(text: string): readonly string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** The values in their order, or everything that is wrong, with its place. */
export function together<T>(reads: readonly (readonly [name: string, read: Read<T>])[]): Read<readonly T[]> {
  const wrong = reads.flatMap(([name, read]) =>
    'wrong' in read ? read.wrong.map((one) => ({ ...one, pointer: `/${name}${one.pointer}` })) : [],
  )
  if (wrong.length > 0) return { wrong }
  return { value: reads.flatMap(([, read]) => ('value' in read ? [read.value] : [])) }
}
