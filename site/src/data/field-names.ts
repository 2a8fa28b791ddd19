import { groupBy } from '../group.ts'
import { compareIn } from '../language.ts'
import type { Language } from '../language.ts'
import { slugOf } from '../slug.ts'
import { fields } from './fields.ts'
import type { Field } from './fields.ts'
import { modelEntries } from './message-groups.ts'

/** What a field is called, with every place in a message that is called so. */
export interface FieldName {
  readonly label: string
  readonly slug: string
  readonly places: readonly Field[]
}

/** The names of the fields of all messages in the order of the language; names that differ in capitals are one. */
export function fieldNames(language: Language): readonly FieldName[] {
  const compare = compareIn(language)
  const shown = fields.filter(({ schema }) => modelEntries.includes(schema))
  return [...groupBy(shown, ({ titel }) => slugOf(titel[language]))]
    .map(([slug, places]) => ({ slug, label: places[0]?.titel[language] ?? '', places }))
    .toSorted((a, b) => compare(a.label, b.label))
}
