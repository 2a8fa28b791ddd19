/** A run of words: plain, in bold, or as code. */
export interface TextRun {
  readonly kind: 'bold' | 'code' | 'plain'
  readonly text: string
}

/** The paragraphs of a description in the few marks that our contracts use: bold, code and empty lines. */
export function paragraphsOf(text: string): readonly (readonly TextRun[])[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map(runsOf)
}

function runsOf(paragraph: string): readonly TextRun[] {
  return paragraph
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('**')) return { kind: 'bold', text: part.slice(2, -2) }
      if (part.startsWith('`')) return { kind: 'code', text: part.slice(1, -1) }
      return { kind: 'plain', text: part.replaceAll('\n', ' ') }
    })
}
