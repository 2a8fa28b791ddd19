import { Cache } from '../../lookup/cache.ts'
import { leftOutUnchanged } from '../machinery/fixed.ts'

/** An answer ready to be sent; names and values of its headers stand in turn, as node takes them fastest. */
export interface KeptAnswer {
  /** Pattern of the route that it comes from, for the metrics. */
  readonly route: string
  readonly tag: string
  /** Headers for who has it already. */
  readonly unchanged: string[]
  /** Undefined as long as nobody asked who had it not. */
  readonly whole: { readonly headers: string[]; readonly body: Buffer } | undefined
}

/** All answers together are never larger. */
export const mostKeptBytes: number = 24 * 1024 * 1024
/** What an answer costs beside its body and its name. */
const frame = 2000

/** Answers under the form in which they were asked for; what was used last stays. */
export interface Memory {
  /** Whether there was one when it was last looked. */
  readonly has: (form: string) => boolean
  readonly get: (form: string, removals: number) => KeptAnswer | undefined
  readonly set: (form: string, answer: KeptAnswer, removals: number) => void
}

/** A memory of answers that hold for one number of deletions; at the next it is empty. */
export function createMemory(mostBytes: number): Memory {
  const empty = (): Cache<KeptAnswer> =>
    new Cache({ most: mostBytes, weigh: ({ whole }) => (whole?.body.length ?? 0) + frame })
  let answers = empty()
  let at = -1
  return {
    has: (form) => answers.has(form),
    get: (form, removals) => {
      if (removals !== at) {
        answers = empty()
        at = removals
      }
      return answers.get(form)
    },
    set: (form, answer, removals) => {
      // What was read before a deletion that was seen since may be what was deleted.
      if (removals === at && (answer.whole?.body.length ?? 0) < mostBytes / 8) answers.set(form, answer)
    },
  }
}

/** What a route is about to send, as far as it matters here. */
interface Sending {
  readonly statusCode: number
  readonly getHeaders: () => Readonly<Record<string, string | number | readonly string[] | undefined>>
}

/** What a route sends, as it is kept; undefined when it is nothing with a strong tag. */
export function keptAnswer(
  route: string | undefined,
  { statusCode, getHeaders }: Sending,
  payload: unknown,
): KeptAnswer | undefined {
  const headers = getHeaders()
  const tag = headers['etag']
  if (route === undefined || typeof tag !== 'string' || !tag.startsWith('"')) return undefined
  if (statusCode === 304) return { route, tag, unchanged: inTurn(headers), whole: undefined }
  if (statusCode !== 200 || !Buffer.isBuffer(payload)) return undefined
  const whole = { headers: inTurn({ ...headers, 'content-length': payload.length }), body: payload }
  const unchanged = Object.fromEntries(Object.entries(headers).filter(([name]) => !leftOut.has(name)))
  return { route, tag, unchanged: inTurn(unchanged), whole }
}

const leftOut: ReadonlySet<string> = new Set(leftOutUnchanged)

function inTurn(headers: ReturnType<Sending['getHeaders']>): string[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [name, String(value)],
  )
}
