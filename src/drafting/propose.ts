// The pages of a forge where a file is written or changed, with as much filled in as an address can hold. Nobody's
// token is ever asked for.

import type { Site } from '#archive/1-read/schema/site.ts';

export interface Repository {
  readonly name: 'GitHub' | 'GitLab';
  /** https://github.com/city/reform */
  readonly address: string;
  readonly branch: string;
}

/** The forge that a site names, by its address where it does not say which. */
export function forgeOf({ url, branch, host }: NonNullable<Site['repository']>): Repository {
  const isGitLab = host === undefined ? /gitlab/i.test(new URL(url).hostname) : host === 'gitlab';
  return { name: isGitLab ? 'GitLab' : 'GitHub', address: url.replace(/(?:\.git)?\/*$/, ''), branch };
}

export interface Proposal {
  readonly address: string;
  /** Whether the text is in it. */
  readonly isFilled: boolean;
}

/** Forges refuse longer ones; a Japanese letter takes nine. */
const LONGEST = 8000;

export function proposals(repository: Repository, path: string, text: string, isNew: boolean): Proposal {
  const { address, branch, name } = repository;
  const at = encodeURIComponent(branch);
  const file = path.split('/').map(encodeURIComponent).join('/');
  if (name === 'GitLab') {
    return {
      address: isNew
        ? `${address}/-/new/${at}?file_name=${encodeURIComponent(path)}`
        : `${address}/-/edit/${at}/${file}`,
      isFilled: false,
    };
  }
  if (!isNew) return { address: `${address}/edit/${at}/${file}`, isFilled: false };
  const empty = `${address}/new/${at}?filename=${encodeURIComponent(path)}`;
  const filled = `${empty}&value=${encodeURIComponent(text)}`;
  return filled.length <= LONGEST ? { address: filled, isFilled: true } : { address: empty, isFilled: false };
}
