import { defineConfig } from 'astro/config';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Shiki writes style attributes, which the Content-Security-Policy forbids.
  markdown: { syntaxHighlight: false },
  server: { host: '127.0.0.1' },
  security: { csp: true },
});
