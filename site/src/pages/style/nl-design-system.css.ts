import { styles } from '../../style/styles.ts'

/** NL Design System, as a file of its own because of its licence. */
export const GET = (): Response => new Response(styles.designSystem())
