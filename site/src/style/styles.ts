import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { designSystemCss, minified } from './design-system.ts'

// The sources of the styles are read where the package is, not from a bundle; without a build that is where one is.
const sources = join(process.env['SITE_SOURCES'] ?? process.cwd(), 'src', 'style')
const read = (name: string): string => readFileSync(join(sources, name), 'utf8')

/** The looks of whoever builds the site, after our own so that it sets only what differs. */
const ownTheme = (): string => {
  const path = process.env['SITE_STYLE']
  return path === undefined ? '' : `\n${readFileSync(path, 'utf8')}`
}

/** The stylesheets of the site, in the order in which a page loads them. */
export const styles = {
  designSystem: (): string => designSystemCss([read('theme.css'), ownTheme(), read('site.css')]),
  theme: (): string => `${read('theme.css')}${ownTheme()}`,
  site: (): string => `${minified(read('site.css'))}\n`,
} as const
