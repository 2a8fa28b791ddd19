/** A file that comes with the kit is not what the kit expects: a fault of the installation, never of the target. */
export class KitBrokenError extends Error {
  readonly code = 'conformance/kit-broken'

  constructor(file: string) {
    super(`A file of the kit is not as it should be: ${file}`)
    this.name = 'KitBrokenError'
  }
}
