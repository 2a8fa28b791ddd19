import type { Letter } from './message.ts'

/** What the broker's own headers take, generously. */
const reserve = 512

/**
 * A letter that the broker can take. The headers of a dead letter can bring a message of just the largest size over the
 * limit; then its body stays behind in the stream of messages, at the place that the letter names.
 */
export function fitLetter(letter: Letter, mostBytes: number): Letter {
  const ofHeaders = letter.headers.reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name + value) + 4,
    reserve,
  )
  if (letter.to === 'result' || ofHeaders + letter.body.length <= mostBytes) return letter
  const headers = [...letter.headers, ['samenspraak-body', 'left-behind'] as const]
  return { ...letter, headers, body: new Uint8Array() }
}
