/**
 * Milliseconds that the fixed work takes on the machine that absolute limits are written for, two cores of x86-64 with
 * nobody else at work.
 */
const referenceMilliseconds = 32

const words = Array.from({ length: 20_000 }, (_none, index) => `woord-${(index * 7919) % 20_011}`)

/** A bit of all that our programs do: objects, texts, patterns, sorting, JSON. What comes out is always the same number. */
export function fixedWork(): number {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + word.length)
  const sorted = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const text = JSON.stringify(sorted.map(([word, count]) => ({ word, count, parts: word.split('-') })))
  const read: unknown = JSON.parse(text)
  const found = text.matchAll(/woord-(\d+)/gu)
  return [...found].reduce((sum, [, digits]) => sum + Number(digits), Array.isArray(read) ? read.length : 0)
}

/**
 * How many times slower than that machine this one is now; 1 when it is not slower. An absolute limit times this factor
 * does not break because a machine is slow or busy, and does when the program became slower. Measure shortly before and
 * after what is judged, and take the larger.
 */
export function slownessNow(): number {
  fixedWork()
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now()
    fixedWork()
    return performance.now() - start
  })
  return Math.max(1, (times.toSorted((a, b) => a - b)[3] ?? Number.NaN) / referenceMilliseconds)
}
