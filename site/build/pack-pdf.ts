import { parentPort, workerData } from 'node:worker_threads'
import { ParseSpeeds, PDFDocument } from 'pdf-lib'

// Packs one PDF on a thread of its own: it takes seconds, and the other PDF need not wait for it.
const pdf: unknown = workerData
if (pdf instanceof Uint8Array) parentPort?.postMessage(await packed(pdf), [])

/**
 * A third of the size, as structure and outline are packed; and nothing of when and by which browser it was printed, as the
 * same terms have to give the same bytes.
 */
async function packed(printed: Uint8Array): Promise<Uint8Array> {
  const parsed = await PDFDocument.load(printed, {
    updateMetadata: false,
    // Without pauses for a screen that there is not.
    parseSpeed: ParseSpeeds.Fastest,
  })
  parsed.setCreator('Samenspraak')
  parsed.setCreationDate(new Date(0))
  parsed.setModificationDate(new Date(0))
  return parsed.save({ useObjectStreams: true, objectsPerTick: Infinity })
}
