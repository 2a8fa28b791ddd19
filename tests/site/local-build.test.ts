import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, expectTypeOf, onTestFinished, test } from 'vitest'
import type * as declared from '../../site/build/api.d.ts'
import { buildSite } from '../../site/build/build-site.ts'
import type { SiteOrder } from '../../site/build/build-site.ts'
import { moveInto } from '../../site/build/move-into.ts'
import { isFree, markerText, placeOf, putBack, wouldTakeAway } from '../../site/build/place.ts'
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

test('a site can be put where nothing is, or nothing but a site that a build made', () => {
  const site = { 'index.html': 'a', 'data/a.csv': 'b', '.samenspraak-site': '' }
  const marked = { ...site, '.samenspraak-site': markerText(Object.keys(site)) }
  const free = (files: Readonly<Record<string, string>>) => isFree(folderWith(files))
  expect({
    nothing: isFree(join(folderWith({}), 'not-there')),
    empty: free({}),
    site: free(marked),
    another: free({ 'letter.txt': 'x' }),
    markerOfSomebody: free({ '.samenspraak-site': 'x', 'letter.txt': 'x' }),
    fileBeside: free({ ...marked, '.htaccess': 'x' }),
    fileInside: free({ ...marked, 'data/own.csv': 'x' }),
    folderInside: free({ ...marked, '.git/HEAD': 'x' }),
  }).toEqual({
    ...{ nothing: true, empty: true, site: true, another: false, markerOfSomebody: false },
    ...{ fileBeside: false, fileInside: false, folderInside: false },
  })
})

test('a site never takes away what it is made from, nor a whole disk', () => {
  const folder = folderWith({ 'a/local/plaatselijk.yaml': 'x', 'b/x': 'x' })
  const local = join(folder, 'a', 'local')
  symlinkSync(local, join(folder, 'link'))
  const places = ['a/local', 'a', '.', 'link', 'a/local/site', 'b', 'a/local-site']
  expect(places.filter((place) => wouldTakeAway(placeOf(join(folder, place)), local))).toEqual([
    'a/local',
    'a',
    '.',
    'link',
  ])
  expect(wouldTakeAway(placeOf('/'), undefined)).toBe(true)
})

test('a link to a folder is followed, so that what it leads to is replaced and the link stays', () => {
  const folder = folderWith({ 'target/x': 'x' })
  symlinkSync(join(folder, 'target'), join(folder, 'link'))
  expect(placeOf(join(folder, 'link'))).toBe(placeOf(join(folder, 'target')))
})

test('a site that a killed build took aside is put back', () => {
  const folder = folderWith({
    '.site-a1B2c3/earlier/index.html': 'earlier',
    '.site-a1B2c3/earlier/.samenspraak-site': markerText(['index.html', '.samenspraak-site']),
    '.site-a1B2c3/site/index.html': 'half',
    '.other-a1B2c3/earlier/.samenspraak-site': '',
  })
  putBack(join(folder, 'site'))
  putBack(join(folder, 'site'))
  const { paths, read } = readSite(folder)
  expect(paths.map((path) => [path, read(path).toString()])).toEqual([
    ['.other-a1B2c3/earlier/.samenspraak-site', ''],
    ['site/.samenspraak-site', expect.any(String)],
    ['site/index.html', 'earlier'],
  ])
})

const trial = mountSmallDisk()
if (trial === undefined)
  console.error('\n*** No small disk can be mounted: a build on a full disk is not tried. ***\n')
else takeDown(trial)

test.skipIf(trial === undefined)('on a full disk the build says so and the earlier site stays', async () => {
  const disk = mountSmallDisk() ?? ''
  onTestFinished(() => takeDown(disk))
  const out = join(disk, 'site')
  mkdirSync(out)
  writeFileSync(join(out, 'index.html'), 'earlier')
  writeFileSync(join(out, '.samenspraak-site'), markerText(['index.html', '.samenspraak-site']))
  const outcome = await buildSite({ out, local: 'examples/plaatselijke-begrippen', pdf: false })
  expect(outcome).toEqual({ ok: false, findings: [expect.objectContaining({ code: 'site/disk-full' })] })
  expect([readdirSync(disk), readFileSync(join(out, 'index.html'), 'utf8')]).toEqual([['site'], 'earlier'])
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

/** A folder with a disk of 4 MB of its own, where this machine lets us. */
function mountSmallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'samenspraak-small-disk-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder])
  if (status === 0) return folder
  rmSync(folder, { recursive: true })
  return undefined
}

function takeDown(disk: string): void {
  spawnSync('umount', [disk])
  rmSync(disk, { recursive: true })
}
