import { lettersOf, type Letters, type Syntax } from './syntax.ts'

const digits = range('0', '9')
const wordLetters = [...digits, ...range('A', 'Z'), ...range('a', 'z'), 0x5f]

/**
 * Reads a pattern that is anchored at both ends, is regular, and matches ASCII only; undefined for any other. What it
 * reads, it reads as ECMA-262 does with the flag `u`.
 */
export function readPattern(source: string): Syntax | undefined {
  if (!source.startsWith('^') || !source.endsWith('$') || source.endsWith('\\$')) return undefined
  const reader = new PatternReader(source.slice(1, -1))
  // Bars outside groups would part the anchors from the rest.
  const syntax = reader.sequence()
  return syntax !== undefined && reader.isAtEnd() ? syntax : undefined
}

/** How many groups may stand inside each other. */
const deepest = 100

class PatternReader {
  readonly #source: string
  #at = 0
  #depth = 0

  constructor(source: string) {
    this.#source = source
  }

  isAtEnd(): boolean {
    return this.#at === this.#source.length
  }

  sequence(): Syntax | undefined {
    const parts: Syntax[] = []
    while (!this.isAtEnd() && !this.#sees(')') && !this.#sees('|')) {
      const atom = this.#atom()
      const part = atom === undefined ? undefined : this.#repeated(atom)
      if (part === undefined) return undefined
      parts.push(part)
    }
    return { kind: 'sequence', parts }
  }

  #atom(): Syntax | undefined {
    if (this.#takes('(')) return this.#group()
    const letters = this.#takes('[') ? this.#class() : this.#single()
    return letters === undefined ? undefined : { kind: 'letters', letters }
  }

  #group(): Syntax | undefined {
    if (this.#depth === deepest || (this.#takes('?') && !this.#takes(':'))) return undefined
    this.#depth += 1
    const parts: Syntax[] = []
    do {
      const part = this.sequence()
      if (part === undefined) return undefined
      parts.push(part)
    } while (this.#takes('|'))
    this.#depth -= 1
    return this.#takes(')') ? { kind: 'choice', parts } : undefined
  }

  #repeated(part: Syntax): Syntax | undefined {
    const counts = this.#counts()
    if (counts === undefined) return part
    // A question mark behind it (lazy) changes what is matched first, not what is matched.
    this.#takes('?')
    if (this.#sees('*') || this.#sees('+') || this.#sees('{')) return undefined
    return { kind: 'repeat', part, least: counts[0], most: counts[1] }
  }

  #counts(): readonly [number, number] | undefined {
    if (this.#takes('*')) return [0, Number.POSITIVE_INFINITY]
    if (this.#takes('+')) return [1, Number.POSITIVE_INFINITY]
    if (this.#takes('?')) return [0, 1]
    const [found, least = '', comma, most = ''] =
      /^\{(\d+)(?:(,)(\d*))?\}/u.exec(this.#source.slice(this.#at)) ?? []
    if (found === undefined) return undefined
    this.#at += found.length
    if (comma === undefined) return [Number(least), Number(least)]
    return [Number(least), most === '' ? Number.POSITIVE_INFINITY : Number(most)]
  }

  #class(): Letters | undefined {
    const codes: number[] = []
    if (this.#sees('^')) return undefined
    while (!this.#takes(']')) {
      const from = this.#classAtom()
      if (from === undefined) return undefined
      if (!this.#sees('-') || this.#source[this.#at + 1] === ']') {
        codes.push(...from)
        continue
      }
      this.#at += 1
      const to = this.#classAtom()
      const [first = 1, ...more] = from
      const [last = 0, ...others] = to ?? []
      if (first > last || more.length > 0 || others.length > 0) return undefined
      codes.push(...codesBetween(first, last))
    }
    return lettersOf(codes)
  }

  #classAtom(): readonly number[] | undefined {
    if (this.#takes('\\')) return this.#escape('-')
    const character = this.#source[this.#at]
    if (character === undefined || character === '[' || character > '\u007f') return undefined
    this.#at += 1
    return [character.charCodeAt(0)]
  }

  #single(): Letters | undefined {
    if (this.#takes('\\')) {
      const codes = this.#escape('')
      return codes === undefined ? undefined : lettersOf(codes)
    }
    const character = this.#source[this.#at]
    if (character === undefined || '^$.*+?()[]{}|'.includes(character) || character > '\u007f')
      return undefined
    this.#at += 1
    return lettersOf([character.charCodeAt(0)])
  }

  /** What stands after a backslash; with the flag `u` only these signs may. */
  #escape(alsoSign: string): readonly number[] | undefined {
    const character = this.#source[this.#at] ?? ''
    this.#at += 1
    if (character === 'd') return digits
    if (character === 'w') return wordLetters
    return character !== '' && `^$\\.*+?()[]{}|/${alsoSign}`.includes(character)
      ? [character.charCodeAt(0)]
      : undefined
  }

  #sees(character: string): boolean {
    return this.#source[this.#at] === character
  }

  #takes(character: string): boolean {
    if (!this.#sees(character)) return false
    this.#at += 1
    return true
  }
}

function range(from: string, to: string): readonly number[] {
  return codesBetween(from.charCodeAt(0), to.charCodeAt(0))
}

function codesBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, nth) => first + nth)
}
