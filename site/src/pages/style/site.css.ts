import { styles } from '../../style/styles.ts'

/** Our own layout. */
export const GET = (): Response => new Response(styles.site())
