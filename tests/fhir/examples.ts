import { readdirSync, readFileSync } from 'node:fs'

/** The documents that the schemas publish as good examples, which hold what samples seldom do. */
export function examplesOf(name: string): readonly { readonly file: string; readonly document: unknown }[] {
  const folder = `schemas/${name}/1.0/valid`
  return readdirSync(folder).map((file) => {
    const document: unknown = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))
    return { file, document }
  })
}
