/** A block of a page: commands with all that they print, or a file that the reader saves. */
export type Step =
  | {
      readonly kind: 'run'
      readonly line: number
      readonly code: string
      readonly output: Output | undefined
    }
  | { readonly kind: 'file'; readonly line: number; readonly name: string; readonly content: string }

/** What a page says that is printed, with the lines of the page that say so. */
export interface Output {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** A page says something that the runner cannot do as a reader would. */
export class PageError extends Error {
  readonly code = 'tests/page'
}

interface Block {
  readonly language: string
  readonly text: string
  /** Counted from 1, of the first line within the fences. */
  readonly line: number
  readonly lines: number
  /** What stands before the block, back to the empty line or the block before it. */
  readonly before: string
}

const files = ['js', 'ts', 'json', 'yaml', 'csv']

/**
 * The steps of a page, in order. `sh` is run, and the `text` after it is everything that it prints; without one it prints
 * nothing. `js`, `ts`, `json`, `yaml` and `csv` are saved under the last name between backticks before the block.
 */
export function stepsOf(page: string): readonly Step[] {
  const steps: Step[] = []
  for (const block of blocksOf(page)) {
    if (block.language === 'sh')
      steps.push({ kind: 'run', line: block.line, code: block.text, output: undefined })
    else if (files.includes(block.language)) steps.push(fileOf(block))
    else if (block.language === 'text') addOutput(steps, block)
    else if (!block.language.startsWith('not-run-'))
      throw new PageError(`line ${block.line}: nothing is done with a block of '${block.language}'`)
  }
  return steps
}

/** Blocks that are shown and not run: the language after `not-run-`, which a reader sees on the page as well. */
export function notRunIn(page: string): readonly string[] {
  return blocksOf(page)
    .filter(({ language }) => language.startsWith('not-run-'))
    .map(({ text }) => text)
}

function fileOf({ before, line, text }: Block): Step {
  const name = /`([\w.-]+)`[^`]*$/.exec(before)?.[1]
  if (name === undefined) throw new PageError(`line ${line}: no name to save this file under`)
  return { kind: 'file', line, name, content: `${text}\n` }
}

function addOutput(steps: Step[], { line, lines, text }: Block): void {
  const last = steps.at(-1)
  if (last?.kind !== 'run' || last.output !== undefined)
    throw new PageError(`line ${line}: this output follows no commands`)
  steps[steps.length - 1] = { ...last, output: { text, from: line, to: line + lines } }
}

function blocksOf(page: string): readonly Block[] {
  const lines = page.split('\n')
  const blocks: Block[] = []
  let before: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const fence = /^```(\S*)$/.exec(line)
    if (fence === null) {
      before = line === '' && lines[at + 1]?.startsWith('```') !== true ? [] : [...before, line]
      continue
    }
    const end = lines.indexOf('```', at + 1)
    if (end === -1) throw new PageError(`line ${at + 1}: this block has no end`)
    const text = lines.slice(at + 1, end).join('\n')
    blocks.push({
      language: fence[1] ?? '',
      text,
      line: at + 2,
      lines: end - at - 1,
      before: before.join(' '),
    })
    before = []
    at = end
  }
  return blocks
}
