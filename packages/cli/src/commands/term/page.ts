import type { Environment } from '../../environment.ts'
import type { Language, Text } from '../../language.ts'
import { createPaint, type Paint } from '../../report/paint.ts'
import { type SectionWords, sectionWords } from './section-words.ts'
import { wrap } from './wrap.ts'

const plainWidth = 80
const narrowest = 40
/** Longer lines are hard to read, whatever the terminal can show. */
const widest = 100

/** The means of laying out text for a reader: language, width and colour. */
export interface Page {
  readonly words: SectionWords
  readonly paint: Paint
  readonly language: Language
  of(text: Text): string
  /** Lines of a paragraph, so many spaces from the left. */
  paragraph(text: string, indent: number): readonly string[]
  /** A heading with its lines, or nothing when there are none. */
  section(heading: string, lines: readonly string[]): readonly string[]
}

/** Looks at the terminal once. */
export function createPage({ stdout, variables }: Environment, language: Language): Page {
  const paint = createPaint(stdout.isTerminal, variables)
  const width = Math.min(widest, Math.max(narrowest, stdout.columns ?? plainWidth))
  return {
    words: sectionWords[language],
    paint,
    language,
    of: (text) => text[language],
    paragraph: (text, indent) => wrap(text, width - indent).map((line) => `${' '.repeat(indent)}${line}`),
    section: (heading, lines) => (lines.length === 0 ? [] : ['', paint.strong(heading), ...lines]),
  }
}
