import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const MAKER = 'archive/4-link/addresses/urls.ts';

/** Paths of files and of units that look like addresses. */
const files: Readonly<Record<string, readonly RegExp[]>> = {
  'layouts/live-modules.ts': [/'\/\$\{(?:script|styles)\}/],
  'drafting/change-list/read-changes.ts': [/`\/\$\{name/],
  'drafting/notice/read-notice.ts': [/`\/\$\{above/],
  'drafting/plans/owners.ts': [/`\/\$\{(?:name|path)/],
  'site/compiled/pages.ts': [/`\/\$\{one/],
  'site/scopes.ts': [/'\/contribute/],
  'site/licences/package.ts': [/'\/node/],
  'components/draft/views/notices.ts': [/'\/reorganizations/],
  'archive/3-check/check.ts': [/'\/ids/],
  'workbench/opening.ts': [/`\/\$\{name/],
  'layouts/live-content.ts': [/'\/src/],
  'site/dev-search.ts': [/`\/\$\{path/],
  'archive/3-check/rules/links-within-site.ts': [/`\/\$\{(?:meant|one)/],
  'diagnostics/messages/files.ts': [/\]\(\/kakuu/],
  'archive/1-read/places.ts': [/`\/\$\{(?:folder|bad|stem)/],
};

const forms: Readonly<Record<string, RegExp>> = {
  // The end of a regular expression is not an address.
  'a literal that begins at the root': /['"`]\/(?![dgimsuvy]+[,)])(?:[a-z]+|\$\{\w+\}|#\w*|\?)/g,
  'the root itself': /(?:href|action|src)="\/|(?:url|page|address)(?:: | = | === )'\/'|absolute\([^)]*'\/'/g,
  'the address of a page, lengthened': /\b\w*[uU]rl\}[a-z?][\w?/]*/g,
  'a link in Markdown': /\]\(\/[^)]*\)/g,
};

test('only one file makes addresses of the site', () => {
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:ts|astro|mdx)$/.test(file) && file !== MAKER)
    .flatMap((file) =>
      Object.entries(forms).flatMap(([form, pattern]) =>
        (withoutComments(readFileSync(`src/${file}`, 'utf8')).match(pattern) ?? [])
          .filter((text) => !files[file]?.some((path) => path.test(text)))
          .map((text) => `${file}: ${text} (${form})`),
      ),
    );
  expect(found).toEqual([]);
});

function withoutComments(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^import .*$/gm, '');
}
