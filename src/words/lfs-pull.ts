/** The exact command that fetches one file from Git LFS, whatever its name, in any shell. */

/**
 * `--include` takes patterns, a comma between them, and no way to take a character at its word: what a pattern or a shell
 * would read as its own is put as `?`, which stands for any one character (git-lfs-fetch, "Include and Exclude").
 */
export const lfsPull = (file: string): string =>
  `git lfs pull --include="${file.replace(/[,*?[\]{}\\"$`!%\p{Cc}]/gu, '?')}"`;
