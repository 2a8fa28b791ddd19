import type { Config } from '../config/config.ts'
import type { Send } from './exchange.ts'
import type { TokenOf } from './tokens.ts'

interface Making {
  readonly target: string
  readonly config: Config
  readonly send: Send
  readonly tokenOf: TokenOf
}

/** Makes what must be there before the cases begin; a target that refuses it cannot be judged. */
export async function makeBefore({ target, config, send, tokenOf }: Making): Promise<void> {
  for (const { as, collection, document } of config.before ?? []) {
    const answer = await send({
      method: 'POST',
      url: `${target.replace(/\/$/u, '')}/${collection}`,
      headers: { Authorization: `Bearer ${(await tokenOf(as)) ?? ''}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(document),
    })
    if (answer?.status !== 200 && answer?.status !== 201)
      throw new BeforeRefusedError(collection, answer?.status)
  }
}

/** The target did not take a document of `before`, so that a run would say nothing. */
export class BeforeRefusedError extends Error {
  readonly code = 'conformance/before-refused'

  constructor(collection: string, status: number | undefined) {
    super(`A document of before was not taken in ${collection}: ${status ?? 'no answer'}`)
    this.name = 'BeforeRefusedError'
  }
}
