import { defineConfig } from 'astro/config';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Shiki writes style attributes, which the Content-Security-Policy forbids.
  markdown: { syntaxHighlight: false },
  // A preload helper would be larger than all that a page loads before it is used.
  vite: { build: { modulePreload: false }, logLevel: 'error' },
  server: { host: '127.0.0.1' },
  // Everything is the site's own; Astro adds the hashes of its scripts and styles.
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
      ],
    },
  },
});
