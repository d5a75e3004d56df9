import type { APIRoute } from 'astro';

/** The pictures of the editors' guide as data URLs, by path. */
const pictures = import.meta.glob<string>('../../../../docs/pictures/*.png', {
  query: '?inline',
  import: 'default',
  eager: true,
});

export function getStaticPaths() {
  return Object.entries(pictures).map(([path, data]) => ({
    params: {
      picture: path
        .split('/')
        .at(-1)
        ?.replace(/\.png$/, ''),
    },
    props: { data },
  }));
}

/** The picture, byte for byte as it is in docs/, where the guide can be read as well. */
export const GET: APIRoute = ({ props: { data } }) =>
  new Response(Buffer.from(data.slice(data.indexOf(',') + 1), 'base64'), {
    headers: { 'content-type': 'image/png' },
  });
