import type { Tutorial } from '../../../scripts/generate/error-codes/tutorials.ts'
import type { Language } from '../language.ts'
import { namesIn, readBuilt } from './built.ts'

export type { Tutorial }

/** The tutorials in a language; a language may lack one that the other has. */
export function tutorialsIn(language: Language): readonly Tutorial[] {
  const name = `stappen-${language}.json`
  return namesIn('ontwikkelaars').includes(name) ? readBuilt(`ontwikkelaars/${name}`) : []
}
