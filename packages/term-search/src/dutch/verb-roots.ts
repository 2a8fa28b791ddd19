// What stands before `ge` in the participle of a verb that comes apart: `aangevraagd`, `teruggekoppeld`.
const apart = 'aan|af|bekend|bij|door|in|mee|na|om|onder|op|over|samen|tegen|terug|toe|uit|vast|voor|weg'
const participle = new RegExp(`^(${apart}|)ge(.{3,})$`)
const shortestRoot = 3

/** Ends of strong participles and the beginning of the nouns beside them: `verwezen` and `verwijzing`. */
const strong: readonly (readonly [RegExp, string])[] = [
  [/wezen$/, 'wijz'],
  [/sloten$/, 'sluit'],
  [/schreven$/, 'schrijv'],
  [/sproken$/, 'sprek'],
  [/sproken$/, 'spraak'],
  [/nomen$/, 'nem'],
  [/nomen$/, 'name'],
  [/boden$/, 'bod'],
  [/bonden$/, 'bind'],
  [/gonnen$/, 'gin'],
  [/vonden$/, 'vind'],
  [/(?<=^in)zien$/, 'zage'],
  [/leden$/, 'lijd'],
  [/trokken$/, 'trek'],
  [/kozen$/, 'keuz'],
  [/holpen$/, 'hulp'],
  [/dragen$/, 'dracht'],
  [/brach?t$/, 'breng'],
  [/zocht$/, 'zoek'],
]

/**
 * What the names that belong to a form of a verb may begin with: of `bewaren` and `bewaart` `bewaar`, of `opgeschaald`
 * `opschaal` and `opschal`, of `evalueren` `evalu`, of `verwezen` `verwijz`. Some of them are no words at all.
 */
export function verbRoots(word: string): readonly string[] {
  const [, before = '', rest = ''] = participle.exec(word) ?? []
  const whole = `${before}${rest}`
  const forms = rest === '' ? [word] : [word, whole]
  const roots = forms.flatMap((form) => [
    ...closedSyllable(form),
    ...ofLoanVerb(form),
    ...strong.filter(([end]) => end.test(form)).map(([end, noun]) => form.replace(end, noun)),
  ])
  return [...new Set([...roots, ...(rest === '' ? [] : ofWeakVerb(whole))])].filter(
    (root) => root.length >= shortestRoot && root !== word,
  )
}

/** One vowel is spelled double where the syllable closes, and the stemmer leaves the t: `bewaren`, `bewaart`. */
function closedSyllable(word: string): readonly string[] {
  const [, start = '', vowel = '', end = ''] =
    /^(.{2,}[^aeiou])([aeou])([dfgklmnprst])en$/.exec(word) ??
    /^(.{2,}[^aeiou])([aeou])\2([fgklmnprs])[dt]$/.exec(word) ??
    []
  return vowel === '' ? [] : [`${start}${vowel}${vowel}${end}`]
}

/** `evalueren`, `declareert`, `gemonitord` belong to `evaluatie`, `declaratie`, `monitoring`. */
function ofLoanVerb(word: string): readonly string[] {
  const [, root] = /^(.{4,})eer(?:d|de|t)?$/.exec(word) ?? /^(.{4,})eren$/.exec(word) ?? []
  return root === undefined ? [] : [root]
}

/** Of a participle without its `ge`: `aanvraagd` gives `aanvraag`, `opschaald` also `opschal`; the d of `meld` is its own. */
function ofWeakVerb(form: string): readonly string[] {
  const [, root] = /^(.+[^t])(?:d|t|de|te)$/.exec(form) ?? []
  if (root === undefined) return []
  return [form, root, root.replace(/([aeou])\1([^aeiou])$/, '$1$2')]
}
