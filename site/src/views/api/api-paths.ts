import { apis } from '../../data/api/apis.ts'
import type { Api } from '../../data/api/apis.ts'
import type { ApiGroup } from '../../data/api/operations.ts'
import type { Language } from '../../language.ts'

interface GroupProps {
  readonly api: Api
  readonly group: ApiGroup
}

/** The page of each group of the exchange, in a language. */
export function exchangePaths(language: Language): { params: { group: string }; props: GroupProps }[] {
  return pathsOf('exchange', language)
}

/** The page of each group of the registry, in a language. */
export function registryPaths(language: Language): { params: { group: string }; props: GroupProps }[] {
  return pathsOf('registry', language)
}

function pathsOf(
  place: Api['place'],
  language: Language,
): { params: { group: string }; props: GroupProps }[] {
  return apis[language]
    .filter((api) => api.place === place)
    .flatMap((api) => api.groups.map((group) => ({ params: { group: group.slug }, props: { api, group } })))
}
