import type { SiteFiles } from './site-files.ts'

/** Links inside the site that lead nowhere: no such file, or no such place in the page. */
export function linkFindings(files: SiteFiles, base = '/'): readonly string[] {
  const known = new Set(files.paths)
  const pages = files.paths.filter((path) => path.endsWith('.html'))
  const texts = new Map(pages.map((path) => [path, files.read(path).toString('utf8')]))
  const anchors = new Map<string, ReadonlySet<string>>()
  const anchorsOf = (page: string): ReadonlySet<string> => {
    const found = anchors.get(page) ?? idsIn(texts.get(page) ?? '')
    anchors.set(page, found)
    return found
  }
  const broken = [...texts].flatMap(([page, text]) =>
    addressesIn(text).flatMap((address) => {
      const target = targetOf(address, page, base)
      if (target === undefined) return []
      const [file, anchor] = target
      if (!known.has(file)) return [`${page}: ${address} is not there`]
      return anchor === '' || anchorsOf(file).has(anchor)
        ? []
        : [`${page}: ${address} is no place in that page`]
    }),
  )
  return [...new Set(broken)]
}

function addressesIn(text: string): readonly string[] {
  return [
    ...new Set([...text.matchAll(/ (?:href|src|action)="([^"]*)"/g)].flatMap(([, address]) => address ?? [])),
  ]
}

function idsIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/ id="([^"]*)"/g)].flatMap(([, id]) => id ?? []))
}

/** The file and place that an address means; nothing for mail and other sites. */
function targetOf(
  address: string,
  page: string,
  base: string,
): readonly [file: string, anchor: string] | undefined {
  const plain = address.replaceAll('&amp;', '&').replaceAll('&#38;', '&')
  if (/^[a-z]+:/.test(plain)) return undefined
  const { pathname, hash } = new URL(plain, `http://site${base}${page.replace(/index\.html$/, '')}`)
  const path = decodeURIComponent(pathname).slice(base.length)
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  return [file, decodeURIComponent(hash.slice(1))]
}
