import { schemaIndex } from '../../data/built.ts'
import { packageApis } from '../../data/package-api.ts'
import type { PackageApi, PackageEntry } from '../../data/package-api.ts'

interface PackagePath {
  readonly params: { readonly name: string }
  readonly props: { readonly entry: PackageApi; readonly only?: PackageEntry }
}

/** From how many paths on each has a page of its own. */
const many = 6

/** One page for each package, and for each path of a package with many. */
export function packagePaths(): PackagePath[] {
  return packageApis.flatMap((entry) => [
    { params: { name: entry.slug }, props: { entry } },
    ...(hasPages(entry)
      ? ownEntries(entry).map((only) => ({
          params: { name: keysOf(only).join('/') },
          props: { entry, only },
        }))
      : []),
  ])
}

/** Whether the paths of a package have pages of their own. */
export function hasPages(entry: PackageApi): boolean {
  return ownEntries(entry).length > many
}

/** The paths that are not those of one message. */
export function ownEntries({ entries }: PackageApi): readonly PackageEntry[] {
  return entries.filter((one) => messageOfPath(one) === undefined)
}

/** The keys of the page of a path: `@samenspraak/sdk` itself is `main`. */
export function keysOf({ path }: PackageEntry): readonly string[] {
  const [, slug = '', ...rest] = path.split('/')
  return rest.length === 0 ? [slug, 'main'] : [slug, ...rest]
}

const messages: ReadonlySet<string> = new Set(schemaIndex.schemas.map(({ naam }) => naam))

/** The message that a path of the SDK belongs to: `@samenspraak/sdk/plan/rights` to `plan`. */
export function messageOfPath({ path }: PackageEntry): string | undefined {
  const name = path.split('/')[2]
  return name !== undefined && messages.has(name) ? name : undefined
}
