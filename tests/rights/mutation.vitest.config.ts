import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'
import { defineConfig } from 'vitest/config'

const slow = ['rights-register.test.ts', 'rights-many-rows.test.ts']

/** Vitest takes the slowest first; here the first failure ends the run, so the quick ones ask first. */
class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification): number =>
      slow.findIndex((name) => moduleId.endsWith(name))
    return Promise.resolve(files.toSorted((a, b) => isSlow(a) - isSlow(b)))
  }
}

// The unit tests of rights with a mutant planted before anything is loaded (mutation-preload.ts). Node loads the
// modules itself, as in the run without eval, so that what is planted is what runs.
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['packages/sdk/test/rights-*.test.ts'],
    // Judged before in short form, or about something else than decisions.
    exclude: ['packages/sdk/test/rights-properties.test.ts', 'packages/sdk/test/rights-exports-*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    isolate: false,
    bail: 1,
    // A slow machine is no finding: the clock of the whole run (mutation-finding.ts) is the only one.
    testTimeout: 0,
    hookTimeout: 0,
    sequence: { sequencer: QuickFirst },
    execArgv: [
      '--conditions=@samenspraak/source',
      `--import=${new URL('mutation-preload.ts', import.meta.url).href}`,
    ],
    experimental: { viteModuleRunner: false },
  },
})
