import type { Input } from './find-inputs.ts'
import type { FoundDocument, ReadCounts, ReadLimits } from './found-document.ts'
import { readBlocks } from './read-blocks.ts'

export type { FoundDocument, ReadCounts, ReadLimits } from './found-document.ts'

/**
 * The documents of one input, in order and without keeping more than a block in memory. `beforeReading` is called each
 * time that more bytes are needed, which may take long.
 * @throws InputUnreadableError when the stream fails.
 */
export async function* readDocuments(
  input: Input,
  limits: ReadLimits,
  counts: ReadCounts,
  beforeReading?: () => Promise<void>,
): AsyncGenerator<FoundDocument> {
  for await (const { documents } of readBlocks(input, { limits, counts })) {
    yield* documents
    await beforeReading?.()
  }
}
