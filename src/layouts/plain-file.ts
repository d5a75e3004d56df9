import type { APIRoute } from 'astro';

type Text = () => string | Uint8Array<ArrayBuffer>;

/** For `getStaticPaths` of a route that writes files: one of them. */
export function fileAt(file: string, text: Text) {
  return { params: { file }, props: { text } };
}

/** What such a route answers with. */
export const plainFile: APIRoute<{ readonly text: Text }> = ({ props }) => new Response(props.text());
