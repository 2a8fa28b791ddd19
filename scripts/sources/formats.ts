/** The formats that are checked, each one described in docs/formats.md. */
export const assertedFormats = [
  'bsn',
  'date',
  'date-time',
  'email',
  'postcode',
  'rsin',
  'uri',
  'uuid',
] as const

/** `date-time` -> `isDateTime`, the function in packages/sdk/src/formats. */
export function formatFunction(format: string): string {
  return `is${format.replace(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase())}`
}
