import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { fromRoot } from '../../scripts/sources/files.ts'

// What a vendor does with the installed packages, once for each tool: matrix.ts does so with many of each, packed.ts with one.

/** The example program, which every tool gets to build and run. */
export const exampleSource: string = readFileSync(fromRoot('examples', 'plan-versturen', 'plan.ts'), 'utf8')

/** What the example says when it works. */
export const exampleSays = 'The plan can be sent.'

/** Thrown when an installed program says something else than it should. */
export class VendorError extends Error {
  readonly code = 'tests/install-vendor'
}

/** Runs a program in the folder of the vendor; answers what it printed. */
export function run(command: string, parameters: readonly string[], cwd: string): string {
  return execFileSync(command, parameters, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** For output that differs a little each time. */
export function expectText(text: string, wanted: string): void {
  if (!text.includes(wanted)) throw new VendorError(text)
}

/** A program that is CommonJS by its name, with `require` for all it uses. */
export function requireFromCommonJs(node: string, vendor: string): void {
  const text =
    "const { isOndersteuningsplan } = require('@samenspraak/sdk/ondersteuningsplan')\nconsole.log(isOndersteuningsplan({}))\n"
  writeFileSync(join(vendor, 'required.cjs'), text)
  const printed = run(node, ['required.cjs'], vendor)
  if (printed !== 'false\n') throw new VendorError(printed)
}

/** The example, saved as plan.ts, against the types, with the libraries checked too. */
export function typeCheckExample(compiler: string, resolution: string, vendor: string): void {
  const module = resolution === 'nodenext' ? 'nodenext' : 'esnext'
  const compilerOptions = {
    ...{ strict: true, target: 'es2022', lib: ['es2023', 'dom'], noEmit: true, types: [] },
    ...{ module, moduleResolution: resolution, skipLibCheck: false, exactOptionalPropertyTypes: true },
  }
  writeFileSync(join(vendor, 'matrix.json'), JSON.stringify({ compilerOptions, files: ['plan.ts'] }))
  run(process.execPath, [compiler, '-p', 'matrix.json'], vendor)
}

/** The example as one file, made by esbuild for any platform; it runs here. Answers where the file is. */
export function bundleExample(format: 'cjs' | 'esm', vendor: string): string {
  const outfile = join(vendor, `bundled.${format === 'esm' ? 'mjs' : 'cjs'}`)
  buildSync({
    entryPoints: [join(vendor, 'plan.ts')],
    bundle: true,
    format,
    outfile,
    platform: 'neutral',
    logLevel: 'silent',
  })
  expectText(run(process.execPath, [outfile], vendor), exampleSays)
  return outfile
}
