import type { Refusal } from '../refusal.ts'

/** A key that is not data in every language that reads schemas; nobody needs it as a name. */
const dangerousKey = '__proto__'

/**
 * Looks at what `JSON.parse` hides: keys that stand twice, and how deep the text goes. The text must be JSON already.
 */
export function scanText(text: string, deepest: number): readonly Refusal[] {
  const open: (Set<string> | undefined)[] = []
  const twice = new Set<string>()
  let isDangerous = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at)
    if (char === openObject || char === openList) {
      open.push(char === openObject ? new Set() : undefined)
      if (open.length > deepest) return [tooDeep(deepest)]
    } else if (char === closeObject || char === closeList) open.pop()
    else if (char === quote) {
      const end = endOfText(text, at)
      const keys = open.at(-1)
      if (keys !== undefined && isKey(text, end)) {
        const key = readKey(text.slice(at, end))
        if (keys.has(key)) twice.add(key)
        keys.add(key)
        isDangerous ||= key === dangerousKey
      }
      at = end - 1
    }
  }
  return [...(isDangerous ? [dangerous] : []), ...[...twice].map(duplicate)]
}

const quote = 0x22
const backslash = 0x5c
const colon = 0x3a
const openObject = 0x7b
const closeObject = 0x7d
const openList = 0x5b
const closeList = 0x5d
const highestBlank = 0x20

function endOfText(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1
  return at + 1
}

function isKey(text: string, after: number): boolean {
  let at = after
  while (text.charCodeAt(at) <= highestBlank) at += 1
  return text.charCodeAt(at) === colon
}

function readKey(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1)
}

function tooDeep(deepest: number): Refusal {
  return {
    code: 'schema-too-deep',
    nl: `Het schema is dieper genest dan ${deepest} niveaus.`,
    en: `The schema is nested deeper than ${deepest} levels.`,
  }
}

const dangerous: Refusal = {
  code: 'schema-dangerous-key',
  nl: `Het schema gebruikt de sleutel ${dangerousKey}, die niet in elke taal een gewone naam is.`,
  en: `The schema uses the key ${dangerousKey}, which is not an ordinary name in every language.`,
}

function duplicate(key: string): Refusal {
  const shown = JSON.stringify(key.slice(0, 80))
  return {
    code: 'schema-duplicate-key',
    nl: `De sleutel ${shown} staat twee keer in hetzelfde object.`,
    en: `The key ${shown} stands twice in the same object.`,
  }
}
