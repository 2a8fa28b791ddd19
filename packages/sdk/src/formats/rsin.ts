import { passesElfproef } from './elfproef.ts'

/** An RSIN of the trade register: nine digits under the same test as the BSN, so the two cannot be told apart. */
export function isRsin(value: string): boolean {
  return passesElfproef(value)
}
