import type { APIRoute } from 'astro';
import { absolute } from '#feeds/site.ts';
import { promisesOfThemeCsv } from '#feeds/tables/promises-of-theme.ts';
import { allPromiseRows, allThemes, siteSettings } from '#site/this-build.ts';

export function getStaticPaths() {
  return allThemes().map(({ id }) => ({ params: { theme: id } }));
}

export const GET: APIRoute = ({ params }) => {
  const rows = allPromiseRows().filter(({ themes }) => themes.includes(params.theme ?? ''));
  return new Response(promisesOfThemeCsv(rows, (url) => absolute(siteSettings(), url)));
};
