/** Whether a word is a whole label or stands in a longer one. */
export type Position = 'alone' | 'among others'

const irregular: ReadonlyMap<string, readonly string[]> = new Map([
  ['kind', ['kinderen']],
  ['stad', ['steden']],
  ['datum', ['data', 'datums']],
])

// Forms that are most often another word, a verb as a rule.
const otherWords: ReadonlySet<string> = new Set(
  'regelen scoren steunen uitleggen verbonden vragen weten zorgen'.split(' '),
)

/**
 * The forms in which a folded Dutch word of a label appears in a text: plurals, and an adjective with and without its e.
 * Verbs are not inflected, so that `melden` is no `melding`.
 */
export function dutchForms(word: string, position: Position): readonly string[] {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return [word]
  // `collectieve` beside other words is an adjective; the name `collectief` alone is not where it comes from.
  const isAdjective = position === 'among others' || word.endsWith('gericht')
  const forms = [...(irregular.get(word) ?? plurals(word)), ...(isAdjective ? adjectives(word) : [])]
  return [...new Set([word, ...forms.filter((form) => !otherWords.has(form))])]
}

function plurals(word: string): readonly string[] {
  if (word.endsWith('lid')) return [`${word.slice(0, -3)}leden`]
  if (word.endsWith('heid')) return [`${word.slice(0, -4)}heden`]
  if (word.endsWith('ium')) return [`${word.slice(0, -2)}a`, `${word}s`]
  if (/(?:ie|ee)$/.test(word)) return [`${word}s`, `${word}en`]
  if (word.endsWith('e')) return [`${word}n`, `${word}s`]
  if (/[aiouy]$/.test(word)) return [`${word}s`]
  const withEn = spelledBeforeEnding(word).map((base) => `${base}en`)
  return /[sxz]$|([aeou])\1[^aeiou]$/.test(word) ? withEn : [...withEn, `${word}s`]
}

/** A word as it is spelt before an ending: `signaal` signal-, `plan` plann-, `huis` huiz-, `bedrijf` bedrijv-. */
function spelledBeforeEnding(word: string): readonly string[] {
  const single = word.replace(/(?<![aeou])([aeou])\1(?=[b-df-hj-np-tv-z]$)/, '$1')
  const isLong = single !== word || /(?:[aeiou]{2}[^aeiou]|ij[^aeiou]|[^aeiou]{2})$/.test(word)
  if (isLong) return [single, single.replace(/s$/, 'z').replace(/f$/, 'v')]
  // An unstressed last syllable keeps its one consonant: artikelen, indicatoren. Not wet: weten is another word.
  return /(?:....el|or|ig|ik)$/.test(word) ? [word] : [`${word}${word.at(-1) ?? ''}`]
}

/** `wettelijk` and `wettelijke`, `sociaal` and `sociale`, whichever of the two the label has. */
function adjectives(word: string): readonly string[] {
  const withE = /(?:lijk|ig|isch|end|erd|ief|eel|aal|baar|zaam|loos|gericht)$/.test(word)
  if (withE) return spelledBeforeEnding(word).map((base) => `${base}e`)
  const plain = /^(.{2,}(?:lijk|ig|isch|end|erd|gericht))e$/.exec(word)?.[1]
  if (plain !== undefined) return [plain]
  const [, start = '', vowel = '', last = ''] = /^(.{2,})([aeo])(l|r|m|z)e$/.exec(word) ?? []
  return start === '' ? [] : [`${start}${vowel}${vowel}${last.replace('z', 's')}`]
}
