import type { SearchOptions } from 'minisearch'
import { withoutDiminutive } from '../dutch/diminutive.ts'
import { stem } from '../dutch/stem.ts'
import { verbRoots } from '../dutch/verb-roots.ts'
import { englishStem } from '../english-stem.ts'

/** Words to look up at once. */
export interface LookUp {
  readonly words: readonly string[]
  /** The typed words that they stand for. */
  readonly meant: readonly string[]
  /** How surely they do (0 to 1); 1 when not given. */
  readonly surety?: number
  /** Where, how loosely, and how much a find says. */
  readonly how: SearchOptions
}

const boost = { glued: 3, word: 2, stem: 1.5, mistyped: 0.9, part: 0.9, piece: 0.6, said: 0.35 } as const
const suretyOfPiece = 0.5
const shortestPrefix = 3
const shortestFuzzy = 4
const mistakesByLetter = 0.2
const mostMistakes = 2
const shortestLong = 14
const mostMistakesOfLong = 3
/** In a longer word MiniSearch allows for two mistakes. */
const longestSwapped = 8
const shortestHead = 5
const shortestTail = 4
const shortestRest = 3
/** Shorter beginnings belong to too many words. */
const shortestRoot = 4
/** Nobody mistypes a longer word by a letter or two, and cutting it is work. */
const longestWord = 40
const links = ['', 's', 'e', 'en', 'n']

/** All words together, for a query that is a whole label or nothing. */
export function lookUpOfAll(words: readonly string[]): LookUp {
  return { words, meant: [], how: { fields: ['words'], combineWith: 'AND' } }
}

/** A typed word itself, what begins or is spelled like it, its stems, and what it may be made of. */
export function lookUpsOfWord(word: string): readonly LookUp[] {
  // A number is never a misspelt number.
  const isPlain = word.length <= longestWord && !/\d/.test(word)
  const roots = isPlain ? verbRoots(word) : []
  const larger = isPlain ? withoutDiminutive(word) : []
  const lookUps: readonly Omit<LookUp, 'meant'>[] = [
    { words: [word], how: asTyped(word, isPlain) },
    { words: once([stem(word), englishStem(word), ...[...roots, ...larger].map(stem)]), how: byStem },
    { words: roots.filter((root) => root.length >= shortestRoot), how: byRoot },
    { words: isPlain ? once(swapped(word)) : [], how: asMistyped },
    { words: isPlain ? once(piecesOf(word)) : [], surety: suretyOfPiece, how: byPiece(word) },
  ]
  return lookUps.map((one) => ({ ...one, meant: [word] }))
}

function asTyped(word: string, isPlain: boolean): SearchOptions {
  return {
    fields: ['words'],
    boost: { words: boost.word },
    prefix: word.length >= shortestPrefix,
    fuzzy: isPlain && word.length >= shortestFuzzy ? mistakesByLetter : false,
    maxFuzzy: word.length < shortestLong ? mostMistakes : mostMistakesOfLong,
    weights: { fuzzy: 0.45, prefix: 0.375 },
  }
}

const byStem: SearchOptions = {
  fields: ['words', 'stems', 'parts', 'said'],
  boost: { words: boost.stem, stems: boost.stem, parts: boost.part, said: boost.said },
}

const asMistyped: SearchOptions = { fields: ['words'], boost: { words: boost.mistyped } }

const byRoot: SearchOptions = {
  fields: ['words'],
  boost: { words: boost.stem },
  prefix: true,
  weights: { fuzzy: 0, prefix: 1 },
}

/** In `buurtnetwerk` stands `netwerk` rather than `werk`. */
function byPiece(word: string): SearchOptions {
  return {
    fields: ['words', 'stems'],
    boost: { words: boost.piece, stems: boost.piece },
    boostTerm: (piece) => piece.length / word.length,
  }
}

/** Two or three neighbours glued to one word: `wijk team`, `ondersteuning plan`. */
export function lookUpsOfNeighbours(typed: readonly string[]): readonly LookUp[] {
  return typed.flatMap((_word, start) =>
    [2, 3]
      .filter((count) => start + count <= typed.length)
      .map((count) => typed.slice(start, start + count))
      .map((meant) => ({
        ...{ words: once(gluedForms(meant)), meant },
        how: { fields: ['words', 'stems'], boost: { words: boost.glued, stems: boost.glued } },
      })),
  )
}

/** `melding` for `melidng`: two letters in the wrong order are one mistake, and MiniSearch counts two. */
function swapped(word: string): readonly string[] {
  if (word.length < shortestFuzzy || word.length > longestSwapped) return []
  const cuts = Array.from({ length: word.length - 1 }, (_none, cut) => cut)
  return cuts.map(
    (cut) => `${word.slice(0, cut)}${word.charAt(cut + 1)}${word.charAt(cut)}${word.slice(cut + 2)}`,
  )
}

/** Stems of `zorg` in `thuiszorg` and of `huisarts` in `huisartsenpost`, whatever the other half is. */
function piecesOf(word: string): readonly string[] {
  const cuts = Array.from({ length: word.length }, (_none, cut) => cut)
  const heads = cuts.slice(shortestHead, -shortestRest).map((cut) => word.slice(0, cut))
  const tails = cuts.slice(shortestRest, -shortestTail + 1).map((cut) => word.slice(cut))
  return [...heads, ...tails].map(stem)
}

/** With the stem of the whole: `onder aannemers` is the plural of one word. */
function gluedForms([first = '', ...rest]: readonly string[]): readonly string[] {
  const tail = rest.join('')
  const forms = [first, stem(first)].flatMap((start) => links.map((link) => `${start}${link}${tail}`))
  return [...forms, stem(`${first}${tail}`)]
}

function once(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}
