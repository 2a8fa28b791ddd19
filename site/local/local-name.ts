import type { Begrip } from '../../scripts/sources/glossary/begrip.ts'
import type { Bilingual, Labels } from '../../scripts/sources/glossary/bilingual.ts'
import { bilingual, labelsSchema, shapeOf } from './json-shape.ts'
import type { LocalFile, Shape } from './local-files.ts'
import type { LocalCode, LocalFinding } from './local-finding.ts'

/** What a national term is called in the municipality; its definition stays as it is. */
export interface LocalName {
  /** Key of the national term. */
  readonly begrip: string
  readonly namen: Labels
  /** What readers should know of the name, such as the name of the organisation behind it. */
  readonly toelichting?: Bilingual
}

/** The shape of `namen.yaml`. */
export const nameShape: Shape<readonly LocalName[]> = shapeOf<readonly LocalName[]>({
  type: 'array',
  maxItems: 2_000,
  items: {
    type: 'object',
    required: ['begrip', 'namen'],
    additionalProperties: false,
    properties: {
      begrip: { type: 'string', minLength: 1, maxLength: 100 },
      namen: labelsSchema,
      toelichting: bilingual(1_000),
    },
  },
})

const languages = ['nl', 'en'] as const

/** A name leads to a national term, and is not the first name of another term. */
export function checkNames(
  file: LocalFile<readonly LocalName[]>,
  national: readonly Begrip[],
  local: readonly LocalFile<Begrip>[],
): readonly LocalFinding[] {
  const keys = new Set(national.map(({ sleutel }) => sleutel))
  const all = [...national, ...local.map(({ value }) => value)]
  const seen = new Set<string>()
  return file.value.flatMap((entry, nth) => {
    const at = `/${nth}`
    const known = keys.has(entry.begrip) ? [] : [file.finding('local/term-unknown', `${at}/begrip`)]
    const once = seen.has(entry.begrip) ? [file.finding('local/name-twice', `${at}/begrip`)] : []
    seen.add(entry.begrip)
    const term = national.find(({ sleutel }) => sleutel === entry.begrip)
    const names = languages.flatMap((language) =>
      (entry.namen[language] ?? []).flatMap((name, index, list) => {
        const code = faultOf(name, { language, term, all, earlier: list.slice(0, index) })
        return code === undefined ? [] : [file.finding(code, `${at}/namen/${language}/${index}`)]
      }),
    )
    return [...known, ...once, ...names]
  })
}

interface Around {
  readonly language: 'en' | 'nl'
  readonly term: Begrip | undefined
  readonly all: readonly Begrip[]
  readonly earlier: readonly string[]
}

function faultOf(name: string, { language, term, all, earlier }: Around): LocalCode | undefined {
  const same = (label: string): boolean => spelling(label) === spelling(name)
  const own = [term?.voorkeursterm[language] ?? [], term?.alternatief?.[language] ?? []].flat()
  if ([...own, ...earlier].some(same)) return 'local/name-twice'
  return all.some(({ voorkeursterm }) => same(voorkeursterm[language])) ? 'local/label-taken' : undefined
}

/** A label as readers compare it. */
export function spelling(label: string): string {
  return label.normalize('NFC').trim().toLocaleLowerCase('nl')
}
