import { createHash } from 'node:crypto'
import type { SiteFiles } from './site-files.ts'

/** The list that `sha256sum --check` reads, of every download. */
export const sumsPath = 'data/SHA256SUMS'

/** The text of that list, in the order of the paths; the list itself is not in it. */
export function checksums(files: SiteFiles): string {
  return files.paths
    .filter((path) => path.startsWith('data/') && path !== sumsPath)
    .map((path) => `${hashOf(files.read(path))}  ${path.slice('data/'.length)}\n`)
    .join('')
}

/** A page with `%size:path%` and `%sha256:path%` filled in; pages are made before the files that they speak of. */
export function withFileFacts(page: string, files: SiteFiles, language: 'en' | 'nl'): string {
  const known = new Set(files.paths)
  return page.replaceAll(/%(size|sha256):([^%\s]+)%/g, (place, fact: string, path: string) => {
    if (!known.has(path)) return place
    const bytes = files.read(path)
    return fact === 'size' ? sizeText(bytes.length, language) : hashOf(bytes)
  })
}

/** Downloads that a page speaks of and that are not there. */
export function missingFacts(page: string, text: string): readonly string[] {
  return [...text.matchAll(/%(?:size|sha256):([^%\s]+)%/g)].map(
    ([, path]) => `${page}: ${path} is spoken of and not there`,
  )
}

function sizeText(bytes: number, language: 'en' | 'nl'): string {
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  const digits = size < 10 ? 1 : 0
  return `${size.toLocaleString(language, { maximumFractionDigits: digits })} ${unit}`
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
