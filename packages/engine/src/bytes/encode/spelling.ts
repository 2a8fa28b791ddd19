/** The walk compares a key with a name before it knows where the key ends, and so may look this far behind the input. */
const longestName = 60
const signs = /["\\\p{Cc}]/u
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Whether a text has bytes of its own: all surrogates that stand alone become the same three bytes. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}

/**
 * Whether the bytes of a name between quotes are a key, and surely this one. A sign that JSON escapes is not, and the
 * reader of the SDK refuses names that change what objects inherit.
 */
export function isSpelledOneWay(name: string): boolean {
  return name.length <= longestName && isWellFormed(name) && !signs.test(name) && !forbidden.has(name)
}
