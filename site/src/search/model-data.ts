import { codeLists } from '../data/built.ts'
import { fieldNames } from '../data/field-names.ts'
import type { Language } from '../language.ts'
import type { ModelNames } from './model-search.ts'

/** What the page of results finds beside terms. */
export function modelData(language: Language): ModelNames {
  return {
    fields: fieldNames(language).map(({ slug, label }) => ({ key: slug, label })),
    lists: codeLists.map(({ naam, titel }) => ({ key: naam, label: titel[language] })),
  }
}
