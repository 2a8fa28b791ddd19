import { hash } from 'node:crypto'

/** SHA-256 in hex as the machine does it fastest. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex')
}
