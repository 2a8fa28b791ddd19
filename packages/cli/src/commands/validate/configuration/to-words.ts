import type { Option } from '../../../arguments/option.ts'

/**
 * A value of the configuration file as words of a command line, or what was expected instead. A switch is `true`, an
 * option that may be repeated a list or, when it is `KEY=VALUE`, an object.
 */
export function toWords(option: Option, value: unknown): readonly string[] | string | true {
  const { name, value: placeholder, isValueOptional, isRepeated } = option
  if (placeholder === undefined) return value === true ? true : `${name}: true|false`
  if (value === true && isValueOptional === true) return true
  const isPair = placeholder.includes('=')
  if (isRepeated === true && isPair && isWords(value)) {
    return Object.entries(value).map(([key, word]) => `${key}=${word}`)
  }
  if (isRepeated === true && Array.isArray(value) && value.every(isWord)) return value.map(String)
  if (isWord(value) && !isPair) return [String(value)]
  return `${name}: ${isPair ? `{${placeholder.replace('=', ': ')}}` : isRepeated === true ? `[${placeholder}]` : placeholder}`
}

function isWord(value: unknown): value is number | string {
  return typeof value === 'string' || typeof value === 'number'
}

function isWords(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((word) => typeof word === 'string')
  )
}
