import type { APIRoute } from 'astro';

type Text = () => string | Uint8Array<ArrayBuffer>;

/** One entry of `getStaticPaths` for a route that writes files. */
export function fileAt(file: string, text: Text) {
  return { params: { file }, props: { text } };
}

/** The handler of such a route. */
export const plainFile: APIRoute<{ readonly text: Text }> = ({ props }) => new Response(props.text());
