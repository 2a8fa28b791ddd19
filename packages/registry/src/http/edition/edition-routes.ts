import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { Authorize } from '../../access/caller.ts'
import { exportEdition } from '../../static-edition/edition.ts'
import type { EditionFile } from '../../static-edition/edition-file.ts'
import type { SignManifest } from '../../static-edition/signature.ts'
import { sha256 } from '../../store/sha256.ts'
import type { Store } from '../../store/store.ts'
import { sendTrouble } from '../machinery/errors.ts'
import { sendRefusals } from '../machinery/problems.ts'
import { httpTroubles } from '../machinery/trouble.ts'

/** What giving out the static edition needs. */
export interface EditionRouteParts {
  readonly store: Store
  readonly authorize: Authorize
  readonly sign?: SignManifest | undefined
}

/**
 * `GET /uitgave`: every file of the static edition, one a line, the manifest and its signature last. Without drafts, keys and
 * webhooks: these leave the machine of the registry only by its own program.
 */
export async function editionRoutes(
  app: FastifyInstance,
  { store, authorize, sign }: EditionRouteParts,
): Promise<void> {
  let isMaking = false
  app.get('/uitgave', { exposeHeadRoute: false }, async (request, reply) => {
    const allowed = await authorize(request, { action: 'operate' })
    if (!allowed.ok) return sendRefusals(request, reply, allowed.refusals)
    // It holds the whole registry in memory, so one at a time.
    if (isMaking) return sendTrouble(request, reply, httpTroubles.busy)
    isMaking = true
    try {
      const files = await exportEdition(store, { sha256, sign, volledig: false })
      reply.headers({ 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' })
      return reply.send(Readable.from(lines(files)))
    } finally {
      isMaking = false
    }
  })
}

function* lines(files: readonly EditionFile[]): Generator<string> {
  for (const { path, text } of files) yield `${JSON.stringify({ pad: path, inhoud: text })}\n`
}
