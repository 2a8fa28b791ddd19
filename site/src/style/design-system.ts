import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parse } from 'postcss'

// The components of NL Design System that the site uses, with only those of the 2,780 neutral tokens that they reach.
// Under EUPL-1.2, so it is a file of its own with its notice; our looks are in theme.css, our layout in site.css.
const components = [
  '@nl-design-system-candidate/button-css/button.css',
  '@nl-design-system-candidate/code-css/code.css',
  '@nl-design-system-candidate/data-badge-css/data-badge.css',
  '@nl-design-system-candidate/heading-css/heading.css',
  '@nl-design-system-candidate/link-css/link.css',
  '@nl-design-system-candidate/paragraph-css/paragraph.css',
  '@nl-design-system-candidate/skip-link-css/skip-link.css',
  '@utrecht/breadcrumb-nav-css/dist/index.min.css',
  '@utrecht/index-char-nav-css/dist/index.min.css',
  '@utrecht/listbox-css/dist/index.min.css',
  '@utrecht/table-css/dist/index.min.css',
  '@utrecht/textbox-css/dist/index.min.css',
] as const
const tokens = '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'
const notice = `/*!
 * NL Design System: @nl-design-system-candidate/*-css, @utrecht/*-css (Frameless B.V., Gemeente Utrecht) and the neutral
 * tokens of @nl-design-system-unstable/voorbeeld-design-tokens, unused tokens left out. Licence: EUPL-1.2.
 */
`
const require = createRequire(import.meta.url)

/** The bundle, with the tokens that `otherStyles` use as well. */
export function designSystemCss(otherStyles: readonly string[]): string {
  const parts = components.map((path) => minified(readFileSync(require.resolve(path), 'utf8')))
  const values = tokenValues()
  const used = reachable(values, [...parts, ...otherStyles])
  const rows = [...values].filter(([name]) => used.has(name)).map(([name, value]) => `${name}:${value}`)
  return `${notice}:root{${rows.join(';')}}\n${parts.join('\n')}\n`
}

/** A stylesheet without comments and spare white space. */
export function minified(css: string): string {
  const root = parse(css)
  root.walkComments((comment) => void comment.remove())
  root.cleanRaws()
  return root
    .toString()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/: /g, ':')
    .replaceAll(/;}/g, '}')
    .trim()
}

function tokenValues(): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  parse(readFileSync(require.resolve(tokens), 'utf8')).walkDecls(/^--/, ({ prop, value }) => {
    values.set(prop, value)
  })
  return values
}

function reachable(values: ReadonlyMap<string, string>, styles: readonly string[]): ReadonlySet<string> {
  const used = new Set<string>()
  const open = styles.flatMap(namesIn)
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (used.has(name)) continue
    used.add(name)
    open.push(...namesIn(values.get(name) ?? ''))
  }
  return used
}

function namesIn(css: string): readonly string[] {
  return [...css.matchAll(/var\(\s*(--[\w-]+)/g)].flatMap(([, name]) => name ?? [])
}
