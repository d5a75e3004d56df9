// Links to the pages of GitHub or GitLab on which a file is created or edited, filled in as far as a URL
// allows. No token is needed.

import type { Site } from '#archive/1-read/schema/site.ts';

export interface Repository {
  readonly name: 'GitHub' | 'GitLab';
  /** For example https://github.com/city/reform. */
  readonly address: string;
  readonly branch: string;
}

/** The site's repository. Without `host`, the URL decides between GitHub and GitLab. */
export function forgeOf({ url, branch, host }: NonNullable<Site['repository']>): Repository {
  const isGitLab = host === undefined ? /gitlab/i.test(new URL(url).hostname) : host === 'gitlab';
  return { name: isGitLab ? 'GitLab' : 'GitHub', address: url.replace(/(?:\.git)?\/*$/, ''), branch };
}

export interface Proposal {
  readonly address: string;
  /** Whether the link contains the text. */
  readonly isFilled: boolean;
}

/** GitHub rejects longer URLs. A Japanese letter takes nine characters. */
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

/**
 * The page on which several files become one proposal: GitHub takes a folder there. GitLab's editor takes the
 * files one by one.
 */
export function placeForAll({ address, branch, name }: Repository): string {
  const at = encodeURIComponent(branch);
  if (name === 'GitHub') return `${address}/upload/${at}`;
  const { origin, pathname } = new URL(address);
  return `${origin}/-/ide/project${pathname}/edit/${at}/-/`;
}
