import { collectionName } from '../../data/api/apis.ts'
import type { ApiGroup } from '../../data/api/operations.ts'
import type { Language } from '../../language.ts'
import { groupWords } from './words.ts'

/** What a page of an API is called. */
export function groupName(group: ApiGroup, language: Language): string {
  if (language === 'nl') return group.name
  const name = collectionName(group)?.en ?? groupWords[group.slug] ?? group.name
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}
