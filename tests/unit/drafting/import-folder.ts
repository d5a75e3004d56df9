// The surroundings of an import test: a folder with a made-up municipality, and the output of the command.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';

export interface ImportFolder {
  /** A new folder for each test. */
  readonly root: () => string;
  readonly told: () => readonly string[];
  /** Writes a table to a file and returns its path. */
  readonly table: (text: string) => string;
}

/** `files`: additional files by path within the municipality. */
export function importFolder(files: Readonly<Record<string, string>> = {}): ImportFolder {
  let root = '';
  let told: string[] = [];
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'import-'));
    const all = {
      'municipality.yaml':
        'name: 見本市\nreading: みほんし\ncode: "992011"\nprefecture: 見本県\nwebsite: https://mihon.invalid/\n',
      ...files,
    };
    for (const [path, text] of Object.entries(all)) {
      const file = join(root, 'content/mihon', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    told = [];
    const hear = (words: string) => void told.push(words);
    vi.spyOn(console, 'log').mockImplementation(hear);
    vi.spyOn(console, 'error').mockImplementation(hear);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(root, { recursive: true });
  });
  return {
    root: () => root,
    told: () => told,
    table: (text) => {
      const path = join(root, 'table.csv');
      writeFileSync(path, text);
      return path;
    },
  };
}
