import { defineConfig, passthroughImageService } from 'astro/config'

// Plain static HTML: no framework in the page, nothing that a server has to do.
export default defineConfig({
  output: 'static',
  ...(process.env['SITE_URL'] === undefined ? {} : { site: process.env['SITE_URL'] }),
  base: process.env['SITE_BASE'] ?? '/',
  trailingSlash: 'always',
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  vite: {
    resolve: { conditions: ['@samenspraak/source'] },
    ssr: { noExternal: ['@samenspraak/term-search'], resolve: { conditions: ['@samenspraak/source'] } },
    // A script inside the page would be refused by the content security policy.
    build: { assetsInlineLimit: 0 },
  },
})
