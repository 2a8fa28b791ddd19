import { fileURLToPath } from 'node:url'
import { defineConfig, passthroughImageService } from 'astro/config'

/** What the editions in one file are made of, so that a browser can print them while the other pages are made. */
const editions = /^\/(alle-begrippen|en\/all-terms|style\/.*)\/?$/

/** Astro writes types below the root that it starts with, which is a folder for that; the pages are here. */
const rootIsHere = {
  name: 'root-is-here',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => void updateConfig({ root: new URL('./', import.meta.url) }),
  },
}

/** Makes the pages of the editions first, and tells whoever started Astro when the last of them is written. */
const editionsFirst = {
  name: 'editions-first',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((own) => {
        let before = 0
        return {
          ...own,
          getStaticPaths: async () => {
            const paths = await own.getStaticPaths()
            const isFirst = ({ pathname }) => editions.test(pathname)
            before = paths.filter(isFirst).length
            return [...paths.filter(isFirst), ...paths.filter((path) => !isFirst(path))]
          },
          render: (...asked) => {
            before -= 1
            // Pages are written one by one.
            if (before === -1) process.send?.('editions')
            return own.render(...asked)
          },
        }
      }),
  },
}

const cache = process.env['SITE_CACHE']

// Plain static HTML: no framework in the page, nothing that a server has to do. Astro is started in a folder where it may
// write, as the folder of an installed package need not be one; sources are named from here.
export default defineConfig({
  output: 'static',
  ...(process.env['SITE_URL'] === undefined ? {} : { site: process.env['SITE_URL'] }),
  base: process.env['SITE_BASE'] ?? '/',
  trailingSlash: 'always',
  srcDir: fileURLToPath(new URL('src', import.meta.url)),
  publicDir: fileURLToPath(new URL('public', import.meta.url)),
  ...(cache === undefined ? {} : { cacheDir: cache }),
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  integrations: [rootIsHere, editionsFirst],
  vite: {
    ...(cache === undefined ? {} : { cacheDir: cache }),
    resolve: { conditions: ['@samenspraak/source'] },
    // Pages are made in an environment of its own, which takes over nothing of the line above.
    environments: {
      prerender: {
        resolve: { conditions: ['@samenspraak/source'], noExternal: ['@samenspraak/term-search'] },
      },
    },
    // A script inside the page would be refused by the content security policy.
    build: { assetsInlineLimit: 0 },
  },
})
