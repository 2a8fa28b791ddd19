import { apis } from '../../data/api/apis.ts'
import type { Api } from '../../data/api/apis.ts'
import type { ApiGroup } from '../../data/api/operations.ts'

interface GroupProps {
  readonly api: Api
  readonly group: ApiGroup
}

/** The page of each group of the exchange. */
export function exchangePaths(): { params: { group: string }; props: GroupProps }[] {
  return pathsOf('exchange')
}

/** The page of each group of the registry. */
export function registryPaths(): { params: { group: string }; props: GroupProps }[] {
  return pathsOf('registry')
}

function pathsOf(place: Api['place']): { params: { group: string }; props: GroupProps }[] {
  return apis
    .filter((api) => api.place === place)
    .flatMap((api) => api.groups.map((group) => ({ params: { group: group.slug }, props: { api, group } })))
}
