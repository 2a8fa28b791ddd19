import { pathToFileURL } from 'node:url'
import { fromRoot } from '../../scripts/sources/files.ts'
import type { Sources } from '../../scripts/sources/sources.ts'
import { isOfGenerator, plant, serve } from './mutant.ts'
import { mutants } from './mutants.ts'

/**
 * Plants the mutant with a number in all that is loaded after this; an empty text plants none. A fault in the
 * generator shows in the code of all views, written anew but only in memory.
 */
export async function bringIn(number: string, given?: Sources): Promise<void> {
  const mutant = number === '' ? undefined : mutants[Number(number)]
  if (mutant === undefined) return
  plant(mutant)
  if (!isOfGenerator(mutant)) return
  const { rightsModule } = await import('../../scripts/generate/rights/rights-module.ts')
  const { readSources } = await import('../../scripts/sources/sources.ts')
  const { isMessageSchema } = await import('../../scripts/sources/schemas.ts')
  const sources = given ?? readSources()
  const texts = sources.schemas.filter(isMessageSchema).flatMap((source) =>
    [...rightsModule(source, sources)].map(([name, text]) => {
      const path = fromRoot('packages', 'sdk', 'generated', source.name, source.version, name)
      return [pathToFileURL(path).href, text] as const
    }),
  )
  serve(new Map(texts))
}
