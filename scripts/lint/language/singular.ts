import type { Begrip } from '../../sources/glossary/begrip.ts'
import { fromRoot, readYamlFile } from '../../sources/files.ts'
import type { Finding } from '../finding.ts'
import { subjectOf } from './definition-form.ts'
import { words } from './sentences.ts'
import { inTerm, withoutRemark } from './texts.ts'

/** Words that end like a plural and are none, and labels for a whole that has no singular. */
const { singulars, plurals, pluralsInEnglish } = readYamlFile<{
  readonly singulars: readonly string[]
  readonly plurals: readonly string[]
  readonly pluralsInEnglish: readonly string[]
}>(fromRoot('scripts/lint/language/label-words.yaml'))

/** A plural in s follows el, em, en, er and the like: not plaats, toets, arts, proces. */
const inS = /(?:aar|age|eau|eam|e[lmnr]|eur|ie|je|onal|oor|ule|'|’)s$/
const noPlural = /(?:grens|koers|mens|pers|wens)$/
const inEn = /[^e]en$|ën$/
const ofLatin = /(?:centr|criteri|musea|^dat|^medi)a$|[dnt]ici$|musea$/

/** A preferred label is singular; a hidden label may be a plural, which is what people type. */
export function* pluralFindings(begrip: Begrip): Generator<Finding> {
  const label = withoutRemark(begrip.voorkeursterm.nl)
  if (plurals.includes(label)) return
  const finding = inTerm(begrip)
  const head = words(label.split(/ (?:aan|bij|in|met|naar|of|op|over|van|voor) /)[0] ?? '').at(-1) ?? ''
  const subject = subjectOf(begrip, 'nl') ?? ''
  if (subject.endsWith(' zijn '))
    yield finding('language/label-plural', '/voorkeursterm/nl', `the definition says "${label} zijn"`)
  else if (endsAsPlural(head, subject) && !singulars.includes(head))
    yield finding('language/label-plural', '/voorkeursterm/nl', head)
  const english = begrip.voorkeursterm.en
  if (subjectOf(begrip, 'en')?.endsWith(' are ') === true && !pluralsInEnglish.includes(english))
    yield finding('language/label-plural', '/voorkeursterm/en', `the definition says "${english} are"`)
}

/** "Een wagen is" and "Het huishouden is" are no plurals, but "De wagens is" and "Een inwoners is" are. */
function endsAsPlural(word: string, subject: string): boolean {
  if (noPlural.test(word)) return false
  return inS.test(word) || ofLatin.test(word) || (inEn.test(word) && !/^(?:Een|Het) /.test(subject))
}
