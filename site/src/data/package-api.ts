import { namesIn, readBuiltText } from './built.ts'

/** What a package promises, by the paths from which it is imported. */
export interface PackageApi {
  /** The folder in packages/, and the last part of the name. */
  readonly slug: string
  readonly name: string
  readonly entries: readonly PackageEntry[]
}

/** One path of a package with what it exports. */
export interface PackageEntry {
  readonly path: string
  readonly exports: readonly PackageExport[]
  /** Types that come along and have no more to say than their name. */
  readonly types: readonly string[]
}

/** One export: its name and its signature over several lines. */
export interface PackageExport {
  readonly name: string
  readonly signature: string
}

/** The packages that have a report of their public API. */
export const packageApis: readonly PackageApi[] = namesIn('ontwikkelaars/api').map((file) => {
  const slug = file.replace('.md', '')
  return packageApiOf(slug, readBuiltText(`ontwikkelaars/api/${file}`))
})

/** The report of a package, read. */
export function packageApiOf(slug: string, report: string): PackageApi {
  const [, ...sections] = report.split(/^## /m)
  return {
    slug,
    name: `@samenspraak/${slug}`,
    entries: sections.map((section) => {
      const [path = '', ...lines] = section.trim().split('\n')
      const items = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2))
      return {
        path,
        exports: items.filter((item) => item.startsWith('`')).map((item) => exportOf(item.slice(1, -1))),
        types: items
          .filter((item) => item.startsWith('types: '))
          .flatMap((item) => item.slice('types: '.length).split(', ')),
      }
    }),
  }
}

function exportOf(signature: string): PackageExport {
  const [, name = signature] = /^(?:class|const|function|interface|type) ([\w$]+)/.exec(signature) ?? []
  return { name, signature: inLines(signature) }
}

/** A member of a record or a choice on each line; the report has it all on one. */
function inLines(signature: string): string {
  let depth = 0
  return signature
    .split(/(?<![:|(<,&=]) (?=readonly )|(?=[{}])|(?<=[{}])/)
    .map((part) => {
      if (part === '{') depth += 1
      if (part === '}') depth -= 1
      if (part === '{') return part
      const isMember = part.startsWith('readonly ') && depth > 0
      return isMember || (part === '}' && depth === 0) ? `\n${'  '.repeat(depth)}${part.trimEnd()}` : part
    })
    .join('')
    .replaceAll(/ +\n/g, '\n')
}
