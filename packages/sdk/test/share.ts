const oneIn = Number(process.env['TRIES_ONE_IN'] ?? 1)

/** Of a number of random tries so many as this run makes: all, or a share where another run of the same makes them all. */
export function share(tries: number): number {
  return Math.ceil(tries / oneIn)
}
