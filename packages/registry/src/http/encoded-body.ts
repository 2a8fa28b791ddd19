import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Cache } from '../lookup/cache.ts'

/** A text that never changes, in the forms in which it can be sent. */
export interface EncodedBody {
  readonly identity: Buffer
  readonly gzip: Buffer
  readonly br: Buffer
}

/** Gives the forms of a text; `key` names the very bytes. */
export type Encode = (key: string, text: string) => Promise<EncodedBody>

const mostBytes = 16 * 1024 * 1024
/** Half the size of gzip for schemas, in a few milliseconds; the highest quality takes a hundred times as long. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }
const [deflate, squeeze] = [promisify(gzip), promisify(brotliCompress)]

/** Compresses every text once, and keeps what was asked for last. */
export function encodedBodies(): Encode {
  const kept = new Cache<EncodedBody>({
    most: mostBytes,
    weigh: (body) => body.identity.length + body.gzip.length + body.br.length,
  })
  return async (key, text) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const identity = Buffer.from(text)
    const [zipped, squeezed] = await Promise.all([deflate(identity), squeeze(identity, quality)])
    const body = { identity, gzip: zipped, br: squeezed }
    kept.set(key, body)
    return body
  }
}

/** The best form that a client takes, by `Accept-Encoding`; `q=0` refuses one. */
export function encodingFor(accepted: string | undefined): keyof EncodedBody {
  if (accepted === undefined) return 'identity'
  const taken = new Set<string>()
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((one) => one.trim())
    if (!parameters.some((parameter) => /^q=0(?:\.0*)?$/u.test(parameter))) taken.add(name)
  }
  return taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : 'identity'
}
