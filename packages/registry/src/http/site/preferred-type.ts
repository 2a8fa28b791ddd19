/**
 * The type of ours that a client likes best, by `Accept` (RFC 9110 section 12.5.1): the most exact range decides about a type,
 * and of equally liked ones the first of ours wins. Undefined when it takes none of them.
 */
export function preferredType<const T extends string>(
  accept: string | undefined,
  ours: readonly T[],
): T | undefined {
  if (accept === undefined || accept.trim() === '') return ours[0]
  const ranges = accept.split(',').map(readRange)
  const liked = ours.map((type) => ({ type, quality: qualityOf(type, ranges) }))
  const best = Math.max(...liked.map(({ quality }) => quality))
  return best > 0 ? liked.find(({ quality }) => quality === best)?.type : undefined
}

interface Range {
  readonly range: string
  readonly quality: number
}

function readRange(text: string): Range {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const given = parameters.find((one) => one.startsWith('q='))?.slice(2)
  const quality = given === undefined ? 1 : Number(given)
  return { range, quality: quality >= 0 && quality <= 1 ? quality : 0 }
}

function qualityOf(type: string, ranges: readonly Range[]): number {
  const whole = type.slice(0, type.indexOf('/') + 1)
  for (const wanted of [type, `${whole}*`, '*/*', '*']) {
    const found = ranges.find(({ range }) => range === wanted)
    if (found !== undefined) return found.quality
  }
  return 0
}
