const irregular: ReadonlyMap<string, readonly string[]> = new Map([
  ['child', ['children']],
  ['person', ['people', 'persons']],
  ['datum', ['data']],
])

// Forms that are most often a verb.
const otherWords: ReadonlySet<string> = new Set(['cares', 'counts', 'helps', 'supports'])

/** The forms in which a folded English noun of a label appears in a text: itself and its plurals. */
export function englishForms(word: string): readonly string[] {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return [word]
  const forms = [plural(word), ...(irregular.get(word) ?? [])]
  return [...new Set([word, ...forms.filter((form) => !otherWords.has(form))])]
}

function plural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return `${word}s`
}
