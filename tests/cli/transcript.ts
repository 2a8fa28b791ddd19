/**
 * A transcript is one text file: a sentence that can be false, the command line, the files that it finds, and
 * what it must leave behind. `== stdin` is a file like the others, but piped in.
 */
export interface Transcript {
  readonly title: string
  /** The line after `$ `. */
  readonly commandLine: string
  readonly variables: Readonly<Record<string, string>>
  readonly words: readonly string[]
  readonly files: ReadonlyMap<string, string>
}

/** What the command left behind. */
export interface Outcome {
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number
}

const outcomeSections = ['stdout', 'stderr', 'exit code']

/** Reads the part of a transcript that comes before the outcome. */
export function readTranscript(text: string): Transcript {
  const [head = '', ...sections] = text.split(/^== /m)
  const commandLine = /^\$ (.*)$/m.exec(head)?.[1] ?? ''
  const words = commandLine.split(' ')
  const start = words.indexOf('samenspraak')
  return {
    title: head.split('\n\n')[0]?.replaceAll('\n', ' ') ?? '',
    commandLine,
    variables: Object.fromEntries(words.slice(0, start).map((word) => word.split('=', 2))),
    words: words.slice(start + 1),
    files: new Map(sections.map(toFile).filter(([name]) => !outcomeSections.includes(name))),
  }
}

function toFile(section: string): readonly [name: string, content: string] {
  const end = section.indexOf('\n')
  return [section.slice(0, end), section.slice(end + 1)]
}

/** The whole transcript again, with the outcome of this run. */
export function writeTranscript({ title, commandLine, files }: Transcript, outcome: Outcome): string {
  const sections = [
    ...files,
    ['stdout', outcome.stdout],
    ['stderr', outcome.stderr],
    ['exit code', `${outcome.exitCode}\n`],
  ]
  return [
    `${title}\n\n$ ${commandLine}\n`,
    ...sections.map(([name, content]) => `== ${name}\n${content}`),
  ].join('')
}
