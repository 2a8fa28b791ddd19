import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { Plugin } from 'esbuild'
import { expect, onTestFinished, test } from 'vitest'
import { lateModules, plainHttp } from '../../scripts/build/start-plugins.ts'

// A package that notes its loading, and a program that imports it at the top and uses it in a function.
const late = 'globalThis.loadings = (globalThis.loadings ?? 0) + 1\nexports.double = (number) => number * 2\n'
const program = "import { double } from 'late'\nexport const twice = (number) => double(number)\n"

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'late-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'node_modules', 'late'), { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

async function built(folder: string, plugin: Plugin): Promise<Record<string, unknown>> {
  const outfile = join(folder, 'built.mjs')
  await build({
    ...{ entryPoints: [join(folder, 'program.js')], outfile, bundle: true, format: 'esm', platform: 'node' },
    plugins: [plugin],
  })
  return import(pathToFileURL(outfile).href)
}

/** How often the package was loaded in this process, the building included. */
function loadings(): unknown {
  return Reflect.get(globalThis, 'loadings')
}

test('a late package is loaded with the first use of it, and once', async () => {
  const folder = await folderWith({
    'package.json': '{}',
    'program.js': program,
    'node_modules/late/index.js': late,
  })
  const { twice } = await built(folder, lateModules(['late'], folder))
  const before = loadings()
  if (typeof twice !== 'function') return expect.fail('the program has a function')
  expect([before, twice(21), twice(4), loadings()]).toEqual([1, 42, 8, 1])
})

test('node:http keeps its members', async () => {
  const folder = await folderWith({
    'program.js':
      "import { createServer, STATUS_CODES } from 'node:http'\nexport { createServer, STATUS_CODES }\n",
  })
  const { createServer, STATUS_CODES } = await built(folder, plainHttp)
  const http = process.getBuiltinModule('node:http')
  expect([createServer, STATUS_CODES]).toEqual([http.createServer, http.STATUS_CODES])
})
