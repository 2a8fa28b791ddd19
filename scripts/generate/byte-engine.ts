import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fromRoot } from '../sources/files.ts'

const sourceFolder = fromRoot('packages', 'engine', 'assembly')
const outputFolder = fromRoot('packages', 'engine', 'generated')
/** TypeScript has no decorators of functions and its formatter stumbles over them, so they stand in comments. */
const inlineMark = /^\/\/ @inline$/gmu
/** Two modules of one source: who only validates does not load what makes views. */
const moduleNames = ['engine', 'view'] as const
const fileNames = moduleNames.flatMap((name) => filesOf(name))

/**
 * The compiled byte engine, each module twice: WebAssembly with SIMD, and JavaScript for where that is barred. Compiling
 * takes a few seconds, so what was made of the same sources before is taken again.
 */
export async function byteEngineModules(): Promise<ReadonlyMap<string, string>> {
  const sources = readAssembly()
  const mark = `// Made of packages/engine/assembly by the AssemblyScript compiler; sources ${hashOf(sources)}\n`
  const before = new Map(fileNames.map((name) => [name, readOutput(name)]))
  if ([...before.values()].every((text) => text.startsWith(mark))) return before
  const files = await Promise.all(moduleNames.map((name) => compiledFiles(sources, name)))
  return new Map(files.flatMap((made) => Object.entries(made)).map(([name, text]) => [name, mark + text]))
}

type ModuleName = (typeof moduleNames)[number]

function filesOf(name: ModuleName): readonly string[] {
  return ['wasm', 'plain'].flatMap((target) => [`${target}-${name}.js`, `${target}-${name}.d.ts`])
}

async function compiledFiles(
  sources: ReadonlyMap<string, string>,
  name: ModuleName,
): Promise<Readonly<Record<string, string>>> {
  const wasm = await compile(sources, name, 'simd')
  const plain = await compile(sources, name, 'plain')
  const [inWasm, inPlain] = name === 'engine' ? ['wasmEngine', 'plainEngine'] : ['wasmView', 'plainView']
  return {
    [`wasm-${name}.js`]: `export const ${inWasm} = '${Buffer.from(wasm).toString('base64')}'\n`,
    [`wasm-${name}.d.ts`]: `/** The module, in base64. */\nexport declare const ${inWasm}: string\n`,
    [`plain-${name}.js`]: await toJavaScript(plain, inPlain),
    [`plain-${name}.d.ts`]:
      '/** Makes the functions over a memory. */\n' +
      `export declare function ${inPlain}(imports: {\n` +
      '  readonly env: { readonly memory: { readonly buffer: ArrayBuffer } }\n' +
      '}): Readonly<Record<string, unknown>>\n',
  }
}

function readAssembly(): ReadonlyMap<string, string> {
  const names = readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted()
  return new Map(names.map((name) => [name, readFileSync(join(sourceFolder, name), 'utf8')]))
}

function hashOf(sources: ReadonlyMap<string, string>): string {
  const versions = ['assemblyscript', 'binaryen'].map((name) =>
    readFileSync(fromRoot('node_modules', name, 'package.json'), 'utf8'),
  )
  return createHash('sha256')
    .update(JSON.stringify([[...sources], versions, readFileSync(import.meta.filename, 'utf8')]))
    .digest('hex')
    .slice(0, 16)
}

function readOutput(name: string): string {
  const path = join(outputFolder, name)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

const optionsOf = {
  simd: ['--enable', 'simd'],
  // What JavaScript has no short words for.
  plain: ['bulk-memory', 'sign-extension', 'nontrapping-f2i', 'mutable-globals'].flatMap((feature) => [
    '--disable',
    feature,
  ]),
} as const

async function compile(
  sources: ReadonlyMap<string, string>,
  name: ModuleName,
  target: 'plain' | 'simd',
): Promise<Uint8Array> {
  const { default: asc } = await import('assemblyscript/asc')
  let binary: Uint8Array | undefined
  const messages: string[] = []
  const common = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--memoryBase', '1024']
  // One walk along objects: only for a view it also notes where their values stand.
  const notes = ['--use', `RECORDS=${name === 'view' ? 1 : 0}`]
  const all = [`${name}.ts`, ...common, ...notes, ...optionsOf[target], '--outFile', 'engine.wasm']
  const { error } = await asc.main(all, {
    readFile: (file) => sources.get(file)?.replaceAll(inlineMark, '@inline') ?? null,
    writeFile: (_name, contents) => {
      if (typeof contents !== 'string') binary = contents
    },
    listFiles: () => [],
    stderr: { write: (text) => void messages.push(String(text)) },
  })
  if (error !== null || binary === undefined) throw new AssemblyError(messages.join(''), { cause: error })
  return binary
}

/** The module as a function that takes its memory. */
async function toJavaScript(wasm: Uint8Array, name: string): Promise<string> {
  const { default: binaryen } = await import('binaryen')
  const module = binaryen.readBinary(wasm)
  const text = module.emitAsmjs()
  module.dispose()
  const [body = ''] = text.split('\nvar memasmFunc')
  return body.replace('function asmFunc(', `export function ${name}(`).trimStart()
}

/** The byte engine does not compile. */
class AssemblyError extends Error {
  readonly code = 'generate/assembly'
}
