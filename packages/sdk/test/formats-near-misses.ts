import type { FormatName } from '../src/formats/index.ts'
import { createRandom } from './json-generators.ts'

type Random = () => number

const below = (random: Random, limit: number): number => Math.floor(random() * limit)
const pad = (number: number, length: number): string => String(number).padStart(length, '0')
const pick = (random: Random, list: readonly string[]): string => list[below(random, list.length)] ?? ''
const text = (random: Random, characters: string, min: number, max: number): string => {
  let made = ''
  for (let left = min + below(random, max - min + 1); left > 0; left -= 1)
    made += characters[below(random, characters.length)] ?? ''
  return made
}

/** Numbers whose last digit is right two times in three. */
function nineDigits(random: Random): string {
  const first = random() < 0.2 ? `9999${pad(below(random, 10_000), 4)}` : pad(below(random, 100_000_000), 8)
  const rest = [...first].reduce((sum, digit, nth) => sum + Number(digit) * (9 - nth), 0) % 11
  return first + String(random() < 0.67 ? rest % 10 : below(random, 10))
}

function date(random: Random): string {
  const year =
    random() < 0.3
      ? Number(pick(random, ['0', '1', '1900', '2000', '2024', '2100', '9999']))
      : below(random, 10_000)
  return `${pad(year, 4)}-${pad(below(random, 13), 2)}-${pad(random() < 0.3 ? 28 + below(random, 5) : 1 + below(random, 28), 2)}`
}

function dateTime(random: Random): string {
  const clock = `${pad(below(random, 25), 2)}:${pad(below(random, 61), 2)}:${pad(below(random, 61), 2)}`
  const fraction = random() < 0.5 ? '' : `.${text(random, '0123456789', 0, 10)}`
  const offset = `${pick(random, ['+', '-'])}${pad(below(random, 25), 2)}:${pad(below(random, 61), 2)}`
  const zone = random() < 0.5 ? 'Z' : pick(random, [offset, offset, offset, '-00:00', '+00:00', 'z', ''])
  return `${date(random)}T${clock}${fraction}${zone}`
}

function email(random: Random): string {
  const long = random() < 0.15
  const localPart = text(random, "abcXYZ019.-_+!#$%&'*/=?^`{|}~", long ? 62 : 1, long ? 66 : 8)
  const labels = Array.from({ length: 1 + below(random, long ? 5 : 3) }, () =>
    text(random, 'abcxyzABC0123456789-', long ? 45 : 1, long ? 65 : 6),
  )
  return `${localPart}@${[...labels, pick(random, ['nl', 'example', '123', 'a1', '1a', 'x-y'])].join('.')}`
}

function uri(random: Random): string {
  const part = (): string =>
    text(random, "abzAZ09-._~!$&'()*+,;=", 0, 5) + pick(random, ['', '', '', '%20', '%aF', '%', '%2'])
  const group = (): string => text(random, '0123456789abcdefABCDEF', 1, 4)
  const groups = (max: number): string => Array.from({ length: below(random, max + 1) }, group).join(':')
  const ipV4 = (): string => Array.from({ length: 4 }, () => String(below(random, 270))).join('.')
  const literal = (): string =>
    pick(random, [
      `${groups(6)}::${groups(6)}`,
      groups(8),
      `${groups(5)}::${ipV4()}`,
      `::${groups(3)}:${ipV4()}`,
      `v${text(random, '0f', 0, 2)}.${part()}`,
      Array.from({ length: 8 }, group).join(':'),
    ])
  const host = random() < 0.4 ? `[${literal()}]` : part()
  const authority = `//${pick(random, ['', '', `${part()}:${part()}@`])}${host}${pick(random, ['', '', ':80', ':'])}`
  const path = pick(random, [
    '',
    '/',
    `/${part()}/${part()}`,
    `/${part()}:@//`,
    `/${part()}?${part()}/?`,
    `/#${part()}/?`,
  ])
  return `${pick(random, ['https', 'x', 'urn', 'a+b.c-1', '1x', ''])}:${random() < 0.7 ? authority + path : part() + path}`
}

const makers: Readonly<Record<FormatName, (random: Random) => string>> = {
  bsn: nineDigits,
  rsin: nineDigits,
  date,
  'date-time': dateTime,
  email,
  postcode: (random) => text(random, '0123456789', 4, 4) + text(random, 'ABDSZSSAD', 2, 2),
  uri,
  uuid: (random) =>
    [8, 4, 4, 4, 12].map((length) => text(random, '0123456789abcdef', length, length)).join('-'),
}

const noise = [...'0123456789abcdefgzABFGSTZ-+:.,/?#[]@%_ \t\n\u0000"\\~^{}|<>é\u212a１٣😀']

/** Endless strings that are right, nearly right, or sometimes pure noise; the same in every run. */
export function createNearMisses(name: FormatName): () => string {
  const random = createRandom(name.length * 1_000 + name.charCodeAt(0))
  return () => {
    if (random() < 0.05) return text(random, noise.join(''), 0, 40)
    let value = makers[name](random)
    while (random() < 0.35) {
      const at = below(random, value.length + 1)
      const removed = below(random, 3)
      const added = random() < 0.3 ? '' : random() < 0.4 ? pick(random, [...value]) : pick(random, noise)
      value = value.slice(0, at) + added + value.slice(at + removed)
    }
    return value
  }
}
