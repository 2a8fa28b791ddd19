import { styles } from '../../style/styles.ts'

/** The tokens, readable, because others replace this file. */
export const GET = (): Response => new Response(styles.theme())
