import { createHmac, randomBytes } from 'node:crypto'
import type { WebhookSecret } from './webhook.ts'

const prefix = 'whsec_'

/** A new signing secret, written as Standard Webhooks writes it. */
export function makeSigningSecret(): string {
  return `${prefix}${randomBytes(32).toString('base64')}`
}

/** Headers by which a receiver knows that a delivery is ours, fresh and whole (Standard Webhooks 1.0, symmetric). */
export function signatureHeaders(
  id: string,
  body: string,
  secrets: readonly WebhookSecret[],
  now: Date,
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const live = secrets.filter(
    ({ expiresAt }) => expiresAt === undefined || Date.parse(expiresAt) > now.getTime(),
  )
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': live.map(({ secret }) => sign(`${id}.${timestamp}.${body}`, secret)).join(' '),
  }
}

function sign(content: string, secret: string): string {
  const key = Buffer.from(secret.slice(prefix.length), 'base64')
  return `v1,${createHmac('sha256', key).update(content, 'utf8').digest('base64')}`
}
