import { below, between } from './random.ts'
import type { Random } from './random.ts'

/** How many more than the least a `*`, `+` or `{n,m}` repeats; short texts read better and stay within bounds. */
const extraRepeats = 3

/**
 * A text that matches an anchored pattern of literals, classes, groups, `|` and the quantifiers `? * + {n} {n,m}`.
 * Our schemas have no others.
 */
export function textOfPattern(random: Random, pattern: string): string {
  const reader: Reader = { text: pattern.replace(/^\^/, '').replace(/\$$/, ''), at: 0, random }
  return alternatives(reader)
}

interface Reader {
  readonly text: string
  readonly random: Random
  at: number
}

/** Reads all alternatives up to the end or a closing bracket, and gives the text of one. */
function alternatives(reader: Reader): string {
  const texts = [sequence(reader)]
  while (reader.text[reader.at] === '|') {
    reader.at++
    texts.push(sequence(reader))
  }
  return texts[below(reader.random, texts.length)] ?? ''
}

function sequence(reader: Reader): string {
  let text = ''
  while (reader.at < reader.text.length && reader.text[reader.at] !== '|' && reader.text[reader.at] !== ')') {
    text += repeated(reader)
  }
  return text
}

/** One atom as often as its quantifier allows; each time it is read anew, so that repeats differ. */
function repeated(reader: Reader): string {
  const start = reader.at
  const first = atom(reader)
  const { least, most } = quantifier(reader)
  const end = reader.at
  const count = between(reader.random, least, Math.min(most, least + extraRepeats))
  let text = count > 0 ? first : ''
  for (let index = 1; index < count; index++) {
    reader.at = start
    text += atom(reader)
  }
  reader.at = end
  return text
}

function atom(reader: Reader): string {
  const character = reader.text[reader.at++] ?? ''
  if (character === '[') return characterOfClass(reader)
  if (character === '\\') return reader.text[reader.at++] ?? ''
  if (character !== '(') return character
  const text = alternatives(reader)
  reader.at++
  return text
}

function characterOfClass(reader: Reader): string {
  const end = reader.text.indexOf(']', reader.at)
  const inner = reader.text.slice(reader.at, end)
  reader.at = end + 1
  const found: string[] = []
  for (let index = 0; index < inner.length; index++) {
    const isRange = inner[index + 1] === '-' && index + 2 < inner.length
    const last = inner.charCodeAt(isRange ? index + 2 : index)
    for (let code = inner.charCodeAt(index); code <= last; code++) found.push(String.fromCharCode(code))
    if (isRange) index += 2
  }
  return found[below(reader.random, found.length)] ?? ''
}

interface Repeats {
  readonly least: number
  readonly most: number
}

function quantifier(reader: Reader): Repeats {
  const [found = '', least, comma, most] =
    /^(?:[?*+]|\{(\d+)(,?)(\d*)\})/.exec(reader.text.slice(reader.at)) ?? []
  reader.at += found.length
  if (found === '') return { least: 1, most: 1 }
  if (found === '?') return { least: 0, most: 1 }
  if (found === '*') return { least: 0, most: Infinity }
  if (found === '+') return { least: 1, most: Infinity }
  return { least: Number(least), most: comma === '' ? Number(least) : most === '' ? Infinity : Number(most) }
}
