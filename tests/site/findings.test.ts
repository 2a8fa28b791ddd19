import { Buffer } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { budgetFindings } from '../../site/build/budgets.ts'
import { linkFindings } from '../../site/build/links.ts'
import type { SiteFiles } from '../../site/build/site-files.ts'
import { designSystemCss } from '../../site/src/style/design-system.ts'

function siteOf(files: Readonly<Record<string, Buffer | string>>): SiteFiles {
  return {
    paths: Object.keys(files).toSorted(),
    read: (path) => Buffer.from(files[path] ?? ''),
  }
}

test('a link to a page, a file or a place that is not there is a finding; mail and other sites are not', () => {
  const site = siteOf({
    'index.html':
      '<a href="/begrip/doel/#wet"></a><a href="/begrip/doel/#niets"></a><a href="/weg/"></a><a href="mailto:a@b.example"></a><a href="https://wetten.overheid.nl/"></a><form action="/zoeken/"></form>',
    'begrip/doel/index.html': '<h2 id="wet"></h2><a href="../../index.html"></a><a href="../plan/">plan</a>',
  })
  expect(linkFindings(site)).toEqual([
    'begrip/doel/index.html: ../plan/ is not there',
    'index.html: /begrip/doel/#niets is no place in that page',
    'index.html: /weg/ is not there',
    'index.html: /zoeken/ is not there',
  ])
})

test('under another base the same links are read from there', () => {
  const site = siteOf({ 'index.html': '<a href="/woorden/begrippen/"></a>', 'begrippen/index.html': '' })
  expect(linkFindings(site, '/woorden/')).toEqual([])
  expect(linkFindings(site)).toEqual(['index.html: /woorden/begrippen/ is not there'])
})

test('each budget that is passed is a finding, and a list of all terms may be large', () => {
  const large = randomBytes(75 * 1024).toString('base64')
  const site = siteOf({
    'index.html': '<script src="/_astro/page.js"></script>',
    'begrip/doel/index.html': large,
    'begrippen/index.html': large,
    'style/site.css': large,
    '_astro/page.js': large,
    'search/terms.txt': large,
    'search/rest-nl.txt': large,
    'style/font.woff2': large,
  })
  expect(budgetFindings(site).map((finding) => finding.replace(/:.*/, ''))).toEqual([
    'begrip/doel/index.html',
    'all stylesheets',
    'scripts that every page loads',
    'search',
    'search/rest-nl.txt',
    'fonts',
  ])
})

test('a message with all its fields may be somewhat larger than another page, but has a limit', () => {
  const page = (size: number) => randomBytes(size).toString('base64')
  const site = siteOf({
    'index.html': '',
    'model/doel/1.0/index.html': page(14 * 1024),
    'model/plan/1.0/index.html': page(18 * 1024),
  })
  expect(budgetFindings(site).map((finding) => finding.replace(/:.*/, ''))).toEqual([
    'model/plan/1.0/index.html',
  ])
})

test('of the neutral tokens only those that something uses are in the bundle, under its licence', () => {
  const css = designSystemCss(['a { color: var(--basis-color-warning-color-default) }'])
  expect(css.slice(0, css.indexOf('*/'))).toContain('EUPL-1.2')
  expect(css).toContain('--basis-color-warning-color-default:')
  expect(css).not.toContain('--lux-login-link')
  expect(css).not.toContain('sourceMappingURL')
})
