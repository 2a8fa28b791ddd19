import type { SearchableTerm } from '../term.ts'
import type { KnownWord } from './known-word.ts'
import {
  buildTermIndex,
  type Entry,
  type Field,
  type TermIndex,
  type TermSearchOptions,
} from './term-index.ts'
import { searchIn, type TermSearch } from './term-search.ts'

/** Thrown when a text is no index, or one of another version of this package. */
export class TermIndexUnreadableError extends Error {
  readonly code = 'term-search/index-unreadable'

  constructor(options?: ErrorOptions) {
    super('this is not an index that this version wrote', options)
  }
}

/** Rises when an index of before can no longer be read. */
const indexVersion = 1
const fields: readonly Field[] = ['preferred', 'alternative', 'hidden', 'key', 'law', 'word']

/** Writes the index of these terms as JSON text, so that a browser or a command need not work it out again. */
export function serializeTermIndex(
  terms: readonly SearchableTerm[],
  options: TermSearchOptions = {},
): string {
  const { keys, entries, words, definitions } = buildTermIndex(terms, options)
  const stems = stemsByUse([...definitions.nl, ...definitions.en].flat())
  const places = new Map(stems.map((stem, place) => [stem, place]))
  const toSteps = (list: readonly (readonly string[])[]): readonly (readonly number[])[] =>
    list.map((said) => stepsOf(said.map((stem) => places.get(stem) ?? 0)))
  return JSON.stringify({
    version: indexVersion,
    keys,
    entries: keys.map((_key, place) => entries.filter(({ term }) => term === place).map(entryToText)),
    words: words.map(wordToText),
    stems: stems.join(' '),
    definitions: { nl: toSteps(definitions.nl), en: toSteps(definitions.en) },
  })
}

/** Makes the search of which `serializeTermIndex` wrote the index; throws a TermIndexUnreadableError for other text. */
export function loadTermSearch(text: string): TermSearch {
  return searchIn(readIndex(text))
}

function readIndex(text: string): TermIndex {
  const index = Object(parse(text))
  if (index.version !== indexVersion) throw new TermIndexUnreadableError()
  const stems = readString(index.stems).split(' ')
  const readStems = (list: unknown): readonly string[] => {
    let place = 0
    return readList(list).map((step) => stems[(place += Number(step))] ?? '')
  }
  const definitions = Object(index.definitions)
  return {
    keys: readList(index.keys).map(readString),
    entries: readList(index.entries).flatMap((list, term) =>
      readList(list).map((entry) => textToEntry(readString(entry), term)),
    ),
    words: readList(index.words).map((line) => textToWord(readString(line))),
    definitions: {
      nl: readList(definitions.nl).map(readStems),
      en: readList(definitions.en).map(readStems),
    },
  }
}

/** The stems that are said most come first, so that they get the short numbers. */
function stemsByUse(said: readonly string[]): readonly string[] {
  const uses = new Map<string, number>()
  for (const stem of said) uses.set(stem, (uses.get(stem) ?? 0) + 1)
  return [...uses]
    .toSorted(([one, often], [other, seldom]) => seldom - often || (one < other ? -1 : 1))
    .map(([stem]) => stem)
}

/** Rising numbers as the steps between them: shorter to write. */
function stepsOf(numbers: readonly number[]): readonly number[] {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted.map((number, nth) => number - (sorted[nth - 1] ?? 0))
}

function entryToText({ field, language, text }: Entry): string {
  return `${fields.indexOf(field) * 2 + (language === 'nl' ? 0 : 1)} ${text}`
}

function textToEntry(line: string, term: number): Entry {
  const space = line.indexOf(' ')
  const kind = Number(line.slice(0, space))
  const field = fields[Math.trunc(kind / 2)]
  if (field === undefined) throw new TermIndexUnreadableError()
  return { term, field, language: kind % 2 === 0 ? 'nl' : 'en', text: line.slice(space + 1) }
}

function wordToText({ word, stem, englishStem, parts }: KnownWord): string {
  return [word, endingOf(word, stem), endingOf(word, englishStem), ...parts].join(' ')
}

function textToWord(line: string): KnownWord {
  const [word = '', stem = '', english = '', ...parts] = line.split(' ')
  return { word, stem: withEnding(word, stem), englishStem: withEnding(word, english), parts }
}

/** A stem is most often the word without its last letters: how many, and what comes instead. */
function endingOf(word: string, stem: string): string {
  let shared = 0
  while (shared < stem.length && word[shared] === stem[shared]) shared += 1
  return `${word.length - shared}${stem.slice(shared)}`
}

function withEnding(word: string, ending: string): string {
  const [removed = ''] = /^\d+/.exec(ending) ?? []
  return word.slice(0, word.length - Number(removed)) + ending.slice(removed.length)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new TermIndexUnreadableError({ cause })
  }
}

function readList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TermIndexUnreadableError()
  return value
}

function readString(value: unknown): string {
  if (typeof value !== 'string') throw new TermIndexUnreadableError()
  return value
}
