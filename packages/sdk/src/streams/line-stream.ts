import type { Parsed } from '../check/message-type.ts'
import { createJsonIssue } from '../json/json-issue.ts'
import { LineCutter } from './line-cutter.ts'
import type { Line } from './line-cutter.ts'

/** How long a line may be when nothing is told. */
export const defaultMaxLineBytes: number = 1024 * 1024

/** What is said of a line that is longer. */
export const tooLong: Extract<Parsed<never>, { readonly ok: false }> = {
  ok: false,
  issues: [createJsonIssue('json/too-large', '', { offset: 0, line: 1, column: 1 })],
  truncated: false,
}

/** A pair of streams: each line is judged when its verdict is asked for, and not before, so nothing is held but a chunk and a line. */
export function streamOf<Verdict>(
  maxLineBytes: number,
  judge: (line: Line) => Verdict | Promise<Verdict>,
): { readonly readable: ReadableStream<Verdict>; readonly writable: WritableStream<Uint8Array> } {
  const passage = new TransformStream<Uint8Array, Uint8Array>()
  const reader = passage.readable.getReader()
  const cutter = new LineCutter(maxLineBytes)
  const readable = new ReadableStream<Verdict>(
    {
      async pull(controller) {
        const line = await nextLine(cutter, reader)
        if (line === undefined) controller.close()
        else controller.enqueue(await judge(line))
      },
      // What comes in is refused from here on, so the source hears of it as well.
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
  return { readable, writable: passage.writable }
}

async function nextLine(
  cutter: LineCutter,
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<Line | undefined> {
  for (;;) {
    const line = cutter.next()
    if (line !== undefined) return line
    const { done, value } = await reader.read()
    if (done) return cutter.end()
    cutter.push(value)
  }
}
