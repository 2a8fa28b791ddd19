import type { Bilingual } from '../../sources/glossary/bilingual.ts'
import type { Begrip } from '../../sources/glossary/begrip.ts'
import type { Sources } from '../../sources/sources.ts'
import type { Finding, RuleCode } from '../finding.ts'

export const languages = ['nl', 'en'] as const

export type Language = (typeof languages)[number]

/** One text in two languages and where it stands. */
export interface PlacedText {
  readonly file: string
  /** JSON Pointer to the pair of languages. */
  readonly at: string
  readonly text: Bilingual
  /** The terms that the text is about: its own, or those that a question names. */
  readonly begrippen: readonly Begrip[]
  /** The question that the text answers. */
  readonly vraag?: Bilingual
}

/** One label of a term and where it stands. */
export interface PlacedLabel {
  readonly place: 'voorkeursterm' | 'alternatief' | 'verborgen'
  readonly language: Language
  readonly label: string
}

/** Every running text of the glossary; labels are no running text. */
export function* textsOf(sources: Sources): Generator<PlacedText> {
  for (const begrip of sources.glossary.values()) {
    for (const { at, text } of pairsIn(begrip, ''))
      if (at !== '/voorkeursterm') yield { file: fileOf(begrip), at, text, begrippen: [begrip] }
  }
  for (const question of sources.questions) {
    const { sleutel, vraag } = question
    const begrippen = question.begrippen.flatMap((key) => sources.glossary.get(key) ?? [])
    for (const { at, text } of pairsIn(question, ''))
      yield { file: `glossary/vragen/${sleutel}.yaml`, at, text, begrippen, vraag }
  }
  for (const collection of sources.collections)
    yield* placed(`glossary/collecties/${collection.sleutel}.yaml`, collection)
  for (const word of sources.ambiguousWords) yield* placed(`glossary/dubbelzinnig/${word.woord}.yaml`, word)
}

/** All labels of a term, the preferred ones first. */
export function* labelsOf(begrip: Begrip): Generator<PlacedLabel> {
  for (const language of languages) {
    yield { place: 'voorkeursterm', language, label: begrip.voorkeursterm[language] }
    for (const place of ['alternatief', 'verborgen'] as const)
      for (const label of begrip[place]?.[language] ?? []) yield { place, language, label }
  }
}

export function fileOf(begrip: Begrip): string {
  return `glossary/${begrip.sleutel}.yaml`
}

/** Finding factory for one term. */
export function inTerm(begrip: Begrip): (code: RuleCode, at: string, detail: string) => Finding {
  return (code, at, detail) => ({ code, file: fileOf(begrip), at, detail })
}

/** A label without the remark in brackets that keeps two terms apart: `woonplaats (Jeugdwet)`. */
export function withoutRemark(label: string): string {
  return label.replace(/ \(.*\)$/, '')
}

function* placed(file: string, value: object): Generator<PlacedText> {
  for (const { at, text } of pairsIn(value, '')) yield { file, at, text, begrippen: [] }
}

function* pairsIn(value: unknown, at: string): Generator<{ readonly at: string; readonly text: Bilingual }> {
  if (typeof value !== 'object' || value === null) return
  const nl: unknown = Reflect.get(value, 'nl')
  const en: unknown = Reflect.get(value, 'en')
  if (typeof nl === 'string' && typeof en === 'string') yield { at, text: { nl, en } }
  else for (const [name, part] of Object.entries(value)) yield* pairsIn(part, `${at}/${name}`)
}
