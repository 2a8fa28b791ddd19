import { tutorialsIn } from '../../data/tutorials.ts'
import type { Tutorial } from '../../data/tutorials.ts'
import type { Language } from '../../language.ts'

interface TutorialPath {
  readonly params: { readonly tutorial: string }
  readonly props: TutorialProps
}

/** What a page of a tutorial gets. */
export interface TutorialProps {
  readonly tutorial: Tutorial
  /** The language that it is written in, where the one of the page is lacking. */
  readonly written: Language
}

/** The pages in Dutch. */
export function dutchTutorialPaths(): TutorialPath[] {
  return pathsIn('nl', 'en')
}

/** The pages in English. */
export function englishTutorialPaths(): TutorialPath[] {
  return pathsIn('en', 'nl')
}

/** Every tutorial has a page in both languages, so that the switch leads somewhere. */
function pathsIn(language: Language, other: Language): TutorialPath[] {
  const own = tutorialsIn(language)
  const lacking = tutorialsIn(other).filter(({ slug }) => own.every((one) => one.slug !== slug))
  return [
    ...own.map((tutorial) => pathFor(tutorial, language)),
    ...lacking.map((tutorial) => pathFor(tutorial, other)),
  ]
}

function pathFor(tutorial: Tutorial, written: Language): TutorialPath {
  return { params: { tutorial: tutorial.slug }, props: { tutorial, written } }
}
