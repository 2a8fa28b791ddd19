import type { Foreign } from '../foreign.ts'
import { issue } from '../issue.ts'
import type { FhirIssue } from '../issue.ts'
import { isSame, objectsOf } from '../json.ts'
import { claimable } from '../profiles.ts'
import { down, items, resourceCursor, take } from './cursor.ts'
import type { Source } from './cursor.ts'
import { leftoversOf } from './leftover.ts'
import type { Leftover } from './leftover.ts'
import { compositionType } from '../write/composition.ts'
import type { ReadDocument } from './read-document.ts'
import type { Reading } from './reading.ts'

/** What is left of a Bundle when the documents are taken out of it. */
export interface Left {
  readonly foreign: Foreign
  /** Narratives, which are not kept: they belong to the content as it was then. */
  readonly narratives: readonly FhirIssue[]
  /** Everything else that is left, one by one. */
  readonly items: readonly FhirIssue[]
}

/** Everything that no document took, so that nothing disappears unseen. */
export function foreignOf(read: readonly ReadDocument[], reading: Reading): Left {
  const urls = fullUrlsOf(read)
  takeClaims(reading)
  takeCompositions(reading)
  const left = leftoversOf(reading)
  const narratives = left.filter(({ path }) => path.startsWith('/text/') || path === '/text')
  const whole = new Set(left.filter(({ path }) => path === '').map(({ source }) => source))
  const kept = left.filter((leftover) => !narratives.includes(leftover))
  return {
    foreign: {
      parts: kept
        .filter(({ path }) => path !== '')
        .map(({ source, path, within, value }) => ({
          fullUrl: urls.get(source) ?? source.fullUrl,
          path,
          within,
          value,
        })),
      entries: kept
        .filter(({ path }) => path === '')
        .map(({ source }) => ({ fullUrl: source.fullUrl, resource: source.resource })),
      renamed: Object.fromEntries(
        [...urls].flatMap(([{ fullUrl }, ours]) =>
          fullUrl === ours || isMadeUp(fullUrl) ? [] : [[ours, fullUrl]],
        ),
      ),
      named: Object.fromEntries(
        [...reading.named].flatMap(([id, source]) => (whole.has(source) ? [[id, source.fullUrl]] : [])),
      ),
    },
    narratives: narratives.map((each) => issue('fhir/narrative-left-out', pointerTo(each))),
    items: kept.map((each) => issue('fhir/not-understood', pointerTo(each))),
  }
}

/** An entry without a full URL and without an id had no address to keep. */
function isMadeUp(fullUrl: string): boolean {
  return fullUrl.includes('#')
}

/** The full URL that we write for each entry that became part of a document. */
function fullUrlsOf(read: readonly ReadDocument[]): ReadonlyMap<Source, string> {
  const urls = new Map<Source, string>()
  for (const { written } of read) {
    for (const [fullUrl, { source, path }] of written) {
      // The first row that leads to a resource makes it.
      if (path === '' && !urls.has(source)) urls.set(source, fullUrl)
    }
  }
  return urls
}

/** A profile that we claim ourselves follows from the content. */
function takeClaims(reading: Reading): void {
  const used = new Set(reading.taken.map(({ source }) => source))
  for (const source of used) {
    const resource = resourceCursor(source)
    for (const each of [resource, ...items(resource, 'contained')]) {
      const meta = down(each, 'meta')
      const claims = meta === undefined ? [] : items(meta, 'profile')
      take(reading, ...claims.filter(({ value }) => typeof value === 'string' && claimable.has(value)))
    }
  }
}

/** A table of contents of ours is made anew. */
function takeCompositions(reading: Reading): void {
  for (const source of reading.index.sources) {
    const types = objectsOf(source.resource['type']).flatMap(({ coding }) => objectsOf(coding))
    if (types.some((type) => isSame(type, compositionType))) take(reading, resourceCursor(source))
  }
}

function pointerTo({ source, path }: Leftover): string {
  return `/entry/${source.index}/resource${path}`
}
