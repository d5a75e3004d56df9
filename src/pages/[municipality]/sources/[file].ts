import type { APIRoute } from 'astro';
import { inMunicipalities } from '#site/routes.ts';
import { keptCopies } from '#site/this-build.ts';

/** Kept copies of sources, byte for byte. */
export function getStaticPaths() {
  return inMunicipalities(({ id }) =>
    [...keptCopies(id)].map(([name, bytes]) => ({
      params: { file: name.replace(/^sources\//, '') },
      props: { bytes },
    })),
  );
}

export const GET: APIRoute<{ bytes: () => Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.bytes());
