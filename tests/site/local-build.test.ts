import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, expectTypeOf, onTestFinished, test } from 'vitest'
import type * as declared from '../../site/build/api.d.ts'
import type { buildSite, SiteOrder } from '../../site/build/build-site.ts'
import { moveInto } from '../../site/build/move-into.ts'
import { readSite, withPaths } from '../../site/build/site-files.ts'

test('downloads come beside what the pages have in the same folders', () => {
  const folder = folderWith({
    'downloads/data/begrippen.csv': 'a',
    'downloads/data/rechten/plan.csv': 'b',
    'site/data/rechten/matrix.csv': 'c',
    'site/index.html': 'd',
  })
  moveInto(join(folder, 'downloads'), join(folder, 'site'))
  const { paths, read } = readSite(join(folder, 'site'))
  expect(Object.fromEntries(paths.map((path) => [path, read(path).toString()]))).toEqual({
    'data/begrippen.csv': 'a',
    'data/rechten/matrix.csv': 'c',
    'data/rechten/plan.csv': 'b',
    'index.html': 'd',
  })
})

test('a file that is added later stands in the order of the paths and can be read', () => {
  const folder = folderWith({ 'a.html': '1', 'c.html': '3' })
  const files = withPaths(readSite(folder), ['b.html'])
  writeFileSync(join(folder, 'b.html'), '2')
  expect(files.paths.map((path) => files.read(path).toString())).toEqual(['1', '2', '3'])
})

test('what the package declares is what it does', () => {
  expectTypeOf<declared.SiteOrder>().toEqualTypeOf<SiteOrder>()
  expectTypeOf<typeof buildSite>().toExtend<typeof declared.buildSite>()
  const { exports, files }: { exports: Readonly<Record<string, object>>; files: readonly string[] } =
    JSON.parse(readFileSync('site/package.json', 'utf8'))
  expect([exports['./build'], files.includes('build/api.d.ts')]).toEqual([
    {
      '@samenspraak/source': './build/build-site.ts',
      types: './build/api.d.ts',
      default: './build/dist/build-site.js',
    },
    true,
  ])
})

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'samenspraak-site-build-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
