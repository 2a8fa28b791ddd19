import { rightsFiles } from '../../../views/rights-files/rights-files.ts'
import type { RightsFile } from '../../../views/rights-files/rights-files.ts'

/** One download for each table of rights. */
export function getStaticPaths(): { params: { file: string }; props: { file: RightsFile } }[] {
  return rightsFiles.map((file) => ({ params: { file: file.name }, props: { file } }))
}

/** The bytes of a download. */
export const GET = ({ props }: { props: { file: RightsFile } }): Response =>
  new Response(new Uint8Array(props.file.bytes()))
