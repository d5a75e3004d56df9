// The same documents as sites of other generators, set up as their guides start, with nothing added or left
// out.
import type { PlainDocument } from '../made/plain-documents.ts';

/** The files of a site by path, and the commands that build it: a program and its options. */
export interface PeerSite {
  readonly files: ReadonlyMap<string, string>;
  readonly commands: readonly (readonly [program: keyof typeof PROGRAMS, ...options: readonly string[]])[];
  /** The path of the document to edit; null if there is none. */
  readonly edited: string | null;
}

/** The programs within their packages. */
export const PROGRAMS = {
  astro: 'astro/bin/astro.mjs',
  eleventy: '@11ty/eleventy/cmd.cjs',
  pagefind: 'pagefind/lib/runner/bin.cjs',
} as const;

const SEARCH = ['pagefind', '--site', 'dist'] as const;

export function astroSite(documents: readonly PlainDocument[]): PeerSite {
  return {
    files: new Map([
      ['astro.config.mjs', "export default { outDir: './dist' };\n"],
      ['package.json', PACKAGE],
      ['tsconfig.json', '{}\n'],
      [
        'src/content.config.mjs',
        `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { documents: defineCollection({ loader: glob({ pattern: '**/*.md', base: './documents' }) }) };
`,
      ],
      [
        'src/pages/[...id].astro',
        `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('documents')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="ja"><head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
<body><main><h1>{entry.data.title}</h1><Content /></main></body></html>
`,
      ],
      ['src/pages/index.astro', HOME_OF_ASTRO],
      ...documents.map((document) => [`documents/${pathOf(document)}`, written(document)] as const),
    ]),
    commands: [['astro', 'build'], SEARCH],
    edited: editedIn('documents', documents),
  };
}

export function eleventySite(documents: readonly PlainDocument[]): PeerSite {
  return {
    files: new Map([
      [
        'eleventy.config.js',
        "export default () => ({ markdownTemplateEngine: false, dir: { input: 'documents', output: 'dist', includes: '../layouts' } });\n",
      ],
      ['package.json', PACKAGE],
      ['documents/documents.json', '{ "layout": "page.njk", "tags": "documents" }\n'],
      [
        'layouts/page.njk',
        '<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><main><h1>{{ title }}</h1>{{ content | safe }}</main></body></html>\n',
      ],
      [
        'documents/index.njk',
        '---\neleventyExcludeFromCollections: true\ntitle: 一覧\n---\n<ul>{% for one in collections.documents %}<li><a href="{{ one.url }}">{{ one.data.title }}</a></li>{% endfor %}</ul>\n',
      ],
      ...documents.map((document) => [`documents/${pathOf(document)}`, written(document)] as const),
    ]),
    commands: [['eleventy', '--quiet'], SEARCH],
    edited: editedIn('documents', documents),
  };
}

export function starlightSite(documents: readonly PlainDocument[]): PeerSite {
  const folder = 'src/content/docs';
  return {
    files: new Map([
      [
        'astro.config.mjs',
        "import starlight from '@astrojs/starlight';\nexport default { outDir: './dist', integrations: [starlight({ title: '見本の記録', defaultLocale: 'root', locales: { root: { label: '日本語', lang: 'ja' } } })] };\n",
      ],
      ['package.json', PACKAGE_OF_STARLIGHT],
      ['tsconfig.json', '{}\n'],
      [
        'src/content.config.mjs',
        `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
      ],
      [`${folder}/index.md`, '---\ntitle: 一覧\n---\n見本の記録。\n'],
      ...documents.map((document) => [`${folder}/${pathOf(document)}`, written(document)] as const),
    ]),
    commands: [['astro', 'build']],
    edited: editedIn(folder, documents),
  };
}

/** The lower bound: an Astro site of almost empty pages and files. */
export function emptySite(pages: number, files: number): PeerSite {
  const numbers = (count: number) =>
    `Array.from({ length: ${count} }, (_, at) => ({ params: { id: String(at) } }))`;
  return {
    files: new Map([
      ['astro.config.mjs', "export default { outDir: './dist' };\n"],
      ['package.json', PACKAGE],
      ['tsconfig.json', '{}\n'],
      [
        'src/pages/pages/[id].astro',
        `---\nexport const getStaticPaths = () => ${numbers(pages)};\n---\n<html lang="ja"><title>見本</title></html>\n`,
      ],
      [
        'src/pages/files/[id].txt.js',
        `export const getStaticPaths = () => ${numbers(files)};\nexport const GET = () => new Response('見本');\n`,
      ],
    ]),
    commands: [['astro', 'build']],
    edited: null,
  };
}

const PACKAGE = '{ "private": true, "type": "module" }\n';

/** Astro bundles the packages listed here, which Starlight needs because it contains components. */
const PACKAGE_OF_STARLIGHT =
  '{ "private": true, "type": "module", "dependencies": { "@astrojs/starlight": "*", "astro": "*" } }\n';

const HOME_OF_ASTRO = `---
import { getCollection } from 'astro:content';
const documents = await getCollection('documents');
---
<html lang="ja"><head><meta charset="utf-8" /><title>一覧</title></head>
<body><ul>{documents.map(({ id, data }) => <li><a href={\`/\${id}/\`}>{data.title}</a></li>)}</ul></body></html>
`;

function pathOf({ municipality, id }: PlainDocument): string {
  return `${municipality}/${id}.md`;
}

function written({ title, body }: PlainDocument): string {
  return `---\ntitle: ${title}\n---\n${body}`;
}

function editedIn(folder: string, [first]: readonly PlainDocument[]): string | null {
  return first ? `${folder}/${pathOf(first)}` : null;
}
