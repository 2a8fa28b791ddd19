import { fileURLToPath } from 'node:url'
import { runInBrowser } from './browser.ts'
import { bundleExample, requireFromCommonJs, typeCheckExample } from './vendor.ts'

/** One leg of each kind that matrix.ts does with every version: CommonJS, the oldest TypeScript, esbuild and a browser. */
export async function useTools(folder: string): Promise<void> {
  requireFromCommonJs(process.execPath, folder)
  const oldest = fileURLToPath(import.meta.resolve('typescript-oldest/bin/tsc'))
  typeCheckExample(oldest, 'nodenext', folder)
  bundleExample('cjs', folder)
  await runInBrowser(bundleExample('esm', folder))
}
