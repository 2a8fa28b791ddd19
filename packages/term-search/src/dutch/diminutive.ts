const shortest = 6

/** What a small form may be made of: of `cijfertje` `cijfer`, of `plannetje` `plan`; some of them are no words at all. */
export function withoutDiminutive(word: string): readonly string[] {
  const [, base = ''] = /^(.+)jes?$/.exec(word) ?? []
  if (base === '' || word.length < shortest) return []
  const shorter = /[tp]$/.test(base) ? [base.slice(0, -1)] : []
  // `balletje`: the vowel stays short by a double consonant.
  const doubled = /^(.+([^aeiou]))\2et$/.exec(base)?.[1]
  // `koninkje`
  const ofG = base.endsWith('nk') ? [`${base.slice(0, -1)}g`] : []
  return [base, ...shorter, ...ofG, ...(doubled === undefined ? [] : [doubled])]
}
