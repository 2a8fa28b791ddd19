import { passesElfproef } from './elfproef.ts'

/** A burgerservicenummer as it may be sent: nine digits that pass the eleven test; real and test numbers alike. */
export function isBsn(value: string): boolean {
  return passesElfproef(value)
}
